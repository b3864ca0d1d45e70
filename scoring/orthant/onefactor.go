package orthant

import (
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
)

// factorRounding is how far the correlations may be from l_i l_j.
const factorRounding = 2e-14

// factors is a question with rho_ij = l_i l_j: X_i = l_i T + s_i E_i with one
// common T and independent E_i, so that
//
//	P = integral of phi(t) product of Q((h_i - l_i t)/s_i) dt
//
// (C. W. Dunnett, M. Sobel, Biometrika 42 (1955), doi:10.2307/2333431). The
// integrand is log-concave and analytic; the trapezoidal rule around its mode
// converges faster than any power.
type factors struct {
	lower, slope []float64 // h_i/s_i and l_i/s_i, where s_i > 0
	lo, hi       float64   // for t, from variables that are T or -T themselves
}

// oneFactor returns the loadings if the correlations have one factor, to
// rounding. Every pair must be correlated.
func (q question) oneFactor() (factors, bool) {
	d := q.dim()
	// The variable with the largest correlations has the largest loading; with
	// two more its square is rho_ij rho_ik / rho_jk. (A mean over all pairs would
	// add up their rounding.)
	best, most := 0, 0.0
	for i := range d {
		sum := 0.0
		for j := range d {
			sum += math.Abs(q.rho(i, j))
		}
		if sum > most {
			best, most = i, sum
		}
	}
	square, steady := 0.0, 0.0
	for j := range d {
		for k := range j {
			if w := math.Abs(q.rho(j, k)); j != best && k != best && w > steady {
				square, steady = q.rho(best, j)*q.rho(best, k)/q.rho(j, k), w
			}
		}
	}
	if !(square > 0 && square <= 1+factorRounding) {
		return factors{}, false
	}
	load := make([]float64, d)
	load[best] = math.Sqrt(min(square, 1))
	for j := range d {
		if j != best {
			load[j] = q.rho(best, j) / load[best]
			if math.Abs(load[j]) > 1+factorRounding {
				return factors{}, false
			}
			load[j] = min(max(load[j], -1), 1)
		}
	}
	for i := range d {
		for j := range i {
			if math.Abs(q.rho(i, j)-load[i]*load[j]) > factorRounding {
				return factors{}, false
			}
		}
	}
	f := factors{lo: math.Inf(-1), hi: math.Inf(1)}
	for i, l := range load {
		s := math.Sqrt((1 - l) * (1 + l))
		switch {
		case s > 2e-7:
			f.lower = append(f.lower, q.lower[i]/s)
			f.slope = append(f.slope, l/s)
		case l > 0:
			f.lo = max(f.lo, q.lower[i])
		default:
			f.hi = min(f.hi, -q.lower[i])
		}
	}
	return f, true
}

// term returns the logarithm of the integrand but for 1/sqrt(2 pi), as a
// factor m and an exponent e.
func (f *factors) term(t float64) (m, e float64) {
	m, e = 1, -t*t/2
	tails := theTails()
	for i, h := range f.lower {
		y := h - f.slope[i]*t
		if y < tailHigh {
			m *= tails.q(y)
		} else {
			m *= tails.ratio(y)
			e -= y*y/2 + logSqrt2Pi
		}
		if m < 1e-250 {
			if m == 0 {
				return 0, e
			}
			e += math.Log(m)
			m = 1
		}
	}
	return m, e
}

// bend returns the first two derivatives of the logarithm of the integrand.
func (f *factors) bend(t float64) (first, second float64) {
	first, second = -t, -1
	for i, h := range f.lower {
		y := h - f.slope[i]*t
		hazard := gauss.Hazard(y)
		first += f.slope[i] * hazard
		second -= f.slope[i] * f.slope[i] * hazard * max(hazard-y, 0)
	}
	return first, second
}

