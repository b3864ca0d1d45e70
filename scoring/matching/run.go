package matching

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
)

const (
	// largestBatch is how many people are matched before they are told of.
	largestBatch = 256

	// batchMatches bounds the matches of a batch, where many are asked of each person.
	batchMatches = 1 << 14
)

// errStopped ends the work of a goroutine when nobody is told any more.
var errStopped = errors.New("stopped")

// run matches all people on several goroutines, and tells of them on this one.
func (q search) run(ctx context.Context, o Options, tell func(int, []Match) error) error {
	loop := parallel.Loop{Chunk: min(largestBatch, max(batchMatches/max(q.k, 1), 1)), Workers: o.Workers}
	workers := runtime.GOMAXPROCS(0)
	if o.Workers > 0 {
		workers = min(workers, o.Workers)
	}
	h := newHandover(2 * workers)
	if ctx != nil {
		defer context.AfterFunc(ctx, h.stop)()
	}
	var matching sync.WaitGroup
	defer matching.Wait()
	defer h.stop() // also when tell panics
	var failed error
	matching.Go(func() {
		defer h.stop()
		failed = loop.DoWith(ctx, q.people.n, func() func(from, to int) error {
			s := newScorer(q)
			return func(from, to int) error { return s.batch(ctx, from, to, from/loop.Chunk, h) }
		})
	})
	for person := 0; person < q.people.n; {
		b := h.next()
		if b == nil {
			matching.Wait()
			return failed
		}
		from := 0
		for _, end := range b.ends {
			if err := done(ctx); err != nil {
				return err
			}
			if err := tell(person, b.matches[from:end:end]); err != nil {
				return err
			}
			from = end
			person++
		}
		h.empty()
		if o.Progress != nil {
			o.Progress(person, q.people.n)
		}
	}
	return nil
}

// batch matches the people of a batch in its room.
func (s *scorer) batch(ctx context.Context, from, to, number int, h *handover) error {
	room := h.room(number)
	if room == nil {
		return stopped(ctx)
	}
	for person := from; person < to; person++ {
		if err := done(ctx); err != nil {
			return err
		}
		room.matches = append(room.matches, s.best(person)...)
		room.ends = append(room.ends, len(room.matches))
	}
	h.fill(number)
	return nil
}

// stopped says why it is over: the context is done, or nobody listens any more.
func stopped(ctx context.Context) error {
	if err := done(ctx); err != nil {
		return err
	}
	return errStopped
}

// done is [parallel.Cause], and quick while the context is not done.
func done(ctx context.Context) error {
	if ctx == nil || ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}
