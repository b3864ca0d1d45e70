// Calibration looks at an open evaluation, in which everybody may read what first and
// second evaluators say of the three abilities: how far evaluators agree, who reads the
// scale more mildly, what ratings would be without that, whose order changes, what first
// evaluations alone can't tell, and how probable it is that somebody is ready for senior.
// The ratings are those of a made-up company; flags put your own in.
//
//	go run ./examples/calibration
//	go run ./examples/calibration -lang ja
//	go run ./examples/calibration -ratings ratings.csv -ladder acme.yaml -to senior
package main

import (
	"bytes"
	_ "embed"
	"flag"
	"io"
	"os"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/skills/date"
)

const (
	defaultLadder = "builtin:dual-track"
	defaultTarget = "p4"
)

//go:embed ratings.csv
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program with its arguments and outputs.
func run(args []string, stdout, stderr io.Writer) int {
	var file, against, to string
	return cli.Program{
		Name: "calibration", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&file, "ratings", "", "CSV file of ratings with the columns person, rater and value (a number), and perhaps skill and stage (default: an embedded one)")
			f.StringVar(&against, "ladder", defaultLadder, "ladder of the target: a file, or a built-in one")
			f.StringVar(&to, "to", defaultTarget, "id of the grade or role that people may be ready for")
		},
		Run: func(p page.Page, _ date.Date) error {
			l, err := input.Ladder(against)
			if err != nil {
				return err
			}
			target, err := stock.Stock{Ladder: l}.Target(to)
			if err != nil {
				return err
			}
			name, in := "ratings.csv", io.Reader(bytes.NewReader(sample))
			if file != "" {
				f, err := os.Open(file)
				if err != nil {
					return err
				}
				defer f.Close()
				name, in = file, f
			}
			s, err := table{name}.read(in)
			if err != nil {
				return err
			}
			return view{Page: p, sheet: s, target: target, sample: file == ""}.show()
		},
	}.Main(args, stdout, stderr, date.Date{})
}
