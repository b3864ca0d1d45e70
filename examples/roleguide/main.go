// Roleguide prints the guide to a role, and what stands between a person and it:
// where the person stands beside what the role asks, then the interview questions
// and the learning steps for exactly these gaps, and what the role pays for the
// person's years of experience. Everything it needs is embedded; flags put your
// own files in.
//
//	go run ./examples/roleguide
//	go run ./examples/roleguide -role head-of-engineering -format markdown -lang ja
//	go run ./examples/roleguide -compare
//	go run ./examples/roleguide -file our-vpoe.yaml -person me.yaml -years 6
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today. It
// returns the exit code: 0, 1 when an input is wrong, and 2 when a flag is.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	flags := flag.NewFlagSet("roleguide", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language of the guide: en or ja")
	format := flags.String("format", "text", "form of the guide: text or markdown")
	asOf := flags.String("as-of", today.String(), "day on which the person is looked at: 2026, 2026-11 or 2026-11-21")
	years := flags.String("years", "", "years of experience, for the pay (default: those since the person's first stint)")
	flags.StringVar(&in.role, "role", "", "id of a role: "+strings.Join(roleIDs(), ", ")+" (default "+defaultRole+")")
	flags.StringVar(&in.file, "file", "", "file of a role, or of a ladder with the role that -role names")
	flags.StringVar(&in.person, "person", "", "person: a file, one of the samples, or "+nobody+" (samples: "+strings.Join(slices.Collect(company.People()), ", ")+"; default: "+samplePerson+" beside a built-in role)")
	compare := flags.Bool("compare", false, "print the built-in role guides, and the role of -file, side by side")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[*lang]
	wrong := func(wording string) int {
		fmt.Fprintln(stderr, "roleguide:", wording)
		return 2
	}
	if !ok {
		return wrong(says.lang.Fill(language.English, "lang", *lang) + "\n" + says.lang.Fill(language.Japanese, "lang", *lang))
	}
	write, ok := map[string]writer{
		"text":     func(d ladderdoc.Document) error { return d.Text(stdout, tag, 0) },
		"markdown": func(d ladderdoc.Document) error { return d.Markdown(stdout, tag) },
	}[*format]
	if !ok {
		return wrong(says.format.Fill(tag, "format", *format))
	}
	if flags.NArg() > 0 {
		return wrong(says.argument.Fill(tag, "argument", flags.Arg(0)))
	}
	var err error
	if in.asOf, err = date.Parse(*asOf); err != nil {
		return wrong(says.asOf.Fill(tag, "date", *asOf))
	}
	if *years != "" {
		n, err := decimal.Parse(*years)
		if err != nil || n.Sign() < 0 {
			return wrong(says.years.Fill(tag, "years", *years))
		}
		in.years = &n
	}
	if *compare {
		err = in.compare(write)
	} else {
		err = in.guide(printer{stdout, tag, write})
	}
	if err != nil {
		fmt.Fprintln(stderr, explain(err, tag))
		return 1
	}
	return 0
}
