// Package ways measures the ten cheapest loopless paths beside gonum's Yen
// (gonum.org/v1/gonum/graph/path, YenKShortestPaths). Both get the same graphs and
// the same questions; a test holds the costs of their paths against each other.
package ways

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"
	gonum "gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/kakezan/kakezan/internal/careergraph"
	"github.com/kakezan/kakezan/scoring/path"
)

// Shape is a kind of graph, made with a fixed seed.
type Shape struct {
	Name string
	make func(nodes int) []path.Edge
}

// Shapes returns the kinds of graph that are measured.
func Shapes() []Shape {
	return []Shape{
		{"career", func(nodes int) []path.Edge { return careergraph.Career[path.Edge](nodes, 1) }},
		{"random", func(nodes int) []path.Edge { return careergraph.Random[path.Edge](nodes, 6, 1) }},
	}
}

// Edges returns the edges of a graph with so many nodes. Of parallel edges only the
// cheapest one is left, and none from a node to itself: gonum's Yen knows no others.
func (s Shape) Edges(nodes int) []path.Edge {
	var edges []path.Edge
	place := make(map[[2]int]int)
	for _, e := range s.make(nodes) {
		ends := [2]int{e.From, e.To}
		if i, ok := place[ends]; ok {
			edges[i].Cost = min(edges[i].Cost, e.Cost)
		} else if e.From != e.To {
			place[ends] = len(edges)
			edges = append(edges, e)
		}
	}
	return edges
}

// Questions returns pairs of different nodes, drawn alike from all.
func Questions(nodes, n int) [][2]int {
	r := rand.New(rand.NewPCG(1, uint64(nodes)))
	var ends [][2]int
	for len(ends) < n {
		if from, to := r.IntN(nodes), r.IntN(nodes); from != to {
			ends = append(ends, [2]int{from, to})
		}
	}
	return ends
}

// Contestant is a way to find the k cheapest paths. Build makes a graph, and returns
// what answers a question with the paths' costs, cheapest first.
type Contestant struct {
	Name  string
	Build func(nodes int, edges []path.Edge) (func(from, to, k int) ([]float64, error), error)
}

// Contestants returns all contestants.
func Contestants() []Contestant {
	return []Contestant{{"kakezan", kakezan}, {"gonum", simpleGonum}, {"gonum-flat", flatGonum}}
}

func kakezan(nodes int, edges []path.Edge) (func(from, to, k int) ([]float64, error), error) {
	g, err := path.New(nodes, edges)
	return func(from, to, k int) ([]float64, error) {
		paths, err := g.Shortest(context.Background(), from, to, k, path.Options{})
		var costs []float64
		for _, p := range paths {
			costs = append(costs, p.Cost())
		}
		return costs, err
	}, err
}

// simpleGonum keeps the graph in gonum's own type, as one would.
func simpleGonum(nodes int, edges []path.Edge) (func(from, to, k int) ([]float64, error), error) {
	g := simple.NewWeightedDirectedGraph(0, math.Inf(1))
	for i := range nodes {
		g.AddNode(simple.Node(i))
	}
	for _, e := range edges {
		g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(e.From), T: simple.Node(e.To), W: e.Cost})
	}
	return yen(g), nil
}

// flatGonum keeps the graph in a type of ours with gonum's methods, which looks up
// nothing in a map.
func flatGonum(nodes int, edges []path.Edge) (func(from, to, k int) ([]float64, error), error) {
	g := make(flat, nodes)
	for _, e := range edges {
		n := &g[e.From]
		n.to, n.costs = append(n.to, simple.Node(e.To)), append(n.costs, e.Cost)
	}
	return yen(g), nil
}

func yen(g interface {
	graph.Graph
	gonum.Weighted
},
) func(from, to, k int) ([]float64, error) {
	return func(from, to, k int) ([]float64, error) {
		var costs []float64
		for _, nodes := range gonum.YenKShortestPaths(g, k, math.Inf(1), simple.Node(from), simple.Node(to)) {
			cost := 0.0
			for i, node := range nodes[1:] {
				w, _ := g.Weight(nodes[i].ID(), node.ID())
				cost += w
			}
			costs = append(costs, cost)
		}
		return costs, nil
	}
}

// flat is a directed graph in slices, a [graph.WeightedDirected] as far as Yen's
// algorithm asks.
type flat []struct {
	to    []graph.Node
	costs []float64
}

func (g flat) Node(id int64) graph.Node { return simple.Node(id) }

func (g flat) Nodes() graph.Nodes {
	return iterator.NewImplicitNodes(0, len(g), func(i int) graph.Node { return simple.Node(i) })
}

// From copies the nodes: Yen's algorithm strikes some out of the list it gets.
func (g flat) From(id int64) graph.Nodes { return iterator.NewOrderedNodes(slices.Clone(g[id].to)) }

func (g flat) To(int64) graph.Nodes { return graph.Empty }

func (g flat) HasEdgeFromTo(u, v int64) bool { return g.Edge(u, v) != nil }

func (g flat) HasEdgeBetween(u, v int64) bool { return g.HasEdgeFromTo(u, v) || g.HasEdgeFromTo(v, u) }

func (g flat) Edge(u, v int64) graph.Edge {
	if w, ok := g.Weight(u, v); ok && u != v {
		return simple.WeightedEdge{F: simple.Node(u), T: simple.Node(v), W: w}
	}
	return nil
}

func (g flat) Weight(u, v int64) (float64, bool) {
	for i, to := range g[u].to {
		if to.ID() == v {
			return g[u].costs[i], true
		}
	}
	return math.Inf(1), false
}
