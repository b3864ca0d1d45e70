package calibration

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"
)

// contrasts returns the restricted deviance of a table by its definition: the density of
// Helmert's contrasts of the ratings, which have no mean, with dense matrices.
func contrasts(c cells, gamma [2]float64) float64 {
	y, zu, zr := c.dense()
	n := len(c.list)
	k := mat.NewDense(n-1, n, nil)
	for i := range n - 1 {
		size := 1 / math.Sqrt(float64((i+1)*(i+2)))
		for j := range i + 1 {
			k.Set(i, j, size)
		}
		k.Set(i, i+1, -float64(i+1)*size)
	}
	v := covariance(zu, zr, gamma)
	var kv, kvk mat.Dense
	kv.Mul(k, v)
	kvk.Mul(&kv, k.T())
	sym := mat.NewSymDense(n-1, nil)
	for i := range n - 1 {
		for j := range i + 1 {
			sym.SetSym(i, j, kvk.At(i, j))
		}
	}
	var chol mat.Cholesky
	if !chol.Factorize(sym) {
		return math.Inf(1)
	}
	var ky, solved mat.VecDense
	ky.MulVec(k, y)
	_ = chol.SolveVecTo(&solved, &ky)
	// log|V| + log(1'V^-1 1) of the profiled form is log|K V K'| + log n.
	return chol.LogDet() + math.Log(float64(n)) + float64(n-1)*math.Log(mat.Dot(&ky, &solved))
}

func covariance(zu, zr *mat.Dense, gamma [2]float64) *mat.Dense {
	var uu, rr mat.Dense
	uu.Mul(zu, zu.T())
	rr.Mul(zr, zr.T())
	uu.Scale(gamma[0], &uu)
	rr.Scale(gamma[1], &rr)
	uu.Add(&uu, &rr)
	for i := range uu.RawMatrix().Rows {
		uu.Set(i, i, uu.At(i, i)+1)
	}
	return &uu
}

// TestLikelihood_law compares the deviance with that of contrasts, and its slopes with
// differences of it.
func TestLikelihood_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 2)
		ratio := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0.01, 20))
		gamma := [2]float64{ratio.Draw(t, "units"), ratio.Draw(t, "raters")}
		d, wrong := newDesign(c.ratings(t))
		if wrong != nil {
			t.Fatal(wrong)
		}
		l := newLikelihood(d)
		of := func(g [2]float64) float64 {
			return l.at(g) + 2*float64(d.ratings()-1)*math.Log(d.scale)
		}
		closeTo(t, "deviance", []float64{contrasts(c, gamma)}, []float64{of(gamma)}, 1e-9)

		gradient, second := l.slopes()
		for i := range 2 {
			h := 1e-5 * max(gamma[i], 0.1)
			up, down := gamma, gamma
			up[i] += h
			down[i] -= h
			if down[i] < 0 {
				continue
			}
			slope := (l.at(up) - l.at(down)) / (2 * h)
			if math.Abs(slope-gradient[i]) > 1e-4*(1+math.Abs(slope)) {
				t.Fatalf("gradient[%d] = %v, want %v", i, gradient[i], slope)
			}
			l.at(up)
			plus, _ := l.slopes()
			l.at(down)
			minus, _ := l.slopes()
			for j := range 2 {
				if bend := (plus[j] - minus[j]) / (2 * h); math.Abs(bend-second[i][j]) > 1e-4*(1+math.Abs(bend)) {
					t.Fatalf("second[%d][%d] = %v, want %v", i, j, second[i][j], bend)
				}
			}
		}
	})
}

