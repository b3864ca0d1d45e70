// Fitgap takes stock of a person against the roles and grades of a ladder: which
// fit best, how far each must-have is met, and what is missing most; then one of
// them in full, with a reason for every figure. On request it shows other readings
// of the gap, credit for other skills, the fits at another company, how like two
// roles are, and the best fits of several people. Everything it needs is embedded;
// flags put your own files in.
//
//	go run ./examples/fitgap
//	go run ./examples/fitgap -to executive-officer -credit -lang ja
//	go run ./examples/fitgap -to vpoe -readings
//	go run ./examples/fitgap -across sample
//	go run ./examples/fitgap -like vpoe,head-of-engineering
//	go run ./examples/fitgap -people all
//	go run ./examples/fitgap -ladder acme.yaml -person me.yaml -as-of 2025
package main

import (
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
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
		from stock.Source
		a    asked
	)
	return cli.Program{
		Name: "fitgap", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			from.Flags(f)
			f.StringVar(&a.to, "to", "", "id of the grade or role that is looked at in full (default: "+storyTarget+" for the sample, else the best that is not met)")
			f.BoolVar(&a.readings, "readings", false, "also other readings of the same fit: weakest link, geometric and harmonic mean, share of the skills that are met, shortfall")
			f.BoolVar(&a.credit, "credit", false, "also the fit with credit for practices of other domains and for related skills, beside the plain one")
			f.StringVar(&a.like, "like", "", "also which roles are near one, and how like two are, both ways: vpoe or vpoe,head-of-engineering")
			f.StringVar(&a.across, "across", "", "also the fits at another company: the file of its ladder, a built-in one, or "+sample+" for a made-up company")
			f.Var(&a.reads, "read", `how levels of one scale are read on another, for -across: "mastery>depth: working=daily, expert=teaches"; may be given again for another scale`)
			f.StringVar(&a.people, "people", "", "also the best fits of several people: files or samples, parted by commas, or "+everyone+" for all samples ("+input.Samples()+")")
		},
		Check: func(args []string) error {
			if n := len(stock.List(a.like)); a.like != "" && n != 1 && n != 2 {
				return cli.Wrong(says.oneOrTwo, "word", a.like)
			}
			if a.reads != nil && a.across == "" {
				return cli.Wrong(says.readAlone)
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			k, err := from.Read(p, asOf, stderr)
			if err != nil {
				return err
			}
			if a.to == "" && from.IsSample() {
				a.to = storyTarget
			}
			return view{p, k}.show(a)
		},
	}.Main(args, stdout, stderr, today)
}
