package matching

import (
	"context"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills/problem"
)

// Options say how to match. The zero Options are a good default.
type Options struct {
	// Open leaves out roles that are closed to a person, see [Match.Gate], before the
	// best are taken. The zero value means that they are told with the others.
	Open bool

	// Workers is the largest number of goroutines that match. The zero value means as
	// many as there are cores (see runtime.GOMAXPROCS), and so does what is below.
	Workers int

	// Progress is called now and then with the number of people that have been told
	// of, on the goroutine that called Best. The zero value means nobody is told.
	Progress func(done, of int)
}

// Best tells the best k roles of every person, the best first: of people in the order
// in which they were added, one after another, on the goroutine that called it. The
// person is told by number, and best is valid during the call only. It has k matches,
// and less when there are less roles or, with [Options.Open], less that are open.
//
// It returns the first error of tell as it is, and the cause of the context when it
// is done before everyone has been told of; then nobody else is. No context, nil, is
// never done. It fails with a *problem.Error of [CountOutOfRange] or [NobodyTold].
//
// A person costs time in the needs for the skills that the person states, then in
// the roles. Memory is that of a few batches of matches for each goroutine, and does
// not grow with the number of people.
func (r Roles) Best(ctx context.Context, people People, k int, o Options, tell func(person int, best []Match) error) error {
	var list problem.List
	if k <= 0 {
		list = append(list, CountOutOfRange.At("k", k))
	}
	if tell == nil {
		list = append(list, NobodyTold.At("tell"))
	}
	if err := list.Err(); err != nil {
		return err
	}
	if people.n == 0 {
		return parallel.Cause(ctx)
	}
	x := r.index
	if x == nil {
		x = newIndex(nil).index
	}
	q := search{index: x, people: people, plan: x.plan(people), k: min(k, len(x.roles)), open: o.Open, asker: x.newAsker()}
	return q.run(ctx, o, tell)
}
