package complementarity_test

import (
	"testing"

	"github.com/kakezan/kakezan/scoring/complementarity"
)

func BenchmarkNetwork(b *testing.B) {
	n := networkOf(crowd(1, 500, 20_000, 25))
	b.Run("links of 500 skills", func(b *testing.B) {
		for b.Loop() {
			b.ReportMetric(float64(len(must(n.Links(complementarity.Options{})))), "links")
		}
	})
	b.Run("tree of 500 skills", func(b *testing.B) {
		for b.Loop() {
			b.ReportMetric(float64(len(must(n.Tree(complementarity.TreeOptions{})))), "links")
		}
	})
	b.Run("companions of one of 500", func(b *testing.B) {
		for b.Loop() {
			must(n.Companions("s07", 10, complementarity.Options{}))
		}
	})
}

func BenchmarkPair(b *testing.B) {
	p := must(complementarity.New(300_000, 3_000_000, 900_000, 10_000_000))
	b.Run("p-value among ten million", func(b *testing.B) {
		for b.Loop() {
			p.UpperP()
		}
	})
	b.Run("all measures", func(b *testing.B) {
		measures := complementarity.Measures()
		for b.Loop() {
			for _, m := range measures {
				m.Of(p)
			}
		}
	})
}
