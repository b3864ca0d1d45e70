// Journey goes the whole way with one person: where they stand, the routes to a goal,
// what is missing and why, what to learn in which order, what the goal pays for their
// years, which questions an interview will ask about the largest gaps, how rare
// their combination of skills is, and what to do next. The person is the one whose
// career went from backend over infrastructure and SRE to engineering manager and
// executive officer, and the goal is Head of Engineering; flags put your own in.
//
//	go run ./examples/journey
//	go run ./examples/journey -lang ja -years 6
//	go run ./examples/journey -to vpoe -person head-of-department
//	go run ./examples/journey -ladder our-ladder.yaml -person me.yaml -to m5
package main

import (
	"embed"
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

//go:embed ladder.yaml
var files embed.FS

// Who goes where if nobody says anything else.
const (
	defaultPerson = "executive"
	defaultGoal   = "head-of-engineering"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	var years string
	return cli.Program{
		Name: "journey", Help: says.help, Day: "day on which the person and the seats are looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.organisation, "organisation", "", "file of an organisation (default: the sample company)")
			f.StringVar(&in.ladder, "ladder", "", "a ladder alone, in place of an organisation: a file, or a built-in one")
			f.StringVar(&in.person, "person", defaultPerson, "person: a file, one of the samples, or an id of the organisation (samples: "+input.Samples()+")")
			f.StringVar(&in.to, "to", defaultGoal, "id of the grade or role to aim at")
			f.StringVar(&years, "years", "", "years of experience, for the pay (default: those since the person's first position)")
		},
		Check: func(args []string) error {
			if in.organisation != "" && in.ladder != "" {
				return cli.Wrong(says.twoSources)
			}
			if years != "" {
				n, err := decimal.Parse(years)
				if err != nil || n.Sign() < 0 {
					return cli.Wrong(says.badYears, "years", years)
				}
				in.years = &n
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			in.asOf = asOf
			t, err := in.read()
			if err != nil {
				return err
			}
			return tell(p, t)
		},
	}.Main(args, stdout, stderr, today)
}
