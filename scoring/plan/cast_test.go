package plan_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// The company of the tests: kubernetes builds on linux, linux on computers, which
// nobody measures; chicken and egg build on each other.
func companySpec() ladder.Spec {
	return ladder.Spec{
		ID: "company",
		Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{
			{ID: "aware", Name: text.EnJa("aware", "知っている")},
			{ID: "working", Name: text.EnJa("working", "使える")},
			{ID: "expert", Name: text.EnJa("expert", "極めている")},
		}}},
		Competencies: []ladder.CompetencySpec{
			{ID: "go", Scale: "mastery", Name: text.Plain("Go")},
			{ID: "kubernetes", Scale: "mastery", Name: text.Plain("Kubernetes")},
			{ID: "linux", Scale: "mastery", Name: text.Plain("Linux")},
			{ID: "writing", Scale: "mastery", Name: text.EnJa("Writing", "文章力")},
			{ID: "chicken", Scale: "mastery"},
			{ID: "egg", Scale: "mastery"},
		},
		Skills: []skills.SkillSpec{
			{ID: "kubernetes", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"linux"}, Optional: []skills.ID{"go"}}},
			{ID: "linux", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"computers"}}},
			{ID: "computers", Name: text.EnJa("Computers", "コンピューター")},
			{ID: "go"},
			{ID: "chicken", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"egg"}}},
			{ID: "egg", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"chicken"}}},
		},
		Tracks: []ladder.TrackSpec{{ID: "professional", Grades: []ladder.GradeSpec{{ID: "p1"}}}},
		Roles: []ladder.RoleSpec{
			{
				ID: "developer", Name: text.EnJa("Developer", "開発者"),
				Requires: ladder.AtLeast{Skill: "go", Level: "working"},
			},
			{
				ID: "sre", Name: text.Plain("SRE"),
				Requires: ladder.All{
					ladder.AtLeast{Skill: "go", Level: "working"},
					ladder.AtLeast{Skill: "kubernetes", Level: "working"},
					ladder.Tenure{In: "p1", Months: 12},
				},
				Learning: []ladder.LearningStepSpec{{
					Goal: text.EnJa("Containers", "コンテナー"), Skills: []skills.ID{"kubernetes", "linux"},
					Books:    []ladder.BookSpec{{Title: text.Plain("Pods"), Authors: []string{"A. Author"}}},
					Courses:  []text.Text{text.EnJa("a day of pods", "ポッドの 1 日")},
					Practice: []ladder.PracticeSpec{{Text: text.EnJa("deploy something", "何かをデプロイする")}},
				}},
			},
			{
				ID: "advocate", Name: text.EnJa("Advocate", "アドボケート"),
				Requires: ladder.Any{
					ladder.AtLeast{Skill: "kubernetes", Level: "aware"},
					ladder.AtLeast{Skill: "writing", Level: "working"},
					ladder.Tenure{In: "p1", Months: 60},
				},
			},
			{ID: "mystery"},
			{ID: "circular", Requires: ladder.AtLeast{Skill: "chicken", Level: "aware"}},
		},
	}
}

func company(t testing.TB) ladder.Ladder {
	l, err := ladder.New(companySpec())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func role(t testing.TB, l ladder.Ladder, id string) ladder.Role {
	r, ok := l.Role(id)
	if !ok {
		t.Fatal("no role", id)
	}
	return r
}
