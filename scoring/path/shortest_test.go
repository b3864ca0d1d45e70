package path_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/careergraph"
	"github.com/kakezan/kakezan/scoring/path"
)

// A diamond: two ways of cost 3 from 0 to 3, and a dear edge, twice. Nodes 4 and 5
// go round in a circle for nothing, 5 leads back to itself, and 6 is alone.
//
//	0 -1-> 1 -2-> 3 -0-> 4 <-0-> 5
//	0 -2-> 2 -1-> 3
//	0 -3-> 3, 0 -3-> 3
var diamond = must(path.New(7, []path.Edge{
	edge(0, 1, 1), edge(0, 2, 2), edge(2, 3, 1), edge(1, 3, 2), edge(0, 3, 3), edge(0, 3, 3), edge(3, 4, 0), edge(4, 5, 0), edge(5, 4, 0), edge(5, 5, 1),
}))

func TestShortest(t *testing.T) {
	for _, c := range []struct {
		name        string
		from, to, k int
		want        string
	}{
		{"fewer edges first, then the lower index", 0, 3, 10, "[4] 3, [5] 3, [0 3] 3, [1 2] 3, "},
		{"the first of these", 0, 3, 3, "[4] 3, [5] 3, [0 3] 3, "},
		{"one", 0, 3, 1, "[4] 3, "},
		{"round no circle", 0, 5, 10, "[4 6 7] 3, [5 6 7] 3, [0 3 6 7] 3, [1 2 6 7] 3, "},
		{"within the circle", 5, 4, 10, "[8] 0, "},
		{"to itself", 0, 0, 10, "[] 0, "},
		{"to itself, by an edge", 5, 5, 10, "[] 0, "},
		{"no way", 3, 0, 10, ""},
		{"to nobody", 0, 6, 10, ""},
		{"from nobody", 6, 0, 10, ""},
	} {
		got := ""
		for _, p := range must(diamond.Shortest(t.Context(), c.from, c.to, c.k, path.Options{})) {
			got += fmt.Sprint(p.Edges(), " ", p.Cost(), ", ")
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestShortest_closedCallback(t *testing.T) {
	open := must(diamond.Shortest(t.Context(), 0, 3, 10, path.Options{Closed: func(edge int) bool { return edge >= 4 }}))
	if got := fmt.Sprint(open); got != "[0 -> 1 -> 3 (3) 0 -> 2 -> 3 (3)]" {
		t.Error(got)
	}
	if none := must(diamond.Shortest(t.Context(), 0, 3, 10, path.Options{Closed: func(int) bool { return true }})); len(none) > 0 {
		t.Error(none)
	}
}

// A question that is broken off, by the context or by a panic of the caller's, leaves
// nothing behind that the next one would see.
func TestShortest_cancelled(t *testing.T) {
	cause := errors.New("the person left")
	edges := careergraph.Random[path.Edge](2000, 6, 1)
	g := must(path.New(2000, edges))
	want := must(g.Shortest(t.Context(), 0, 1999, 200, path.Options{}))
	for _, after := range []int{0, 1, 1000, 10_000, 100_000} {
		ctx, cancel := context.WithCancelCause(t.Context())
		asked := 0
		closed := func(int) bool {
			if asked == after {
				cancel(cause)
			}
			asked++
			return false
		}
		if after == 0 {
			cancel(cause)
		}
		paths, err := g.Shortest(ctx, 0, 1999, 1<<30, path.Options{Closed: closed})
		if !errors.Is(err, cause) || paths != nil {
			t.Errorf("after %d edges: %v, %d paths", after, err, len(paths))
		}
		if asked > after+100_000 {
			t.Errorf("%d edges after the end", asked-after)
		}
		var last error
		for p, err := range g.Paths(ctx, 0, 1999, path.Options{}) {
			if last = err; err != nil && p.Len() != 0 {
				t.Error("a path beside an error")
			}
		}
		if !errors.Is(last, cause) {
			t.Errorf("one after another: %v", last)
		}
		func() {
			defer func() { _ = recover() }()
			_, _ = g.Shortest(t.Context(), 0, 1999, 10, path.Options{Closed: func(int) bool {
				if asked++; asked%1000 == 0 {
					panic("the caller's")
				}
				return false
			}})
		}()
		if d := cmp.Diff(want, must(g.Shortest(t.Context(), 0, 1999, 200, path.Options{}))); d != "" {
			t.Errorf("the next question (-want +got):\n%s", d)
		}
	}
}

func TestShortest_noContext(t *testing.T) {
	var none context.Context
	if paths, err := diamond.Shortest(none, 0, 3, 10, path.Options{}); len(paths) != 4 || err != nil {
		t.Error(paths, err)
	}
}

// Questions within a question, and at the same time, don't disturb each other.
func TestShortest_concurrent(t *testing.T) {
	const nodes, questions = 1000, 40
	g := must(path.New(nodes, careergraph.Career[path.Edge](nodes, 1)))
	r := rand.New(rand.NewPCG(7, 8))
	var ends [questions][2]int
	var want [questions][]path.Path
	for i := range ends {
		ends[i] = [2]int{r.IntN(nodes), r.IntN(nodes)}
		want[i] = must(g.Shortest(t.Context(), ends[i][0], ends[i][1], 10, path.Options{}))
	}
	var all sync.WaitGroup
	for w := range 4 {
		all.Go(func() {
			for i := range ends {
				i = (i + 10*w) % questions
				got, err := g.Shortest(t.Context(), ends[i][0], ends[i][1], 10, path.Options{})
				if d := cmp.Diff(want[i], got); d != "" || err != nil {
					t.Errorf("%v, %v (-want +got):\n%s", ends[i], err, d)
				}
			}
		})
	}
	all.Wait()
	n := 0
	for p, err := range g.Paths(t.Context(), ends[0][0], ends[0][1], path.Options{}) {
		got := must(g.Shortest(t.Context(), ends[1][0], ends[1][1], 10, path.Options{}))
		if d := cmp.Diff(want[1], got) + cmp.Diff(want[0][n], p); d != "" || err != nil {
			t.Errorf("%v (-want +got):\n%s", err, d)
		}
		if n++; n == len(want[0]) {
			break
		}
	}
}

// The next path is looked for when it is asked for.
func TestPaths_lazy(t *testing.T) {
	g := must(path.New(1000, careergraph.Career[path.Edge](1000, 1)))
	asked := func(k int) int {
		n, count := 0, 0
		for range g.Paths(t.Context(), 3, 998, path.Options{Closed: func(int) bool { count++; return false }}) {
			if n++; n == k {
				break
			}
		}
		return count
	}
	if one, ten, many := asked(1), asked(10), asked(100); one == 0 || one >= ten || 2*ten >= many {
		t.Errorf("%d edges looked at for one path, %d for ten, %d for a hundred", one, ten, many)
	}
}

// Memory is used again: what is left is the answer.
func TestShortest_allocations(t *testing.T) {
	g := must(path.New(1000, careergraph.Career[path.Edge](1000, 1)))
	got := testing.AllocsPerRun(100, func() { must(g.Shortest(t.Context(), 3, 998, 10, path.Options{})) })
	if got > allocations {
		t.Errorf("%v allocations, not %v", got, allocations)
	}
}
