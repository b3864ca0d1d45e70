package orthant

import (
	"encoding/json"
	"math"
	"os"
	"testing"
	"time"
)

// orthantCase is a question with a known answer.
type orthantCase struct {
	id          string
	lower, corr []float64
	d           int
	logP        float64
	relErr      float64 // of the truth
}

// references returns the cases of the reference file, the thresholds of -Inf
// and their variables left out.
func references(t testing.TB) []orthantCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/mvn_upper_tail.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			ID, Kind string
			Corr     [][]float64
			Lower    []any
			LogProb  float64 `json:"log_prob"`
			RelErr   float64 `json:"truth_rel_err"`
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	var cases []orthantCase
	for _, f := range file.Cases {
		c := orthantCase{id: f.ID + " " + f.Kind, logP: f.LogProb, relErr: f.RelErr}
		for i, l := range f.Lower {
			if l, ok := l.(float64); ok {
				c.lower = append(c.lower, l)
				for j, r := range f.Corr[i] {
					if _, ok := f.Lower[j].(float64); ok {
						c.corr = append(c.corr, r)
					}
				}
			}
		}
		c.d = len(c.lower)
		cases = append(cases, c)
	}
	if len(cases) != 100 {
		t.Fatalf("%d cases, want 100", len(cases))
	}
	return cases
}

// Every case of the reference file, structured or not, through the general
// path: within the goal, and within a few of its own error bars.
func TestTilted_reference(t *testing.T) {
	for i, c := range references(t) {
		if i%thinned != 0 {
			continue
		}
		o := Options{Seed: 1}
		goal := 1e-4
		if c.d > 20 {
			o.RelErr, goal = 3e-3, 3e-3
		}
		r := tilted(c.lower, c.corr, c.d, o)
		err := math.Abs(math.Expm1(r.Log() - c.logP))
		if !(err <= goal+c.relErr) || !r.Reached() {
			t.Errorf("%s: log P = %v, want %v: off by %.2g, bar %.2g, reached %v", c.id, r.Log(), c.logP, err, r.RelErr(), r.Reached())
		}
		if err > 3*r.RelErr()+c.relErr {
			t.Errorf("%s: off by %.2g with a bar of %.2g", c.id, err, r.RelErr())
		}
	}
}

// No more points than allowed, no more time than allowed, and what was reached
// is said.
func TestTilted_limits(t *testing.T) {
	lower, corr := perturbed(12, 0.01, 0.5)
	for _, most := range []int{1, 16, 100, 5000, 1 << 15} {
		r := tilted(lower, corr, 12, Options{RelErr: 1e-7, MaxPoints: most})
		if r.Points() > max(most, 16) || r.Reached() || !(r.RelErr() > 1e-7) {
			t.Errorf("MaxPoints %d: %v after %d points, reached %v", most, r, r.Points(), r.Reached())
		}
	}
	began := time.Now()
	r := tilted(lower, corr, 12, Options{RelErr: 1e-9, MaxPoints: 1 << 30, Limit: 20 * time.Millisecond})
	if took := time.Since(began); took > 10*time.Second || r.Reached() {
		t.Errorf("Limit 20 ms: %v after %v", r, took)
	}
}

// Numbers at the edge of float64 give numbers.
func TestTilted_extremes(t *testing.T) {
	_, corr := perturbed(4, 0.01, 0.5)
	for _, c := range []struct {
		lower  []float64
		lo, hi float64
	}{
		{[]float64{-40, -50, -1e5, -1e200}, -1e-300, 0},
		{[]float64{1e3, -1e3, 0, 2e3}, -2.1e6, -2e6},
		{[]float64{1e100, 1, 1, 1}, -1e200, -4e199},
		{[]float64{1e200, 1, 1, 1}, math.Inf(-1), math.Inf(-1)},
		{[]float64{1e-300, 5e-324, 0, -1e-300}, -2, -1},
	} {
		r := tilted(c.lower, corr, 4, Options{})
		if !(r.Log() >= c.lo && r.Log() <= c.hi) {
			t.Errorf("log P(> %v) = %v, want between %v and %v", c.lower, r, c.lo, c.hi)
		}
	}
}

// An average is capped by what is known, and without a point inside there is a
// bound and no estimate, or certainty that there is none.
func TestAverage_result(t *testing.T) {
	a := average{mean: 2, relErr: 0.1, points: 16, reached: true}
	if got, want := a.result(-1, -1.2, false), (Result{log: -1.2, relErr: 0.1, path: Tilted, points: 16}); got != want {
		t.Errorf("above the cap: %v, want %v", got, want)
	}
	if got, want := a.result(-3, -1.2, false), (Result{log: -3 + math.Ln2, relErr: 0.1, path: Tilted, points: 16}); got != want {
		t.Errorf("below the cap: %v, want %v", got, want)
	}
	a.mean = 0
	if got := a.result(-3, -1.2, false); got.Log() != -1.2 || !math.IsInf(got.RelErr(), 1) || got.Reached() {
		t.Errorf("no point inside: %v, want the cap and no estimate", got)
	}
	if got := a.result(-3, -1e7, true); !math.IsInf(got.Log(), -1) || got.RelErr() != 0 || !got.Reached() {
		t.Errorf("impossible: %v", got)
	}
}
