package rarity

import (
	"math"
	"math/bits"
	"slices"
)

// maxentModel fits maximum-entropy distributions to the single and pair shares
// of every subset of d skills, in one set of buffers.
//
// Among the distributions over the 2^d combinations with given shares p_i and
// p_ij, the one of maximum entropy has the form
//
//	P(x) = exp(sum_i theta_i x_i + sum_{i<j} theta_ij x_i x_j) / Z
//
// that is, no interaction among three or more. The parameters minimise the
// convex dual log Z - theta.m, with m the given shares in one list. Its
// gradient is (shares under P) - m, and its Hessian the covariance under P of
// the K = d(d+1)/2 products T_a = x_i or x_i x_j. Both are look-ups in one
// table: with
//
//	zeta[A] = P(x_i = 1 for all i in A),
//
// E[T_a] = zeta[a] and E[T_a T_b] = zeta[a or b], where a product stands for
// its set of one or two skills. The table is the superset sum of P.
// (E. T. Jaynes, 1957, doi:10.1103/PhysRev.106.620; as a log-linear model
// without three-way interaction, Y. M. M. Bishop, S. E. Fienberg and
// P. W. Holland, 1975.)
type maxentModel struct {
	d      int
	width  int         // K of all d
	single []float64   // p_i
	pair   [][]float64 // p_ij

	// base fills a list, at x, with the logarithm of a weight that each
	// combination x of a subset's skills has from the start: of its interactions
	// of three skills and more, on which pairs say nothing. nil means none, and
	// that is maximum entropy.
	base func(subset int, to []float64)

	// The parameters of the subsets fitted so far, which start the fits of
	// larger ones: K to a subset, in the order of the products of all d skills.
	theta  []float64
	fitted []bool

	// Buffers of the fit at hand, of k skills.
	skills  []int // its skills, ascending
	masks   []int // of its products, in the bits of the fit: singles, then pairs
	target  []float64
	logAll  float64   // log P of holding all
	weight  []float64 // the base, in logarithms
	boost   []float64 // the base, where it is small enough for products
	small   bool
	zeta    []float64
	row     []float64
	hessian []float64
	step    []float64
	trial   []float64
}

func newMaxentModel(single []float64, pair [][]float64) *maxentModel {
	d := len(single)
	k := products(d)
	m := &maxentModel{
		d: d, width: k, single: single, pair: pair,
		theta: make([]float64, k<<d), fitted: make([]bool, 1<<d),
		zeta: make([]float64, 1<<d), row: make([]float64, 1<<d),
		weight: make([]float64, 1<<d), boost: make([]float64, 1<<d),
		hessian: make([]float64, k*k), step: make([]float64, k), trial: make([]float64, k),
		target: make([]float64, 0, k), masks: make([]int, 0, k), skills: make([]int, 0, d),
	}
	m.seed()
	return m
}

// products is the number K of parameters of d skills.
func products(d int) int { return d * (d + 1) / 2 }

// product is the place of i, or of the pair i < j, among the products of k
// skills.
func product(i, j, k int) int {
	if i == j {
		return i
	}
	return k + i*(2*k-i-1)/2 + j - i - 1
}

const (
	maxSteps    = 100
	enough      = 1e-8  // relative residual from which one more step is exact
	enoughOld   = 1e-10 // the same for a step by the Hessian of the step before
	maxHalvings = 40
	tooFar      = 200 // of a parameter: odds of e^200 are the border
)

// fit returns log P(all skills of the subset) of the maximum-entropy
// distribution over it. share(i, j) is p_ij, and p_i for i = j. It returns
// false when the shares are on the border of what is possible, or beyond.
//
// It starts from the fits of the smaller subsets, and where they mislead, as
// they do near the border, from independence, which never does.
func (m *maxentModel) fit(subset int, share func(i, j int) float64) (log float64, ok bool) {
	m.begin(subset, share)
	for _, start := range []func() []float64{m.guesses, m.independent} {
		theta := start()
		if log, ok = m.newton(theta); ok {
			m.keep(subset, theta)
			return log, true
		}
	}
	return 0, false
}

