package gauss

import (
	"math"

	"gonum.org/v1/gonum/integrate/quad"
)

// LogBivariate returns log P(X > h, Y > k) of a standard bivariate normal pair
// with correlation rho in [-1, 1]. It is in [-Inf, 0], and symmetric in h and k
// to the last bit. The relative error of the probability is below 1e-13, besides
// what the rounding of h, k and rho does to it.
//
// The region is a wedge whose corner has the distance r from the middle, after
// the coordinates were made uncorrelated. In polar coordinates around the corner
//
//	P = exp(-r^2/2) / (2 pi) * integral of G(r cos u) du,   G(c) = 1 - c M(c)
//
// over the directions u of the wedge, u = 0 pointing away from the middle, with
// the Mills ratio M. The integrand is positive, so nothing cancels however far
// the tail and whatever the sign of rho. (With the Owen T function the same
// integral is Q(h)/2 - T(h, a/h), which does cancel.) Where the wedge opens
// towards the middle the complement is integrated.
func LogBivariate(h, k, rho float64) float64 {
	h, k = max(h, k)+0, min(h, k)+0 // no -0: the directions below have signs
	switch {
	case !(rho >= -1 && rho <= 1) || math.IsNaN(h) || math.IsNaN(k):
		return math.NaN()
	case math.IsInf(k, -1) || rho == 1:
		return LogQ(h)
	case rho == 0 || math.IsInf(h, 1):
		return LogQ(h) + LogQ(k)
	case h < 0: // the flipped wedge and the two strips beside it; all positive
		both := math.Exp(LogBivariate(-h, -k, rho))
		if miss := Q(-h) + Q(-k) - both; miss < 0.5 {
			return math.Log1p(-miss)
		}
		return math.Log((math.Erf(-h/math.Sqrt2)+math.Erf(-k/math.Sqrt2))/2 + both)
	case h == 0 && k == 0:
		return math.Log(math.Atan2(math.Sqrt((1-rho)*(1+rho)), -rho) / (2 * math.Pi))
	case rho == -1:
		if h >= -k {
			return math.Inf(-1)
		}
		return LogDensity(h) + math.Log(strip(h, -k))
	}
	s := math.Sqrt((1 - rho) * (1 + rho))
	a, b := math.FMA(-rho, h, k)/s, math.FMA(-rho, k, h)/s // along the two edges
	w := wedge{r2: h*h + a*a}
	switch {
	case math.IsInf(w.r2, 1):
		return min(LogQ(h), LogQ(k)) // beyond exp(-1e308), and so is this
	case a >= -1:
		return -w.r2/2 + math.Log(w.integral(-k, b, h, a)/(2*math.Pi))
	case k >= 0 || b >= 0:
		// Q(h) less the rest of the half plane.
		rest := w.integral(k, b, h, -a)
		return LogQ(h) + math.Log1p(-rest*expHalfSquare(a)*invSqrt2Pi*Hazard(h))
	}
	// A narrow wedge over the middle: a strip and the opposite wedge.
	return LogDensity(h) + math.Log(strip(h, -k)+expHalfSquare(a)*invSqrt2Pi*w.integral(h, -a, -k, -b))
}

// strip returns P(h < Z < m)/phi(h) for 0 <= h < m.
func strip(h, m float64) float64 {
	d := m - h
	if (h+1)*d > 1 {
		return mills(h) - math.Exp(-d*(h+m)/2)*mills(m)
	}
	sum := 0.0
	for _, p := range narrow {
		y1, y2 := d/2*(1-p.x), d/2*(1+p.x)
		sum += p.w * (math.Exp(-y1*(h+y1/2)) + math.Exp(-y2*(h+y2/2)))
	}
	return sum * d / 2
}

// wedge is the corner of a wedge, at the distance r from the middle.
type wedge struct{ r2 float64 }

// integral returns the integral of G(r cos u) from the direction (x1, y1) to
// the direction (x2, y2), where tan u = y/x; negative when the second comes
// first. r cos u must be at least -1.
//
// The variable is v with tan u = K tan v, K^2 = 1 + r^2/10. In v the integrand
// stays smooth however large r is: near u = 0 and near u = pi/2 it has parts of
// the width 1/r in u.
func (w wedge) integral(y1, x1, y2, x2 float64) float64 {
	r, k2 := math.Sqrt(w.r2), w.r2/10 // K^2 - 1
	k := math.Sqrt(1 + k2)
	v1, v2 := math.Atan2(y1, x1*k), math.Atan2(y2, x2*k)
	middle, half := (v1+v2)/2, (v2-v1)/2
	rule := wide
	if math.Abs(half) < 0.35 {
		rule = narrow
	}
	sm, cm := math.Sincos(middle)
	sum := 0.0
	for _, p := range rule {
		sd, cd := math.Sincos(half * p.x)
		sin1, cos1 := sm*cd-cm*sd, cm*cd+sm*sd // of middle - half x
		sin2, cos2 := sm*cd+cm*sd, cm*cd-sm*sd // of middle + half x
		n1, n2 := 1+k2*sin1*sin1, 1+k2*sin2*sin2
		sum += p.w * (decline(r*cos1/math.Sqrt(n1))/n1 + decline(r*cos2/math.Sqrt(n2))/n2)
	}
	return sum * half * k
}

// point is a node x > 0 of a Gauss-Legendre rule on [-1, 1] and its weight; -x
// has the same.
type point struct{ x, w float64 }

var wide, narrow = legendre(20), legendre(10)

// legendre returns the positive half of the rule of n points, n even.
func legendre(n int) []point {
	x, w := make([]float64, n), make([]float64, n)
	quad.Legendre{}.FixedLocations(x, w, -1, 1)
	half := make([]point, n/2)
	for i := range half {
		half[i] = point{x[n/2+i], w[n/2+i]}
	}
	return half
}
