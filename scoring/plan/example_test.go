package plan_test

import (
	"context"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// roles is a small world: to operate builds on to automate, to automate on Linux.
func roles() plan.Problem {
	p, err := plan.New(plan.Spec{
		Items: []plan.ItemSpec{
			{ID: "linux", Cost: 4, Have: true},
			{ID: "go", Cost: 6},
			{ID: "automation", Cost: 3, Needs: []string{"linux"}},
			{ID: "operations", Cost: 5, Needs: []string{"automation"}},
			{ID: "hiring", Cost: 8},
		},
		Targets: []plan.TargetSpec{
			{ID: "developer", Value: 4, Needs: []string{"go"}},
			{ID: "platform engineer", Value: 5, Needs: []string{"go", "automation"}},
			{ID: "sre", Value: 6, Needs: []string{"go", "operations"}},
			{ID: "manager", Value: 5, Needs: []string{"hiring", "operations"}},
		},
	})
	if err != nil {
		panic(err)
	}
	return p
}

func ExampleProblem_Cheapest() {
	p, err := roles().Cheapest("sre")
	fmt.Println(p, err)
	for target, after := range p.Opens() {
		fmt.Println("after", after, "of them:", target)
	}
	// Output:
	// go, automation, operations: cost 14, value 15 <nil>
	// after 1 of them: developer
	// after 2 of them: platform engineer
	// after 3 of them: sre
}

func ExampleProblem_Frontier() {
	f, err := roles().Frontier(context.Background())
	if err != nil {
		panic(err)
	}
	for p := range f.Plans() {
		fmt.Println(p)
	}
	fmt.Println("for 18, at the most", f.Bound(18))
	// Output:
	// : cost 0, value 0
	// go, automation, operations: cost 14, value 15
	// go, automation, operations, hiring: cost 22, value 20
	// for 18, at the most 17.5
}

func ExampleProblem_Within() {
	p, proof, err := roles().Within(context.Background(), 10, plan.Limits{})
	fmt.Println(p, proof, err)
	// Output: go, automation: cost 9, value 9 exact <nil>
}

func ExampleProblem_CheapestOf() {
	p, proof, err := roles().CheapestOf(context.Background(), 2, plan.Limits{})
	fmt.Println(p, proof, err)
	// Output: go, automation: cost 9, value 9 exact <nil>
}

func ExampleProblem_Penalised() {
	p, err := roles().Penalised(0.8) // a unit of cost is worth 0.8
	fmt.Println(p, err)
	// Output: go, automation, operations: cost 14, value 15 <nil>
}

func ExampleProblem_Next() {
	for _, n := range roles().Next() {
		fmt.Printf("%s opens %q, share %.2f, %.2f per cost\n", n.Item, n.Opens, n.Whole, n.PerCost())
	}
	// Output:
	// go opens ["developer"], share 8.50, 1.42 per cost
	// automation opens [], share 6.17, 2.06 per cost
	// hiring opens [], share 1.67, 0.21 per cost
}

func ExampleProblem_Shapley() {
	for _, w := range roles().Shapley() {
		fmt.Printf("%s: %.2f, with prerequisites %.2f\n", w.Item, w.Direct, w.Whole)
	}
	together, err := roles().Interaction("go", "operations")
	fmt.Println("go and operations:", together, err)
	// Output:
	// go: 9.50, with prerequisites 8.50
	// automation: 2.50, with prerequisites 6.17
	// operations: 5.50, with prerequisites 3.67
	// hiring: 2.50, with prerequisites 1.67
	// go and operations: 6 <nil>
}

// What somebody lacks who knows a little Go and never used Kubernetes.
func ExampleFor() {
	scale := skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}}
	l, err := ladder.New(ladder.Spec{
		ID: "acme", Scales: []skills.ScaleSpec{scale},
		Competencies: []ladder.CompetencySpec{
			{ID: "go", Scale: "mastery", Name: text.Plain("Go")},
			{ID: "kubernetes", Scale: "mastery", Name: text.Plain("Kubernetes")},
			{ID: "linux", Scale: "mastery", Name: text.Plain("Linux")},
		},
		Skills: []skills.SkillSpec{
			{ID: "linux"},
			{ID: "kubernetes", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"linux"}}},
		},
		Roles: []ladder.RoleSpec{{
			ID: "sre", Name: text.Plain("SRE"),
			Requires: ladder.All{ladder.AtLeast{Skill: "go", Level: "working"}, ladder.AtLeast{Skill: "kubernetes", Level: "aware"}},
			Learning: []ladder.LearningStepSpec{{
				Goal: text.EnJa("operate a cluster", "クラスターを運用する"), Skills: []skills.ID{"kubernetes"},
				Practice: []ladder.PracticeSpec{{Text: text.EnJa("run one for the team", "チームで 1 つ動かす")}},
			}},
		}},
	})
	if err != nil {
		panic(err)
	}
	mastery, _ := l.Scale("mastery")
	facts := ladder.FactsOf(skills.Profile{}.With("go", mastery.MustParse("aware")).With("kubernetes", mastery.MustParse("none")))

	targets, err := plan.Targets(l, "sre")
	if err != nil {
		panic(err)
	}
	hours := func(id skills.ID, to skills.Level) float64 { return 20 * float64(to.Step()) }
	learning, err := plan.For(targets, facts, plan.Options{Cost: hours})
	if err != nil {
		panic(err)
	}
	fmt.Print(learning.All().Explain(language.English))
	fmt.Print(learning.All().Explain(language.Japanese))
	// Output:
	// 3 steps, cost 60 to 80
	// a level that is not known counts as none; the lower cost is that of a person who has it already
	// 1. Go: aware -> working (cost 40; for SRE)
	// 2. Linux: unknown -> aware (cost 20; perhaps there already; before Kubernetes)
	// 3. Kubernetes: none -> aware (cost 20; for SRE; opens SRE)
	//    SRE: operate a cluster (practice: run one for the team)
	// 3 ステップ、費用 60〜80
	// 不明なレベルは「なし」と数えている。低いほうの費用は、それがすでに身についている場合
	// 1. Go: aware → working（費用 40、「SRE」に必要）
	// 2. Linux: 不明 → aware（費用 20、すでに身についている可能性あり、「Kubernetes」の前提）
	// 3. Kubernetes: なし → aware（費用 20、「SRE」に必要、これで「SRE」に届く）
	//    SRE: クラスターを運用する（実践: チームで 1 つ動かす）
}

func ExampleCourse_Steps() {
	l, err := ladder.New(ladder.Spec{
		ID: "acme", Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "mastery"}, {ID: "sql", Scale: "mastery"}},
		Roles: []ladder.RoleSpec{
			{ID: "developer", Requires: ladder.AtLeast{Skill: "go", Level: "aware"}},
			{ID: "analyst", Requires: ladder.All{ladder.AtLeast{Skill: "go", Level: "working"}, ladder.AtLeast{Skill: "sql", Level: "aware"}}},
		},
	})
	if err != nil {
		panic(err)
	}
	targets, err := plan.Targets(l, "analyst", "developer")
	if err != nil {
		panic(err)
	}
	learning, err := plan.For(targets, ladder.Facts{}, plan.Options{})
	if err != nil {
		panic(err)
	}
	for s := range learning.All().Steps() {
		fmt.Println(s.Skill, s.To, "opens", s.Opens)
	}
	for _, n := range learning.Next() {
		fmt.Println("next:", n.Skill, n.To, "opens", n.Opens)
	}
	// Output:
	// go mastery/aware opens [developer]
	// go mastery/working opens []
	// sql mastery/aware opens [analyst]
	// next: go mastery/aware opens [developer]
	// next: sql mastery/aware opens []
}
