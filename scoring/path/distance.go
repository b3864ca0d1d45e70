package path

import "math"

// reach is what a search knows of a node.
type reach struct {
	cost float64
	hops int32  // edges of that cost's way; kept backwards only
	mark uint32 // the round when it was seen in it, one more when this is final
}

func (s *space) isSeen(r *reach) bool  { return r.mark >= s.round }
func (s *space) isFinal(r *reach) bool { return r.mark > s.round }

// meet searches from both ends until what lies between is known, and reports whether
// there is a way. Afterwards the backward search is directed to the start: a node v
// comes up at its distance to the target and the distance from the start, or the
// radius where this is not known. That is never more than what a path through v
// costs, and of these bounds that of v is at most an edge's cost larger than that
// of the node after it, so final distances stay final.
func (s *space) meet() (bool, error) {
	s.fore[s.from] = reach{0, 0, s.round}
	s.back[s.to] = reach{0, 0, s.round}
	s.ahead.push(entry{0, 0, s.from})
	s.behind.push(entry{0, 0, s.to})
	least := math.Inf(1)
	var forwards, backwards int // arcs looked at
	for len(s.ahead) > 0 && len(s.behind) > 0 && s.ahead[0].key+s.behind[0].key < least {
		if err := s.tick(); err != nil {
			return false, err
		}
		if forwards <= backwards {
			node := s.ahead.pop().id
			here := &s.fore[node]
			if s.isFinal(here) {
				continue
			}
			here.mark++
			if there := &s.back[node]; s.isSeen(there) {
				least = min(least, here.cost+there.cost)
			}
			arcs, _ := s.leaving(node)
			forwards += len(arcs) + 1
			for i := range arcs {
				a := &arcs[i]
				next := &s.fore[a.node]
				cost := here.cost + a.cost
				if s.isSeen(next) && next.cost <= cost || s.isClosed(a.edge) {
					continue
				}
				*next = reach{cost, 0, s.round}
				s.ahead.push(entry{cost, 0, a.node})
			}
		} else {
			node := s.behind.pop().id
			here := &s.back[node]
			if s.isFinal(here) {
				continue
			}
			if there := &s.fore[node]; s.isSeen(there) {
				least = min(least, here.cost+there.cost)
			}
			backwards += s.finish(node, false)
		}
	}
	if math.IsInf(least, 1) {
		return false, nil
	}
	s.radius = math.Inf(1)
	if len(s.ahead) > 0 {
		s.radius = s.ahead[0].key
	}
	keep := s.behind[:0]
	for _, e := range s.behind {
		if r := &s.back[e.id]; !s.isFinal(r) && r.cost == e.key && r.hops == e.hops {
			if e.key += s.before(e.id); !math.IsInf(e.key, 1) {
				keep = append(keep, e)
			}
		}
	}
	s.behind = keep
	s.behind.order()
	return true, s.extend(0, least*(1+2*s.guard))
}

// before returns what the way from the start to a node costs at least.
func (s *space) before(node int32) float64 {
	if r := &s.fore[node]; s.isFinal(r) {
		return r.cost
	}
	return s.radius
}

// finish makes what is known backwards of a node final, and looks at the nodes before
// it, whose number it returns, and one more.
func (s *space) finish(node int32, directed bool) int {
	here := &s.back[node]
	here.mark = s.round + 1
	arcs := s.entering(node)
	hops := here.hops + 1
	for i := range arcs {
		a := &arcs[i]
		next := &s.back[a.node]
		cost := here.cost + a.cost
		if s.isSeen(next) && (s.isFinal(next) || next.cost < cost || next.cost == cost && next.hops <= hops) || s.isClosed(a.edge) {
			continue
		}
		key := cost
		if directed {
			key += s.before(a.node)
			if math.IsInf(key, 1) {
				continue // the start does not lead there
			}
		}
		*next = reach{cost, hops, s.round}
		s.behind.push(entry{key, hops, a.node})
	}
	return len(arcs) + 1
}

// extend goes on backwards for a number of nodes at least, and until the horizon is
// farther than something, or there is nothing more.
func (s *space) extend(nodes int, beyond float64) error {
	for len(s.behind) > 0 {
		top := s.behind[0]
		if s.isFinal(&s.back[top.id]) {
			s.behind.pop()
			continue
		}
		if nodes <= 0 && top.key > beyond {
			s.horizon = top.key * (1 - s.guard)
			return nil
		}
		if err := s.tick(); err != nil {
			return err
		}
		s.behind.pop()
		s.finish(top.id, true)
		nodes--
	}
	s.horizon = math.Inf(1)
	return nil
}
