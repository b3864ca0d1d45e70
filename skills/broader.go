package skills

import (
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
)

// maxSuggestions bounds the search for near words: a catalog of thousands of
// records whose broader ids are all of another catalog should fail soon, too.
const maxSuggestions = 20

// checkBroader reports broader ids that no skill has, and skills that are
// broader than themselves.
func (c *catalogData) checkBroader() problem.List {
	var list problem.List
	broader := make([][]int, len(c.skills))
	for i, skill := range c.skills {
		for _, id := range skill.Broader {
			if parent, ok := c.byID[id]; ok {
				broader[i] = append(broader[i], int(parent))
				continue
			}
			unknown := UnknownSkill.At(skillPath(skill.ID).Field("broader"), id)
			if len(list) < maxSuggestions {
				unknown = unknown.WithSuggestion(c.nearest(string(id)))
			}
			list = append(list, unknown)
		}
	}
	for i, cyclic := range onCycle(broader) {
		if cyclic {
			id := c.skills[i].ID
			list = append(list, CyclicBroader.At(skillPath(id).Field("broader"), id))
		}
	}
	return list
}

// onCycle tells of each node of a graph whether a walk leads from it back to
// it. Nodes are on a common cycle when they are in one strongly connected
// component; this is R. E. Tarjan's algorithm (1972, doi:10.1137/0201010)
// with a stack of its own, as deep catalogs would exhaust the goroutine's. It
// takes time in proportion to nodes and edges.
func onCycle(edges [][]int) []bool {
	type visit struct{ node, next int } // next: edge to follow
	var (
		cyclic  = make([]bool, len(edges))
		number  = make([]int, len(edges)) // order of discovery from 1, 0: not yet seen
		lowest  = make([]int, len(edges)) // lowest number known to be reachable among open nodes
		open    = make([]bool, len(edges))
		pending []int // open nodes, in order of discovery
		walk    []visit
		count   int
	)
	for start := range edges {
		if number[start] == 0 {
			walk = append(walk, visit{node: start})
		}
		for len(walk) > 0 {
			at := &walk[len(walk)-1]
			node := at.node
			if number[node] == 0 {
				count++
				number[node], lowest[node], open[node] = count, count, true
				pending = append(pending, node)
			}
			if at.next < len(edges[node]) {
				to := edges[node][at.next]
				at.next++
				switch {
				case number[to] == 0:
					walk = append(walk, visit{node: to})
				case open[to]:
					lowest[node] = min(lowest[node], number[to])
				}
				continue
			}
			walk = walk[:len(walk)-1]
			if len(walk) > 0 {
				above := walk[len(walk)-1].node
				lowest[above] = min(lowest[above], lowest[node])
			}
			if lowest[node] < number[node] {
				continue // the component began before node
			}
			first := len(pending) - 1
			for pending[first] != node {
				first--
			}
			component := pending[first:]
			pending = pending[:first]
			for _, member := range component {
				open[member] = false
				cyclic[member] = len(component) > 1 || slices.Contains(edges[member], member)
			}
		}
	}
	return cyclic
}
