// Growth says how much larger the volume of a person's abilities has become between
// two days, what each ability gave, and which step would enlarge it most, also for its
// cost and within a budget. First it shows what is refused: a volume over steps that
// are an order and no amounts; and why, by counting the same steps in two ways.
// Everything it needs is embedded; flags put your own ladder and person in.
//
//	go run ./examples/growth
//	go run ./examples/growth -lang ja -explain
//	go run ./examples/growth -budget 9 -cost "people-served=6,people-taught=2"
//	go run ./examples/growth -ladder builtin:dual-track -person principal -from 2022 -insist
//	go run ./examples/growth -ladder ours.yaml -person me.yaml -from 2025-04 -to 2026-04 -abilities "reliability,teaching"
package main

import (
	"flag"
	"io"
	"os"
	"time"

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
	var in inputs
	var words asked
	return cli.Program{
		Name: "growth", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.ladder, "ladder", "", "ladder: a file, or a built-in one (default: the one that the person's own file names, else that of this example)")
			f.StringVar(&in.person, "person", samplePerson, "person: a file, or one of the samples: "+input.Samples())
			f.StringVar(&words.abilities, "abilities", "", "ids of the abilities that span the volume, separated by commas (default: the three that this example counts, else the core competencies of the ladder)")
			f.StringVar(&words.from, "from", "", "first day (default: "+sampleFrom.String()+")")
			f.StringVar(&words.to, "to", "", "last day (default: today)")
			f.BoolVar(&in.insist, "insist", false, "count the steps of a scale that does not say that they are in proportion")
			f.StringVar(&words.budget, "budget", "", "what may be spent on steps (default: 7)")
			f.StringVar(&words.cost, "cost", "", `what each step of an ability costs: "build=6,spread=2"; 1 where nothing is said (default: months that are made up, for the abilities that this example counts)`)
			f.BoolVar(&in.explain, "explain", false, "give account of every figure at the end")
		},
		Check: func(args []string) error {
			if err := in.read(words, today); err != nil {
				return err
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, _ date.Date) error {
			s, err := in.story(p, stderr)
			if err != nil {
				return err
			}
			return s.tell()
		},
	}.Main(args, stdout, stderr, today)
}
