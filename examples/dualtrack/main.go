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
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	id := "senior-candidate"
	return page.Call{
		Name: "dualtrack", Help: says.help,
		Flags: func(f *flag.FlagSet) { f.StringVar(&id, "person", id, "id of somebody in the sample company") },
		Run: func(p page.Page, asOf date.Date) error {
			o, err := company.Organisation()
			if err != nil {
				return err
			}
			who, ok := o.Person(id)
			if !ok {
				return unknownPerson(o, id, p)
			}
			show(view{p, o, o.Home(who.ID()), who, asOf})
			return p.Flush()
		},
	}.Main(args, stdout, stderr, today)
}

// unknownPerson says whom there is.
func unknownPerson(o ladder.Organisation, id string, p page.Page) error {
	var ids []string
	for who := range o.People() {
		ids = append(ids, who.ID())
	}
	hint := ""
	if near := problem.Nearest(id, ids); near != "" {
		hint = says.meant.Fill(p.Tag, "word", near)
	}
	return &page.Error{Wording: says.noPerson, Pairs: []string{"id", id, "hint", hint, "ids", strings.Join(ids, ", ")}}
}
