package orthant

import (
	"fmt"
	"testing"
)

// Student's t as it is asked for: with structure (one factor) and without, for
// skills that one in a hundred has.
func BenchmarkStudentT(b *testing.B) {
	for _, kind := range []string{"one factor", "general"} {
		for _, d := range []int{2, 3, 4, 5, 10} {
			if kind == "general" && d == 2 {
				continue
			}
			lower, flat := perturbed(d, 0.01, 0.5)
			if kind == "one factor" {
				load := make([]float64, d)
				for i := range load {
					load[i] = 0.5 + 0.04*float64(i)
				}
				flat = oneFactorMatrix(load)
			}
			corr := matrix(b, flat, d)
			for _, df := range []float64{1, 4} {
				b.Run(fmt.Sprintf("%s/d=%d/df=%g", kind, d, df), func(b *testing.B) {
					worst, points := 0.0, 0
					for i := range b.N {
						r, err := StudentT(lower, corr, df, Options{Seed: uint64(i)})
						if err != nil {
							b.Fatal(err)
						}
						worst = max(worst, r.relErr)
						points += r.points
					}
					b.ReportMetric(worst, "bar")
					b.ReportMetric(float64(points)/float64(b.N), "points")
				})
			}
		}
	}
}
