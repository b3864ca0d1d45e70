package orthant

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"
)

// truths returns the cases of testdata/truths, found by slow methods that share
// nothing with this package.
func truths(t testing.TB) []orthantCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/tilted_truths.json")
	if err != nil {
		t.Fatal(err)
	}
	var file []struct {
		ID     string      `json:"id"`
		Lower  []float64   `json:"lower"`
		Corr   [][]float64 `json:"corr"`
		LogP   float64     `json:"log_prob"`
		RelErr float64     `json:"rel_err"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	var cases []orthantCase
	for _, f := range file {
		cases = append(cases, orthantCase{f.ID, f.Lower, slices.Concat(f.Corr...), len(f.Lower), f.LogP, f.RelErr})
	}
	if len(cases) < 40 {
		t.Fatalf("%d cases, want 40 and more", len(cases))
	}
	return cases
}

// The cases of our own, of 6 to 20 variables, down to 1e-79: within the goal of
// 1e-4 of the truth.
func TestTilted_truth(t *testing.T) {
	for i, c := range truths(t) {
		if i%thinned != 0 {
			continue
		}
		r := tilted(c.lower, c.corr, c.d, Options{Seed: 7})
		if err := math.Abs(math.Expm1(r.Log() - c.logP)); !(err <= 1e-4+c.relErr) || !r.Reached() {
			t.Errorf("%s: log P = %v, want %v: off by %.2g, bar %.2g, reached %v", c.id, r.Log(), c.logP, err, r.RelErr(), r.Reached())
		}
	}
}

// The error bar covers the truth in at least 95 % of cases, over all cases and
// over the seeds of each: at no goal is it too small, and errors of three bars
// don't happen.
func TestTilted_errorBarCovers(t *testing.T) {
	for _, goal := range []float64{1e-2, 1e-3} {
		var ratios []float64
		for i, c := range truths(t) {
			if i%thinned != 0 || c.relErr > goal/30 {
				continue
			}
			within, seeds := 0, 6
			for seed := range seeds {
				r := tilted(c.lower, c.corr, c.d, Options{RelErr: goal, Seed: uint64(1000 + seed)})
				ratio := math.Abs(math.Expm1(r.Log()-c.logP)) / r.RelErr()
				ratios = append(ratios, ratio)
				if ratio <= 1 {
					within++
				}
			}
			if within < seeds-2 {
				t.Errorf("%s, goal %g: within the bar for %d of %d seeds", c.id, goal, within, seeds)
			}
		}
		slices.Sort(ratios)
		n := len(ratios)
		t.Logf("goal %g, %d answers: error / bar: median %.2f, 90 %% %.2f, 95 %% %.2f, 99 %% %.2f, largest %.2f",
			goal, n, ratios[n/2], ratios[n*90/100], ratios[n*95/100], ratios[n*99/100], ratios[n-1])
		if ratios[n*95/100] > 1 || ratios[n-1] > 3 {
			t.Errorf("goal %g: 95 %% of the errors are within %.2f bars, all within %.2f", goal, ratios[n*95/100], ratios[n-1])
		}
	}
}

// What nested rules say of any case, ours and those of the reference file, is
// within their error bar, at every goal.
func TestNested_errorBarCovers(t *testing.T) {
	for _, goal := range []float64{1e-2, 1e-3, 1e-4, 1e-5, 1e-6} {
		found, n, worst := 0, 0, 0.0
		for _, c := range append(truths(t), references(t)...) {
			if c.d < 3 || c.d > 7 || c.relErr > goal/10 {
				continue
			}
			n++
			r, ok := nest(c.lower, c.corr, c.d, goal, 1<<20)
			if !ok {
				continue
			}
			found++
			off := math.Abs(r.Log()-c.logP) / (r.RelErr() + c.relErr)
			if worst = max(worst, off); off > 1 || !r.Reached() || r.Path() != Nested {
				t.Errorf("%s, goal %g: %v, want %v: off by %.2g bars", c.id, goal, r, c.logP, off)
			}
		}
		if t.Logf("goal %g: %d of %d found, the worst is off by %.2f bars", goal, found, n, worst); found < n/2 {
			t.Errorf("goal %g: only %d of %d found", goal, found, n)
		}
	}
}
