package scoring

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// maze returns a ladder of one track of n grades with drawn transitions.
func maze(t *rapid.T) (ladder.Ladder, int) {
	n := rapid.IntRange(2, 6).Draw(t, "grades")
	spec := ladder.Spec{ID: "maze", Tracks: []ladder.TrackSpec{{ID: "track"}}}
	place := rapid.IntRange(0, n-1)
	for i := range n {
		spec.Tracks[0].Grades = append(spec.Tracks[0].Grades, ladder.GradeSpec{ID: gradeID(i), Requires: ladder.All{}})
	}
	for range rapid.IntRange(0, 8).Draw(t, "transitions") {
		to := rapid.SliceOfNDistinct(place, 1, 2, rapid.ID).Draw(t, "to")
		ends := make([]string, len(to))
		for i, g := range to {
			ends[i] = gradeID(g)
		}
		spec.Transitions = append(spec.Transitions, ladder.TransitionSpec{
			From: []string{gradeID(place.Draw(t, "from"))}, To: ends,
			Kind: ladder.Promotion, Mode: ladder.Automatic,
		})
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l, n
}

func gradeID(i int) string { return fmt.Sprintf("g%d", i) }

// fewest returns the fewest moves between two places, -1 when there is no way,
// by relaxing every transition again and again (R. Bellman).
func fewest(l ladder.Ladder, n int, from, to string) int {
	moves := map[string]int{from: 0}
	for range n {
		for t := range l.Transitions() {
			for i := range n {
				for j := range n {
					a, b := gradeID(i), gradeID(j)
					if m, ok := moves[a]; ok && t.Joins(a, b) {
						if old, seen := moves[b]; !seen || m+1 < old {
							moves[b] = m + 1
						}
					}
				}
			}
		}
	}
	if m, ok := moves[to]; ok {
		return m
	}
	return -1
}

func TestRoute_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, n := maze(t)
		from, to := gradeID(0), gradeID(n-1)
		route, want := Route(l, from, to), fewest(l, n, from, to)
		if want < 0 {
			if route != nil {
				t.Fatalf("a way that is none: %v", route)
			}
			return
		}
		if len(route) != want {
			t.Fatalf("%d moves, want %d", len(route), want)
		}
		at := from
		for _, step := range route {
			if step.From != at || !step.Transition.Joins(step.From, step.To) {
				t.Fatalf("%v does not lead on from %s", step, at)
			}
			at = step.To
		}
		if at != to {
			t.Fatalf("the way ends at %s, not %s", at, to)
		}
	})
}
