package path_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/path"
)

func TestGraph(t *testing.T) {
	edges := []path.Edge{edge(0, 1, 2), edge(1, 1, 0), edge(1, 0, math.Copysign(0, -1))}
	g := must(path.New(2, edges))
	edges[0].Cost, g.Edges()[0].Cost = 7, 7
	if got := g.String(); got != "2 nodes, 3 edges" || g.Nodes() != 2 {
		t.Error(got)
	}
	if d := cmp.Diff([]path.Edge{edge(0, 1, 2), edge(1, 1, 0), edge(1, 0, 0)}, g.Edges()); d != "" {
		t.Errorf("edges (-want +got):\n%s", d)
	}
	if p := must(g.Shortest(t.Context(), 1, 0, 1, path.Options{})); math.Signbit(p[0].Cost()) {
		t.Error("a negative zero")
	}
	edges[0].Cost = 2
	for _, c := range []struct {
		name string
		g    path.Graph
		want bool
	}{
		{"itself", g, true},
		{"the same", must(path.New(2, edges)), true},
		{"one more node", must(path.New(3, edges)), false},
		{"one edge less", must(path.New(2, edges[:2])), false},
		{"another order", must(path.New(2, []path.Edge{edges[1], edges[0], edges[2]})), false},
		{"no nodes", path.Graph{}, false},
	} {
		if g.Equal(c.g) != c.want || c.g.Equal(g) != c.want {
			t.Errorf("%s: %v, not %v", c.name, !c.want, c.want)
		}
	}
}

func TestGraph_zero(t *testing.T) {
	var zero path.Graph
	if zero.Nodes() != 0 || zero.Edges() != nil || zero.String() != "0 nodes, 0 edges" {
		t.Error(zero)
	}
	if !zero.Equal(must(path.New(0, nil))) || !must(path.New(0, nil)).Equal(zero) || !zero.Equal(zero) {
		t.Error("not what New returns without nodes")
	}
}

func TestPath(t *testing.T) {
	paths := must(diamond.Shortest(t.Context(), 0, 3, 4, path.Options{}))
	p := paths[2]
	p.Nodes()[0], p.Edges()[0] = 9, 9
	if d := cmp.Diff([]int{0, 1, 3}, p.Nodes()) + cmp.Diff([]int{0, 3}, p.Edges()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if p.Len() != 2 || p.Cost() != 3 || p.String() != "0 -> 1 -> 3 (3)" {
		t.Error(p)
	}
	for i, a := range paths {
		for j, b := range paths {
			if a.Equal(b) != (i == j) {
				t.Error(a, b)
			}
		}
	}
	dearer := must(path.New(2, []path.Edge{edge(0, 1, 2)}))
	cheaper := must(path.New(2, []path.Edge{edge(0, 1, 1)}))
	if must(dearer.Shortest(t.Context(), 0, 1, 1, path.Options{}))[0].Equal(must(cheaper.Shortest(t.Context(), 0, 1, 1, path.Options{}))[0]) {
		t.Error("equal at different costs")
	}
	stays := must(diamond.Shortest(t.Context(), 6, 6, 1, path.Options{}))[0]
	if d := cmp.Diff([]int{6}, stays.Nodes()) + cmp.Diff([]int{}, stays.Edges()); d != "" || stays.String() != "6 (0)" || stays.Len() != 0 {
		t.Error(stays, d)
	}
	var zero path.Path
	if len(zero.Nodes()) != 0 || len(zero.Edges()) != 0 || zero.Len() != 0 || zero.Cost() != 0 || zero.String() != "nowhere" || zero.Equal(stays) {
		t.Error(zero)
	}
}

func TestEdge_String(t *testing.T) {
	if got := edge(3, 5, 1.5).String(); got != "3 -> 5 (1.5)" {
		t.Error(got)
	}
}
