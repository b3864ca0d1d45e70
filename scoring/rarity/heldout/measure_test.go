package heldout

import (
	"math"
	"math/big"
	"testing"
)

// The noise is the sum over all counts, in numbers of 200 bits.
func TestNoise(t *testing.T) {
	for _, mu := range []float64{0.5, 1, 10, 37.5, 400, 20_000} {
		weight, sum := big.NewFloat(1).SetPrec(200), new(big.Float).SetPrec(200)
		var errs, deviances big.Float
		for y := range int(2*mu) + 100 {
			if y > 0 {
				weight.Mul(weight, big.NewFloat(mu))
				weight.Quo(weight, big.NewFloat(float64(y)))
			}
			sum.Add(sum, weight)
			e := math.Abs(math.Log10(mu / max(float64(y), 0.5)))
			d := 2 * mu
			if y > 0 {
				d = 2 * (float64(y)*math.Log(float64(y)/mu) - (float64(y) - mu))
			}
			errs.Add(&errs, new(big.Float).SetPrec(200).Mul(weight, big.NewFloat(e)))
			deviances.Add(&deviances, new(big.Float).SetPrec(200).Mul(weight, big.NewFloat(d)))
		}
		e, d := noise(mu)
		wantE, _ := errs.Quo(&errs, sum).Float64()
		wantD, _ := deviances.Quo(&deviances, sum).Float64()
		if math.Abs(e/wantE-1) > 1e-9 || math.Abs(d/wantD-1) > 1e-9 {
			t.Errorf("noise(%v) = %v and %v, want %v and %v", mu, e, d, wantE, wantD)
		}
	}
}

// Nothing expected and nobody counted are wrong by a finite factor.
func TestMeasures_nothing(t *testing.T) {
	for _, test := range []struct {
		mu            float64
		y             int
		err, deviance float64
	}{
		{0.5, 0, 0, 1},
		{5, 0, 1, 10},
		{0, 0, 6 - math.Log10(2), 2e-6},
		{0, 10, 7, 2 * (10*math.Log(1e7) - 10 + 1e-6)},
		{1e-300, 10, 7, 2 * (10*math.Log(1e7) - 10 + 1e-6)},
		{10, 10, 0, 0},
	} {
		e, d := logError(test.mu, test.y), deviance(test.mu, test.y)
		if math.Abs(e-test.err) > 1e-12 || math.Abs(d-test.deviance) > 1e-10 {
			t.Errorf("%v expected, %d counted: %v and %v, want %v and %v", test.mu, test.y, e, d, test.err, test.deviance)
		}
	}
}
