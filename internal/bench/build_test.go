package bench_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/bench"
)

// BenchmarkBuild indexes people pushed one at a time, and reports the heap that
// the index keeps and the most that building it took.
func BenchmarkBuild(b *testing.B) {
	each(b, append(sizes(), bench.Wide), func(b *testing.B, size bench.Size, c bench.Contestant) {
		p := people(size)
		var kept, peak, times uint64
		for b.Loop() {
			b.StopTimer()
			var ix bench.Index
			memory, err := bench.MeasureMemory(func() (err error) {
				b.StartTimer()
				defer b.StopTimer()
				ix, err = c.Build(p)
				return err
			})
			if err != nil {
				b.Fatal(err)
			}
			if err := ix.Close(); err != nil { // also keeps it reachable until here
				b.Fatal(err)
			}
			kept, peak, times = kept+memory.Kept, peak+memory.Peak, times+1
			b.StartTimer()
		}
		b.ReportMetric(float64(kept)/float64(times)/1e6, "kept-MB")
		b.ReportMetric(float64(peak)/float64(times)/1e6, "peak-MB")
	})
}
