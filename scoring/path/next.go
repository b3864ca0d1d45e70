package path

import (
	"math"
	"slices"
)

// class is all paths that begin like a path already found, up to its node at, and go
// on from there by none of the arcs that paths with that beginning have taken.
type class struct {
	parent int32 // class of that path, -1 for all paths
	at     int32
	shut   int32 // list of arcs, -1 for none

	start, end int // the best path of the class in ways, once it is found
}

// shut is a list of arcs.
type shut struct{ arc, next int32 }

// item is something that may lead to the next path. What comes before the others in
// less is looked at first.
type item struct {
	cost float64 // of the paths at least
	hops int32
	kind kind
	of   int32 // class
}

type kind int8

const (
	farther kind = iota // all paths that leave what is known backwards
	unknown             // the paths of a class, nothing but a bound is known of
	found               // the best path of a class
)

// next returns the class whose best path is the next one, -1 when there is none.
func (s *space) next() (int32, error) {
	if err := s.begin(); err != nil {
		return -1, err
	}
	if s.last >= 0 {
		s.split(s.last)
		s.last = -1
	}
	for len(s.items) > 0 {
		if err := s.tick(); err != nil {
			return -1, err
		}
		it := s.pop()
		switch it.kind {
		case farther:
			if err := s.extend(max(16, s.steps/4), it.cost); err != nil {
				return -1, err
			}
			s.waitFarther()
		case unknown:
			cost, ok, err := s.deviate(it.of)
			if err != nil {
				return -1, err
			}
			if ok {
				c := &s.classes[it.of]
				s.push(item{cost, int32(c.end - c.start), found, it.of})
			} else if !math.IsInf(s.horizon, 1) {
				s.push(item{s.horizon, -1, unknown, it.of})
			}
		case found:
			s.last, s.cost = it.of, it.cost
			return it.of, nil
		}
	}
	return -1, nil
}

// begin does what is done before the first path.
func (s *space) begin() error {
	if s.started {
		return nil
	}
	s.started = true
	if s.from == s.to {
		s.classes = append(s.classes, class{parent: -1, shut: -1})
		s.push(item{0, 0, found, 0})
		return nil
	}
	ok, err := s.meet()
	if ok && err == nil {
		s.classes = append(s.classes, class{parent: -1, shut: -1})
		s.push(item{0, 0, unknown, 0})
		s.waitFarther()
	}
	return err
}

// waitFarther puts what lies beyond the horizon where it comes up in time: before
// every path that costs as much.
func (s *space) waitFarther() {
	if !math.IsInf(s.horizon, 1) {
		s.push(item{s.horizon, -2, farther, -1})
	}
}

// split makes classes of the paths that deviate from the path of a class, where those
// that it was split from do not.
func (s *space) split(of int32) {
	c := s.classes[of]
	s.newTurn()
	node, cost := s.from, 0.0
	for at := int32(0); at < int32(c.end-c.start); at++ {
		s.barred[node] = s.turn
		taken := s.ways[c.start+int(at)]
		if at >= c.at {
			list := int32(-1)
			if at == c.at {
				for list = c.shut; list >= 0; list = s.shuts[list].next {
					s.shut[s.shuts[list].arc] = s.turn
				}
				list = c.shut
			}
			s.shut[taken] = s.turn
			if bound, hops := s.bound(node, cost); !math.IsInf(bound, 1) {
				s.shuts = append(s.shuts, shut{taken, list})
				s.classes = append(s.classes, class{parent: of, at: at, shut: int32(len(s.shuts) - 1)})
				if hops >= 0 {
					hops += at
				}
				s.push(item{bound, hops, unknown, int32(len(s.classes) - 1)})
			}
		}
		a := &s.out[taken]
		cost += a.cost
		node = a.node
	}
}

// bound returns what a path that goes on from a node costs at least, and, where sums
// are exact, how many edges those that cost no more have at least from there. It is
// infinite when there is no such path.
func (s *space) bound(node int32, cost float64) (float64, int32) {
	least, hops := math.Inf(1), int32(-1)
	arcs, first := s.leaving(node)
	for i := range arcs {
		a := &arcs[i]
		if s.barred[a.node] == s.turn || s.shut[first+int32(i)] == s.turn || s.isClosed(a.edge) {
			continue
		}
		r := &s.back[a.node]
		if !s.isFinal(r) {
			if s.horizon <= least && !math.IsInf(s.horizon, 1) {
				least, hops = s.horizon, -1
			}
			continue
		}
		sum := cost + (a.cost + r.cost)
		switch {
		case !s.exact:
			least = min(least, sum*(1-s.guard))
		case sum < least || sum == least && r.hops < hops:
			least, hops = sum, r.hops+1
		}
	}
	return least, hops
}

// describe appends the nodes of the path of a class, and then its edges.
func (s *space) describe(to []int32, of int32) []int32 {
	c := s.classes[of]
	way := s.ways[c.start:c.end]
	to = append(to, s.from)
	for _, a := range way {
		to = append(to, s.out[a].node)
	}
	for _, a := range way {
		to = append(to, s.out[a].edge)
	}
	return to
}

// length returns the number of edges of the path of a class.
func (s *space) length(of int32) int { return s.classes[of].end - s.classes[of].start }

// less is the order in which things are looked at: a path comes up only when nothing
// else can be before it.
func (s *space) less(a, b *item) bool {
	switch {
	case a.cost != b.cost:
		return a.cost < b.cost
	case a.hops != b.hops:
		return a.hops < b.hops
	case a.kind != b.kind:
		return a.kind < b.kind
	case a.kind != found:
		return a.of < b.of
	}
	c, d := &s.classes[a.of], &s.classes[b.of]
	return slices.CompareFunc(s.ways[c.start:c.end], s.ways[d.start:d.end], func(x, y int32) int {
		return int(s.out[x].edge) - int(s.out[y].edge)
	}) < 0
}

// push and pop keep the items in a binary heap.
func (s *space) push(it item) {
	s.items = append(s.items, it)
	at := len(s.items) - 1
	for at > 0 {
		parent := (at - 1) / 2
		if !s.less(&it, &s.items[parent]) {
			break
		}
		s.items[at] = s.items[parent]
		at = parent
	}
	s.items[at] = it
}

func (s *space) pop() item {
	first := s.items[0]
	it := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	if len(s.items) == 0 {
		return first
	}
	at := 0
	for {
		child := 2*at + 1
		if child >= len(s.items) {
			break
		}
		if child+1 < len(s.items) && s.less(&s.items[child+1], &s.items[child]) {
			child++
		}
		if !s.less(&s.items[child], &it) {
			break
		}
		s.items[at] = s.items[child]
		at = child
	}
	s.items[at] = it
	return first
}
