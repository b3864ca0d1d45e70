package ladderfile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// parcels are documents that a ladder can bring in, and what each adds to the
// record of a ladder that somebody writes by hand.
type parcels struct {
	bases ladderfile.Bases
	names []string
	adds  []func(s *ladder.Spec)
}

// drawParcels draws a catalog and some files that need it: more catalogs, roles,
// and roles that extend one. None of them says what another says.
func drawParcels(t *rapid.T) parcels {
	p := parcels{bases: make(ladderfile.Bases)}
	put := func(name, file string, add func(s *ladder.Spec)) {
		p.bases[name], _ = ladderfile.Parse(name, []byte(file))
		p.names, p.adds = append(p.names, name), append(p.adds, add)
	}
	scale := skills.ScaleSpec{ID: "s", Steps: []skills.StepSpec{{ID: "a"}, {ID: "b"}}}
	put("x:scale", "kind: skills\nid: c\nscales: [{id: s, steps: [a, b]}]\n", func(s *ladder.Spec) { s.Scales = append(s.Scales, scale) })
	for i := range rapid.IntRange(0, 2).Draw(t, "catalogs") {
		a, b := skills.ID(fmt.Sprintf("k%d", i)), skills.ID(fmt.Sprintf("l%d", i))
		put(fmt.Sprintf("x:c%d", i), fmt.Sprintf("kind: skills\nid: c\nextends: x:scale\nskills: [{id: %s, scale: s}, {id: %s, scale: s}]\npractice-transfers: [{from: %s, to: %s, credit: 0.5}]\n", a, b, a, b), func(s *ladder.Spec) {
			s.Skills = append(s.Skills, skills.SkillSpec{ID: a, Scale: "s"}, skills.SkillSpec{ID: b, Scale: "s"})
			s.PracticeTransfers = append(s.PracticeTransfers, skills.PracticeTransferSpec{From: a, To: b, Credit: decimal.MustParse("0.5")})
		})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "roles") {
		id, skill := fmt.Sprintf("r%d", i), skills.ID(fmt.Sprintf("own%d", i))
		mission := rapid.SampledFrom([]string{"Serve.", "Lead."}).Draw(t, "mission")
		file := fmt.Sprintf("id: %s\nwith: x:scale\nname: %s\nmission: Base.\nskills: [{id: %s, scale: s}]\nhard-skills: [%s]\nrequires: {%s: a}\n", id, id, skill, skill, skill)
		if base := "y:" + id; rapid.Bool().Draw(t, "extends") {
			p.bases[base], _ = ladderfile.Parse(base, []byte("kind: role\n"+strings.Replace(file, "id: "+id, "id: base", 1)))
			file = fmt.Sprintf("id: %s\nextends: %s\n", id, base)
		} else {
			mission = "Base."
		}
		put("x:"+id, "kind: role\n"+file+"mission: "+mission+"\n", nil)
		if mission == "Base." {
			p.bases["x:"+id], _ = ladderfile.Parse("x:"+id, []byte("kind: role\n"+file))
		}
		p.adds[len(p.adds)-1] = func(s *ladder.Spec) {
			s.Skills = append(s.Skills, skills.SkillSpec{ID: skill, Scale: "s"})
			s.Roles = append(s.Roles, ladder.RoleSpec{
				ID: id, Name: text.Plain(id), Mission: text.Plain(mission), HardSkills: []ladder.RoleSkillSpec{{Skill: skill}},
				Requires: ladder.AtLeast{Skill: skill, Level: "a"},
			})
		}
	}
	return p
}

