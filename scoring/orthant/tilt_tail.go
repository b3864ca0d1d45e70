package orthant

import (
	"math"
	"sync"
)

// Sampling spends its time on the normal tail and its inverse, so both are
// piecewise polynomials here, fitted once per process in about a millisecond,
// and neither takes a logarithm. The tail Q is within 2e-14 of itself,
// relatively, and the quantile within 2e-10 (TestTails), which moves a
// probability by less than 1e-8 of itself.
const (
	tailLow  = -8.25 // below, Q is 1 to the last bit but one
	tailHigh = 5.0   // from here on, the tail is drawn by Rayleigh's law
	tailStep = 1.0 / 32
	octaves  = 80                     // of odds, up and down: more than those of a draw of 52 bits
	parts    = 8                      // of an octave
	logRoot  = 0.91893853320467274178 // log(sqrt(2 pi))
)

// piece and fine hold the coefficients of a polynomial in the place within its
// interval, from -1 to 1.
type (
	piece [6]float64
	fine  [8]float64
)

func (p *piece) at(x float64) float64 {
	y := x * x
	return (p[0] + p[1]*x) + y*((p[2]+p[3]*x)+y*(p[4]+p[5]*x))
}

func (p *fine) at(x float64) float64 {
	y := x * x
	return ((p[0] + p[1]*x) + y*(p[2]+p[3]*x)) + y*y*((p[4]+p[5]*x)+y*(p[6]+p[7]*x))
}

// tails holds the polynomials.
type tails struct {
	upper    [(tailHigh-tailLow)/tailStep + 1]fine // Q by x; the place of what is just below tailHigh may round up
	quantile [2 * octaves * parts]piece            // x by (1-Q)/Q, by its bits
	mills    [32]fine                              // x Q/density by 1/x, of [tailHigh, Inf)
}

var theTails = sync.OnceValue(func() *tails {
	t := new(tails)
	for i := range t.upper {
		fit(t.upper[i][:], tailLow+tailStep*float64(i), tailStep, func(x float64) float64 {
			return math.Erfc(x/math.Sqrt2) / 2
		})
	}
	for i := range t.quantile {
		octave := math.Exp2(float64(i/parts - octaves))
		fit(t.quantile[i][:], octave*(1+float64(i%parts)/parts), octave/parts, func(odds float64) float64 {
			return fromLogOdds(math.Log(odds))
		})
	}
	const step = 1 / tailHigh / float64(len(t.mills))
	for i := range t.mills {
		fit(t.mills[i][:], step*float64(i), step, millsOfInverse)
	}
	return t
})

// ofOdds returns the x with (1-Q(x))/Q(x) = odds, for odds between the powers
// of two of -octaves and octaves.
func (t *tails) ofOdds(odds float64) float64 {
	const drop = 52 - 3 // bits that are the place within a part; parts = 2^3
	b := math.Float64bits(odds)
	i := int(b>>drop) - (1023-octaves)*parts
	place := math.Float64frombits(b<<(64-drop)>>12 | 0x4000000000000000) // in [2, 4)
	return t.quantile[i].at(place - 3)
}

// fit sets p to the polynomial that interpolates f on [lo, lo+width] at
// Chebyshev's nodes.
func fit(p []float64, lo, width float64, f func(float64) float64) {
	n := len(p)
	node, value := make([]float64, n), make([]float64, n)
	for i := range node {
		node[i] = math.Cos(math.Pi * (float64(i) + 0.5) / float64(n))
		value[i] = f(lo + width*(node[i]+1)/2)
	}
	for k := 1; k < n; k++ { // Newton's divided differences
		for i := n - 1; i >= k; i-- {
			value[i] = (value[i] - value[i-1]) / (node[i] - node[i-k])
		}
	}
	for i := n - 1; i >= 0; i-- { // p = p*(x-node) + value
		for k := n - 1; k > 0; k-- {
			p[k] = p[k-1] - node[i]*p[k]
		}
		p[0] = value[i] - node[i]*p[0]
	}
}

// fromLogOdds returns the x with log((1-Q(x))/Q(x)) = w.
func fromLogOdds(w float64) float64 {
	if w < 0 {
		return -fromLogOdds(-w)
	}
	logQ := -w - math.Log1p(math.Exp(-w))
	x := math.Sqrt(2*w) * 0.8
	for range 50 {
		q := math.Erfc(x/math.Sqrt2) / 2
		step := (math.Log(q) - logQ) * q / math.Exp(-x*x/2-logRoot)
		x += step
		if math.Abs(step) < 1e-15*(1+x) {
			break
		}
	}
	return x
}

// millsOfInverse returns Mills' ratio Q/density of x = 1/t >= 5, times x, by its
// continued fraction (Laplace).
func millsOfInverse(t float64) float64 {
	tail := 0.0 // the fraction is 1/(x + 1/(x + 2/(x + ...))), in t = 1/x
	for k := 80; k >= 1; k-- {
		tail = float64(k) * t * t / (1 + tail)
	}
	return 1 / (1 + tail)
}

// q returns Q(a) for a < tailHigh.
func (t *tails) q(a float64) float64 {
	s := (a - tailLow) * (1 / tailStep)
	if !(s >= 0) { // NaN too, which is no index
		return 1
	}
	i := int(s)
	return t.upper[i].at(2*(s-float64(i)) - 1)
}

// ratio returns Mills' ratio of a >= tailHigh.
func (t *tails) ratio(a float64) float64 {
	inverse := 1 / a
	s := inverse * (tailHigh * float64(len(t.mills)))
	i := min(int(s), len(t.mills)-1)
	return inverse * t.mills[i].at(2*(s-float64(i))-1)
}

// hazard returns density(a)/Q(a).
func (t *tails) hazard(a float64) float64 {
	if a >= tailHigh {
		return 1 / t.ratio(a)
	}
	return math.Exp(-a*a/2-logRoot) / t.q(a)
}

// logQ returns log Q(a).
func (t *tails) logQ(a float64) float64 {
	if a >= tailHigh {
		return math.Log(t.ratio(a)) - a*a/2 - logRoot
	}
	return math.Log(t.q(a))
}

// ofHazard returns the a with hazard(a) = h > 0, roughly.
func (t *tails) ofHazard(h float64) float64 {
	a := h - 1/(h+0.5)
	if h < 0.5 {
		a = -math.Sqrt(max(0, -2*math.Log(h)-2*logRoot))
	}
	a = max(a, -37)
	for range 8 {
		v := t.hazard(a)
		a -= (math.Log(v) - math.Log(h)) / max(v-a, 1e-300)
		a = max(a, -37)
	}
	return a
}
