package ladderfile

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// Texts of keys that many records have.
var docs = struct {
	id, ownID, name, description, kind, extends, with, note, examples, place, orAbove, window, caps, obstacles, placeOfLadder, transfers text.Text
}{
	id: text.EnJa("Id by which other parts refer to this one.", "他の箇所から参照するための id。"),
	ownID: text.EnJa("Id of its own in this list, by which a file that builds on this one changes or removes it.",
		"このリストの中での id。このファイルを土台にするファイルから、この項目を変えたり取り除いたりするのに使う。"),
	name:        text.EnJa("Name for people.", "人が読む名前。"),
	description: text.EnJa("Description for people.", "人が読む説明。"),
	kind:        text.EnJa("What the file holds.", "ファイルの種類。"),
	extends: text.EnJa("The file of the same kind on which this one builds: builtin:… or the path of another file.",
		"土台にする同じ種類のファイル。builtin:… または別ファイルのパス。"),
	with: text.EnJa("Files of the kinds skills and role whose scales, skills and roles are brought in: builtin:… or paths of other files.",
		"取り込むファイル（種類は skills か role）。その尺度・スキル・職種が加わる。builtin:… または別ファイルのパス。"),
	note:     text.EnJa("Note for people.", "人が読むメモ。"),
	examples: text.EnJa("Examples; no checklist.", "例（チェックリストではない）。"),
	place:    text.EnJa("Id of a grade, step of a grade, group, track or role.", "等級・等級の中の段階・グループ・トラック・職種の id。"),
	orAbove:  text.EnJa("Whether higher grades of the track count, too.", "同じトラックのより上の等級も数えるか。"),
	window:   text.EnJa("How many months old they may be; any age when left out.", "何か月前までのものを数えるか。省略すると制限なし。"),
	placeOfLadder: text.EnJa("Id of a place in one of the ladders, with the ladder's in front where several have it: ladder/place.",
		"いずれかのラダーの場所の id。複数のラダーにあるときは ladder/place と書く。"),
	obstacles: text.EnJa("What stands in the way.", "妨げになること。"),
	transfers: text.EnJa("Practices that are partial credit toward other skills.", "別のスキルの一部に換算できる実践。"),
	caps:      text.EnJa("The most that the competencies of a class contribute to the sum.", "区分ごとの、合計への寄与の上限。"),
}

var stepRecord = newRecord(record[skills.StepSpec]{
	name: text.EnJa("a step", "段階"),
	flow: true,
	id:   func(s *skills.StepSpec) *string { return &s.ID },
	fields: []field[skills.StepSpec]{
		with("id", stringCodec[string]{}, func(s *skills.StepSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *skills.StepSpec) *text.Text { return &s.Name }, docs.name),
		with("description", textCodec{}, func(s *skills.StepSpec) *text.Text { return &s.Description },
			text.EnJa("What a person at this step does.", "この段階の人がすること。")),
		with("number", optionalDecimal{}, func(s *skills.StepSpec) **decimal.Decimal { return &s.Number },
			text.EnJa("Value of the step in sums; without it the step takes part in none.", "合計に使う数値。ないときは合計に使えない。")),
	},
})

var numericRecord = newRecord(record[skills.NumericSpec]{
	name: text.EnJa("the values of a numeric scale", "数値の尺度の値"),
	flow: true,
	fields: []field[skills.NumericSpec]{
		with("min", decimalCodec{}, func(n *skills.NumericSpec) *decimal.Decimal { return &n.Min },
			text.EnJa("The value that means none; 0 when left out.", "none（なし）を意味する値。省略すると 0。")),
		with("max", decimalCodec{}, func(n *skills.NumericSpec) *decimal.Decimal { return &n.Max },
			text.EnJa("The highest value.", "最大の値。")).must(neededByTheRest),
		with("by", decimalCodec{}, func(n *skills.NumericSpec) *decimal.Decimal { return &n.By },
			text.EnJa("From one value to the next.", "値の刻み。")).must(neededByTheRest),
	},
})

