package rarity_test

import (
	"fmt"
	"testing"

	"github.com/kakezan/kakezan/scoring/rarity"
)

func BenchmarkClopperPearson(b *testing.B) {
	for _, c := range [][2]int{{5, 1_000_000}, {113, 49_025}, {2_900, 6_000}, {12_000, 24_000}, {3_100, 1_000_000_000}, {500_000_000, 1_000_000_000}} {
		b.Run(fmt.Sprintf("%d of %d", c[0], c[1]), func(b *testing.B) {
			for b.Loop() {
				must(rarity.ClopperPearson(c[0], c[1], rarity.Level))
			}
		})
	}
}

func BenchmarkPredictive(b *testing.B) {
	for _, x := range []float64{0.02, 5, 57, 12_000} {
		b.Run(fmt.Sprintf("%v of 24512", x), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := rarity.Predictive(x, 24_512-x, 24_513, rarity.Level); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
