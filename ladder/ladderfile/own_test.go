package ladderfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

func TestOwnKind_read(t *testing.T) {
	note := "a\nb"
	for content, want := range map[string]certified{
		"{by: ISTQB}":                              {By: "ISTQB"},
		"{by: '1', levels: [1, 2], whole: true}":   {By: "1", Levels: []int{1, 2}, Whole: true},
		"{by: 日本, weight: 0.5, note: \"a\\nb\"}":   {By: "日本", Weight: 0.5, Note: &note},
		"{by: 2026-10-01, levels: [], note: null}": {By: "2026-10-01", Levels: []int{}},
	} {
		doc, _ := ladderfile.Parse("f.yaml", []byte("kind: ladder\nid: x\nroles: [{id: r, requires: {x-certified: "+content+"}}]\n"))
		spec, list := ladderfile.LadderRecord(doc, nil, ladderfile.OwnKind[*certified]("x-other"), ownKind)
		if len(list) > 0 {
			t.Errorf("%s: %s", content, list.Text(english))
			continue
		}
		if diff := cmp.Diff(ladder.RequirementSpec(ladder.Own{Condition: want}), spec.Roles[0].Requires); diff != "" {
			t.Errorf("%s (-want +got):\n%s", content, diff)
		}
	}
	if ownKind.Word() != "x-certified" {
		t.Errorf("got %q", ownKind.Word())
	}
}

func TestOwnKind_problems(t *testing.T) {
	for requires, want := range map[string]string{
		"{x-certifed: {by: a}}":         "f.yaml:3:28 unknown-own-kind",
		"{x-certified: {bye: a}}":       "f.yaml:3:41 invalid-own-kind",
		"{x-certified: [a]}":            "f.yaml:3:41 invalid-own-kind",
		"{x-certified: {by: 1}}":        "f.yaml:3:41 invalid-own-kind",
		"{x-nothing: null}":             "f.yaml:3:39 wrong-type",
		"{x-certified: {by: a}, go: a}": "f.yaml:3:28 mixed-requirement",
		"{x-pointer: {by: a}}":          "",
	} {
		doc, _ := ladderfile.Parse("f.yaml", []byte("kind: ladder\nid: x\nroles: [{id: r, requires: "+requires+"}]\n"))
		_, list := ladderfile.LadderRecord(doc, nil, ownKind, ladderfile.ConditionKind{}, ladderfile.OwnKind[*certified]("x-pointer"))
		if got := found(list); got != want {
			t.Errorf("%s: got %s, want %s\n%s", requires, got, want, list.Text(english))
		}
	}
	doc, _ := ladderfile.Parse("f.yaml", []byte("kind: ladder\nid: x\nroles: [{id: r, requires: {x-a: {}}}]\n"))
	_, list := ladderfile.LadderRecord(doc, nil)
	want := "f.yaml:3:28: error: the program that reads this file brings no requirement of the kind x-a; it passes its own as ladderfile.OwnKind(…); known: none [unknown-own-kind]\n"
	if diff := cmp.Diff(want, list.Text(english)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// unnamed is a condition whose word can't stand in a file.
type unnamed struct{ certified }

func (unnamed) Kind() string { return "certified" }

func TestOwnKind_notWritable(t *testing.T) {
	for name, tt := range map[string]struct {
		condition ladder.Condition
		want      string
	}{
		"nothing":          {nil, "empty-requirement"},
		"a word without x": {unnamed{}, "invalid-own-kind"},
	} {
		_, err := ladderfile.MarshalLadder(ladder.Spec{ID: "x", Roles: []ladder.RoleSpec{{ID: "r", Requires: ladder.Own{Condition: tt.condition}}}})
		list := problemsOf(t, err)
		if len(list) != 1 || list[0].Code().ID() != tt.want || list[0].Path() != "roles[r].requires" {
			t.Errorf("%s: got %v, want %s", name, list, tt.want)
		}
	}
}
