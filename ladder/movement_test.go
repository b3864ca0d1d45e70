package ladder_test

import (
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/text"
)

// moving is Acme's ladder with steps within p3, an alias of p4, a group, and
// equal grades of its tracks.
//
//	professional   p1 < p2 < p3 (p3.0 < p3.1) < p4, also called L4
//	management     m3 < m4; p3 is equal to m3
//	senior+        p3, p4 and management
func moving() ladder.Spec {
	s := acme()
	s.Tracks[0].Grades[2].Steps = []ladder.SubStepSpec{{ID: "p3.0", Name: text.EnJa("maturing", "成長中")}, {ID: "p3.1", Requires: ladder.AtLeast{Skill: "go", Level: "expert"}}}
	s.Tracks[0].Grades[3].Aliases = []string{"L4"}
	s.Groups = []ladder.GroupSpec{{ID: "senior+", Of: []string{"p3", "p4", "management"}}}
	s.Equivalences = []ladder.EquivalenceSpec{
		{Kind: ladder.NotComparable, Grades: []string{"p2", "m4"}},
		{Kind: ladder.Equal, Grades: []string{"p3", "m3"}},
		{Kind: ladder.PayEqual, Grades: []string{"p1", "m4"}},
	}
	s.Transitions = []ladder.TransitionSpec{
		{ID: "up", From: []string{"p3"}, To: []string{"L4"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Review: "senior"},
		{From: []string{"p3.1"}, To: []string{"p3.0"}, Kind: ladder.StepBack, Mode: ladder.SelfNomination},
		{From: []string{"senior+", "p3"}, To: []string{"sre", ladder.Outside}, Kind: ladder.RoleChange, Mode: ladder.Nomination, Seat: true, Requires: ladder.AtLeast{Skill: "spread", Level: "team"}, Obstacles: []ladder.ObstacleSpec{{Name: text.Plain("few seats")}}},
		{From: []string{"professional"}, To: []string{"professional", "p3.1"}},
	}
	s.Pay = []pay.BandSpec{
		{ID: "professional", Tracks: []string{"professional"}, Min: pay.MustParseAmount("5000000 JPY"), Max: pay.MustParseAmount("8000000 JPY")},
		{ID: "p4", Grades: []string{"L4", "m4"}, Min: pay.MustParseAmount("9000000 JPY")},
	}
	return s
}

func names(seq iter.Seq[ladder.Transition]) string {
	var all []string
	for t := range seq {
		all = append(all, t.String())
	}
	return strings.Join(all, "; ")
}

func TestTransition_places(t *testing.T) {
	l := must(ladder.New(moving()))
	all := slices.Collect(l.Transitions())
	if diff := cmp.Diff([]string{"p3", "p4", "m3", "m4"}, slices.Collect(all[2].From())); diff != "" {
		t.Errorf("from (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"p1", "p2", "p3", "p4", "p3.1"}, slices.Collect(all[3].To())); diff != "" {
		t.Errorf("to (-want +got):\n%s", diff)
	}
	for _, test := range []struct {
		i        int
		from, to string
		want     bool
	}{
		{0, "p3", "p4", true},
		{0, "p3.1", "L4", true},
		{0, "p4", "p3", false},
		{0, "professional", "p4", false},
		{0, "p3", "professional", false},
		{1, "p3.1", "p3.0", true},
		{1, "p3", "p3.0", false},
		{1, "p3.0", "p3.1", false},
		{2, "p3.0", "sre", true},
		{2, "L4", "outside", true},
		{2, "senior+", "sre", false},
		{2, "p2", "sre", false},
		{2, "m4", "sre", true},
		{3, "p3.0", "p3.1", true},
		{3, "p3.0", "p3", false},
		{3, "p3", "p3.1", false},
		{3, "p1", "p1", false},
		{3, "p1", "p3.0", true},
		{3, "m3", "p1", false},
	} {
		if got := all[test.i].Joins(test.from, test.to); got != test.want {
			t.Errorf("%v: Joins(%s, %s) is %v", all[test.i], test.from, test.to, got)
		}
	}
	for place, want := range map[string]string{
		"p3": "p3 -> L4; senior+, p3 -> sre, outside; professional -> professional, p3.1", "p3.1": "p3 -> L4; p3.1 -> p3.0; senior+, p3 -> sre, outside; professional -> professional, p3.1",
		"L4": "senior+, p3 -> sre, outside; professional -> professional, p3.1", "m4": "senior+, p3 -> sre, outside", "sre": "", "outside": "", "": "", "professional": "", "senior+": "", "nowhere": "",
	} {
		if got := names(l.TransitionsFrom(place)); got != want {
			t.Errorf("from %s lead %q, want %q", place, got, want)
		}
	}
	for place, want := range map[string]string{"p4": "p3 -> L4; professional -> professional, p3.1", "p3.0": "p3.1 -> p3.0; professional -> professional, p3.1", "outside": "senior+, p3 -> sre, outside", "sre": "senior+, p3 -> sre, outside", "m4": ""} {
		if got := names(l.TransitionsTo(place)); got != want {
			t.Errorf("to %s lead %q, want %q", place, got, want)
		}
	}
	if all[0].ID() != "up" || all[1].ID() != "" || all[0].Ladder() != l || len(slices.Collect(all[2].Obstacles())) != 1 || len(slices.Collect(all[0].Obstacles())) != 0 {
		t.Error("the transitions are wrong")
	}
	for range l.TransitionsFrom("p3") {
		break // must not go on
	}
	if diff := cmp.Diff(moving(), l.Spec(), asWritten); diff != "" {
		t.Errorf("the record (-want +got):\n%s", diff)
	}
}

// What leads away from and to a place is what joins it with some place.
func TestLadder_TransitionsFrom_law(t *testing.T) {
	l := must(ladder.New(moving()))
	places := []string{"p1", "p2", "p3", "p3.0", "p3.1", "p4", "m3", "m4", "sre", "outside"}
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.SampledFrom(places).Draw(t, "place")
		for way := range l.Transitions() {
			from, to := false, false
			for _, p := range places {
				from, to = from || way.Joins(at, p), to || way.Joins(p, at)
			}
			if from && !slices.Contains(slices.Collect(l.TransitionsFrom(at)), way) || to && !slices.Contains(slices.Collect(l.TransitionsTo(at)), way) {
				t.Fatalf("%v does not lead from or to %s", way, at)
			}
		}
	})
}

