package population

import (
	"math"
	"math/bits"
)

// evaluator finds the people of a block of whom a condition is known, and those
// who fulfil it. It holds the room that this takes, and is used by one goroutine
// at a time.
type evaluator struct {
	base   plane    // of whom the condition is known
	people int      // how many they are
	whole  bool     // base is a whole block, as most are
	value  plane    // who fulfil it
	leaf   plane    // room for a leaf
	rooms  []*plane // for inner nodes, by their depth
}

// run sets base and value for block b of a population. It returns false when
// base is empty; then there is no value.
func (x *evaluator) run(p Population, q *inquiry, b int) bool {
	if !x.know(p, q, b) {
		return false
	}
	x.node(p, q, b, 0, 0, &x.value)
	return true
}

// know sets base, and returns false when it is empty.
func (x *evaluator) know(p Population, q *inquiry, b int) bool {
	d, from := p.data, b*blockPeople
	x.people = max(min(q.limit-from, peopleOf(b, d.people)), 0)
	if !x.whole || x.people < blockPeople {
		x.base.fill(0, x.people)
	}
	x.whole = x.people == blockPeople
	exact := true
	if p.part != nil {
		x.base.intersect(&p.part.planes[b])
		exact = false
	}
	if complete := d.complete - from; complete < x.people {
		for _, k := range q.known {
			known := k.column.set(b, 0)
			if known.all {
				continue
			}
			for i, w := range known.asPlane(&x.leaf, 0) {
				x.base[i] &= w | ^bitsFrom(complete-64*i)
			}
			exact = false
		}
	}
	for i := range q.attributes {
		if m := &q.attributes[i]; m.ranges[b].low == 0 {
			known := m.between(b, peopleOf(b, d.people), 1, math.MaxUint32, &x.leaf)
			x.base.intersect(known.asPlane(&x.leaf, 0))
			exact = false
		}
	}
	if !exact {
		x.people, x.whole = x.base.count(), false
	}
	return x.people > 0
}

// node makes a plane the set of the people of the base who fulfil node i.
func (x *evaluator) node(p Population, q *inquiry, b, i, depth int, to *plane) {
	switch n := &q.nodes[i]; n.kind {
	case nodeAll:
		*to = x.base
		// Skills first: often nobody is left to be looked at for the rest.
		for k := i + 1; k < n.end; k = q.next(k) {
			if child := &q.nodes[k]; child.kind == nodeSkill {
				x.narrow(p, child, b, to)
			}
		}
		for k := i + 1; k < n.end && *to != (plane{}); k = q.next(k) {
			switch child := &q.nodes[k]; {
			case child.inner():
				room := x.room(depth)
				x.node(p, q, b, k, depth+1, room)
				to.intersect(room)
			case child.kind == nodeCode:
				x.narrow(p, child, b, to)
			}
		}
	case nodeAny:
		*to = plane{}
		for k := i + 1; k < n.end; k = q.next(k) {
			if child := &q.nodes[k]; child.inner() {
				room := x.room(depth)
				x.node(p, q, b, k, depth+1, room)
				to.union(room)
			} else {
				x.widen(p, child, b, to)
			}
		}
	default:
		*to = x.base
		x.narrow(p, n, b, to)
	}
}

func (x *evaluator) room(depth int) *plane {
	for depth >= len(x.rooms) {
		x.rooms = append(x.rooms, new(plane))
	}
	return x.rooms[depth]
}

// few is a number of people whose codes are looked up one by one rather than
// those of everybody in the block.
const few = blockPeople / 16

// narrow takes out who does not fulfil a leaf.
func (x *evaluator) narrow(p Population, n *node, b int, to *plane) {
	if n.kind == nodeCode && n.several(b) && to.count() < few {
		for i, w := range to {
			for ; w != 0; w &= w - 1 {
				k := 64*i + bits.TrailingZeros64(w)
				if code := n.codes.at(b*blockPeople + k); n.negated == (code >= n.low && code <= n.high) {
					to.remove(uint16(k))
				}
			}
		}
		return
	}
	s := x.set(p, n, b)
	switch {
	case n.negated && s.all:
		*to = plane{}
	case n.negated:
		if s.plane != nil {
			for i, w := range s.plane {
				to[i] &^= w
			}
		}
		for _, i := range s.list {
			to.remove(i)
		}
	case s.all:
	case s.plane != nil:
		to.intersect(s.asPlane(&x.leaf, 0))
	default:
		left := &x.leaf
		*left = plane{}
		for _, i := range s.list {
			left[i/64%blockWords] |= to[i/64%blockWords] & (1 << (i % 64))
		}
		*to = *left
	}
}

// widen adds who fulfils a leaf.
func (x *evaluator) widen(p Population, n *node, b int, to *plane) {
	s := x.set(p, n, b)
	switch {
	case n.negated && s.all:
	case n.negated:
		leaf := s.asPlane(&x.leaf, 0)
		for i, w := range leaf {
			to[i] |= x.base[i] &^ w
		}
	case s.all:
		*to = x.base
	default:
		if s.plane != nil {
			for i, w := range s.plane {
				to[i] |= x.base[i] & w
			}
		}
		for _, i := range s.list {
			to[i/64%blockWords] |= x.base[i/64%blockWords] & (1 << (i % 64))
		}
	}
}

// set is those who fulfil a leaf, or whom its negation leaves out;
// others than the base may be in it.
func (x *evaluator) set(p Population, n *node, b int) set {
	if n.kind == nodeSkill {
		return n.column.set(b, n.rank)
	}
	return n.between(b, peopleOf(b, p.data.people), n.low, n.high, &x.leaf)
}
