package rarity

import (
	"iter"
	"math"
	"math/bits"
)

// blend is what pairs and the prior foretell of a question and of all its parts,
// steadied by counts.
type blend struct {
	share    []float64 // of each subset
	relative float64   // variance of the whole question's share, in units of its square
	smoothed bool
}

// blendOf goes up from the subsets of three skills. For each, the fit with its
// pairs and with the interactions known so far foretells a share p0. It is wrong
// by the interactions it does not know: with spread tau^2 for each of three skills
// and more, what the smaller subsets' counts have told taken off,
//
//	sigma^2 = sum_U (dp/dt_U)^2 var(t_U),
//
// while the count x of n people varies, given the pairs, by r/n, with r the
// residual variance of "has them all" after regression on singles and pairs. The
// share is where both are weighed by their precision,
//
//	p = p0 + W (x/n - p0),   W = sigma^2 / (sigma^2 + r/n),
//
// the mean of Beta(m p0 + x, m (1-p0) + n - x) with m = r / sigma^2: a prior as
// strong as m people (empirical Bayes: the spread was learned from other
// combinations). The subset's own interaction moves with it, and is known to the
// fits of larger ones.
//
// What was learned from other combinations may be wrong of this one: in a cluster of
// skills all interactions are off to the same side. So where the count is further from
// p0 than two standard deviations of both together, sigma^2 is taken for as large as
// makes it two: the more they disagree, the less is the count moved, and never by
// much more than two of its own standard deviations (limited translation; B. Efron
// and C. Morris, 1972, doi:10.1080/01621459.1972.10481215).
func blendOf(t *table, x *interactions, count func(subset int) int) (b blend, err error) {
	f := newFits(t, x.fill)
	d, n := t.d(), float64(t.n)
	full := (1<<d - 1) &^ f.certain
	b.share = make([]float64, 1<<d)
	known := make([]float64, 1<<d) // var(t_U)
	var w projection
	for subset := range b.share {
		if !atLeastThree(subset) {
			b.share[subset] = f.few(subset)
			continue
		}
		if subset&f.certain != 0 {
			b.share[subset] = b.share[subset&^f.certain]
			continue
		}
		log, err := f.fit(subset)
		if err != nil {
			return b, err
		}
		p := max(b.plausible(subset, math.Exp(log)), tiniest)
		pairs, ok := w.solve(f.model)
		if !ok {
			return b, ErrNoFit
		}
		// All variances are in units of p^2, which never underflows.
		own, others := 0.0, 0.0
		for u, slope := range w.slopes(f.model, subset) {
			if u == subset {
				own = slope
			} else {
				others += slope * slope * known[u]
			}
		}
		sampling := max(own, 0) / (n * p) // r is p times own
		sigma := own*own*x.shape.spread + others
		off := float64(count(subset))/(n*p) - 1
		refuted := off*off > conflict*conflict*(sigma+sampling)
		if refuted {
			sigma = off*off/(conflict*conflict) - sampling
		}
		gain := 0.0
		if sigma+sampling > 0 {
			gain = sigma / (sigma + sampling)
		}
		q := p * (1 + gain*off)
		b.share[subset] = q
		// What is its own of it: the rest is that of smaller subsets.
		mine := max(sigma-others, 0)
		switch {
		case !(own > 0 && sigma > 0):
			known[subset] = x.shape.spread
		default:
			move := gain * off
			if refuted {
				move = math.Log(max(1+move, math.SmallestNonzeroFloat64))
			}
			x.extra[subset] = within(mine/sigma*move/own, farthest)
			known[subset] = mine / (own * own) * (1 - mine/(sigma+sampling))
		}
		if subset == full {
			b.relative = (pairs/n + (1-gain)*sigma) * (p / q) * (p / q)
			if refuted { // then it is the count that speaks
				b.relative = (1 - q) / (n * q)
			}
		}
	}
	if p := b.share[full]; !atLeastThree(full) {
		b.relative = (1 - p) / (n * p)
	}
	b.smoothed = f.smoothed
	return b, nil
}

// What is believed of a prior.
const (
	conflict = 2 // standard deviations by which a count may be from what is foretold
	farthest = 3 // an interaction moves by a count, as a logarithm of odds ratios
	leap     = 4 // a factor by which what is foretold is off from what the parts say

	tiniest = 1e-300 // what is foretold at least, so that it can be divided by
)

// plausible keeps what is foretold of four skills and more near what the shares of its
// parts say, of which much was counted: if any two skills had nothing to do with each
// other among those who have the rest,
//
//	p(S) = p(S without i) p(S without j) / p(S without both),
//
// on average over the pairs, in logarithms. It is also below each part.
func (b *blend) plausible(subset int, p float64) float64 {
	if bits.OnesCount(uint(subset)) < 4 {
		return p
	}
	sum, pairs, most := 0.0, 0.0, 1.0
	for s := subset; s != 0; s &= s - 1 {
		i := s & -s
		most = min(most, b.share[subset&^i])
		for r := s & (s - 1); r != 0; r &= r - 1 {
			j := r & -r
			sum += math.Log(b.share[subset&^i]) + math.Log(b.share[subset&^j]) - math.Log(b.share[subset&^i&^j])
			pairs++
		}
	}
	middle := math.Exp(sum / pairs)
	if !(middle > 0) {
		return p
	}
	return min(max(p, middle/leap), middle*leap, most)
}

// few is the share of at most two skills.
func (f *fits) few(subset int) float64 {
	switch some := allOf(subset); len(some) {
	case 1:
		return f.model.single[some[0]]
	case 2:
		return f.model.pair[some[0]][some[1]]
	}
	return 1
}

// projection is the regression of "has all of a subset's skills" on having each
// and each two of them, under a fit.
type projection struct{ coefficients []float64 }

// solve returns the variance that the regression explains, in units of p^2: n
// times that which the sampling of singles and pairs brings into log p.
func (w *projection) solve(m *maxentModel) (explained float64, ok bool) {
	n := len(m.masks)
	if !m.factorHessian(n) {
		return 0, false
	}
	w.coefficients = w.coefficients[:0]
	for _, mask := range m.masks {
		w.coefficients = append(w.coefficients, 1-m.zeta[mask])
	}
	forward(m.hessian, n, w.coefficients)
	for _, y := range w.coefficients {
		explained += y * y
	}
	backward(m.hessian, n, w.coefficients)
	return explained, finite(explained)
}

// slopes yields of each subset of three skills and more, up to the whole, how much
// log p rises with its interaction while singles and pairs stay what they are: the
// covariance of having its skills and of having all, in units of p, less what the
// regression explains of it. Of the whole it is the residual variance, divided by p.
func (w *projection) slopes(m *maxentModel, subset int) iter.Seq2[int, float64] {
	return func(yield func(int, float64) bool) {
		for u := range 1 << len(m.skills) {
			if !atLeastThree(u) {
				continue
			}
			slope := 1 - m.zeta[u]
			for a, mask := range m.masks {
				slope -= w.coefficients[a] * (m.zeta[u|mask] - m.zeta[u]*m.zeta[mask])
			}
			if !yield(spreadBits(u, subset), slope) {
				return
			}
		}
	}
}
