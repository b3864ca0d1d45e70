// Publicladders reads five career ladders that companies have published, each
// in a form of its own, into the model, and prints what came out.
//
//	go run ./examples/publicladders -data ladders
//	go run ./examples/publicladders -data ladders -lang ja -findings
//
// The ladders are not in this repository; README.md says where they are and
// under which licences.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/publicladders/engineeringladders"
	"github.com/kakezan/kakezan/examples/publicladders/ft"
	"github.com/kakezan/kakezan/examples/publicladders/monzo"
	"github.com/kakezan/kakezan/examples/publicladders/octopus"
	"github.com/kakezan/kakezan/examples/publicladders/snowflake"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// collection is a public collection of ladders: the folder in which its files
// lie, how they are read, and what is worth telling of them.
type collection struct {
	folder string
	load   func(fs.FS) ([]ladder.Ladder, problem.List)
	facts  func([]ladder.Ladder, language.Tag) []string
}

var collections = []collection{
	{"medium-snowflake", one(snowflake.Load), snowflakeFacts},
	{"engineeringladders", one(engineeringladders.Load), engineeringFacts},
	{"ft-engineering-progression", families, ftFacts},
	{"octopus-people", one(octopus.Load), octopusFacts},
	{"monzo-progression", one(monzo.Load), monzoFacts},
}

// one reads a collection of one ladder; a zero one is none.
func one(load func(fs.FS) (ladder.Ladder, problem.List)) func(fs.FS) ([]ladder.Ladder, problem.List) {
	return func(fsys fs.FS) ([]ladder.Ladder, problem.List) {
		l, findings := load(fsys)
		if l.IsZero() {
			return nil, findings
		}
		return []ladder.Ladder{l}, findings
	}
}

func families(fsys fs.FS) ([]ladder.Ladder, problem.List) {
	ladders, findings := ft.Load(fsys)
	return append(ladders.Families, ladders.History...), findings
}

// run is the program with its arguments and outputs. It returns the exit code:
// 0, 1 when no ladder came out of a collection, and 2 when a flag is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("publicladders", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language of the report: en or ja")
	data := flags.String("data", "", "folder that holds a folder for each collection, named as in README.md")
	all := flags.Bool("findings", false, "list every finding, not only how many there are")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[*lang]
	switch {
	case !ok:
		fmt.Fprintf(stderr, "publicladders: %s\n%s\n", says.lang.Fill(language.English, "lang", *lang), says.lang.Fill(language.Japanese, "lang", *lang))
		return 2
	case flags.NArg() > 0:
		fmt.Fprintln(stderr, "publicladders:", says.argument.Fill(tag, "argument", flags.Arg(0)))
		return 2
	case *data == "":
		fmt.Fprintln(stdout, says.noData.In(tag))
		for _, c := range collections {
			fmt.Fprintln(stdout, "  "+c.folder)
		}
		return 0
	}
	root, code := os.DirFS(*data), 0
	for i, c := range collections {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		fsys, err := fs.Sub(root, c.folder)
		if err != nil {
			fmt.Fprintln(stderr, err)
			return 1
		}
		ladders, findings := c.load(fsys)
		if len(ladders) == 0 {
			code = 1
		}
		report{stdout, tag, *all}.collection(c, ladders, findings)
	}
	return code
}
