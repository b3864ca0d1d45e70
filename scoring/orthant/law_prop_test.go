package orthant_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
)

// drawRows draws correlations that have structure: three of any sign (nearly
// singular among them), one factor or a tree.
func drawRows(t *rapid.T, most int) [][]float64 {
	unit := rapid.Map(rapid.Float64Range(-1, 1), func(v float64) float64 {
		if a := math.Abs(v); a < 1e-6 || a > 1-1e-6 { // no accidents of rounding
			return math.Round(v)
		}
		return v
	})
	kind := rapid.SampledFrom([]string{"any three", "one factor", "tree"}).Draw(t, "kind")
	d := rapid.IntRange(2, most).Draw(t, "d")
	if kind == "any three" {
		d = 3
	}
	rows := make([][]float64, d)
	for i := range rows {
		rows[i] = make([]float64, d)
		rows[i][i] = 1
	}
	set := func(i, j int, v float64) { rows[i][j], rows[j][i] = v, v }
	switch kind {
	case "any three":
		a, b := unit.Draw(t, "a"), unit.Draw(t, "b")
		r := unit.Draw(t, "partial")
		set(0, 1, a)
		set(0, 2, b)
		set(1, 2, a*b+r*math.Sqrt((1-a*a)*(1-b*b)))
	case "one factor":
		loads := rapid.SliceOfN(rapid.Float64Range(-0.97, 0.97), d, d).Draw(t, "loads")
		for i := range d {
			for j := range i {
				set(i, j, loads[i]*loads[j])
			}
		}
	case "tree":
		for i := 1; i < d; i++ {
			parent := rapid.IntRange(0, i-1).Draw(t, "parent")
			r := rapid.Float64Range(-0.9, 0.9).Draw(t, "edge")
			for j := range i {
				set(i, j, r*rows[parent][j])
			}
		}
	}
	return rows
}

func drawLower(t *rapid.T, d int) []float64 {
	scale := rapid.SampledFrom([]float64{0.5, 2, 6}).Draw(t, "scale")
	lower := rapid.SliceOfN(rapid.Map(rapid.Float64Range(-0.4, 1), func(v float64) float64 { return scale * v }), d, d).Draw(t, "lower")
	for i := range lower {
		lower[i] += 1e-3 * float64(i) // seldom a tie, which the canonical order can't break
	}
	return lower
}

func normal(t *rapid.T, lower []float64, rows [][]float64) orthant.Result {
	t.Helper()
	m, err := correlation.New(rows)
	if err != nil {
		t.Skip(err) // singular by rounding
	}
	for i, row := range rows {
		for _, v := range row[:i] {
			if v != 0 && math.Abs(v) < 1e-12 || math.Abs(v) != 1 && 1-math.Abs(v) < 1e-10 {
				t.Skip("what is the rounding of 0 or 1 is not taken for another number")
			}
		}
	}
	r, err := orthant.Normal(lower, m, orthant.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if math.IsNaN(r.Log()) || r.Log() > 0 || !(r.RelErr() >= 0) {
		t.Fatalf("%v", r)
	}
	return r
}

// slack is the error of results, in logarithms.
func slack(results ...orthant.Result) float64 {
	s := 1e-13
	for _, r := range results {
		s += 2*r.RelErr() + 1e-15*math.Abs(min(0, max(r.Log(), -1e300)))
	}
	return s
}

func without[T any](s []T, i int) []T { return slices.Delete(slices.Clone(s), i, i+1) }

func minor(rows [][]float64, i int) [][]float64 {
	rows = without(rows, i)
	for k := range rows {
		rows[k] = without(rows[k], i)
	}
	return rows
}

func flip(lower []float64, rows [][]float64, i int) ([]float64, [][]float64) {
	lower = slices.Clone(lower)
	lower[i] = -lower[i]
	out := make([][]float64, len(rows))
	for k := range rows {
		out[k] = slices.Clone(rows[k])
		out[k][i] = -out[k][i]
	}
	for k := range out[i] {
		out[i][k] = -out[i][k]
	}
	return lower, out
}

// The order of the variables does not matter, in any bit.
func TestNormal_permutation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 6)
		d := len(rows)
		lower := drawLower(t, d)
		order := rapid.Permutation(slices.Collect(func(yield func(int) bool) {
			for i := range d {
				if !yield(i) {
					return
				}
			}
		})).Draw(t, "order")
		otherLower, otherRows := make([]float64, d), make([][]float64, d)
		for i, a := range order {
			otherLower[i], otherRows[i] = lower[a], make([]float64, d)
			for j, b := range order {
				otherRows[i][j] = rows[a][b]
			}
		}
		if a, b := normal(t, lower, rows), normal(t, otherLower, otherRows); !a.Equal(b) {
			t.Fatalf("%v (%v), but %v (%v) in another order", a, a.Log(), b, b.Log())
		}
	})
}

