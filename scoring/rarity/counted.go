package rarity

import (
	"fmt"
	"math/bits"

	"github.com/kakezan/kakezan/skills/population"
)

type counted struct{ population population.Population }

// Counted returns the estimator that counts: P = x/n, x people holding
// everything that is asked among the n of whom all of it is known. The
// interval is Wilson's (see [Wilson]), or an upper bound only when nobody was
// seen (see [Unseen]).
//
// The independent product beside it is taken on the same n people. On one base
// adding a skill never makes the answer commoner. It takes
// O(people x d^2 / 64) steps.
func Counted(p population.Population) Estimator { return counted{p} }

func (e counted) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Counted.Estimate(): %w", err)
	}
	c, err := e.population.Count(q...)
	if err != nil {
		return Answer{}, fmt.Errorf("Counted.Estimate(%v): %w", q, err)
	}
	t := &table{q: q, n: c.Base()}
	if t.n == 0 {
		return Answer{}, fmt.Errorf("Counted.Estimate(%v): %w", q, ErrNoBase)
	}
	for _, s := range q {
		single, err := e.population.CountWithin(q, s)
		if err != nil {
			return Answer{}, fmt.Errorf("Counted.Estimate(%v): %w", q, err)
		}
		t.each = append(t.each, single)
	}
	return newAnswer(t, ExactCount).exactly(c), nil
}

type bounded struct{ aggregate population.Aggregate }

// Bounded returns the estimator that assumes nothing: the range of what is
// possible, given the shares of the single skills and, where they are known,
// of all pairs in the aggregate. Its probability is the upper end, because the
// lower one is 0 for most combinations.
//
// With pairs the range is sharper than [Frechet]'s: by the pairs themselves,
// by the room in each triple, and by Frechet's lower bound within the holders
// of each skill of the aggregate (T. Hailperin's linear program, 1965,
// doi:10.2307/2313491, would be sharp, and grows with 2^d). One skill and two
// are exact. A pair that the aggregate suppresses can be what its skills leave
// room for. Both ends fall, or stay, when a skill is added. Sampling error is
// not in it, so there is no interval where people were not counted. It takes
// O(d^3 + d K) steps for K skills in the aggregate.
func Bounded(a population.Aggregate) Estimator { return bounded{a} }

func (e bounded) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Bounded.Estimate(): %w", err)
	}
	t, err := fromAggregate(e.aggregate, q)
	if err != nil {
		return Answer{}, fmt.Errorf("Bounded.Estimate(%v): %w", q, err)
	}
	a := newAnswer(t, FrechetBounds)
	if c, ok := t.exact(a.bounds); ok {
		return a.exactly(c), nil
	}
	a.probability = a.bounds.hi
	return a, nil
}

// exact returns the count that answers a question: of one skill, of two, of these
// with others that everybody has, and of any number when the bounds leave room for one
// count only, such as none.
func (t *table) exact(b Bounds) (population.Count, bool) {
	open := allOf((1<<t.d() - 1) &^ t.certain())
	switch {
	case t.d() > 1 && len(open) == 0:
		return t.each[0], true
	case t.d() > 1 && len(open) == 1:
		return t.each[open[0]], true
	case len(open) == 2 && t.counts(open[1], open[0]):
		return t.joint[open[1]][open[0]], true
	case t.d() == 1:
		return t.each[0], true
	case t.d() == 2 && t.counts(0, 1):
		return t.joint[0][1], true
	case b.hi.IsZero():
		nobody, err := population.NewCount(0, t.n)
		return nobody, err == nil
	}
	if x, n, ok := b.hi.Ratio(); ok && n == t.n && b.lo.Equal(b.hi) {
		only, err := population.NewCount(x, n)
		return only, err == nil
	}
	return population.Count{}, false
}

// certain are the skills that everybody has, as a subset: those change nothing. Where
// bases differ there are none.
func (t *table) certain() (subset int) {
	for i := 0; i < t.d() && !t.mixed; i++ {
		if t.each[i].Holders() == t.each[i].Base() {
			subset |= 1 << i
		}
	}
	return subset
}

// allOf lists the skills of a subset.
func allOf(subset int) (skills []int) {
	for s := subset; s != 0; s &= s - 1 {
		skills = append(skills, bits.TrailingZeros(uint(s)))
	}
	return skills
}
