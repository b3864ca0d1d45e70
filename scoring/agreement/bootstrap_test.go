package agreement_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// never is no context, which is never done.
var never context.Context

// some are 40 units by 3 raters who mostly agree.
func some(t testing.TB) agreement.Ratings {
	random := rand.New(rand.NewPCG(1, 1))
	rows := make([][]float64, 40)
	for u := range rows {
		v := 1 + random.IntN(4)
		for range 3 {
			x := v
			if random.IntN(3) == 0 {
				x = 1 + random.IntN(4)
			}
			rows[u] = append(rows[u], float64(x))
		}
	}
	return tableOf(t, rows)
}

// Bounds and p are the same, to the last bit, on any number of cores, and other seeds
// give others.
func TestBootstrap_cores(t *testing.T) {
	a := must(agreement.Alpha(some(t), agreement.Ordinal))
	w := must(agreement.Kendall(some(t)))
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	want := must(a.Bootstrap(t.Context(), agreement.Resampling{Seed: 4}))
	wantP := must(w.Permutation(t.Context(), agreement.Resampling{Seed: 4}))
	runtime.GOMAXPROCS(4)
	var told []int
	got := must(a.Bootstrap(never, agreement.Resampling{Seed: 4, Times: 1000, Level: 0.95, Progress: func(done, of int) {
		if of != 1000 {
			t.Errorf("progress of %d, want 1000", of)
		}
		told = append(told, done)
	}}))
	if p := must(w.Permutation(never, agreement.Resampling{Seed: 4})); !got.Equal(want) || p != wantP {
		t.Errorf("on 4 cores %v, p %v, on one %v, p %v", got, p, want, wantP)
	}
	if !slices.IsSorted(told) || len(told) > 100 || len(told) == 0 || told[len(told)-1] != 1000 {
		t.Errorf("progress %v", told)
	}
	if other := must(a.Bootstrap(never, agreement.Resampling{Seed: 5})); other.Equal(want) {
		t.Errorf("the seeds 4 and 5 both give %v", other)
	}
	if !(want.Low() < a.Value() && a.Value() < want.High()) || want.Times() != 1000 || want.Level() != 0.95 || want.Undefined() != 0 || !want.Coefficient().Equal(a) {
		t.Errorf("%v of %v", want, a)
	}
}

// Units are drawn alike: a unit is in a sample of n as often as chance has it.
func TestDraw_uniform(t *testing.T) {
	const n = 7
	for try := range 40 {
		var sum int32
		for _, times := range agreement.Drawn(n, 9, try) {
			sum += times
		}
		if sum != n {
			t.Errorf("try %d draws %d units, want %d", try, sum, n)
		}
	}
	random := rand.NewPCG(2, 3)
	var counts [n]float64
	for range 70_000 {
		counts[agreement.Below(n, random)]++
	}
	for u, c := range counts {
		if math.Abs(c-10_000) > 5*math.Sqrt(10_000*6.0/7) {
			t.Errorf("%d is drawn %v times of 70,000", u, c)
		}
	}
	for range 1000 {
		if x := agreement.Below(math.MaxUint32+10, random); x >= math.MaxUint32+10 {
			t.Errorf("drawn %d", x)
		}
	}
}

// The ends are as those of R's quantile(type = 6).
func TestQuantile(t *testing.T) {
	sorted := []float64{1, 2, 4, 8, 16}
	for p, want := range map[float64]float64{0: 1, 0.1: 1, 0.25: 1.5, 0.5: 4, 0.7: 9.6, 0.9: 16, 1: 16} {
		if got := agreement.Quantile(sorted, p); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile %v = %v, want %v", p, got, want)
		}
	}
}

// Where most samples have one mark, there is no interval; where some have, they are
// counted.
func TestBootstrap_undefined(t *testing.T) {
	rows := [][]float64{{2, 1}, {1, 1}, {1, 1}, {1, 1}}
	a := must(agreement.Alpha(tableOf(t, rows), agreement.Nominal))
	v := must(a.Bootstrap(never, agreement.Resampling{}))
	// A sample misses the first unit with chance (3/4)^4.
	if want := 1000 * math.Pow(0.75, 4); math.Abs(float64(v.Undefined())-want) > 5*math.Sqrt(want) {
		t.Errorf("%d tries are undefined, want about %v", v.Undefined(), want)
	}
}

func TestBootstrap_error(t *testing.T) {
	a := must(agreement.Alpha(some(t), agreement.Ordinal))
	w := must(agreement.Kendall(some(t)))
	stopped, stop := context.WithCancelCause(context.Background())
	reason := errors.New("enough")
	stop(reason)
	for _, c := range []struct {
		ctx  context.Context
		a    agreement.Coefficient
		w    agreement.Concordance
		o    agreement.Resampling
		want error
	}{
		{never, a, w, agreement.Resampling{Times: 99}, agreement.ErrOptions},
		{never, a, w, agreement.Resampling{Times: 1_000_001}, agreement.ErrOptions},
		{never, a, w, agreement.Resampling{Times: -1}, agreement.ErrOptions},
		{never, a, w, agreement.Resampling{Level: 1}, agreement.ErrOptions},
		{never, a, w, agreement.Resampling{Level: math.NaN()}, agreement.ErrOptions},
		{stopped, a, w, agreement.Resampling{}, reason},
		{never, agreement.Coefficient{}, agreement.Concordance{}, agreement.Resampling{}, agreement.ErrTooFew},
	} {
		if v, err := c.a.Bootstrap(c.ctx, c.o); !errors.Is(err, c.want) || !v.IsZero() {
			t.Errorf("Bootstrap(%v) = %v, %v, want %v", c.o, v, err, c.want)
		}
		if p, err := c.w.Permutation(c.ctx, c.o); !errors.Is(err, c.want) || !math.IsNaN(p) {
			t.Errorf("Permutation(%v) = %v, %v, want %v", c.o, p, err, c.want)
		}
	}
}

// Of 3 units by 3 raters there are 6^3 ways to put ranks on them.
func TestConcordance_Permutation(t *testing.T) {
	w := must(agreement.Kendall(tableOf(t, [][]float64{{1, 1, 2}, {2, 3, 1}, {3, 2, 3}})))
	orders := [][]float64{{1, 2, 3}, {1, 3, 2}, {2, 1, 3}, {2, 3, 1}, {3, 1, 2}, {3, 2, 1}}
	reached := 0.0
	for _, a := range orders {
		for _, b := range orders {
			for _, c := range orders {
				other := must(agreement.Kendall(tableOf(t, [][]float64{{a[0], b[0], c[0]}, {a[1], b[1], c[1]}, {a[2], b[2], c[2]}})))
				if other.Value() >= w.Value()-1e-12 {
					reached++
				}
			}
		}
	}
	want := reached / 216
	if got := must(w.Permutation(never, agreement.Resampling{Times: 10_000})); math.Abs(got-want) > 0.02 {
		t.Errorf("p = %v, want %v", got, want)
	}
	chi, freedom, p := w.ChiSquare()
	if diff := cmp.Diff([]float64{3 * 2 * w.Value(), 2, math.Exp(-3 * w.Value())}, []float64{chi, freedom, p}, cmp.Comparer(near)); diff != "" {
		t.Errorf("ChiSquare (-want +got):\n%s", diff)
	}
}
