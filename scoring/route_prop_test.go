package scoring

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// maze returns a ladder of two tracks with drawn transitions between its
// grades, its tracks and the outside, and all these places but the tracks.
func maze(t *rapid.T) (ladder.Ladder, []string) {
	spec := ladder.Spec{ID: "maze"}
	places, ends := []string{ladder.Outside}, []string{ladder.Outside}
	for _, track := range []string{"a", "b"} {
		ends = append(ends, track)
		grades := ladder.TrackSpec{ID: track}
		for i := range rapid.IntRange(1, 3).Draw(t, "grades of "+track) {
			id := fmt.Sprint(track, i)
			places, ends = append(places, id), append(ends, id)
			grades.Grades = append(grades.Grades, ladder.GradeSpec{ID: id, Requires: ladder.All{}})
		}
		spec.Tracks = append(spec.Tracks, grades)
	}
	some := rapid.SliceOfNDistinct(rapid.SampledFrom(ends), 1, 2, rapid.ID)
	for range rapid.IntRange(0, 8).Draw(t, "transitions") {
		spec.Transitions = append(spec.Transitions, ladder.TransitionSpec{
			From: some.Draw(t, "from"), To: some.Draw(t, "to"), Kind: ladder.Promotion, Mode: ladder.Automatic,
		})
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l, places
}

// walk tries every way of n moves in the order of the transitions and returns
// the first one that arrives.
func walk(l ladder.Ladder, from, to string, n int) ([]Step, bool) {
	if n == 0 {
		return nil, from == to
	}
	for t := range l.Transitions() {
		for next := range t.To() {
			if !t.Joins(from, next) || next == ladder.Outside && n > 1 {
				continue
			}
			if rest, ok := walk(l, next, to, n-1); ok {
				return append([]Step{{from, next, t}}, rest...), true
			}
		}
	}
	return nil, false
}

func TestRoute_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, places := maze(t)
		from, to := rapid.SampledFrom(places).Draw(t, "start"), rapid.SampledFrom(places).Draw(t, "end")
		got := Route(l, from, to)
		var want []Step
		for n := range len(places) {
			if way, ok := walk(l, from, to, n); ok {
				want = way
				break
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("from %s to %s by %v, want %v", from, to, got, want)
		}
	})
}

func TestRoute_noSuchPlace(t *testing.T) {
	l, err := ladder.New(ladder.Spec{ID: "test", Roles: []ladder.RoleSpec{{ID: "role"}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, ends := range [][2]string{{"role", "nowhere"}, {"nowhere", "role"}, {"", ""}, {"role", "role"}} {
		if got := Route(l, ends[0], ends[1]); got != nil {
			t.Errorf("from %q to %q by %v", ends[0], ends[1], got)
		}
	}
	if got := Route(ladder.Ladder{}, "a", "b"); got != nil {
		t.Errorf("a way through the zero ladder: %v", got)
	}
}
