package path_test

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/scoring/path"
)

// way is a path as the slow searches of the tests find it.
type way struct {
	Nodes, Edges []int
	Cost         float64
}

func (w way) compare(v way) int {
	return cmp.Or(cmp.Compare(w.Cost, v.Cost), cmp.Compare(len(w.Edges), len(v.Edges)), slices.Compare(w.Edges, v.Edges))
}

// enumerate returns all loopless paths, in the order of the package: by trying
// everything.
func enumerate(nodes int, edges []path.Edge, from, to int, closed func(int) bool) []way {
	var ways []way
	visited := make([]bool, nodes)
	var visit func(w way)
	visit = func(w way) {
		at := w.Nodes[len(w.Nodes)-1]
		if at == to {
			ways = append(ways, way{slices.Clone(w.Nodes), slices.Clone(w.Edges), w.Cost})
			return
		}
		visited[at] = true
		for i, e := range edges {
			if e.From == at && e.To != at && !visited[e.To] && (closed == nil || !closed(i)) {
				visit(way{append(w.Nodes, e.To), append(w.Edges, i), w.Cost + e.Cost})
			}
		}
		visited[at] = false
	}
	visit(way{Nodes: []int{from}})
	slices.SortFunc(ways, way.compare)
	return ways
}

func waysOf(paths []path.Path) []way {
	var ways []way
	for _, p := range paths {
		ways = append(ways, way{p.Nodes(), p.Edges(), p.Cost()})
	}
	return ways
}
