// Roleguide prints the guide to a role, and what stands between a person and it:
// where the person stands beside what the role asks, then the interview questions
// and the learning steps for exactly these gaps, and what the role pays for the
// person's years of experience. Everything it needs is embedded; flags put your
// own files in.
//
//	go run ./examples/roleguide
//	go run ./examples/roleguide -role head-of-engineering -format markdown -lang ja
//	go run ./examples/roleguide -compare
//	go run ./examples/roleguide -compare -whole
//	go run ./examples/roleguide -file our-vpoe.yaml -person me.yaml -years 6
package main

import (
	"flag"
	"io"
	"os"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var (
		in            inputs
		format, years string
		compare       bool
		whole         bool
	)
	return cli.Program{
		Name: "roleguide", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&format, "format", "text", "form of the guide: text or markdown")
			f.StringVar(&years, "years", "", "years of experience, for the pay (default: those since the person's first stint)")
			f.StringVar(&in.role, "role", "", "id of a role: "+strings.Join(roleIDs(), ", ")+" (default "+defaultRole+")")
			f.StringVar(&in.file, "file", "", "file of a role, or of a ladder with the role that -role names")
			f.StringVar(&in.person, "person", "", "person: a file, one of the samples, or "+nobody+" (samples: "+input.Samples()+"; default: "+samplePerson+" beside a built-in role)")
			f.BoolVar(&compare, "compare", false, "print the built-in role guides, and the role of -file, side by side")
			f.BoolVar(&whole, "whole", false, "with -compare: also every responsibility, tool and stakeholder, and the skills that questions probe")
		},
		Check: func(args []string) error {
			if format != "text" && format != "markdown" {
				return cli.Wrong(says.format, "format", format)
			}
			if years != "" {
				n, err := decimal.Parse(years)
				if err != nil || n.Sign() < 0 {
					return cli.Wrong(says.years, "years", years)
				}
				in.years = &n
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			in.asOf = asOf
			write := func(d ladderdoc.Document) error { return d.Text(p, p.Tag, 0) }
			if format == "markdown" {
				write = func(d ladderdoc.Document) error { return d.Markdown(p, p.Tag) }
			}
			if compare {
				return in.compare(write, whole)
			}
			return in.guide(printer{p, write})
		},
	}.Main(args, stdout, stderr, today)
}
