package rarity

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/kakezan/kakezan/skills/population"
)

type tree struct{ aggregate population.Aggregate }

// Tree returns the estimator in which each skill depends on one other one only: the
// tree that has the largest mutual information of its pairs,
//
//	P = prod_{edges} p_ij / prod_i p_i^(degree_i - 1)
//
// (C. K. Chow and C. N. Liu, 1968, doi:10.1109/TIT.1968.1054142). It needs few
// pairs to be known well, and is exact for chains of skills that lead from one to
// the next; elsewhere [MaxEnt] is closer. The estimate is the smallest of the
// question's and its parts', moved into the bounds of [Bounded], and then says
// [Clamped]. One skill and two are counts.
//
// The interval is that of the product, given the tree, by the delta method; the
// quantity is [ModelledShare]. It fails like MaxEnt, but not with [ErrNoFit]. It
// takes O(2^d d^2) steps.
func Tree(a population.Aggregate) Estimator { return tree{a} }

func (e tree) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Tree.Estimate(): %w", err)
	}
	t, err := fromAggregate(e.aggregate, q)
	if err != nil {
		return Answer{}, fmt.Errorf("Tree.Estimate(%v): %w", q, err)
	}
	a := newAnswer(t, DependenceTree)
	if c, ok := t.exact(a.bounds); ok {
		return a.exactly(c), nil
	}
	if err := t.needPairs(); err != nil {
		return Answer{}, fmt.Errorf("Tree.Estimate(%v): %w", q, err)
	}
	full := 1<<t.d() - 1
	whole, least := 0.0, 0.0
	gradient := make([]float64, products(t.d()))
	for subset := 1; subset <= full; subset++ {
		if atLeastThree(subset) {
			clear(gradient)
			whole = t.chowLiu(subset, gradient)
			least = min(least, whole)
		}
	}
	a.probability = a.bounds.clamp(fromLog(least))
	if variance, ok := newFits(t, nil).delta(gradient); ok {
		a.interval = around(whole, math.Sqrt(variance), ModelledShare).shift(a.probability.log - whole)
	}
	if a.probability.log != whole {
		a.warnings = append(a.warnings, Clamped)
	}
	return a, nil
}

// chowLiu is the logarithm of the tree's share of a subset, and adds to a gradient
// by the singles and pairs.
func (t *table) chowLiu(subset int, gradient []float64) (log float64) {
	var of [MaxSkills]int
	k := 0
	for s := subset; s != 0; s &= s - 1 {
		of[k] = bits.TrailingZeros(uint(s))
		k++
	}
	// Prim's algorithm (1957): the tree grows by the skill with the closest pair.
	var best [MaxSkills]float64
	var from [MaxSkills]int
	var inside [MaxSkills]bool
	at := 0
	log = math.Log(t.each[of[0]].Share())
	gradient[of[0]] += 1 / t.each[of[0]].Share()
	inside[0] = true
	for i := range k {
		best[i] = math.Inf(-1)
	}
	for range k - 1 {
		next := -1
		for i := range k {
			if inside[i] {
				continue
			}
			if v := t.information(of[at], of[i]); v > best[i] {
				best[i], from[i] = v, at
			}
			if next < 0 || best[i] > best[next] {
				next = i
			}
		}
		i, j := of[from[next]], of[next]
		both, single := t.joint[i][j].Share(), t.each[i].Share()
		log += math.Log(both) - math.Log(single)
		gradient[product(min(i, j), max(i, j), t.d())] += 1 / both
		gradient[i] -= 1 / single
		inside[next], at = true, next
	}
	return log
}

// information is the mutual information of two skills.
func (t *table) information(i, j int) float64 {
	p, q, both := t.each[i].Share(), t.each[j].Share(), t.joint[i][j].Share()
	sum := 0.0
	for _, c := range [4][2]float64{{both, p * q}, {p - both, p * (1 - q)}, {q - both, (1 - p) * q}, {1 - p - q + both, (1 - p) * (1 - q)}} {
		if c[0] > 0 {
			sum += c[0] * math.Log(c[0]/c[1])
		}
	}
	return sum
}
