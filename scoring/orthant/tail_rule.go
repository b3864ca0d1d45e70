package orthant

import (
	"math"
	"sync"
	"sync/atomic"

	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/mat"
)

// tailRule is Gauss's rule of some points for the weight exp(-b y - y^2/2) on
// y > 0: a normal tail, seen from its start. It is exact for polynomials as far
// as Gauss's rules are, and converges like them for functions that are smooth
// compared with the tail.
type tailRule struct {
	b    float64
	x, w []float64
}

// The b for which there are rules. Others take the nearest one, and the ratio
// of the weights, which is smooth, counts as part of the function.
const (
	ruleLow  = -8.0
	ruleHigh = 8.0
	ruleStep = 0.25
	ruleMost = 24 // points
)

var tailRules [ruleMost + 1][(ruleHigh-ruleLow)/ruleStep + 1]atomic.Pointer[tailRule]

// tailRuleOf returns the rule of n points nearest to b, found when it is first asked
// for.
func tailRuleOf(n int, b float64) *tailRule {
	i := int(math.Round((min(max(b, ruleLow), ruleHigh) - ruleLow) / ruleStep))
	at := &tailRules[n][i]
	if r := at.Load(); r != nil {
		return r
	}
	r := newTailRule(n, ruleLow+ruleStep*float64(i))
	at.Store(r)
	return r
}

// fineRule is a Gauss-Legendre rule that is as good as the integral here.
var fineRule = sync.OnceValues(func() (x, w []float64) {
	x, w = make([]float64, 120), make([]float64, 120)
	quad.Legendre{}.FixedLocations(x, w, -1, 1)
	return x, w
})

// newTailRule finds a rule from the recurrence of its orthogonal polynomials
// (the discretised procedure of Stieltjes: W. Gautschi, Orthogonal polynomials
// (2004), section 2.2) as the eigenvalues and vectors of their Jacobi matrix
// (G. Golub, J. Welsch, Math. Comp. 23 (1969),
// doi:10.1090/S0025-5718-69-99647-1).
func newTailRule(n int, b float64) *tailRule {
	at, share := fineRule()
	fine := len(at)
	x, w := make([]float64, fine), make([]float64, fine)
	low := max(-b, 0)             // y of the largest weight
	end := math.Sqrt(b*b+160) - b // exp(-80) of the weight at the start
	if b < 0 {
		end = low + 12.7
	}
	total := 0.0
	for i := range x {
		y := end / 2 * (1 + at[i])
		x[i], w[i] = y, end/2*share[i]*math.Exp(-b*y-y*y/2)
		total += w[i]
	}
	now, last := make([]float64, fine), make([]float64, fine)
	for i := range now {
		now[i] = 1
	}
	j := mat.NewSymDense(n, nil)
	norm, before := total, 0.0
	for k := range n {
		mean := 0.0
		for i, p := range now {
			mean += w[i] * x[i] * p * p
		}
		mean /= norm
		j.SetSym(k, k, mean)
		c := 0.0
		if k > 0 {
			c = norm / before
			j.SetSym(k-1, k, math.Sqrt(c))
		}
		before, norm = norm, 0
		for i, p := range now {
			next := (x[i]-mean)*p - c*last[i]
			last[i], now[i] = p, next
			norm += w[i] * next * next
		}
	}
	var eig mat.EigenSym
	if !eig.Factorize(j, true) { // it always converges
		return nil
	}
	var v mat.Dense
	eig.VectorsTo(&v)
	r := &tailRule{b: b, x: eig.Values(nil), w: make([]float64, n)}
	for i := range r.w {
		r.w[i] = total * v.At(0, i) * v.At(0, i)
	}
	return r
}