// Within Frechet's bounds; rarer with every variable; turning one around
// completes it: P(A, B) + P(A, not B) = P(A).
func TestNormal_bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 6)
		d := len(rows)
		lower := drawLower(t, d)
		r := normal(t, lower, rows)
		room := 1.0
		for _, h := range lower {
			room -= gauss.Q(-h)
			if r.Log() > gauss.LogQ(h)+slack(r) {
				t.Fatalf("%v above the share exp(%v)", r, gauss.LogQ(h))
			}
		}
		if r.Float64() < room-slack(r) {
			t.Fatalf("%v below %v", r, room)
		}
		i := rapid.IntRange(0, d-1).Draw(t, "i")
		fewer := normal(t, without(lower, i), minor(rows, i))
		if r.Log() > fewer.Log()+slack(r, fewer) {
			t.Fatalf("%v, but without %d %v", r, i, fewer)
		}
		otherLower, otherRows := flip(lower, rows, i)
		other := normal(t, otherLower, otherRows)
		sum := max(r.Log(), other.Log()) + math.Log1p(math.Exp(-math.Abs(r.Log()-other.Log())))
		if math.Abs(sum-fewer.Log()) > slack(r, other, fewer) {
			t.Fatalf("%v + %v = exp(%v), not %v", r, other, sum, fewer)
		}
	})
}

// All sign patterns together are certain.
func TestNormal_patterns_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 5)
		lower := drawLower(t, len(rows))
		sum, bar := 0.0, 0.0
		for pattern := range 1 << len(rows) {
			l, m := lower, rows
			for i := range rows {
				if pattern>>i&1 != 0 {
					l, m = flip(l, m, i)
				}
			}
			r := normal(t, l, m)
			sum += r.Float64()
			bar += slack(r) * r.Float64()
		}
		if math.Abs(sum-1) > bar {
			t.Fatalf("the patterns sum to 1 %+v", sum-1)
		}
	})
}

// More correlation makes it commoner (D. Slepian 1962), and where all is
// positive it is no rarer than the product.
func TestNormal_slepian_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 3)
		d := len(rows)
		lower := drawLower(t, d)
		before := normal(t, lower, rows)
		positive := true
		product := 0.0
		for i, row := range rows {
			product += gauss.LogQ(lower[i])
			positive = positive && !slices.ContainsFunc(row, func(v float64) bool { return v < 0 })
		}
		if positive && before.Log() < product-slack(before) {
			t.Fatalf("%v below the product exp(%v)", before, product)
		}
		step := rapid.Float64Range(0, 0.3).Draw(t, "step")
		rows[0][1] += step
		rows[1][0] += step
		if rows[0][1] > 1 {
			return
		}
		if after := normal(t, lower, rows); after.Log() < before.Log()-slack(before, after) {
			t.Fatalf("%v, but %v with more correlation", before, after)
		}
	})
}

// Independent variables multiply, and so do blocks; what everybody has drops
// out, and a duplicate adds nothing.
func TestNormal_reduction_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRows(t, 4), drawRows(t, 4)
		la, lb := drawLower(t, len(a)), drawLower(t, len(b))
		ra, rb := normal(t, la, a), normal(t, lb, b)
		d := len(a) + len(b)
		both := make([][]float64, 0, d)
		for _, row := range a {
			both = append(both, append(slices.Clone(row), make([]float64, len(b))...))
		}
		for _, row := range b {
			both = append(both, append(make([]float64, len(a)), row...))
		}
		lower := slices.Concat(la, lb)
		r := normal(t, lower, both)
		if math.Abs(r.Log()-ra.Log()-rb.Log()) > 4e-15*(1+math.Abs(r.Log())) && r.Log() != ra.Log()+rb.Log() {
			t.Fatalf("%v, not %v times %v", r, ra, rb)
		}
		i := rapid.IntRange(0, d-1).Draw(t, "i")
		certain := slices.Clone(lower)
		certain[i] = math.Inf(-1)
		if got, want := normal(t, certain, both), normal(t, without(lower, i), minor(both, i)); !got.Equal(want) {
			t.Fatalf("with a threshold of -Inf %v, without it %v", got, want)
		}
		// A duplicate of i with a lower threshold.
		twice := make([][]float64, 0, d+1)
		for _, row := range both {
			twice = append(twice, append(slices.Clone(row), row[i]))
		}
		twice = append(twice, append(slices.Clone(both[i]), 1))
		if got := normal(t, append(slices.Clone(lower), lower[i]-rapid.Float64Range(0, 1).Draw(t, "less")), twice); math.Abs(got.Log()-r.Log()) > 4e-15*(1+math.Abs(r.Log())) {
			t.Fatalf("with a duplicate %v, without it %v", got, r)
		}
	})
}

