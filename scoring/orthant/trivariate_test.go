package orthant_test

import (
	"math"
	"testing"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
)

// Far out, and with correlations close to impossible, the integrand of three
// variables can be infinitely steep at its end. It ends all the same.
func TestNormal_steep(t *testing.T) {
	ha, hb, ab := math.Sin(-0.7216168116758982), math.Sin(0.880175514158013), -0.9874558828304554
	m, err := correlation.New([][]float64{{1, ha, hb}, {ha, 1, ab}, {hb, ab, 1}})
	if err != nil {
		t.Fatal(err)
	}
	h, a, b := 0.9257024109171348, 42.14675323568812, -0.849417314521617
	r, err := orthant.Normal([]float64{h, a, b}, m, orthant.Options{})
	if most := gauss.LogBivariate(h, a, ha); err != nil || !(r.Log() <= most) {
		t.Errorf("%v, %v, want at most exp(%v)", r, err, most)
	}
}
