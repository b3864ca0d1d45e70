// Evaluation tells two reviews of one engineer as stories, from logs that are
// embedded: a half-year of open evaluation, from the self-assessment to the
// second round, and a self-nominated promotion to senior. After each event it
// says where the case stands and what is legal next, and it tries what is not.
// Then it shows what the engineer's record gains, and a promotion that comes by
// itself. A flag puts a log of your own in.
//
//	go run ./examples/evaluation
//	go run ./examples/evaluation -lang ja
//	go run ./examples/evaluation -log reviews/nao.jsonl -ladder acme.yaml -organisation firm.yaml
package main

import (
	"flag"
	"io"
	"os"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

const defaultLadder = "builtin:dual-track"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program with its arguments and outputs. An event of a log that is
// refused counts as a wrong input.
func run(args []string, stdout, stderr io.Writer) int {
	var log, against, firm string
	return cli.Program{
		Name: "evaluation", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&log, "log", "", "log to replay: a file of JSON lines, one event each (default: two embedded ones)")
			f.StringVar(&against, "ladder", defaultLadder, "ladder of the reviews: a file, or a built-in one")
			f.StringVar(&firm, "organisation", "", "organisation of the people in -log, for their names and grades: a file (default: none)")
		},
		Run: func(p page.Page, _ date.Date) error {
			l, err := input.Ladder(against)
			if err != nil {
				return err
			}
			if log == "" {
				return tellSamples(p, l)
			}
			lines, err := os.ReadFile(log)
			if err != nil {
				return err
			}
			s := story{Page: p, ladder: l}
			if firm != "" {
				var list problem.List
				if s.firm, list = input.Document(firm).Organisation(builtin.Bases()); list.HasFatal() {
					return list.Err()
				}
			}
			_, err = s.tell(log, lines, nil)
			return err
		},
	}.Main(args, stdout, stderr, date.Date{})
}
