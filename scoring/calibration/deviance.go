package calibration

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// likelihood is the restricted likelihood of the model
//
//	y = mu + a_s + b_r + e,   var(a, b, e) = sigma^2 (gamma_s, gamma_r, 1)
//
// as a function of the two ratios gamma >= 0, with mu and sigma^2 profiled out (D.
// Bates, M. Maechler, B. Bolker, S. Walker, Fitting Linear Mixed-Effects Models Using
// lme4, J. Stat. Softw. 67 (2015), doi:10.18637/jss.v067.i01, who write theta^2 for
// gamma):
//
//	deviance = log|V| + log(1'V^-1 1) + (n-1) log(y'Py)
//	V = I + gamma_s Zs Zs' + gamma_r Zr Zr',  P = V^-1 - V^-1 1 (1'V^-1 1)^-1 1'V^-1
//
// without its constant. Units are eliminated: with M = I + gamma_s Zs Zs', whose inverse
// is known, and T = Zr'M^-1 Zr, everything follows from K = (I + gamma_r T)^-1 of the
// size of the raters:
//
//	Zr'V^-1 Zr = TK,  Zs'V^-1 Zr = BK,  Zs'V^-1 Zs = diag(f) - gamma_r B K B'
//
// where row s of B has e_s = 1/(1 + gamma_s n_s) at the unit's raters, and f_s = n_s e_s.
// These are C. R. Henderson's mixed-model equations (Best linear unbiased estimation
// and prediction under a selection model, Biometrics 31 (1975), doi:10.2307/2529430).
type likelihood struct {
	*design
	t, k, tk, g, kg, w *mat.Dense // raters x raters
	chol               mat.Cholesky
	sym                *mat.SymDense

	gamma [2]float64 // of units, of raters
	e     []float64
	q     float64    // 1'V^-1 1
	mu    float64    // generalised least squares
	h     [2]vector  // Zi'V^-1 1
	p     [2]vector  // Zi'Py: blups are gamma times this
	one   vector     // K 1
	rss   float64    // y'Py
	trace [2]float64 // of Zi'P Zi
}

type vector = []float64

const (
	ofUnits = iota
	ofRaters
)

func newLikelihood(d *design) *likelihood {
	n := len(d.raters)
	l := &likelihood{design: d, sym: mat.NewSymDense(n, nil), e: make(vector, len(d.units)), one: make(vector, n)}
	for _, m := range []**mat.Dense{&l.t, &l.k, &l.tk, &l.g, &l.kg, &l.w} {
		*m = mat.NewDense(n, n, nil)
	}
	for i, size := range []int{len(d.units), n} {
		l.h[i], l.p[i] = make(vector, size), make(vector, size)
	}
	return l
}

// at returns the deviance at the two ratios, and keeps what it is made of.
func (l *likelihood) at(gamma [2]float64) float64 {
	l.gamma = gamma
	gs, gr := gamma[ofUnits], gamma[ofRaters]
	n := len(l.raters)
	logs := 0.0
	l.t.Zero()
	t := l.t.RawMatrix().Data
	v := make(vector, n)   // Zr'M^-1 y
	sum := make(vector, n) // Zr'M^-1 1 = T 1
	for u := range l.units {
		raters, values := l.of(u)
		count := float64(len(raters))
		e := 1 / (1 + gs*count)
		l.e[u] = e
		logs += math.Log1p(gs * count)
		c := gs * e
		total := 0.0
		for _, y := range values {
			total += y
		}
		for i, p := range raters {
			t[p*n+p] += 1 - c
			for _, q := range raters[:i] {
				t[p*n+q] -= c
				t[q*n+p] -= c
			}
			v[p] += values[i] - c*total
			sum[p] += e
		}
	}
	for i := range n {
		for j := range i {
			l.sym.SetSym(i, j, gr*t[i*n+j])
		}
		l.sym.SetSym(i, i, 1+gr*t[i*n+i])
	}
	if !l.chol.Factorize(l.sym) {
		return math.Inf(1)
	}
	ones := make(vector, n)
	for i := range ones {
		ones[i] = 1
	}
	l.solve(l.one, ones)
	l.q = dot(l.one, sum)
	l.mu = dot(l.one, v) / l.q
	l.solve(l.h[ofRaters], sum)
	for i := range v {
		v[i] -= l.mu * sum[i]
	}
	l.solve(l.p[ofRaters], v)

	l.rss = 0
	for u := range l.units {
		raters, values := l.of(u)
		s, o := 0.0, 0.0
		for i, r := range raters {
			s += values[i] - l.mu - gr*l.p[ofRaters][r]
			o += l.one[r]
		}
		l.p[ofUnits][u] = l.e[u] * s
		l.h[ofUnits][u] = l.e[u] * o
		for i, r := range raters {
			rest := values[i] - l.mu - gr*l.p[ofRaters][r] - gs*l.p[ofUnits][u]
			l.rss += rest * rest
		}
	}
	for i, g := range gamma {
		l.rss += g * dot(l.p[i], l.p[i])
	}
	return logs + l.chol.LogDet() + math.Log(l.q) + float64(l.ratings()-1)*math.Log(l.rss)
}

