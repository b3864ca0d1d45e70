package path_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/internal/careergraph"
	"github.com/kakezan/kakezan/scoring/path"
)

// yen is the algorithm of Yen (1971, doi:10.1287/mnsc.17.11.712), written as it
// reads: every deviation from every path is searched, and nothing is bounded. It
// wants costs whose sums don't tie by rounding.
func yen(nodes int, edges []path.Edge, from, to, k int) []way {
	out := make([][]int, nodes)
	for i, e := range edges {
		out[e.From] = append(out[e.From], i)
	}
	first, ok := best(edges, out, way{Nodes: []int{from}}, to, make([]bool, nodes), nil)
	if !ok {
		return nil
	}
	found, others := []way{first}, []way(nil)
	for len(found) < k {
		last := found[len(found)-1]
		prefix, visited := way{Nodes: []int{from}}, make([]bool, nodes)
		for at, edge := range last.Edges {
			without := make(map[int]bool)
			for _, f := range found {
				if len(f.Edges) > at && slices.Equal(f.Edges[:at], prefix.Edges) {
					without[f.Edges[at]] = true
				}
			}
			if w, ok := best(edges, out, prefix, to, visited, without); ok {
				others = append(others, w)
			}
			visited[edges[edge].From] = true
			prefix = longer(prefix, edges, edge)
		}
		slices.SortFunc(others, way.compare)
		others = slices.CompactFunc(others, func(a, b way) bool { return a.compare(b) == 0 })
		if len(others) == 0 {
			break
		}
		found, others = append(found, others[0]), others[1:]
	}
	return found
}

// best returns the first way in the order of paths that goes on from a beginning: by
// Dijkstra's algorithm, with whole ways for labels.
func best(edges []path.Edge, out [][]int, prefix way, to int, visited []bool, without map[int]bool) (way, bool) {
	labels := map[int]way{prefix.Nodes[len(prefix.Nodes)-1]: prefix}
	done := slices.Clone(visited)
	for len(labels) > 0 {
		at := -1
		for node, w := range labels {
			if at < 0 || w.compare(labels[at]) < 0 {
				at = node
			}
		}
		w := labels[at]
		if at == to {
			return w, true
		}
		delete(labels, at)
		done[at] = true
		for _, i := range out[at] {
			if done[edges[i].To] || len(w.Edges) == len(prefix.Edges) && without[i] {
				continue
			}
			next := longer(w, edges, i)
			if old, ok := labels[edges[i].To]; !ok || next.compare(old) < 0 {
				labels[edges[i].To] = next
			}
		}
	}
	return way{}, false
}

func longer(w way, edges []path.Edge, edge int) way {
	return way{
		append(slices.Clone(w.Nodes), edges[edge].To), append(slices.Clone(w.Edges), edge),
		w.Cost + edges[edge].Cost,
	}
}

// grid returns the streets of a town, each of them both ways. There are very many
// equally short ways through it.
func grid(side int, cost func() float64) []path.Edge {
	var edges []path.Edge
	for at := range side * side {
		for _, next := range []struct {
			node int
			is   bool
		}{{at + 1, at%side < side-1}, {at + side, at/side < side-1}} {
			if next.is {
				edges = append(edges, path.Edge{From: at, To: next.node, Cost: cost()}, path.Edge{From: next.node, To: at, Cost: cost()})
			}
		}
	}
	return edges
}

// On graphs that are too large to try everything, the paths are those of a slow and
// clear search, in the same order and at the same cost, bit for bit.
func TestShortest_yen(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	whole := func(edges []path.Edge, most int) []path.Edge {
		for i := range edges {
			edges[i].Cost = float64(r.IntN(most + 1))
		}
		return edges
	}
	for _, c := range []struct {
		name  string
		nodes int
		edges []path.Edge
		k     int
	}{
		{"career", 150, careergraph.Career[path.Edge](150, 1), 12},
		{"career in whole months", 100, whole(careergraph.Career[path.Edge](100, 2), 9), 20},
		{"career for nothing", 60, whole(careergraph.Career[path.Edge](60, 2), 0), 20},
		{"random", 150, careergraph.Random[path.Edge](150, 5, 1), 15},
		{"sparse", 150, careergraph.Random[path.Edge](150, 2, 1), 20},
		{"random, few costs", 100, whole(careergraph.Random[path.Edge](100, 4, 1), 2), 20},
		{"town", 64, grid(8, r.Float64), 15},
		{"town, all streets alike", 49, grid(7, func() float64 { return 1 }), 25},
		{"town, few costs", 49, grid(7, func() float64 { return float64(r.IntN(3)) }), 25},
	} {
		g := must(path.New(c.nodes, c.edges))
		for range 4 {
			from, to := r.IntN(c.nodes), r.IntN(c.nodes)
			if from == to {
				continue
			}
			want := yen(c.nodes, c.edges, from, to, c.k)
			got := waysOf(must(g.Shortest(t.Context(), from, to, c.k, path.Options{})))
			if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s, %d to %d (-want +got):\n%s", c.name, from, to, d)
			}
		}
	}
}

// What the slow search of the tests finds is what trying everything finds.
func TestYen_enumeration(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		nodes := 2 + r.IntN(5)
		var edges []path.Edge
		for range r.IntN(15) {
			edges = append(edges, path.Edge{From: r.IntN(nodes), To: r.IntN(nodes), Cost: float64(r.IntN(4))})
		}
		want := enumerate(nodes, edges, 0, 1, nil)
		if d := cmp.Diff(want, yen(nodes, edges, 0, 1, len(want)+1), cmpopts.EquateEmpty()); d != "" {
			t.Fatal(fmt.Sprint(edges), d)
		}
	}
}
