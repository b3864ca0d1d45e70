package population

// evaluator finds the people of a block of whom a condition is known, and those
// who fulfil it. It holds the room that this takes, and is used by one goroutine
// at a time.
type evaluator struct {
	base  plane    // of whom the condition is known
	value plane    // who fulfil it
	leaf  plane    // room for a leaf
	rooms []*plane // for inner nodes, by their depth
}

// run sets base and value for block b of a population. It returns false when
// base is empty; then there is no value.
func (x *evaluator) run(p Population, q *inquiry, b int) bool {
	d, from := p.data, b*blockPeople
	n := min(q.limit-from, peopleOf(b, d.people))
	if n <= 0 {
		return false
	}
	x.base.fill(0, n)
	if p.part != nil {
		x.base.intersect(&p.part.planes[b])
	}
	if complete := d.complete - from; complete < n {
		for _, k := range q.known {
			s := k.column.set(b, 0)
			if s.all {
				continue
			}
			known := s.asPlane(&x.leaf, 0)
			for i, w := range known {
				x.base[i] &= w | ^bitsFrom(complete-64*i)
			}
		}
	}
	for i := range q.attributes {
		if m := &q.attributes[i]; m.ranges[b].low == 0 {
			m.between(b, peopleOf(b, d.people), 1, 1<<32-1, &x.leaf)
			x.base.intersect(&x.leaf)
		}
	}
	if x.base == (plane{}) {
		return false
	}
	x.node(p, q, b, 0, 0, &x.value)
	return true
}

// node makes a plane the set of the people of the base who fulfil node i.
func (x *evaluator) node(p Population, q *inquiry, b, i, depth int, to *plane) {
	n := &q.nodes[i]
	switch n.kind {
	case nodeAll:
		*to = x.base
	case nodeAny:
		*to = plane{}
	default:
		*to = x.base
		x.narrow(p, n, b, to)
		return
	}
	for k := i + 1; k < n.end; {
		child := &q.nodes[k]
		next := k + 1
		switch inner := child.kind <= nodeAny; {
		case inner:
			next = child.end
			room := x.room(depth)
			x.node(p, q, b, k, depth+1, room)
			if n.kind == nodeAll {
				to.intersect(room)
			} else {
				to.union(room)
			}
		case n.kind == nodeAll:
			x.narrow(p, child, b, to)
		default:
			x.widen(p, child, b, to)
		}
		k = next
	}
}

func (x *evaluator) room(depth int) *plane {
	for depth >= len(x.rooms) {
		x.rooms = append(x.rooms, new(plane))
	}
	return x.rooms[depth]
}

// narrow takes out who does not fulfil a leaf.
func (x *evaluator) narrow(p Population, n *node, b int, to *plane) {
	leaf := x.people(p, n, b)
	if !n.negated {
		to.intersect(leaf)
		return
	}
	for i, w := range leaf {
		to[i] &^= w
	}
}

// widen adds who fulfils a leaf.
func (x *evaluator) widen(p Population, n *node, b int, to *plane) {
	leaf := x.people(p, n, b)
	if n.negated {
		for i, w := range leaf {
			to[i] |= x.base[i] &^ w
		}
		return
	}
	for i, w := range leaf {
		to[i] |= x.base[i] & w
	}
}

// people is the set of those who fulfil a leaf, or whom its negation leaves out;
// others than the base may be in it.
func (x *evaluator) people(p Population, n *node, b int) *plane {
	people := peopleOf(b, p.data.people)
	if n.kind == nodeSkill {
		return n.column.set(b, n.rank).asPlane(&x.leaf, people)
	}
	n.between(b, people, n.low, n.high, &x.leaf)
	return &x.leaf
}
