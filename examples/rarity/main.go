// Rarity says how rare a combination of skills is, and what that rests on: the
// estimate with its interval, what was counted, what is possible at all, the product
// of the shares beside it, what every other model makes of it, how the skills go
// together in pairs, its rarest and most typical part, which skill next would make it
// rarest, and what else to know. Without a file it asks the embedded
// counts of a survey of 2016 about two combinations: one that holds, and one that
// rests on a few people who tick everything.
//
//	go run ./examples/rarity
//	go run ./examples/rarity -has "Go,Redis,Cassandra" -top 10
//	go run ./examples/rarity -csv survey.csv.gz -column tech_do -separator "; " -has "R,Hadoop,Spark" -atmost 20
//	go run ./examples/rarity -open survey.pop -has "F#,Haskell,Clojure" -policy everyone -lang ja
//	go run ./examples/rarity -csv matrix.csv -form wide -levels "aware,working,expert" -has "Go>=working,R"
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// story is what is asked where nobody asks anything: people who work with data, and
// people who know three languages that hardly anybody uses.
var story = []survey.List{{"R,Hadoop,Spark"}, {"F#,Haskell,Clojure"}}

// The policies that a flag names.
const (
	byDefault = "default"
	everyone  = "everyone"
)

// run is the program with its arguments and its outputs.
func run(args []string, stdout, stderr io.Writer) int {
	var from survey.Source
	var has survey.List
	var most survey.Number
	var policy string
	var top int
	var flags *flag.FlagSet
	return cli.Program{
		Name: "rarity", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			flags = f
			from.Flags(f, "the embedded counts of a survey of 2016")
			f.Var(&has, "has", `the combination: skills parted by commas, at a level or at all: "Go>=working,R"; may be given again for more of it`)
			f.Var(&most, "atmost", "believe people who name so many skills or fewer")
			f.StringVar(&policy, "policy", byDefault, "whom to believe: "+byDefault+" (leave out who names far more skills than can be expected) or "+everyone)
			f.IntVar(&top, "top", 5, "how long the lists are")
		},
		Check: func(args []string) error {
			if err := from.Check(flags); err != nil {
				return err
			}
			switch {
			case policy != byDefault && policy != everyone:
				return cli.Unknown(says.noPolicy, policy, []string{byDefault, everyone})
			case most.Given && policy == everyone:
				return cli.Wrong(says.twoPolicies)
			case top < 1 || most.N < 0:
				return cli.Wrong(says.tooSmall)
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, _ date.Date) (err error) {
			var o rarity.BestOptions
			switch {
			case most.Given:
				if o.Policy, err = rarity.AtMost(most.N); err != nil {
					return err
				}
			case policy == everyone:
				o.Policy = rarity.Everyone
			}
			r, err := read(context.Background(), from, o, p.Tag, stderr)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, r.close()) }()
			asked := story
			switch {
			case has != nil:
				asked = []survey.List{has}
			case from.Name() != "":
				return cli.Wrong(says.nothingAsked)
			}
			return show(p, r, asked, top)
		},
	}.Main(args, stdout, survey.Safely{W: stderr}, date.From(time.Now()))
}
