package path

import (
	"math"
	"slices"
)

// head is the newest label of a node in a pass of a search.
type head struct {
	pass  uint32
	label int32
}

// label is a way from the deviation to a node.
type label struct {
	cost   float64 // from the start of the path, as its sum
	node   int32
	hops   int32 // from the start of the path
	arc    int32 // the last one
	parent int32 // label before it, -1 at the deviation
	next   int32 // another label of the node, -1 for none
	dead   bool  // another one is no worse however it goes on
}

// deviate finds the best path of a class among those that cost less than the horizon,
// and its cost. There may be none.
func (s *space) deviate(of int32) (float64, bool, error) {
	c := &s.classes[of]
	s.newTurn()
	node, cost, prefix := s.from, 0.0, 0
	if c.parent >= 0 {
		prefix = s.classes[c.parent].start
		for _, taken := range s.ways[prefix : prefix+int(c.at)] {
			s.barred[node] = s.turn
			a := &s.out[taken]
			cost += a.cost
			node = a.node
		}
	}
	s.barred[node] = s.turn
	for list := c.shut; list >= 0; list = s.shuts[list].next {
		s.shut[s.shuts[list].arc] = s.turn
	}
	total, ok := s.follow(node, cost)
	if !ok {
		var err error
		if total, ok, err = s.search(node, cost, c.at); err != nil {
			return 0, false, err
		}
	}
	if !ok || total >= s.horizon {
		return 0, false, nil
	}
	c.start = len(s.ways)
	s.ways = append(s.ways, s.ways[prefix:prefix+int(c.at)]...)
	s.ways = append(s.ways, s.walk...)
	c.end = len(s.ways)
	return total, true, nil
}

// follow goes the shortest way to the target from a deviation on, and reports whether
// that is the best path of the class beyond doubt: it must meet no barred node, no
// other way may be as short, apart from what the order of paths decides without
// rounding. The walk is left in s.walk.
func (s *space) follow(node int32, cost float64) (float64, bool) {
	s.walk = s.walk[:0]
	for at := node; at != s.to; {
		least, second, hops, pick := math.Inf(1), math.Inf(1), int32(0), int32(-1)
		arcs, first := s.leaving(at)
		for i := range arcs {
			a := &arcs[i]
			r := &s.back[a.node]
			if s.barred[a.node] == s.turn || !s.isFinal(r) ||
				at == node && s.shut[first+int32(i)] == s.turn || s.isClosed(a.edge) {
				continue
			}
			rest := a.cost + r.cost
			switch {
			case rest < least || rest == least && r.hops < hops:
				least, second, hops, pick = rest, least, r.hops, first+int32(i)
			case rest < second:
				second = rest
			}
		}
		here := &s.back[at]
		if pick < 0 ||
			s.exact && at != node && (least != here.cost || hops+1 != here.hops) ||
			!s.exact && (at != node && least > here.cost || (second-least) <= 2*s.guard*(cost+least)) {
			s.giveUp()
			return 0, false
		}
		a := &s.out[pick]
		s.walk = append(s.walk, pick)
		s.barred[a.node] = s.turn
		cost += a.cost
		at = a.node
	}
	return cost, true
}

// giveUp frees the nodes of the walk again.
func (s *space) giveUp() {
	for _, taken := range s.walk {
		s.barred[s.out[taken].node] = s.turn - 1
	}
	s.walk = s.walk[:0]
}

// search finds the best path of a class among those that cost less than the horizon,
// and leaves it in s.walk.
//
// A way to a node is given up when another one to it costs less, or as much and comes
// no later in the order of paths. Where sums are rounded, ways that differ in the
// cost can end at the same sum: if any was given up that was so close, everything is
// searched once more, and both are kept then.
func (s *space) search(node int32, cost float64, hops int32) (float64, bool, error) {
	best, err := s.pass(node, cost, hops, s.horizon, 0)
	if err == nil && best >= 0 {
		if cost := s.labels[best].cost; s.closest <= 2*s.guard*cost && !s.exact {
			best, err = s.pass(node, s.labels[0].cost, hops, min(s.horizon, math.Nextafter(cost, math.Inf(1))), 2*s.guard*cost)
		}
	}
	if err != nil || best < 0 {
		return 0, false, err
	}
	for at := best; s.labels[at].parent >= 0; at = s.labels[at].parent {
		s.walk = append(s.walk, s.labels[at].arc)
	}
	slices.Reverse(s.walk)
	return s.labels[best].cost, true, nil
}

