package calibration

import (
	"context"
	"math/rand/v2"
	"testing"
)

// half is a table of people of whom each rater rates about half.
func half(units, raters int) cells {
	source := rand.New(rand.NewPCG(4, 7))
	bias := make([]float64, raters)
	for r := range bias {
		bias[r] = source.NormFloat64()
	}
	c := cells{units: units, raters: raters}
	for u := range units {
		ability := source.NormFloat64()
		for r := range raters {
			if r == u%raters || r == (u+1)%raters || source.IntN(raters) < 3 {
				c.list = append(c.list, [3]float64{float64(u), float64(r), ability + bias[r] + 0.5*source.NormFloat64()})
			}
		}
	}
	return c
}

func BenchmarkLeastSquares_10000x50(b *testing.B) {
	ratings := half(10_000, 50).ratings(b)
	for b.Loop() {
		if _, err := LeastSquares(ratings); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkREML_100x10(b *testing.B) {
	ratings := half(100, 10).ratings(b)
	for b.Loop() {
		if _, err := REML(context.Background(), ratings); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkREML_10000x50(b *testing.B) {
	ratings := half(10_000, 50).ratings(b)
	for b.Loop() {
		if _, err := REML(context.Background(), ratings); err != nil {
			b.Fatal(err)
		}
	}
}
