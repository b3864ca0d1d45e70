package path

import (
	"context"
	"iter"
)

// Options say which paths are looked for. The zero value means all.
type Options struct {
	// Closed reports whether the edge of an index must not be taken. It is asked
	// many times, perhaps again for the same edge, always on the caller's goroutine,
	// and has to say the same each time. The zero value means that every edge may be
	// taken.
	Closed func(edge int) bool
}

// Shortest returns the k cheapest paths from one node to another, cheapest first, in
// the order that the package's comment states; fewer when there are not so many, and
// none when there is no way. From a node to itself there is the path of no edges
// only. The slice is the caller's own.
//
// It returns an [*Error] of the kind [ErrNode] for a node that the graph does not
// have, and [ErrCount] for k below 1; and the cause of a context that is done before
// all is found. No context, nil, is never done.
//
// It runs on the caller's goroutine: a question takes less than it would take to
// share it. Ask many questions at once on many goroutines instead. The package's
// comment says how long it takes at worst. It needs memory in proportion to the nodes,
// the edges and what the paths visit, which is kept for the next question, so that only
// the answer is allocated: the list, and what all its paths visit.
func (g Graph) Shortest(ctx context.Context, from, to, k int, o Options) ([]Path, error) {
	if err := wrongQuestion("Shortest", g.Nodes(), from, to, k); err != nil {
		return nil, err
	}
	s := g.of.space(ctx, from, to, o)
	ways, costs := s.answer[:0], s.costs[:0]
	var err error
	for len(costs) < k {
		var way int32
		if way, err = s.next(); err != nil || way < 0 {
			break
		}
		ways = s.describe(append(ways, int32(s.length(way))), way)
		costs = append(costs, s.cost)
	}
	s.answer, s.costs = ways, costs
	var paths []Path
	if err == nil {
		paths = cut(append([]int32(nil), ways...), costs)
	}
	s.free()
	return paths, err
}

// Paths returns the paths of [Graph.Shortest] one after another, as many as there
// are, each found when it is asked for. An error is the last thing that it yields,
// beside the zero path: those of Shortest, apart from [ErrCount]. It can be run
// again, and begins at the cheapest path then.
func (g Graph) Paths(ctx context.Context, from, to int, o Options) iter.Seq2[Path, error] {
	return func(yield func(Path, error) bool) {
		if err := wrongQuestion("Paths", g.Nodes(), from, to, 1); err != nil {
			yield(Path{}, err)
			return
		}
		s := g.of.space(ctx, from, to, o)
		for {
			way, err := s.next()
			if err != nil {
				yield(Path{}, err)
				break
			}
			if way < 0 || !yield(Path{s.describe(nil, way), s.cost}, nil) {
				break
			}
		}
		s.free()
	}
}

// cut makes paths of what was written one after another: the number of edges, the
// nodes, and the edges.
func cut(ways []int32, costs []float64) []Path {
	paths := make([]Path, len(costs))
	for i, cost := range costs {
		size := 2*int(ways[0]) + 1
		paths[i] = Path{ways[1 : 1+size : 1+size], cost}
		ways = ways[1+size:]
	}
	return paths
}
