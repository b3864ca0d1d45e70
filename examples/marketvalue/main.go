// Marketvalue tells what makes an engineer valuable: how far they cross boundaries, how
// deep they are inside and outside, and how they accompany the organisation. Each is
// told with its reasons, beside the people of one company and beside the embedded
// survey; then what the three span, what would enlarge it most, and what nobody has
// asked yet.
//
//	go run ./examples/marketvalue
//	go run ./examples/marketvalue -person head-of-department -lang ja
//	go run ./examples/marketvalue -weights 1,2,0.5
//	go run ./examples/marketvalue -organisation our-company.yaml -person me.yaml
//	go run ./examples/marketvalue -explain
package main

import (
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	in := inputs{person: defaultPerson}
	var weights string
	var explain bool
	return cli.Program{
		Name: "marketvalue", Help: says.help, Day: "day on which everybody is looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.organisation, "organisation", "", "file of an organisation (default: the sample)")
			f.StringVar(&in.person, "person", in.person, "the id of a person of the organisation, a person's file, or one of the samples: "+input.Samples())
			f.StringVar(&weights, "weights", "1,1,1", "how much crossing, deepening and accompanying count: three numbers from 0 to 10, separated by commas")
			f.BoolVar(&explain, "explain", false, "give account of every figure in place of telling the story")
		},
		Check: func(args []string) (err error) {
			if in.weights, err = parseWeights(weights); err != nil {
				return err
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			company, who, err := in.read()
			if err != nil {
				return err
			}
			value, err := market.Of(market.Input{Organisation: company, Person: who, AsOf: asOf, Outside: outside(), Weights: in.weights})
			if err != nil {
				return err
			}
			if explain {
				p.Block(0, value.Explain(p.Tag))
				return nil
			}
			show(view{p, company, who, company.Home(who.ID()), asOf, value})
			return nil
		},
	}.Main(args, stdout, stderr, today)
}

// outside returns the embedded survey, which knows who holds a technology, at whatever
// level.
func outside() market.Outside {
	survey := survey2016.Aggregate()
	return market.Holders(survey2016.Title(), survey.Find, func(id skills.ID) (population.Count, error) {
		return survey.Single(population.Holds(id))
	})
}
