package bench

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/kakezan/kakezan/internal/synthetic"
)

// parallel calls do(worker, i) for all i < n, on as many goroutines as there are
// cores, numbered from 0. The items are handed out a few at a time.
func parallel(n, few int, do func(worker, i int)) {
	var (
		next atomic.Int64
		all  sync.WaitGroup
	)
	for worker := range workers() {
		all.Go(func() {
			for {
				end := int(next.Add(int64(few)))
				for i := end - few; i < min(end, n); i++ {
					do(worker, i)
				}
				if end >= n {
					return
				}
			}
		})
	}
	all.Wait()
}

func workers() int { return runtime.GOMAXPROCS(0) }

// triangle is a count for each two of n skills, row by row.
type triangle struct {
	n      int
	counts []uint32
}

func newTriangle(n int) triangle { return triangle{n, make([]uint32, n*(n-1)/2)} }

// row is the counts of skill i with the skills after it.
func (t triangle) row(i int) []uint32 {
	start := i * (2*t.n - i - 1) / 2
	return t.counts[start : start+t.n-i-1]
}

func (t triangle) at(i, j int) int {
	if i > j {
		i, j = j, i
	}
	return int(t.row(i)[j-i-1])
}

// top returns the k skills that most people hold, apart from those of the
// conditions and those that nobody holds.
func top(k, skills int, q []synthetic.Condition, count func(s int) int) []Companion {
	all := make([]Companion, 0, skills)
	for s := range skills {
		if slices.ContainsFunc(q, func(c synthetic.Condition) bool { return int(c.Skill) == s }) {
			continue
		}
		if n := count(s); n > 0 {
			all = append(all, Companion{s, n})
		}
	}
	slices.SortStableFunc(all, func(a, b Companion) int { return cmp.Compare(b.Count, a.Count) })
	return all[:min(k, len(all))]
}
