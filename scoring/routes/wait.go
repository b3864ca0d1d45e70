package routes

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// stands reports whether somebody at a place of the network counts for a condition
// on having been at the place, track or group of an id of a ladder, or above.
func (d *data) stands(n int32, l ladder.Ladder, id string, orAbove bool) bool {
	asked, err := d.organisation.Place(l.ID() + "/" + id)
	if err != nil {
		return false
	}
	at := d.nodes[n].place
	if asked.Contains(at) {
		return true
	}
	if !orAbove || at.Ladder() != l {
		return false
	}
	if s, from := at.SubStep(), asked.SubStep(); !s.IsZero() && !from.IsZero() && s.Grade() == from.Grade() {
		return s.Rank() >= from.Rank()
	}
	var lowest []ladder.Grade
	low := func(id string) {
		if g, ok := l.Grade(id); ok {
			lowest = append(lowest, g)
		} else if s, ok := l.SubStep(id); ok {
			if above, ok := s.Grade().Above(); ok {
				lowest = append(lowest, above)
			}
		}
	}
	low(asked.ID())
	for g := range l.Groups() {
		if g.ID() == asked.ID() {
			for id := range g.Places() {
				low(id)
			}
		}
	}
	grade := at.Grade()
	if s := at.SubStep(); !s.IsZero() {
		grade = s.Grade()
	}
	for _, from := range lowest {
		if from.Track() == grade.Track() && grade.Rank() >= from.Rank() {
			return true
		}
	}
	return false
}

// lived returns the places of the route, as bits, in which a condition can be lived
// before the step, and whether it is one of that sort.
func (s Step) lived(n ladder.Need) (at []int, months int, ok bool) {
	var id string
	var orAbove bool
	switch spec := n.Condition.Requirement().Spec().(type) {
	case ladder.Tenure:
		id, orAbove, months = spec.In, spec.OrAbove, spec.Months
	case ladder.Held:
		id, orAbove = spec.Place, spec.OrAbove
	default:
		return nil, 0, false
	}
	for i, place := range s.through {
		if s.net.data.stands(place, s.To().Ladder(), id, orAbove) {
			at = append(at, i)
		}
	}
	return at, months, true
}

// isPassedBy reports whether a need asks for having been at a place where the
// person has not been, and where the route does not lead.
func (s Step) isPassedBy(n ladder.Need) bool {
	if n.IsLevel() || n.Outcome != ladder.NotMet {
		return false
	}
	at, _, ok := s.lived(n)
	return ok && len(at) == 0
}

// Months returns how many months in some place the step asks for beyond those that
// the facts can mean, the longest of several: time that is still to be served,
// wherever on the route it is. It is the least by which the line of the condition
// falls short ([ladder.Verdict.MonthsShort]): whole months, of which the last one may
// have begun. It is 0 when none is, and when nobody has stated where the person has
// been.
func (s Step) Months() int {
	most := 0
	for _, n := range s.Needs() {
		if months, ok := s.serve(n); ok {
			most = max(most, months)
		}
	}
	return most
}

// serve returns the least number of months that a need still asks for.
func (s Step) serve(n ladder.Need) (int, bool) {
	if n.IsLevel() || n.Outcome != ladder.NotMet {
		return 0, false
	}
	least, _, ok := n.Condition.MonthsShort()
	return least, ok
}

// Months returns how many months the route takes at the least, as far as the record
// tells: the times in a place that its steps still ask for, and between two steps
// that the same review decides one round of it ([ladder.Review.Every]). What can pass
// at the same time is counted once. It is a lower bound: nobody can say how long
// learning takes, when a seat opens and when the next round is; and what is not known
// of the past is taken as served. Months are whole ones, see [Step.Months]. 0 means
// that nothing tells.
//
// The steps' demands are sums of the times spent at each place of the route that
// reach some months. Demands that share no place add up, so the bound is the largest
// sum of such; where each is about places in a row it is the least time itself, the
// dual of a linear program with a totally unimodular matrix (A. J. Hoffman and J. B.
// Kruskal, Integral boundary points of convex polyhedra, 1956).
func (r Route) Months() int {
	var asked []demandedTime
	last := make(map[ladder.Review]int)
	for i, s := range r.steps {
		for _, n := range s.Needs() {
			months, ok := s.serve(n)
			at, _, _ := s.lived(n)
			if !ok || months == 0 || len(at) == 0 {
				continue
			}
			asked = appendTime(asked, at, months)
		}
		review := s.Review()
		if review.IsZero() || review.Every() == 0 {
			continue
		}
		if before, ok := last[review]; ok {
			var at []int
			for j := before + 1; j <= i; j++ {
				at = append(at, j)
			}
			asked = appendTime(asked, at, review.Every())
		}
		last[review] = i
	}
	slices.SortStableFunc(asked, func(a, b demandedTime) int { return cmp.Compare(b.months, a.months) })
	asked = asked[:min(len(asked), maxTimes)]
	return longest(asked, 0)
}

// maxTimes bounds the demands that are weighed against each other, the longest
// first. Fewer of them make a lower bound that is not the best one.
const maxTimes = 16

// demandedTime is months at some places of a route together.
type demandedTime struct {
	at     uint64 // places of the route, as bits
	months int
}

func appendTime(asked []demandedTime, at []int, months int) []demandedTime {
	t := demandedTime{months: months}
	for _, i := range at {
		if i >= 64 {
			return asked // a lower bound without it
		}
		t.at |= 1 << i
	}
	return append(asked, t)
}

// longest returns the largest sum of months of demands that share no place with each
// other nor with those that are taken.
func longest(asked []demandedTime, taken uint64) int {
	if len(asked) == 0 {
		return 0
	}
	without := longest(asked[1:], taken)
	if t := asked[0]; t.at&taken == 0 {
		return max(without, t.months+longest(asked[1:], taken|t.at))
	}
	return without
}
