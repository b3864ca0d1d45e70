package routes

import (
	"container/heap"
	"context"
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
)

// shortest returns the K routes of the lowest sums, as moves.
func (q *query) shortest(ctx context.Context) ([][]int32, error) {
	cost := make([]float64, len(q.moves))
	for m := range cost {
		cost[m] = math.Inf(1)
		if q.isPart(int32(m)) {
			cost[m] = q.cost(&q.person.high, int32(m))
		}
	}
	left := q.left(cost)
	if math.IsInf(left[q.from], 1) {
		return nil, nil
	}
	open := &frontier{{at: q.from, rest: left[q.from]}}
	var found [][]int32
	for open.Len() > 0 && len(found) < q.K {
		if err := parallel.Cause(ctx); err != nil {
			return nil, err
		}
		t := heap.Pop(open).(trail)
		if q.arrived(t.at) {
			found = append(found, t.moves)
			continue
		}
		for m := q.firstOut[t.at]; m < q.firstOut[t.at+1]; m++ {
			to := q.moves[m].to
			if math.IsInf(cost[m], 1) || math.IsInf(left[to], 1) || to == q.from ||
				slices.ContainsFunc(t.moves, func(m int32) bool { return q.moves[m].to == to }) {
				continue
			}
			heap.Push(open, trail{to, append(slices.Clone(t.moves), m), t.cost + cost[m], t.cost + cost[m] + left[to]})
		}
	}
	return found, nil
}

// left returns what it costs at the least from each place to where the question
// leads.
func (q *query) left(cost []float64) []float64 {
	left := make([]float64, len(q.nodes))
	open := &frontier{}
	for n := range left {
		left[n] = math.Inf(1)
		if q.arrived(int32(n)) {
			left[n] = 0
			heap.Push(open, trail{at: int32(n)})
		}
	}
	for open.Len() > 0 {
		t := heap.Pop(open).(trail)
		if t.rest > left[t.at] {
			continue
		}
		for _, m := range q.into[q.firstIn[t.at]:q.firstIn[t.at+1]] {
			if from := q.moves[m].from; t.rest+cost[m] < left[from] {
				left[from] = t.rest + cost[m]
				heap.Push(open, trail{at: from, rest: left[from]})
			}
		}
	}
	return left
}

type trail struct {
	at         int32
	moves      []int32
	cost, rest float64
}

type frontier []trail

func (f frontier) Len() int { return len(f) }

func (f frontier) Less(i, j int) bool {
	if f[i].rest != f[j].rest {
		return f[i].rest < f[j].rest
	}
	if len(f[i].moves) != len(f[j].moves) {
		return len(f[i].moves) < len(f[j].moves)
	}
	return slices.Compare(f[i].moves, f[j].moves) < 0
}

func (f frontier) Swap(i, j int) { f[i], f[j] = f[j], f[i] }
func (f *frontier) Push(x any)   { *f = append(*f, x.(trail)) }

func (f *frontier) Pop() any {
	last := (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return last
}
