package ladder

import "slices"

// reach reports grades and roles that can only be held by who has held them
// before. What is asked for alone decides: a grade that asks for another one to
// have been held, or to be met, can be reached once that one can.
//
// It counts down, for each node of a graph of "at least n of these", how many are
// missing yet (W. F. Dowling and J. H. Gallier, 1984,
// doi:10.1016/0743-1066(84)90014-1), in time in proportion to the record.
func (b *builder) reach() {
	d := b.data
	r := reacher{data: d, suffixes: make([]int, len(d.grades)), sets: make(map[string]int)}
	r.nodes(len(d.grades) + len(d.roles) + len(d.steps))
	for i := range r.suffixes {
		r.suffixes[i] = -1
	}
	for i := range len(d.grades) + len(d.roles) {
		needs := []int{r.requirement(d.ownerNode(i))}
		if below := d.statedBelow(i); below >= 0 {
			needs = append(needs, below)
		}
		r.needs(i, len(needs), needs...)
	}
	for i := range d.steps {
		at := len(d.grades) + len(d.roles) + i
		r.needs(at, 2, d.steps[i].grade, r.requirement(d.steps[i].requires.node))
	}
	r.spread()
	b.blocked(&r)
}

// statedBelow returns the nearest grade below whose requirement is a part of what
// an owner asks by its cumulative track, and -1 when there is none. What nobody
// has stated can be reached, and who asks nothing stated asks nothing of those
// below.
func (d *data) statedBelow(owner int) int {
	if owner >= len(d.grades) || d.ownerNode(owner) == nil {
		return -1
	}
	below := d.belowInCumulative(owner)
	for below >= 0 && d.ownerNode(below) == nil {
		below = d.belowInCumulative(below)
	}
	return below
}

// reacher is a graph of nodes that are reached when enough of those that they
// need are. The first nodes are the grades, the roles and the steps.
type reacher struct {
	data     *data
	left     []int   // how many are missing yet; 0: reached
	lets     [][]int // nodes that need this one
	of       [][]int // nodes that this one needs
	suffixes []int   // node of "this grade or a higher one of the track"
	sets     map[string]int
}

// nodes adds nodes that nothing is needed for yet, and returns the first.
func (r *reacher) nodes(n int) int {
	first := len(r.left)
	r.left = append(r.left, make([]int, n)...)
	r.lets = append(r.lets, make([][]int, n)...)
	r.of = append(r.of, make([][]int, n)...)
	return first
}

func (r *reacher) needs(node, n int, of ...int) {
	r.left[node], r.of[node] = n, of
	for _, o := range of {
		r.lets[o] = append(r.lets[o], node)
	}
}

// requirement adds the node of a requirement; conditions on anything but places
// can be reached.
func (r *reacher) requirement(n *node) int {
	at := r.nodes(1)
	if n == nil {
		return at
	}
	switch n.form {
	case formKind:
		switch k := n.kind.(type) {
		case *tenure:
			r.needs(at, 1, r.set(&k.places))
		case *held:
			r.needs(at, 1, r.set(&k.places))
		}
	case formInclude:
		r.needs(at, 1, r.data.owner(n.of.place))
	case formAll, formAny, formCount:
		of := make([]int, len(n.parts))
		for i := range n.parts {
			of[i] = r.requirement(&n.parts[i])
		}
		r.needs(at, n.n, of...)
	}
	return at
}

// set adds the node of places of which one is needed, once for each id.
func (r *reacher) set(s *placeSet) int {
	if at, ok := r.sets[s.String()]; ok {
		return at
	}
	at := r.nodes(1)
	r.sets[s.String()] = at
	var of []int
	for _, p := range s.ranges {
		switch {
		case p.kind == placeGrade && p.end == r.data.tracks[r.data.grades[p.first].track].end:
			of = append(of, r.suffix(p.first))
			continue
		case p.kind == placeOutside:
			return at
		}
		for i := p.first; i < p.end; i++ {
			switch p.kind {
			case placeGrade:
				of = append(of, i)
			case placeRole:
				of = append(of, len(r.data.grades)+i)
			default:
				of = append(of, len(r.data.grades)+len(r.data.roles)+i)
			}
		}
	}
	r.needs(at, 1, of...)
	return at
}

// suffix adds the node of a grade or a higher one of its track.
func (r *reacher) suffix(grade int) int {
	end := r.data.tracks[r.data.grades[grade].track].end
	for i := end - 1; i >= grade; i-- {
		if r.suffixes[i] >= 0 {
			continue
		}
		at := r.nodes(1)
		r.suffixes[i] = at
		if i+1 < end {
			r.needs(at, 1, i, r.suffixes[i+1])
		} else {
			r.needs(at, 1, i)
		}
	}
	return r.suffixes[grade]
}

// spread finds all nodes that are reached: those that need nothing, and on from
// there.
func (r *reacher) spread() {
	var open []int
	for i, left := range r.left {
		if left == 0 {
			open = append(open, i)
		}
	}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		for _, next := range r.lets[at] {
			if r.left[next]--; r.left[next] == 0 {
				open = append(open, next)
			}
		}
	}
}

// blocked reports the circles among the nodes that are not reached: from each
// one to the first that it waits for, and so on. Each is walked once.
func (b *builder) blocked(r *reacher) {
	const walking, done = 1, 2
	state := make([]uint8, len(r.left))
	circles := 0
	for start := range r.left[:len(b.data.grades)+len(b.data.roles)] {
		var walk []int
		at := start
		for at >= 0 && state[at] == 0 && r.left[at] > 0 {
			state[at] = walking
			walk = append(walk, at)
			at = r.waitsFor(at)
		}
		if at >= 0 && state[at] == walking && circles < maxCycles {
			circles++
			b.reportCircle(r, walk, at)
		}
		for _, i := range walk {
			state[i] = done
		}
	}
}

// waitsFor returns the first node that is needed and not reached, -1 for none.
func (r *reacher) waitsFor(at int) int {
	for _, o := range r.of[at] {
		if r.left[o] > 0 {
			return o
		}
	}
	return -1
}

func (b *builder) reportCircle(r *reacher, walk []int, from int) {
	d := b.data
	owners := len(d.grades) + len(d.roles)
	var circle []int
	for i := len(walk) - 1; i >= 0; i-- {
		if walk[i] < owners+len(d.steps) {
			circle = append(circle, walk[i])
		}
		if walk[i] == from {
			break
		}
	}
	if len(circle) == 0 {
		return
	}
	slices.Reverse(circle)
	name := func(i int) string {
		if i < owners {
			return d.placeID(d.ownerPlace(i))
		}
		return d.placeID(place{placeStep, int32(i - owners)})
	}
	var at *node
	if circle[0] < owners {
		at = d.ownerNode(circle[0])
	} else {
		at = d.steps[circle[0]-owners].requires.node
	}
	b.report(SelfReached.At(b.pathOf(at), chain(circle, name)))
}