// A ladder that brings files in and changes, removes and renames some of what
// they hold is the ladder that somebody writes out by hand; in any order of the
// files it holds the same; and written without them it reads the same.
func TestWith_byHand_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawParcels(t)
		order := rapid.Permutation(indices(len(p.names))).Draw(t, "order")
		var byHand ladder.Spec
		var names, lines []string
		// The scale comes first by hand: whatever is brought in first brings it along.
		p.adds[0](&byHand)
		for _, i := range order {
			names = append(names, p.names[i])
			if i > 0 {
				p.adds[i](&byHand)
			}
		}
		byHand.ID = "l"
		for i := range byHand.Roles {
			r := &byHand.Roles[i]
			switch rapid.SampledFrom([]string{"", "change", "rename"}).Draw(t, "role") {
			case "change":
				r.Description = text.Plain("Ours.")
				lines = append(lines, fmt.Sprintf("{id: %s, description: Ours.}", r.ID))
			case "rename":
				lines = append(lines, fmt.Sprintf("{id: our-%s, was: %s}", r.ID, r.ID))
				r.ID = "our-" + r.ID
			}
		}
		file := fmt.Sprintf("kind: ladder\nid: l\nwith: [%s]\nroles: [%s]\n", strings.Join(names, ", "), strings.Join(lines, ", "))
		if n := len(byHand.PracticeTransfers); n > 0 && rapid.Bool().Draw(t, "a skill is renamed, a transfer removed") {
			gone := byHand.PracticeTransfers[n-1]
			byHand.PracticeTransfers = byHand.PracticeTransfers[:n-1]
			for i := range byHand.Skills {
				if byHand.Skills[i].ID == gone.From {
					byHand.Skills[i].ID = "ours"
				}
			}
			file += fmt.Sprintf("skills: [{id: ours, was: %s}]\npractice-transfers: [{from: ours, to: %s, remove: true}]\n", gone.From, gone.To)
		}
		want, err := ladder.New(byHand)
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := ladderfile.Parse("l.yaml", []byte(file))
		l, list := doc.Ladder(p.bases)
		if diff := cmp.Diff(want.Spec(), l.Spec(), asWritten); diff != "" || list.HasFatal() {
			t.Fatalf("(-by hand +got):\n%s\n%s\n%s", diff, list.Text(english), file)
		}
		for r := range want.Roles() {
			if got, ok := l.Role(r.ID()); !ok || got.Requirement().String() != r.Requirement().String() {
				t.Fatalf("%s: %v, want %v", r.ID(), got.Requirement(), r.Requirement())
			}
		}
		written, err := ladderfile.MarshalLadder(l.Spec())
		if err != nil {
			t.Fatal(err)
		}
		again, _ := ladderfile.Parse("again.yaml", written)
		read, _ := again.Ladder(nil)
		if diff := cmp.Diff(l.Spec(), read.Spec(), asWritten); diff != "" {
			t.Fatalf("load(save(l)) (-want +got):\n%s", diff)
		}
	})
}

func indices(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// A program changes what a file brings in as it changes the rest of it.
func TestWith_edits(t *testing.T) {
	doc, _ := ladderfile.Parse("l.yaml", []byte("kind: ladder\nid: l\nwith: [catalog.yaml] # ours\n"))
	check := func(got ladderfile.Document, err error, file string, with ...string) ladderfile.Document {
		t.Helper()
		if err != nil || got.String() != file || !slices.Equal(slices.Collect(got.With()), with) {
			t.Fatalf("got %q, %v, which brings in %v", got.String(), err, slices.Collect(got.With()))
		}
		return got
	}
	doc, err := doc.Append("with", "cto.yaml")
	doc = check(doc, err, "kind: ladder\nid: l\nwith: [catalog.yaml, cto.yaml] # ours\n", "catalog.yaml", "cto.yaml")
	doc, err = doc.Set("with[0]", "other.yaml")
	doc = check(doc, err, "kind: ladder\nid: l\nwith: [other.yaml, cto.yaml] # ours\n", "other.yaml", "cto.yaml")
	doc, err = doc.Remove("with[cto.yaml]")
	doc = check(doc, err, "kind: ladder\nid: l\nwith: [other.yaml] # ours\n", "other.yaml")
	doc, err = doc.Remove("with")
	doc = check(doc, err, "kind: ladder\nid: l\n")
	doc, err = doc.Append("with", "catalog.yaml")
	check(doc, err, "kind: ladder\nid: l\nwith:\n  - catalog.yaml\n", "catalog.yaml")
}

// What a file takes out of what it brings in is missed where it is taken out, by
// whoever brings that file in.
func TestWith_takenOut(t *testing.T) {
	fsys := files(withParts("less.yaml", "kind: role\nid: less\nwith: catalog.yaml\nskills: [{id: go, remove: true}]\npractice-transfers: []\nrequires: {all: []}\n",
		"l.yaml", "kind: ladder\nid: l\nwith: less.yaml\nroles: [{id: r, name: R, requires: {go: a}}]\n")...)
	if list := only(resolve(fsys, "l.yaml", nil), ladderfile.RemovedInUse); len(list) == 0 || list[0].Range().File != "less.yaml" {
		t.Errorf("got %s", list.Text(english))
	}
}
