package team_test

import (
	"fmt"
	"testing"

	"github.com/kakezan/kakezan/scoring/team"
)

// 25 people who hang together: at random, in designs without a weak spot, and all alike.
func BenchmarkTeam_BusFactor(b *testing.B) {
	bench := func(name string, h holds, share float64) {
		b.Run(fmt.Sprintf("%s/share=%v", name, share), func(b *testing.B) {
			x := must(team.New(h.spec(ones(len(h[0])))))
			var f team.BusFactor
			for b.Loop() {
				f = must(x.BusFactor(ctx, share, team.Limits{}))
			}
			b.ReportMetric(float64(f.Nodes), "nodes")
			b.ReportMetric(float64(f.People), "people")
			b.ReportMetric(float64(f.AtLeast), "atleast")
		})
	}
	for _, share := range []float64{0, 0.1, 0.5, 0.8} {
		for _, density := range []float64{0.03, 0.06, 0.1, 0.2, 0.3, 0.5, 0.9} {
			bench(fmt.Sprintf("random25x100/density=%v", density), random(1, 25, 100, density), share)
		}
		bench("all hold all 25x100", random(1, 25, 100, 2), share)
		bench("projective plane 13x13", plane(3), share)
		bench("affine plane 25x30", affine(5), share)
	}
}

func BenchmarkTeam_BusFactor_large(b *testing.B) {
	for _, n := range []int{31, 60, 200} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			h := random(1, n, 200, 3/float64(n))
			if n == 31 {
				h = plane(5)
			}
			x := must(team.New(h.spec(ones(len(h[0])))))
			var f team.BusFactor
			for b.Loop() {
				f = must(x.BusFactor(ctx, 0.5, team.Limits{}))
			}
			b.ReportMetric(float64(f.Nodes), "nodes")
			b.ReportMetric(float64(f.People), "people")
			b.ReportMetric(float64(f.AtLeast), "atleast")
		})
	}
}
