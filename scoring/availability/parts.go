package availability

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// Part is one thing in an [Availability].
type Part struct {
	ID   string
	Name text.Text // the id where the thing has no name

	// Chance is the chance that the thing is up: its own chance times those of all its
	// causes.
	Chance Chance

	// Without is the chance that enough of the others are up.
	Without Chance

	// Adds is by how much the thing raises the chance: the chance that it is up and is
	// the one that makes enough. It is as exact where the chance is near 1.
	Adds fit.Range

	// Importance is Adds when the thing's own event is certain, and so by how much the
	// chance rises for each unit of its own chance (Z. W. Birnbaum, On the importance of
	// different components in a multicomponent system, 1969).
	Importance fit.Range
}

// Parts returns every thing with what it adds, the one that adds most first, by the
// lower ends, then by the upper ones, then by id.
//
// For one thing up, both ends of Adds and Importance are those of the inputs: they rise
// with the thing's own chance and its causes, and fall with all else. For several
// things up and inputs that are intervals, they surely lie within.
//
// It takes the time of [Of] once for each thing. Of more than ten things each has fewer
// states, and where those do not suffice what it adds is an interval, too.
func (a Availability) Parts() []Part {
	things := a.question.Things
	states := max(1, min(a.question.States, 10*a.question.States/max(1, len(things))))
	alone := a.model.marginals()
	parts := make([]Part, len(things))
	for i, t := range things {
		p := Part{ID: t.ID, Name: named(t.Name, t.ID), Chance: alone[i]}
		p.Without, _ = a.model.chance(i, states)
		p.Importance = a.model.importance(i, states)
		own := a.model.own[i]
		p.Adds = fit.Range{Lo: own.lo.up * p.Importance.Lo, Hi: own.hi.up * p.Importance.Hi}
		parts[i] = p
	}
	slices.SortStableFunc(parts, func(p, q Part) int {
		return cmp.Or(cmp.Compare(q.Adds.Lo, p.Adds.Lo), cmp.Compare(q.Adds.Hi, p.Adds.Hi))
	})
	return parts
}

// importance returns the chance that all causes of a thing are up, and that of the
// others just one is missing.
func (m *model) importance(i, states int) fit.Range {
	k := m.atLeast
	if k > len(m.own) {
		return fit.Range{}
	}
	causes := surely
	for _, c := range m.needs[i] {
		causes = Chance{both(causes.lo, m.cause[c].lo), both(causes.hi, m.cause[c].hi)}
	}
	if causes.hi.up == 0 {
		return fit.Range{}
	}
	given := m.with(surely, m.needs[i]...)
	if given.isExact() {
		if others, ok := given.count(low, exactly, i, states); ok {
			return fit.Range{Lo: causes.lo.up * others[k-1], Hi: causes.hi.up * others[k-1]}
		}
	}
	fewest, ok := given.count(low, exactly, i, states)
	if !ok {
		fewest, _ = given.count(low, fromBelow, i, states)
	}
	most, ok := given.count(high, exactly, i, states)
	if !ok {
		most, _ = given.count(high, fromAbove, i, states)
	}
	// One is missing when not enough of the others are up, and one less would be.
	down := Chance{pair{up: most.below(k)}, pair{up: fewest.below(k)}}
	less := Chance{pair{up: fewest.below(k - 1)}, pair{up: most.below(k - 1)}}
	lo, hi := max(0, down.lo.up-less.lo.up), max(0, down.hi.up-less.hi.up)
	return fit.Range{Lo: causes.lo.up * lo, Hi: causes.hi.up * max(lo, hi)}
}

// below returns the chance that fewer than k are up.
func (c counts) below(k int) (sum float64) {
	for _, x := range c[:k] {
		sum += x
	}
	return sum
}

