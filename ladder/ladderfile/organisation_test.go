package ladderfile_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

func TestOrganisation(t *testing.T) {
	o, err := ladderfile.LoadOrganisation(good, "organisation.yaml", bases(t))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := o.Person("aki"); !ok || o.ID() != "acme" || o.Home("aki").ID() != "base" || o.Charter().ID() != "platform" {
		t.Errorf("got %+v", o.Spec())
	}
}

// Each problem stands in the file in which somebody can mend it.
func TestOrganisation_problems(t *testing.T) {
	head := "kind: organisation\nid: o\n"
	fsys := files(
		"ok.yaml", "kind: ladder\nid: ok\nscales: [{id: s, steps: [a]}]\ncompetencies: [{id: go, scale: s}]\n",
		"bad.yaml", "kind: ladder\nid: bad\nnmae: x\n",
		"p/one.yaml", "kind: person\nid: one\nclaims: [{skill: go, level: a}]\n",
		"p/two.yaml", "kind: person\nid: two\nladder: ../ok.yaml\nclaims: [{skill: go, level: b}]\n",
		"p/bad.yaml", "[",
		"charter.yaml", "kind: charter\nid: c\nvision: {txet: x}\n",
	)
	for lines, want := range map[string]string{
		"ladders: [ok.yaml]\npeople: [p/one.yaml]\n":             "",
		"ladders: [ok.yaml]\npeople: [p/one.yaml, p/two.yaml]\n": "p/two.yaml:4:29 unknown-step",
		"people: [p/one.yaml]\n":                                 "p/one.yaml:3:29 no-scale",
		"ladders: [ok.yaml, bad.yaml, gone.yaml]\n":              "bad.yaml:3:1 unknown-key\no.yaml:3:30 unreadable-file",
		"ladders: ok.yaml\n":                                     "o.yaml:3:10 wrong-type",
		"people: [p/bad.yaml, ok.yaml, o.yaml]\n":                "o.yaml:1:7 wrong-kind\nok.yaml:1:7 wrong-kind\np/bad.yaml:2:1 syntax",
		"charter: charter.yaml\n":                                "charter.yaml:3:10 unknown-key",
		"charter: builtin:sre\n":                                 "o.yaml:3:10 missing-base",
		"seats: [{id: s, palce: x}]\n":                           "o.yaml:3:17 unknown-key",
	} {
		doc, _ := ladderfile.Read(withFile(fsys, "o.yaml", head+lines), "o.yaml")
		_, list := doc.Organisation(nil)
		if got := found(fatal(list)); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", lines, got, want)
		}
	}
}

// Whatever is no organisation is said to be none.
func TestOrganisation_ofAnotherKind(t *testing.T) {
	_, err := ladderfile.LoadOrganisation(good, "base.yaml", nil)
	wantFound(t, problemsOf(t, err), "base.yaml:2:7 wrong-kind")
}

// An organisation of two ladders without a mistake, and one that is wrong
// everywhere.
func TestOrganisation_golden(t *testing.T) {
	dir := os.DirFS("testdata/organisation")
	o, err := ladderfile.LoadOrganisation(dir, "good.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for l := range o.Ladders() {
		fmt.Fprintln(&b, "ladder", l)
	}
	for p := range o.People() {
		fmt.Fprintln(&b, "person", p, "of", o.Home(p.ID()))
	}
	for s := range o.Seats() {
		fmt.Fprintln(&b, "seat", s, "at", s.Place(), "held by", s.Holder())
	}
	for p := range o.Proposals() {
		fmt.Fprintln(&b, "proposal", p, "answers", p.Problem().Name, "at", p.Place(), "by", p.By())
	}
	for tr := range o.Transfers() {
		fmt.Fprintln(&b, "transfer", tr, tr.Review())
	}
	golden.Check(t, "organisation/good.txt", b.String()+o.Warnings().Text(english))
	list := resolve(dir, "wrong.yaml", nil)
	golden.Check(t, "organisation/wrong.txt", "en\n"+list.Text(english)+"\nja\n"+list.Text(japanese))
}

