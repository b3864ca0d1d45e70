package aggregation_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

var orders = rapid.OneOf(rapid.Float64Range(-5, 5), rapid.Float64Range(-500, 500),
	rapid.SampledFrom([]float64{math.Inf(-1), -1e9, -1, -1e-9, -1e-300, 0, 1e-300, 1e-9, 0.5, 1, 2, 1e9, math.Inf(1)}))

// formula is the definition, summed as it stands.
func formula(x, w []float64, r float64) float64 {
	sum, all := 0.0, 0.0
	for i, v := range x {
		all += w[i]
		if w[i] == 0 {
			continue
		}
		if r == 0 {
			sum += w[i] * math.Log(v)
		} else {
			sum += w[i] * math.Pow(v, r)
		}
	}
	if r == 0 {
		return math.Exp(sum / all)
	}
	return math.Pow(sum/all, 1/r)
}

func TestPowerMean_formula_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		x, w := drawValues(t, n), drawWeights(t, n)
		r := rapid.SampledFrom([]float64{-20, -3, -1, -0.5, 0, 0.5, 1, 3, 20}).Draw(t, "r")
		for i := range x {
			x[i] = max(x[i], 0.01) // what the formula bears
		}
		if got, want := must(aggregation.PowerMean(x, w, r)), formula(x, w, r); !near(got, want) {
			t.Fatalf("%v, the formula says %v", got, want)
		}
	})
}

// Means grow with their order, between the least and the most that counts.
func TestPowerMean_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		x, w := drawValues(t, n), drawWeights(t, n)
		r, s := orders.Draw(t, "r"), orders.Draw(t, "s")
		r, s = min(r, s), max(r, s)
		low, high := must(aggregation.PowerMean(x, w, r)), must(aggregation.PowerMean(x, w, s))
		if low > high && !near(low, high) {
			t.Fatalf("order %v: %v, more than %v of order %v", r, low, high, s)
		}
		var counts []float64
		for i, v := range x {
			if w[i] > 0 {
				counts = append(counts, v)
			}
		}
		least, most := slices.Min(counts), slices.Max(counts)
		if low < least || high > most {
			t.Fatalf("%v and %v are not from %v to %v", low, high, least, most)
		}
		if got := must(aggregation.PowerMean(x, w, math.Inf(-1))); got != least {
			t.Fatalf("minimum %v, not %v", got, least)
		}
		if got := must(aggregation.PowerMean(x, w, math.Inf(1))); got != most {
			t.Fatalf("maximum %v, not %v", got, most)
		}
	})
}

func TestPowerMean_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		x, w, r := drawValues(t, n), drawWeights(t, n), orders.Draw(t, "r")
		y := slices.Clone(x)
		y[rapid.IntRange(0, n-1).Draw(t, "raised")] += rapid.Float64Range(0, 1).Draw(t, "by")
		if low, high := must(aggregation.PowerMean(x, w, r)), must(aggregation.PowerMean(y, w, r)); low > high && !near(low, high) {
			t.Fatalf("%v, and %v of larger values", low, high)
		}
	})
}

// What all have in common is the mean, to the last bit; what has no weight is as good
// as not there; a value of twice the weight is as good as two; and the unit and the
// scale of the weights do not matter, at the ends of what a float64 holds as little.
func TestPowerMean_same_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		x, w, r := drawValues(t, n), drawWeights(t, n), orders.Draw(t, "r")
		if got := must(aggregation.PowerMean(slices.Repeat([]float64{x[0]}, n), w, r)); got != x[0] {
			t.Fatalf("%v of nothing but %v", got, x[0])
		}
		mean := must(aggregation.PowerMean(x, w, r))
		more := must(aggregation.PowerMean(append(slices.Clone(x), 7), append(slices.Clone(w), 0), r))
		if mean != more {
			t.Fatalf("%v, and %v with a value of no weight", mean, more)
		}
		twice := must(aggregation.PowerMean(append(slices.Clone(x), x...), append(slices.Clone(w), w...), r))
		if !near(mean, twice) {
			t.Fatalf("%v, and %v with all values twice", mean, twice)
		}
		unit := rapid.SampledFrom([]float64{1e-290, 1e-3, 1e290}).Draw(t, "unit")
		scale := rapid.SampledFrom([]float64{1e-290, 1e-3, 1e290}).Draw(t, "scale")
		y, v := slices.Clone(x), slices.Clone(w)
		for i := range y {
			if y[i] < 1e-9 {
				y[i], x[i] = 0, 0
			}
			y[i] *= unit
			v[i] *= scale
		}
		mean, other := must(aggregation.PowerMean(x, w, r)), must(aggregation.PowerMean(y, v, r))
		if math.Abs(mean*unit-other) > 1e-11*mean*unit {
			t.Fatalf("%v, and %v in units of %v", mean, other, unit)
		}
	})
}

