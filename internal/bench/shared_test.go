package bench_test

import (
	"flag"
	"fmt"
	"sync"
	"testing"

	"github.com/kakezan/kakezan/internal/bench"
	"github.com/kakezan/kakezan/internal/synthetic"
)

var large = flag.Bool("large", false, "benchmarks with ten million people too, which take minutes and about 8 GB")

// sizes are those of most benchmarks.
func sizes() []bench.Size {
	if *large {
		return []bench.Size{bench.Million, bench.Large}
	}
	return []bench.Size{bench.Million}
}

// people and index make each population and each index once, when a benchmark
// first asks for it.
var (
	mutex sync.Mutex
	made  = map[bench.Size]func() *synthetic.Population{}
	built = map[string]func() bench.Index{}
)

func people(size bench.Size) *synthetic.Population {
	mutex.Lock()
	defer mutex.Unlock()
	if made[size] == nil {
		made[size] = sync.OnceValue(size.Population)
	}
	return made[size]()
}

func index(b *testing.B, size bench.Size, c bench.Contestant) bench.Index {
	b.Helper()
	p := people(size)
	mutex.Lock()
	defer mutex.Unlock()
	name := fmt.Sprintf("%v/%s", size, c.Name())
	if built[name] == nil {
		built[name] = sync.OnceValue(func() bench.Index {
			ix, err := c.Build(p)
			if err != nil {
				b.Fatal(err)
			}
			return ix
		})
	}
	return built[name]()
}

// each runs a benchmark for each size and contestant, under a name such as
// "people=1000000/skills=500/by=roaring".
func each(b *testing.B, sizes []bench.Size, run func(b *testing.B, size bench.Size, c bench.Contestant)) {
	b.Helper()
	for _, size := range sizes {
		for _, c := range bench.Contestants() {
			b.Run(fmt.Sprintf("%v/by=%s", size, c.Name()), func(b *testing.B) { run(b, size, c) })
		}
	}
}

// perQuery reports the time of a question, where an operation is n of them.
func perQuery(b *testing.B, n int) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/query")
	b.ReportMetric(0, "ns/op")
}