// CausePart is one cause in an [Availability].
type CausePart struct {
	ID     string
	Name   text.Text // the id where the cause has no name
	Chance Chance    // that it is up
	IfUp   Chance    // the chance when the cause is up
	IfDown Chance    // and when it is down
	Things []string  // the ids of the things that need it, ascending
}

// Causes returns every cause that something needs, in the order of their ids, with the
// chance when it is up and when it is down. It takes the time of [Of] twice for each.
func (a Availability) Causes() []CausePart {
	var parts []CausePart
	states := max(1, min(a.question.States, 10*a.question.States/max(1, len(a.question.Causes))))
	for i, c := range a.question.Causes {
		p := CausePart{ID: c.ID, Name: named(c.Name, c.ID), Chance: a.model.cause[i]}
		for j, t := range a.question.Things {
			if slices.Contains(a.model.needs[j], int32(i)) {
				p.Things = append(p.Things, t.ID)
			}
		}
		if p.Things == nil {
			continue
		}
		p.IfUp, _ = a.model.with(surely, int32(i)).chance(-1, states)
		p.IfDown, _ = a.model.with(never, int32(i)).chance(-1, states)
		parts = append(parts, p)
	}
	return parts
}

// Point is a single point of failure: a thing or a cause without which too few things
// can be up.
type Point struct {
	ID      string
	Name    text.Text // the id where it has no name
	IsCause bool
	Chance  Chance // that it is up by itself; of a cause that is taken as certain, 1
}

// SinglePoints returns the single points of failure: causes first, then things, each by
// id. A cause that is taken as certain is one of them, because what is taken so may
// turn out otherwise. There are none where too few things can be up at all, and so
// there is nothing to lose.
func (a Availability) SinglePoints() []Point {
	m := &a.model
	can := make([]bool, len(m.own))
	count := 0
	for i, own := range m.own {
		can[i] = own.hi.up > 0 && !slices.ContainsFunc(m.needs[i], func(c int32) bool { return m.cause[c].hi.up == 0 })
		if can[i] {
			count++
		}
	}
	if count < m.atLeast || count == 0 {
		return nil
	}
	need := make([]int, len(m.cause))
	for i := range can {
		if can[i] {
			for _, c := range m.needs[i] {
				need[c]++
			}
		}
	}
	var points []Point
	for i, c := range a.question.Causes {
		if count-need[i] < m.atLeast {
			points = append(points, Point{c.ID, named(c.Name, c.ID), true, m.cause[i]})
		}
	}
	if count == m.atLeast {
		for i, t := range a.question.Things {
			if can[i] {
				points = append(points, Point{t.ID, named(t.Name, t.ID), false, m.own[i]})
			}
		}
	}
	return points
}

// Candidate is a thing that could come to an [Availability].
type Candidate struct {
	Thing Thing
	Adds  fit.Range // by how much it would raise the chance
	With  Chance    // the chance that it would be
}

// Best returns what each of several things would add by itself, the one that adds most
// first, by the lower ends, then by the upper ones, then in the order of the call. Its
// causes have to be among those of the question. The error, if any, is as that of [Of].
func (a Availability) Best(candidates ...Thing) ([]Candidate, error) {
	best := make([]Candidate, 0, len(candidates))
	for _, t := range candidates {
		with, err := a.With(t)
		if err != nil {
			return nil, err
		}
		c := Candidate{Thing: t, With: with.chance}
		at := slices.IndexFunc(with.question.Things, func(o Thing) bool { return o.ID == t.ID })
		importance, own := with.model.importance(at, with.question.States), with.model.own[at]
		c.Adds = fit.Range{Lo: own.lo.up * importance.Lo, Hi: own.hi.up * importance.Hi}
		best = append(best, c)
	}
	slices.SortStableFunc(best, func(c, d Candidate) int {
		return cmp.Or(cmp.Compare(d.Adds.Lo, c.Adds.Lo), cmp.Compare(d.Adds.Hi, c.Adds.Hi))
	})
	return best, nil
}
