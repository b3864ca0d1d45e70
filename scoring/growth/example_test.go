package growth_test

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// A company counts how many people work by what somebody has built, foreseen and
// spread: nobody is a true zero, and twice as many are twice as much.
func Example() {
	people := func(id, number string) skills.StepSpec {
		return skills.StepSpec{ID: id, Number: new(decimal.MustParse(number))}
	}
	l, err := ladder.New(ladder.Spec{
		ID:           "firm",
		Scales:       []skills.ScaleSpec{{ID: "people", Ratio: true, Steps: []skills.StepSpec{people("self", "1"), people("team", "8"), people("department", "40")}}},
		Competencies: []ladder.CompetencySpec{{ID: "build", Scale: "people"}, {ID: "foresee", Scale: "people"}, {ID: "spread", Scale: "people"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	scale, _ := l.Scale("people")
	claim := func(skill skills.ID, level, day string) skills.ClaimSpec {
		return skills.ClaimSpec{Skill: skill, Level: scale.MustParse(level), Date: date.MustParse(day)}
	}
	aki, err := ladder.NewPerson(ladder.PersonSpec{ID: "aki", Claims: []skills.ClaimSpec{
		claim("build", "team", "2024"), claim("foresee", "self", "2024"), claim("spread", "self", "2024"),
		claim("spread", "team", "2026"),
	}})
	if err != nil {
		fmt.Println(err)
		return
	}

	g, err := growth.Between(l, aki, date.MustParse("2025"), date.MustParse("2026"), skills.Policy{}, growth.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	ratio, _ := g.Ratio()
	fmt.Printf("%v: %v times as much\n", g, ratio)
	steps, _ := g.After().Next(nil)
	fmt.Println("next:", steps[0])
	// Output:
	// 8 -> 64: 8 times as much
	// next: foresee 1 -> 8: x8, cost 1
}

// Steps in an order are no amounts: a volume of them is refused, and says what it is
// when somebody insists.
func ExampleOf_refused() {
	l, err := ladder.New(ladder.Spec{
		ID:           "firm",
		Scales:       []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "working"}, {ID: "expert"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "mastery"}, {ID: "sql", Scale: "mastery"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = growth.Of(l, growth.Options{})
	fmt.Println(errors.Is(err, growth.ErrScale))

	s, _ := growth.Of(l, growth.Options{Insist: true})
	scale, _ := l.Scale("mastery")
	v := s.Volume(skills.Profile{}.With("go", scale.MustParse("expert")).With("sql", scale.MustParse("working")))
	for line := range strings.Lines(v.Explain(language.English)) {
		if strings.HasPrefix(line, "side") {
			break
		}
		fmt.Print(line)
	}
	// Output:
	// true
	// volume: 2
	//   formula: the product of a^w over the abilities (a: number of the level, w: weight)
	//   from: go 2 (expert); sql 1 (working)
	//   assumed: the scale mastery states no true zero, and is insisted on: the steps are counted 1, 2, 3 and so on, as in proportion, and none as 0
	//   assumed: a volume has no unit: it compares with volumes over the same abilities and scales only
}

// The strong ability is cheap and the weak one dear: the best of five days is to do a
// little of the first and two steps of the second.
func ExampleVolume_Best() {
	scale, err := skills.NewScale(skills.ScaleSpec{ID: "hours", Ratio: true, Numeric: skills.NumericSpec{Max: decimal.MustParse("10"), By: decimal.MustParse("1")}})
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := growth.New([]growth.Ability{{Skill: "build", Scale: scale}, {Skill: "spread", Scale: scale}}, growth.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	v := s.Volume(skills.Profile{}.With("build", scale.MustParse("6")).With("spread", scale.MustParse("1")))
	choice, err := v.Best(5, func(id skills.ID, _ skills.Level) float64 {
		if id == "spread" {
			return 2
		}
		return 1
	})
	fmt.Println(choice, err)
	// Output:
	// 6 -> 21: build to 7, spread to 3, cost 5 of 5 <nil>
}
