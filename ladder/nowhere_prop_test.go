package ladder_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// A transition leads nowhere when what it yields are the same single place on
// both ends.
func TestTransition_leadsNowhere_law(t *testing.T) {
	ids := []string{"p1", "p2", "p3", "one", "o1", "none", "professional", "sre", ladder.Outside}
	rapid.Check(t, func(t *rapid.T) {
		spec := acme()
		spec.Tracks = append(spec.Tracks,
			ladder.TrackSpec{ID: "one", Grades: []ladder.GradeSpec{{ID: "o1", Titles: titles("O"), Requires: ladder.All{}}}},
			ladder.TrackSpec{ID: "none"})
		ends := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 3, rapid.ID[string])
		spec.Transitions = []ladder.TransitionSpec{{From: ends.Draw(t, "from"), To: ends.Draw(t, "to"), Kind: ladder.Promotion, Mode: ladder.Automatic}}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		way := slices.Collect(l.Transitions())[0]
		from, to := slices.Collect(way.From()), slices.Collect(way.To())
		want := len(from) == 1 && slices.Equal(from, to)
		if got := slices.ContainsFunc(l.Warnings(), func(p problem.Problem) bool { return errors.Is(p, ladder.LeadsNowhere) }); got != want {
			t.Fatalf("%v -> %v: warned %v, want %v", from, to, got, want)
		}
	})
}
