package ladderfile_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

func TestPerson_levels(t *testing.T) {
	p, err := ladderfile.LoadPerson(good, "aki.yaml", ladder.Ladder{}, bases(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"mastery/practitioner", "reach/none", "years/2", "mastery/working", "mastery/working"}
	i := 0
	for claim := range p.Claims() {
		if got := claim.Level().String(); got != want[i] {
			t.Errorf("claim %d: got %s, want %s", i, got, want[i])
		}
		i++
	}
	level := p.Spec().Claims[0].Level
	if scale, _ := baseLadder(t).Scale("mastery"); !scale.Has(level) {
		t.Errorf("%v is not of the ladder's scale", level)
	}
}

// The ladder that the caller passes counts, not the one that the file names.
func TestPerson_knownLadder(t *testing.T) {
	other, err := ladderfile.LoadLadder(files("l.yaml", `kind: ladder
id: other
scales: [{id: stars, steps: ["1", "2"]}]
competencies: [{id: go, scale: stars}]
roles: [{id: r, requires: {go: 1}}]
`), "l.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	fsys := files(
		"ok.yaml", "kind: person\nid: p\nladder: builtin:gone\nclaims: [{skill: go, level: 2}]\ngoals: [{target: r}]\n",
		"wrong.yaml", "kind: person\nid: p\nladder: builtin:base\nclaims: [{skill: go, level: working}]\ngoals: [{target: m3}]\n",
	)
	if _, err := ladderfile.LoadPerson(fsys, "ok.yaml", other, nil); err != nil {
		t.Error(err)
	}
	_, err = ladderfile.LoadPerson(fsys, "wrong.yaml", other, bases(t))
	wantFound(t, problemsOf(t, err), "wrong.yaml:4:29 unknown-step", "wrong.yaml:5:18 unknown-target")
	if _, err := ladderfile.LoadPerson(fsys, "wrong.yaml", ladder.Ladder{}, bases(t)); err != nil {
		t.Error(err)
	}
}

func TestPerson_ladderFile(t *testing.T) {
	fsys := files(
		"p/p.yaml", "kind: person\nid: p\nladder: ../l.yaml\nclaims: [{skill: go, level: b}, {skill: go, level: c}]\ngoals: [{target: q}]\n",
		"l.yaml", "kind: ladder\nid: l\nscales: [{id: s, steps: [a, b]}]\ncompetencies: [{id: go, scale: s}]\nroles: [{id: r}]\n",
		"broken.yaml", "kind: ladder\nid: l\nscales: [{id: s, stepz: [a, b]}]\n",
		"on-broken.yaml", "kind: person\nid: p\nladder: broken.yaml\nclaims: [{skill: go, level: b}, {skill: go, level: b, scale: q}, {skill: go}]\ngoals: [{target: q}]\nname: [x]\n",
	)
	// The ladder's warnings (r asks for nothing) are the ladder's business.
	wantFound(t, resolve(fsys, "p/p.yaml", nil), "p/p.yaml:4:52 unknown-step", "p/p.yaml:5:18 unknown-target")
	// What can't be told without the ladder is not reported.
	wantFound(t, resolve(fsys, "on-broken.yaml", nil),
		"broken.yaml:3:18 unknown-key", "on-broken.yaml:4:66 missing-key", "on-broken.yaml:6:7 wrong-type")
}

func TestDocument_LadderOf(t *testing.T) {
	fsys := files(
		"base.yaml", "kind: person\nid: p\nladder: builtin:base\n",
		"p/file.yaml", "kind: person\nid: p\nladder: ../l.yaml\n",
		"l.yaml", "kind: ladder\nid: l\nroles: [{id: r}]\n",
		"none.yaml", "kind: person\nid: p\n",
		"list.yaml", "kind: person\nid: p\nladder: [a]\n",
		"gone.yaml", "kind: person\nid: p\nladder: builtin:gone\n",
		"broken.yaml", "kind: person\nid: p\nladder: bad.yaml\n",
		"bad.yaml", "kind: ladder\n",
		"ladder.yaml", "kind: ladder\nid: l\n",
	)
	for _, tt := range []struct {
		name, id string
		want     []string
	}{
		{"base.yaml", "base", nil},
		{"p/file.yaml", "l", []string{"l.yaml:3:14 no-requirement"}},
		{"none.yaml", "", nil},
		{"list.yaml", "", nil}, // reported with the person
		{"gone.yaml", "", []string{"gone.yaml:3:9 missing-base"}},
		{"broken.yaml", "", []string{"bad.yaml:1:1 missing-id"}},
		{"ladder.yaml", "", []string{"ladder.yaml:1:7 wrong-kind"}},
	} {
		doc, _ := ladderfile.Read(fsys, tt.name)
		l, list := doc.LadderOf(bases(t))
		if l.ID() != tt.id || l.IsZero() != (tt.id == "") {
			t.Errorf("%s: got the ladder %q, want %q", tt.name, l.ID(), tt.id)
		}
		wantFound(t, list, tt.want...)
	}
	if l, list := (ladderfile.Document{}).LadderOf(nil); !l.IsZero() || !list.HasFatal() {
		t.Errorf("the zero Document names %v, %v", l, list)
	}
}

// A list that is stated is another thing than one that is not, also when it is
// empty.
func TestPerson_statedLists(t *testing.T) {
	for file, want := range map[string][3]bool{
		"": {},
		"stints: []\nevidence: []\nratings: []\n": {true, true, true},
		"stints: []\n":                   {true, false, false},
		"evidence:\n  - title: A talk\n": {false, true, false},
	} {
		p, err := ladderfile.LoadPerson(files("p.yaml", "kind: person\nid: p\n"+file), "p.yaml", ladder.Ladder{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		spec := p.Spec()
		if got := [3]bool{spec.Stints != nil, spec.Evidence != nil, spec.Ratings != nil}; got != want {
			t.Errorf("%q: stated are %v, want %v", file, got, want)
		}
		written, err := ladderfile.MarshalPerson(ladderfile.PersonSpec{Person: spec})
		if err != nil || string(written) != "kind: person\nid: p\n"+file {
			t.Errorf("%q is written as %q, %v", file, written, err)
		}
	}
}
