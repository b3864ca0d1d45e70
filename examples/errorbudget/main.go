// Errorbudget runs a learning goal as an SRE runs a service: with a target that both
// sides agreed on, a budget of weeks that may be missed, how fast it burns, when it
// will be spent at this pace, and what follows from that by a policy that was written
// before. It is an example of a practice that carries over to another field, and of
// what does not. Everything it needs is embedded; flags put your own log in.
//
//	go run ./examples/errorbudget
//	go run ./examples/errorbudget -lang ja
//	go run ./examples/errorbudget -log my-weeks.csv -weeks 13 -target 80
package main

import (
	_ "embed"
	"flag"
	"io"
	"os"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// The sample in English and in Japanese.
//
//go:embed log.csv
var sample string

//go:embed log.ja.csv
var sampleJa string

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var g goal
	var file string
	return cli.Program{
		Name: "errorbudget", Help: says.help, Day: "day on which the log is looked at; what is later is not counted",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&file, "log", "", "CSV file of weeks, with the columns week (its first day), outcome (kept, missed, off) and why; the first line is the first week (default: the sample)")
			f.IntVar(&g.weeks, "weeks", 39, "how many weeks the goal runs")
			f.IntVar(&g.target, "target", 90, "how many of the planned weeks are to be kept, in percent")
		},
		Check: func(args []string) error {
			if err := g.check(); err != nil {
				return err
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			in, name := io.Reader(strings.NewReader(text.EnJa(sample, sampleJa).In(p.Tag))), "log.csv"
			if file != "" {
				f, err := os.Open(file)
				if err != nil {
					return err
				}
				defer f.Close()
				in, name = f, file
			}
			l, err := reader{name: name, weeks: g.weeks}.read(in)
			if err != nil {
				return err
			}
			return view{Page: p, goal: g, log: l, asOf: asOf.Latest()}.show()
		},
	}.Main(args, stdout, stderr, today)
}
