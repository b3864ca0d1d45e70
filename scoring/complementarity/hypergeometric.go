package complementarity

import (
	"math"

	"github.com/kakezan/kakezan/internal/stirling"
)

// hypergeometric is the distribution of how many of the marked people are drawn,
// when some are drawn of all.
type hypergeometric struct{ marked, drawn, all int }

func (d hypergeometric) least() int { return max(0, d.marked+d.drawn-d.all) }

func (d hypergeometric) most() int { return min(d.marked, d.drawn) }

// mode is a count of the largest weight: floor((marked+1)(drawn+1)/(all+2)), or
// next to it by rounding.
func (d hypergeometric) mode() int {
	m := int(float64(d.marked+1) * float64(d.drawn+1) / float64(d.all+2))
	return max(d.least(), min(m, d.most()))
}

// ratio is the weight of k+1 divided by that of k.
func (d hypergeometric) ratio(k int) float64 {
	return float64(d.marked-k) * float64(d.drawn-k) /
		(float64(k+1) * float64(d.all-d.marked-d.drawn+k+1))
}

// logWeight is the logarithm of the chance of k, as three binomial chances that
// have the same p = drawn/all, by the saddle-point form (C. Loader, Fast and
// Accurate Computation of Binomial Probabilities, 2000).
func (d hypergeometric) logWeight(k int) float64 {
	rest, p, q := d.all-d.marked, float64(d.drawn)/float64(d.all), float64(d.all-d.drawn)/float64(d.all)
	if d.drawn == 0 || d.drawn == d.all {
		return 0
	}
	return logBinomial(k, d.marked, p, q) + logBinomial(d.drawn-k, rest, p, q) - logBinomial(d.drawn, d.all, p, q)
}

// logBinomial is the logarithm of C(n, k) p^k q^(n-k).
func logBinomial(k, n int, p, q float64) float64 {
	x, y, size := float64(k), float64(n-k), float64(n)
	switch {
	case n == 0:
		return 0
	case k == 0:
		if p < 0.1 {
			return size * math.Log1p(-p)
		}
		return size * math.Log(q)
	case k == n:
		if q < 0.1 {
			return size * math.Log1p(-q)
		}
		return size * math.Log(p)
	}
	rest := stirling.Rest(size) - stirling.Rest(x) - stirling.Rest(y)
	return rest - deviance(x, size*p) - deviance(y, size*q) +
		(math.Log(size)-math.Log(x)-math.Log(y)-math.Log(2*math.Pi))/2
}

// deviance is x log(x/m) + m - x, without loss where x is close to m.
func deviance(x, m float64) float64 {
	if d := x - m; math.Abs(d) < 0.1*(x+m) {
		// With v = (x-m)/(x+m): x log((1+v)/(1-v)) - (x-m), and the first term
		// of the series of the logarithm is 2 x v = (x-m)(1+v).
		v := d / (x + m)
		sum, term := d*v, 2*x*v
		for k := 3.0; ; k += 2 {
			term *= v * v
			next := sum + term/k
			if next == sum {
				return sum
			}
			sum = next
		}
	}
	return x*math.Log(x/m) + m - x
}

// logUpper is the logarithm of the chance of k or more.
func (d hypergeometric) logUpper(k int) float64 {
	switch {
	case k <= d.least():
		return 0
	case k > d.most():
		return math.Inf(-1)
	case k > d.mode():
		return d.logWeight(k) + math.Log(d.rising(k))
	}
	return log1mExp(d.logWeight(k-1) + math.Log(d.falling(k-1)))
}

// logLower is the logarithm of the chance of k or less.
func (d hypergeometric) logLower(k int) float64 {
	switch {
	case k >= d.most():
		return 0
	case k < d.least():
		return math.Inf(-1)
	case k < d.mode():
		return d.logWeight(k) + math.Log(d.falling(k))
	}
	return log1mExp(d.logWeight(k+1) + math.Log(d.rising(k+1)))
}

// negligible is where the rest of a sum is below its rounding.
const negligible = 1e-17

// rising is the chance of k or more, divided by that of k, for k above the mode.
func (d hypergeometric) rising(k int) float64 {
	sum, w := 1.0, 1.0
	for most := d.most(); k < most; k++ {
		r := d.ratio(k)
		// From here on the weights fall at least as fast as powers of r.
		if w *= r; r < 1 && w < negligible*sum*(1-r) {
			break
		}
		sum += w
	}
	return sum
}

// falling is the chance of k or less, divided by that of k, for k below the mode.
func (d hypergeometric) falling(k int) float64 {
	sum, w := 1.0, 1.0
	for least := d.least(); k > least; k-- {
		r := 1 / d.ratio(k-1)
		if w *= r; r < 1 && w < negligible*sum*(1-r) {
			break
		}
		sum += w
	}
	return sum
}

// log1mExp is log(1 - e^x), for the smaller tail and so x well below 0.
func log1mExp(x float64) float64 { return math.Log1p(-math.Exp(x)) }
