package orthant

import "math"

// between sets x to draws of variable k above its own bound, in a, and within
// the bounds of the edges, and weighs them; or only weighs, if nothing is
// drawn after it. It is slower than above, and needed for matrices that are
// singular or nearly so.
func (m *sampler) between(x []float64, k int, ends bool) {
	n := len(x)
	a, b, mean := m.a[:n], m.b[:n], m.mean[:n]
	for i := range b {
		b[i] = math.Inf(1)
		if ends {
			mean[i] = 0
		}
		a[i] -= mean[i]
	}
	for _, e := range m.edges[k] {
		divisor := e.row[k]
		for i := range n {
			v := e.lower
			if m.radius != nil {
				v *= m.y[i]
			}
			for j, c := range e.row[:k] {
				v -= c * m.x[j*block+i]
			}
			v = v/divisor - mean[i]
			if divisor > 0 {
				a[i] = max(a[i], v-e.slack)
			} else {
				b[i] = min(b[i], v+e.slack)
			}
		}
	}
	if ends {
		for i := range n {
			factor, power := m.tails.mass(a[i], b[i])
			m.factor[i] *= factor * m.scale[k]
			m.power[i] += power
		}
		return
	}
	for i, mu := range mean {
		z, factor, power := m.tails.within(a[i], b[i], m.u[i])
		m.factor[i] *= factor * m.scale[k]
		m.power[i] += power - mu*(z+mu/2)
		x[i] = z + mu
	}
}

// within returns a draw of a standard normal variable between a and b, and its
// weight, factor * exp(power), which is P(a < Z < b) where the draw is exact.
// On intervals over which the density changes little, the draw is uniform and
// the weight the density; far out, it is of Rayleigh's law.
func (t *tails) within(a, b, u float64) (z, factor, power float64) {
	if !(a < b) {
		return a, 0, 0
	}
	sign := 1.0
	if a+b < 0 {
		a, b, sign = -b, -a, -1
	}
	switch {
	case (b-a)*max(1, b) < 0.5:
		z = a + u*(b-a)
		return sign * z, b - a, -z*z/2 - logRoot
	case a >= tailHigh:
		room := -math.Expm1((a - b) * (a + b) / 2)
		z = math.Sqrt(a*a - 2*math.Log1p(-u*room))
		return sign * z, room / z, -a*a/2 - logRoot
	}
	low := t.far(b)
	mass := t.q(a) - low
	v := low + u*mass
	return sign * t.ofOdds((1-v)/v), mass, 0
}

// far returns Q(b), also beyond tailHigh.
func (t *tails) far(b float64) float64 {
	if b < tailHigh {
		return t.q(b)
	}
	return math.Exp(-b*b/2-logRoot) * t.ratio(b)
}

// mass returns P(a < Z < b) as factor * exp(power).
func (t *tails) mass(a, b float64) (factor, power float64) {
	if !(a < b) {
		return 0, 0
	}
	if a+b < 0 {
		a, b = -b, -a
	}
	switch w := b - a; {
	case w*max(1, b) < 0.5: // Taylor's series of the density around the middle
		m := (a + b) / 2
		m2, w2 := m*m, w*w
		series := 1 + w2/24*(m2-1+w2/80*(m2*(m2-6)+3+w2/168*(m2*(m2*(m2-15)+45)-15)))
		return w * series, -m2/2 - logRoot
	case a >= tailHigh:
		return t.ratio(a) - math.Exp((a-b)*(a+b)/2)*t.ratio(b), -a*a/2 - logRoot
	}
	return t.q(a) - t.far(b), 0
}
