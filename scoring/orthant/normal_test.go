package orthant_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
)

func TestNormal_errors(t *testing.T) {
	for _, c := range []struct {
		lower []float64
		corr  correlation.Matrix
		o     orthant.Options
		kind  error
		text  string
	}{
		{
			[]float64{1},
			correlation.Identity(2),
			orthant.Options{},
			orthant.ErrInput,
			"Normal(1 thresholds): not a question about an orthant: correlations of 2 variables",
		},
		{
			[]float64{1, math.NaN()},
			correlation.Identity(2),
			orthant.Options{},
			orthant.ErrInput,
			"Normal(2 thresholds): not a question about an orthant: threshold 1 is NaN",
		},
		{
			[]float64{1},
			correlation.Identity(1),
			orthant.Options{RelErr: math.NaN()},
			orthant.ErrInput,
			"Normal(1 thresholds): not a question about an orthant: RelErr NaN is not in [0, 1]",
		},
		{
			[]float64{1},
			correlation.Identity(1),
			orthant.Options{MaxPoints: -1},
			orthant.ErrInput,
			"Normal(1 thresholds): not a question about an orthant: MaxPoints -1 is negative",
		},
		{
			[]float64{1},
			correlation.Identity(1),
			orthant.Options{Limit: -1},
			orthant.ErrInput,
			"Normal(1 thresholds): not a question about an orthant: Limit -1ns is negative",
		},
		{
			make([]float64, 1001), correlation.Identity(1001),
			orthant.Options{},
			orthant.ErrTooLarge,
			"Normal(1001 thresholds): too many variables: 1001, not up to 1000",
		},
	} {
		r, err := orthant.Normal(c.lower, c.corr, c.o)
		if !errors.Is(err, c.kind) || err.Error() != c.text || r != (orthant.Result{}) {
			t.Errorf("%v: %v", r, err)
		}
	}
}

// What asks nothing is certain, what can't be is impossible, and what is far
// below the smallest float64 keeps its size.
func TestNormal_edges(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct {
		lower []float64
		corr  correlation.Matrix
		want  float64
		path  orthant.Path
	}{
		"nothing":    {nil, correlation.Matrix{}, 0, orthant.Certain},
		"all -Inf":   {[]float64{-inf, -inf}, equal(t, 2, 0.5), 0, orthant.Certain},
		"+Inf":       {[]float64{-5, inf}, equal(t, 2, 0.5), -inf, orthant.Impossible},
		"exclusive":  {[]float64{1, 1}, equal(t, 2, -1), -inf, orthant.Impossible},
		"same":       {[]float64{1, 0, 0}, equal(t, 3, 1), math.Log(math.Erfc(1/math.Sqrt2) / 2), orthant.Independent},
		"zero sum":   {[]float64{0.1, 0.1, 0.1}, equal(t, 3, -0.5), -inf, orthant.Impossible},
		"two halves": {[]float64{0, 0}, equal(t, 2, 0.5), math.Log(1.0 / 3), orthant.Bivariate},
	} {
		r, err := orthant.Normal(c.lower, c.corr, orthant.Options{})
		if err != nil || r.Path() != c.path || r.Log() != c.want && !(math.Abs(r.Log()-c.want) < 1e-15) || !r.Reached() {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
	for _, d := range []int{2, 3, 10, 400} {
		for _, rho := range []float64{0, 0.3} {
			r, err := orthant.Normal(slices.Repeat([]float64{40}, d), equal(t, d, rho), orthant.Options{})
			if err != nil || !(r.Log() < -800 && r.Log() > -900*float64(d)) || !(r.RelErr() < 1e-8) {
				t.Errorf("%d, rho %v: %v, %v", d, rho, r, err)
			}
		}
	}
	for _, d := range []int{2, 3, 10, 60} {
		r, err := orthant.Normal(slices.Repeat([]float64{12}, d), chain(t, d, 0.4), orthant.Options{})
		if err != nil || !(r.Log() < -75 && r.Log() > -80*float64(d)) || !(r.RelErr() < 1e-9) {
			t.Errorf("chain of %d: %v, %v", d, r, err)
		}
	}
	// Where squares have no places left the answer is a bound, and says so.
	far := matrix(t, [][]float64{{1, 0.9, 0.3, -0.3}, {0.9, 1, 0.27, -0.27}, {0.3, 0.27, 1, -1}, {-0.3, -0.27, -1, 1}})
	if r, err := orthant.Normal([]float64{1, 2e9, 0, -1e3}, far, orthant.Options{}); err != nil || !(r.Log() < -1e18) {
		t.Errorf("%v, %v", r, err)
	}
	// X2 = -X1 in a group of four: X1 is between two thresholds.
	m := matrix(t, [][]float64{{1, -1, 0.5, 0.3}, {-1, 1, -0.5, -0.3}, {0.5, -0.5, 1, 0.4}, {0.3, -0.3, 0.4, 1}})
	r, err := orthant.Normal([]float64{-1, -2, 0, 0}, m, orthant.Options{RelErr: 1e-3})
	low, err2 := orthant.Normal([]float64{-1, -math.Inf(1), 0, 0}, m, orthant.Options{})
	high, err3 := orthant.Normal([]float64{2, -math.Inf(1), 0, 0}, m, orthant.Options{})
	if want := math.Log(low.Float64() - high.Float64()); err != nil || err2 != nil || err3 != nil || math.Abs(r.Log()-want) > 1e-3 {
		t.Errorf("%v, not exp(%v): %v %v %v", r, want, err, err2, err3)
	}
}
