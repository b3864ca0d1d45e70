package fit

import (
	"context"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/ladder"
)

// Many returns for each person what [Rank] returns for them: the fits to the
// targets, the best first, in the order of the people. It works on all cores, and
// the result is the same on any number of them. For millions of people and the
// best few targets of each, without reasons, see package matching.
//
// It fails with the cause when the context is done before everything is, and then
// returns nothing; a nil context is never done. It takes the time of one fit for
// each person and target, and holds all of them.
func Many(ctx context.Context, people []ladder.Facts, targets []ladder.Target, o Options) ([][]Fit, error) {
	ranked := make([][]Fit, len(people))
	var told struct {
		sync.Mutex
		done int
	}
	work := func() func(from, to int) error {
		k := new(taker)
		return func(from, to int) error {
			for i := from; i < to; i++ {
				if err := parallel.Cause(ctx); err != nil {
					return err
				}
				ranked[i] = k.rank(targets, people[i], o)
			}
			if o.Progress != nil {
				told.Lock()
				defer told.Unlock()
				told.done += to - from
				o.Progress(told.done, len(people))
			}
			return nil
		}
	}
	if err := (parallel.Loop{Chunk: 16}).DoWith(ctx, len(people), work); err != nil {
		return nil, err
	}
	return ranked, nil
}