func TestTransition_Check(t *testing.T) {
	l := must(ladder.New(moving()))
	all := slices.Collect(l.Transitions())
	for _, test := range []struct {
		i    int
		to   string
		f    ladder.Facts
		want ladder.Outcome
		n    int
	}{
		{0, "p4", chika, ladder.Unknown, 1}, // nobody has stated what p4 asks
		{3, "p3", chika, ladder.Met, 1},
		{3, "p3", dai, ladder.NotMet, 1},
		{3, "p3", beni, ladder.Unknown, 1},
		{3, "p3.1", chika, ladder.Met, 2},
		{3, "p3.1", beni, ladder.NotMet, 2},
		{3, "p3.0", chika, ladder.Unknown, 2},
		{2, "sre", chika, ladder.Met, 2},
		{2, "sre", beni, ladder.Unknown, 2},
		{2, "outside", chika, ladder.Met, 1},
		{2, "outside", aki, ladder.Unknown, 1},
	} {
		r, ok := all[test.i].Check(test.to, test.f)
		if !ok || r.Outcome() != test.want || len(slices.Collect(r.Verdicts())) != test.n || r.Transition() != all[test.i] || r.To() != test.to {
			t.Errorf("%v to %s: %v of %d verdicts, want %v of %d", all[test.i], test.to, r.Outcome(), len(slices.Collect(r.Verdicts())), test.want, test.n)
		}
	}
	for _, to := range []string{"", "p1", "professional", "senior+", "outside"} {
		if r, ok := all[0].Check(to, chika); ok || r.Outcome() != ladder.Unknown || r.Explain(language.English) != "" || !r.Transition().IsZero() {
			t.Errorf("the promotion leads to %q", to)
		}
	}
	if _, ok := (ladder.Transition{}).Check("p4", chika); ok {
		t.Error("the zero Transition leads to p4")
	}
	var b strings.Builder
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		for _, c := range []struct {
			i  int
			to string
		}{{0, "L4"}, {1, "p3.0"}, {2, "sre"}, {2, "outside"}, {3, "p1"}} {
			r, _ := all[c.i].Check(c.to, beni)
			b.WriteString(r.Explain(tag))
		}
	}
	golden.Check(t, "readiness.txt", b.String())
}

// A place's outcome is the worst of its parts, as if all of them were one
// requirement.
func TestTransition_Check_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec, facts := worldSpec, drawKnown(t).facts()
		target, more := drawRequirement(t, 2), drawRequirement(t, 2)
		spec.Roles = []ladder.RoleSpec{{ID: "a", Requires: target}, {ID: "b", Requires: ladder.All{target, more}}}
		spec.Transitions = []ladder.TransitionSpec{{From: []string{ladder.Outside}, To: []string{"a"}, Kind: ladder.RoleChange, Mode: ladder.Nomination, Requires: more}}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		both, _ := l.Role("b")
		for way := range l.Transitions() {
			r, _ := way.Check("a", facts)
			parts := []ladder.Outcome{}
			for v := range r.Verdicts() {
				parts = append(parts, v.Outcome())
			}
			if want := slices.MinFunc(parts, ladder.Outcome.Compare); r.Outcome() != want || both.Requirement().Outcome(facts) == ladder.Met != (want == ladder.Met) {
				t.Fatalf("%v of %v, and %v as one requirement", r.Outcome(), parts, both.Requirement().Outcome(facts))
			}
		}
	})
}

