package tabiya

import (
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
)

// edge is a link of a hierarchy between two objects.
type edge struct {
	parent, child int32
	row           int // among the records that are kept
	line          int // of the file, or of the list
	link          *Link
}

// cyclic returns the links without which a hierarchy has no cycle: those that lead
// back to an object above, when one goes down from the objects in the order of
// their links. It takes time in proportion to the links.
func (c *checker) cyclic() []edge {
	below := make(map[int32][]int) // parent -> indices of edges
	for i, e := range c.edges {
		below[e.parent] = append(below[e.parent], i)
	}
	const (
		open = 1 + iota // on the way down to where we are
		done
	)
	type step struct {
		at   int32
		next int // of the edges below
	}
	state := make(map[int32]int)
	var back []edge
	for _, start := range c.edges {
		if state[start.parent] != 0 {
			continue
		}
		way := []step{{at: start.parent}}
		state[start.parent] = open
		for len(way) > 0 {
			here := &way[len(way)-1]
			if here.next == len(below[here.at]) {
				state[here.at] = done
				way = way[:len(way)-1]
				continue
			}
			e := c.edges[below[here.at][here.next]]
			here.next++
			switch state[e.child] {
			case open:
				back = append(back, e)
			case 0:
				state[e.child] = open
				way = append(way, step{at: e.child})
			}
		}
	}
	slices.SortFunc(back, func(a, b edge) int { return a.row - b.row })
	return back
}

// problem says that the link closes a cycle.
func (e edge) problem() problem.Problem {
	return CyclicHierarchy.At("", e.link.ParentID, e.link.ChildID)
}
