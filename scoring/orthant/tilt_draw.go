package orthant

import "math"

// block is how many points go through the variables together: enough to
// amortise the loops, few enough that the draws stay in the first caches.
const block = 256

// sampler draws points of the tilted distribution of a system, and weighs them
// by the ratio of the densities. The weight has two parts, a factor and the
// logarithm of another, so that nothing overflows and one exponential is enough.
type sampler struct {
	*system
	*tails
	mu     []float64
	scale  []float64 // of each variable's factor, 1/Q at the saddle
	base   float64   // logarithm of what is divided from weights, but for the factors' scales
	whole  float64   // logarithm of all that is divided from weights
	slopes []float64 // rank x rank, or none
	centre []float64 // where slopes begin
	edges  [][]edge
	edgy   bool
	radius *radius // of Student's t, or none

	x             []float64 // rank x block
	u, a, b       [block]float64
	mean, y       [block]float64
	factor, power [block]float64
}

func (m *sampler) dims() int {
	n := max(m.rank-1, 1)
	if m.radius != nil {
		n++
	}
	return n
}

func (m *sampler) weigh(first, step []uint64, n int) float64 {
	m.draw(first, step, n)
	sum := 0.0
	for i, f := range m.factor[:n] {
		if f > 0 {
			sum += f * math.Exp(m.power[i])
		}
	}
	return sum
}

// recentre makes the largest of a few weights 1.
func (m *sampler) recentre() {
	first, step := make([]uint64, m.dims()), make([]uint64, m.dims())
	for k := range step {
		first[k] = 1 << 50
		step[k] = latticeVector[k] << (64 - 8)
	}
	m.draw(first, step, block)
	peak := math.Inf(-1)
	for i, f := range m.factor {
		if v := m.power[i] + math.Log(f); v > peak {
			peak = v
		}
	}
	if !math.IsInf(peak, 0) {
		m.base += peak
		m.whole += peak
	}
}

// draw draws n points and leaves their weights in factor and power.
func (m *sampler) draw(first, step []uint64, n int) {
	factor, power := m.factor[:n], m.power[:n]
	for i := range factor {
		factor[i], power[i] = 1, -m.base
	}
	if m.radius != nil {
		m.radius.draw(m.y[:n], factor, power, first[m.dims()-1], step[m.dims()-1])
	}
	a, mean, u := m.a[:n], m.mean[:n], m.u[:n]
	for k := range m.rank {
		m.bounds(a, m.lower[k], m.row(k)[:k])
		ends := k == m.rank-1
		if !ends {
			m.means(mean, k)
			p, dp := first[k], step[k]
			for i := range u {
				u[i] = fold(p)
				p += dp
			}
		}
		x := m.x[k*block : k*block+n]
		switch {
		case len(m.edges[k]) > 0:
			m.between(x, k, ends)
		case ends:
			m.tail(a, factor, power, m.scale[k])
		default:
			m.above(x, a, mean, u, factor, power, m.scale[k])
		}
	}
}

// bounds sets a to lower minus the part of the row that is drawn.
func (m *sampler) bounds(a []float64, lower float64, row []float64) {
	n := len(a)
	if m.radius != nil {
		for i, y := range m.y[:n] {
			a[i] = lower * y
		}
	} else {
		for i := range a {
			a[i] = lower
		}
	}
	j := 0
	for ; j+4 <= len(row); j += 4 {
		x0 := m.x[j*block : j*block+n]
		x1 := m.x[(j+1)*block : (j+1)*block+n]
		x2 := m.x[(j+2)*block : (j+2)*block+n]
		x3 := m.x[(j+3)*block : (j+3)*block+n]
		c0, c1, c2, c3 := row[j], row[j+1], row[j+2], row[j+3]
		for i := range a {
			a[i] -= (c0*x0[i] + c1*x1[i]) + (c2*x2[i] + c3*x3[i])
		}
	}
	for ; j < len(row); j++ {
		x := m.x[j*block : j*block+n]
		c := row[j]
		for i := range a {
			a[i] -= c * x[i]
		}
	}
}

// above sets x to draws of normal variables of the given means above a, and
// weighs them. Below tailHigh a draw is the exact quantile. Above it, it is one
// of Rayleigh's tail, sqrt(a^2 - 2 log u), whose weight, the ratio of the two
// densities, is within 1/a^2 of a constant and exact on average (G. Marsaglia
// 1964, doi:10.2307/1266108).
func (m *sampler) above(x, a, mean, u, factor, power []float64, scale float64) {
	t := m.tails
	n := len(x)
	a, mean, u, factor, power = a[:n], mean[:n], u[:n], factor[:n], power[:n]
	// Two loops, so that the processor can work on many points at once.
	for i, v := range u {
		bound := a[i] - mean[i]
		if bound >= tailHigh {
			z := math.Sqrt(bound*bound - 2*math.Log(v))
			factor[i] *= scale / z
			power[i] -= bound*bound/2 + logRoot
			x[i], u[i] = z, 0
			continue
		}
		q := 1.0
		if s := (bound - tailLow) * (1 / tailStep); s > 0 {
			j := int(s)
			q = t.upper[j].at(2*(s-float64(j)) - 1)
		}
		factor[i] *= q * scale
		v *= q
		u[i] = (1 - v) / v
	}
	for i, odds := range u {
		z := x[i]
		if odds > 0 {
			const drop = 52 - 3 // see ofOdds
			b := math.Float64bits(odds)
			place := math.Float64frombits(b<<(64-drop)>>12|0x4000000000000000) - 3
			z = t.quantile[int(b>>drop)-(1023-octaves)*parts].at(place)
		}
		mu := mean[i]
		power[i] -= mu * (z + mu/2)
		x[i] = z + mu
	}
}

// tail weighs the last variable, which need not be drawn.
func (m *sampler) tail(a, factor, power []float64, scale float64) {
	t := m.tails
	for i, a := range a {
		if a < tailHigh {
			factor[i] *= t.q(a) * scale
		} else {
			factor[i] *= t.ratio(a) * scale
			power[i] -= a*a/2 + logRoot
		}
	}
}
