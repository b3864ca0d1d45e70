package bench_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/bench"
	"github.com/kakezan/kakezan/internal/synthetic"
)

// BenchmarkGroup counts by occupation for 1,000 questions one after the other.
func BenchmarkGroup(b *testing.B) {
	each(b, sizes(), func(b *testing.B, size bench.Size, c bench.Contestant) {
		const questions = 1000
		asked, err := index(b, size, c).Ask(size.Questions(questions))
		if err != nil {
			b.Fatal(err)
		}
		var groups [synthetic.Occupations]int
		b.ReportAllocs()
		for b.Loop() {
			for i := range questions {
				if err := asked.Groups(i, &groups); err != nil {
					b.Fatal(err)
				}
			}
		}
		perQuery(b, questions)
	})
}