// What follows from a part that could not be read is not reported.
func TestOrganisation_unreadParts(t *testing.T) {
	fsys := files(
		"ok.yaml", "kind: ladder\nid: ok\nscales: [{id: s, steps: [a]}]\ncompetencies: [{id: go, scale: s}]\nroles: [{id: r, requires: {go: a}}]\n",
		"other.yaml", "kind: ladder\nid: other\nroles: [{id: q, requires: {all: []}}]\n",
		"bad.yaml", "kind: ladder\nid: bad\nnmae: x\n",
		"one.yaml", "kind: person\nid: one\nladder: ok.yaml\nclaims: [{skill: go, level: b}]\nstints: [{place: r, from: 2021, to: 2020}, {place: bad/x}]\n",
		"two.yaml", "kind: person\nid: two\nladder: bad.yaml\nclaims: [{skill: go, level: b}]\nstints: [{place: x}]\n",
		"three.yaml", "kind: person\nid: three\nladder: gone.yaml\n",
		"four.yaml", "kind: person\nladder: ok.yaml\n",
		"five.yaml", "kind: person\nid: five\nclaims: [{skill: go, level: a}]\n",
		"six.yaml", "kind: person\nid: six\nladder: ok.yaml\nclaims: [{skill: go, level: a, scale: t}]\nstints: [{place: q}]\n",
	)
	for lines, want := range map[string]string{
		"ladders: [ok.yaml, bad.yaml]\npeople: [one.yaml, two.yaml, five.yaml]\nseats: [{id: s, place: bad/x, holder: two}, {id: t, place: r, holder: one}]\n": "bad.yaml:3:1 unknown-key\none.yaml:4:29 unknown-step\none.yaml:5:37 empty-period",
		"ladders: [ok.yaml]\npeople: [one.yaml]\nseats: [{id: t, place: r, holder: one}]\n":                                                                    "one.yaml:4:29 unknown-step\none.yaml:5:37 empty-period\none.yaml:5:52 unknown-target",
		"ladders: [ok.yaml]\npeople: [three.yaml, four.yaml]\nseats: [{id: t, place: r, holder: four}]\n":                                                      "four.yaml:1:1 missing-id\nthree.yaml:3:9 unreadable-file",
		"ladders: [ok.yaml]\npeople: [two.yaml, six.yaml]\n":                                                                                                   "six.yaml:4:39 unknown-scale\nsix.yaml:5:18 unknown-target\ntwo.yaml:3:9 unknown-ladder",
		"ladders: [ok.yaml, gone.yaml]\npeople: [five.yaml]\nseats: [{id: t, place: x}]\n":                                                                     "o.yaml:3:20 unreadable-file",
		"ladders: [ok.yaml, other.yaml]\npeople: [five.yaml]\n":                                                                                                "five.yaml:3:29 no-scale",
	} {
		doc, _ := ladderfile.Read(withFile(fsys, "o.yaml", "kind: organisation\nid: o\n"+lines), "o.yaml")
		_, list := doc.Organisation(nil)
		if got := found(list); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s\n%s", lines, got, want, list.Text(english))
		}
	}
}

// A person is compared with the ladder in all that the file says.
func TestPerson_comparedParts(t *testing.T) {
	fsys := files(
		"l.yaml", "kind: ladder\nid: l\nscales: [{id: s, steps: [a]}]\ncompetencies: [{id: craft, scale: s}]\ndisciplines: [{id: mobile}]\ntracks: [{id: t, grades: [{id: ic2, title: E, requires: {craft: a}}]}]\nreviews: [{id: talk, stages: [{id: x, deciders: [{grade: ic2}]}]}]\n",
		"p.yaml", "kind: person\nid: p\nladder: l.yaml\nclaims: [{skill: craft, waiver: No chance.}]\nstints: [{place: ic2, discipline: mobil}]\nevidence: [{skill: crft, title: A talk}]\nratings: [{review: talk, level: a}, {review: tlak, level: a, scale: s}]\n",
	)
	list := resolve(fsys, "p.yaml", nil)
	wantFound(t, list, "p.yaml:5:35 unknown-discipline", "p.yaml:6:20 near-skill", "p.yaml:7:20 review-without-scale", "p.yaml:7:46 unknown-review")
	for _, p := range list {
		if want := map[string]string{"unknown-discipline": "mobile", "near-skill": "craft", "unknown-review": "talk"}[p.Code().ID()]; p.Suggestion() != want {
			t.Errorf("%v suggests %q, want %q", p, p.Suggestion(), want)
		}
	}
}
