package ladderfile

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

var trackRecord = newRecord(record[ladder.TrackSpec]{
	name:    text.EnJa("a track", "トラック"),
	overlay: named(change.Place),
	id:      func(t *ladder.TrackSpec) *string { return &t.ID },
	fields: []field[ladder.TrackSpec]{
		with("id", stringCodec[string]{}, func(t *ladder.TrackSpec) *string { return &t.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(t *ladder.TrackSpec) *text.Text { return &t.Name }, docs.name),
		with("description", textCodec{}, func(t *ladder.TrackSpec) *text.Text { return &t.Description }, docs.description),
		with("forks-from", stringCodec[string]{}, func(t *ladder.TrackSpec) *string { return &t.ForksFrom },
			text.EnJa("The grade of another track from which this one starts.", "このトラックの分岐元になる、別のトラックの等級。")),
		with("first-rank", aboveZero[int]{intCodec{}}, func(t *ladder.TrackSpec) *int { return &t.FirstRank },
			text.EnJa("Rank of the lowest grade; 1 when left out.", "いちばん下の等級の順位。省略すると 1。")),
		with("cumulative", boolCodec{}, func(t *ladder.TrackSpec) *bool { return &t.Cumulative },
			text.EnJa("Whether a grade asks for what the grades below it ask, too.", "下の等級の要件も合わせて求めるか。")),
		with("no-skipping", boolCodec{}, func(t *ladder.TrackSpec) *bool { return &t.NoSkipping },
			text.EnJa("Whether facts support a grade only if they support all below it.", "下の等級をすべて満たすときだけ該当とするか。")),
		with("grades", keyedCodec[ladder.GradeSpec]{of: gradeRecord, ordered: true}, func(t *ladder.TrackSpec) *[]ladder.GradeSpec { return &t.Grades },
			text.EnJa("Grades from the lowest up.", "低い方から並べた等級。")),
	},
})

var gradeRecord = newRecord(record[ladder.GradeSpec]{
	name:      text.EnJa("a grade", "等級"),
	overlay:   named(change.Place),
	id:        func(g *ladder.GradeSpec) *string { return &g.ID },
	exclusive: [][2]string{{"title", "titles"}, {"after", "before"}},
	fields: []field[ladder.GradeSpec]{
		with("id", stringCodec[string]{}, func(g *ladder.GradeSpec) *string { return &g.ID }, docs.id).must(neededByTheRest),
		with("aliases", ids, func(g *ladder.GradeSpec) *[]string { return &g.Aliases },
			text.EnJa("Other ids of the same grade, such as those of a payroll.", "給与システムなどでの、この等級の別の id。")),
		directive[ladder.GradeSpec]("after", text.EnJa("The grade below this one, where it is not the last.", "この等級のすぐ下に来る等級（末尾に置かないとき）。")),
		directive[ladder.GradeSpec]("before", text.EnJa("The grade above this one, where it is not the last.", "この等級のすぐ上に来る等級（末尾に置かないとき）。")),
		with("title", titleCodec{}, func(g *ladder.GradeSpec) *[]text.Text { return &g.Titles },
			text.EnJa("Title of people at this grade.", "この等級の肩書き。")),
		with("titles", titlesCodec{listCodec[text.Text]{item: textCodec{}, zero: emptyMap}}, func(g *ladder.GradeSpec) *[]text.Text { return &g.Titles },
			text.EnJa("Several titles; the first is the one to show.", "複数の肩書き。先頭を表示に使う。")),
		with("template", textCodec{}, func(g *ladder.GradeSpec) *text.Text { return &g.Template },
			text.EnJa("Title within a discipline, with {discipline} for its word.", "専門分野ごとの肩書き。{discipline} が分野の語に置き換わる。")),
		with("description", textCodec{}, func(g *ladder.GradeSpec) *text.Text { return &g.Description },
			text.EnJa("What is expected, for people; no part of the requirement.", "期待されること（人が読む説明で、要件の判定には使わない）。")),
		with[ladder.GradeSpec, []ladder.AttributeValueSpec]("attributes", attributeValuesCodec, func(g *ladder.GradeSpec) *[]ladder.AttributeValueSpec { return &g.Attributes },
			text.EnJa("What the grade says of itself.", "この等級の属性。")),
		with("requires", requirementCodec{}, func(g *ladder.GradeSpec) *ladder.RequirementSpec { return &g.Requires },
			text.EnJa("What a person must show.", "満たすべき要件。")),
		with[ladder.GradeSpec, []ladder.ExpectationSpec]("expectations", expectationsCodec, func(g *ladder.GradeSpec) *[]ladder.ExpectationSpec { return &g.Expectations },
			text.EnJa("What is expected, by competency; overall is the grade as a whole.", "コンピテンシーごとに期待されること。overall は等級全体。")),
		with[ladder.GradeSpec, []string]("includes", idsCodec{}, func(g *ladder.GradeSpec) *[]string { return &g.Includes },
			text.EnJa("Grades whose expectations hold here, too.", "期待されることを引き継ぐ等級。")),
		with("steps", keyedCodec[ladder.SubStepSpec]{
			of:    subStepRecord,
			short: func(id string) ladder.SubStepSpec { return ladder.SubStepSpec{ID: id} },
			isShort: func(s ladder.SubStepSpec) bool {
				return s.Name.IsZero() && s.Description.IsZero() && s.Requires == nil
			},
		}, func(g *ladder.GradeSpec) *[]ladder.SubStepSpec { return &g.Steps },
			text.EnJa("Steps within the grade, from the lowest up.", "等級の中の段階。低い方から並べる。")),
		with("terminal", boolCodec{}, func(g *ladder.GradeSpec) *bool { return &g.Terminal },
			text.EnJa("Whether people may stay here for good.", "ここにずっと留まってよいか。")),
		with("internal", boolCodec{}, func(g *ladder.GradeSpec) *bool { return &g.Internal },
			text.EnJa("Whether the grade is told to nobody outside.", "社外に示さない等級か。")),
		with("draft", boolCodec{}, func(g *ladder.GradeSpec) *bool { return &g.Draft },
			text.EnJa("Whether the grade is not in force yet.", "まだ有効でない（案の）等級か。")),
	},
})

var subStepRecord = newRecord(record[ladder.SubStepSpec]{
	name:    text.EnJa("a step of a grade", "等級の中の段階"),
	overlay: named(change.Place),
	id:      func(s *ladder.SubStepSpec) *string { return &s.ID },
	fields: []field[ladder.SubStepSpec]{
		with("id", stringCodec[string]{}, func(s *ladder.SubStepSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *ladder.SubStepSpec) *text.Text { return &s.Name }, docs.name),
		with("description", textCodec{}, func(s *ladder.SubStepSpec) *text.Text { return &s.Description }, docs.description),
		with("requires", requirementCodec{}, func(s *ladder.SubStepSpec) *ladder.RequirementSpec { return &s.Requires },
			text.EnJa("What is asked on top of what the grade asks.", "等級の要件に加えて求めること。")),
	},
})

var attributeValueFields = []field[ladder.AttributeValueSpec]{
	with("label", textCodec{}, func(a *ladder.AttributeValueSpec) *text.Text { return &a.Label },
		text.EnJa("What this grade calls the attribute, where the ladder calls it otherwise.", "この等級での属性の呼び名（ラダーと違うとき）。")),
	with("value", textCodec{}, func(a *ladder.AttributeValueSpec) *text.Text { return &a.Value },
		text.EnJa("What the grade says of itself.", "この等級での内容。")),
}

var attributeValuesCodec = mapCodec[ladder.AttributeValueSpec]{
	name: text.EnJa("a map from attribute to text", "「属性: 文字列」のマップ"),
	key:  func(a *ladder.AttributeValueSpec) *string { return &a.Attribute },
	value: shortCodec[ladder.AttributeValueSpec]{
		long:    newRecord(record[ladder.AttributeValueSpec]{name: text.EnJa("an attribute of a grade", "等級の属性"), fields: attributeValueFields}),
		marks:   []string{"label", "value"},
		short:   part[ladder.AttributeValueSpec](textCodec{}, func(a *ladder.AttributeValueSpec) *text.Text { return &a.Value }),
		isShort: func(a *ladder.AttributeValueSpec) bool { return a.Label.IsZero() },
	},
	of: newRecord(record[ladder.AttributeValueSpec]{
		name: text.EnJa("an attribute of a grade", "等級の属性"),
		fields: append([]field[ladder.AttributeValueSpec]{
			with("attribute", stringCodec[string]{}, func(a *ladder.AttributeValueSpec) *string { return &a.Attribute },
				text.EnJa("Id of the attribute.", "属性の id。")).must(needed),
		}, attributeValueFields...),
	}),
}

var groupRecord = newRecord(record[ladder.GroupSpec]{
	name:    text.EnJa("a group", "グループ"),
	overlay: named(change.Place),
	id:      func(g *ladder.GroupSpec) *string { return &g.ID },
	fields: []field[ladder.GroupSpec]{
		with("id", stringCodec[string]{}, func(g *ladder.GroupSpec) *string { return &g.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(g *ladder.GroupSpec) *text.Text { return &g.Name }, docs.name),
		with[ladder.GroupSpec, []string]("of", idsCodec{}, func(g *ladder.GroupSpec) *[]string { return &g.Of },
			text.EnJa("Ids of grades, steps of grades, tracks and roles.", "等級・等級の中の段階・トラック・職種の id。")).must(neededByTheRest),
	},
})

var disciplineRecord = newRecord(record[ladder.DisciplineSpec]{
	name:    text.EnJa("a discipline", "専門分野"),
	overlay: named(change.Discipline),
	id:      func(s *ladder.DisciplineSpec) *string { return &s.ID },
	fields: []field[ladder.DisciplineSpec]{
		with("id", stringCodec[string]{}, func(s *ladder.DisciplineSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *ladder.DisciplineSpec) *text.Text { return &s.Name }, docs.name),
		with("word", textCodec{}, func(s *ladder.DisciplineSpec) *text.Text { return &s.Word },
			text.EnJa("What stands for {discipline} in titles; the name when left out.", "肩書きの {discipline} に入る語。省略すると name。")),
		with("description", textCodec{}, func(s *ladder.DisciplineSpec) *text.Text { return &s.Description }, docs.description),
		with[ladder.DisciplineSpec, []string]("tracks", idsCodec{}, func(s *ladder.DisciplineSpec) *[]string { return &s.Tracks },
			text.EnJa("Tracks that the discipline has; all when left out.", "この分野にあるトラック。省略するとすべて。")),
		with("competencies", keyedCodec[ladder.CompetencySpec]{of: competencyRecord}, func(s *ladder.DisciplineSpec) *[]ladder.CompetencySpec { return &s.Competencies },
			text.EnJa("Competencies of the discipline alone.", "この分野だけのコンピテンシー。")),
		with("not-applicable", skillIDs, func(s *ladder.DisciplineSpec) *[]skills.ID { return &s.NotApplicable },
			text.EnJa("Skills that are not asked here.", "この分野では求めないスキル。")),
		with[ladder.DisciplineSpec, []ladder.WeightSpec]("weights", weightsCodec, func(s *ladder.DisciplineSpec) *[]ladder.WeightSpec { return &s.Weights },
			text.EnJa("Weights of competencies that differ here.", "この分野で変わるコンピテンシーの重み。")),
		with[ladder.DisciplineSpec, []ladder.DisciplineGradeSpec]("grades", disciplineGradesCodec, func(s *ladder.DisciplineSpec) *[]ladder.DisciplineGradeSpec { return &s.Grades },
			text.EnJa("What differs at a grade.", "等級ごとに異なる点。")),
	},
})

var weightsCodec = mapCodec[ladder.WeightSpec]{
	name:  text.EnJa("a map from competency to weight", "「コンピテンシー: 重み」のマップ"),
	key:   func(w *ladder.WeightSpec) *string { return (*string)(&w.Skill) },
	value: part[ladder.WeightSpec](anyDecimal{}, func(w *ladder.WeightSpec) *decimal.Decimal { return &w.Weight }),
	flow:  true,
	of: newRecord(record[ladder.WeightSpec]{
		name: text.EnJa("a weight", "重み"),
		flow: true,
		fields: []field[ladder.WeightSpec]{
			with("skill", stringCodec[skills.ID]{}, func(w *ladder.WeightSpec) *skills.ID { return &w.Skill },
				text.EnJa("Id of the competency.", "コンピテンシーの id。")).must(needed),
			with("weight", decimalCodec{}, func(w *ladder.WeightSpec) *decimal.Decimal { return &w.Weight },
				text.EnJa("Its weight, above 0.", "重み（0 より大きい数）。")),
		},
	}),
}

var disciplineGradeFields = []field[ladder.DisciplineGradeSpec]{
	with("title", titleCodec{}, func(g *ladder.DisciplineGradeSpec) *[]text.Text { return &g.Titles },
		text.EnJa("Title in place of the grade's.", "等級の肩書きに代わる肩書き。")),
	with("titles", titlesCodec{texts}, func(g *ladder.DisciplineGradeSpec) *[]text.Text { return &g.Titles },
		text.EnJa("Several titles in place of the grade's.", "等級の肩書きに代わる複数の肩書き。")),
	with("adds", requirementCodec{}, func(g *ladder.DisciplineGradeSpec) *ladder.RequirementSpec { return &g.Adds },
		text.EnJa("What is asked on top of what the grade asks.", "等級の要件に加えて求めること。")),
	with("replaces", requirementCodec{}, func(g *ladder.DisciplineGradeSpec) *ladder.RequirementSpec { return &g.Replaces },
		text.EnJa("What is asked in place of what the grade asks.", "等級の要件に代えて求めること。")),
	with[ladder.DisciplineGradeSpec, []ladder.ExpectationSpec]("expectations", expectationsCodec, func(g *ladder.DisciplineGradeSpec) *[]ladder.ExpectationSpec { return &g.Expectations },
		text.EnJa("What is expected, in place of the grade's in the same competency, or added.", "同じコンピテンシーで等級に代えて、または加えて期待されること。")),
}

var disciplineGradesCodec = mapCodec[ladder.DisciplineGradeSpec]{
	name:  text.EnJa("a map from grade to what differs", "「等級: 異なる点」のマップ"),
	key:   func(g *ladder.DisciplineGradeSpec) *string { return &g.Grade },
	merge: true,
	value: newRecord(record[ladder.DisciplineGradeSpec]{
		name: text.EnJa("a grade of a discipline", "専門分野の等級"), exclusive: [][2]string{{"title", "titles"}}, fields: disciplineGradeFields,
	}),
	of: newRecord(record[ladder.DisciplineGradeSpec]{
		name: text.EnJa("a grade of a discipline", "専門分野の等級"), exclusive: [][2]string{{"title", "titles"}},
		fields: append([]field[ladder.DisciplineGradeSpec]{
			with("grade", stringCodec[string]{}, func(g *ladder.DisciplineGradeSpec) *string { return &g.Grade },
				text.EnJa("Id of the grade.", "等級の id。")).must(needed),
		}, disciplineGradeFields...),
	}),
}

var equivalencesCodec = looseCodec[ladder.EquivalenceSpec]{
	of: newRecord(record[ladder.EquivalenceSpec]{
		name:    text.EnJa("an equivalence", "等級の対応"),
		overlay: &overlay{},
		flow:    true,
		fields: []field[ladder.EquivalenceSpec]{
			with("kind", wordCodec[ladder.Equivalence]{slices.Collect(ladder.Equivalences())}, func(q *ladder.EquivalenceSpec) *ladder.Equivalence { return &q.Kind },
				text.EnJa("How the grades compare.", "等級どうしの関係。")),
			with("grades", ids, func(q *ladder.EquivalenceSpec) *[]string { return &q.Grades },
				text.EnJa("Ids of the grades, two or more.", "等級の id。2 つ以上。")).must(neededByTheRest),
			with("note", textCodec{}, func(q *ladder.EquivalenceSpec) *text.Text { return &q.Note }, docs.note),
		},
	}),
	alike: func(q *ladder.EquivalenceSpec) string {
		return fmt.Sprintf("%q", slices.Sorted(slices.Values(q.Grades)))
	},
}
