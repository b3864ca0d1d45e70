package ladder_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// stepped is Acme's ladder with other ids, steps within a grade, and groups.
func stepped() ladder.Spec {
	spec := acme()
	spec.Tracks[0].Grades[2].Aliases = []string{"E3", "payroll-17"}
	spec.Tracks[0].Grades[2].Steps = []ladder.SubStepSpec{
		{ID: "p3.0", Name: text.EnJa("maturing", "成長中"), Requires: ladder.All{}},
		{ID: "p3.1", Description: text.Plain("does all of it"), Requires: ladder.AtLeast{Skill: "go", Level: "expert"}},
		{ID: "p3.2"},
	}
	spec.Groups = []ladder.GroupSpec{
		{ID: "seniors", Name: text.EnJa("Seniors", "シニア"), Of: []string{"leads", "p3.1", "payroll-17", "p4"}},
		{ID: "leads", Of: []string{"management", "m4", "sre"}},
	}
	spec.Transitions = append(spec.Transitions, ladder.TransitionSpec{From: []string{"seniors"}, To: []string{"p3.0", "payroll-17"}, Kind: ladder.StepBack, Mode: ladder.SelfNomination})
	return spec
}

// Naming the same places again and again comes to an end.
func TestGroup_endless(t *testing.T) {
	spec := stepped()
	fixP4(&spec)
	spec.Groups[1].Of = []string{"management", "management"}
	_, err := ladder.New(spec)
	if diff := cmp.Diff([]string{"duplicate-id groups[leads].of[1]"}, found(problems(t, err))); diff != "" {
		t.Errorf("a track twice (-want +got):\n%s", diff)
	}
	track := ladder.TrackSpec{ID: "long"}
	for i := range 2_000 {
		track.Grades = append(track.Grades, ladder.GradeSpec{ID: fmt.Sprint("g", i)})
	}
	group := ladder.GroupSpec{ID: "all"}
	spec = ladder.Spec{ID: "x", Tracks: []ladder.TrackSpec{track}}
	for i := range 400 {
		spec.Groups = append(spec.Groups, ladder.GroupSpec{ID: fmt.Sprint("n", i), Of: []string{"long"}})
		group.Of = append(group.Of, spec.Groups[i].ID)
	}
	spec.Groups = append(spec.Groups, group) // 2,000 places, named 800,000 times and 800,000 times
	if _, err := ladder.New(spec); !errors.Is(err, ladder.LargeGroups) {
		t.Errorf("places named 1,600,000 times: %v", err)
	}
}

func TestGroup(t *testing.T) {
	l := must(ladder.New(stepped()))
	var got [][]string
	for g := range l.Groups() {
		row := []string{g.ID(), g.Name().String(), g.String()}
		for id := range g.Places() {
			row = append(row, id)
		}
		for range g.Places() {
			break // must not go on
		}
		got = append(got, row)
	}
	want := [][]string{
		{"seniors", "Seniors", "seniors", "m3", "m4", "sre", "p3.1", "p3", "p4"},
		{"leads", "leads", "leads", "m3", "m4", "sre"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	for range l.Groups() {
		break // must not go on
	}
	if diff := cmp.Diff(stepped(), l.Spec(), asWritten); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
	var none ladder.Group
	for id := range none.Places() {
		t.Errorf("the zero Group has the place %s", id)
	}
	if !none.IsZero() || none.ID() != "" || !none.Name().IsZero() || !cmp.Equal(none.Spec(), ladder.GroupSpec{}, asWritten) {
		t.Error("the zero Group says something")
	}
}

func TestSubStep(t *testing.T) {
	l := must(ladder.New(stepped()))
	p3 := grade(t, l, "payroll-17")
	if p3 != grade(t, l, "p3") || p3 != grade(t, l, "E3") {
		t.Error("an alias is of another grade")
	}
	if diff := cmp.Diff([]string{"p3.0", "p3.1", "p3.2"}, ids(t, p3.Steps())); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
	if got := len(ids(t, grade(t, l, "p4").Steps())); got != 0 {
		t.Errorf("p4 has %d steps", got)
	}
	s, ok := l.SubStep("p3.1")
	if !ok || s.Grade() != p3 || s.Rank() != 2 || s.Name().String() != "p3.1" || s.Description().String() != "does all of it" || s.Requirement().String() != "go: expert" || s.IsZero() {
		t.Errorf("p3.1 is %+v, rank %d of %v", s.Spec(), s.Rank(), s.Grade())
	}
	if _, ok := l.SubStep("p3"); ok {
		t.Error("a grade is a step")
	}
	for s := range p3.Steps() {
		if diff := cmp.Diff(stepped().Tracks[0].Grades[2].Steps[s.Rank()-1], s.Spec(), asWritten); diff != "" {
			t.Errorf("%v (-want +got):\n%s", s, diff)
		}
	}
	var none ladder.SubStep
	if !none.IsZero() || none.ID() != "" || !none.Name().IsZero() || !none.Description().IsZero() || !none.Grade().IsZero() || none.Rank() != 0 || !none.Requirement().IsZero() || none.String() != "" || !cmp.Equal(none.Spec(), ladder.SubStepSpec{}, asWritten) {
		t.Error("the zero SubStep says something")
	}
}
