package diversity_test

import (
	"math"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/diversity"
)

// ordinary weights are as people have them; any weights are all that a float64 can be,
// from the least to the largest in one profile.
var (
	ordinaryWeight = rapid.OneOf(rapid.Just(0.0), rapid.Just(1.0), rapid.Float64Range(0.01, 100))

	anyWeight = rapid.OneOf(
		ordinaryWeight,
		rapid.SampledFrom([]float64{5e-324, 1e-323, 2.3e-308, 1e-200, 1e-100, 1e-16, 1e100, 1e200, 1e308, math.MaxFloat64}),
		rapid.Map(rapid.Uint64Range(1, math.Float64bits(math.MaxFloat64)), math.Float64frombits),
	)

	anyLikeness = rapid.OneOf(
		rapid.SampledFrom([]float64{0, 0, 1, 0.5, 1e-3, 1 - 0x1p-53, 1e-200, 5e-324}),
		rapid.Float64Range(0, 1),
	)

	anyOrder = rapid.OneOf(
		rapid.SampledFrom([]float64{
			0, 1, 2, math.Inf(1), 0.5, 3, 0.75, 0.7499999,
			1 + 0x1p-52, 1 - 0x1p-53, 1 + 1e-12, 1 - 1e-9, 1 + 1e-6, 1 - 1e-4, 1 + 1e-3,
			5e-324, 1e-100, 1e-3, 100, 1e6, 1e17, 1e300, math.MaxFloat64,
		}),
		rapid.Float64Range(0, 3),
		rapid.Float64Range(0, 1000),
	)
)

// drawWeights draws weights of n kinds, of which at least one is not 0.
func drawWeights(t *rapid.T, n int, of *rapid.Generator[float64]) []float64 {
	weights := rapid.SliceOfN(of, n, n).Draw(t, "weights")
	for _, w := range weights {
		if w > 0 {
			return weights
		}
	}
	weights[rapid.IntRange(0, n-1).Draw(t, "kind")] = 1
	return weights
}

// drawRows draws a similarity, symmetric or not.
func drawRows(t *rapid.T, n int) [][]float64 {
	symmetric := rapid.Bool().Draw(t, "symmetric")
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = rapid.SliceOfN(anyLikeness, n, n).Draw(t, "row")
		rows[i][i] = 1
		for j := range i {
			if symmetric {
				rows[i][j] = rows[j][i]
			}
		}
	}
	return rows
}

func drawKinds(t *rapid.T) int { return rapid.IntRange(1, 7).Draw(t, "kinds") }

// drawProfile draws a profile, with and without a similarity.
func drawProfile(t *rapid.T, of *rapid.Generator[float64]) ([]float64, diversity.Similarity, diversity.Profile) {
	n := drawKinds(t)
	weights := drawWeights(t, n, of)
	var z diversity.Similarity
	if rapid.Bool().Draw(t, "alike") {
		z = must(diversity.NewSimilarity(drawRows(t, n)))
	}
	return weights, z, must(diversity.New(weights, z))
}

func numberOf(weights []float64, z diversity.Similarity, q float64) float64 {
	return must(must(diversity.New(weights, z)).Number(q))
}
