// Srenext shows where a site reliability engineer can go next: the roles with
// the ways into them, how well one person fits each and what is missing, what
// stands in the way with answers, which practices carry over, and how a position
// is made where no seat is free.
//
//	go run ./examples/srenext
//	go run ./examples/srenext -lang ja -person me.yaml
package main

import (
	"embed"
	"flag"
	"io"
	"os"
	"slices"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

//go:embed organisation.yaml person.yaml people/*.yaml
var files embed.FS

// from is the role from which the ways lead on.
const from = "sre"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var file string
	return cli.Program{
		Name: "srenext", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&file, "person", "", "file of a person on builtin:sre-next (default: the sample)")
		},
		Run: func(p page.Page, asOf date.Date) error {
			o, err := organisation(files)
			if err != nil {
				return err
			}
			v := view{Page: p, ladder: builtin.SRENext(), company: o, asOf: asOf}
			v.who, _ = o.Person(sora)
			if file != "" {
				doc := input.Document(file)
				who, list := doc.Person(v.ladder, builtin.Bases())
				if err := list.Err(); err != nil {
					return err
				}
				if own, _ := doc.LadderOf(builtin.Bases()); !own.IsZero() && !slices.Contains([]string{v.ladder.ID(), builtin.DualTrack().ID()}, own.ID()) {
					v.foreign = own
				}
				v.who = who
				if v.company, err = instead(o, who); err != nil {
					return err
				}
			}
			v.facts = v.who.Facts(asOf, skills.Policy{})
			return v.show()
		},
	}.Main(args, stdout, stderr, today)
}

// view is what one page shows.
type view struct {
	page.Page
	ladder  ladder.Ladder
	company ladder.Organisation
	who     ladder.Person
	facts   ladder.Facts
	asOf    date.Date

	foreign ladder.Ladder // that of the person's file, where it is another one
}

func (v view) show() error {
	v.Title(v.ladder.Name())
	v.Line(1, v.ladder.Description())
	v.roles()
	v.hurdles()
	v.transfers()
	if err := v.madePosition(); err != nil {
		return err
	}
	v.Section(says.honest)
	return nil
}
