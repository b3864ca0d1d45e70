package orthant

import (
	"fmt"
	"math"
	"testing"
)

// perturbed returns d thresholds of probability p, and correlations about rho.
func perturbed(d int, p, rho float64) (lower, corr []float64) {
	state := uint64(d)
	uniform := func() float64 { return float64(splitmix(&state)>>11) * 0x1p-53 }
	load := make([][2]float64, d)
	for i := range load {
		lower = append(lower, fromLogOdds(math.Log((1-p)/p)))
		a := math.Sqrt(rho) * (0.8 + 0.4*uniform())
		b := 0.3 * (2*uniform() - 1)
		load[i] = [2]float64{a, b}
	}
	corr = make([]float64, d*d)
	for i := range d {
		for j := range i {
			corr[i*d+j] = load[i][0]*load[j][0] + load[i][1]*load[j][1]
			corr[j*d+i] = corr[i*d+j]
		}
		corr[i*d+i] = 1
	}
	return lower, corr
}

// The general path at the default goal: p as named, correlations about 0.5.
func BenchmarkTilted(b *testing.B) {
	for _, p := range []float64{0.01, 1e-4} {
		for _, d := range []int{4, 5, 7, 10, 20, 50} {
			lower, corr := perturbed(d, p, 0.5)
			b.Run(fmt.Sprintf("p=%g/d=%d", p, d), func(b *testing.B) {
				var r Result
				worst, points := 0.0, 0
				for i := range b.N {
					r = tilted(lower, corr, d, Options{Seed: uint64(i)})
					worst = max(worst, r.relErr)
					points += r.points
				}
				b.ReportMetric(worst, "bar")
				b.ReportMetric(float64(points)/float64(b.N), "points")
			})
		}
	}
}

// What has no structure, as it is asked for.
func BenchmarkNormal_general(b *testing.B) {
	for _, rho := range []float64{0.2, 0.5} {
		for _, d := range []int{4, 5, 6, 7, 8, 10} {
			lower, flat := perturbed(d, 0.01, rho)
			corr := matrix(b, flat, d)
			b.Run(fmt.Sprintf("rho=%g/d=%d", rho, d), func(b *testing.B) {
				worst, points := 0.0, 0
				for i := range b.N {
					r, err := Normal(lower, corr, Options{Seed: uint64(i)})
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

// Student's t on the general path.
func BenchmarkTiltedT(b *testing.B) {
	for _, df := range []float64{1, 4, 30} {
		for _, d := range []int{3, 4, 5, 7, 10} {
			lower, corr := perturbed(d, 0.01, 0.5)
			b.Run(fmt.Sprintf("df=%g/d=%d", df, d), func(b *testing.B) {
				var r Result
				worst, points := 0.0, 0
				for i := range b.N {
					r = tiltedT(lower, corr, d, df, 0, Options{Seed: uint64(i)})
					worst = max(worst, r.relErr)
					points += r.points
				}
				b.ReportMetric(worst, "bar")
				b.ReportMetric(float64(points)/float64(b.N), "points")
			})
		}
	}
}
