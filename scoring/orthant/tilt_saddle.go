package orthant

import "math"

// saddle is a tilting: drawn Z_k is normal with mean mu_k.
type saddle struct {
	mu    []float64
	a     []float64 // bounds of Z_k - mu_k at the saddle
	psi   float64   // logarithm of the weight there
	exact bool      // log P <= psi
	most  float64   // log P is not above
}

// blunt is the least standard deviation, given the variables before, that the
// search for a saddle sees. Any tilting is right on average; one for slightly
// blunter variables is as good, and can be found.
const blunt = 1e-4

// saddle finds the tilting of Z. Botev (2017, doi:10.1111/rssb.12162): the
// point (x*, mu*) where the logarithm of the weight of a draw,
//
//	psi(x, mu) = sum of mu_k^2/2 - mu_k x_k + log Q(a_k),
//	a_k = lower_k - sum over j < k of row(k)[j] x_j - mu_k,
//
// is greatest over x and least over mu. Its gradient is zero where, with the
// hazards h_k = density(a_k)/Q(a_k) and the unit lower triangle U = I + rows,
//
//	x = U' h,  mu = x - h,  a = lower + h - U U' h.
//
// So there are d unknowns and not 2d, and the last equation says that a
// strictly convex function of h is least (see ascent). Where variables are
// nearly functions of others, the answer for blunter ones is the start. Where
// rounding prevents an answer the tilting is still valid, and exact is false.
func (s *system) saddle(t *tails) saddle {
	d := s.d
	p := saddle{mu: make([]float64, d), a: make([]float64, d), exact: true}
	sharpest := 1.0
	for k := range d {
		sharpest = min(sharpest, s.sd[k])
	}
	ascent := newAscent(t, d, p.a)
	for width := 0.1; ; width /= 10 {
		last := width <= sharpest || width <= 1.001*blunt
		for k := range d {
			sd := s.sd[k] // of what lower and row are divided by
			if k >= s.rank {
				sd = 1
			}
			unit := sd / max(s.sd[k], width)
			if last && s.sd[k] >= blunt {
				unit = 1
			}
			ascent.lower[k] = s.lower[k] * unit
			for j, v := range s.row(k)[:k] {
				ascent.rows[k*d+j] = v * unit
			}
			ascent.rescale(k, unit)
		}
		p.exact = ascent.run()
		if last {
			break
		}
	}
	p.exact = p.exact && sharpest >= blunt
	h := ascent.h
	for k := range d {
		for i := k + 1; i < d; i++ {
			p.mu[k] += ascent.rows[i*d+k] * h[i]
		}
		p.psi += t.logQ(p.a[k]) - p.mu[k]*(p.mu[k]/2+h[k])
	}
	p.most = s.most(t, ascent)
	if p.exact {
		p.most = min(p.most, p.psi+1e-9)
	}
	if math.IsNaN(p.psi) || math.IsInf(p.psi, 0) { // no tilting
		p.exact, p.psi = false, 0
		for k := range d {
			p.mu[k], p.a[k] = 0, ascent.lower[k]
			p.psi = max(p.psi+t.logQ(p.a[k]), -math.MaxFloat64)
		}
	}
	return p
}

// most returns a bound of log P: of the sum of the X, weighted by their forces at
// the saddle, being above the sum of the thresholds, weighted so. With a variable
// that is a function of others the bound can say that nothing is possible.
func (s *system) most(t *tails, a *ascent) float64 {
	total, size := 0.0, 0.0
	sums := make([]float64, s.rank) // of weights times L
	noise := 0.0
	for k := range s.d {
		weight := a.h[k] * a.unit[k] // by which lower and row of the system count
		own := weight
		if k >= s.rank {
			own = weight * math.Sqrt(singular)
			noise += own * own
		} else {
			sums[k] += own
		}
		for j, v := range s.row(k)[:min(k, s.rank)] {
			sums[j] += weight * v
		}
		total += weight * s.lower[k]
		size = max(size, weight)
	}
	for _, v := range sums {
		noise += v * v
	}
	if !(total > 0) {
		return 0
	}
	return t.logQ(total / math.Sqrt(noise+1e-28*size*size))
}

// ascent finds the hazards h that minimise
//
//	h' (U U' - I) h / 2 - lower' h + sum of a_k h_k + log Q(a_k)
//
// with h_k the hazard at a_k, by Newton's method on a with halved steps.
type ascent struct {
	t           *tails
	d           int
	lower, rows []float64
	a, h        []float64
	unit        []float64 // by which each lower and row were multiplied, 0 before the first run
	gram        []float64 // U U'
	residual    []float64 // a - lower - h + U U' h, the gradient by h
}

