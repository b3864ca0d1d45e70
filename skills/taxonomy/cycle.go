package taxonomy

import "slices"

// onCycle tells of each node whether a walk up leads from it back to it: whether
// its strongly connected component has another node, or it links to itself. down
// is up reversed. This is S. R. Kosaraju's algorithm (as in M. Sharir, 1981,
// doi:10.1016/0898-1221(81)90008-0), with a stack of its own; it takes time in
// proportion to nodes and links.
func onCycle(up, down links) []bool {
	n := len(up.from) - 1
	cyclic := make([]bool, n)
	seen := make([]bool, n)
	done := make([]int32, 0, n) // in the order in which walks up came to their end
	for i := range int32(n) {
		done = walk(up, i, seen, done)
	}
	clear(seen)
	var component []int32
	for _, i := range slices.Backward(done) {
		component = walk(down, i, seen, component[:0])
		for _, member := range component {
			cyclic[member] = len(component) > 1 || slices.Contains(up.of(member), member)
		}
	}
	return cyclic
}

// walk appends what is reached from a node and not yet seen, in the order in which
// nothing further was to be reached from it.
func walk(l links, start int32, seen []bool, done []int32) []int32 {
	type visit struct{ node, next int32 } // next: link to follow
	if seen[start] {
		return done
	}
	seen[start] = true
	path := []visit{{node: start}}
	for len(path) > 0 {
		at := &path[len(path)-1]
		linked := l.of(at.node)
		if int(at.next) == len(linked) {
			done = append(done, at.node)
			path = path[:len(path)-1]
			continue
		}
		to := linked[at.next]
		at.next++
		if !seen[to] {
			seen[to] = true
			path = append(path, visit{node: to})
		}
	}
	return done
}
