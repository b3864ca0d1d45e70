package rarity

import "math"

// guesses returns the first guess: of the fits of the subsets, as if dropping
// four skills from a fit were the sum of dropping fewer of them (inclusion and
// exclusion); where those are not there, of the pairs alone.
func (m *maxentModel) guesses() []float64 {
	k := len(m.skills)
	theta := make([]float64, len(m.masks))
	for i := range k {
		for j := i; j < k; j++ {
			theta[product(i, j, k)] = m.guess(i, j)
		}
	}
	return theta
}

// independent returns the parameters of independent skills.
func (m *maxentModel) independent() []float64 {
	theta := make([]float64, len(m.masks))
	for i := range m.skills {
		theta[i] = logRatio(m.target[i], 1-m.target[i])
	}
	return theta
}

// guess is the first guess of the parameter of the fit's skills i <= j.
func (m *maxentModel) guess(i, j int) float64 {
	var drop [4]int
	n, all := 0, 0
	for at, s := range m.skills {
		all |= 1 << s
		if at != i && at != j && n < len(drop) {
			drop[n] = 1 << s
			n++
		}
	}
	at := product(m.skills[i], m.skills[j], m.d)
	// Signs alternate in size: without one skill +, without two -, and so on.
	var subsets [1 << len(drop)]int
	subsets[0] = all
	sum := 0.0
	for b := range n {
		for chosen := range 1 << b {
			subsets[1<<b|chosen] = subsets[chosen] &^ drop[b]
		}
	}
	for chosen := 1; chosen < 1<<n; chosen++ {
		sub := subsets[chosen]
		if !m.fitted[sub] {
			return m.first(i, j)
		}
		sum += signs[chosen] * m.theta[sub*m.width+at]
	}
	return sum
}

// signs[x] is -(-1)^(number of bits of x).
var signs = [16]float64{-1, 1, 1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, 1, 1, -1}

// first is [maxentModel.guess] where only single skills and pairs are there:
// what each other skill alone changes, added up.
func (m *maxentModel) first(i, j int) float64 {
	si, sj := m.skills[i], m.skills[j]
	if i != j {
		return m.of(1<<si|1<<sj, si, sj)
	}
	own := m.of(1<<si, si, si)
	sum := own
	for _, s := range m.skills {
		if s != si {
			sum += m.of(1<<s|1<<si, si, si) - own
		}
	}
	return sum
}

// of is the parameter of the skills i <= j in the fit of a subset.
func (m *maxentModel) of(subset, i, j int) float64 {
	return m.theta[subset*m.width+product(i, j, m.d)]
}

// keep stores the parameters of the fit at hand.
func (m *maxentModel) keep(subset int, theta []float64) {
	to := m.theta[subset*m.width : (subset+1)*m.width]
	k := len(m.skills)
	for i, si := range m.skills {
		for j := i; j < k; j++ {
			to[product(si, m.skills[j], m.d)] = theta[product(i, j, k)]
		}
	}
	m.fitted[subset] = true
}

// seed sets the parameters of single skills and pairs, which have closed
// forms: logarithms of odds, and of the odds ratio.
func (m *maxentModel) seed() {
	for j := range m.d {
		q := m.single[j]
		m.skills = append(m.skills[:0], j)
		m.keep(1<<j, []float64{logRatio(q, 1-q)})
		for i := range j {
			p, both := m.single[i], m.pair[i][j]
			none := 1 - p - q + both
			m.skills = append(m.skills[:0], i, j)
			m.keep(1<<i|1<<j, []float64{
				logRatio(p-both, none),
				logRatio(q-both, none),
				logRatio(both, p-both) + logRatio(none, q-both),
			})
		}
	}
}

// logRatio is log(a/b), kept off the border, where it would be infinite.
func logRatio(a, b float64) float64 {
	const least = 1e-12
	return math.Log(max(a, least) / max(b, least))
}