// TestREML_optimum_law finds no higher likelihood on a fine grid of contrasts, and the
// first-order conditions hold.
func TestREML_optimum_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 2)
		m, err := REML(context.Background(), c.ratings(t))
		if errors.Is(err, ErrFreedom) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		v := m.mixed.components
		gamma := [2]float64{v.Unit / v.Residual, v.Rater / v.Residual}
		l := newLikelihood(m.design)
		least := l.at(gamma)
		g, h := l.slopes()
		for i := range 2 {
			// Of two that are equally low the one on the border is taken: what could be
			// gained beyond it, by its slope and bend, is no more than that.
			if gamma[i] == 0 && g[i] < 0 && !(g[i]*g[i]/(2*h[i][i]) <= 1.01*equallyLow*(1+math.Abs(least))) {
				t.Fatalf("the likelihood rises from the border: %v at %v", g, gamma)
			}
			if gamma[i] > 0 && math.Abs(gamma[i]*g[i]) > 1e-7 {
				t.Fatalf("no optimum: slope %v in the logarithm of %v", gamma[i]*g[i], gamma[i])
			}
		}
		offset := 2 * float64(l.ratings()-1) * math.Log(l.scale)
		for i := range 9 {
			for j := range 9 {
				at := [2]float64{ratio(i), ratio(j)}
				if d := contrasts(c, at); d-offset < least-1e-9 {
					t.Fatalf("deviance %v at %v, %v at %v", least, gamma, d-offset, at)
				}
			}
		}
	})
}

func ratio(i int) float64 {
	if i == 0 {
		return 0
	}
	return math.Pow(10, float64(i-5)/1.5)
}

// TestREML_predictions_law compares predictions and their errors with what the dense
// covariance makes of them.
func TestREML_predictions_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 2)
		ratio := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0.01, 20))
		gamma := [2]float64{ratio.Draw(t, "units"), ratio.Draw(t, "raters")}
		d, wrong := newDesign(c.ratings(t))
		if wrong != nil {
			t.Fatal(wrong)
		}
		m := Mixed{newLikelihood(d).predict(gamma)}

		y, zu, zr := c.dense()
		n := len(c.list)
		var inverse mat.Dense
		if err := inverse.Inverse(covariance(zu, zr, gamma)); err != nil {
			t.Fatal(err)
		}
		ones := mat.NewVecDense(n, nil)
		for i := range n {
			ones.SetVec(i, 1)
		}
		var vi, rest, vr mat.VecDense
		vi.MulVec(&inverse, ones)
		q := mat.Dot(ones, &vi)
		mu := mat.Dot(&vi, y) / q
		rest.AddScaledVec(y, -mu, ones)
		vr.MulVec(&inverse, &rest)
		variance := mat.Dot(&rest, &vr) / float64(n-1)
		closeTo(t, "intercept", []float64{mu, math.Sqrt(variance / q)}, []float64{m.Intercept(), m.InterceptStdErr()}, 1e-8)
		components := m.Components()
		closeTo(t, "components", []float64{gamma[0] * variance, gamma[1] * variance, variance}, []float64{components.Unit, components.Rater, components.Residual}, 1e-8)

		// Of each effect: g z'V^-1 (y - mu), and the variance of what is left of it, with
		// the error of mu in it for units, whose effect is told with mu.
		effects := func(z *mat.Dense, g, offset float64) (value, err []float64) {
			_, k := z.Dims()
			for i := range k {
				var vz mat.VecDense
				vz.MulVec(&inverse, z.ColView(i))
				value = append(value, offset*mu+g*mat.Dot(z.ColView(i), &vr))
				h := offset - g*mat.Dot(z.ColView(i), &vi)
				err = append(err, math.Sqrt(max(0, variance*(g-g*g*mat.Dot(z.ColView(i), &vz)+h*h/q))))
			}
			return value, err
		}
		// undefined is the errors as errs returns them: none at the border.
		undefined := func(err []float64, g float64) []float64 {
			if g == 0 {
				return slices.Repeat([]float64{-1}, len(err))
			}
			return err
		}
		value, err := effects(zr, gamma[1], 0)
		closeTo(t, "rater", value, values(m.Raters()), 1e-8)
		closeTo(t, "error of rater", undefined(err, gamma[1]), errs(m.Raters()), 1e-7)
		value, err = effects(zu, gamma[0], 1)
		if gamma[0] > 0 {
			// The covariance of two units' errors, likewise.
			u, v := zu.ColView(0), zu.ColView(c.units-1)
			var vz mat.VecDense
			vz.MulVec(&inverse, v)
			g := gamma[0]
			both := variance * (-g*g*mat.Dot(u, &vz) + (1-g*mat.Dot(u, &vi))*(1-g*mat.Dot(v, &vi))/q)
			got, wrong := m.Errors(unitID(0), unitID(float64(c.units-1)))
			if wrong != nil {
				t.Fatal(wrong)
			}
			closeTo(t, "correlation of errors", []float64{both / (err[0] * err[c.units-1])}, []float64{got.At(0, 1)}, 1e-7)
		}
		closeTo(t, "unit", value, values(m.Units()), 1e-8)
		closeTo(t, "error of unit", undefined(err, gamma[0]), errs(m.Units()), 1e-7)
	})
}

