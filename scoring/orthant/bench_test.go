package orthant_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
)

func bench(b *testing.B, lower []float64, m correlation.Matrix) {
	b.Helper()
	var r orthant.Result
	for b.Loop() {
		var err error
		if r, err = orthant.Normal(lower, m, orthant.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(r.RelErr(), "relerr")
	b.ReportMetric(float64(r.Points()), "points")
}

// Skills of 1 in 100 each.
func BenchmarkNormal(b *testing.B) {
	z := gauss.UpperQuantile(math.Log(0.01))
	b.Run("two", func(b *testing.B) { bench(b, []float64{z, z}, equal(b, 2, 0.5)) })
	b.Run("three", func(b *testing.B) {
		bench(b, []float64{z, z, 1}, matrix(b, [][]float64{{1, 0.5, 0.4}, {0.5, 1, -0.3}, {0.4, -0.3, 1}}))
	})
	b.Run("three positive", func(b *testing.B) {
		bench(b, []float64{z, z, 1}, matrix(b, [][]float64{{1, 0.7, 0.6}, {0.7, 1, 0.3}, {0.6, 0.3, 1}}))
	})
	for _, d := range []int{3, 5, 10, 100} {
		b.Run(fmt.Sprintf("one factor %d", d), func(b *testing.B) {
			bench(b, slices.Repeat([]float64{z}, d), equal(b, d, 0.5))
		})
	}
	b.Run("chain 10", func(b *testing.B) { bench(b, slices.Repeat([]float64{z}, 10), chain(b, 10, 0.5)) })
}

// chain returns the correlations rho^|i-j|.
func chain(t testing.TB, d int, rho float64) correlation.Matrix {
	t.Helper()
	rows := make([][]float64, d)
	for i := range rows {
		rows[i] = make([]float64, d)
		for j := range rows {
			rows[i][j] = math.Pow(rho, math.Abs(float64(i-j)))
		}
	}
	return matrix(t, rows)
}