// pass searches from a deviation to the target for the best path that costs less than
// a limit, and returns its label, -1 when there is none. It is directed by the
// distances to the target, which are bounds as they stand, since barred nodes make
// ways longer only. Ways to a node whose costs differ by no more than the doubt are
// both kept, unless the cheaper one comes first in the order as well.
func (s *space) pass(node int32, cost float64, hops int32, limit, doubt float64) (int32, error) {
	if s.passes++; s.passes == 0 {
		clear(s.heads)
		s.passes = 1
	}
	s.closest = math.Inf(1)
	s.queue = append(s.queue[:0], entry{cost, hops, 0})
	s.labels = append(s.labels[:0], label{cost: cost, node: node, hops: hops, arc: -1, parent: -1, next: -1})
	best, shrink := int32(-1), 1-s.guard
	for len(s.queue) > 0 {
		if err := s.tick(); err != nil {
			return -1, err
		}
		top := s.queue.pop()
		if best >= 0 && s.tooLate(top.key*shrink, top.hops, best) {
			break
		}
		from := s.labels[top.id]
		if from.dead {
			continue
		}
		arcs, first := s.leaving(from.node)
		for i := range arcs {
			a := &arcs[i]
			r := &s.back[a.node]
			if s.barred[a.node] == s.turn || !s.isFinal(r) ||
				from.parent < 0 && s.shut[first+int32(i)] == s.turn || s.isClosed(a.edge) {
				continue
			}
			l := label{cost: from.cost + a.cost, node: a.node, hops: from.hops + 1, arc: first + int32(i), parent: top.id, next: -1}
			total, all := l.cost+r.cost, l.hops
			if s.exact {
				all += r.hops
			}
			if total*shrink >= limit || best >= 0 && s.tooLate(total*shrink, all, best) || !s.add(l, doubt) {
				continue
			}
			id := int32(len(s.labels) - 1)
			switch {
			case a.node != s.to:
				s.queue.push(entry{total, all, id})
			case best < 0 || s.precedes(&s.labels[id], &s.labels[best]):
				best = id
			}
		}
	}
	return best, nil
}

// tooLate reports whether a path of a bound comes after the best one for sure.
func (s *space) tooLate(bound float64, hops, best int32) bool {
	b := &s.labels[best]
	return bound > b.cost || s.exact && bound == b.cost && hops > b.hops
}

// add adds a label to those of its node, unless one of them is no worse; those that
// are no better than it die. It notes how close in cost they were.
func (s *space) add(l label, doubt float64) bool {
	h := &s.heads[l.node]
	if h.pass == s.passes {
		for id := h.label; id >= 0; id = s.labels[id].next {
			other := &s.labels[id]
			if more := l.cost - other.cost; !other.dead && more >= 0 && (more > doubt || !s.earlier(&l, other)) {
				s.note(more)
				return false
			}
		}
		for id := h.label; id >= 0; id = s.labels[id].next {
			other := &s.labels[id]
			if more := other.cost - l.cost; !other.dead && more >= 0 && (more > doubt || s.earlier(&l, other)) {
				s.note(more)
				other.dead = true
			}
		}
		l.next = h.label
	}
	h.pass, h.label = s.passes, int32(len(s.labels))
	s.labels = append(s.labels, l)
	return true
}

// note notes by how much a way was given up that may come earlier in the order.
func (s *space) note(more float64) {
	if more > 0 {
		s.closest = min(s.closest, more)
	}
}

// precedes reports whether a label of the target comes before another one.
func (s *space) precedes(l, other *label) bool {
	if l.cost != other.cost {
		return l.cost < other.cost
	}
	return s.earlier(l, other)
}

// earlier reports whether a way has fewer edges than another one, or as many and a
// lower index at the first edge in which they differ.
func (s *space) earlier(l, other *label) bool {
	if l.hops != other.hops {
		return l.hops < other.hops
	}
	for l.parent != other.parent {
		l, other = &s.labels[l.parent], &s.labels[other.parent]
	}
	return l.arc != other.arc && s.out[l.arc].edge < s.out[other.arc].edge
}
