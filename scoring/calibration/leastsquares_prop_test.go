package calibration

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// oracle solves the normal equations of all effects at once, with the sums of effects
// held at 0 by two multipliers, and returns leniencies and adjusted ratings with their
// standard errors.
func oracle(t *rapid.T, c cells) (rater, raterErr, unit, unitErr []float64, rss float64) {
	y, zu, zr := c.dense()
	n, size := len(c.list), 1+c.units+c.raters
	x := mat.NewDense(n, size, nil)
	for i := range n {
		x.Set(i, 0, 1)
		for u := range c.units {
			x.Set(i, 1+u, zu.At(i, u))
		}
		for r := range c.raters {
			x.Set(i, 1+c.units+r, zr.At(i, r))
		}
	}
	k := mat.NewDense(size+2, size+2, nil)
	var xx mat.Dense
	xx.Mul(x.T(), x)
	for i := range size {
		for j := range size {
			k.Set(i, j, xx.At(i, j))
		}
	}
	for u := range c.units {
		k.Set(1+u, size, 1)
		k.Set(size, 1+u, 1)
	}
	for r := range c.raters {
		k.Set(1+c.units+r, size+1, 1)
		k.Set(size+1, 1+c.units+r, 1)
	}
	var inverse mat.Dense
	if err := inverse.Inverse(k); err != nil {
		t.Fatal(err)
	}
	right := mat.NewVecDense(size+2, nil)
	var xy mat.VecDense
	xy.MulVec(x.T(), y)
	for i := range size {
		right.SetVec(i, xy.AtVec(i))
	}
	var b mat.VecDense
	b.MulVec(&inverse, right)
	for i := range n {
		rest := y.AtVec(i)
		for j := range size {
			rest -= x.At(i, j) * b.AtVec(j)
		}
		rss += rest * rest
	}
	variance := rss / float64(n-c.units-c.raters+1)
	for r := range c.raters {
		j := 1 + c.units + r
		rater = append(rater, b.AtVec(j))
		raterErr = append(raterErr, math.Sqrt(max(0, variance*inverse.At(j, j))))
	}
	for u := range c.units {
		unit = append(unit, b.AtVec(0)+b.AtVec(1+u))
		unitErr = append(unitErr, math.Sqrt(max(0, variance*(inverse.At(0, 0)+2*inverse.At(0, 1+u)+inverse.At(1+u, 1+u)))))
	}
	return rater, raterErr, unit, unitErr, rss
}

// TestLeastSquares_law solves all equations at once in place of eliminating units.
func TestLeastSquares_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 0)
		a := mustLS(t, c)
		rater, raterErr, unit, unitErr, rss := oracle(t, c)
		closeTo(t, "rater", rater, values(a.Raters()), 1e-11)
		closeTo(t, "unit", unit, values(a.Units()), 1e-11)
		if a.Freedom() != len(c.list)-c.units-c.raters+1 {
			t.Fatalf("%d degrees of freedom", a.Freedom())
		}
		sd, err := a.ResidualSD()
		if a.Freedom() == 0 {
			if !errors.Is(err, ErrFreedom) {
				t.Fatal(err)
			}
			if got := errs(a.Raters())[0]; got != -1 {
				t.Fatalf("a standard error %v without degrees of freedom", got)
			}
			return
		}
		if err != nil || math.Abs(sd*sd*float64(a.Freedom())-rss) > 1e-11 {
			t.Fatalf("residual sd %v (%v) of the sum of squares %v", sd, err, rss)
		}
		if rss < 1e-10 {
			return // of a sum of squares that is rounding, the errors are too
		}
		closeTo(t, "error of rater", raterErr, errs(a.Raters()), 1e-9)
		closeTo(t, "error of unit", unitErr, errs(a.Units()), 1e-9)
	})
}

