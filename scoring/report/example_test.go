package report_test

import (
	"fmt"
	"os"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/report"
	"github.com/kakezan/kakezan/skills"
)

func ExampleText() {
	reach, _ := builtin.DualTrack().Scale("reach")
	ben, err := ladder.NewPerson(ladder.PersonSpec{
		ID:     "ben",
		Claims: []skills.ClaimSpec{{Skill: "build", Level: reach.MustParse("routine"), By: skills.BySelf}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	maps, err := scoring.NewMaps(scoring.Input{Ladder: builtin.DualTrack(), Person: ben, Goal: "p2"})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := report.Text(os.Stdout, maps, language.English); err != nil {
		fmt.Println(err)
		return
	}
	// Output:
	// Three maps: ben
	//   all claims, whatever their date
	//   ladder: Dual-track engineering ladder 2026-11
	//   population: none
	//
	// LOCATOR MAP - where am I?
	//   holds: no grade or role is recorded
	//   Professional: the facts support Junior Engineer (p1)
	//     could be up to Engineer (p2) once the unknowns are known
	//     why not Engineer (p2): not known whether the requirement is met
	//       ? Foresee: required basics; not known
	//   Management: the facts support no grade yet
	//     why not Engineering Manager (m4): requirement not met
	//       - Build: required own field; held routine work; short by 1
	//       ? Foresee: required department; not known
	//       ? Spread: required department; not known
	//   near, seen from outside, and not yet met:
	//     Engineer (p2): fit 50 to 100 %, because something is unknown
	//     Division CTO (division-cto): fit 25 to 75 %, because something is unknown
	//     Established Engineer (p3): fit 22 to 89 %, because something is unknown
	//     Engineering Manager (m4): fit 22 to 89 %, because something is unknown
	//     Senior Engineering Manager (m5): fit 22 to 89 %, because something is unknown
	//   skills:
	//     Build                         routine work        [self]
	//   market value: nothing is known
	//   growth as a volume: none is told, because the scale reach of build, foresee, spread does not say that its none is nothing at all and its numbers are in proportion, without which a product of levels means nothing: give its steps such numbers and state ratio, or insist on counting its steps as if they were
	//
	// TOPOGRAPHIC MAP - what lies between?
	//   goal: Engineer (p2)
	//   fit: 50 to 100 %, because something is unknown - not known whether the requirement is met
	//   not known (neither missing nor held):
	//     Foresee                       unknown -> basics, short by up to 1
	//   way, costing 1 to 2 when every level is paid once:
	//     (each step of a level counts 1, and each move counts 1)
	//     Junior Engineer (p1) -> Engineer (p2): promotion, automatic once the criteria are met
	//       decided by: Half-yearly evaluation, open to everyone
	//         Self-assessment: the person
	//         First evaluation: their manager and the engineering lead
	//         Second evaluation: the head of department and the division's CTO
	//   options, as availability: the chance that at least one of 1 is open today is 0 to 100 %, because something is unknown (from not one nine to nothing but nines)
	//     Engineer (p2): open 0 to 100 %; has what is asked 0 to 100 %; no seat is needed
	//     what would raise it most: learn Foresee up to basics, to 100 %
	//   to learn, the cheapest way, costing 0 to 1:
	//     1. Foresee, unknown -> basics (cost 1)
	//
	// TREASURE MAP - what is it for?
	//   long-term goal: none is recorded
	//   what to learn next, by what it opens in the whole ladder:
	//     Foresee, unknown -> basics (cost 1): opens Engineer (p2)
	//     Build, routine work -> own field (cost 1): opens nothing by itself; worth 1.19 of the 13 places still closed (Shapley share)
	//     Spread, unknown -> routine work (cost 2): opens nothing by itself; worth 1.19 of the 13 places still closed (Shapley share)
}
