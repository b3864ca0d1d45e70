package gauss_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
)

// near reports whether two logarithms are equal up to so many units in the last
// place, of the logarithm or of the probability.
func near(a, b, ulps float64) bool {
	return a == b || math.Abs(a-b) <= ulps*2.3e-16*max(1, math.Abs(a), math.Abs(b))
}

// Values of mpmath with 40 digits.
func TestLogQ(t *testing.T) {
	for _, c := range []struct{ x, want float64 }{
		{-30, -4.9067139271481870594e-198},
		{-10, -7.6198530241605260704e-24},
		{-3, -0.0013508099647481937988},
		{-1, -0.17275377902344988953},
		{-0.001, -0.6923496142726882434},
		{0, -0.69314718055994530942},
		{1e-09, -0.69314718135782987054},
		{0.3, -0.96210281816885065666},
		{1, -1.8410216450092635058},
		{2.326347874040841, -4.6051701859880916363},
		{5, -15.064998393988725736},
		{16.4, -138.19990395133314151},
		{37.7, -715.19430098052791847},
		{200, -20006.217280898190402},
		{100000.0, -5000000012.4318639983},
		{1000000000.0, -500000000000000021.64},
		{math.Inf(1), math.Inf(-1)},
		{math.Inf(-1), 0},
	} {
		got := gauss.LogQ(c.x)
		// Where P is nearly 1 its logarithm is small and as exact.
		if got != c.want && !(math.Abs(got-c.want) <= 2e-15*math.Abs(c.want)) {
			t.Errorf("LogQ(%v) = %v, not %v", c.x, got, c.want)
		}
		if q, want := gauss.Q(c.x), math.Exp(c.want); q != want && !(math.Abs(q/want-1) <= 2e-15*(1+math.Abs(c.want))) && want > 1e-300 {
			t.Errorf("Q(%v) = %v, not %v", c.x, q, want)
		}
		if m, e := gauss.Scaled(c.x); !math.IsInf(c.x, 0) && !near(math.Log(m)+e, c.want, 8) {
			t.Errorf("Scaled(%v) = %v exp(%v), not exp(%v)", c.x, m, e, c.want)
		}
	}
	for name, f := range map[string]func(float64) float64{
		"LogQ": gauss.LogQ, "Q": gauss.Q, "Hazard": gauss.Hazard, "LogDensity": gauss.LogDensity, "UpperQuantile": gauss.UpperQuantile,
	} {
		if got := f(math.NaN()); !math.IsNaN(got) {
			t.Errorf("%s(NaN) = %v", name, got)
		}
	}
}

// The quantile is the inverse, from P = 1 - 1e-300 to exp(-1e300).
func TestUpperQuantile_inverse_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		logP := -math.Pow(10, rapid.Float64Range(-300, 300).Draw(t, "exponent"))
		x := gauss.UpperQuantile(logP)
		if got := gauss.LogQ(x); math.Abs(got/logP-1) > 4e-16*(8+x*x*math.Exp(-x)) {
			t.Fatalf("LogQ(%v) = %v, not %v", x, got, logP)
		}
	})
	for _, c := range []struct{ logP, want float64 }{
		{0, math.Inf(-1)},
		{math.Inf(-1), math.Inf(1)},
		{1, math.NaN()},
		{math.Log(0.01), 2.3263478740408411},
	} {
		if got := gauss.UpperQuantile(c.logP); got != c.want && !(math.IsNaN(c.want) && math.IsNaN(got)) && !near(got, c.want, 4) {
			t.Errorf("UpperQuantile(%v) = %v, not %v", c.logP, got, c.want)
		}
	}
}

// The hazard is density over tail, and minus the slope of log Q.
func TestHazard_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-30, 200).Draw(t, "x")
		got := math.Log(gauss.Hazard(x))
		if want := gauss.LogDensity(x) - gauss.LogQ(x); math.Abs(got-want) > 1e-15*(16+x*x) {
			t.Fatalf("Hazard(%v) = exp(%v), not exp(%v)", x, got, want)
		}
	})
	if h := gauss.Hazard(math.Inf(-1)); h != 0 {
		t.Errorf("Hazard(-Inf) = %v", h)
	}
	if h := gauss.Hazard(math.Inf(1)); !math.IsInf(h, 1) {
		t.Errorf("Hazard(+Inf) = %v", h)
	}
}

// A tail is below 1/2 exactly above 0, falls, and completes the other one to 1.
func TestQ_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-37, 37).Draw(t, "x")
		if sum := gauss.Q(x) + gauss.Q(-x); math.Abs(sum-1) > 4e-16 {
			t.Fatalf("Q(%v) + Q(%v) = %v", x, -x, sum)
		}
		if want := math.Erfc(x/math.Sqrt2) / 2; math.Abs(gauss.Q(x)-want) > 1e-15*(1+x*x)*want {
			t.Fatalf("Q(%v) = %v, not %v", x, gauss.Q(x), want)
		}
		if y := x + 1e-3; gauss.LogQ(y) > gauss.LogQ(x) {
			t.Fatalf("LogQ rises from %v to %v", x, y)
		}
	})
}

var sink float64

func TestAllocations(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() {
		sink = gauss.LogQ(2) + gauss.UpperQuantile(-5) + gauss.LogBivariate(2, 1, -0.5) + gauss.LogTQ(2, 4) + gauss.TUpperQuantile(-5, 4)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkLogQ(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sink = gauss.LogQ(float64(i&7) - 1)
	}
}

func BenchmarkScaled(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sink, _ = gauss.Scaled(float64(i&7) - 1)
	}
}

func BenchmarkUpperQuantile(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sink = gauss.UpperQuantile(-1 - float64(i&7))
	}
}
