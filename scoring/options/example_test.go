package options_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
)

// Somebody who can lead, where the only seat is taken and a position is proposed.
func ExampleOf() {
	company := firm(chairs, calm)
	net, err := routes.Of(company)
	if err != nil {
		fmt.Println(err)
		return
	}
	o, err := options.Of(options.Question{
		Net: net, From: "e1", Targets: []string{"lead", "e2"},
		Facts:    facts(map[skills.ID]int{"craft": 1, "people": 1}),
		Made:     func(ladder.Proposal) (fit.Range, bool) { return fit.Range{Lo: 0.5, Hi: 0.5}, true },
		Employer: &fit.Range{Lo: 0.9, Hi: 0.9},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("open with a chance of", o.Chance())
	for _, x := range o.List() {
		_, seating := x.Seat()
		fmt.Printf("%s: %s, %s, adds %.2f\n", x.ID(), x.Outcome(), seating, x.Adds().Lo)
	}
	for _, l := range o.Levers() {
		fmt.Println(l.Text(language.English), "->", l.With)
	}

	made, _ := company.Accept("calm", ladder.SeatSpec{ID: "calm"}, today)
	after, _ := routes.Of(made)
	then, _ := o.With(after)
	fmt.Println("once the position is made:", then.Chance())
	// Output:
	// open with a chance of 0.45
	// craft/lead: met, taken, adds 0.45
	// craft/e2: not met, not-needed, adds 0.00
	// learn craft up to two -> 0.9
	// a seat gets free: Lead -> 0.9
	// a position is made: Lead of calm nights -> 0.9
	// once the position is made: 0.9
}
