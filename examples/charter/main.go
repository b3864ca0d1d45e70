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
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/date"
)

//go:embed group
var embedded embed.FS

// later is a day between two points of the embedded group's roadmap.
var later = date.MustParse("2028-12-31")

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program with its arguments and outputs.
func run(args []string, stdout, stderr io.Writer) int {
	var in inputs
	return cli.Program{
		Name: "charter", Help: says.help, Day: "day by which the roadmap is asked what is possible",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.group, "group", "", "group: an organisation file with a charter, people and a ladder (default: an embedded one)")
			f.StringVar(&in.company, "company", "", "wider charter that the group's one echoes: a charter file (default: an embedded one for the embedded group, else none)")
		},
		Run: func(p page.Page, asOf date.Date) error {
			g, err := in.read()
			if err != nil {
				return err
			}
			c := g.organisation.Charter()
			t := teller{p, in.group == ""}
			t.meetings(c)
			t.charter(c, g.company)
			t.roadmap(c, asOf)
			t.alignment(g.organisation)
			if in.group == "" {
				t.Section(says.honest)
			}
			return nil
		},
	}.Main(args, stdout, stderr, later)
}

// inputs are the files, "" for the embedded ones.
type inputs struct{ group, company string }

// group is a group with the charter of its company, the zero Charter when there
// is none.
type group struct {
	organisation ladder.Organisation
	company      charter.Charter
}

func (in inputs) read() (g group, err error) {
	from, file := fs.FS(input.Disk{}), filepath.ToSlash(in.group)
	if file == "" {
		from, file = embedded, "group/group.yaml"
	}
	if g.organisation, err = ladderfile.LoadOrganisation(from, file, builtin.Bases()); err != nil {
		return g, err
	}
	if g.organisation.Charter().IsZero() {
		return g, cli.Wrong(says.noCharter, "file", file)
	}
	switch {
	case in.company != "":
		g.company, err = ladderfile.LoadCharter(input.Disk{}, filepath.ToSlash(in.company), builtin.Bases())
	case in.group == "":
		g.company, err = ladderfile.LoadCharter(embedded, "group/company-charter.yaml", builtin.Bases())
	}
	if err != nil || g.company.IsZero() {
		return g, err
	}
	return g, g.organisation.Charter().CheckEchoes(g.company).Err()
}
