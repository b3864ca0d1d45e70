package orthant

import (
	"errors"
	"math"
	"testing"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// oneFactor returns log P of normal variables with correlations load_i load_j:
// 600 steps of the trapezoidal rule.
func oneFactor(lower, load []float64) float64 {
	var logs []float64
	top := math.Inf(-1)
	const step = 0.05
	for f := -15.0; f <= 15; f += step {
		v := gauss.LogDensity(f)
		for i, l := range lower {
			v += gauss.LogQ((l - load[i]*f) / math.Sqrt(1-load[i]*load[i]))
		}
		logs, top = append(logs, v), max(top, v)
	}
	sum := 0.0
	for _, v := range logs {
		sum += math.Exp(v - top)
	}
	return top + math.Log(sum*step)
}

func oneFactorMatrix(load []float64) []float64 {
	d := len(load)
	corr := make([]float64, d*d)
	for i, a := range load {
		for j, b := range load {
			corr[i*d+j] = a * b
		}
		corr[i*d+i] = 1
	}
	return corr
}

// One variable over the radius is Student's t itself, at any degrees of freedom
// and in any tail.
func TestOverRadius_oneVariable(t *testing.T) {
	for _, df := range []float64{0.5, 1, 2, 4, 30, 200, 5e3, 1e6, 1e10} {
		for _, l := range []float64{-30, -3, 0, 0.3, 2, 6, 20, 1e3} {
			want := gauss.LogTQ(l, df)
			r, ok, err := overRadius([]float64{l}, df, 0, exactRadius, func(l []float64) (Result, error) {
				return Result{log: gauss.LogQ(l[0]), path: Independent}, nil
			})
			if e := math.Abs(math.Expm1(r.Log() - want)); !(e < 3e-8+1e-12*math.Abs(want)) || !ok || err != nil {
				t.Errorf("df %v: log P(T > %v) = %v, want %v: off by %.2g after %d radii; %v %v", df, l, r.Log(), want, e, r.Points(), ok, err)
			}
		}
	}
}

// The two ways to Student's t agree: the general one as if nothing were known,
// and the average over the radius of what is known of one factor.
func TestTiltedT_oneFactor(t *testing.T) {
	worst, beyond, n := 0.0, 0, 0
	for i, load := range [][]float64{{0.7, 0.7}, {0.9, -0.5}, {0.7, 0.6, 0.8}, {0.95, 0.5, -0.3, 0.1}, {0.5, 0.6, 0.7, 0.8, 0.9}, {0.3, 0.2, 0.1, -0.1, -0.2, -0.3, 0.5}} {
		lower := make([]float64, len(load))
		for _, df := range []float64{1, 4, 30, 1e6} {
			for _, at := range []float64{-0.5, 2, 9} {
				least := 0.0
				for k := range lower {
					lower[k] = at + 0.3*float64(k)
					least = min(least, gauss.LogTQ(lower[k], df))
				}
				want, ok, _ := overRadius(lower, df, least, exactRadius, func(lower []float64) (Result, error) {
					return Result{log: oneFactor(lower, load), path: OneFactor}, nil
				})
				r := tiltedT(lower, oneFactorMatrix(load), len(load), df, least, Options{RelErr: 1e-3, Seed: uint64(i)})
				e := math.Abs(math.Expm1(r.Log()-want.Log())) / r.RelErr()
				if !ok || !r.Reached() || !(e < 3) {
					t.Errorf("df %v, %d variables from %v on: %v after %d points, want %v: off by %.2g bars", df, len(load), at, r, r.Points(), want, e)
				}
				worst, n = max(worst, e), n+1
				if e > 1 {
					beyond++
				}
			}
		}
	}
	if t.Logf("%d of %d beyond the bar, the worst %.2f bars off", beyond, n, worst); beyond > n/15 {
		t.Errorf("%d of %d beyond the bar", beyond, n)
	}
}

// Nested rules at each radius, as if nothing were known, find what is known of one
// factor, within their bar at every goal, or say that they can't.
func TestOverRadius_nested(t *testing.T) {
	found, n, worst := 0, 0, 0.0
	for _, load := range [][]float64{{0.7, 0.6, 0.8}, {0.95, 0.5, -0.3, 0.1}, {0.5, 0.6, 0.7, 0.8, 0.9}, {0.3, -0.2, 0.1, -0.1, 0.5}} {
		lower := make([]float64, len(load))
		corr := oneFactorMatrix(load)
		for _, df := range []float64{1, 30} {
			for _, at := range []float64{-0.5, 9} {
				for k := range lower {
					lower[k] = at + 0.3*float64(k)
				}
				want, ok, _ := overRadius(lower, df, 0, exactRadius, func(lower []float64) (Result, error) {
					return Result{log: oneFactor(lower, load), path: OneFactor}, nil
				})
				if !ok {
					t.Fatalf("df %v, %v from %v on: no truth", df, load, at)
				}
				for _, goal := range []float64{1e-2, 1e-4} {
					n++
					r, ok, err := overRadius(lower, df, 0, roughRadius(goal), func(lower []float64) (Result, error) {
						n, ok := nest(lower, corr, len(lower), goal/2, 1<<20)
						if !ok {
							return Result{path: Tilted}, nil
						}
						return n, nil
					})
					if !ok || err != nil {
						continue
					}
					found++
					off := math.Abs(r.Log()-want.Log()) / r.RelErr()
					if worst = max(worst, off); !(off < 1) || r.RelErr() > goal || r.Path() != Nested {
						t.Errorf("df %v, %d variables from %v on, goal %v: %v after %d radii, want %v: off by %.2g bars", df, len(load), at, goal, r, r.Points(), want, off)
					}
				}
			}
		}
	}
	if t.Logf("%d of %d found, the worst is off by %.2f bars", found, n, worst); found < n*3/4 {
		t.Errorf("only %d of %d found", found, n)
	}
}

// At thresholds of zero the radius does not matter, and with more and more
// degrees of freedom it is always one.
func TestStudentT_normal(t *testing.T) {
	lower, flat := perturbed(4, 0.02, 0.4)
	corr := matrix(t, flat, 4)
	normal := must(t)(Normal(lower, corr, Options{}))
	if got := must(t)(StudentT(lower, corr, math.Inf(1), Options{})); got != normal {
		t.Errorf("StudentT(df +Inf) = %v, want %v", got, normal)
	}
	if got := must(t)(StudentT(lower, corr, 1e9, Options{})); math.Abs(got.Log()-normal.Log()) > got.RelErr()+normal.RelErr() {
		t.Errorf("StudentT(df 1e9) = %v, want %v", got, normal)
	}
	if got := must(t)(StudentT(lower, corr, 4, Options{})); !(got.Log() > normal.Log()+0.1) {
		t.Errorf("StudentT(df 4) = %v: not commoner than the normal %v", got, normal)
	}
	zero := make([]float64, 4)
	normal = must(t)(Normal(zero, corr, Options{}))
	if got := must(t)(StudentT(zero, corr, 3, Options{})); math.Abs(got.Log()-normal.Log()) > got.RelErr()+normal.RelErr() {
		t.Errorf("StudentT(zeros, df 3) = %v, want %v", got, normal)
	}
}

// Infinite thresholds, no threshold and one; and what can't be asked.
func TestStudentT_edges(t *testing.T) {
	inf := math.Inf(1)
	corr := matrix(t, []float64{1, 0.5, 0.2, 0.5, 1, 0.3, 0.2, 0.3, 1}, 3)
	if got := must(t)(StudentT(nil, correlation.Matrix{}, 3, Options{})); got.Log() != 0 {
		t.Errorf("StudentT() = %v, want certain", got)
	}
	if got := must(t)(StudentT([]float64{-inf, -inf, -inf}, corr, 3, Options{})); got.Log() != 0 {
		t.Errorf("StudentT(-Inf) = %v, want certain", got)
	}
	if got := must(t)(StudentT([]float64{0, inf, 0}, corr, 3, Options{})); !math.IsInf(got.Log(), -1) || !got.Reached() {
		t.Errorf("StudentT(+Inf) = %v, want impossible", got)
	}
	if got := must(t)(StudentT([]float64{-inf, 2, -inf}, corr, 3, Options{})); got.Log() != gauss.LogTQ(2, 3) {
		t.Errorf("StudentT(one) = %v, want %v", got, gauss.LogTQ(2, 3))
	}
	two := must(t)(StudentT([]float64{1, 2}, matrix(t, []float64{1, 0.2, 0.2, 1}, 2), 3, Options{}))
	if got := must(t)(StudentT([]float64{1, -inf, 2}, corr, 3, Options{})); got != two {
		t.Errorf("StudentT(1, -Inf, 2) = %v, want %v", got, two)
	}
	for _, bad := range []struct {
		lower []float64
		df    float64
	}{
		{[]float64{1, 2}, 3},
		{[]float64{1, 2, math.NaN()}, 3},
		{[]float64{1, 2, 3}, 0},
		{[]float64{1, 2, 3}, -1},
		{[]float64{1, 2, 3}, math.NaN()},
	} {
		if _, err := StudentT(bad.lower, corr, bad.df, Options{}); !errors.Is(err, ErrInput) {
			t.Errorf("StudentT(%v, df %v): %v, want ErrInput", bad.lower, bad.df, err)
		}
	}
}

func matrix(t testing.TB, flat []float64, d int) correlation.Matrix {
	t.Helper()
	rows := make([][]float64, d)
	for i := range rows {
		rows[i] = flat[i*d : (i+1)*d]
	}
	m, err := correlation.New(rows)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func must(t testing.TB) func(Result, error) Result {
	return func(r Result, err error) Result {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// What is so far out that squares overflow is refused, and very many degrees of
// freedom are the normal distribution with an error bar for the difference.
func TestStudentT_extremes(t *testing.T) {
	equal, err := correlation.New([][]float64{{1, 0.5, 0.5}, {0.5, 1, 0.5}, {0.5, 0.5, 1}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		lower float64
		df    float64
	}{
		{1e300, 3},
		{-1e300, 3},
		{1, 0.001},
		{1, math.NaN()},
		{math.NaN(), 3},
		{math.NaN(), math.Inf(1)},
	} {
		if r, err := StudentT([]float64{tt.lower, 1, 1}, equal, tt.df, Options{}); !errors.Is(err, ErrInput) || !r.Equal(Result{}) {
			t.Errorf("StudentT(%v, df %v) = %v, %v, want ErrInput", tt.lower, tt.df, r, err)
		}
	}
	lower := []float64{5, 5, 5}
	normal, err := Normal(lower, equal, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, df := range []float64{1e9, 1e11, 1e12, 1e15, 1e300} {
		r, err := StudentT(lower, equal, df, Options{})
		if err != nil {
			t.Fatal(err)
		}
		log := normal.Log()
		if off := r.Log() - log; off < -2*r.RelErr() || off > log*log/df+r.RelErr() {
			t.Errorf("df %v: %v from the normal answer, with an error bar of %v", df, off, r.RelErr())
		}
	}
	for _, far := range []float64{1e100, -1e100} {
		r, err := StudentT([]float64{far, 1, far}, equal, 0.5, Options{MaxPoints: 1 << 12})
		if err != nil || math.IsInf(r.Log(), 0) || math.IsNaN(r.Log()) {
			t.Errorf("StudentT(%v) = %v, %v", far, r, err)
		}
	}
}