// TestREML_shrinks_law draws towards 0 in a table without empty places, all raters by
// one factor; and the less ratings scatter the less it draws.
func TestREML_shrinks_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		units, raters := rapid.IntRange(3, 7).Draw(t, "units"), rapid.IntRange(3, 5).Draw(t, "raters")
		draws := rapid.SliceOfN(rapid.Float64Range(-3, 3), units+raters+units*raters, units+raters+units*raters).Draw(t, "draws")
		at := func(noise float64) (Additive, Mixed, bool) {
			c := full(units, raters, func(u, r int) float64 {
				return draws[u] + draws[units+r] + noise*draws[units+raters+u*raters+r]
			})
			a := mustLS(t, c)
			m, err := REML(context.Background(), c.ratings(t))
			if err != nil && !errors.Is(err, ErrFreedom) {
				t.Fatal(err)
			}
			return a, m, err == nil
		}
		if a, m, ok := at(1); ok {
			ls, blup := values(a.Raters()), values(m.Raters())
			c := m.Components()
			factor := c.Rater / (c.Rater + c.Residual/float64(units))
			if !(factor >= 0 && factor < 1) {
				t.Fatalf("factor %v", factor)
			}
			for i := range ls {
				ls[i] *= factor
			}
			closeTo(t, "shrunk by one factor", ls, blup, 1e-9)
		}
		if a, m, ok := at(1e-5); ok && m.Components().Rater > 1e-4 {
			closeTo(t, "without scatter", values(a.Raters()), values(m.Raters()), 1e-4)
		}
	})
}

// TestREML_order_law gives the ratings in another order, to the last bit, other ids,
// and other units of measurement.
func TestREML_order_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 3)
		m, err := REML(context.Background(), c.ratings(t))
		if err != nil {
			return
		}
		n := mustREML(t, cells{c.units, c.raters, rapid.Permutation(c.list).Draw(t, "order")})
		if m.Components() != n.Components() || !slices.Equal(values(m.Raters()), values(n.Raters())) || !slices.Equal(errs(m.Units()), errs(n.Units())) || !m.Equal(n) {
			t.Fatal("the order of the ratings matters")
		}
		add, factor := rapid.Float64Range(-50, 50).Draw(t, "add"), rapid.Float64Range(0.1, 10).Draw(t, "factor")
		turned := c.with(func(_, _, y float64) float64 { return factor*y + add })
		for i := range turned.list {
			turned.list[i][0] = float64(c.units-1) - turned.list[i][0]
			turned.list[i][1] = float64(c.raters-1) - turned.list[i][1]
		}
		n = mustREML(t, turned)
		v, w := m.Components(), n.Components()
		square, size := factor*factor, v.Unit+v.Rater+v.Residual
		closeTo(t, "components", []float64{v.Unit / size, v.Rater / size, v.Residual / size},
			[]float64{w.Unit / square / size, w.Rater / square / size, w.Residual / square / size}, 1e-6)
	})
}

// TestREML_basin finds an optimum whose basin is so narrow that a grid of powers of ten
// leads past it, to the border.
func TestREML_basin(t *testing.T) {
	c := cells{5, 2, [][3]float64{{0, 0, -0.38}, {0, 1, 0.02}, {1, 0, -0.77}, {1, 1, 0.69}, {2, 0, -0.07}, {2, 1, -0.04}, {3, 0, -0.81}, {3, 1, 0}, {4, 0, 2.06}}}
	m := mustREML(t, c)
	l := newLikelihood(m.design)
	_, border, _ := l.descend([2]float64{1, 0})
	if units, raters := m.Boundary(); units || raters || m.deviance > border-0.003 {
		t.Errorf("%v, deviance %v, on the border %v", m, m.deviance, border)
	}
}
