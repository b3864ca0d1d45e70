package orthant

import (
	"encoding/json"
	"math"
	"os"
	"testing"
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
	for _, c := range references(t) {
		o := Options{Seed: 1}
		goal := 1e-4
		if c.d > 20 {
			o.RelErr, goal = 1e-3, 1e-3
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
