package market_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Aki has held two jobs and knows Go better than anybody, but can name only one of the
// two problems of the team, and nobody has asked who trusts Aki with anything.
func ExampleOf() {
	mastery, err := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "working"}, {ID: "expert"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	knows := func(skill skills.ID, level string) skills.ClaimSpec {
		return skills.ClaimSpec{Skill: skill, Level: mastery.MustParse(level), By: skills.ByPeer}
	}
	aki, err := ladder.NewPerson(ladder.PersonSpec{
		ID:       "aki",
		Claims:   []skills.ClaimSpec{knows("go", "expert"), knows("sql", "working")},
		Stints:   []ladder.StintSpec{{Title: text.Plain("Tester")}, {Title: text.Plain("Developer")}},
		Evidence: []ladder.PieceSpec{{EvidenceSpec: skills.EvidenceSpec{Problem: "slow-build"}}},
		Named:    []ladder.NamedProblemSpec{{Problem: "slow-build"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	ren, err := ladder.NewPerson(ladder.PersonSpec{
		ID:     "ren",
		Claims: []skills.ClaimSpec{knows("go", "working"), knows("sql", "working"), knows("law", "expert")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	o, err := ladder.NewOrganisation(ladder.OrganisationSpec{
		ID: "pair",
		Problems: []ladder.BusinessProblemSpec{
			{ID: "slow-build", Name: text.Plain("A build takes an hour"), Area: ladder.Team, Rank: 1},
			{ID: "no-tests", Name: text.Plain("Nobody tests"), Area: ladder.Team, Rank: 2},
		},
	}, ladder.OrganisationParts{People: []ladder.Person{aki, ren}})
	if err != nil {
		fmt.Println(err)
		return
	}

	v, err := market.Of(market.Input{Organisation: o, Person: aki})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(v)
	for g := range v.Gains() {
		fmt.Printf("more %s: +%.3f, if what is unknown is for the best +%.3f\n", g.Behaviour.Text(language.English), g.Volume, g.Unknown)
	}
	for t := range v.Deepening().TopLines() {
		fmt.Println("draws the top line in", t.Skill, t.IsAlone())
	}
	// Output:
	// crossing 0.50 to 0.67, deepening 0.25 to 0.92, accompanying 0.33 to 0.67: volume 0.04 to 0.41
	// more deepening: +0.017, if what is unknown is for the best +0.111
	// more accompanying: +0.013, if what is unknown is for the best +0.042
	// more crossing boundaries: +0.008, if what is unknown is for the best +0.014
	// draws the top line in go true
}
