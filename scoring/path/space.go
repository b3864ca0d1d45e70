package path

import (
	"context"

	"github.com/kakezan/kakezan/internal/parallel"
)

// space is the memory of one question, and the question. It is used again, so that a
// question costs no memory and nothing is cleared: what is written carries the number
// of the round in which it was.
type space struct {
	*graph
	ctx      context.Context
	closed   func(edge int) bool
	from, to int32
	steps    int // since the question was asked

	// the distances, see distance.go
	round               uint32
	fore, back          []reach // by node: from the start, and to the target
	ahead               heap    // nodes to go on from, forwards
	behind              heap    // backwards, of those not reached forwards
	between             heap    // backwards, of those reached forwards, by what paths through them cost
	radius              float64 // all nodes nearer to the start than this are reached forwards
	horizon             float64 // paths that leave the nodes known backwards cost at least this
	forwards, backwards int     // arcs looked at

	// the paths found so far, see next.go
	items   []item
	classes []class
	ways    []int32 // arcs of paths
	shuts   []shut
	last    int32   // class whose path was returned last, -1 before the first one
	cost    float64 // of that path
	started bool

	// the search within a class, see deviate.go
	turn    uint32
	barred  []uint32 // by node: not to be visited in this turn
	shut    []uint32 // by arc: not to be taken from the deviation in this turn
	passes  uint32
	heads   []head // by node
	labels  []label
	queue   heap
	walk    []int32 // arcs
	closest float64 // two ways to a node, one of which was given up, were so close in cost

	answer []int32
	costs  []float64
}

func newSpace(nodes, arcs int) *space {
	return &space{
		fore: make([]reach, nodes), back: make([]reach, nodes),
		barred: make([]uint32, nodes), heads: make([]head, nodes), shut: make([]uint32, arcs),
	}
}

// space returns memory for a question.
func (g *graph) space(ctx context.Context, from, to int, o Options) *space {
	s := g.spaces.Get().(*space)
	s.graph, s.ctx, s.closed, s.from, s.to = g, ctx, o.Closed, int32(from), int32(to)
	s.round += 2
	if s.round > 1<<31 {
		clear(s.fore)
		clear(s.back)
		s.round = 2
	}
	s.items, s.classes, s.ways, s.shuts = s.items[:0], s.classes[:0], s.ways[:0], s.shuts[:0]
	s.steps, s.last, s.started = 0, -1, false
	return s
}

// free forgets what belongs to the caller, and keeps the memory for another question.
func (s *space) free() {
	g := s.graph
	s.graph, s.ctx, s.closed = nil, nil, nil
	g.spaces.Put(s)
}

// tick returns the cause when the context is done. It is called at each step, and
// asks now and then.
func (s *space) tick() error {
	s.steps++
	if s.steps%256 == 1 {
		return parallel.Cause(s.ctx)
	}
	return nil
}

// newTurn makes all nodes and arcs free to be taken.
func (s *space) newTurn() {
	s.turn++
	if s.turn == 0 {
		clear(s.barred)
		clear(s.shut)
		s.turn = 1
	}
}

// isClosed reports whether the caller forbids an edge.
func (s *space) isClosed(edge int32) bool { return s.closed != nil && s.closed(int(edge)) }
