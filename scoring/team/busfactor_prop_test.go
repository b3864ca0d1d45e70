package team_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/team"
)

// shares are shares with their fractions.
var shares = []struct {
	share float64
	p, q  int64
}{{0, 0, 1}, {0.5, 1, 2}, {0.25, 1, 4}, {0.1, 1, 10}, {0.3, 3, 10}, {0.75, 3, 4}, {0.99, 99, 100}}

// The bus factor is what looking at every set of people finds, and so is who they are
// where all people hang together.
func TestTeam_BusFactor_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 9, ladder.Met, ladder.NotMet, ladder.NotMet)
		f := rapid.SampledFrom(shares).Draw(t, "share")
		x := must(team.New(h.spec(weights)))
		want, first := h.brute(weights, f.p, f.q)
		got, err := x.BusFactor(ctx, f.share, team.Limits{})
		if want == 0 {
			if err == nil {
				t.Fatalf("%v, but nothing is covered", got)
			}
			return
		}
		if err != nil || got.People != want || !got.IsExact() || got.Least != want || got.Most != want || len(got.Greedy) < want || got.LostShare <= f.share {
			t.Fatalf("%+v, %v, want %d", got, err, want)
		}
		if diff := cmp.Diff(first, got.Who); diff != "" && h.connected() {
			t.Fatalf("who (-want +got):\n%s", diff)
		}
	})
}

// connected reports whether all who hold anything hang together.
func (h holds) connected() bool {
	group := make([]int, len(h))
	for i := range group {
		group[i] = i
	}
	for range h {
		for j := range h[0] {
			least := len(h)
			for i := range h {
				if h[i][j] == ladder.Met {
					least = min(least, group[i])
				}
			}
			for i := range h {
				if h[i][j] == ladder.Met {
					group[i] = least
				}
			}
		}
	}
	root := -1
	for i := range h {
		for _, o := range h[i] {
			if o == ladder.Met && root >= 0 && group[i] != root {
				return false
			} else if o == ladder.Met {
				root = group[i]
			}
		}
	}
	return true
}

// The range holds every completion of what is not known; its lower end is one of them,
// and so is the upper one for the share 0.
func TestTeam_BusFactor_unknown_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 6, ladder.Met, ladder.NotMet, ladder.NotMet)
		for j := range weights { // skills that may turn out to be covered by several
			if rapid.IntRange(0, 2).Draw(t, "open") == 0 {
				for i := range h {
					h[i][j] = ladder.NotMet
				}
			}
		}
		type cell struct{ i, j int }
		var open []cell
		for range rapid.IntRange(0, 6).Draw(t, "unknown") {
			c := cell{rapid.IntRange(0, len(h)-1).Draw(t, "i"), rapid.IntRange(0, len(weights)-1).Draw(t, "j")}
			if h[c.i][c.j] != ladder.Unknown {
				h[c.i][c.j] = ladder.Unknown
				open = append(open, c)
			}
		}
		f := rapid.SampledFrom(shares).Draw(t, "share")
		b, err := must(team.New(h.spec(weights))).BusFactor(ctx, f.share, team.Limits{})
		if err != nil {
			if n, _ := h.brute(weights, f.p, f.q); n != 0 {
				t.Fatal(err)
			}
			return
		}
		least, most := len(h), 0
		for set := range 1 << len(open) {
			for k, c := range open {
				h[c.i][c.j] = held(set>>k&1 != 0)
			}
			n, _ := h.brute(weights, f.p, f.q)
			least, most = min(least, n), max(most, n)
		}
		if b.Least != least || b.Most < most || b.Most > len(h) || f.share == 0 && b.Most != most {
			t.Fatalf("%d to %d, want %d to %d", b.Least, b.Most, least, most)
		}
	})
}
