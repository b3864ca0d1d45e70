// Customladder is a company's own ladder from scratch: its file, a kind of
// requirement of its own, and a role of its own. Copy the folder to begin with.
//
//	go run ./examples/customladder
//	go run ./examples/customladder -lang ja -as-of 2027
//	go test ./examples/customladder     # the laws of ladders, on this one
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

//go:embed ladder.yaml person.yaml
var files embed.FS

// kinds are the kinds of requirement that the ladder's file may use besides
// those of the library.
func kinds() []ladderfile.ConditionKind {
	return []ladderfile.ConditionKind{ladderfile.OwnKind[certified](certifiedKind)}
}

// load reads the ladder and the person.
func load() (ladder.Ladder, ladder.Person, error) {
	l, err := ladderfile.LoadLadder(files, "ladder.yaml", nil, kinds()...)
	if err != nil {
		return ladder.Ladder{}, ladder.Person{}, err
	}
	p, err := ladderfile.LoadPerson(files, "person.yaml", l, nil)
	return l, p, err
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("customladder", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "en", "language of the text: en or ja")
	day := flags.String("as-of", "2026-11-21", "day on which the person is looked at")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	tag := language.English
	if *lang == "ja" {
		tag = language.Japanese
	}
	asOf, err := date.Parse(*day)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	l, p, err := load()
	var problems *problem.Error
	if errors.As(err, &problems) {
		fmt.Fprint(stderr, problems.Text(tag))
		return 1
	}
	show(stdout, l, p, asOf, tag)
	return 0
}

var says = struct{ at, next, role text.Text }{
	at:   text.EnJa("{person} as of {day}, by {ladder}: {grade}", "{person}（{day} 時点、{ladder}）: {grade}"),
	next: text.EnJa("What {grade} asks", "{grade}の要件"),
	role: text.EnJa("The role {role}", "職種「{role}」"),
}

// show prints where the person stands, and what the next grade and the role ask.
func show(w io.Writer, l ladder.Ladder, p ladder.Person, asOf date.Date, tag language.Tag) {
	facts := p.Facts(asOf, skills.Policy{})
	for place := range l.Place(facts) {
		fmt.Fprintln(w, says.at.Fill(tag, "person", p.Name().In(tag), "day", asOf.String(), "ladder", l.Name().In(tag), "grade", place.Supported().Name().In(tag)))
		if next := place.Next(); !next.IsZero() {
			fmt.Fprintf(w, "\n%s\n%s", says.next.Fill(tag, "grade", next.Name().In(tag)), place.WhyNotNext().Explain(tag))
		}
	}
	for r := range l.Roles() {
		fmt.Fprintf(w, "\n%s\n%s", says.role.Fill(tag, "role", r.Name().In(tag)), r.Requirement().Verdict(facts).Explain(tag))
	}
}
