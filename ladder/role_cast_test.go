package ladder_test

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// guided is Acme's ladder with two more roles, of which all is said that can be:
//
//	vp     leads the engineers: a guide with every field
//	head   leads the engineering: shares some of it
func guided() ladder.Spec {
	spec := acme()
	spec.Roles = append(spec.Roles, vp(), head())
	spec.Disciplines = []ladder.DisciplineSpec{{ID: "backend"}}
	return spec
}

var guidedLadder = must(ladder.New(guided()))

func vp() ladder.RoleSpec {
	three, seven := decimal.MustParse("3"), decimal.MustParse("7")
	return ladder.RoleSpec{
		ID: "vp", Name: text.EnJa("VP of Engineering", "開発担当役員"), Mission: text.Plain("people who want to come to work"),
		Description: text.Plain("leads those who lead"), Metaphors: titles("gardener", "conductor"),
		Requires: ladder.AtLeast{Skill: "spread", Level: "company"},
		Responsibilities: []ladder.ResponsibilitySpec{
			{ID: "hiring", Name: text.EnJa("Hiring", "採用"), Description: text.Plain("the right people at the right time"), Activities: titles("plans seats", "meets candidates")},
			{Name: text.EnJa("Growth", "育成"), Skills: []skills.ID{"spread", "product-thinking"}, Activities: titles("talks every month")},
		},
		HardSkills: []ladder.RoleSkillSpec{
			{Skill: "architecture", Name: text.EnJa("big pictures", "全体像"), Description: text.Plain("to ask the right questions")},
			{Skill: "go"},
		},
		SoftSkills: []ladder.RoleSkillSpec{{Skill: "spread"}},
		Tools:      []ladder.ToolCategorySpec{{ID: "platforms", Name: text.Plain("Platforms"), Description: text.Plain("to run services"), Tools: []skills.ID{"kubernetes", "sql"}}},
		Stakeholders: []ladder.StakeholderSpec{
			{ID: "head", Role: "head", Together: titles("roadmaps"), Occasions: titles("every Monday"), Purpose: text.Plain("one direction")},
			{Partner: text.EnJa("Sales", "営業")},
		},
		Stages: []ladder.CareerStageSpec{
			{ID: "lead", Name: text.Plain("Lead"), Place: "m3", Job: text.Plain("a team"), Responsibility: text.Plain("its people"), Outlook: text.Plain("several teams"), Change: text.Plain("people first")},
			{Place: "vp"},
		},
		Trends: []ladder.TrendSpec{{ID: "apart", Name: text.Plain("Teams everywhere"), Description: text.Plain("nobody sits together any more"), Why: text.Plain("somebody must keep them together")}},
		Learning: []ladder.LearningStepSpec{
			{ID: "lead", Goal: text.Plain("Lead a team"), Skills: []skills.ID{"spread"}, Books: []ladder.BookSpec{{Title: text.Plain("A book on teams"), Authors: []string{"A. Author"}}}, Courses: titles("listening"), Practice: []ladder.PracticeSpec{{Text: text.Plain("hold a retrospective")}, {Text: text.Plain("coach a colleague"), Added: true}}},
			{Goal: text.Plain("Draw the big picture"), Skills: []skills.ID{"architecture", "product-thinking"}},
		},
		Employers: []ladder.EmployerSpec{{ID: "young", Name: text.Plain("Young company"), Description: text.Plain("ten people"), Job: text.Plain("hires everybody")}},
		Questions: []ladder.QuestionSpec{
			{ID: "let-go", Question: text.Plain("Whom did you let go?"), Points: titles("names a reason", "takes part of the blame"), Skills: []skills.ID{"spread"}},
			{Question: text.Plain("What would you build first?"), Skills: []skills.ID{"architecture", "go"}},
		},
		Pay: []pay.BandSpec{
			{ID: "first", Name: text.Plain("First years"), From: &three, Below: &seven, Tracks: []string{"management"}, Grades: []string{"m4"}, Discipline: "backend", Region: "JP", Per: pay.Month, Min: pay.MustParseAmount("1000000 JPY"), Max: pay.MustParseAmount("1500000 JPY"), Open: true, Mid: pay.MustParseAmount("1200000 JPY"), Effective: date.MustParse("2026-04"), Marks: text.Plain("has led a team"), Estimate: true, Source: text.Plain("made up")},
			{Min: pay.MustParseAmount("1500000 JPY"), From: &seven},
		},
		Related: []ladder.RelatedRoleSpec{
			{Role: "head", Name: text.Plain("the other one"), Derived: true, Differences: []ladder.DifferenceSpec{{Aspect: text.Plain("looks at"), Here: text.Plain("people"), There: text.Plain("things")}}},
			{Name: text.Plain("CTO")},
		},
		Obstacles: []ladder.ObstacleSpec{{ID: "few", Name: text.Plain("Few seats"), Description: text.Plain("one per company"), Answers: titles("make one")}},
		Advice:    []ladder.AdviceSpec{{ID: "begun", For: text.Plain("who has just begun"), Tips: titles("listen first")}},
		Tags:      titles("leadership"), Sources: titles("made up"),
	}
}

func head() ladder.RoleSpec {
	return ladder.RoleSpec{
		ID: "head", Name: text.EnJa("Head of Engineering", "開発責任者"), Requires: ladder.AtLeast{Skill: "architecture", Level: "expert"},
		Responsibilities: []ladder.ResponsibilitySpec{{Name: text.EnJa("Quality", "品質"), Skills: []skills.ID{"product-thinking"}}, {Name: text.EnJa("Taste", "趣味"), Skills: []skills.ID{"product-thinking"}}, {Name: text.EnJa("HIRING ", "人を採ること")}},
		HardSkills:       []ladder.RoleSkillSpec{{Skill: "go"}, {Skill: "incident-response"}, {Skill: "architecture"}},
		Tools:            []ladder.ToolCategorySpec{{Name: text.Plain("Data"), Tools: []skills.ID{"sql"}}},
		Stakeholders:     []ladder.StakeholderSpec{{Role: "vp"}, {Partner: text.EnJa("Marketing", "営業")}},
		Questions:        []ladder.QuestionSpec{{Question: text.Plain("What broke last?"), Skills: []skills.ID{"incident-response"}}},
	}
}
