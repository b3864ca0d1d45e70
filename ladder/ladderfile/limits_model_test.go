package ladderfile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// What runs in a circle or goes too far in the model is a problem in the file
// that says it.
func TestResolve_circles(t *testing.T) {
	head := "kind: ladder\nid: x\nscales: [{id: s, steps: [a]}]\ncompetencies: [{id: go, scale: s}]\n"
	tests := []struct {
		name, file string
		want       []string
	}{
		{"includes of requirements", head + "tracks:\n- id: t\n  grades:\n  - {id: g, title: G, requires: {include: h}}\n  - {id: h, title: H, requires: {include: g}}\n", []string{"f.yaml:8:33 cyclic-requirement"}},
		{"a requirement that includes itself", head + "roles:\n- {id: r, mission: M, requires: {include: r}}\n", []string{"f.yaml:6:33 cyclic-requirement"}},
		{"includes of texts", head + "tracks:\n- id: t\n  grades:\n  - {id: g, title: G, includes: h, requires: {go: a}}\n  - {id: h, title: H, includes: g, requires: {go: a}}\n", []string{"f.yaml:8:33 cyclic-include"}},
		{"tracks that fork from each other", head + "tracks:\n- {id: t, forks-from: h, grades: [{id: g, title: G, requires: {go: a}}]}\n- {id: u, forks-from: g, grades: [{id: h, title: H, requires: {go: a}}]}\n", []string{"f.yaml:6:23 cyclic-fork", "f.yaml:7:23 cyclic-fork"}},
		{"groups within each other", head + "tracks: [{id: t, grades: [{id: g, title: G, requires: {go: a}}]}]\ngroups:\n- {id: p, name: P, of: [q]}\n- {id: q, name: Q, of: [p]}\n", []string{"f.yaml:7:25 cyclic-group"}},
		{"grades that must have been held before each other", head + "tracks:\n- id: t\n  grades:\n  - {id: g, title: G, requires: {held: h}}\n  - {id: h, title: H, requires: {held: g}}\n", []string{"f.yaml:8:33 self-reached"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wantFound(t, fatal(resolve(files("f.yaml", tt.file), "f.yaml", nil)), tt.want...)
		})
	}
}

// Files of a great many grades are over the limit or load.
func TestResolve_manyGrades(t *testing.T) {
	grades := func(n int) string {
		var b strings.Builder
		b.WriteString("kind: ladder\nid: x\ntracks:\n- id: t\n  grades:\n")
		for i := range n {
			fmt.Fprintf(&b, "  - {id: grade-%d, title: Grade %d, requires: {all: []}}\n", i, i)
		}
		return b.String()
	}
	wantFound(t, resolve(files("f.yaml", grades(100_000)), "f.yaml", nil), "f.yaml file-too-large")
	wantFound(t, fatal(resolve(files("f.yaml", grades(2_000)), "f.yaml", nil)))
}

// The shape of a company's file: an overlay on a ladder of the library with
// skills of its own, a grade in place of the base's, and a switch of tracks.
func TestLoadLadder_overBuiltin(t *testing.T) {
	const file = `kind: ladder
id: umi-systems
name: {en: Umi Systems, ja: うみシステムズ}
version: "2026-11"
extends: builtin:dual-track
scales:
  - {id: craft, steps: [{id: novice, number: 1}, {id: able, number: 2}, {id: sure, number: 3}, {id: master, number: 4}]}
competencies:
  - {id: on-call, scale: craft}
  - {id: rust, scale: craft}
  - {id: data-modelling, scale: craft}
tracks:
  - id: professional
    grades:
      - id: p4
        title: {en: Principal Builder, ja: 上級ビルダー}
        requires:
          all:
            - {on-call: sure, rust: able}
            - any: [{data-modelling: sure}, {on-call: master}]
            - score: {of: {on-call: 0.6, rust: 0.2, data-modelling: 0.2}, min: 1.9}
            - tenure: {in: p3, months: 9}
transitions:
  - {from: p4, to: m4, kind: track-switch, mode: self-nomination, review: panel, seat: true}
reviews:
  - {id: panel, visibility: everyone, stages: [{id: talk, deciders: [{grade: p5, count: 2}]}]}
`
	l, err := ladderfile.LoadLadder(files("umi.yaml", file), "umi.yaml", builtin.Bases())
	if err != nil {
		t.Fatal(err)
	}
	p4, ok := l.Grade("p4")
	if !ok || p4.Name().In(japanese) != "上級ビルダー" || p4.Requirement().IsZero() {
		t.Errorf("p4: got %v", p4)
	}
	if _, ok := l.Grade("m6"); !ok {
		t.Error("the grades of the base are not there")
	}
	person := "kind: person\nid: aki\nladder: umi.yaml\nclaims: [{skill: rust, level: able}]\n"
	if _, err := ladderfile.LoadPerson(files("umi.yaml", file, "aki.yaml", person), "aki.yaml", ladder.Ladder{}, builtin.Bases()); err != nil {
		t.Error(err)
	}
}
