package routes

import (
	"cmp"
	"slices"
)

// maxHeld bounds the sets of levels that are followed along one route.
const maxHeld = 1 << 12

// ways returns the ways to do what a move asks of the person: the levels above
// those held, the minimal ones alone.
func (p *prices) ways(ask int32) [][]int32 {
	if p.wanted == nil {
		p.wanted = make([][][]int32, len(p.asks))
	}
	if p.wanted[ask] == nil {
		ways := make([][]int32, len(p.asks[ask].ways))
		for i, w := range p.asks[ask].ways {
			ways[i] = p.missing(w)
		}
		p.wanted[ask] = p.minimal(ways)
	}
	return p.wanted[ask]
}

// gained is a set of levels that somebody has gained along a route.
type gained struct {
	set    []int32
	parent int // among those of the step before
}

// once returns the cheapest set of levels with which everything that the moves ask
// is met, step by step: what is gained by the end of each. It reports whether none
// is cheaper.
//
// A set that has all that another one has is left out: whatever is asked later, the
// other one with the same levels on top has no more, and so costs no more.
func (p *prices) once(moves []int32) (sets [][]int32, exact bool) {
	steps := make([][]gained, len(moves)+1)
	steps[0] = []gained{{}}
	exact = true
	for i, m := range moves {
		for j, g := range steps[i] {
			for _, w := range p.ways(p.moves[m].ask) {
				steps[i+1] = p.keep(steps[i+1], gained{p.union(g.set, w), j})
			}
		}
		if len(steps[i+1]) > maxHeld {
			exact = false
			slices.SortStableFunc(steps[i+1], func(g, h gained) int { return cmp.Compare(p.of(g.set), p.of(h.set)) })
			steps[i+1] = steps[i+1][:maxHeld]
		}
	}
	at := 0
	for j, g := range steps[len(moves)] {
		if p.of(g.set) < p.of(steps[len(moves)][at].set) {
			at = j
		}
	}
	sets = make([][]int32, len(moves))
	for i := len(moves); i > 0; i-- {
		g := steps[i][at]
		sets[i-1], at = g.set, g.parent
	}
	return sets, exact
}

// keep adds a set unless one has no more, and takes out those that have more.
func (p *prices) keep(all []gained, g gained) []gained {
	for _, h := range all {
		if p.within(h.set, g.set) {
			return all
		}
	}
	all = slices.DeleteFunc(all, func(h gained) bool { return p.within(g.set, h.set) })
	return append(all, g)
}
