package routes

import (
	"context"

	"github.com/kakezan/kakezan/scoring/path"
)

// moreTries is how many routes are looked at for each one that is wanted, where
// some of them turn out to be closed.
const moreTries = 16

// shortest returns the K routes of the lowest sums, as moves, cheapest first, and
// whether there are no others.
func (q *query) shortest(ctx context.Context) (found [][]int32, all bool, err error) {
	edges := make([]path.Edge, 0, len(q.moves))
	of := make([]int32, 0, len(q.moves)) // move of an edge
	for m := range q.moves {
		v := q.moves[m]
		if v.to == q.from || q.arrived(v.from) || !q.part[m] {
			continue
		}
		edges = append(edges, path.Edge{From: int(v.from), To: int(v.to), Cost: q.cost(&q.person.high, int32(m))})
		of = append(of, int32(m))
	}
	for _, s := range q.nodes[q.to].steps { // who stands on a step within the grade stands there
		edges = append(edges, path.Edge{From: int(s), To: int(q.to)})
	}
	g, err := path.New(len(q.nodes), edges)
	if err != nil {
		return nil, false, err
	}
	tries := 0
	for p, err := range g.Paths(ctx, int(q.from), int(q.to), path.Options{}) {
		if err != nil {
			return nil, false, err
		}
		var moves []int32
		for _, e := range p.Edges() {
			if e < len(of) {
				moves = append(moves, of[e])
			}
		}
		if q.wants(moves) {
			found = append(found, moves)
		}
		if tries++; len(found) == q.K || tries/moreTries >= q.K {
			return found, false, nil
		}
	}
	return found, true, nil
}

// wants reports whether a route is one of those asked for: whether it is open,
// where that is asked.
func (q *query) wants(moves []int32) bool {
	if !q.OpenOnly {
		return true
	}
	r := q.route(moves)
	return r.IsOpen()
}