var scaleRecord = newRecord(record[skills.ScaleSpec]{
	name:    text.EnJa("a scale", "尺度"),
	overlay: named(change.Scale),
	id:      func(s *skills.ScaleSpec) *string { return &s.ID },
	fields: []field[skills.ScaleSpec]{
		with("id", stringCodec[string]{}, func(s *skills.ScaleSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *skills.ScaleSpec) *text.Text { return &s.Name }, docs.name),
		with("steps", keyedCodec[skills.StepSpec]{
			of: stepRecord, whole: true,
			short: func(id string) skills.StepSpec { return skills.StepSpec{ID: id} },
			isShort: func(s skills.StepSpec) bool {
				return s.Name.IsZero() && s.Description.IsZero() && s.Number == nil
			},
		}, func(s *skills.ScaleSpec) *[]skills.StepSpec { return &s.Steps },
			text.EnJa("Named steps from the lowest up, without none; of a numeric scale, the values that have a name or a description.",
				"低い方から並べた段階。none（なし）は書かない。数値の尺度では、名前や説明のある値だけを書く。")),
		with("numeric", leftOut[skills.NumericSpec]{numericRecord}, func(s *skills.ScaleSpec) *skills.NumericSpec { return &s.Numeric },
			text.EnJa("Values of a numeric scale, in place of a list of steps.", "数値の尺度の値。段階を並べる代わりに書く。")),
		with("ratio", boolCodec{}, func(s *skills.ScaleSpec) *bool { return &s.Ratio },
			text.EnJa("Whether none is nothing at all and the numbers are in proportion: twice the number is twice as much. Every step then needs a number above 0, and a numeric scale begins at 0.",
				"none がまったくの 0 で、数値が比例しているか（数値が 2 倍なら量も 2 倍）。true なら、どの段階にも 0 より大きい数値が要り、数値の尺度は 0 から始まる。")),
	},
})

var skillRecord = newRecord(record[skills.SkillSpec]{
	name:    text.EnJa("a skill", "スキル"),
	overlay: named(change.Skill),
	id:      func(s *skills.SkillSpec) *string { return (*string)(&s.ID) },
	fields: []field[skills.SkillSpec]{
		with("id", stringCodec[skills.ID]{}, func(s *skills.SkillSpec) *skills.ID { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *skills.SkillSpec) *text.Text { return &s.Name }, docs.name),
		with("description", textCodec{}, func(s *skills.SkillSpec) *text.Text { return &s.Description }, docs.description),
		with("kind", wordCodec[skills.Kind]{slices.Collect(skills.Kinds())}, func(s *skills.SkillSpec) *skills.Kind { return &s.Kind },
			text.EnJa("What sort of thing the skill is.", "スキルの種類。")),
		with("aliases", listCodec[text.Text]{item: textCodec{}, flow: true, zero: emptyMap}, func(s *skills.SkillSpec) *[]text.Text { return &s.Aliases },
			text.EnJa("Other labels of the skill.", "スキルの別名。")),
		with("broader", listCodec[skills.ID]{item: stringCodec[skills.ID]{}, flow: true}, func(s *skills.SkillSpec) *[]skills.ID { return &s.Broader },
			text.EnJa("Ids of the wider skills that this one is a part or a sort of.", "このスキルを含む、より広いスキルの id。")),
		with("scale", stringCodec[string]{}, func(s *skills.SkillSpec) *string { return &s.Scale },
			text.EnJa("Id of the scale in which the skill is usually stated.", "ふだん使う尺度の id。")),
		with("steps", listCodec[string]{item: stringCodec[string]{}, flow: true}, func(s *skills.SkillSpec) *[]string { return &s.Steps },
			text.EnJa("Ids of the steps of that scale that make sense for the skill; all of them when left out.", "その尺度のうち、このスキルに意味のある段階の id。省略するとすべて。")),
		with("prerequisites", leftOut[skills.PrerequisitesSpec]{prerequisitesRecord}, func(s *skills.SkillSpec) *skills.PrerequisitesSpec { return &s.Prerequisites },
			text.EnJa("Skills on which this one builds.", "このスキルの前提となるスキル。")),
		with("related", listCodec[skills.ID]{item: stringCodec[skills.ID]{}, flow: true}, func(s *skills.SkillSpec) *[]skills.ID { return &s.Related },
			text.EnJa("Ids of skills that are near this one.", "近いスキルの id。")),
		with("half-life", aboveZero[int]{intCodec{}}, func(s *skills.SkillSpec) *int { return &s.HalfLife },
			text.EnJa("After how many months half of a claim's confidence is gone; the kind of skill decides when left out.", "申告の確信度が半分になるまでの月数。省略するとスキルの種類で決まる。")),
		with("retired", boolCodec{}, func(s *skills.SkillSpec) *bool { return &s.Retired },
			text.EnJa("Whether nothing new should use the skill.", "廃止されたスキルか。新しくは使わない。")),
		with("replaced-by", listCodec[skills.ID]{item: stringCodec[skills.ID]{}, flow: true}, func(s *skills.SkillSpec) *[]skills.ID { return &s.ReplacedBy },
			text.EnJa("Ids of the skills that took the place of a retired one.", "廃止されたスキルに代わるスキルの id。")),
		with("provenance", listCodec[skills.ProvenanceSpec]{item: provenanceRecord}, func(s *skills.SkillSpec) *[]skills.ProvenanceSpec { return &s.Provenance },
			text.EnJa("Where the skill comes from, the first source first.", "スキルの出どころ。最初の出典から順に。")),
	},
})

