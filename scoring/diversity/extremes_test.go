package diversity_test

import (
	"testing"

	"github.com/kakezan/kakezan/scoring/diversity"
)

// Cases that laws rarely draw; the truths are those of the slow version.
func TestNumber_extremes(t *testing.T) {
	// The third kind has hardly any weight, and everything is like it.
	hub := must(diversity.NewSimilarity([][]float64{{1, 0, 0}, {0, 1, 0}, {1, 1, 1}}))
	// The third is like the first, which has nearly all that is like it.
	tail := must(diversity.NewSimilarity([][]float64{{1, 0, 0}, {0, 1, 0}, {1, 0, 1}}))
	for _, c := range []struct {
		weights []float64
		z       diversity.Similarity
		q       float64
	}{
		{[]float64{1e308, 1e308, 5e-324}, hub, 1e6},
		{[]float64{1e308, 1e308, 5e-324}, hub, 1e3},
		{[]float64{1, 1, 1e-10}, tail, 0},
		{[]float64{1, 1, 1e-17}, tail, 0},
		{[]float64{1, 1, 1e-10}, tail, 0.01},
	} {
		p := must(diversity.New(c.weights, c.z))
		if got, want := must(p.Number(c.q)), slowOf(c.weights, c.z.At).number(c.q); !near(got, want, rounding) {
			t.Errorf("Number(%v) of %v = %v, want %v", c.q, c.weights, got, want)
		}
		for _, k := range must(p.Contributions(c.q)) {
			rest := p.Weights()
			rest[k.Kind()] = 0
			if want := slowOf(rest, c.z.At).number(c.q); !near(k.Without(), want, rounding) {
				t.Errorf("%v: %v without it, order %v of %v, want %v", k, k.Without(), c.q, c.weights, want)
			}
		}
	}
}

// Rounding takes nothing over its bound.
func TestBounds(t *testing.T) {
	for n := 2; n < 70; n++ {
		one := make([]float64, n)
		one[0] = 3
		if g := must(diversity.GiniUnbiased(one)); !(g <= 1 && g > 1-1e-12) {
			t.Errorf("unbiased Gini of %d values, one of which has all: %v", n, g)
		}
		for i := range one {
			one[i] = 1 / float64(i+3)
		}
		same := must(diversity.SimilarityOf(n, func(int, int) float64 { return 1 }))
		for _, c := range must(must(diversity.New(one, same)).Contributions(1)) {
			if !(c.Ordinariness() <= 1 && c.Ordinariness() > 1-1e-12) {
				t.Fatalf("%v of %d kinds that are the same: ordinariness %v", c, n, c.Ordinariness())
			}
		}
	}
}