// mode returns where the integrand is largest within [lo, hi], with its
// derivatives there.
func (f *factors) mode() (t, first, second float64) {
	lo, hi := f.lo, f.hi
	t = min(max(0, lo), hi)
	for range 60 {
		first, second = f.bend(t)
		if first > 0 {
			lo = max(lo, t)
		} else {
			hi = min(hi, t)
		}
		next := t - first/second
		switch {
		case next >= hi:
			if math.IsInf(hi, 1) || t == hi {
				return t, first, second
			}
			if hi == f.hi && first > 0 && t < hi { // towards a border
				next = hi
			} else {
				next = (t + hi) / 2
			}
		case next <= lo:
			if math.IsInf(lo, -1) || t == lo {
				return t, first, second
			}
			if lo == f.lo && first < 0 && t > lo {
				next = lo
			} else {
				next = (t + lo) / 2
			}
		}
		// A tenth of the width is near enough to center a sum.
		if math.Abs(next-t)*math.Sqrt(-second) < 0.05 {
			return t, first, second
		}
		t = next
	}
	return t, first, second
}

// result returns the probability; false when the integral did not converge.
func (f *factors) result() (Result, bool) {
	if f.lo >= f.hi {
		return Result{log: math.Inf(-1), path: Impossible}, true
	}
	t, first, second := f.mode()
	if math.IsInf(f.lo, -1) && math.IsInf(f.hi, 1) {
		if r, ok := f.trapezoid(t, 1/math.Sqrt(-second)); ok {
			return r, true
		}
	}
	scale := 1 / math.Sqrt(-second)
	if math.Abs(first)*scale > 1 {
		scale = 1 / math.Abs(first)
	}
	m, top := f.term(t)
	if m == 0 {
		return Result{}, false
	}
	top += math.Log(m)
	var g integral
	g.f = func(t float64) float64 {
		m, e := f.term(t)
		return m * math.Exp(e-top)
	}
	if !g.concave(f.lo, f.hi, t, scale) {
		return Result{}, false
	}
	r := exactly(top+math.Log(g.sum)-logSqrt2Pi, OneFactor, g.points)
	r.relErr += g.relErr() + 1e-14*float64(len(f.lower))
	return r, true
}

// maxTrapezoid is how many points are worth a try, and trapezoidEnd how small the
// last ones are: what is beyond falls at least as fast.
const (
	maxTrapezoid = 400
	trapezoidEnd = 1e-15
)

const logSqrt2Pi = 0.91893853320467274178032973640561763986139747363778341281715

// trapezoid sums the integrand at the steps 0.8 and 0.4 of its width, and finer
// until two sums agree. For the normal integrand the error of the finer one is about
// the square of what they differ by. A wall, the tail of a variable of slope s, is a
// step that is 1/s wide, perhaps far out; sums at the step h are off by
// exp(-2 pi^2/(h s)^2) of it, so that the finer one is off by
//
//	exp(-1.5 pi^2/(h s)^2)
//
// of the difference (Poisson's summation; L. N. Trefethen and J. A. C. Weideman,
// 2014, doi:10.1137/130932132). Twice that is the bar, and at least a hundredth;
// where steps are too long to see a wall at all, two sums that agree prove nothing.
// It gives up when that takes many points: at a variable that is nearly the factor
// itself.
func (f *factors) trapezoid(mode, width float64) (Result, bool) {
	m, top := f.term(mode)
	if m == 0 {
		return Result{}, false
	}
	points := 1
	step := 0.8 * width
	sum := m
	// add sums at mode + start, mode + start + step, ... on both sides.
	add := func(start, step float64) {
		for _, side := range [2]float64{1, -1} {
			for k := 0.0; ; k++ {
				m, e := f.term(mode + side*(start+k*step))
				points++
				v := m * quickExp(e-top)
				sum += v
				if v < trapezoidEnd*sum || points > maxTrapezoid {
					break
				}
			}
		}
	}
	add(step, step)
	steepest := 0.0
	for _, s := range f.slope {
		steepest = max(steepest, math.Abs(s))
	}
	for range 5 {
		coarse := sum
		add(step/2, step)
		step /= 2
		diff := math.Abs(2*coarse/sum - 1)
		if points > maxTrapezoid {
			return Result{}, false
		}
		reach := step * steepest
		bar := diff * max(0.01, 2*math.Exp(-1.5*math.Pi*math.Pi/(reach*reach)))
		if reach < 3 && diff < 2e-9 && bar < 1e-11 {
			r := exactly(top+math.Log(sum*step)-logSqrt2Pi, OneFactor, points)
			r.relErr += bar + 1e-14*float64(len(f.lower))
			return r, true
		}
	}
	return Result{}, false
}