func newAscent(t *tails, d int, a []float64) *ascent {
	return &ascent{
		t: t, d: d, a: a, h: make([]float64, d), lower: make([]float64, d), rows: make([]float64, d*d),
		unit: make([]float64, d), gram: make([]float64, d*d), residual: make([]float64, d),
	}
}

// rescale sets the start of variable k: its threshold, or where its force on
// the others stays when its unit changes.
func (s *ascent) rescale(k int, unit float64) {
	if s.unit[k] == 0 {
		s.a[k] = s.lower[k]
	} else if s.unit[k] != unit {
		s.a[k] = s.t.ofHazard(s.h[k] * s.unit[k] / unit)
	}
	s.unit[k] = unit
}

// evaluate fills h and residual at a, and returns the size of residual and the
// value of the function.
func (s *ascent) evaluate(a []float64) (size, value float64) {
	for i := range s.h {
		s.h[i] = s.t.hazard(a[i])
	}
	for i, h := range s.h {
		v := 0.0
		for j, g := range s.gram[i*s.d : (i+1)*s.d] {
			v += g * s.h[j]
		}
		v -= h + s.lower[i]
		value += h*(v-s.lower[i])/2 + a[i]*h + s.t.logQ(a[i])
		v += a[i]
		s.residual[i] = v
		size += v * v
	}
	return math.Sqrt(size), value
}

func (s *ascent) run() bool {
	d, scale := s.d, 0.0
	for i := range d {
		for j := range i + 1 {
			v := s.rows[i*d+j]
			if i == j {
				v = 1
			}
			for k := range j {
				v += s.rows[i*d+k] * s.rows[j*d+k]
			}
			s.gram[i*d+j], s.gram[j*d+i] = v, v
		}
		scale = max(scale, math.Abs(s.lower[i]))
	}
	goal := 1e-10 * (1 + scale)
	matrix, root := make([]float64, d*d), make([]float64, d)
	step, next := make([]float64, d), make([]float64, d)
	size, value := s.evaluate(s.a)
	for range 200 {
		if size <= goal {
			return true
		}
		// With W = diag(root), root^2 the derivative of the hazard:
		// (I + W (U U' - I) W) w = -W residual,  dh = W w,
		// da = -residual - (U U' - I) dh.
		for i := range d {
			root[i] = math.Sqrt(max(0, min(1, s.h[i]*(s.h[i]-s.a[i]))))
			for j := range i {
				matrix[i*d+j] = root[i] * s.gram[i*d+j] * root[j]
			}
			matrix[i*d+i] = 1 + root[i]*(s.gram[i*d+i]-1)*root[i]
			step[i] = -root[i] * s.residual[i]
		}
		if !solve(matrix, step, d) {
			break
		}
		descent := 0.0
		for i := range d {
			step[i] *= root[i]
			descent += step[i] * s.residual[i]
		}
		for i := range d {
			v := -s.residual[i] + step[i]
			for j, g := range s.gram[i*d : (i+1)*d] {
				v -= g * step[j]
			}
			next[i] = v
		}
		copy(step, next)
		moved := false
		for length := 1.0; length > 1e-9 && !moved; length /= 2 {
			for i := range d {
				next[i] = s.a[i] + length*step[i]
			}
			if n, v := s.evaluate(next); n < size || v < value+1e-3*length*descent {
				size, value, moved = n, v, true
			}
		}
		if !moved {
			break
		}
		copy(s.a, next)
	}
	size, _ = s.evaluate(s.a)
	return size <= 1e4*goal
}

// solve solves matrix x = b in place, of a symmetric positive definite matrix
// of which the lower triangle is given.
func solve(matrix, b []float64, d int) bool {
	for i := range d {
		ri := matrix[i*d : (i+1)*d]
		for j := range i {
			rj := matrix[j*d : (j+1)*d]
			v := ri[j]
			for k := range j {
				v -= ri[k] * rj[k]
			}
			ri[j] = v * rj[j]
		}
		v := ri[i]
		for k := range i {
			v -= ri[k] * ri[k]
		}
		if !(v > 0) {
			return false
		}
		ri[i] = 1 / math.Sqrt(v)
		w := b[i]
		for k := range i {
			w -= ri[k] * b[k]
		}
		b[i] = w * ri[i]
	}
	for i := d - 1; i >= 0; i-- {
		v := b[i]
		for k := i + 1; k < d; k++ {
			v -= matrix[k*d+i] * b[k]
		}
		b[i] = v * matrix[i*d+i]
	}
	return true
}
