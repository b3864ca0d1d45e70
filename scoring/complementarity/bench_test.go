package complementarity_test

import (
	"context"
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
			b.ReportMetric(float64(len(must(n.Tree(complementarity.TreeOptions{MinShare: 0.1})))), "links")
		}
	})
	b.Run("companions of one of 500", func(b *testing.B) {
		for b.Loop() {
			must(n.Companions("s07", 10, complementarity.Options{}))
		}
	})
}

// Counting all pairs of 500 skills of 20,000 people: from counts that are there, from
// people who answered in full, and from people who are silent on some skills.
func BenchmarkNetworkFrom(b *testing.B) {
	ctx := context.Background()
	rows := crowd(1, 500, 20_000, 25)
	for _, silent := range []bool{false, true} {
		p := crowdOf(rows, silent)
		name := "people"
		if silent {
			name = "people who are silent on some"
		} else {
			a := must(p.Aggregate(ctx))
			b.Run("counts", func(b *testing.B) {
				for b.Loop() {
					must(complementarity.NetworkFromAggregate(a))
				}
			})
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				must(complementarity.NetworkFromPopulation(ctx, p))
			}
		})
	}
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
