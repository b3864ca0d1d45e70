// Quickstart draws the three maps of one person from a ladder, the person's
// record and a reference population. Everything it needs is embedded; flags put
// your own files in.
//
//	go run ./examples/quickstart
//	go run ./examples/quickstart -lang ja -person executive -as-of 2019
//	go run ./examples/quickstart -trace
//	go run ./examples/quickstart -ladder acme.yaml -person me.yaml -population survey.csv.gz -goal p5
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/scoring/report"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
// Warnings go to stderr and change nothing.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	delimiter, since, trace := ",", "", false
	return cli.Program{
		Name: "quickstart", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.ladder, "ladder", "", "ladder: a file, or a built-in one (default: the one that the person's file names, else "+defaultLadder+")")
			f.StringVar(&in.person, "person", defaultPerson, "person: a file, or one of the samples: "+input.Samples())
			f.StringVar(&in.population, "population", "", "people to compare with: a CSV file, also gzipped (default: the embedded 2016 survey's counts)")
			f.StringVar(&in.csv.Column, "column", "", "column of the CSV file that lists a person's skills (default: skills or tech_do)")
			f.StringVar(&in.csv.Separator, "separator", "", "text between two skills in that column (default ;)")
			f.BoolVar(&in.csv.EmptyIsNone, "empty-is-none", false, "an empty cell means that the person has none of the skills, not that nobody answered")
			f.StringVar(&delimiter, "delimiter", delimiter, "character between two columns of the CSV file")
			f.StringVar(&in.organisation, "organisation", "", "file of the organisation where the person works: seats, problems, goals (default: the sample company, for its people)")
			f.BoolVar(&trace, "trace", false, "print instead every figure of the maps with its formula and what it rests on")
			f.StringVar(&since, "since", "", "earlier day from which growth is told, such as 2020-04 (default: five years before the day)")
			f.StringVar(&in.goal, "goal", "", "id of a grade or role to aim at (default: the person's next goal, else the grade above the one held, else the long-term goal)")
		},
		Check: func(args []string) error {
			var ok bool
			if in.csv.Comma, ok = onlyRune(delimiter); !ok {
				return cli.Wrong(says.delimiter, "delimiter", delimiter)
			}
			if since != "" && in.since.UnmarshalText([]byte(since)) != nil {
				return cli.Wrong(says.since, "word", since)
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			in.asOf = asOf
			if in.since.IsZero() {
				in.since, _ = date.Parse(fmt.Sprintf("%04d", asOf.Year()-5)) // none before the year 6
			} else if in.since.Compare(asOf) > 0 {
				return cli.Wrong(says.backward, "since", since, "day", asOf.String())
			}
			maps, warnings, err := in.maps()
			io.WriteString(stderr, warnings.Text(p.Tag))
			if err != nil {
				return err
			}
			if trace {
				return report.Trace(p, maps, p.Tag)
			}
			return report.Text(p, maps, p.Tag)
		},
	}.Main(args, stdout, stderr, today)
}

// onlyRune returns the only character of a string, which may be written \t.
func onlyRune(s string) (rune, bool) {
	if s == `\t` {
		return '\t', true
	}
	runes := []rune(s)
	if len(runes) != 1 {
		return 0, false
	}
	return runes[0], true
}
