package orthant

import (
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
)

// growth is a question about three variables X, A and B as an integral over the
// strength of X's correlations, from 0 to what they are (R. L. Plackett, A
// reduction formula for normal multivariate integrals, Biometrika 41 (1954),
// doi:10.1093/biomet/41.3-4.351; along the path of A. Genz, Numerical computation
// of rectangular bivariate and trivariate normal and t probabilities, Stat.
// Comput. 14 (2004), doi:10.1023/B:STCO.0000035304.20635.31):
//
//	P = P(X) P(A, B) + integral over t in [0, 1] of
//	    alpha phi2(h, a; sin(alpha t)) cos(alpha t) P(B | X = h, A = a) + the same for B
//
// with sin alpha and sin beta the correlations of X. Where both are positive all
// of it is positive and nothing cancels.
type growth struct {
	h, a, b     float64
	alpha, beta float64
	r           float64 // of A and B
}

// trivariate returns the probability of three variables, false when no integral
// converged.
func (q question) trivariate() (Result, bool) {
	// X is the variable whose smaller correlation is the largest.
	best, most := 0, math.Inf(-1)
	for i := range 3 {
		if v := min(q.rho(i, (i+1)%3), q.rho(i, (i+2)%3)); v > most {
			best, most = i, v
		}
	}
	j, k := min((best+1)%3, (best+2)%3), max((best+1)%3, (best+2)%3)
	g := growth{
		h: q.lower[best], a: q.lower[j], b: q.lower[k],
		alpha: math.Asin(q.rho(best, j)), beta: math.Asin(q.rho(best, k)), r: q.rho(j, k),
	}
	if r, ok := g.result(); ok {
		r.relErr += q.rounding(r.log)
		return r, true
	}
	return q.conditioned()
}

// term returns the integrand times 2 pi as two products m exp(e).
func (g *growth) term(t float64) (m1, e1, m2, e2 float64) {
	sa, ca := math.Sincos(g.alpha * t)
	sb, cb := math.Sincos(g.beta * t)
	root := math.Sqrt(max((ca*cb+sa*sb-g.r)*(ca*cb-sa*sb+g.r), 1e-300)) // of the determinant
	pull := g.r - sa*sb                                                 // of A and B, in ca cb units
	half := func(m, s, c, own, other, s2 float64) (float64, float64) {
		if m == 0 {
			return 0, -math.MaxFloat64
		}
		v := (own - s*g.h) / c
		// The other variable given X = h and the own one.
		y := ((other-s2*g.h)*c - pull*v) / root
		tail, e := gauss.Scaled(y)
		return m * tail, e - (g.h*g.h+v*v)/2
	}
	m1, e1 = half(g.alpha, sa, ca, g.a, g.b, sb)
	m2, e2 = half(g.beta, sb, cb, g.b, g.a, sa)
	return m1, e1, m2, e2
}

// determinant returns that of the correlations at t.
func (g *growth) determinant(t float64) float64 {
	return (math.Cos((g.alpha-g.beta)*t) - g.r) * (math.Cos((g.alpha+g.beta)*t) + g.r)
}

// result returns the probability; false where too much cancels or the integral
// does not converge.
func (g *growth) result() (Result, bool) {
	start := gauss.LogQ(g.h) + gauss.LogBivariate(g.a, g.b, g.r)
	_, top1, _, top2 := g.term(1)
	top := max(start, top1, top2)
	_, near1, _, near2 := g.term(1 - 1e-6)
	steep := max(math.Abs(near1-top1), math.Abs(near2-top2)) * 1e6
	base := math.Exp(start - top)
	i := integral{sum: base, noise: math.Abs(top)}
	i.f = func(t float64) float64 {
		m1, e1, m2, e2 := g.term(t)
		return (m1*math.Exp(e1-top) + m2*math.Exp(e2-top)) / (2 * math.Pi)
	}
	if !i.graded(min(1/(3+steep), 0.1*max(g.determinant(1), 1e-15))) || math.IsInf(i.sum, 1) {
		return Result{}, false
	}
	r := exactly(top+math.Log(i.sum), Trivariate, i.points+20)
	lost := max(base/i.sum, 1)
	r.relErr += i.relErr() + 1e-14*lost
	return r, lost < 100
}

// rounding returns what a last place of the correlations does to the
// probability: negative ones near -1 magnify it.
func (q question) rounding(log float64) float64 {
	gap := 1.0
	for i, r := range q.corr {
		if i%(q.dim()+1) != 0 {
			gap = min(gap, 1-r*r)
		}
	}
	return 2e-16 * math.Abs(log) / gap
}
