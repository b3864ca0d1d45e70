package path_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/path"
)

// costs are ways to draw a cost: few whole numbers, so that there are ties; decimals,
// whose sums tie by rounding; any; and such of which the small ones drown in the
// large ones.
var costs = map[string]*rapid.Generator[float64]{
	"zero":     rapid.Just(0.0),
	"whole":    rapid.Map(rapid.IntRange(0, 3), func(i int) float64 { return float64(i) }),
	"decimal":  rapid.Map(rapid.IntRange(0, 5), func(i int) float64 { return float64(i) / 10 }),
	"any":      rapid.Float64Range(0, 1),
	"drowning": rapid.SampledFrom([]float64{0, 0x1p-54, 0x1p-53, 0x1p-52, 0x3p-53, 1e-16, 1, 1 + 0x1p-52, 3}),
	"huge":     rapid.SampledFrom([]float64{1e290, 0.7e290, 1e-320, 5e-324, 1}),
}

// multigraph draws a small graph: parallel edges, edges from a node to itself,
// parts that do not hang together.
func multigraph(t *rapid.T) (int, []path.Edge) {
	nodes := rapid.IntRange(1, 7).Draw(t, "nodes")
	kind := rapid.SampledFrom([]string{"zero", "whole", "decimal", "any", "drowning", "huge"}).Draw(t, "costs")
	node := rapid.IntRange(0, nodes-1)
	return nodes, rapid.SliceOfN(rapid.Custom(func(t *rapid.T) path.Edge {
		return path.Edge{From: node.Draw(t, "from"), To: node.Draw(t, "to"), Cost: costs[kind].Draw(t, "cost")}
	}), 0, 16).Draw(t, "edges")
}

// All paths there are, and the first k of them, are those of trying everything, in
// the same order and at the same cost, bit for bit.
func TestShortest_enumeration_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes, edges := multigraph(t)
		from, to := rapid.IntRange(0, nodes-1).Draw(t, "start"), rapid.IntRange(0, nodes-1).Draw(t, "target")
		g := must(path.New(nodes, edges))
		want := enumerate(nodes, edges, from, to, nil)
		got := waysOf(must(g.Shortest(t.Context(), from, to, len(want)+1, path.Options{})))
		if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%d to %d (-want +got):\n%s", from, to, d)
		}
		k := rapid.IntRange(1, len(want)+1).Draw(t, "k")
		got = waysOf(must(g.Shortest(t.Context(), from, to, k, path.Options{})))
		if d := cmp.Diff(want[:min(k, len(want))], got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%d to %d, k = %d (-want +got):\n%s", from, to, k, d)
		}
	})
}

// What is closed is not there: the paths are those of the graph without the closed
// edges, and without an edge no path of a rank is cheaper.
func TestShortest_closed_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes, edges := multigraph(t)
		from, to := rapid.IntRange(0, nodes-1).Draw(t, "start"), rapid.IntRange(0, nodes-1).Draw(t, "target")
		isClosed := rapid.SliceOfN(rapid.Bool(), len(edges), len(edges)).Draw(t, "closed")
		closed := func(edge int) bool { return isClosed[edge] }
		g := must(path.New(nodes, edges))
		want := enumerate(nodes, edges, from, to, closed)
		got := waysOf(must(g.Shortest(t.Context(), from, to, len(want)+1, path.Options{Closed: closed})))
		if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%d to %d (-want +got):\n%s", from, to, d)
		}
		all := must(g.Shortest(t.Context(), from, to, len(got)+1, path.Options{}))
		for i, w := range got {
			if len(all) <= i || all[i].Cost() > w.Cost {
				t.Errorf("path %d is cheaper with closed edges: %v, not %v", i, w, all)
			}
		}
	})
}

// One after another, the paths are those of Shortest; a run that is broken off
// changes nothing for the next one.
func TestPaths_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes, edges := multigraph(t)
		from, to := rapid.IntRange(0, nodes-1).Draw(t, "start"), rapid.IntRange(0, nodes-1).Draw(t, "target")
		g := must(path.New(nodes, edges))
		want := must(g.Shortest(t.Context(), from, to, 1<<20, path.Options{}))
		paths := g.Paths(t.Context(), from, to, path.Options{})
		stop := rapid.IntRange(0, len(want)).Draw(t, "stop")
		for _, most := range []int{len(want), stop, len(want)} {
			var got []path.Path
			for p, err := range paths {
				if err != nil {
					t.Fatal(err)
				}
				if got = append(got, p); len(got) == most {
					break
				}
			}
			if !slices.EqualFunc(got, want[:min(len(got), len(want))], path.Path.Equal) || len(got) < most {
				t.Errorf("%d paths: %v, not %v", most, got, want)
			}
		}
	})
}

// The order in which edges without a tie are given changes nothing but their indexes.
func TestShortest_relabelled_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes, edges := multigraph(t)
		from, to := rapid.IntRange(0, nodes-1).Draw(t, "start"), rapid.IntRange(0, nodes-1).Draw(t, "target")
		order := rapid.Permutation(numbers(len(edges))).Draw(t, "order")
		var shuffled []path.Edge
		for _, i := range order {
			shuffled = append(shuffled, edges[i])
		}
		costsOf := func(edges []path.Edge) (costs []float64) {
			for _, p := range must(must(path.New(nodes, edges)).Shortest(t.Context(), from, to, 1<<20, path.Options{})) {
				costs = append(costs, p.Cost())
			}
			return costs
		}
		if d := cmp.Diff(costsOf(edges), costsOf(shuffled)); d != "" {
			t.Errorf("%d to %d (-want +got):\n%s", from, to, d)
		}
	})
}

func numbers(n int) []int {
	var list []int
	for i := range n {
		list = append(list, i)
	}
	return list
}
