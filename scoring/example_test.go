package scoring_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

func ExampleNewMaps() {
	reach, _ := builtin.DualTrack().Scale("reach")
	person, err := ladder.NewPerson(ladder.PersonSpec{
		ID: "ann",
		Claims: []skills.ClaimSpec{
			{Skill: "build", Level: reach.MustParse("field"), By: skills.ByManager, Date: date.MustParse("2025-04")},
			{Skill: "foresee", Level: reach.MustParse("routine"), By: skills.ByManager, Date: date.MustParse("2025-04")},
			{Skill: "spread", Level: reach.MustParse("routine"), By: skills.ByManager, Date: date.MustParse("2025-04")},
		},
		Goals: []ladder.GoalSpec{{Target: "p5", Horizon: ladder.LongTerm}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	maps, err := scoring.NewMaps(scoring.Input{
		Ladder: builtin.DualTrack(), Person: person, AsOf: date.MustParse("2026-01-01"), Goal: "p4",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for p := range maps.Locator().Placements() {
		fmt.Printf("%v: %q, next %q\n", p.Track(), p.Supported().ID(), p.Next().ID())
	}
	for item := range maps.Topographic().Fit().Missing() {
		fmt.Println("missing for p4:", item.Name.In(language.English))
	}
	fmt.Println("toward p5, learn next:", maps.Treasure().Next()[0].Name.In(language.English))
	// Output:
	// professional: "p3", next "p4"
	// management: "", next "m4"
	// missing for p4: Foresee
	// missing for p4: Spread
	// toward p5, learn next: Spread
}
