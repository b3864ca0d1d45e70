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

	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/report"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today. It
// returns the exit code: 0, 1 when an input is wrong, and 2 when a flag is.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	flags := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language of the report: en or ja")
	asOf := flags.String("as-of", today.String(), "day on which the person is looked at: 2026, 2026-11 or 2026-11-21")
	flags.StringVar(&in.ladder, "ladder", defaultLadder, "ladder: a file, or the name of a built-in one")
	flags.StringVar(&in.person, "person", defaultPerson, "person: a file, or one of the samples: "+sampleNames())
	flags.StringVar(&in.population, "population", "", "people to compare with: a CSV file, also gzipped (default: the embedded 2016 survey's counts)")
	flags.StringVar(&in.column, "column", "", "column of the CSV file that lists a person's skills (default: skills or tech_do)")
	flags.StringVar(&in.separator, "separator", "", `text between two skills in that column (default "; ")`)
	flags.StringVar(&in.goal, "goal", "", "id of a grade or role to aim at (default: the person's next goal or grade)")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "quickstart: what is %q? Flags start with a hyphen.\n", flags.Arg(0))
		return 2
	}
	tag, err := language.Parse(*lang)
	if err != nil {
		fmt.Fprintf(stderr, "quickstart: -lang %s: en and ja are the languages\n", *lang)
		return 2
	}
	in.asOf, err = date.Parse(*asOf)
	if err != nil {
		fmt.Fprintf(stderr, "quickstart: -as-of: %v\n", err)
		return 2
	}
	maps, err := in.maps()
	if err == nil {
		err = report.Text(stdout, maps, tag)
	}
	if err != nil {
		explain(stderr, err, tag)
		return 1
	}
	return 0
}

// explain writes an error, problems in files in the reader's language.
func explain(w io.Writer, err error, tag language.Tag) {
	if problems := new(problem.Error); errors.As(err, &problems) {
		io.WriteString(w, problems.Text(tag))
		return
	}
	if unknown := new(scoring.UnknownTargetError); errors.As(err, &unknown) {
		fmt.Fprintln(w, "quickstart:", unknown.Text(tag))
		return
	}
	fmt.Fprintln(w, "quickstart:", err)
}
