package ladder_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// drawSpec draws a valid record out of one in which every field says something:
// any part of it may be left out, lists come in any order that is allowed, and
// requirements are drawn.
func drawSpec(t *rapid.T) ladder.Spec {
	spec := full()
	for i, leaveOut := range []func(){
		func() { spec.Name, spec.Description, spec.Version = text.Text{}, text.Text{}, "" },
		func() { spec.Competencies[0].Anchors, spec.Competencies[0].Values = nil, nil },
		func() { spec.Titles = nil },
		func() {
			spec.Tracks[1].Cumulative, spec.Tracks[1].NoSkipping, spec.Tracks[1].FirstRank = false, false, 0
		},
		func() { spec.Tracks[0].Grades[0].Attributes, spec.Tracks[0].Grades[0].Template = nil, text.Text{} },
		func() { spec.Tracks[0].Grades[0].Expectations = nil },
		func() { spec.Tracks[0].Grades[1].Includes = nil },
		func() { spec.Tracks[0].Grades[2].Terminal, spec.Tracks[0].Grades[2].Draft = false, false },
		func() { spec.Groups = nil },
		func() { spec.Equivalences = nil },
		func() { spec.Disciplines[0].Tracks, spec.Disciplines[0].NotApplicable = nil, nil },
		func() { spec.Disciplines[0].Grades = nil },
		func() { spec.Disciplines[0].Competencies, spec.Disciplines[0].Grades = nil, nil },
		func() { spec.Disciplines[0].Weights = nil },
		func() { spec.Transitions = nil },
		func() { spec.Pay, spec.Silences = nil, nil },
		func() { spec.Tracks[0].Grades[0].Titles = nil },
	} {
		if rapid.Bool().Draw(t, fmt.Sprint("without ", i)) {
			leaveOut()
		}
	}
	spec.Skills = rapid.Permutation(spec.Skills).Draw(t, "skills")
	spec.Competencies = rapid.Permutation(spec.Competencies).Draw(t, "competencies")
	spec.Tracks = rapid.Permutation(spec.Tracks).Draw(t, "tracks")
	spec.Roles = rapid.Permutation(spec.Roles).Draw(t, "roles")
	spec.Scales = append(spec.Scales, worldSpec.Scales...)
	spec.Competencies = append(spec.Competencies, worldSpec.Competencies...)
	for i := range spec.Tracks {
		for j := range spec.Tracks[i].Grades {
			if rapid.Bool().Draw(t, "another requirement") {
				spec.Tracks[i].Grades[j].Requires = drawRequirement(t, 2)
			}
		}
	}
	return spec
}

func TestLadder_Spec_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawSpec(t)
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(spec, l.Spec(), asWritten); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		if again := must(ladder.New(l.Spec())); !again.Equal(l) || !l.Equal(again) {
			t.Fatal("the ladder of the record is another one")
		}
	})
}

// Within a discipline once is within it for good, and the ladder itself stays.
func TestLadder_In_twice_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawSpec(t)
		spec.Reviews[0].Stages[1].Deciders = spec.Reviews[0].Stages[1].Deciders[:1] // the other is of another track
		spec.Roles[0].Stages = nil
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		once, err := l.In("backend")
		if err != nil {
			t.Fatal(err)
		}
		if twice := must(once.In("backend")); !twice.Equal(once) {
			t.Fatalf("(-once +twice):\n%s", cmp.Diff(once.Spec(), twice.Spec(), asWritten))
		}
		if !l.Equal(must(ladder.New(spec))) {
			t.Fatal("In changes the ladder itself")
		}
	})
}

// With many grades nothing about structure may take quadratic time or a deep
// stack: quadratic time would show.
func TestNew_largeStructure(t *testing.T) {
	const n = 10_000
	spec := lines(1, 0)
	up, down := ladder.TrackSpec{ID: "up"}, ladder.TrackSpec{ID: "beside"}
	all := ladder.GroupSpec{ID: "all"}
	for i := range n {
		id := fmt.Sprintf("u%06d", i)
		g := ladder.GradeSpec{ID: id, Titles: titles("U"), Requires: ladder.All{}, Aliases: []string{"alias of " + id}}
		g.Expectations = []ladder.ExpectationSpec{{Competency: "a", Behaviours: []ladder.BehaviourSpec{{ID: id, Text: text.Plain("works")}}}}
		if i > 0 {
			g.Includes = []string{up.Grades[i-1].ID}
			spec.Groups = append(spec.Groups, ladder.GroupSpec{ID: "group of " + id, Of: []string{id}})
			all.Of = append(all.Of, "group of "+id)
		}
		up.Grades = append(up.Grades, g)
		down.Grades = append(down.Grades, ladder.GradeSpec{ID: "b" + id, Titles: titles("B"), Requires: ladder.All{}})
		spec.Equivalences = append(spec.Equivalences, ladder.EquivalenceSpec{Kind: ladder.Equal, Grades: []string{id, "b" + id}})
	}
	spec.Tracks, spec.Groups = []ladder.TrackSpec{up, down}, append(spec.Groups, all)
	spec.Disciplines = []ladder.DisciplineSpec{{ID: "d", NotApplicable: []skills.ID{"b"}, Tracks: []string{"up"}}}
	l := must(ladder.New(spec))
	top := grade(t, l, up.Grades[n-1].ID)
	count := 0
	for range top.AllExpectations() {
		count++
	}
	if count != n {
		t.Errorf("%d expectations at the top, want %d", count, n)
	}
	for other, kind := range top.Equivalents() {
		if other.ID() != "b"+top.ID() || kind != ladder.Equal {
			t.Errorf("%v is %v", other, kind)
		}
	}
	in := must(l.In("d"))
	if count = 0; in.Spec().Tracks[0].ID != "up" {
		t.Error("the wrong track is left")
	}
	for range in.Grades() {
		count++
	}
	if count != n {
		t.Errorf("%d grades in the discipline, want %d", count, n)
	}
}