func (l *likelihood) solve(to, right vector) {
	_ = l.chol.SolveVecTo(mat.NewVecDense(len(to), to), mat.NewVecDense(len(right), right))
}

// inverse finds K and TK at the last ratios.
func (l *likelihood) inverse() {
	_ = l.chol.InverseTo(l.sym)
	l.k.Copy(l.sym)
	l.tk.Mul(l.t, l.k)
}

// slopes returns the gradient and the second derivatives of the deviance for the ratios
// where it was last evaluated:
//
//	d/dgi      = tr(Zi'P Zi) - (n-1) |Zi'Py|^2 / y'Py
//	d^2/dgidgj = -|Zi'P Zj|^2 + (n-1) (2 (Zi'Py)' Zi'P Zj (Zj'Py) / y'Py - |Zi'Py|^2 |Zj'Py|^2 / (y'Py)^2)
//
// with the sums of squares of matrices written as traces.
func (l *likelihood) slopes() (gradient [2]float64, second [2][2]float64) {
	l.inverse()
	n, gr := len(l.raters), l.gamma[ofRaters]
	k := l.k.RawMatrix().Data
	hs, hr, ps, pr := l.h[ofUnits], l.h[ofRaters], l.p[ofUnits], l.p[ofRaters]
	df := float64(l.ratings() - 1)

	l.g.Zero() // B'B
	g := l.g.RawMatrix().Data
	bh, bp := make(vector, n), make(vector, n) // B'hs, B'ps
	var traceS, squares, fhh, fpp float64
	for u := range l.units {
		raters, _ := l.of(u)
		e := l.e[u]
		f := e * float64(len(raters))
		quad := 0.0
		for _, p := range raters {
			for _, q := range raters {
				quad += k[p*n+q]
				g[p*n+q] += e * e
			}
			bh[p] += e * hs[u]
			bp[p] += e * ps[u]
		}
		bkb := gr * e * e * quad
		traceS += f - bkb
		squares += f * (f - 2*bkb)
		fhh += f * hs[u] * hs[u]
		fpp += f * ps[u] * ps[u]
	}
	l.kg.Mul(l.k, l.g)
	squares += gr * gr * traceOfProduct(l.kg, l.kg)
	l.w.Mul(l.kg, l.k) // K G K
	cross := trace(l.w)
	hh, rr, q := dot(hs, hs), dot(hr, hr), l.q

	khr, kpr := l.times(l.k, hr), l.times(l.k, pr)
	tkhr, tkpr := l.times(l.tk, hr), l.times(l.tk, pr)
	kbh, kbp := l.times(l.k, bh), l.times(l.k, bp)

	l.trace = [2]float64{traceS - hh/q, trace(l.tk) - rr/q}
	squared := [2]float64{dot(ps, ps), dot(pr, pr)}
	norms := [3]float64{ // of Zs'PZs, Zs'PZr, Zr'PZr
		squares - 2*(fhh-gr*dot(bh, kbh))/q + hh*hh/(q*q),
		cross - 2*dot(bh, khr)/q + hh*rr/(q*q),
		traceOfProduct(l.tk, l.tk) - 2*dot(hr, tkhr)/q + rr*rr/(q*q),
	}
	hps, hpr := dot(hs, ps), dot(hr, pr)
	forms := [3]float64{
		fpp - gr*dot(bp, kbp) - hps*hps/q,
		dot(bp, kpr) - hps*hpr/q,
		dot(pr, tkpr) - hpr*hpr/q,
	}
	for i := range 2 {
		gradient[i] = l.trace[i] - df*squared[i]/l.rss
		for j := range 2 {
			second[i][j] = -norms[i+j] + df*(2*forms[i+j]/l.rss-squared[i]*squared[j]/(l.rss*l.rss))
		}
	}
	return gradient, second
}

func (l *likelihood) times(m *mat.Dense, v vector) vector {
	out := make(vector, len(v))
	mat.NewVecDense(len(out), out).MulVec(m, mat.NewVecDense(len(v), v))
	return out
}

func dot(a, b vector) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func trace(m *mat.Dense) float64 {
	sum := 0.0
	for i := range m.RawMatrix().Rows {
		sum += m.At(i, i)
	}
	return sum
}

// traceOfProduct returns the trace of a b.
func traceOfProduct(a, b *mat.Dense) float64 {
	n := a.RawMatrix().Rows
	x, y := a.RawMatrix().Data, b.RawMatrix().Data
	sum := 0.0
	for i := range n {
		for j := range n {
			sum += x[i*n+j] * y[j*n+i]
		}
	}
	return sum
}
