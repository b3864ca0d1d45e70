package rarity

import "math"

// observation is three skills of a population, from which a shape is learned.
type observation struct {
	triple
	breadth float64 // interaction that the breadth gives them
	pull    float64 // c_ij + c_ik + c_jk
	count   float64 // people who have all three
	weight  float64 // of how many triples it is a sample, up to a factor
	last    float64 // the share under the shape that was tried last; 0 at first
}

// newObservation returns an observation without its count, or false when the
// pairs leave no room. The cells are the pattern of the breadth.
func newObservation(t triple, cells *[8]float64) (o observation, ok bool) {
	o.triple = t
	if lo, hi := t.ends(); !(hi > lo) {
		return o, false
	}
	o.pull = math.Log(t.pair[0]*t.pair[1]*t.pair[2]) -
		logSum(cells[3], cells[7]) - logSum(cells[5], cells[7]) - logSum(cells[6], cells[7])
	o.breadth = cells[7] + cells[1] + cells[2] + cells[4] - cells[3] - cells[5] - cells[6] - cells[0]
	return o, finite(o.pull) && finite(o.breadth)
}

func logSum(a, b float64) float64 { return max(a, b) + math.Log1p(math.Exp(-math.Abs(a-b))) }

// under is the share of all three under a shape. It is found from the one before,
// which is near when shapes are.
func (o *observation) under(s shape) (p float64, ok bool) {
	g := o.breadth + s.constant - s.slope*o.pull
	if o.last > 0 {
		p, ok = o.near(o.last, g)
	} else {
		p, ok = o.at(g)
	}
	o.last = p
	return p, ok
}

// learn returns the shape that the counts of n people speak for, by weighted
// least squares on the interactions. Given the pairs, a count varies by
// V = n room around what the shape says, and shifts by V for each unit of the
// interaction; so (count - n p)/V is what an observation says about it, with
// variance 1/V beside the spread, which is the rest of the variance (a
// random-effects model; R. DerSimonian and N. Laird, 1986,
// doi:10.1016/0197-2456(86)90046-2). Unless free, constant and slope stay 0, and
// only the spread is learned. It returns false when there are too few.
func learn(seen []observation, n float64, free bool) (s shape, ok bool) {
	const rounds, fewest = 20, 20
	s.spread = usualSpread
	for range rounds {
		var xx, xy, yy, bx, by float64 // of the constant (x) and the slope (y)
		var rest, weights float64
		used := 0
		for i := range seen {
			o := &seen[i]
			p, ok := o.under(s)
			v := n * o.room(p)
			if !ok || !(v > 0) {
				continue
			}
			off := (o.count - n*p) / v
			w := v / (1 + s.spread*v)
			xx, xy, yy = xx+w, xy-w*o.pull, yy+w*o.pull*o.pull
			bx, by = bx+w*off, by-w*o.pull*off
			if v >= 2 {
				rest, weights = rest+w*w*(off*off-1/v), weights+w*w
				used++
			}
		}
		// A little is added to the diagonal: as if the slope were known to be
		// about 0, so that pulls that are all alike don't send it anywhere.
		det := (xx+1)*(yy+1) - xy*xy
		if used < fewest || !(det > 0) {
			return shape{}, false
		}
		before := s
		if free {
			s.constant = within(s.constant+within(((yy+1)*bx-xy*by)/det, 2), 5)
			s.slope = within(s.slope+within(((xx+1)*by-xy*bx)/det, 1), 2)
		}
		s.spread = max(leastSpread, rest/weights)
		if math.Abs(s.constant-before.constant)+math.Abs(s.slope-before.slope)+math.Abs(s.spread-before.spread) < 1e-7 {
			break
		}
	}
	return s, finite(s.constant + s.slope + s.spread)
}

// leastSpread keeps a prior from being taken for a fact.
const leastSpread = 1e-3

func within(f, most float64) float64 { return max(-most, min(f, most)) }

// evidence is the logarithm of how well a shape foretells the counts that people
// were found to have, given the pairs, up to a constant.
func evidence(seen []observation, n float64, s shape) (log float64) {
	for i := range seen {
		o := &seen[i]
		p, ok := o.under(s)
		v := n * o.room(p)
		if !ok || !(v >= 2) {
			continue
		}
		variance := v * (1 + s.spread*v)
		off := o.count - n*p
		log -= (off*off/variance + math.Log(variance)) / 2
	}
	return log
}

// calibrate returns the constant at which the shares of all triples add up to
// what the numbers of skills that people hold say: somebody who holds k skills has
// k(k-1)(k-2)/6 triples. The breadth alone adds up to that as well, so
// that over triples drawn by weight the shares under the shape and those under
// the breadth must agree on average. whole[i] is observation i's share under the
// breadth.
func calibrate(drawn []observation, whole []float64, slope float64) (constant float64) {
	s := shape{slope: slope}
	for range 50 {
		off, rise := 0.0, 0.0
		for i := range drawn {
			o := &drawn[i]
			p, ok := o.under(s)
			if !ok {
				p = min(max(p, 0), whole[i])
			}
			off += o.weight * (whole[i] - p)
			if ok {
				rise += o.weight * o.room(p)
			}
		}
		step := within(off/rise, 1)
		if !finite(step) {
			return 0
		}
		s.constant = within(s.constant+step, 5)
		if math.Abs(step) < 1e-9 {
			break
		}
	}
	return s.constant
}
