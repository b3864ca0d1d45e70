package bench_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/bench"
)

// BenchmarkCountBatch counts for 1,000 questions at once, on all cores.
func BenchmarkCountBatch(b *testing.B) {
	each(b, append(sizes(), bench.Wide), func(b *testing.B, size bench.Size, c bench.Contestant) {
		counts := make([]int, 1000)
		asked, err := index(b, size, c).Ask(size.Questions(len(counts)))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			if err := asked.CountAll(counts); err != nil {
				b.Fatal(err)
			}
		}
		perQuery(b, len(counts))
	})
}

// BenchmarkCount counts for 1,000 questions one after the other, on one
// goroutine.
func BenchmarkCount(b *testing.B) {
	each(b, append(sizes(), bench.Wide), func(b *testing.B, size bench.Size, c bench.Contestant) {
		const questions = 1000
		asked, err := index(b, size, c).Ask(size.Questions(questions))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			for i := range questions {
				if _, err := asked.Count(i); err != nil {
					b.Fatal(err)
				}
			}
		}
		perQuery(b, questions)
	})
}
