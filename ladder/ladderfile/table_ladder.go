package ladderfile

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

var ladderRecord = newRecord(record[ladder.Spec]{
	name: text.EnJa("a ladder file", "ラダーのファイル"),
	fields: []field[ladder.Spec]{
		head[ladder.Spec](KindLadder),
		with("id", stringCodec[string]{}, func(l *ladder.Spec) *string { return &l.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(l *ladder.Spec) *text.Text { return &l.Name }, docs.name),
		with("description", textCodec{}, func(l *ladder.Spec) *text.Text { return &l.Description }, docs.description),
		with("version", stringCodec[string]{}, func(l *ladder.Spec) *string { return &l.Version },
			text.EnJa("Version of the ladder.", "ラダーの版。")),
		with("effective", dateCodec{}, func(l *ladder.Spec) *date.Date { return &l.Effective },
			text.EnJa("First day on which the ladder is in force.", "ラダーが有効になる日。")),
		directive[ladder.Spec]("extends", docs.extends),
		with("charter", stringCodec[string]{}, func(l *ladder.Spec) *string { return &l.Charter },
			text.EnJa("Id of the charter whose values competencies name; that of the organisation when left out.", "コンピテンシーが挙げるバリューを定めた憲章の id。省略すると組織の憲章。")),
		withField[ladder.Spec](),
		with("scales", keyedCodec[skills.ScaleSpec]{of: scaleRecord}, func(l *ladder.Spec) *[]skills.ScaleSpec { return &l.Scales },
			text.EnJa("Scales on which skills are measured.", "スキルを測る尺度。")),
		with("skills", keyedCodec[skills.SkillSpec]{of: skillRecord}, func(l *ladder.Spec) *[]skills.SkillSpec { return &l.Skills },
			text.EnJa("Skills that the ladder knows besides its competencies.", "コンピテンシー以外に、ラダーで扱うスキル。")),
		with[ladder.Spec, []skills.PracticeTransferSpec]("practice-transfers", practiceTransfersCodec, func(l *ladder.Spec) *[]skills.PracticeTransferSpec { return &l.PracticeTransfers }, docs.transfers),
		with("competencies", keyedCodec[ladder.CompetencySpec]{of: competencyRecord}, func(l *ladder.Spec) *[]ladder.CompetencySpec { return &l.Competencies },
			text.EnJa("Axes of the ladder.", "ラダーの評価軸。")),
		with("scores", keyedCodec[ladder.ScoreSpec]{of: scoreRecord}, func(l *ladder.Spec) *[]ladder.ScoreSpec { return &l.Scores },
			text.EnJa("Sums that requirements and titles refer to.", "要件や肩書きから参照する得点。")),
		with("attributes", attributesCodec, func(l *ladder.Spec) *[]ladder.AttributeSpec { return &l.Attributes },
			text.EnJa("What grades say of themselves beside requirements: scope, reach, ...", "要件のほかに等級が示すもの（責任範囲、影響範囲など）。")),
		with("tracks", keyedCodec[ladder.TrackSpec]{of: trackRecord}, func(l *ladder.Spec) *[]ladder.TrackSpec { return &l.Tracks },
			text.EnJa("Lines of grades.", "等級の並び。")),
		with("groups", keyedCodec[ladder.GroupSpec]{of: groupRecord}, func(l *ladder.Spec) *[]ladder.GroupSpec { return &l.Groups },
			text.EnJa("Sets of places that have one name.", "ひとつの名前で呼ぶ、等級などの集まり。")),
		with("disciplines", keyedCodec[ladder.DisciplineSpec]{of: disciplineRecord}, func(l *ladder.Spec) *[]ladder.DisciplineSpec { return &l.Disciplines },
			text.EnJa("Fields of work, with what differs in each.", "専門分野と、そこで異なる点。")),
		with[ladder.Spec, []ladder.EquivalenceSpec]("equivalences", equivalencesCodec, func(l *ladder.Spec) *[]ladder.EquivalenceSpec { return &l.Equivalences },
			text.EnJa("How grades of several tracks compare.", "トラックをまたいだ等級の対応。")),
		with("titles", listCodec[ladder.TitleBandSpec]{item: titleBandRecord}, func(l *ladder.Spec) *[]ladder.TitleBandSpec { return &l.Titles },
			text.EnJa("Titles that follow from a score, not from a grade.", "等級ではなく得点で決まる肩書き。")),
		with("roles", keyedCodec[ladder.RoleSpec]{of: roleRecord}, func(l *ladder.Spec) *[]ladder.RoleSpec { return &l.Roles },
			text.EnJa("Jobs with a mission of their own.", "固有の使命を持つ職種。")),
		with[ladder.Spec, []ladder.TransitionSpec]("transitions", transitionsCodec, func(l *ladder.Spec) *[]ladder.TransitionSpec { return &l.Transitions },
			text.EnJa("Ways from grades, tracks and roles to others.", "等級・トラック・職種の間の移り方。")),
		with("reviews", keyedCodec[ladder.ReviewSpec]{of: reviewRecord}, func(l *ladder.Spec) *[]ladder.ReviewSpec { return &l.Reviews },
			text.EnJa("Review processes.", "審査の進め方。")),
		with[ladder.Spec, []pay.BandSpec]("pay", bandsCodec, func(l *ladder.Spec) *[]pay.BandSpec { return &l.Pay },
			text.EnJa("What work pays.", "報酬のレンジ。")),
		with[ladder.Spec, []ladder.SilenceSpec]("silences", silencesCodec, func(l *ladder.Spec) *[]ladder.SilenceSpec { return &l.Silences },
			text.EnJa("Findings of lint that are meant.", "意図どおりなので報告しない lint の指摘。")),
	},
})

var competencyRecord = newRecord(record[ladder.CompetencySpec]{
	name:    text.EnJa("a competency", "コンピテンシー"),
	overlay: named(change.Skill),
	id:      func(c *ladder.CompetencySpec) *string { return (*string)(&c.ID) },
	fields: []field[ladder.CompetencySpec]{
		with("id", stringCodec[skills.ID]{}, func(c *ladder.CompetencySpec) *skills.ID { return &c.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(c *ladder.CompetencySpec) *text.Text { return &c.Name }, docs.name),
		with("description", textCodec{}, func(c *ladder.CompetencySpec) *text.Text { return &c.Description }, docs.description),
		with("scale", stringCodec[string]{}, func(c *ladder.CompetencySpec) *string { return &c.Scale },
			text.EnJa("Id of the scale on which the ladder measures it; when left out, nobody measures it and no level may be asked.", "測るのに使う尺度の id。省略すると誰も測らず、レベルを要件にできない。")),
		with("weight", aboveZero[decimal.Decimal]{decimalCodec{}}, func(c *ladder.CompetencySpec) *decimal.Decimal { return &c.Weight },
			text.EnJa("Share in weighted scores, above 0; 1 when left out.", "加重点での重み（0 より大きい数）。省略すると 1。")),
		with("tier", wordCodec[ladder.Tier]{slices.Collect(ladder.Tiers())}, func(c *ladder.CompetencySpec) *ladder.Tier { return &c.Tier },
			text.EnJa("Whether it is core or optional; core when left out.", "必須（core）か任意（optional）か。省略すると core。")),
		with("class", stringCodec[string]{}, func(c *ladder.CompetencySpec) *string { return &c.Class },
			text.EnJa("Class for which a score may have a cap.", "得点の上限をまとめて決めるための区分。")),
		with("values", ids, func(c *ladder.CompetencySpec) *[]string { return &c.Values },
			text.EnJa("Ids of the values of the charter that it lives.", "体現するバリューの id。")),
		with[ladder.CompetencySpec, []ladder.AnchorSpec]("anchors", anchorsCodec, func(c *ladder.CompetencySpec) *[]ladder.AnchorSpec { return &c.Anchors },
			text.EnJa("What people do at a step of the scale.", "尺度の各段階での行動。")),
	},
})

var scoreRecord = newRecord(record[ladder.ScoreSpec]{
	name:    text.EnJa("a score", "得点"),
	overlay: named(change.Score),
	id:      func(s *ladder.ScoreSpec) *string { return &s.ID },
	fields: []field[ladder.ScoreSpec]{
		with("id", stringCodec[string]{}, func(s *ladder.ScoreSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *ladder.ScoreSpec) *text.Text { return &s.Name }, docs.name),
		with("description", textCodec{}, func(s *ladder.ScoreSpec) *text.Text { return &s.Description }, docs.description),
		with[ladder.ScoreSpec, []ladder.TermSpec]("of", termsCodec, func(s *ladder.ScoreSpec) *[]ladder.TermSpec { return &s.Terms },
			text.EnJa("The weight of each skill in the sum.", "合計での各スキルの重み。")).must(neededByTheRest),
		with("average", boolCodec{}, func(s *ladder.ScoreSpec) *bool { return &s.Average },
			text.EnJa("Whether the sum is divided by that of the weights.", "合計を重みの合計で割るか。")),
		with[ladder.ScoreSpec, []ladder.CapSpec]("caps", capsCodec, func(s *ladder.ScoreSpec) *[]ladder.CapSpec { return &s.Caps }, docs.caps),
	},
})

var attributesCodec = keyedCodec[ladder.AttributeSpec]{
	of: newRecord(record[ladder.AttributeSpec]{
		name:    text.EnJa("an attribute", "属性"),
		overlay: named(change.Attribute),
		id:      func(a *ladder.AttributeSpec) *string { return &a.ID },
		fields: []field[ladder.AttributeSpec]{
			with("id", stringCodec[string]{}, func(a *ladder.AttributeSpec) *string { return &a.ID }, docs.id).must(neededByTheRest),
			with("name", textCodec{}, func(a *ladder.AttributeSpec) *text.Text { return &a.Name }, docs.name),
			with("description", textCodec{}, func(a *ladder.AttributeSpec) *text.Text { return &a.Description }, docs.description),
		},
	}),
	short:   func(id string) ladder.AttributeSpec { return ladder.AttributeSpec{ID: id} },
	isShort: func(a ladder.AttributeSpec) bool { return a.Name.IsZero() && a.Description.IsZero() },
}

var titleBandRecord = newRecord(record[ladder.TitleBandSpec]{
	name: text.EnJa("a title by score", "得点で決まる肩書き"),
	flow: true,
	fields: []field[ladder.TitleBandSpec]{
		with("title", textCodec{}, func(b *ladder.TitleBandSpec) *text.Text { return &b.Title },
			text.EnJa("The title.", "肩書き。")),
		with("score", stringCodec[string]{}, func(b *ladder.TitleBandSpec) *string { return &b.Score },
			text.EnJa("Id of a score of the ladder.", "ラダーの得点の id。")).must(needed),
		with("min", decimalCodec{}, func(b *ladder.TitleBandSpec) *decimal.Decimal { return &b.Min },
			text.EnJa("The lowest score for the title, 0 when left out.", "肩書きに必要な最低点。省略すると 0。")),
		with("below", optionalDecimal{}, func(b *ladder.TitleBandSpec) **decimal.Decimal { return &b.Below },
			text.EnJa("The first score that is too high for it; none when left out.", "この点以上は対象外。省略すると上限なし。")),
		with("track", stringCodec[string]{}, func(b *ladder.TitleBandSpec) *string { return &b.Track },
			text.EnJa("Track whose people have the title; any when left out.", "対象のトラック。省略するとすべて。")),
	},
})

var silencesCodec = looseCodec[ladder.SilenceSpec]{
	of: newRecord(record[ladder.SilenceSpec]{
		name:    text.EnJa("a silence", "指摘の抑止"),
		overlay: &overlay{},
		fields: []field[ladder.SilenceSpec]{
			with("code", stringCodec[string]{}, func(s *ladder.SilenceSpec) *string { return &s.Code },
				text.EnJa("Code of the finding, such as falling-requirement.", "指摘のコード（falling-requirement など）。")).must(needed),
			with("at", stringCodec[string]{}, func(s *ladder.SilenceSpec) *string { return &s.At },
				text.EnJa("Path of the finding or of what holds it; the whole ladder when left out.", "指摘の場所、またはそれを含む場所。省略するとラダー全体。")),
			with("because", textCodec{}, func(s *ladder.SilenceSpec) *text.Text { return &s.Because },
				text.EnJa("Why it is meant.", "意図どおりである理由。")).must(neededByTheRest),
		},
	}),
	alike: func(s *ladder.SilenceSpec) string { return fmt.Sprintf("%q %q", s.Code, s.At) },
}