// newton minimises the dual from theta on, in place.
func (m *maxentModel) newton(theta []float64) (log float64, ok bool) {
	n := len(theta)
	value := m.evaluate(theta)
	step := m.step[:n]
	factored := false
	for range maxSteps {
		if !finite(value) {
			return 0, false
		}
		worst := 0.0
		for a, mask := range m.masks {
			step[a] = m.target[a] - m.zeta[mask]
			worst = max(worst, math.Abs(step[a])/m.target[a])
		}
		// So close, the Hessian of the step before is as good: what it is off
		// by is multiplied by the residual.
		if !factored || worst >= enoughOld {
			if factored = m.factorHessian(n); !factored {
				return 0, false
			}
		}
		forward(m.hessian, n, step)
		backward(m.hessian, n, step)
		if worst < enough {
			return m.finish(theta, step)
		}
		if value, ok = m.search(theta, step, value); !ok {
			return 0, false
		}
	}
	return 0, false
}

// factorHessian factors the Hessian. Where rounding has made it singular, far
// from the solution or close to the border, it makes the diagonal larger, as
// little as will do: a shorter step, still downhill (K. Levenberg, 1944,
// doi:10.1090/qam/10666).
func (m *maxentModel) factorHessian(n int) bool {
	for _, more := range []float64{0, 1e-12, 1e-9, 1e-6, 1e-3, 1} {
		h := m.fillHessian(n)
		for a := range n {
			h[a*n+a] *= 1 + more
		}
		if factor(h, n) {
			return true
		}
	}
	return false
}

// begin lists the skills of the subset, its products and their shares.
func (m *maxentModel) begin(subset int, share func(i, j int) float64) {
	m.skills, m.masks, m.target = m.skills[:0], m.masks[:0], m.target[:0]
	for s := subset; s != 0; s &= s - 1 {
		m.skills = append(m.skills, bits.TrailingZeros(uint(s)))
	}
	for i, s := range m.skills {
		m.masks, m.target = append(m.masks, 1<<i), append(m.target, share(s, s))
	}
	for i, s := range m.skills {
		for j := i + 1; j < len(m.skills); j++ {
			m.masks, m.target = append(m.masks, 1<<i|1<<j), append(m.target, share(s, m.skills[j]))
		}
	}
	m.small = true
	if m.base == nil {
		return
	}
	weight := m.weight[:1<<len(m.skills)]
	m.base(subset, weight)
	for x, w := range weight {
		m.small = m.small && math.Abs(w) <= 50
		m.boost[x] = math.Exp(w)
	}
}

// evaluate fills zeta, and returns the dual log Z - theta.target. It takes
// O(k 2^k) steps.
func (m *maxentModel) evaluate(theta []float64) float64 {
	logSum, ok := m.multiply(theta)
	if !ok {
		logSum = m.add(theta)
	}
	m.logAll = -logSum
	if m.base != nil {
		m.logAll += m.weight[1<<len(m.skills)-1]
	}
	dual := logSum
	for a, t := range m.target {
		m.logAll += theta[a]
		dual -= theta[a] * t
	}
	return dual
}

// multiply fills zeta by products of exp(theta), and returns log Z. It returns
// false where they could leave the range of float64. With parameters up to 50
// no row can; a sum that overflows shows; and what underflows was at most
// e^600 / 2^1022 of the whole.
func (m *maxentModel) multiply(theta []float64) (logSum float64, ok bool) {
	if !m.small {
		return 0, false
	}
	for _, t := range theta {
		if !(math.Abs(t) <= 50) {
			return 0, false
		}
	}
	k := len(m.skills)
	zeta := m.zeta[:1<<k]
	zeta[0] = 1
	for i := range k {
		// row[rest] is what skill i multiplies the weight of rest by.
		row := m.row[:1<<i]
		row[0] = math.Exp(theta[i])
		for j := range i {
			pair := math.Exp(theta[product(j, i, k)])
			low, high := row[:1<<j], row[1<<j:2<<j]
			for rest, f := range low {
				high[rest] = f * pair
			}
		}
		low, high := zeta[:1<<i], zeta[1<<i:2<<i]
		for rest, f := range row {
			high[rest] = low[rest] * f
		}
	}
	if m.base != nil {
		for x, w := range m.boost[:1<<k] {
			zeta[x] *= w
		}
	}
	logSum = normalise(zeta)
	return logSum, finite(logSum)
}

