package ladderfile

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
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
		with("scales", keyedCodec[skills.ScaleSpec]{of: scaleRecord}, func(l *ladder.Spec) *[]skills.ScaleSpec { return &l.Scales },
			text.EnJa("Scales on which skills are measured.", "スキルを測る尺度。")),
		with("skills", keyedCodec[skills.SkillSpec]{of: skillRecord}, func(l *ladder.Spec) *[]skills.SkillSpec { return &l.Skills },
			text.EnJa("Skills that the ladder knows besides its competencies.", "コンピテンシー以外に、ラダーで扱うスキル。")),
		with("competencies", keyedCodec[ladder.CompetencySpec]{of: competencyRecord}, func(l *ladder.Spec) *[]ladder.CompetencySpec { return &l.Competencies },
			text.EnJa("Axes of the ladder.", "ラダーの評価軸。")),
		with("tracks", keyedCodec[ladder.TrackSpec]{of: trackRecord}, func(l *ladder.Spec) *[]ladder.TrackSpec { return &l.Tracks },
			text.EnJa("Lines of grades.", "等級の並び。")),
		with("roles", keyedCodec[ladder.RoleSpec]{of: roleRecord}, func(l *ladder.Spec) *[]ladder.RoleSpec { return &l.Roles },
			text.EnJa("Jobs with a mission of their own.", "固有の使命を持つ職種。")),
		with[ladder.Spec, []ladder.TransitionSpec]("transitions", transitionsCodec{}, func(l *ladder.Spec) *[]ladder.TransitionSpec { return &l.Transitions },
			text.EnJa("Ways from grades, tracks and roles to others.", "等級・トラック・職種の間の移り方。")),
		with("reviews", keyedCodec[ladder.ReviewSpec]{of: reviewRecord}, func(l *ladder.Spec) *[]ladder.ReviewSpec { return &l.Reviews },
			text.EnJa("Review processes.", "審査の進め方。")),
	},
})

var competencyRecord = newRecord(record[ladder.CompetencySpec]{
	name: text.EnJa("a competency", "コンピテンシー"),
	id:   func(c *ladder.CompetencySpec) string { return string(c.ID) },
	fields: []field[ladder.CompetencySpec]{
		with("id", stringCodec[skills.ID]{}, func(c *ladder.CompetencySpec) *skills.ID { return &c.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(c *ladder.CompetencySpec) *text.Text { return &c.Name }, docs.name),
		with("description", textCodec{}, func(c *ladder.CompetencySpec) *text.Text { return &c.Description }, docs.description),
		with("scale", stringCodec[string]{}, func(c *ladder.CompetencySpec) *string { return &c.Scale },
			text.EnJa("Id of the scale on which the ladder measures it.", "測るのに使う尺度の id。")).must(neededByTheRest),
		with("weight", aboveZero[decimal.Decimal]{decimalCodec{}}, func(c *ladder.CompetencySpec) *decimal.Decimal { return &c.Weight },
			text.EnJa("Share in weighted scores, above 0; 1 when left out.", "加重点での重み（0 より大きい数）。省略すると 1。")),
		with("tier", wordCodec[ladder.Tier]{slices.Collect(ladder.Tiers())}, func(c *ladder.CompetencySpec) *ladder.Tier { return &c.Tier },
			text.EnJa("Whether it is core or optional; core when left out.", "必須（core）か任意（optional）か。省略すると core。")),
	},
})

var trackRecord = newRecord(record[ladder.TrackSpec]{
	name: text.EnJa("a track", "トラック"),
	id:   func(t *ladder.TrackSpec) string { return t.ID },
	fields: []field[ladder.TrackSpec]{
		with("id", stringCodec[string]{}, func(t *ladder.TrackSpec) *string { return &t.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(t *ladder.TrackSpec) *text.Text { return &t.Name }, docs.name),
		with("description", textCodec{}, func(t *ladder.TrackSpec) *text.Text { return &t.Description }, docs.description),
		with("forks-from", stringCodec[string]{}, func(t *ladder.TrackSpec) *string { return &t.ForksFrom },
			text.EnJa("The grade of another track from which this one starts.", "このトラックの分岐元になる、別のトラックの等級。")),
		with("first-rank", aboveZero[int]{intCodec{}}, func(t *ladder.TrackSpec) *int { return &t.FirstRank },
			text.EnJa("Rank of the lowest grade; 1 when left out.", "いちばん下の等級の順位。省略すると 1。")),
		with("grades", keyedCodec[ladder.GradeSpec]{of: gradeRecord, ordered: true}, func(t *ladder.TrackSpec) *[]ladder.GradeSpec { return &t.Grades },
			text.EnJa("Grades from the lowest up.", "低い方から並べた等級。")),
	},
})

var gradeRecord = newRecord(record[ladder.GradeSpec]{
	name:      text.EnJa("a grade", "等級"),
	id:        func(g *ladder.GradeSpec) string { return g.ID },
	exclusive: [][2]string{{"title", "titles"}, {"after", "before"}},
	fields: []field[ladder.GradeSpec]{
		with("id", stringCodec[string]{}, func(g *ladder.GradeSpec) *string { return &g.ID }, docs.id).must(neededByTheRest),
		directive[ladder.GradeSpec]("after", text.EnJa("The grade below this one, where it is not the last.", "この等級のすぐ下に来る等級（末尾に置かないとき）。")),
		directive[ladder.GradeSpec]("before", text.EnJa("The grade above this one, where it is not the last.", "この等級のすぐ上に来る等級（末尾に置かないとき）。")),
		with("title", titleCodec{}, func(g *ladder.GradeSpec) *[]text.Text { return &g.Titles },
			text.EnJa("Title of people at this grade.", "この等級の肩書き。")),
		with("titles", titlesCodec{listCodec[text.Text]{item: textCodec{}, zero: emptyMap}}, func(g *ladder.GradeSpec) *[]text.Text { return &g.Titles },
			text.EnJa("Several titles; the first is the one to show.", "複数の肩書き。先頭を表示に使う。")),
		with("description", textCodec{}, func(g *ladder.GradeSpec) *text.Text { return &g.Description },
			text.EnJa("What is expected, for people; no part of the requirement.", "期待されること（人が読む説明で、要件の判定には使わない）。")),
		with("requires", requirementCodec{}, func(g *ladder.GradeSpec) *ladder.RequirementSpec { return &g.Requires },
			text.EnJa("What a person must show.", "満たすべき要件。")),
	},
})

var roleRecord = newRecord(record[ladder.RoleSpec]{
	name: text.EnJa("a role", "職種"),
	id:   func(r *ladder.RoleSpec) string { return r.ID },
	fields: []field[ladder.RoleSpec]{
		with("id", stringCodec[string]{}, func(r *ladder.RoleSpec) *string { return &r.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(r *ladder.RoleSpec) *text.Text { return &r.Name }, docs.name),
		with("mission", textCodec{}, func(r *ladder.RoleSpec) *text.Text { return &r.Mission },
			text.EnJa("What the role is there for.", "その職種の使命。")),
		with("requires", requirementCodec{}, func(r *ladder.RoleSpec) *ladder.RequirementSpec { return &r.Requires },
			text.EnJa("What a person must show.", "満たすべき要件。")),
	},
})
