package fit_test

import (
	"fmt"

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
