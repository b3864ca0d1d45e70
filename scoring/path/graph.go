package path

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sync"
)

const (
	// most is how many nodes, or edges, a graph has at most: they are numbered with
	// 32 bits, and one more than all is a number, too.
	most = math.MaxInt32 - 1

	// dearest is the largest cost. The sum of as many as there can be nodes is
	// finite, and so is a sum of two such sums.
	dearest = 1e290
)

// Edge is a way from one node to another. The zero value leads from node 0 to itself.
type Edge struct {
	From, To int     // numbers of nodes
	Cost     float64 // 0 or more, in any unit
}

// String returns the edge, such as "3 -> 5 (1.5)".
func (e Edge) String() string { return fmt.Sprintf("%d -> %d (%v)", e.From, e.To, e.Cost) }

// Graph is a directed graph with costs. It is immutable and safe for concurrent use.
// The zero value has no nodes.
type Graph struct{ of *graph }

// graph is a graph in flat arrays: arcs by the node they leave, and once more by the
// node they lead to.
type graph struct {
	edges     []Edge
	out, in   []arc
	outs, ins []int32 // where the arcs of a node begin; one more at the end
	exact     bool    // sums of costs are not rounded
	guard     float64 // by which share two sums of one path's costs can differ, at most
	spaces    sync.Pool
}

// arc is an edge, seen from one of its ends.
type arc struct {
	cost float64
	node int32 // at the other end
	edge int32 // index
}

// New returns the graph of nodes 0 to nodes-1 with the edges, which are copied. An
// edge is referred to by its index. Edges may be parallel, and may lead from a node
// to itself; such ones are never taken.
//
// It returns an [*Error] of the kind [ErrSize] for a negative number of nodes and for
// more than 2^31 - 2 nodes or edges, [ErrNode] for an edge from or to another node,
// and [ErrCost] for a cost that is negative, not a number, infinite or above 1e290;
// of several edges for the first one. It takes time and memory in proportion to the
// nodes and edges.
func New(nodes int, edges []Edge) (Graph, error) {
	switch {
	case nodes < 0:
		return Graph{}, wrongSize(wording.noNodes, nodes, len(edges))
	case nodes > most:
		return Graph{}, wrongSize(wording.manyNodes, nodes, len(edges))
	case len(edges) > most:
		return Graph{}, wrongSize(wording.manyEdges, nodes, len(edges))
	}
	g := &graph{edges: slices.Clone(edges), outs: make([]int32, nodes+1), ins: make([]int32, nodes+1)}
	arcs := 0
	for i, e := range edges {
		if err := wrongEdge(nodes, i, e); err != nil {
			return Graph{}, err
		}
		if e.From != e.To {
			g.outs[e.From]++
			g.ins[e.To]++
			arcs++
		}
	}
	g.out, g.in = make([]arc, arcs), make([]arc, arcs)
	for _, starts := range [][]int32{g.outs, g.ins} {
		var sum int32
		for i, count := range starts {
			sum += count
			starts[i] = sum // the end for now
		}
	}
	for i, e := range slices.Backward(edges) {
		if e.From != e.To {
			g.outs[e.From]--
			g.out[g.outs[e.From]] = arc{e.Cost, int32(e.To), int32(i)}
			g.ins[e.To]--
			g.in[g.ins[e.To]] = arc{e.Cost, int32(e.From), int32(i)}
		}
	}
	g.exact = sumsExactly(nodes, edges)
	if !g.exact {
		// A sum of m costs is off by (m-1) 2^-53 of itself at most, see Higham,
		// Accuracy and Stability of Numerical Algorithms, 2002,
		// doi:10.1137/1.9780898718027, section 4.2. Bounds add some sums, and are
		// compared with each other.
		g.guard = min(float64(nodes+16)*0x1p-49, 0.5)
	}
	g.spaces.New = func() any { return newSpace(nodes, arcs) }
	return Graph{g}, nil
}

// Nodes returns the number of nodes.
func (g Graph) Nodes() int {
	if g.of == nil {
		return 0
	}
	return g.of.nodes()
}

// Edges returns the edges as given to [New], in a slice of the caller's own.
func (g Graph) Edges() []Edge {
	if g.of == nil {
		return nil
	}
	return slices.Clone(g.of.edges)
}

// Equal reports whether both graphs have as many nodes and the same edges, in the
// same order.
func (g Graph) Equal(other Graph) bool {
	if g.of == other.of || g.Nodes() == 0 || other.Nodes() == 0 {
		return g.Nodes() == other.Nodes()
	}
	return g.Nodes() == other.Nodes() && slices.Equal(g.of.edges, other.of.edges)
}

// String returns the size of the graph, such as "4 nodes, 5 edges".
func (g Graph) String() string {
	edges := 0
	if g.of != nil {
		edges = len(g.of.edges)
	}
	return fmt.Sprintf("%d nodes, %d edges", g.Nodes(), edges)
}

func (g *graph) nodes() int { return len(g.outs) - 1 }

// leaving returns the arcs out of a node, by the indexes of their edges, and
// the number of the first one.
func (g *graph) leaving(node int32) ([]arc, int32) {
	first := g.outs[node]
	return g.out[first:g.outs[node+1]], first
}

// entering returns the arcs into a node.
func (g *graph) entering(node int32) []arc { return g.in[g.ins[node]:g.ins[node+1]] }

// sumsExactly reports whether all sums of costs along paths are exact, and sums of
// two of them: when all costs are multiples of one power of two, and so few of it
// that float64 has a bit for each.
func sumsExactly(nodes int, edges []Edge) bool {
	unit, largest := math.MaxInt32, 0.0
	for _, e := range edges {
		if e.Cost > 0 {
			fraction, exponent := math.Frexp(e.Cost)
			whole := uint64(math.Ldexp(fraction, 53))
			unit = min(unit, exponent-53+bits.TrailingZeros64(whole))
			largest = max(largest, e.Cost)
		}
	}
	return largest == 0 || math.Ldexp(largest, -unit)*2*float64(nodes) <= 1<<53
}