// add does what multiply does in logarithms, at any size.
func (m *maxentModel) add(theta []float64) (logSum float64) {
	k := len(m.skills)
	zeta := m.zeta[:1<<k]
	zeta[0] = 0
	for i := range k {
		row := m.row[:1<<i]
		row[0] = theta[i]
		for j := range i {
			pair := theta[product(j, i, k)]
			low, high := row[:1<<j], row[1<<j:2<<j]
			for rest, e := range low {
				high[rest] = e + pair
			}
		}
		low, high := zeta[:1<<i], zeta[1<<i:2<<i]
		for rest, e := range row {
			high[rest] = low[rest] + e
		}
	}
	if m.base != nil {
		for x, w := range m.weight[:1<<k] {
			zeta[x] += w
		}
	}
	top := slices.Max(zeta)
	for x, e := range zeta {
		zeta[x] = math.Exp(e - top)
	}
	return top + normalise(zeta)
}

// normalise turns weights into superset sums of probabilities, and returns the
// logarithm of the weights' sum.
func normalise(zeta []float64) float64 {
	superset(zeta)
	sum := zeta[0]
	scale := 1 / sum
	for x := range zeta {
		zeta[x] *= scale
	}
	return math.Log(sum)
}

// superset replaces each value by the sum over all indexes whose bits include
// its own.
func superset(zeta []float64) {
	for x := 0; x+1 < len(zeta); x += 2 {
		zeta[x] += zeta[x+1]
	}
	for bit := 2; bit < len(zeta); bit *= 2 {
		for x := 0; x < len(zeta); x += 2 * bit {
			low, high := zeta[x:x+bit], zeta[x+bit:x+2*bit]
			for y, v := range high {
				low[y] += v
			}
		}
	}
}

// fillHessian returns the lower triangle of the covariance of the products.
func (m *maxentModel) fillHessian(n int) []float64 {
	h := m.hessian[:n*n]
	for a, maskA := range m.masks {
		row := h[a*n : a*n+a+1]
		meanA := m.zeta[maskA]
		for b := range row {
			maskB := m.masks[b]
			row[b] = m.zeta[maskA|maskB] - meanA*m.zeta[maskB]
		}
	}
	return h
}

// search moves theta along a Newton step, halved until the dual falls enough
// (L. Armijo, 1966, doi:10.2140/pjm.1966.16.1). It leaves the tables at the
// new point and returns the dual there.
func (m *maxentModel) search(theta, step []float64, value float64) (float64, bool) {
	slope := 0.0 // of the dual along the step, negative
	for a, mask := range m.masks {
		slope -= step[a] * (m.target[a] - m.zeta[mask])
	}
	trial := m.trial[:len(step)]
	// What rounding leaves undecided is not a rise.
	slack := 1e-14 * (1 + math.Abs(value))
	for f, i := 1.0, 0; i < maxHalvings; f, i = f/2, i+1 {
		far := false
		for a := range trial {
			trial[a] = theta[a] + f*step[a]
			far = far || math.Abs(trial[a]) > tooFar
		}
		if far && i < maxHalvings/2 {
			continue
		}
		if v := m.evaluate(trial); v <= value+1e-4*f*slope+slack && !far {
			copy(theta, trial)
			return v, true
		}
	}
	return 0, false
}

// finish takes the last step to first order, where it is exact to rounding.
func (m *maxentModel) finish(theta, step []float64) (log float64, ok bool) {
	log = m.logAll
	for a, mask := range m.masks {
		log += (1 - m.zeta[mask]) * step[a]
		theta[a] += step[a]
	}
	return log, finite(log)
}

// variance returns (1-m)' H^-1 (1-m) of the fit that was made last: n times
// the variance of its logarithm when the shares m are means over n people. It
// factors the Hessian anew, because a fit may have ended with an older one.
func (m *maxentModel) variance() (variance float64, ok bool) {
	n := len(m.masks)
	if !m.factorHessian(n) {
		return 0, false
	}
	rest := m.trial[:n]
	for a, mask := range m.masks {
		rest[a] = 1 - m.zeta[mask]
	}
	forward(m.hessian, n, rest)
	for _, y := range rest {
		variance += y * y
	}
	return variance, finite(variance)
}

// exact is the given share of i, or of the pair.
func (m *maxentModel) exact(i, j int) float64 {
	if i == j {
		return m.single[i]
	}
	return m.pair[i][j]
}

func finite(f float64) bool { return !math.IsInf(f, 0) && !math.IsNaN(f) }
