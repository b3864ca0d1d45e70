package bench_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/kakezan/kakezan/internal/bench"
)

// BenchmarkOpen opens a saved index and asks it a first question. The file is in
// the system's cache: it was written just before.
func BenchmarkOpen(b *testing.B) {
	each(b, sizes(), func(b *testing.B, size bench.Size, c bench.Contestant) {
		path := filepath.Join(b.TempDir(), "people")
		if err := index(b, size, c).Save(path); err != nil {
			b.Fatal(err)
		}
		questions := size.Questions(1)
		var first time.Duration
		for b.Loop() {
			ix, err := c.Open(path)
			if err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			start := time.Now()
			asked, err := ix.Ask(questions)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := asked.Count(0); err != nil {
				b.Fatal(err)
			}
			first += time.Since(start)
			if err := ix.Close(); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
		b.ReportMetric(float64(first.Nanoseconds())/float64(b.N), "ns/first-query")
	})
}
