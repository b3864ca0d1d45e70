package team_test

import (
	"context"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/team"
	"github.com/kakezan/kakezan/skills"
)

// Three people keep a service alive. Nobody can restore it, which is a gap; mail hangs on one
// person, which is a weak spot.
func Example() {
	spec, err := team.Incidence(
		[]string{"Aoi", "Ren", "Sora"},
		[]skills.ID{"deploy", "mail", "restore"},
		[][]bool{
			{true, true, false},
			{true, false, false},
			{true, false, false},
		})
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := team.New(spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := t.Coverage()
	fmt.Println("covered", c.Share(1))
	for _, h := range c.Uncovered() {
		fmt.Println("nobody holds", h.Skill.ID)
	}
	for _, h := range c.Single() {
		fmt.Println(h.Skill.ID, "hangs on", h.Sure[0])
	}
	b, err := t.BusFactor(context.Background(), 0, team.Limits{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("bus factor", b, b.Who, "lost", b.Lost)
	// Output:
	// covered 0.67
	// nobody holds restore
	// mail hangs on Aoi
	// bus factor 1 (exact) [Aoi] lost [mail]
}

// Sora, Yui and Mio hold the most, and go first by the usual way. But each skill of theirs
// has three holders; to lose those of Aoi and Ren takes two people.
func ExampleTeam_BusFactor() {
	spec, err := team.Incidence(
		[]string{"Aoi", "Ren", "Sora", "Yui", "Mio"},
		[]skills.ID{"mail", "dns", "go", "sql", "search"},
		[][]bool{
			{true, false, false, false, false},
			{false, true, false, false, false},
			{false, false, true, true, true},
			{false, false, true, true, true},
			{false, false, true, true, true},
		})
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := team.New(spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := t.BusFactor(context.Background(), 0.3, team.Limits{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.People, b.Who, "and not", b.Greedy)
	// Output: 2 [Aoi Ren] and not [Sora Yui Mio]
}

// Everybody may leave with a chance of one in ten. A reorganisation that would take both
// who know the mail makes its loss eleven times as likely.
func ExampleTeam_Departures() {
	spec, err := team.Incidence([]string{"Aoi", "Ren"}, []skills.ID{"mail"}, [][]bool{{true}, {true}})
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := team.New(spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	tenth := fit.Range{Lo: 0.1, Hi: 0.1}
	for _, causes := range [][]string{nil, {"reorganisation"}} {
		d, err := t.Departures(team.Leaving{
			People: []team.Leaver{{Person: "Aoi", Chance: tenth, Causes: causes}, {Person: "Ren", Chance: tenth, Causes: causes}},
			Causes: []team.Cause{{ID: "reorganisation", Chance: tenth}},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d.Losses()[0].Chance.Text(language.English), d.Expected())
	}
	// Output:
	// 0.01 0.01
	// 0.11 0.109
}
