// Quickstart draws the three maps of one person from a ladder, the person's
// record and a reference population. Everything it needs is embedded; flags put
// your own files in.
//
//	go run ./examples/quickstart
//	go run ./examples/quickstart -lang ja -person executive -as-of 2019
//	go run ./examples/quickstart -ladder acme.yaml -person me.yaml -population survey.csv.gz -goal p5
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/report"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today. It
// returns the exit code: 0, 1 when an input is wrong, and 2 when a flag is.
// Warnings go to stderr and change nothing.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	flags := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language of the report: en or ja")
	asOf := flags.String("as-of", today.String(), "day on which the person is looked at: 2026, 2026-11 or 2026-11-21")
	flags.StringVar(&in.ladder, "ladder", "", "ladder: a file, or a built-in one (default: the one that the person's file names, else "+defaultLadder+")")
	flags.StringVar(&in.person, "person", defaultPerson, "person: a file, or one of the samples: "+sampleNames())
	flags.StringVar(&in.population, "population", "", "people to compare with: a CSV file, also gzipped (default: the embedded 2016 survey's counts)")
	flags.StringVar(&in.csv.Column, "column", "", "column of the CSV file that lists a person's skills (default: skills or tech_do)")
	flags.StringVar(&in.csv.Separator, "separator", "", "text between two skills in that column (default ;)")
	flags.BoolVar(&in.csv.EmptyIsNone, "empty-is-none", false, "an empty cell means that the person has none of the skills, not that nobody answered")
	delimiter := flags.String("delimiter", ",", "character between two columns of the CSV file")
	flags.StringVar(&in.goal, "goal", "", "id of a grade or role to aim at (default: the person's next goal, else the grade above the one held, else the long-term goal)")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[*lang]
	wrong := func(wording string) int {
		fmt.Fprintln(stderr, "quickstart:", wording)
		return 2
	}
	if !ok {
		return wrong(says.lang.Fill(language.English, "lang", *lang) + "\n" + says.lang.Fill(language.Japanese, "lang", *lang))
	}
	if flags.NArg() > 0 {
		return wrong(says.argument.Fill(tag, "argument", flags.Arg(0)))
	}
	var err error
	if in.asOf, err = date.Parse(*asOf); err != nil {
		return wrong(says.asOf.Fill(tag, "date", *asOf))
	}
	if in.csv.Comma, ok = onlyRune(*delimiter); !ok {
		return wrong(says.delimiter.Fill(tag, "delimiter", *delimiter))
	}
	maps, warnings, err := in.maps()
	io.WriteString(stderr, warnings.Text(tag))
	if err == nil {
		err = report.Text(stdout, maps, tag)
	}
	if err != nil {
		fmt.Fprintln(stderr, explain(err, tag))
		return 1
	}
	return 0
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