var prerequisitesRecord = newRecord(record[skills.PrerequisitesSpec]{
	name: text.EnJa("prerequisites", "前提"),
	flow: true,
	fields: []field[skills.PrerequisitesSpec]{
		with("essential", listCodec[skills.ID]{item: stringCodec[skills.ID]{}, flow: true}, func(p *skills.PrerequisitesSpec) *[]skills.ID { return &p.Essential },
			text.EnJa("Ids of skills without which nobody can have this one.", "これがないと身に付かないスキルの id。")),
		with("optional", listCodec[skills.ID]{item: stringCodec[skills.ID]{}, flow: true}, func(p *skills.PrerequisitesSpec) *[]skills.ID { return &p.Optional },
			text.EnJa("Ids of skills that help.", "あると役に立つスキルの id。")),
	},
})

var provenanceRecord = newRecord(record[skills.ProvenanceSpec]{
	name: text.EnJa("a provenance", "出どころ"),
	flow: true,
	fields: []field[skills.ProvenanceSpec]{
		with("source", stringCodec[string]{}, func(p *skills.ProvenanceSpec) *string { return &p.Source },
			text.EnJa("Name of the taxonomy or file.", "スキル体系またはファイルの名前。")).must(neededByTheRest),
		with("version", stringCodec[string]{}, func(p *skills.ProvenanceSpec) *string { return &p.Version },
			text.EnJa("Its version.", "その版。")),
		with("link", stringCodec[string]{}, func(p *skills.ProvenanceSpec) *string { return &p.Link },
			text.EnJa("Where it can be found.", "参照先。")),
		with("licence", stringCodec[string]{}, func(p *skills.ProvenanceSpec) *string { return &p.Licence },
			text.EnJa("Terms under which it may be used.", "利用条件。")),
	},
})

var practiceTransfersCodec = looseCodec[skills.PracticeTransferSpec]{
	of: newRecord(record[skills.PracticeTransferSpec]{
		name:    text.EnJa("a practice transfer", "実践の転用"),
		overlay: &overlay{},
		flow:    true,
		fields: []field[skills.PracticeTransferSpec]{
			with("from", stringCodec[skills.ID]{}, func(t *skills.PracticeTransferSpec) *skills.ID { return &t.From },
				text.EnJa("Id of the practice that somebody has.", "身に付けている実践の id。")).must(neededByTheRest),
			with("to", stringCodec[skills.ID]{}, func(t *skills.PracticeTransferSpec) *skills.ID { return &t.To },
				text.EnJa("Id of the skill toward which it counts.", "その実践が生きるスキルの id。")).must(neededByTheRest),
			with("credit", decimalCodec{}, func(t *skills.PracticeTransferSpec) *decimal.Decimal { return &t.Credit },
				text.EnJa("Share of that skill, above 0 and below 1.", "そのスキルに換算する割合（0 より大きく 1 より小さい数）。")).must(neededByTheRest),
			with("why", textCodec{}, func(t *skills.PracticeTransferSpec) *text.Text { return &t.Why },
				text.EnJa("What carries over.", "何が通用するのか。")),
		},
	}),
	alike: func(t *skills.PracticeTransferSpec) string { return fmt.Sprintf("%q %q", t.From, t.To) },
}

// CatalogSpec is the record of a skills file: skills with the scales in which
// they are stated.
type CatalogSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Version     string
	Scales      []skills.ScaleSpec
	Skills      []skills.SkillSpec

	PracticeTransfers []skills.PracticeTransferSpec
}

var catalogRecord = newRecord(record[CatalogSpec]{
	name: text.EnJa("a skills file", "スキルのファイル"),
	fields: []field[CatalogSpec]{
		head[CatalogSpec](KindSkills),
		with("id", stringCodec[string]{}, func(c *CatalogSpec) *string { return &c.ID }, docs.id).must(neededByTheRest),
		directive[CatalogSpec]("extends", docs.extends),
		with("name", textCodec{}, func(c *CatalogSpec) *text.Text { return &c.Name }, docs.name),
		with("description", textCodec{}, func(c *CatalogSpec) *text.Text { return &c.Description }, docs.description),
		with("version", stringCodec[string]{}, func(c *CatalogSpec) *string { return &c.Version },
			text.EnJa("Version of the catalog.", "カタログの版。")),
		with("scales", keyedCodec[skills.ScaleSpec]{of: scaleRecord}, func(c *CatalogSpec) *[]skills.ScaleSpec { return &c.Scales },
			text.EnJa("Scales that the skills use.", "スキルが使う尺度。")),
		with("skills", keyedCodec[skills.SkillSpec]{of: skillRecord}, func(c *CatalogSpec) *[]skills.SkillSpec { return &c.Skills },
			text.EnJa("The skills.", "スキル。")),
		with[CatalogSpec, []skills.PracticeTransferSpec]("practice-transfers", practiceTransfersCodec, func(c *CatalogSpec) *[]skills.PracticeTransferSpec { return &c.PracticeTransfers }, docs.transfers),
	},
})
