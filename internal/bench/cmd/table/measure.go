package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/kakezan/kakezan/internal/bench"
	"github.com/kakezan/kakezan/internal/synthetic"
)

// row is one job at one size: what was measured of each contestant, nothing of
// one that was left out.
type row struct {
	size    bench.Size
	job     string
	bytes   bool        // or nanoseconds
	samples [][]float64 // by contestant, then by round
}

func (r *row) add(contestant int, x float64) {
	r.samples[contestant] = append(r.samples[contestant], x)
}

func newRow(size bench.Size, job string, contestants int) *row {
	return &row{size: size, job: job, samples: make([][]float64, contestants)}
}

// measure measures all jobs at one size.
func measure(size bench.Size, contestants []bench.Contestant, rounds int, dir string, progress func(done string)) ([]row, error) {
	people := size.Population()
	progress("people made")
	n := len(contestants)
	build, kept, peak := newRow(size, "build, people pushed one at a time", n), newRow(size, "memory of the index", n), newRow(size, "peak memory of building", n)
	kept.bytes, peak.bytes = true, true
	for range slow(rounds) {
		for i, c := range contestants {
			var ix bench.Index
			memory, err := bench.MeasureMemory(func() (err error) {
				took, err := timed(func() (err error) {
					ix, err = c.Build(people)
					return err
				})
				build.add(i, took)
				return err
			})
			if err := errors.Join(err, closed(ix)); err != nil {
				return nil, err
			}
			kept.add(i, float64(memory.Kept))
			peak.add(i, float64(memory.Peak))
		}
	}
	bare := newRow(size, "memory of the index without rows", n)
	bare.bytes = true
	for i, c := range contestants {
		if _, ok := c.(bench.Kakezan); !ok {
			continue // keeps none anyway
		}
		var ix bench.Index
		memory, err := bench.MeasureMemory(func() (err error) {
			ix, err = bench.Kakezan{NoRows: true}.Build(people)
			return err
		})
		if err := errors.Join(err, closed(ix)); err != nil {
			return nil, err
		}
		bare.add(i, float64(memory.Kept))
	}
	progress("building measured")

	indexes := make([]bench.Index, n)
	for i, c := range contestants {
		ix, err := c.Build(people)
		if err != nil {
			return nil, err
		}
		indexes[i] = ix
	}
	debug.FreeOSMemory()
	rows := []*row{}
	for _, j := range jobs(size) {
		r := newRow(size, j.name, n)
		if err := j.measure(r, contestants, indexes, rounds); err != nil {
			return nil, err
		}
		rows = append(rows, r)
		progress(j.name)
	}
	rows = append(rows, build, kept, bare, peak)
	if size != bench.Wide {
		files, err := measureFiles(size, contestants, indexes, rounds, dir)
		if err != nil {
			return nil, err
		}
		rows = append(rows, files...)
		progress("files")
	}
	all := []row{}
	for _, r := range rows {
		all = append(all, *r)
	}
	return all, nil
}

// slow is the number of rounds of what takes long.
func slow(rounds int) int { return (rounds + 1) / 2 }

func closed(ix bench.Index) error {
	if ix == nil {
		return nil
	}
	return ix.Close()
}

func timed(do func() error) (float64, error) {
	start := time.Now()
	err := do()
	return float64(time.Since(start).Nanoseconds()), err
}

// job is something that an index is asked.
type job struct {
	name      string
	questions int  // an operation is so many of them; 0 is one operation about all people
	slow      bool // a warm-up would take too long
	asks      func(ix bench.Index, asked bench.Asked, questions int) error
	leavesOut func(c bench.Contestant) bool
}

func jobs(size bench.Size) []job {
	few := min(1000, 1_000_000_000/size.People)
	count := func(i int, asked bench.Asked) error {
		_, err := asked.Count(i)
		return err
	}
	all := []job{
		{name: "count of 3 skills, in a batch", questions: 1000, asks: func(_ bench.Index, asked bench.Asked, questions int) error {
			return asked.CountAll(make([]int, questions))
		}},
		{name: "count of 3 skills, one at a time", questions: few, asks: oneByOne(count)},
	}
	if size != bench.Wide {
		all = append(all, job{name: "group by occupation", questions: few, asks: oneByOne(func(i int, asked bench.Asked) error {
			var groups [synthetic.Occupations]int
			return asked.Groups(i, &groups)
		})}, job{name: "top 10 that go with two skills", questions: min(50, 200_000_000/size.People), asks: oneByOne(func(i int, asked bench.Asked) error {
			_, err := asked.Together(i, 10)
			return err
		})})
	}
	return append(all, job{name: "all pair counts", slow: true, asks: func(ix bench.Index, _ bench.Asked, _ int) error {
		_, err := ix.Pairs()
		return err
	}, leavesOut: func(c bench.Contestant) bool { return size == bench.Wide && !bench.CountsAllPairsAtOnce(c) }})
}

func oneByOne(ask func(i int, asked bench.Asked) error) func(bench.Index, bench.Asked, int) error {
	return func(_ bench.Index, asked bench.Asked, questions int) error {
		for i := range questions {
			if err := ask(i, asked); err != nil {
				return err
			}
		}
		return nil
	}
}

// measure lets the contestants take turns, once unmeasured unless that takes
// long.
func (j job) measure(r *row, contestants []bench.Contestant, indexes []bench.Index, rounds int) error {
	asked := make([]bench.Asked, len(contestants))
	for i := range contestants {
		var err error
		if asked[i], err = indexes[i].Ask(r.size.Questions(j.questions)); err != nil {
			return err
		}
	}
	first := -1
	if j.slow {
		first, rounds = 0, slow(rounds)
	}
	for round := first; round < rounds; round++ {
		for i, c := range contestants {
			if j.leavesOut != nil && j.leavesOut(c) {
				continue
			}
			runtime.GC() // nobody's garbage costs the next one time
			took, err := timed(func() error { return j.asks(indexes[i], asked[i], j.questions) })
			if err != nil {
				return err
			}
			if round >= 0 {
				r.add(i, took/float64(max(j.questions, 1)))
			}
		}
	}
	return nil
}

// measureFiles saves every index and opens the files, which are then in the
// system's cache.
func measureFiles(size bench.Size, contestants []bench.Contestant, indexes []bench.Index, rounds int, dir string) ([]*row, error) {
	n := len(contestants)
	bytes, open, first := newRow(size, "saved file", n), newRow(size, "open a saved file", n), newRow(size, "first question after that", n)
	bytes.bytes = true
	paths := make([]string, n)
	for i, c := range contestants {
		paths[i] = filepath.Join(dir, c.Name())
		if err := indexes[i].Save(paths[i]); err != nil {
			return nil, err
		}
		info, err := os.Stat(paths[i])
		if err != nil {
			return nil, err
		}
		bytes.add(i, float64(info.Size()))
		defer os.Remove(paths[i])
	}
	questions := size.Questions(1)
	for range rounds {
		for i, c := range contestants {
			runtime.GC()
			var ix bench.Index
			took, err := timed(func() (err error) {
				ix, err = c.Open(paths[i])
				return err
			})
			if err != nil {
				return nil, err
			}
			open.add(i, took)
			asked, err := ix.Ask(questions)
			if err != nil {
				return nil, err
			}
			took, err = timed(func() error {
				_, err := asked.Count(0)
				return err
			})
			if err := errors.Join(err, ix.Close()); err != nil {
				return nil, err
			}
			first.add(i, took)
		}
	}
	return []*row{bytes, open, first}, nil
}