// TestLeastSquares_additive_law finds effects that are there exactly.
func TestLeastSquares_additive_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 0)
		truth := rapid.SliceOfN(rapid.Float64Range(-3, 3), c.units+c.raters, c.units+c.raters).Draw(t, "effects")
		bias := slices.Clone(truth[c.units:])
		middle := meanOf(bias)
		unit := slices.Clone(truth[:c.units])
		for i := range bias {
			bias[i] -= middle
		}
		for i := range unit {
			unit[i] += middle
		}
		a := mustLS(t, c.with(func(u, r, _ float64) float64 { return truth[int(u)] + truth[c.units+int(r)] }))
		closeTo(t, "rater", bias, values(a.Raters()), 1e-12)
		closeTo(t, "unit", unit, values(a.Units()), 1e-12)
		if sd, err := a.ResidualSD(); err == nil && sd > 0 {
			t.Fatalf("residual sd %v", sd)
		}
		if _, err := a.Severity(); !errors.Is(err, ErrFreedom) {
			t.Fatalf("tested without scatter: %v", err)
		}
	})
}

// TestLeastSquares_shift_law adds a constant to one rater, and an affine map to all.
func TestLeastSquares_shift_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 0)
		a := mustLS(t, c)
		add, factor := rapid.Float64Range(-5, 5).Draw(t, "add"), rapid.Float64Range(0.1, 10).Draw(t, "factor")
		who := float64(rapid.IntRange(0, c.raters-1).Draw(t, "who"))
		b := mustLS(t, c.with(func(_, r, y float64) float64 {
			if r == who {
				return y + add
			}
			return y
		}))
		share := add / float64(c.raters)
		rater, unit := values(a.Raters()), values(a.Units())
		for i := range rater {
			rater[i] -= share
		}
		rater[int(who)] += add
		for i := range unit {
			unit[i] += share
		}
		closeTo(t, "one: rater", rater, values(b.Raters()), 1e-11)
		closeTo(t, "one: unit", unit, values(b.Units()), 1e-11)
		closeTo(t, "one: error", errs(a.Units()), errs(b.Units()), 1e-7)

		all := mustLS(t, c.with(func(_, _, y float64) float64 { return factor*y + add }))
		rater, unit = values(a.Raters()), values(a.Units())
		for i := range rater {
			rater[i] *= factor
		}
		for i := range unit {
			unit[i] = factor*unit[i] + add
		}
		closeTo(t, "all: rater", rater, values(all.Raters()), 1e-10)
		closeTo(t, "all: unit", unit, values(all.Units()), 1e-10)
	})
}

// TestLeastSquares_twins_law has every unit twice: no leniency changes.
func TestLeastSquares_twins_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 0)
		a := mustLS(t, c)
		twins := cells{2 * c.units, c.raters, slices.Clone(c.list)}
		for _, g := range c.list {
			twins.list = append(twins.list, [3]float64{g[0] + float64(c.units), g[1], g[2]})
		}
		b := mustLS(t, twins)
		closeTo(t, "rater", values(a.Raters()), values(b.Raters()), 1e-11)
		closeTo(t, "unit", append(values(a.Units()), values(a.Units())...), values(b.Units()), 1e-11)
	})
}

// TestLeastSquares_order_law gives the ratings in another order, to the last bit, and
// then other ids, within rounding.
func TestLeastSquares_order_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c := drawn(t, 0)
		a := mustLS(t, c)
		mixed := cells{c.units, c.raters, rapid.Permutation(c.list).Draw(t, "order")}
		b := mustLS(t, mixed)
		if !slices.Equal(values(a.Raters()), values(b.Raters())) || !slices.Equal(values(a.Units()), values(b.Units())) || !slices.Equal(errs(a.Units()), errs(b.Units())) || !a.Equal(b) {
			t.Fatal("the order of the ratings matters")
		}
		other := c.with(func(_, _, y float64) float64 { return y })
		for i := range other.list {
			other.list[i][0] = float64(c.units-1) - other.list[i][0]
			other.list[i][1] = float64(c.raters-1) - other.list[i][1]
		}
		turned := mustLS(t, other)
		rater, unit := values(turned.Raters()), values(turned.Units())
		slices.Reverse(rater)
		slices.Reverse(unit)
		closeTo(t, "rater", values(a.Raters()), rater, 1e-11)
		closeTo(t, "unit", values(a.Units()), unit, 1e-11)
	})
}

