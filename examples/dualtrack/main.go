// Dualtrack shows the built-in dual-track ladder at a glance, and one person on
// it: where they stand, what is asked of them next, who decides, and what makes
// them valuable. The person is of the company of the examples.
//
//	go run ./examples/dualtrack
//	go run ./examples/dualtrack -lang ja -person division-cto
package main

import (
	"flag"
	"io"
	"os"
	"slices"
	"time"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	person := "senior-candidate"
	return cli.Program{
		Name: "dualtrack", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) { f.StringVar(&person, "person", person, "one of the samples: "+input.Samples()) },
		Run: func(p page.Page, asOf date.Date) error {
			o, err := company.Organisation()
			if err != nil {
				return err
			}
			if !input.IsSample(person) {
				return cli.Unknown(says.noPerson, person, slices.Collect(company.People()))
			}
			who, _ := o.Person(input.Person(person).ID())
			show(view{p, o, o.Home(who.ID()), who, asOf})
			return nil
		},
	}.Main(args, stdout, stderr, today)
}
