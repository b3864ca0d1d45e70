package fit_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// profile returns levels of reach; a skill that is not named is unknown.
func profile(levels map[skills.ID]string) skills.Profile {
	reach, _ := builtin.DualTrack().Scale("reach")
	var p skills.Profile
	for id, level := range levels {
		p = p.With(id, reach.MustParse(level))
	}
	return p
}

func ExampleTo() {
	l := builtin.DualTrack()
	manager, _ := l.Grade("m4")
	facts := ladder.FactsOf(profile(map[skills.ID]string{"build": "department", "foresee": "field"}))

	f := fit.To(manager, facts, fit.Options{})
	fmt.Printf("fit %v, requirement %v\n", f.Share(), f.Verdict().Outcome())
	for item := range f.Missing() {
		fmt.Println(item.Name, "is short by", item.Steps())
	}
	for item := range f.Unknown() {
		fmt.Println(item.Name, "is not known")
	}
	// Output:
	// fit 0.58 to 0.92, requirement not met
	// Foresee is short by 1
	// Spread is not known
}

func ExampleFit_Next() {
	l := builtin.DualTrack()
	director, _ := l.Grade("m6")
	facts := ladder.FactsOf(profile(map[skills.ID]string{"build": "field", "foresee": "company", "spread": "field"}))
	for _, item := range fit.To(director, facts, fit.Options{}).Next() {
		fmt.Printf("%v: %d steps, +%.2f\n", item.Name, item.Steps(), item.Gain().Lo)
	}
	// Output:
	// Spread: 3 steps, +0.17
	// Build: 1 steps, +0.08
	// Foresee: 1 steps, +0.06
}

func ExampleRank() {
	l := builtin.DualTrack()
	senior, _ := l.Grade("p4")
	staff, _ := l.Grade("p5")
	manager, _ := l.Grade("m4")
	facts := ladder.FactsOf(profile(map[skills.ID]string{"build": "department", "foresee": "department", "spread": "field"}))

	for _, f := range fit.Rank([]ladder.Target{staff, manager, senior}, facts, fit.Options{}) {
		fmt.Printf("%v; gate %v\n", f, f.Gate())
	}
	// Output:
	// p4: 1.00, met; gate met
	// m4: 0.92, not met; gate not met
	// p5: 0.80, not met; gate not met
}

func ExampleFit_Explain() {
	l := builtin.DualTrack()
	manager, _ := l.Grade("m4")
	facts := ladder.FactsOf(profile(map[skills.ID]string{"build": "department", "foresee": "field"}))
	fmt.Print(fit.To(manager, facts, fit.Options{}).Explain(language.English))
	// Output:
	// Engineering Manager: fit 0.58 to 0.92; requirement not met
	//   fit = sum of w min(x / t, 1); w weight, x step held, t step asked
	//   + Build: required own field; held department | w 0.33, covered 1.00, to gain 0.00
	//   - Foresee: required department; held own field; short by 1 | w 0.33, covered 0.75, to gain 0.08
	//   ? Spread: required department; not known | w 0.33, covered 0.00 to 1.00, to gain 0.00 to 0.33
	//   not known: Spread; counted as none at the lower end and as enough at the upper one
	//   must-haves, which no mean makes up for: not met
	//     + Build: required own field; held department
	//     - Foresee: required department; held own field; short by 1
	//     ? Spread: required department; not known
}
