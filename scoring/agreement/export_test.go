package agreement

import (
	"context"
	"math/rand/v2"
)

// Drawn returns how many times each of n units is in a try of Bootstrap.
func Drawn(n int, seed uint64, try int) []int32 {
	var out []int32
	o := Resampling{Times: try + 1, Seed: seed}
	_ = o.try(context.Background(), func() func(int, *rand.PCG) {
		return func(i int, random *rand.PCG) {
			if i == try {
				times := make([]int32, n)
				draw(times, random)
				out = times
			}
		}
	})
	return out
}

// RatioSum returns the sum of counts of values over all pairs, as Alpha adds it up.
func RatioSum(values, counts []float64) float64 {
	v := ratio{alpha{sample: &sample{values: values}}, newRatios(values)}
	return v.sum(counts, v.memory())
}

// Below is how a random number from 0 to n-1 is drawn.
var Below = below

// Quantile is how the ends of bounds are found.
var Quantile = quantile