// The mean of inverses is the inverse of the mean of the opposite order.
func TestPowerMean_inverse_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		x, w, r := drawValues(t, n), drawWeights(t, n), orders.Draw(t, "r")
		if r == 1 || r == -1 {
			return // the arithmetic mean is summed in another way; the formula checks it
		}
		y := slices.Clone(x)
		for i := range x {
			x[i] = max(x[i], 1e-3)
			y[i] = 1 / x[i]
		}
		if got, want := 1/must(aggregation.PowerMean(y, w, -r)), must(aggregation.PowerMean(x, w, r)); !near(got, want) {
			t.Fatalf("%v, and %v by the inverses", want, got)
		}
	})
}

func TestPowerMean(t *testing.T) {
	for _, test := range []struct {
		name string
		x, w []float64
		r    float64
		want float64
	}{
		{"equal weights", []float64{1, 2, 6}, nil, 1, 3},
		{"the mean of negative values", []float64{-1, 2, 5}, nil, 1, 2},
		{"the least of negative values", []float64{-1, 2}, nil, math.Inf(-1), -1},
		{"the most of negative values", []float64{-3, -1}, nil, math.Inf(1), -1},
		{"a zero is all of a geometric mean", []float64{0, 8, 8}, nil, 0, 0},
		{"a zero without weight is nothing", []float64{0, 2, 8}, []float64{0, 1, 1}, 0, 4},
		{"the least without the weightless", []float64{0, 2, 8}, []float64{0, 1, 1}, math.Inf(-1), 2},
		{"only zeros", []float64{0, 0}, nil, 3, 0},
		{"one value", []float64{0.3}, []float64{9}, -7, 0.3},
		{"a weight that is far lighter", []float64{1, 2}, []float64{1e-300, 1}, math.Inf(-1), 1},
		{"an order that is far too large", []float64{1, 2}, nil, 1e300, 2},
		{"an order that is far too small", []float64{1, 2}, nil, -1e300, 1},
		{"nearly geometric", []float64{1, 4}, nil, 1e-200, 2},
		{"the ends of float64", []float64{1e-300, 1e300}, nil, 0, 1},
		{"the sum beyond float64", []float64{1e308, 1.5e308}, nil, 1, 1.25e308},
		// s (1/2)^(1/r), as the other value vanishes
		{"what remains of a high order", []float64{1e-5, 3}, nil, 100, 3 * math.Exp2(-0.01)},
		{"little weight far up", []float64{1, 1e-5}, []float64{1e-20, 1}, 100, math.Pow(10, -0.2)},
		{"what remains of a low order", []float64{3, 3e5}, nil, -100, 3 * math.Exp2(0.01)},
	} {
		if got := must(aggregation.PowerMean(test.x, test.w, test.r)); !near(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// Around order 0, means differ from the geometric one by r var(ln x) / 2.
func TestPowerMean_nearGeometric(t *testing.T) {
	x := []float64{1, math.E * math.E} // ln x has the mean 1 and the variance 1
	for _, r := range []float64{-1e-7, -1e-9, -1e-12, 1e-12, 1e-9, 1e-7} {
		got := math.Log(must(aggregation.PowerMean(x, nil, r)))
		if want := 1 + r/2; math.Abs(got-want) > 1e-15 {
			t.Errorf("order %v: ln %v, want %v", r, got, want)
		}
	}
}
