package bench_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/bench"
)

// BenchmarkTogether finds the 10 skills that go with two given ones, for 50
// questions one after the other.
func BenchmarkTogether(b *testing.B) {
	each(b, sizes(), func(b *testing.B, size bench.Size, c bench.Contestant) {
		const questions = 50
		asked, err := index(b, size, c).Ask(size.Questions(questions))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			for i := range questions {
				if _, err := asked.Together(i, companions); err != nil {
					b.Fatal(err)
				}
			}
		}
		perQuery(b, questions)
	})
}
