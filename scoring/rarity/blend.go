package rarity

import (
	"iter"
	"math"
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
// combinations). A count that is very far from p0 refutes the spread, see conflict.
// The subset's own interaction moves with it, and is known to the
// fits of larger ones.
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
		p := math.Exp(log)
		pairs, ok := w.solve(f.model)
		if !ok {
			return b, ErrNoFit
		}
		// Both in units of p^2, which never underflows.
		sigma, own := 0.0, 0.0
		for u, slope := range w.slopes(f.model, subset) {
			if u == subset {
				own = slope
				sigma += slope * slope * x.shape.spread
			} else {
				sigma += slope * slope * known[u]
			}
		}
		sampling := max(own, 0) / (n * p) // r is p times own
		gain := 0.0
		if sigma+sampling > 0 {
			gain = sigma / (sigma + sampling)
		}
		off := float64(count(subset))/n - p
		b.share[subset] = p + gain*off
		known[subset] = x.shape.spread
		if v := (sigma + sampling) * p; v > 0 {
			x.extra[subset] = x.shape.spread * own * off / v
			known[subset] -= x.shape.spread * own * x.shape.spread * own / (sigma + sampling)
		}
		refuted := math.Abs(off) > conflict*p*math.Sqrt(sigma+sampling)
		if refuted {
			gain = 1 - conflict*conflict*max(own, 0)/n*(p/off)/off
			b.share[subset] = p + gain*off
			x.extra[subset] = within(off/p/max(own, 1e-300), strongest)
			known[subset] = strongest
		}
		if subset == full {
			q := b.share[full]
			b.relative = (pairs/n + (1-gain)*sigma) * (p / q) * (p / q)
			if refuted {
				b.relative = max(b.relative, (1-q)/(n*q))
			}
		}
	}
	if p := b.share[full]; !atLeastThree(full) {
		b.relative = (1 - p) / (n * p)
	}
	b.smoothed = f.smoothed
	return b, nil
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

// conflict is how many standard deviations a count may be from what is foretold. One
// further away refutes it: the spread is then taken for as large as makes it so many.
// That is so where many skills are asked of few people, and interactions of
// thousands of subsets add up to 1 in 10^300 of what several people have.
const conflict = 10

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
