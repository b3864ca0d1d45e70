package bench_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/bench"
)

// BenchmarkPairs counts all pairs of skills. An operation is all of them.
// With 5,000 skills the peers would take minutes, and are left out.
func BenchmarkPairs(b *testing.B) {
	each(b, append(sizes(), bench.Wide), func(b *testing.B, size bench.Size, c bench.Contestant) {
		if size == bench.Wide && !bench.CountsAllPairsAtOnce(c) {
			b.Skip("one pair at a time: minutes")
		}
		ix := index(b, size, c)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := ix.Pairs(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
