// Charter follows a group to its charter and beyond: the meetings with what each
// needs and yields, drafts that rest before a decision, the charter and what of
// its company's it echoes, the roadmap, and how far the evidence of the group's
// people lives its values. Everything is embedded; a flag puts a group of your
// own in, whose charter is one file with the history of its meetings.
//
//	go run ./examples/charter
//	go run ./examples/charter -lang ja -as-of 2028
//	go run ./examples/charter -group acme/group.yaml -company acme/company-charter.yaml
package main

import (
	"embed"
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
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

//go:embed group
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program with its arguments and outputs. It returns the exit code:
// 0, 1 when an input is wrong, and 2 when a flag is.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("charter", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language: en or ja")
	asOf := flags.String("as-of", "2028-12-31", "day by which the roadmap is asked what is possible: 2028, 2028-12 or 2028-12-31")
	group := flags.String("group", "", "group: an organisation file with a charter, people and a ladder (default: an embedded one)")
	company := flags.String("company", "", "wider charter that the group's one echoes: a charter file (default: an embedded one for the embedded group, else none)")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[*lang]
	on, err := date.Parse(*asOf)
	if !ok || err != nil || flags.NArg() > 0 {
		flags.Usage()
		return 2
	}
	in := inputs{group: *group, company: *company}
	g, err := in.read()
	if err != nil {
		fmt.Fprintln(stderr, explain(err, tag))
		return 1
	}
	t := teller{tag: tag, out: stdout}
	t.meetings(g.organisation.Charter())
	t.charter(g.organisation.Charter(), g.company)
	t.roadmap(g.organisation.Charter(), on)
	t.alignment(g.organisation)
	return 0
}

// inputs are the files, "" for the embedded ones.
type inputs struct{ group, company string }

// group is a group with the charter of its company, the zero Charter when there
// is none.
type group struct {
	organisation ladder.Organisation
	company      charter.Charter
}

func (in inputs) read() (group, error) {
	var g group
	var err error
	var fsys fs.FS = disk{}
	if in.group == "" {
		fsys, in.group = embedded, "group/group.yaml"
	}
	if g.organisation, err = ladderfile.LoadOrganisation(fsys, filepath.ToSlash(in.group), builtin.Bases()); err != nil {
		return g, err
	}
	switch {
	case in.company != "":
		g.company, err = ladderfile.LoadCharter(disk{}, filepath.ToSlash(in.company), builtin.Bases())
	case fsys == embedded:
		g.company, err = ladderfile.LoadCharter(embedded, "group/company-charter.yaml", builtin.Bases())
	}
	return g, err
}

// disk opens files by any path, as a person types it.
type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

// explain returns an error in the reader's language where it speaks it.
func explain(err error, tag language.Tag) string {
	var problems *problem.Error
	if errors.As(err, &problems) {
		return strings.TrimSuffix(problems.Text(tag), "\n")
	}
	return err.Error()
}
