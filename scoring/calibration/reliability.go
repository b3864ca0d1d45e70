package calibration

import (
	"context"
	"math"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Reliability is the share of the variance of a single rating that is the units' own,
//
//	Components.Unit / (Components.Unit + Components.Rater + Components.Residual),
//
// in [0, 1], with its interval: the correlation of what two raters who are drawn at
// random say of one unit. It is a small immutable value; equal ones are ==. Of the zero
// Reliability nothing is known: its share lies from 0 to 1 with confidence 1.
type Reliability struct {
	value, lo, hi, confidence float64
	components                Components
}

// Value returns the estimate; NaN for the zero Reliability.
func (r Reliability) Value() float64 {
	if r == (Reliability{}) {
		return math.NaN()
	}
	return r.value
}

// Interval returns the interval with its confidence.
func (r Reliability) Interval() (lo, hi, confidence float64) {
	if r == (Reliability{}) {
		return 0, 1, 1
	}
	return r.lo, r.hi, r.confidence
}

// Decimal returns the estimate rounded down to thousandths, as a confidence of claims
// ([skills.Policy], [skills.ClaimSpec]), and whether it is one: below a thousandth it is
// not, since a confidence of 0 is one that nobody has stated.
func (r Reliability) Decimal() (decimal.Decimal, bool) { return confidence(r.value) }

// confidence rounds a share down to thousandths.
func confidence(share float64) (decimal.Decimal, bool) {
	if !(share >= 0.001) {
		return decimal.Decimal{}, false
	}
	d, err := decimal.FromUnits(int64(math.Floor(1000*min(share, 1))), 3)
	return d, err == nil
}

// String returns the share with its interval, such as "0.61 (0.32 to 0.84)", and
// "not known" for the zero Reliability.
func (r Reliability) String() string {
	if r == (Reliability{}) {
		return nothing
	}
	f := func(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }
	return f(r.value) + " (" + f(r.lo) + " to " + f(r.hi) + ")"
}

// Reliability returns the reliability of a single rating with an interval of a
// confidence such as 0.95: the shares at which the profile of the restricted likelihood
// is not less than its maximum by more than half the quantile of chi-squared with one
// degree of freedom. It needs no symmetry, stays in [0, 1], and its ends are found to
// 1e-4. For few units and raters it is too short, as such intervals are.
//
// It fails with [ErrInput] for a confidence that is not between 0 and 1 and with
// [ErrRatings] for the zero Mixed. When the context is done it fails with its cause; a
// nil context is never done. It takes some 600 evaluations of the likelihood.
func (m Mixed) Reliability(ctx context.Context, confidence float64) (Reliability, error) {
	call := "Reliability(" + strconv.FormatFloat(confidence, 'g', -1, 64) + ")"
	if !(confidence > 0 && confidence < 1) {
		return Reliability{}, fault.New(call, ErrInput, badShare, "number", strconv.FormatFloat(confidence, 'g', -1, 64))
	}
	if m.mixed == nil {
		return Reliability{}, fault.New(call, ErrRatings, noRatings)
	}
	c := m.components
	r := Reliability{value: c.Unit / (c.Unit + c.Rater + c.Residual), confidence: confidence, components: m.Components()}
	z := gauss.UpperQuantile(math.Log((1 - confidence) / 2))
	p := profile{newLikelihood(m.design), m.deviance + z*z, math.Log(max(c.Rater/c.Residual, 1e-6))}
	var err error
	if r.lo, err = p.end(ctx, r.value, 0); err != nil {
		return Reliability{}, err
	}
	if r.hi, err = p.end(ctx, r.value, 1); err != nil {
		return Reliability{}, err
	}
	return r, nil
}

// profile is the deviance for a given reliability, at the best ratio of the raters.
type profile struct {
	*likelihood
	most  float64 // deviance in the interval
	start float64 // logarithm of the ratio of the raters, to search around
}

// end returns the end of the interval between an estimate and a bound.
func (p profile) end(ctx context.Context, inside, bound float64) (float64, error) {
	outside := bound
	if bound == 1 {
		outside = 1 - 1e-9 // at 1 nothing scatters
	}
	if p.within(outside) {
		return bound, nil
	}
	for math.Abs(inside-outside) > 1e-4 {
		if err := parallel.Cause(ctx); err != nil {
			return math.NaN(), err
		}
		middle := (inside + outside) / 2
		if p.within(middle) {
			inside = middle
		} else {
			outside = middle
		}
	}
	return outside, nil
}

// within reports whether a reliability is in the interval: whether any ratio of the
// raters makes the deviance small enough.
func (p profile) within(share float64) bool {
	at := func(log float64) float64 {
		rater := math.Exp(log)
		return p.at([2]float64{share * (1 + rater) / (1 - share), rater})
	}
	if p.at([2]float64{share / (1 - share), 0}) <= p.most {
		return true
	}
	// Golden section in the logarithm.
	const golden = 0.6180339887498949
	lo, hi := p.start-8, p.start+8
	a, b := hi-golden*(hi-lo), lo+golden*(hi-lo)
	x, y := at(a), at(b)
	for hi-lo > 1e-3 {
		if min(x, y) <= p.most {
			return true
		}
		if x < y {
			hi, b, y = b, a, x
			a = hi - golden*(hi-lo)
			x = at(a)
		} else {
			lo, a, x = a, b, y
			b = lo + golden*(hi-lo)
			y = at(b)
		}
	}
	return min(x, y) <= p.most
}
