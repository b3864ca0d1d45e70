// Fitgap takes stock of a person against the roles and grades of a ladder: which
// fit best, how far each must-have is met, and what is missing most; then one of
// them in full, with a reason for every figure. Everything it needs is embedded;
// flags put your own files in.
//
//	go run ./examples/fitgap
//	go run ./examples/fitgap -to executive-officer -credit -lang ja
//	go run ./examples/fitgap -to vpoe -readings
//	go run ./examples/fitgap -ladder acme.yaml -person me.yaml -as-of 2025
package main

import (
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// storyTarget is what is looked at in full where nobody says anything.
const storyTarget = "head-of-engineering"

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var (
		from             stock.Source
		to               string
		readings, credit bool
	)
	return cli.Program{
		Name: "fitgap", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			from.Flags(f)
			f.StringVar(&to, "to", "", "id of the grade or role that is looked at in full (default: "+storyTarget+" for the sample, else the best that is not met)")
			f.BoolVar(&readings, "readings", false, "also other readings of the same fit: weakest link, geometric and harmonic mean, share of the skills that are met, shortfall")
			f.BoolVar(&credit, "credit", false, "also the fit with credit for practices of other domains and for related skills, beside the plain one")
		},
		Run: func(p page.Page, asOf date.Date) error {
			k, err := from.Read(p, asOf, stderr)
			if err != nil {
				return err
			}
			if to == "" && from.IsSample() {
				to = storyTarget
			}
			v := view{Page: p, Stock: k}
			target, err := v.target(to)
			if err != nil {
				return err
			}
			v.ranking()
			if target == nil {
				return nil
			}
			v.whole(target)
			if readings {
				v.readings(target)
			}
			if credit {
				v.credit(target)
			}
			return nil
		},
	}.Main(args, stdout, stderr, today)
}
