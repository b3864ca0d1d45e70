package skills

import "slices"

// graph is a relation between skills by their numbers: those that i points to
// are to[first[i]:first[i+1]]. The zero graph is the relation without pairs.
type graph struct{ first, to []int32 }

// of returns what i points to, in the order in which it was stated.
func (g graph) of(i int32) []int32 {
	if len(g.to) == 0 {
		return nil
	}
	return g.to[g.first[i]:g.first[i+1]]
}

// reversed returns the relation read the other way round. What points to a skill
// is in rising order.
func (g graph) reversed() graph {
	if len(g.to) == 0 {
		return graph{}
	}
	n := int32(len(g.first) - 1)
	r := graph{make([]int32, n+2), make([]int32, len(g.to))}
	for _, to := range g.to {
		r.first[to+2]++
	}
	for i := range n {
		r.first[i+2] += r.first[i+1]
	}
	for i := range n {
		for _, to := range g.of(i) {
			r.to[r.first[to+1]] = i
			r.first[to+1]++
		}
	}
	r.first = r.first[:n+1]
	return r
}

// reach is a node that a walk reaches.
type reach struct {
	node     int32
	from     int32 // index of the node before it, in order of the walk
	distance int32 // 0 for the start
}

// walk goes breadth first over the edges of some graphs and yields each node that
// it reaches once, the start not among them: nearer ones first, and of equally near
// ones those that a nearer or earlier one points to, in the order in which it
// does. It takes time in proportion to the edges that it follows, and beyond the
// first nodes a bit for each node of the graph.
func walk(start int32, nodes int, yield func(reach) bool, edges ...graph) {
	w := walker{reached: make([]reach, 1, fewReached), nodes: nodes}
	w.reached[0].node = start
	for at := 0; at < len(w.reached); at++ {
		here := w.reached[at]
		for _, g := range edges {
			for _, to := range g.of(here.node) {
				next := reach{to, int32(at), here.distance + 1}
				if w.add(next) && !yield(next) {
					return
				}
			}
		}
	}
}

// fewReached is how many nodes are sooner gone through than marked.
const fewReached = 32

// walker gathers nodes, each once.
type walker struct {
	reached []reach
	marks   []uint64 // a bit for each node; nil while few are reached
	nodes   int
}

// add adds a node and reports whether it is new.
func (w *walker) add(r reach) bool {
	if w.marks == nil {
		if slices.ContainsFunc(w.reached, func(before reach) bool { return before.node == r.node }) {
			return false
		}
		if len(w.reached) == fewReached {
			w.marks = make([]uint64, w.nodes/64+1)
			for _, before := range w.reached {
				w.marks[before.node/64] |= 1 << (before.node % 64)
			}
		}
	}
	if w.marks != nil {
		mark := uint64(1) << (r.node % 64)
		if w.marks[r.node/64]&mark != 0 {
			return false
		}
		w.marks[r.node/64] |= mark
	}
	w.reached = append(w.reached, r)
	return true
}

// cycles returns the sets of nodes from each of which a walk leads to all the
// others and back, and a node that points to itself as a set of its own. Nodes
// and sets are in rising order.
//
// Such sets are the strongly connected components; this is R. E. Tarjan's
// algorithm (1972, doi:10.1137/0201010) with a stack of its own, as deep catalogs
// would exhaust the goroutine's. It takes time in proportion to nodes and edges.
func (g graph) cycles() (sets [][]int32) {
	if len(g.to) == 0 {
		return nil
	}
	type visit struct{ node, next int32 } // next: edge to follow
	var (
		n       = int32(len(g.first) - 1)
		number  = make([]int32, n) // order of discovery from 1, 0: not yet seen
		lowest  = make([]int32, n) // lowest number known to be reachable among open nodes
		open    = make([]bool, n)
		pending []int32 // open nodes, in order of discovery
		walk    []visit
		count   int32
	)
	for start := range n {
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
			if edges := g.of(node); int(at.next) < len(edges) {
				to := edges[at.next]
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
			}
			if len(component) > 1 || slices.Contains(g.of(node), node) {
				set := slices.Clone(component)
				slices.Sort(set)
				sets = append(sets, set)
			}
		}
	}
	slices.SortFunc(sets, func(a, b []int32) int { return int(a[0] - b[0]) })
	return sets
}
