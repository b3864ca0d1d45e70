package rarity

import (
	"math"
	"sync"

	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/kakezan/kakezan/internal/stirling"
)

// beta is a Beta distribution with parameters a and b, on the scale of the
// logit u = log(x/(1-x)): there a share of 1e-90 and one of 1-1e-90 are numbers
// like others, and the density
//
//	x^a (1-x)^b / B(a, b)   per unit of u
//
// is log-concave. It is written around the centre, where x = a/(a+b): with d the
// distance from it, the logarithm of the density is top - drop(d).
type beta struct {
	a, b   float64
	centre float64 // log(a/b)
	top    float64 // logarithm of the density at the centre
}

// newBeta returns the distribution for positive, finite a and b.
func newBeta(a, b float64) beta {
	s, g := min(a, b), max(a, b)
	var top float64
	switch {
	case s >= stirling.From:
		top = (math.Log(s/(2*math.Pi))-math.Log1p(s/g))/2 + stirling.Rest(s+g) - stirling.Rest(s) - stirling.Rest(g)
	case g >= stirling.From:
		top = s*math.Log(s) - s + math.Log(s) - lgamma(1+s) - math.Log1p(s/g)/2 + stirling.Rest(s+g) - stirling.Rest(g)
	default:
		top = s*math.Log(s/(s+g)) - g*math.Log1p(s/g) +
			math.Log(s) - math.Log1p(s/g) - lgamma(1+s) + lgamma(1+s+g) - lgamma(1+g)
	}
	return beta{a, b, math.Log(a) - math.Log(b), top}
}

// drop is how much lower the logarithm of the density is at the distance d.
// What is lost to rounding is some 1e-16 min(a,b) d, and moves a quantile by
// 1e-16 d: nothing.
func (t beta) drop(d float64) float64 {
	if t.a <= t.b {
		return (t.a+t.b)*logMix(t.a/(t.a+t.b), d) - t.a*d
	}
	return (t.a+t.b)*logMix(t.b/(t.a+t.b), -d) + t.b*d
}

// logMix is log(1 + x(e^d - 1)). It overflows where shares are below every number.
func logMix(x, d float64) float64 { return math.Log1p(x * math.Expm1(d)) }

// share returns x and 1-x at the distance d from the centre.
func (t beta) share(d float64) (x, y float64) {
	u := t.centre + d
	return 1 / (1 + math.Exp(-u)), 1 / (1 + math.Exp(u))
}

// logLower is the logarithm of the chance to be at the distance d or below it.
func (t beta) logLower(d float64) float64 {
	x, _ := t.share(d)
	if x <= (t.a+1)/(t.a+t.b+2) {
		return t.logTail(d)
	}
	return math.Log(-math.Expm1(beta{t.b, t.a, -t.centre, t.top}.logTail(-d)))
}

// quadratureFrom is the smaller parameter from which on the tail is summed by
// quadrature: the terms that the continued fraction needs grow with its square
// root.
const quadratureFrom = 3000

// logTail is logLower below the centre.
func (t beta) logTail(d float64) float64 {
	if min(t.a, t.b) >= quadratureFrom {
		return min(t.top-t.drop(d)+math.Log(t.tail(d)), 0)
	}
	return min(t.top-t.drop(d)-math.Log(t.fraction(d)), 0)
}

