package aggregation_test

import (
	"math"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// near reports whether two numbers are the same to 12 digits.
func near(x, y float64) bool {
	return x == y || math.Abs(x-y) <= 1e-12*math.Max(math.Abs(x), math.Abs(y))
}

// within reports whether two numbers are the same to 12 digits of a size.
func within(x, y, size float64) bool { return math.Abs(x-y) <= 1e-12*size }

var names = []string{"build", "foresee", "spread", "explain", "serve"}

// drawValues draws values from 0 to 1, zeros and ties among them.
func drawValues(t *rapid.T, n int) []float64 {
	return rapid.SliceOfN(rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 0.25, 0.5, 1})), n, n).Draw(t, "x")
}

// drawWeights draws weights that are not all zero, some of them zero.
func drawWeights(t *rapid.T, n int) []float64 {
	weight := rapid.OneOf(rapid.Float64Range(0.01, 5), rapid.SampledFrom([]float64{0, 1, 2}))
	return rapid.SliceOfN(weight, n, n).Filter(func(w []float64) bool {
		for _, v := range w {
			if v > 0 {
				return true
			}
		}
		return false
	}).Draw(t, "w")
}

// drawCapacity draws a capacity over one to five criteria with the worth 1 of all:
// each set is worth the most of its parts and something more.
func drawCapacity(t *rapid.T) (aggregation.Capacity, int) {
	n := rapid.IntRange(1, len(names)).Draw(t, "criteria")
	mu := make([]float64, 1<<n)
	for s := 1; s < len(mu); s++ {
		for i := range n {
			if s>>i&1 == 1 {
				mu[s] = max(mu[s], mu[s&^(1<<i)])
			}
		}
		mu[s] += rapid.SampledFrom([]float64{0, 0, 0.25, 1, 3}).Draw(t, "more")
	}
	if mu[len(mu)-1] == 0 {
		mu[len(mu)-1] = 1
	}
	var sets []aggregation.Set
	for s := 1; s < len(mu); s++ {
		sets = append(sets, aggregation.Set{Of: members(s), Value: mu[s] / mu[len(mu)-1]})
	}
	return must(aggregation.NewCapacity(names[:n], sets)), n
}

func members(s int) (of []string) {
	for i, name := range names {
		if s>>i&1 == 1 {
			of = append(of, name)
		}
	}
	return of
}

// worths returns the worths by set.
func worths(c aggregation.Capacity, n int) []float64 {
	mu := make([]float64, 1<<n)
	for s := range mu {
		mu[s] = must(c.Worth(members(s)...))
	}
	return mu
}
