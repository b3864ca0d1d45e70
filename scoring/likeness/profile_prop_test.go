package likeness_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/likeness"
)

// Nearness is the correlation of the standardised products, as a full table gives it.
func TestNearness_table_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		specs := drawRoles(t)
		l := must(likeness.New(specs, likeness.Options{}))
		table := make([][]float64, len(specs))
		for j := range 8 {
			column := make([]float64, len(specs))
			for i, spec := range specs {
				for _, a := range spec.Asks {
					if a.Skill == skill(j) {
						column[i] = *a.Level * *a.Importance
					}
				}
			}
			mean, deviation := stat.PopMeanStdDev(column, nil)
			if deviation <= 1e-9*mean {
				continue // all roles are alike in it
			}
			for i, v := range column {
				table[i] = append(table[i], (v-mean)/deviation)
			}
		}
		for i, from := range specs {
			for j, to := range specs {
				if i == j || len(table[i]) == 0 {
					continue
				}
				want := 0.0
				if stat.PopVariance(table[i], nil) > 1e-8 && stat.PopVariance(table[j], nil) > 1e-8 {
					want = stat.Correlation(table[i], table[j], nil)
				} else if stat.PopVariance(table[i], nil) > 1e-10 && stat.PopVariance(table[j], nil) > 1e-10 {
					continue // where nothing stands out is a matter of rounding
				}
				got := must(l.Between(from.ID, to.ID)).Nearness()
				if math.Abs(got-(1+want)/2) > 1e-6 {
					t.Fatalf("%s and %s: %v, want %v", from.ID, to.ID, got, (1+want)/2)
				}
			}
		}
	})
}
