// Evaluation tells two reviews of one engineer as stories, from logs that are
// embedded: a half-year of open evaluation, from the self-assessment to the
// second round, and a self-nominated promotion to senior. After each event it
// says where the case stands and what is legal next, and it tries what is not.
// Then it shows what the engineer's record gains, and a promotion that comes by
// itself. A flag puts a log of your own in.
//
//	go run ./examples/evaluation
//	go run ./examples/evaluation -lang ja
//	go run ./examples/evaluation -log reviews/nao.jsonl -ladder acme.yaml
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

const defaultLadder = "builtin:dual-track"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program with its arguments and outputs. It returns the exit code:
// 0, 1 when an input is wrong or an event of a log is refused, and 2 when a flag
// is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("evaluation", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language of the story: en or ja")
	log := flags.String("log", "", "log to replay: a file of JSON lines, one event each (default: two embedded ones)")
	against := flags.String("ladder", defaultLadder, "ladder of the log's reviews: a file, or a built-in one")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[*lang]
	if !ok || flags.NArg() > 0 {
		flags.Usage()
		return 2
	}
	s := &story{tag: tag, out: stdout}
	err := s.tell(*log, *against)
	if err != nil {
		fmt.Fprintln(stderr, explain(err, tag))
		return 1
	}
	return 0
}

// tell tells a log of the caller's, else the embedded ones.
func (s *story) tell(log, against string) error {
	l, err := readLadder(against)
	if err != nil {
		return err
	}
	s.ladder = l
	if log == "" {
		return s.tellSamples()
	}
	lines, err := os.ReadFile(log)
	if err != nil {
		return err
	}
	_, err = s.tellLog(log, lines, nil)
	return err
}

// disk opens files by any path, as a person types it.
type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

func readLadder(name string) (ladder.Ladder, error) {
	bases := builtin.Bases()
	doc, ok := bases[name]
	if !ok {
		doc, _ = ladderfile.Read(disk{}, filepath.ToSlash(name))
	}
	l, list := doc.Ladder(bases)
	return l, list.Err()
}

// explain returns an error in the reader's language where it speaks it.
func explain(err error, tag language.Tag) string {
	var problems *problem.Error
	if errors.As(err, &problems) {
		return strings.TrimSuffix(problems.Text(tag), "\n")
	}
	return err.Error()
}
