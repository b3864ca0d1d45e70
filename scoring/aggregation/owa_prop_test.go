package aggregation_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

func TestOWA_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		x, w := drawValues(t, n), drawWeights(t, n)
		mean := must(aggregation.OWA(x, w))
		shuffled := rapid.Permutation(x).Draw(t, "shuffled")
		if got := must(aggregation.OWA(shuffled, w)); got != mean {
			t.Fatalf("%v, and %v in another order", mean, got)
		}
		if got := must(aggregation.OWA(slices.Repeat(x[:1], n), w)); got != x[0] {
			t.Fatalf("%v of nothing but %v", got, x[0])
		}
		y := slices.Clone(x)
		y[0] += 0.5
		if got := must(aggregation.OWA(y, w)); got < mean && !near(got, mean) {
			t.Fatalf("%v, and %v of larger values", mean, got)
		}
		rank := rapid.IntRange(1, n).Draw(t, "rank")
		one := make([]float64, n)
		one[rank-1] = 3
		sorted := slices.Sorted(slices.Values(x))
		if got := must(aggregation.OWA(x, one)); got != sorted[n-rank] {
			t.Fatalf("the value of rank %d is %v, not %v", rank, got, sorted[n-rank])
		}
		equal := slices.Repeat([]float64{2}, n)
		if got, want := must(aggregation.OWA(x, equal)), must(aggregation.PowerMean(x, nil, 1)); !within(got, want, 1) {
			t.Fatalf("%v with equal weights, the mean is %v", got, want)
		}
		// Turned around, weights and values say the same.
		for i := range y {
			y[i] = -x[i]
		}
		slices.Reverse(w)
		if got := must(aggregation.OWA(y, w)); !within(got, -mean, 1) {
			t.Fatalf("%v turned around, not %v", got, -mean)
		}
	})
}

func TestOrness_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 9).Draw(t, "n")
		w := drawWeights(t, n)
		orness := must(aggregation.Orness(w))
		// It is the OWA of evenly spread values.
		spread := make([]float64, n)
		for i := range spread {
			spread[i] = float64(i) / float64(n-1)
		}
		if want := must(aggregation.OWA(spread, w)); !within(orness, want, 1) || orness < 0 || orness > 1 {
			t.Fatalf("%v, not %v", orness, want)
		}
		slices.Reverse(w)
		if got := must(aggregation.Orness(w)); !within(got, 1-orness, 1) {
			t.Fatalf("%v, and %v of the reversed", orness, got)
		}
		if got := must(aggregation.Orness(slices.Repeat([]float64{0.1}, n))); !within(got, 0.5, 1) {
			t.Fatalf("the mean has %v", got)
		}
		ends := make([]float64, n)
		ends[0] = 0.1
		most := must(aggregation.Orness(ends))
		slices.Reverse(ends)
		if least := must(aggregation.Orness(ends)); most != 1 || least != 0 {
			t.Fatalf("the maximum has %v and the minimum %v", most, least)
		}
	})
}

func TestAllocations(t *testing.T) {
	x, w := []float64{0.9, 0.5, 0.7}, []float64{2, 3, 5}
	c := must(aggregation.Additive(names[:3], w))
	for what, f := range map[string]func(){
		"PowerMean": func() { _, _ = aggregation.PowerMean(x, w, -2) },
		"OWA":       func() { _, _ = aggregation.OWA(x, w) },
		"Orness":    func() { _, _ = aggregation.Orness(w) },
		"Choquet":   func() { _, _ = c.Choquet(x) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s makes %v allocations", what, n)
		}
	}
}
