// Options shows how likely a career has an open option, as the availability of a
// system with parts to fall back on: what is open to one person today, what falls
// together with the employer, how expertise and the view of a manager widen it, and
// what happens when the last seat is taken or a position is made from an unsolved
// problem.
//
//	go run ./examples/options
//	go run ./examples/options -lang ja -person principal
//	go run ./examples/options -organisation company.yaml -person me.yaml -employer 0.8 -outside 0
package main

import (
	"flag"
	"io"
	"os"
	"strconv"
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
	in := inputs{suppose: map[string]*float64{}}
	return cli.Program{
		Name: "options", Help: says.help, Day: "day on which the person and the seats are looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.organisation, "organisation", "", "file of an organisation (default: the sample company)")
			f.StringVar(&in.person, "person", defaultPerson, "person: a file, one of the samples, or an id of the organisation (samples: "+input.Samples()+")")
			f.BoolVar(&in.explain, "explain", false, "every figure with its formula and what went into it")
			for _, s := range suppositions {
				in.suppose[s.flag] = f.Float64(s.flag, s.usual, "supposed chance from 0 to 1 that "+s.help)
			}
		},
		Check: func(args []string) error {
			for _, s := range suppositions {
				if x := *in.suppose[s.flag]; !(x >= 0 && x <= 1) {
					return cli.Wrong(says.badChance, "flag", s.flag, "value", strconv.FormatFloat(x, 'g', -1, 64))
				}
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			in.asOf = asOf
			c, err := in.read()
			if err != nil {
				return err
			}
			return tell(p, c)
		},
	}.Main(args, stdout, stderr, today)
}

// supposition is a chance that no record tells: the reader puts in their own.
type supposition struct {
	flag  string
	usual float64
	help  string
}

var suppositions = []supposition{
	{"employer", 0.95, "the employer goes on and keeps its offers open for a year"},
	{"unknown", 0.3, "what is asked is met where nobody has said"},
	{"vacancy", 0.05, "a seat that is taken gets free within the year"},
	{"made", 0.4, "a position that is proposed is made"},
	{"outside", 0.25, "somebody outside would take the person"},
	{"market", 0.9, "the market outside takes people on at all"},
}
