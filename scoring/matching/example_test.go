package matching_test

import (
	"context"
	"fmt"
	"maps"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
)

// mastery is the scale of the examples.
var mastery = must(skills.NewScale(skills.ScaleSpec{
	ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}, {ID: "practitioner"}, {ID: "expert"}},
}))

func Example() {
	at := mastery.MustParse
	roles, err := matching.NewRoles([]matching.RoleSpec{
		{ID: "sre", Needs: []matching.NeedSpec{
			{Skill: "go", Level: at("working")},
			{Skill: "linux", Level: at("expert"), Must: true},
		}},
		{ID: "backend", Needs: []matching.NeedSpec{
			{Skill: "go", Level: at("practitioner"), Weight: 3, Must: true},
			{Skill: "sql", Level: at("working")},
		}},
		{ID: "analyst", Needs: []matching.NeedSpec{
			{Skill: "sql", Level: at("practitioner"), Must: true},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	names := []string{"Aoi", "Kim"}
	var b matching.PeopleBuilder
	b.Add(maps.All(map[skills.ID]skills.Level{"go": at("expert"), "linux": at("working")}))
	b.AddComplete(maps.All(map[skills.ID]skills.Level{"go": at("aware"), "sql": at("practitioner")}))

	err = roles.Best(context.Background(), b.Build(), 2, matching.Options{}, func(person int, best []matching.Match) error {
		fmt.Println(names[person])
		for _, m := range best {
			fmt.Printf("  %s: fit %v, must-haves %v\n", roles.ID(m.Role), m.Fit, m.Gate)
		}
		return nil
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// Aoi
	//   backend: fit 0.75 to 1.00, must-haves met
	//   sre: fit 0.75, must-haves not met
	// Kim
	//   analyst: fit 1.00, must-haves met
	//   backend: fit 0.50, must-haves not met
}

func ExampleRolesOf() {
	l, err := ladder.New(ladder.Spec{
		ID: "acme", Scales: []skills.ScaleSpec{mastery.Spec()},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "mastery"}, {ID: "design", Scale: "mastery"}},
		Tracks: []ladder.TrackSpec{{ID: "professional", Grades: []ladder.GradeSpec{
			{ID: "p3", Requires: ladder.AtLeast{Skill: "go", Level: "working"}},
			{ID: "p4", Requires: ladder.All{
				ladder.AtLeast{Skill: "go", Level: "practitioner"}, ladder.AtLeast{Skill: "design", Level: "working"},
			}},
		}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	p3, _ := l.Grade("p3")
	p4, _ := l.Grade("p4")
	grades, err := matching.RolesOf(p4, p3)
	if err != nil {
		fmt.Println(err)
		return
	}

	var b matching.PeopleBuilder
	b.Add(maps.All(map[skills.ID]skills.Level{"go": mastery.MustParse("practitioner")}))
	tell := func(_ int, best []matching.Match) error {
		for _, m := range best {
			fmt.Printf("%s: fit %v, %v\n", grades.ID(m.Role), m.Fit, m.Gate)
		}
		return nil
	}
	if err := grades.Best(context.Background(), b.Build(), 10, matching.Options{}, tell); err != nil {
		fmt.Println(err)
	}
	// Output:
	// p3: fit 1.00, met
	// p4: fit 0.50 to 1.00, unknown
}

// Roles that are closed to a person can be left out before the best are taken.
func ExampleOptions() {
	at := mastery.MustParse
	roles, err := matching.NewRoles([]matching.RoleSpec{
		{ID: "lead", Needs: []matching.NeedSpec{{Skill: "go", Level: at("working")}, {Skill: "design", Level: at("expert"), Must: true}}},
		{ID: "member", Needs: []matching.NeedSpec{{Skill: "go", Level: at("expert")}, {Skill: "design", Level: at("expert")}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	var aoi skills.Profile
	aoi = aoi.With("go", at("working")).With("design", at("practitioner"))
	for _, o := range []matching.Options{{}, {Open: true}} {
		best, err := roles.Of(ladder.FactsOf(aoi), 1, o)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: fit %v\n", roles.ID(best[0].Role), best[0].Fit)
	}
	// Output:
	// lead: fit 0.88
	// member: fit 0.62
}
