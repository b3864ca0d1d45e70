package esco_test

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"path"
	"runtime"
	"runtime/metrics"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// load reads the official files into a taxonomy whose catalog is ready to be
// searched.
func load(b *testing.B, systems []fs.FS) taxonomy.Taxonomy {
	data, _, err := esco.Read(b.Context(), exchange.Reading{}, systems...)
	if err != nil {
		b.Fatal(err)
	}
	work, _, err := data.Taxonomy()
	if err != nil {
		b.Fatal(err)
	}
	if work.Catalog().Find("Haskell").Len() != 1 {
		b.Fatal("there is no Haskell")
	}
	return work
}

// parse reads all fields of the same files with encoding/csv alone.
func parse(b *testing.B, systems []fs.FS, reuse bool) {
	for _, system := range systems {
		entries, err := fs.ReadDir(system, ".")
		if err != nil {
			b.Fatal(err)
		}
		for _, entry := range entries {
			if path.Ext(entry.Name()) != ".csv" {
				continue
			}
			f, err := system.Open(entry.Name())
			if err != nil {
				b.Fatal(err)
			}
			r := csv.NewReader(f)
			r.ReuseRecord, r.FieldsPerRecord = reuse, -1
			for err == nil {
				_, err = r.Read()
			}
			if !errors.Is(err, io.EOF) {
				b.Fatal(err)
			}
			_ = f.Close()
		}
	}
}

// How long a load takes beside encoding/csv. A load is the way from the opened
// zips to a whole taxonomy, whose catalog is ready to be searched; the peer reads
// all fields of the same files out of the same zips, on one goroutine. In each
// round they run in turns on a collected heap, and x-csv is the median of the
// rounds' ratios (x-reuse that to a csv.Reader that uses its record again), so
// that a round in which the machine had other work counts as one.
//
// A load uses two processors: about 2.2 times the peer's processor time in half
// of that. The ratio is the library's only while both are free.
func BenchmarkLoad(b *testing.B) {
	systems := zips(b)
	timed := func(do func()) float64 {
		runtime.GC()
		start := time.Now()
		do()
		return time.Since(start).Seconds()
	}
	var ours, peer, toPeer, toReusing []float64
	for b.Loop() {
		csv := timed(func() { parse(b, systems, false) })
		reusing := timed(func() { parse(b, systems, true) })
		own := timed(func() { load(b, systems) })
		ours, peer = append(ours, own), append(peer, csv)
		toPeer, toReusing = append(toPeer, own/csv), append(toReusing, own/reusing)
	}
	median := func(list []float64) float64 {
		slices.Sort(list)
		return list[len(list)/2]
	}
	b.ReportMetric(median(ours)*1e3, "ms/load")
	b.ReportMetric(median(peer)*1e3, "ms/csv")
	b.ReportMetric(median(toPeer), "x-csv")
	b.ReportMetric(median(toReusing), "x-reuse")
}

// The steps of a load, and encoding/csv.
func BenchmarkSteps(b *testing.B) {
	systems := zips(b)
	data, _, err := esco.Read(b.Context(), exchange.Reading{}, systems...)
	if err != nil {
		b.Fatal(err)
	}
	spec, _ := data.Spec()
	b.Run("csv", func(b *testing.B) {
		for b.Loop() {
			parse(b, systems, false)
		}
	})
	b.Run("csv/reuse", func(b *testing.B) {
		for b.Loop() {
			parse(b, systems, true)
		}
	})
	b.Run("Read", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := esco.Read(b.Context(), exchange.Reading{}, systems...); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Spec", func(b *testing.B) {
		for b.Loop() {
			data.Spec()
		}
	})
	b.Run("New", func(b *testing.B) {
		for b.Loop() {
			if _, err := taxonomy.New(spec); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("New and Find", func(b *testing.B) {
		for b.Loop() {
			work, err := taxonomy.New(spec)
			if err != nil || work.Catalog().Find("Haskell").Len() != 1 {
				b.Fatal(err)
			}
		}
	})
}

// How much of the heap a load takes at most, sampled each millisecond, and what
// of it the taxonomy keeps, in MiB.
func BenchmarkLoad_heap(b *testing.B) {
	systems := zips(b)
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	heap := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	var peak, kept uint64
	for b.Loop() {
		runtime.GC()
		before := heap()
		stop := make(chan struct{})
		var sampler sync.WaitGroup
		sampler.Go(func() {
			for {
				select {
				case <-stop:
					return
				case <-time.After(time.Millisecond):
					peak = max(peak, heap()-min(heap(), before))
				}
			}
		})
		work := load(b, systems)
		close(stop)
		sampler.Wait()
		runtime.GC()
		kept = max(kept, heap()-before)
		runtime.KeepAlive(work)
	}
	b.ReportMetric(float64(peak)/(1<<20), "MiB-peak")
	b.ReportMetric(float64(kept)/(1<<20), "MiB-kept")
}
