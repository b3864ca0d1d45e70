// Routes shows the ways of a career: from where a person stands to a goal, over all
// ladders of a company. The routes come in the order of what they take of the
// person when every skill is learned once, with the sum of their steps beside it; each
// step says who starts it, who decides, whether a seat is free or could be made,
// what is missing, and what stands in the way. Routes that are closed today say why.
//
//	go run ./examples/routes
//	go run ./examples/routes -to b2 -k 3 -lang ja
//	go run ./examples/routes -open
//	go run ./examples/routes -organisation our-company.yaml -person aki -to our-ladder/m5
//	go run ./examples/routes -ladder builtin:dual-track -person me.yaml -to m5 -draw mermaid
package main

import (
	"context"
	"embed"
	"flag"
	"io"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills/date"
)

//go:embed organisation.yaml business.yaml people/*.yaml
var files embed.FS

// What is asked of the sample company where nobody asks anything else.
const (
	defaultPerson = "reliability"
	defaultGoal   = "executive-officer"
)

// The forms in which the routes are drawn.
var forms = []string{"dot", "mermaid"}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	var draw string
	return cli.Program{
		Name: "routes", Help: says.help, Day: "day on which the person and the seats are looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.organisation, "organisation", "", "file of an organisation (default: the sample)")
			f.StringVar(&in.ladder, "ladder", "", "a ladder alone, in place of an organisation: a file, or a built-in one")
			f.StringVar(&in.person, "person", "", "the id of a person of the organisation, or a person's file (default, in the sample: "+defaultPerson+")")
			f.StringVar(&in.from, "from", "", "id of the grade or role to start from, or outside (default: what the person holds)")
			f.StringVar(&in.to, "to", "", "id of the grade or role to arrive at (default: the person's goal, in the sample "+defaultGoal+")")
			f.IntVar(&in.k, "k", 6, "how many routes are shown")
			f.BoolVar(&in.open, "open", false, "show only routes that are open today")
			f.StringVar(&draw, "draw", "", "draw the routes in place of telling them: dot (for Graphviz) or mermaid")
		},
		Check: func(args []string) error {
			switch {
			case in.organisation != "" && in.ladder != "":
				return cli.Wrong(says.twoSources)
			case in.k < 1:
				return cli.Wrong(says.noRoutes, "k", strconv.Itoa(in.k))
			case draw != "" && !slices.Contains(forms, draw):
				return cli.Unknown(says.noForm, draw, forms)
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			in.asOf = asOf
			a, err := in.read()
			if err != nil {
				return err
			}
			net, err := routes.Of(a.company)
			if err != nil {
				return err
			}
			found, err := net.Find(context.Background(), a.question(in))
			if err != nil {
				return err
			}
			if draw != "" {
				return sketch(p, found, draw)
			}
			views(p, a, found).show()
			return nil
		},
	}.Main(args, stdout, stderr, today)
}
