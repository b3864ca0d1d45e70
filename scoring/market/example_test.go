package market_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills/date"
)

func ExampleOf() {
	o, err := company.Organisation()
	if err != nil {
		fmt.Println(err)
		return
	}
	p, _ := o.Person("division-cto-path")
	v, err := market.Of(market.Input{Organisation: o, Person: p, AsOf: date.MustParse("2026-11-21")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(v)
	for g := range v.Gains() {
		fmt.Printf("more %s: +%.3f\n", g.Behaviour.Text(language.English), g.Volume)
	}
	for t := range v.Deepening().TopLines() {
		fmt.Println("draws the top line in", t.Skill, t.IsAlone())
	}
	// Output:
	// crossing 0.55 to 0.84, deepening 0.25 to 1.00, accompanying 0.74: volume 0.10 to 0.62
	// more deepening: +0.041
	// more crossing boundaries: +0.019
	// more accompanying: +0.014
	// draws the top line in Cloud (AWS, GAE, Azure, etc.) false
	// draws the top line in kubernetes true
	// draws the top line in linux false
}
