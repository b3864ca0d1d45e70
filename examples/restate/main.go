// Restate shows that one title means different work: two companies restate the
// role SRE, each in a file of some twenty lines on top of a built-in ladder, and
// the same person is measured against both. Nothing of the library is forked.
//
//	go run ./examples/restate
//	go run ./examples/restate -lang ja
//	go run ./examples/restate -role sre -person me.yaml acme.yaml other.yaml
package main

import (
	"embed"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

//go:embed *.yaml
var samples embed.FS

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in question
	return cli.Program{
		Name: "restate", Takes: "[COMPANY.yaml OTHER.yaml]", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.role, "role", "sre", "id of the role that both files restate")
			f.StringVar(&in.person, "person", "", "file of the person to measure (default: the sample)")
		},
		Check: func(args []string) error {
			if in.files = args; len(args) != 0 && len(args) != 2 {
				return cli.Wrong(says.twoFiles)
			}
			return nil
		},
		Run: func(p page.Page, asOf date.Date) error {
			both, who, err := in.read(asOf)
			if err != nil {
				return err
			}
			show(p, both, who, asOf)
			return nil
		},
	}.Main(args, stdout, stderr, today)
}

// question says what is compared, as the flags give it.
type question struct {
	role, person string
	files        []string // of the companies; none means the samples
}

// company is one company's restatement, read.
type company struct {
	file   string
	lines  int
	ladder ladder.Ladder
	role   ladder.Role
	facts  ladder.Facts
}

// read reads the files of the companies, and the person against each.
func (in question) read(asOf date.Date) (both [2]company, who ladder.Person, err error) {
	files, from := in.files, fs.FS(input.Disk{})
	if len(files) == 0 {
		files, from = []string{"central.yaml", "embedded.yaml"}, samples
	}
	person, _ := ladderfile.Read(samples, "person.yaml")
	if in.person != "" {
		person = input.Document(in.person)
	}
	var wrong problem.List
	for i, file := range files {
		doc, _ := ladderfile.Read(from, filepath.ToSlash(file))
		l, list := doc.Ladder(builtin.Bases())
		if wrong = append(wrong, list...); list.HasFatal() {
			continue
		}
		role, ok := l.Role(in.role)
		if !ok {
			return both, who, cli.Wrong(says.noRole, "file", file, "role", in.role)
		}
		p, list := person.Person(l, builtin.Bases())
		if err := list.Err(); err != nil {
			return both, who, err
		}
		who = p
		both[i] = company{filepath.Base(file), countLines(doc.String()), l, role, p.Facts(asOf, skills.Policy{})}
	}
	return both, who, wrong.Err()
}

// countLines counts the lines of a file that say something.
func countLines(file string) (n int) {
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			n++
		}
	}
	return n
}
