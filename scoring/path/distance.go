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

// start begins the searches from both ends.
func (s *space) start() {
	s.fore[s.from] = reach{0, 0, s.round}
	s.back[s.to] = reach{0, 0, s.round}
	s.ahead = append(s.ahead[:0], entry{0, 0, s.from})
	s.behind = append(s.behind[:0], entry{0, 0, s.to})
	s.between = s.between[:0]
	s.radius, s.forwards, s.backwards = 0, 0, 0
}

// meet searches from both ends until the distance between them is known and whatever
// is as far, and reports whether there is a way.
func (s *space) meet() (bool, error) {
	s.start()
	start := &s.back[s.from]
	for more := true; more && !s.isFinal(start); {
		var err error
		if more, err = s.step(); err != nil {
			return false, err
		}
	}
	if !s.isFinal(start) {
		return false, nil
	}
	return true, s.extend(0, start.cost*(1+2*s.guard))
}

// extend goes on for a number of nodes at least, and until the horizon is farther
// than something, or there is nothing more.
func (s *space) extend(nodes int, beyond float64) error {
	for {
		if top, _, ok := s.nearest(); !ok {
			s.horizon = math.Inf(1)
			return nil
		} else if nodes <= 0 && top.key > beyond {
			s.horizon = top.key * (1 - s.guard)
			return nil
		}
		if _, err := s.step(); err != nil {
			return err
		}
		nodes--
	}
}

// nearest returns the node that is final next backwards, and its bound: what paths
// through it cost at least. That is its distance to the target and the distance from
// the start, or the radius where that is not known yet, so no path through any node
// that is not final backwards costs less than the bound. Along an edge the bound falls
// by no more than the edge's cost, so distances that are final stay so while the
// radius grows.
func (s *space) nearest() (top entry, between, ok bool) {
	for len(s.between) > 0 && s.isFinal(&s.back[s.between[0].id]) {
		s.between.pop()
	}
	for len(s.behind) > 0 && (s.isFinal(&s.back[s.behind[0].id]) || s.isFinal(&s.fore[s.behind[0].id])) {
		s.behind.pop()
	}
	if len(s.behind) > 0 && !math.IsInf(s.radius, 1) {
		top, ok = s.behind[0], true
		top.key += s.radius
	}
	if len(s.between) > 0 && (!ok || s.between[0].before(top)) {
		return s.between[0], true, true
	}
	return top, false, ok
}

// step makes one node final: backwards when it is known from both ends; else on the
// side that has had less to do. It reports whether there was anything to be done.
func (s *space) step() (bool, error) {
	if err := s.tick(); err != nil {
		return false, err
	}
	top, between, ok := s.nearest()
	switch {
	case !ok:
		return false, nil
	case between:
		s.between.pop()
		s.stepBack(top.id)
	case s.forwards <= s.backwards:
		s.stepAhead()
	default:
		s.behind.pop()
		s.stepBack(top.id)
	}
	return true, nil
}

// stepAhead makes the next node final forwards.
func (s *space) stepAhead() {
	for len(s.ahead) > 0 && s.isFinal(&s.fore[s.ahead[0].id]) {
		s.ahead.pop()
	}
	if len(s.ahead) == 0 {
		s.radius = math.Inf(1)
		return
	}
	top := s.ahead.pop()
	here := &s.fore[top.id]
	here.mark = s.round + 1
	s.radius = here.cost
	if there := &s.back[top.id]; s.isSeen(there) && !s.isFinal(there) {
		s.between.push(entry{here.cost + there.cost, there.hops, top.id})
	}
	arcs, _ := s.leaving(top.id)
	s.forwards += len(arcs) + 1
	fore, round, so := s.fore, s.round, here.cost
	for i := range arcs {
		a := &arcs[i]
		next := &fore[a.node]
		cost := so + a.cost
		if next.mark >= round && next.cost <= cost || s.isClosed(a.edge) {
			continue
		}
		*next = reach{cost, 0, round}
		s.ahead.push(entry{cost, 0, a.node})
	}
}

// stepBack makes a node final backwards.
func (s *space) stepBack(node int32) {
	here := &s.back[node]
	here.mark = s.round + 1
	arcs := s.entering(node)
	s.backwards += len(arcs) + 1
	back, round, hops, so := s.back, s.round, here.hops+1, here.cost
	for i := range arcs {
		a := &arcs[i]
		next := &back[a.node]
		cost := so + a.cost
		if next.mark >= round && (next.mark > round || next.cost < cost || next.cost == cost && next.hops <= hops) ||
			s.isClosed(a.edge) {
			continue
		}
		*next = reach{cost, hops, round}
		if there := &s.fore[a.node]; s.isFinal(there) {
			s.between.push(entry{there.cost + cost, hops, a.node})
		} else if !math.IsInf(s.radius, 1) {
			s.behind.push(entry{cost, hops, a.node})
		}
	}
}
