package ladderfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Every file of the cast can be read; role.yaml changes the ladder that it
// names, and charter.yaml is a charter without a warning.
func TestGoodFiles_read(t *testing.T) {
	doc, _ := ladderfile.Read(good, "whole.yaml")
	if l, list := doc.Ladder(nil); len(list) > 0 || l.ID() != "whole" {
		t.Error(list.Text(english))
	}
	doc, _ = ladderfile.Read(good, "charter.yaml")
	c, list := doc.Charter(nil)
	if len(list) > 0 || c.ID() != "platform" {
		t.Errorf("got %v:\n%s", c.ID(), list.Text(english))
	}
	doc, _ = ladderfile.Read(good, "organisation.yaml")
	if o, list := ladderfile.OrganisationRecord(doc); len(list) > 0 || o.Charter != "charter.yaml" || o.Organisation.Seats[0].Place != "m3" {
		t.Errorf("got %v:\n%s", o, list.Text(english))
	}
	doc, _ = ladderfile.Read(good, "team.yaml")
	l, list := doc.Ladder(nil)
	lead, ok := l.Role("lead")
	if len(list) > 0 || !ok || lead.Mission().In(english) != "The team ships every week." || l.SkillName("F#").In(japanese) != "F シャープ" {
		t.Errorf("got %v in %v:\n%s", lead, l, list.Text(english))
	}
	doc, _ = ladderfile.Read(good, "role.yaml")
	r, list := doc.Role(ladder.Ladder{}, bases(t))
	if len(list) > 0 || r.ID() != "database-engineer" {
		t.Errorf("got %v:\n%s", r, list.Text(english))
	}
	if _, ok := r.Ladder().Role("sre"); !ok {
		t.Error("the role is not in its ladder")
	}
}

func TestRole(t *testing.T) {
	over := "kind: role\nid: sre\nladder: builtin:base\nmission: Quiet nights.\n"
	r, err := ladderfile.LoadRole(files("sre.yaml", over), "sre.yaml", ladder.Ladder{}, bases(t))
	if err != nil || r.Mission().In(english) != "Quiet nights." || r.Name().In(english) != "SRE" || r.Requirement().IsZero() {
		t.Errorf("a role of the ladder, changed: got %v, %v", r.Spec(), err)
	}
	for file, want := range map[string]string{
		"kind: role\nid: sre\nladder: builtin:base\nrequires: {sqll: aware}\n": "f.yaml:4:12 unknown-skill",
		"kind: role\nid: p1\nladder: builtin:base\n":                           "f.yaml:2:5 duplicate-id",
		"kind: role\nid: x\nladder: builtin:bas\nrequires: {sql: aware}\n":     "f.yaml:3:9 missing-base",
		"kind: role\nname: x\n": "f.yaml:1:1 missing-id",
		"kind: role\nid: x\nskills: [{id: a, scale: b}]\nrequires: {a: c}\n":                                    "f.yaml:3:25 unknown-scale",
		"kind: role\nid: x\nscales: [{id: s, steps: [one]}]\nskills: [{id: a, scale: s}]\nrequires: {a: two}\n": "f.yaml:5:15 unknown-step",
		"kind: person\nid: x\n": "f.yaml:1:7 wrong-kind",
	} {
		doc, _ := ladderfile.Parse("f.yaml", []byte(file))
		_, list := doc.Role(ladder.Ladder{}, bases(t))
		if got := found(fatal(list)); got != want {
			t.Errorf("%s\ngot  %s\nwant %s\n%s", file, got, want, list.Text(english))
		}
	}
	r, err = ladderfile.LoadRole(files("f.yaml", "kind: role\nid: x\nrequires: {go: aware}\n"), "f.yaml", baseLadder(t), nil)
	if err != nil || r.Ladder().ID() != "base" {
		t.Errorf("a role in a known ladder: got %v, %v", r, err)
	}
}

func TestCharter_problems(t *testing.T) {
	for file, want := range map[string]string{
		"kind: charter\nid: c\nacronym: X\nvalues: [{id: a, name: Art, text: Art.}]\n": "f.yaml:3:10 not-spelled",
		"kind: charter\nid: c\nvalues: [{name: Art, text: Art.}]\n":                    "f.yaml:3:10 missing-id",
		"kind: charter\nid: c\nvision: {txet: Soon.}\n":                                "f.yaml:3:10 unknown-key",
		"kind: charter\n": "f.yaml:1:1 missing-id",
		"kind: ladder\n":  "f.yaml:1:7 wrong-kind",
	} {
		_, err := ladderfile.LoadCharter(files("f.yaml", file), "f.yaml", nil)
		if got := found(fatal(problemsOf(t, err))); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", file, got, want)
		}
	}
}

// The file that shows what a ladder file is meant to be like.
func TestLadder_asMeant(t *testing.T) {
	doc, _ := ladderfile.Parse("acme.yaml", []byte(`kind: ladder
id: acme-engineering
name: {en: Acme engineering ladder, ja: Acme エンジニアリングラダー}
version: "2026-10"
extends: builtin:dual-track
scales:
  - {id: mastery, steps: [aware, working, practitioner, expert]}
competencies:
  - {id: incident-response, scale: mastery}
  - {id: go, scale: mastery}
  - {id: architecture, scale: mastery}
  - {id: product-thinking, scale: mastery}
tracks:
  - id: professional
    grades:
      - id: p4
        title: {en: Senior Engineer, ja: シニアエンジニア}
        requires:
          all:
            - {incident-response: practitioner, go: working}
            - any: [{architecture: practitioner}, {product-thinking: practitioner}]
            - score: {of: {build: 0.5, foresee: 0.3, spread: 0.2}, min: 2.4}
            - tenure: {in: p3, months: 12}
transitions:
  - {from: p4, to: m4, kind: track-switch, mode: self-nomination, review: senior, seat: true}
`))
	spec, list := ladderfile.LadderRecord(doc, builtin.Bases())
	if len(list) > 0 {
		t.Fatal(list.Text(english))
	}
	for _, grade := range spec.Tracks[0].Grades {
		if grade.ID != "p4" {
			continue
		}
		all, _ := grade.Requires.(ladder.All)
		want := ladder.All{
			ladder.Score{Sum: ladder.SumSpec{Terms: []ladder.TermSpec{
				{Skill: "build", Weight: decimal.MustParse("0.5")}, {Skill: "foresee", Weight: decimal.MustParse("0.3")}, {Skill: "spread", Weight: decimal.MustParse("0.2")},
			}}, Min: decimal.MustParse("2.4")},
			ladder.Tenure{In: "p3", Months: 12},
		}
		if diff := cmp.Diff(want, all[2:], asWritten); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
