package path

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is written carries the number of a round; when these begin again, nothing of
// long ago is taken for new.
func TestSpace_roundsBeginAgain(t *testing.T) {
	edges := []Edge{{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {0, 2, 2.1}, {1, 3, 2.2}, {3, 1, 0}, {2, 1, 0.3}}
	ask := func(g Graph) []Path {
		paths, err := g.Shortest(t.Context(), 0, 3, 10, Options{})
		if err != nil || len(paths) != 4 {
			t.Fatal(paths, err)
		}
		return paths
	}
	g, err := New(4, edges)
	if err != nil {
		t.Fatal(err)
	}
	want := ask(g)
	for range 10 {
		s := g.of.space(t.Context(), 0, 3, Options{})
		for i := range s.fore {
			// from the first rounds, as they were used then
			s.fore[i], s.back[i], s.heads[i], s.barred[i] = reach{0, 0, 3}, reach{0, 0, 3}, head{1, 0}, 1
		}
		for i := range s.shut {
			s.shut[i] = 1
		}
		s.round, s.turn, s.passes = 1<<31-2, math.MaxUint32-1, math.MaxUint32-1
		s.free()
		for range 5 {
			if d := cmp.Diff(want, ask(g)); d != "" {
				t.Fatalf("(-want +got):\n%s", d)
			}
		}
	}
}

func TestSumsExactly(t *testing.T) {
	for _, c := range []struct {
		nodes int
		costs []float64
		want  bool
	}{
		{1000, nil, true},
		{1000, []float64{0, 0}, true},
		{1000, []float64{1, 2, 3}, true},
		{1000, []float64{0.5, 1e9}, true},
		{1000, []float64{0.1}, false}, // 0.1 has 52 bits, of which none is left for sums
		{1, []float64{0.1}, true},
		{1000, []float64{1, 0x1p-41}, true},
		{1024, []float64{1, 0x1p-42}, true},
		{1025, []float64{1, 0x1p-42}, false},
		{2, []float64{1e290, 1e-320}, false},
		{1000, []float64{5e-324, 2e-323}, true},
	} {
		var edges []Edge
		for _, cost := range c.costs {
			edges = append(edges, Edge{0, 0, cost})
		}
		if got := sumsExactly(c.nodes, edges); got != c.want {
			t.Errorf("%d nodes, %v: %v", c.nodes, c.costs, got)
		}
	}
}

// A heap gives back what it was given: the smallest key first, of equal ones the
// fewest edges, then the lowest number.
func TestHeap(t *testing.T) {
	var h heap
	for i := range int32(1000) {
		h.push(entry{float64(i * 7 % 10), i * 3 % 4, i * 389 % 1000})
	}
	last := h.pop()
	for len(h) > 0 {
		next := h.pop()
		if !last.before(next) || next.before(last) {
			t.Fatal(last, next)
		}
		last = next
	}
}
