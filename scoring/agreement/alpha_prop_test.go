package agreement_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// Alpha is that of all pairs one by one, in fractions.
func TestAlpha_pairs_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 7, 4, 4))
		for _, m := range metrics {
			a, err := agreement.Alpha(r, m)
			if err != nil {
				continue // see TestCoefficient_undefined_law
			}
			observed, expected := alphaOracle(r, m)
			if !close12(a.Observed(), observed) || !close12(a.Expected(), expected) ||
				!close12(a.Value(), sub(whole(1), quo(observed, expected))) {
				t.Errorf("%v: %v observed, %v by chance, want %v, %v", a, a.Observed(), a.Expected(), float(observed), float(expected))
			}
		}
	})
}

// Alpha does not change when the scale is written in other numbers, as far as its metric
// reads them: any for nominal, rising for ordinal, affine for interval, scaled for ratio.
func TestAlpha_scale_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 7, 4, 5))
		a := rapid.Float64Range(0.01, 100).Draw(t, "scaled by")
		b := rapid.Float64Range(-100, 100).Draw(t, "moved by")
		mixed := rapid.Permutation([]float64{0, 1, 2, 3, 4, 5}).Draw(t, "named")
		for m, to := range map[agreement.Metric]func(agreement.Rating) float64{
			agreement.Nominal:  func(g agreement.Rating) float64 { return mixed[int(g.Value)] },
			agreement.Ordinal:  func(g agreement.Rating) float64 { return math.Exp(a*g.Value) - 1e9 },
			agreement.Interval: func(g agreement.Rating) float64 { return b - a*g.Value },
			agreement.Ratio:    func(g agreement.Rating) float64 { return a * g.Value },
		} {
			if m == agreement.Ordinal && a > 40 {
				continue
			}
			before, err := agreement.Alpha(r, m)
			after, errAfter := agreement.Alpha(changed(t, r, to), m)
			if (err == nil) != (errAfter == nil) || err == nil && math.Abs(before.Value()-after.Value()) > 1e-10 {
				t.Errorf("%v, in other numbers %v, %v", before, after, errAfter)
			}
		}
	})
}

// Of complete ratings of n units by m raters, the nominal alpha is
// 1 - (1 - kappa of Fleiss) (n m - 1) / (n m).
func TestAlpha_fleiss_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := tableOf(t, full(t, 8, 5, 4))
		k, err := agreement.Fleiss(r, agreement.Options{})
		a, errAlpha := agreement.Alpha(r, agreement.Nominal)
		if (err == nil) != (errAlpha == nil) {
			t.Fatalf("%v, %v", err, errAlpha)
		}
		n := float64(r.Len())
		if want := 1 - (1-k.Value())*(n-1)/n; err == nil && !near(a.Value(), want) {
			t.Errorf("%v, %v, want %v", k, a, want)
		}
	})
}
