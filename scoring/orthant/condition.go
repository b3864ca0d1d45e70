package orthant

import (
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
)

// condition is a question about three variables as an integral over one of
// them, X:
//
//	P = integral from h of phi(x) P(A > a(x), B > b(x); r) dx
//
// with linear a, b and the partial correlation r. Everything is positive and
// log-concave, so that neither signs nor tails matter; a nearly singular matrix
// makes kinks, which the panels find.
type condition struct {
	h      float64
	a0, a1 float64 // a(x) = a0 - a1 x
	b0, b1 float64
	r      float64
}

// conditioned returns the probability of three variables, false when the
// integral did not converge.
func (q question) conditioned() (Result, bool) {
	// Condition on the variable whose correlations are the smallest ones: the
	// other two then are the least steep.
	best, least := 0, math.Inf(1)
	for i := range 3 {
		if v := max(math.Abs(q.rho(i, (i+1)%3)), math.Abs(q.rho(i, (i+2)%3))); v < least {
			best, least = i, v
		}
	}
	j, k := (best+1)%3, (best+2)%3
	if k < j { // the order must not depend on which one is the best
		j, k = k, j
	}
	ra, rb := q.rho(best, j), q.rho(best, k)
	sa, sb := math.Sqrt((1-ra)*(1+ra)), math.Sqrt((1-rb)*(1+rb))
	c := condition{
		h:  q.lower[best],
		a0: q.lower[j] / sa, a1: ra / sa,
		b0: q.lower[k] / sb, b1: rb / sb,
		r: min(max(math.FMA(-ra, rb, q.rho(j, k))/(sa*sb), -1), 1),
	}
	lo, hi, ok := c.support()
	if !ok {
		return Result{log: math.Inf(-1), path: Impossible}, true
	}
	peak, scale := c.center(lo, hi)
	top := c.log(peak)
	if math.IsInf(top, 0) || math.IsNaN(top) {
		return Result{}, false
	}
	g := integral{noise: math.Abs(top)}
	g.f = func(x float64) float64 { return math.Exp(c.log(x) - top) }
	if !g.concave(lo, hi, peak, scale) {
		return Result{}, false
	}
	r := exactly(top+math.Log(g.sum)-logSqrt2Pi, Trivariate, g.points)
	r.relErr += g.relErr() + q.rounding(r.log)
	return r, true
}

// log returns the logarithm of the integrand but for 1/sqrt(2 pi).
func (c *condition) log(x float64) float64 {
	return -x*x/2 + gauss.LogBivariate(c.a0-c.a1*x, c.b0-c.b1*x, c.r)
}

// slope returns the derivative of log.
func (c *condition) slope(x float64) float64 {
	a, b := c.a0-c.a1*x, c.b0-c.b1*x
	log := gauss.LogBivariate(a, b, c.r)
	s := math.Sqrt((1 - c.r) * (1 + c.r))
	return -x + c.a1*wall(a, b, c.r, s, log) + c.b1*wall(b, a, c.r, s, log)
}

// wall returns minus the derivative of log P(A > a, B > b) for a.
func wall(a, b, r, s, log float64) float64 {
	inner := 0.0
	switch gap := math.FMA(-r, a, b); {
	case s > 0:
		inner = gauss.LogQ(gap / s)
	case gap > 0:
		inner = math.Inf(-1)
	}
	return math.Exp(gauss.LogDensity(a) + inner - log)
}

// support returns where the integrand is not 0; false for nowhere.
func (c *condition) support() (lo, hi float64, ok bool) {
	lo, hi = c.h, math.Inf(1)
	if c.r == -1 {
		// A = -B: possible only where a(x) + b(x) < 0, on one side of a point.
		sum, slope := c.a0+c.b0, c.a1+c.b1
		switch border := sum / slope; {
		case slope > 0:
			lo = max(lo, border)
		case slope < 0:
			hi = min(hi, border)
		case sum >= 0:
			return 0, 0, false
		}
	}
	return lo, hi, lo < hi
}

// center returns where the integrand is largest, roughly, and how far from there
// it falls by a factor of about e.
func (c *condition) center(lo, hi float64) (peak, scale float64) {
	x := min(max(0, lo), hi)
	if c.r == -1 { // at the border itself there is nothing
		width := min(hi-lo, 1)
		x = min(max(x, lo+width/4), hi-width/4)
	}
	d := c.slope(x)
	// The second derivative is at most -1, so the mode is within d of x.
	other := max(lo, x+d)
	if d > 0 {
		other = min(hi, x+d)
	}
	if c.r == -1 && (other == lo || other == hi) {
		other = (x + other) / 2
	}
	peak, scale = x, 1/max(1, math.Abs(d))
	if other == x {
		return peak, scale
	}
	e := c.slope(other)
	for range 60 {
		// x has the slope d and other the slope e.
		if d == e || math.Abs(other-x) < 1e-9*(1+math.Abs(x)) {
			return x, 1 / max(1, math.Abs(d))
		}
		second := min((d-e)/(x-other), -1)
		width := 1 / math.Sqrt(-second)
		if d*e > 0 {
			// No change of sign up to the border, which therefore is the peak.
			if math.Abs(e) < math.Abs(d) {
				x, d = other, e
			}
			return x, min(width, 1/math.Abs(d))
		}
		next := x - d/second
		if !(next > min(x, other) && next < max(x, other)) {
			next = (x + other) / 2
		}
		peak, scale = next, width
		if math.Abs(x-other) < width || math.Abs(next-x) < 0.1*width {
			return peak, scale
		}
		f := c.slope(next)
		if f*d < 0 {
			other, e = x, d
		} else {
			e /= 2 // Illinois: no end may stay for long
		}
		x, d = next, f
	}
	return peak, scale
}
