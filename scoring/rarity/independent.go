package rarity

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/skills/population"
)

type independent struct{ aggregate population.Aggregate }

// Independent returns the estimator that multiplies the shares of the single
// skills:
//
//	P = p_1 p_2 ... p_d
//
// It is a baseline: people who know one tool of a field know its neighbours,
// so that products make combinations look rarer than they are, often by a
// factor of 100. [Pairwise] is the honest estimate from the same aggregate.
//
// The interval is that of the product, by the delta method on its logarithm,
//
//	Var(log P) = sum_ij n_ij (p_ij - p_i p_j) / (n_i n_j p_i p_j),   p_ii = p_i, n_ii = n_i,
//
// with the pairs where they are known; where they are not, by the largest
// variance that the single ones allow. The product is exact while it fits.
// Adding a skill never makes it commoner. It takes O(d^3 + d K) steps for K
// skills in the aggregate.
func Independent(a population.Aggregate) Estimator { return independent{a} }

func (e independent) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Independent.Estimate(): %w", err)
	}
	t, err := fromAggregate(e.aggregate, q)
	if err != nil {
		return Answer{}, fmt.Errorf("Independent.Estimate(%v): %w", q, err)
	}
	a := newAnswer(t, IndependentProduct)
	if t.d() == 1 {
		return a.exactly(t.each[0]), nil
	}
	a.probability = a.independent
	a.interval = t.productInterval(a.probability)
	if a.probability.IsZero() {
		a.warnings = append(a.warnings, NoneSeen)
	}
	return a, nil
}

// productInterval is the interval of the independent product.
func (t *table) productInterval(p Probability) Interval {
	if p.IsZero() {
		i := countInterval(0, t.n)
		i.quantity = ProductOfShares
		return i
	}
	variance, deviations := 0.0, make([]float64, t.d())
	for i := range t.d() {
		v := relativeCovariance(t.each[i], t.each[i], t.each[i])
		variance += v
		deviations[i] = math.Sqrt(v)
		for j := range i {
			if t.counts(i, j) {
				variance += 2 * relativeCovariance(t.joint[i][j], t.each[i], t.each[j])
			} else {
				variance += 2 * deviations[i] * deviations[j]
			}
		}
	}
	return around(p.log, math.Sqrt(max(variance, 0)), ProductOfShares)
}

// relativeCovariance is that of the shares p_i and p_j in units of p_i p_j.
func relativeCovariance(ij, i, j population.Count) float64 {
	if ij.Base() == 0 {
		return 0 // no people in common
	}
	product := i.Share() * j.Share()
	return float64(ij.Base()) * (ij.Share() - product) / (float64(i.Base()) * float64(j.Base()) * product)
}