// TestLeastSquares_refused_law puts two tables side by side that share nobody: they are
// refused with the names of both, until one rating joins them.
func TestLeastSquares_refused_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c, d := drawn(t, 0), drawn(t, 0)
		for i := range d.list {
			d.list[i][0] += float64(c.units)
			d.list[i][1] += float64(c.raters)
		}
		both := cells{c.units + d.units, c.raters + d.raters, append(slices.Clone(c.list), d.list...)}
		if _, err := LeastSquares(both.ratings(t)); !errors.Is(err, ErrDisconnected) {
			t.Fatalf("not refused: %v", err)
		}
		if _, err := REML(never, both.ratings(t)); !errors.Is(err, ErrDisconnected) {
			t.Fatalf("not refused: %v", err)
		}
		both.list = append(both.list, [3]float64{float64(c.units), 0, 1})
		if _, err := LeastSquares(both.ratings(t)); err != nil {
			t.Fatalf("refused although joined: %v", err)
		}
	})
}

// TestAdjusted_truth simulates evaluators who see different people: the order by
// adjusted ratings is nearer the truth than that by plain means, and plain means of
// raters do not find who is lenient.
func TestAdjusted_truth(t *testing.T) {
	source := rand.New(rand.NewPCG(6, 2026))
	var raw, adjusted, shrunk, rawRater, lsRater float64
	for range 30 {
		const units, raters = 40, 6
		ability, bias := make([]float64, units), make([]float64, raters)
		for u := range ability {
			ability[u] = source.NormFloat64()
		}
		slices.Sort(ability) // who sees whom hangs together with ability
		for r := range bias {
			bias[r] = source.NormFloat64()
		}
		middle := meanOf(bias)
		for r := range bias {
			bias[r] -= middle
		}
		c := cells{units: units, raters: raters}
		for u := range units {
			own := u * raters / units
			for _, r := range []int{own, (own + 1) % raters} {
				c.list = append(c.list, [3]float64{float64(u), float64(r), ability[u] + bias[r] + 0.3*source.NormFloat64()})
			}
		}
		a, m := mustLS(t, c), mustREML(t, c)
		var rawUnits, means []float64
		for e := range a.Units() {
			rawUnits = append(rawUnits, e.Raw())
		}
		for e := range a.Raters() {
			means = append(means, e.Raw())
		}
		raw += concordance(ability, rawUnits)
		adjusted += concordance(ability, values(a.Units()))
		shrunk += concordance(ability, values(m.Units()))
		rawRater += concordance(bias, means)
		lsRater += concordance(bias, values(a.Raters()))
	}
	t.Logf("pairs in order, of 30 tables: raw %.3f, adjusted %.3f, shrunk %.3f; raters by plain means %.3f, by least squares %.3f", raw/30, adjusted/30, shrunk/30, rawRater/30, lsRater/30)
	if adjusted < raw+30*0.05 || shrunk < raw+30*0.05 || lsRater < rawRater+30*0.05 {
		t.Error("adjusted ratings are not nearer the truth than plain means")
	}
}

// concordance returns the share of pairs that are in the same order in both.
func concordance(a, b []float64) float64 {
	same, all := 0.0, 0.0
	for i := range a {
		for j := range i {
			all++
			if (a[i]-a[j])*(b[i]-b[j]) > 0 {
				same++
			}
		}
	}
	return same / all
}

func TestLeastSquares_unrated(t *testing.T) {
	nan := math.NaN()
	r, err := agreement.FromTable([]string{"a", "b", "c"}, []string{"x", "y", "z"}, [][]float64{{1, 2, nan}, {nan, nan, nan}, {3, nan, nan}})
	if err != nil {
		t.Fatal(err)
	}
	a, err := LeastSquares(r)
	if err != nil || a.String() != "3 ratings of 2 units by 2 raters" {
		t.Errorf("%v: %v", a, err)
	}
	if _, err := a.Unit("b"); !errors.Is(err, ErrUnknown) {
		t.Errorf("a unit that nobody rates: %v", err)
	}
	if _, err := a.Rater("z"); !errors.Is(err, ErrUnknown) {
		t.Errorf("a rater who rates nothing: %v", err)
	}
	if e, err := a.Unit("c"); err != nil || e.Value() != 3.5 || e.Raw() != 3 || e.Ratings() != 1 {
		t.Errorf("%v: %v", e, err)
	}
}
