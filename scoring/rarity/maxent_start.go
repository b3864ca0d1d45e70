package rarity

import (
	"math"
	"math/bits"
)

// start returns the first guess: of the fits of the subsets, as if dropping
// three skills from a fit were the sum of dropping fewer of them (inclusion
// and exclusion); where those are not there, the pairs alone.
func (m *maxentModel) start(subset int) []float64 {
	k := len(m.skills)
	theta := make([]float64, products(k))
	for i := range k {
		for j := i; j < k; j++ {
			at := product(i, j, k)
			theta[at] = m.guess(subset, i, j)
		}
	}
	return theta
}

func (m *maxentModel) guess(subset, i, j int) float64 {
	var drop [4]int
	n := 0
	for at, s := range m.skills {
		if at != i && at != j && n < len(drop) {
			drop[n] = 1 << s
			n++
		}
	}
	sum := 0.0
	for chosen := 1; chosen < 1<<n; chosen++ {
		sub, sign := subset, -1.0
		for b := range n {
			if chosen>>b&1 == 1 {
				sub &^= drop[b]
				sign = -sign
			}
		}
		t := m.theta[sub]
		if t == nil {
			return m.first(i, j)
		}
		si, sj := m.skills[i], m.skills[j]
		ri := bits.OnesCount(uint(sub & (1<<si - 1)))
		rj := bits.OnesCount(uint(sub & (1<<sj - 1)))
		sum += sign * t[product(ri, rj, bits.OnesCount(uint(sub)))]
	}
	return sum
}

// first is [maxentModel.guess] where only single skills and pairs are there:
// what each other skill alone changes, added up.
func (m *maxentModel) first(i, j int) float64 {
	si, sj := m.skills[i], m.skills[j]
	if i != j {
		return m.theta[1<<si|1<<sj][2]
	}
	own := m.theta[1<<si][0]
	sum := own
	for _, s := range m.skills {
		switch {
		case s < si:
			sum += m.theta[1<<s|1<<si][1] - own
		case s > si:
			sum += m.theta[1<<s|1<<si][0] - own
		}
	}
	return sum
}

// seed sets the parameters of single skills and pairs, which have closed
// forms: logarithms of odds, and of the odds ratio.
func (m *maxentModel) seed() {
	for j := range m.d {
		q := m.single[j]
		m.theta[1<<j] = []float64{logRatio(q, 1-q)}
		for i := range j {
			p, both := m.single[i], m.pair[i][j]
			none := 1 - p - q + both
			m.theta[1<<i|1<<j] = []float64{
				logRatio(p-both, none),
				logRatio(q-both, none),
				logRatio(both, p-both) + logRatio(none, q-both),
			}
		}
	}
}

// logRatio is log(a/b), kept off the border, where it would be infinite.
func logRatio(a, b float64) float64 {
	const least = 1e-12
	return math.Log(max(a, least) / max(b, least))
}
