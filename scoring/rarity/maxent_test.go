package rarity_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/scoring/rarity"
)

type reference struct {
	Cases []struct {
		ID, Kind   string
		P          []float64
		Pairs      []float64 `json:"p12_p13_p23"`
		MaxEnt     string    `json:"p111_maxent"`
		D          int
		N          float64
		Observed   map[string]float64
		FittedOnes float64 `json:"fitted_all_ones"`
	}
}

// The cases of kind ipf_2way fit tables of more than two values, and chow_liu
// fits a tree: those are other estimators.
func TestFromPairs_reference(t *testing.T) {
	raw, err := os.ReadFile("testdata/joint_estimators.json")
	if err != nil {
		t.Fatal(err)
	}
	var r reference
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	done := map[string]int{}
	for _, c := range r.Cases {
		t.Run(c.ID, func(t *testing.T) {
			var want, tolerance float64
			var single []float64
			var pair func(i, j int) float64
			switch c.Kind {
			case "maxent_3binary_pairwise":
				// The published numbers carry 17 digits.
				want, _ = strconv.ParseFloat(c.MaxEnt, 64)
				tolerance = 1e-12
				single = c.P
				pair = func(i, j int) float64 { return c.Pairs[i+j-1] }
			case "loglin_all_pairs_binary":
				// Iterative fitting stopped at a deviation of 1e-12 people.
				want, tolerance = c.FittedOnes/c.N, 1e-11
				single, pair = shares(c.Observed, c.D)
			default:
				return
			}
			done[c.Kind]++
			got, err := rarity.FromPairs(single, pair)
			if err != nil {
				t.Fatal(err)
			}
			if e := math.Abs(got.Float64()/want - 1); e > tolerance {
				t.Errorf("got %v, want %v: relative error %.2g", got.Float64(), want, e)
			} else {
				t.Logf("relative error %.2g", e)
			}
		})
	}
	if fmt.Sprint(done) != "map[loglin_all_pairs_binary:3 maxent_3binary_pairwise:5]" {
		t.Errorf("cases: %v", done)
	}
}

// shares returns the single and pair shares of a table of counts, whose keys
// are one digit for each skill.
func shares(observed map[string]float64, d int) ([]float64, func(i, j int) float64) {
	n := 0.0
	joint := make([][]float64, d)
	for i := range joint {
		joint[i] = make([]float64, d)
	}
	for cell, count := range observed {
		n += count
		for i := range d {
			for j := range d {
				if cell[i] == '1' && cell[j] == '1' {
					joint[i][j] += count
				}
			}
		}
	}
	single := make([]float64, d)
	for i := range single {
		single[i] = joint[i][i] / n
	}
	return single, func(i, j int) float64 { return joint[i][j] / n }
}