func TestLadder_Reaches(t *testing.T) {
	l := must(ladder.New(moving()))
	for _, test := range []struct {
		grade, lowest string
		want          bool
	}{
		{"p4", "p3", true},
		{"p3", "p3", true},
		{"p2", "p3", false},
		{"m3", "p3", true},
		{"m4", "p3", true},
		{"L4", "m3", true},
		{"p4", "m4", false},
		{"m4", "p4", false},
		{"m3", "p1", true},
		{"p2", "m3", false},
		{"p1", "m4", false},
		{"m4", "p1", true},
		{"", "p1", false},
		{"p1", "", false},
		{"sre", "p1", false},
	} {
		if got := l.Reaches(test.grade, test.lowest); got != test.want {
			t.Errorf("%s reaches %s: %v", test.grade, test.lowest, got)
		}
	}
	if (ladder.Ladder{}).Reaches("", "") {
		t.Error("in the zero Ladder something reaches something")
	}
}

// Standing is a preorder: every grade reaches itself, and what reaches a grade
// that reaches a third one reaches that one. It is checked against the closure
// over single steps.
func TestLadder_Reaches_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var spec ladder.Spec
		var grades []string
		spec.ID = "x"
		for i := range 3 {
			track := ladder.TrackSpec{ID: string(rune('t' + i))}
			for j := range rapid.IntRange(1, 4).Draw(t, "grades") {
				id := track.ID + string(rune('1'+j))
				track.Grades = append(track.Grades, ladder.GradeSpec{ID: id})
				grades = append(grades, id)
			}
			spec.Tracks = append(spec.Tracks, track)
		}
		for range rapid.IntRange(0, 3).Draw(t, "equivalences") {
			spec.Equivalences = append(spec.Equivalences, ladder.EquivalenceSpec{Kind: ladder.Equal, Grades: rapid.SliceOfNDistinct(rapid.SampledFrom(grades), 2, 2, rapid.ID).Draw(t, "equal")})
		}
		l, err := ladder.New(spec)
		if errors.Is(err, ladder.CrossingEquivalence) {
			t.Skip("a grade would stand above itself")
		}
		if err != nil {
			t.Fatal(err)
		}
		reaches := make(map[[2]string]bool)
		for _, g := range grades {
			reaches[[2]string{g, g}] = true
			at, _ := l.Grade(g)
			if below, ok := at.Below(); ok {
				reaches[[2]string{g, below.ID()}] = true
			}
		}
		for _, e := range spec.Equivalences {
			reaches[[2]string{e.Grades[0], e.Grades[1]}], reaches[[2]string{e.Grades[1], e.Grades[0]}] = true, true
		}
		for _, k := range grades {
			for _, i := range grades {
				for _, j := range grades {
					if reaches[[2]string{i, k}] && reaches[[2]string{k, j}] {
						reaches[[2]string{i, j}] = true
					}
				}
			}
		}
		for _, i := range grades {
			for _, j := range grades {
				if got := l.Reaches(i, j); got != reaches[[2]string{i, j}] {
					t.Fatalf("%s reaches %s: %v, of %+v", i, j, got, spec.Equivalences)
				}
			}
		}
	})
}

func TestReview_views(t *testing.T) {
	spec := acme()
	spec.Reviews[0].Every, spec.Reviews[0].Scale = 6, "reach"
	l := must(ladder.New(spec))
	r, _ := l.Review("senior")
	if r.Every() != 6 || r.Scale().ID() != "reach" || r.Ladder() != l {
		t.Errorf("the review is %+v", r.Spec())
	}
	if (ladder.Review{}).Every() != 0 || !(ladder.Review{}).Scale().IsZero() || !(ladder.Review{}).Ladder().IsZero() {
		t.Error("the zero Review says something")
	}
}

func TestGrade_Pay(t *testing.T) {
	l := must(ladder.New(moving()))
	for id, want := range map[string]string{"p1": "professional", "p4": "p4 professional", "L4": "p4 professional", "m4": "p4", "m3": ""} {
		var got []string
		for band := range grade(t, l, id).Pay(pay.Query{Grade: "ignored"}) {
			got = append(got, band.ID())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s has the bands %q, want %q", id, got, want)
		}
	}
	if band, err := grade(t, l, "p4").FindPay(pay.Query{}); err != nil || band.ID() != "p4" {
		t.Errorf("p4 is paid by %v, %v", band, err)
	}
	if band, err := (ladder.Grade{}).FindPay(pay.Query{}); err == nil {
		t.Errorf("the zero Grade is paid by %v", band)
	}
	if l.Pay().Len() != 2 || (ladder.Ladder{}).Pay().Len() != 0 {
		t.Error("the bands are wrong")
	}
}
