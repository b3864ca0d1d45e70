// Dualtrack shows the built-in dual-track ladder at a glance, and one person on
// it: where they stand, what is asked of them next, who decides, and what makes
// them valuable. The person is of the company of the examples.
//
//	go run ./examples/dualtrack
//	go run ./examples/dualtrack -lang ja -person division-cto-path
package main

import (
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	id := "senior-candidate"
	return cli.Program{
		Name: "dualtrack", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) { f.StringVar(&id, "person", id, "id of somebody in the sample company") },
		Run: func(p page.Page, asOf date.Date) error {
			o, err := company.Organisation()
			if err != nil {
				return err
			}
			who, ok := o.Person(id)
			if !ok {
				return unknownPerson(o, id)
			}
			show(view{p, o, o.Home(who.ID()), who, asOf})
			return nil
		},
	}.Main(args, stdout, stderr, today)
}

// unknownPerson says whom there is.
func unknownPerson(o ladder.Organisation, id string) error {
	var ids []string
	for who := range o.People() {
		ids = append(ids, who.ID())
	}
	return cli.Unknown(says.noPerson, id, ids)
}