// Where everything is at the median the probability is known.
func TestNormal_closed(t *testing.T) {
	for d := 2; d <= 100; d++ {
		r, err := orthant.Normal(make([]float64, d), equal(t, d, 0.5), orthant.Options{})
		if want := 1 / float64(d+1); err != nil || math.Abs(r.Float64()/want-1) > 1e-12 {
			t.Errorf("%d: %v, not %v: %v", d, r, want, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 3)
		if len(rows) == 2 {
			return
		}
		want := 0.125 + (math.Asin(rows[0][1])+math.Asin(rows[0][2])+math.Asin(rows[1][2]))/(4*math.Pi)
		least := 1.0
		for _, v := range []float64{rows[0][1], rows[0][2], rows[1][2]} {
			least = min(least, 1-v*v)
		}
		if r := normal(t, make([]float64, 3), rows); math.Abs(r.Float64()-want) > 1e-14+1e-12*want+3e-16/math.Sqrt(least) {
			t.Fatalf("%v, not %v", r, want)
		}
	})
}

// The derivatives are those of finite differences.
func TestGradient_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 3)
		d := len(rows)
		lower := drawLower(t, d)
		m, err := correlation.New(rows)
		if err != nil {
			t.Skip(err)
		}
		for i := range d {
			for j := range i {
				if math.Abs(rows[i][j]) > 0.98 {
					t.Skip("too steep for differences")
				}
			}
		}
		least := 1 - rows[0][1]*rows[0][1]
		if d == 3 {
			a, b, c := rows[0][1], rows[0][2], rows[1][2]
			least = 1 - a*a - b*b - c*c + 2*a*b*c
		}
		if least < 0.02 {
			t.Skip("too steep for differences")
		}
		s, err := orthant.Gradient(lower, m, orthant.Options{})
		if err != nil {
			t.Fatal(err)
		}
		const step = 1e-5
		near := func(got, hi, lo float64) bool {
			want := (hi - lo) / (2 * step)
			return math.Abs(got-want) <= 1e-4*(1+math.Abs(want))*(1+math.Abs(want))/least
		}
		for i := range d {
			hi, lo := slices.Clone(lower), slices.Clone(lower)
			hi[i] += step
			lo[i] -= step
			if a, b := normal(t, hi, rows).Log(), normal(t, lo, rows).Log(); !near(s.Lower(i), a, b) || s.Lower(i) > 0 {
				t.Fatalf("for threshold %d %v, not %v", i, s.Lower(i), (a-b)/(2*step))
			}
			for j := range i {
				v := rows[i][j]
				rows[i][j], rows[j][i] = v+step, v+step
				a := normal(t, lower, rows).Log()
				rows[i][j], rows[j][i] = v-step, v-step
				b := normal(t, lower, rows).Log()
				rows[i][j], rows[j][i] = v, v
				if !near(s.Corr(i, j), a, b) || s.Corr(i, j) < 0 || s.Corr(i, j) != s.Corr(j, i) {
					t.Fatalf("for the correlation of %d and %d %v, not %v", i, j, s.Corr(i, j), (a-b)/(2*step))
				}
			}
		}
	})
}

func TestGradient_errors(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct {
		lower []float64
		corr  correlation.Matrix
	}{
		"length":     {[]float64{1}, correlation.Identity(2)},
		"impossible": {[]float64{1, inf}, correlation.Identity(2)},
		"duplicate":  {[]float64{1, 1}, equal(t, 2, 1)},
	} {
		if s, err := orthant.Gradient(c.lower, c.corr, orthant.Options{}); !errors.Is(err, orthant.ErrInput) {
			t.Errorf("%s: %v, %v", name, s, err)
		}
	}
	s, err := orthant.Gradient([]float64{1, -inf, 2}, equal(t, 3, 0.5), orthant.Options{})
	if err != nil || s.Lower(1) != 0 || s.Corr(0, 1) != 0 || !(s.Corr(0, 2) > 0) || !math.IsNaN(s.Lower(3)) || !math.IsNaN(s.Corr(0, -1)) {
		t.Errorf("%v, %v", s, err)
	}
}