// fraction is the density divided by the lower tail, as the even part of the
// continued fraction of the incomplete beta function (NIST Digital Library of
// Mathematical Functions, 8.17.22; A. R. DiDonato and A. H. Morris, 1992,
// doi:10.1145/131766.131776, equation 9), evaluated forwards (W. J. Lentz, 1976,
// doi:10.1364/AO.15.000668). Below the centre all terms are positive.
func (t beta) fraction(d float64) float64 {
	const terms, precise, tiny = 10_000, 1e-16, 1e-300
	a, b := t.a, t.b
	x, y := t.share(d)
	slope := a*y - b*x + 1
	f := max(a*slope/(a+1), tiny)
	c, e := f, 0.0
	for m := 1.0; m < terms; m++ {
		k := a + 2*m
		num := m * (a + m - 1) * (b - m) * x / (k - 1) * ((a + b + m - 1) * x / (k - 1))
		den := m + m*(b-m)*x/(k-1) + (a+m)*(slope+m*(2-x))/(k+1)
		c = den + num/c
		e = 1 / (den + num*e)
		f *= c * e
		if math.Abs(c*e-1) <= precise {
			break
		}
	}
	return f
}

// legendre are the nodes and weights of a Gauss-Legendre rule on [0, 1].
var legendre = sync.OnceValue(func() (rule [2][40]float64) {
	quad.Legendre{}.FixedLocations(rule[0][:], rule[1][:], 0, 1)
	return rule
})

// tail is the lower tail divided by the density, for large parameters: the
// integral of density(d-s)/density(d) over s > 0, up to where it is below 1e-17.
func (t beta) tail(d float64) float64 {
	const enough = 44
	x, y := t.share(d)
	n := t.a + t.b
	slope, bend := max(t.a*y-t.b*x, 0), n*x*y
	length := 2 * enough / (slope + math.Sqrt(slope*slope+2*enough*bend))
	rule, sum := legendre(), 0.0
	for i, node := range rule[0] {
		s := length * node
		drop := t.a*s + n*math.Log1p(x*math.Expm1(-s))
		if t.a > t.b { // the same without the loss when x is near 1
			drop = n*math.Log1p(y*math.Expm1(s)) - t.b*s
		}
		sum += rule[1][i] * math.Exp(-drop)
	}
	return length * sum
}

// lowerQuantile returns the logit below which the share p of the distribution
// lies, for p in (0, 1/2]. The logarithm of the lower tail is concave in the
// logit, so that Newton's method can't get lost; with its second derivative,
// which is known, it is Halley's and takes two to four steps.
func (t beta) lowerQuantile(p float64) float64 {
	goal, d := math.Log(p), t.start(p)
	for range 100 {
		log := t.logLower(d)
		rate := math.Exp(t.top - t.drop(d) - log) // the derivative of log
		x, y := t.share(d)
		miss := (log - goal) / rate
		step := miss
		if h := 1 - miss*(t.a*y-t.b*x-rate)/2; h > 0.5 {
			step /= h
		}
		if math.IsNaN(step) || math.IsInf(step, 0) {
			break
		}
		d -= step
		if math.Abs(step)*max(rate, 1) < 3e-6 || math.Abs(step) < 1e-15*math.Abs(d) {
			break
		}
	}
	return t.centre + d
}

// start returns about where the share p lies, as a distance from the centre: M.
// Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964,
// 26.5.22; where a parameter is below 1, the power law of the nearer end.
func (t beta) start(p float64) float64 {
	a, b := t.a, t.b
	if a >= 1 && b >= 1 {
		z := -distuv.UnitNormal.Quantile(p)
		h, l := 2/(1/(2*a-1)+1/(2*b-1)), (z*z-3)/6
		return -2 * (z*math.Sqrt(max(h+l, 0))/h - (1/(2*b-1)-1/(2*a-1))*(l+5.0/6-2/(3*h)))
	}
	low := math.Exp(-a*math.Log1p(b/a)) / a
	high := math.Exp(-b*math.Log1p(a/b)) / b
	if p*(low+high) < low {
		x := min(math.Log(a*(low+high)*p)/a, -1e-16)
		return x - math.Log(-math.Expm1(x)) - t.centre
	}
	y := min(math.Log(b*(low+high)*(1-p))/b, -1e-16)
	return math.Log(-math.Expm1(y)) - y - t.centre
}

func lgamma(x float64) float64 {
	v, _ := math.Lgamma(x)
	return v
}
