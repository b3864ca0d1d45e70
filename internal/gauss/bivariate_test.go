package gauss_test

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
)

// The file has 220 cases [h, k, rho, log P], half of them beside rho = 1 or -1 or
// far out. The truth is the conditional integral of phi(x) Q((k - rho x)/s) in
// mpmath with 34 digits, in pieces around its mode and its kinks: another
// integral than the one of the code.
func TestLogBivariate_reference(t *testing.T) {
	data, err := os.ReadFile("testdata/bivariate.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases [][4]json.RawMessage
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 200 {
		t.Fatalf("only %d cases", len(cases))
	}
	for _, c := range cases {
		var v [4]float64
		for i, raw := range c {
			s, err := strconv.Unquote(string(raw))
			if err != nil {
				s = string(raw)
			}
			if v[i], err = strconv.ParseFloat(s, 64); err != nil {
				t.Fatal(err)
			}
		}
		if got := gauss.LogBivariate(v[0], v[1], v[2]); math.Abs(got-v[3]) > 2e-13+2e-15*math.Abs(v[3]) {
			t.Errorf("LogBivariate(%v, %v, %v) = %v, not %v", v[0], v[1], v[2], got, v[3])
		}
	}
}

func TestLogBivariate_known(t *testing.T) {
	inf := math.Inf(1)
	z := gauss.UpperQuantile(math.Log(0.01))
	for _, c := range []struct{ h, k, rho, want float64 }{
		{z, z, -0.9, math.Log(2.0590500692148392232e-27)}, // 2.06e-27, where others are negative
		{-inf, 1, 0.5, gauss.LogQ(1)},
		{-inf, -inf, -0.5, 0},
		{inf, -inf, 0.5, -inf},
		{inf, 3, 1, -inf},
		{1, 2, 1, gauss.LogQ(2)},
		{1, 2, -1, -inf},
		{-1, 1, -1, -inf},
		{-2, 1, -1, math.Log(gauss.Q(1) - gauss.Q(2))},
		{-1, -1, -1, math.Log(1 - 2*gauss.Q(1))},
		{1e160, 1, 0.5, -inf},
	} {
		if got := gauss.LogBivariate(c.h, c.k, c.rho); !near(got, c.want, 8) {
			t.Errorf("LogBivariate(%v, %v, %v) = %v, not %v", c.h, c.k, c.rho, got, c.want)
		}
	}
	for _, c := range [][3]float64{{math.NaN(), 0, 0}, {0, math.NaN(), 0}, {0, 0, math.NaN()}, {0, 0, 1.001}, {0, 0, -1.001}} {
		if got := gauss.LogBivariate(c[0], c[1], c[2]); !math.IsNaN(got) {
			t.Errorf("LogBivariate(%v, %v, %v) = %v", c[0], c[1], c[2], got)
		}
	}
}

// drawPair draws two thresholds and a correlation, often at the border.
func drawPair(t *rapid.T) (h, k, rho float64) {
	scale := rapid.SampledFrom([]float64{1e-6, 0.1, 1, 3, 10}).Draw(t, "scale")
	h = scale * rapid.Float64Range(-3, 3).Draw(t, "h")
	k = rapid.OneOf(rapid.Just(h), rapid.Just(-h), rapid.Just(0.0),
		rapid.Float64Range(-3*scale, 3*scale)).Draw(t, "k")
	rho = rapid.OneOf(rapid.Float64Range(-1, 1),
		rapid.Map(rapid.Float64Range(0, 15), func(e float64) float64 { return 1 - math.Pow(10, -e) }),
		rapid.Map(rapid.Float64Range(0, 15), func(e float64) float64 { return math.Pow(10, -e) - 1 })).Draw(t, "rho")
	return h, k, rho
}

// At 0 the orthant is 1/4 + asin(rho)/(2 pi) (W. F. Sheppard, 1899), which is
// acos(-rho)/(2 pi).
func TestLogBivariate_orthant_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, _, rho := drawPair(t)
		want := math.Log(math.Atan2(math.Sqrt((1-rho)*(1+rho)), -rho) / (2 * math.Pi))
		if got := gauss.LogBivariate(0, 0, rho); !near(got, want, 8) {
			t.Fatalf("LogBivariate(0, 0, %v) = %v, not %v", rho, got, want)
		}
	})
}

// Symmetric to the last bit; between Frechet's bounds; above the product for
// rho > 0 and below it for rho < 0 (D. Slepian, 1962).
func TestLogBivariate_bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, k, rho := drawPair(t)
		got := gauss.LogBivariate(h, k, rho)
		if other := gauss.LogBivariate(k, h, rho); got != other {
			t.Fatalf("%v, but swapped %v", got, other)
		}
		slack := 1e-14 * (1 + math.Abs(got))
		if least := min(gauss.LogQ(h), gauss.LogQ(k)); !(got <= least+slack) {
			t.Fatalf("%v above the smallest share %v", got, least)
		}
		if room := gauss.Q(h) + gauss.Q(k) - 1; math.Exp(got) < room-1e-15 {
			t.Fatalf("%v below %v", math.Exp(got), room)
		}
		if product := gauss.LogQ(h) + gauss.LogQ(k); rho >= 0 && got < product-slack || rho <= 0 && got > product+slack {
			t.Fatalf("%v on the wrong side of the product %v", got, product)
		}
	})
}

// P(A, B) + P(A, not B) = P(A), also where one of them is tiny.
func TestLogBivariate_flip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, k, rho := drawPair(t)
		a, b, want := gauss.LogBivariate(h, k, rho), gauss.LogBivariate(h, -k, -rho), gauss.LogQ(h)
		if got := max(a, b) + math.Log1p(math.Exp(-math.Abs(a-b))); !near(got, want, 20) {
			t.Fatalf("log(exp(%v) + exp(%v)) = %v, not %v", a, b, got, want)
		}
	})
}

func BenchmarkLogBivariate(b *testing.B) {
	for _, c := range []struct {
		name      string
		h, k, rho float64
	}{{"positive", 2.3, 2.5, 0.5}, {"negative", 2.3, 2.5, -0.5}, {"mixed", 2.3, -1, -0.5}, {"near1", 2.3, 2.5, 0.999}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				sink = gauss.LogBivariate(c.h, c.k, c.rho)
			}
		})
	}
}
