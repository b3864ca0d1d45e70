// Package parallel is the one loop of this library that runs on all cores: over
// numbers that can be worked on in any order, each once.
//
// [Each] is for work that is worth a hand-over by itself. A [Loop] hands over chunks
// of numbers, gives each goroutine memory of its own ([Loop.DoWith]), and keeps
// their number down where that memory is large.
//
// The law of all of them: numbers are handed out from the lowest up, and none after
// an error or after the context is done. Of several errors the loop returns that of
// the lowest numbers, and everything below them has been worked on; so work whose
// errors do not depend on the order fails with the same error on one core and on
// many. A context that is done is such an error, with its cause, of the first chunk
// that was not handed out because of it; when everything was, there is none. The
// loop returns when all goroutines have ended. With one goroutine it runs on the
// caller's, in order.
//
// What the work shares it has to guard itself: results go to places of their own,
// and progress is told under a lock.
package parallel

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Loop says how numbers are shared out. The zero value gives each number by itself
// to as many goroutines as there are cores.
type Loop struct {
	// Chunk is how many numbers go together; the last chunk may be smaller. The zero
	// value means 1, and so does what is below.
	Chunk int

	// Workers is the largest number of goroutines. More than there are cores (see
	// runtime.GOMAXPROCS) or chunks are never started. The zero value means no
	// further limit, and so does what is below.
	Workers int
}

// Each calls work for 0 to n-1, on all cores. It returns the error of the lowest
// number that has one, or the cause when the context is done before; then not
// everything has been worked on. With n below 1 there is no work, but the cause. No
// context, nil, is never done.
func Each(ctx context.Context, n int, work func(i int) error) error {
	return Loop{}.Do(ctx, n, func(from, _ int) error { return work(from) })
}

// Do calls work for the chunks from <= i < to of 0 to n-1, and returns what [Each]
// does.
func (l Loop) Do(ctx context.Context, n int, work func(from, to int) error) error {
	return l.DoWith(ctx, n, func() func(int, int) error { return work })
}

// DoWith is [Loop.Do] with work that has memory of its own: worker is called once on
// each goroutine that has something to do, at the same time as on others, and
// returns what that one calls.
func (l Loop) DoWith(ctx context.Context, n int, worker func() func(from, to int) error) error {
	if n <= 0 {
		return Cause(ctx)
	}
	l.Chunk = max(l.Chunk, 1)
	r := run{Loop: l, ctx: ctx, n: n, chunks: 1 + (n-1)/l.Chunk, worker: worker}
	workers := min(runtime.GOMAXPROCS(0), r.chunks)
	if l.Workers > 0 {
		workers = min(workers, l.Workers)
	}
	if workers == 1 {
		r.work()
		return r.failed
	}
	var all sync.WaitGroup
	for range workers {
		all.Go(r.work)
	}
	all.Wait()
	return r.failed
}

// Cause says why the context is done, and nothing while it is not. No context, nil,
// is never done. Work that takes long asks it.
func Cause(ctx context.Context) error {
	if ctx == nil {
		return nil
	}
	return context.Cause(ctx)
}

// run is a loop at work.
type run struct {
	Loop
	ctx       context.Context
	n, chunks int
	worker    func() func(from, to int) error
	next      atomic.Int64 // chunk

	failing sync.Mutex
	failed  error // of the lowest chunk
	lowest  int   // the chunk of failed
}

// work works on chunks until there are no more.
func (r *run) work() {
	var do func(from, to int) error
	for {
		c := int(r.next.Add(1)) - 1
		if c >= r.chunks {
			return
		}
		err := Cause(r.ctx)
		if err == nil {
			if do == nil {
				do = r.worker()
			}
			from := c * r.Chunk
			err = do(from, from+min(r.Chunk, r.n-from))
		}
		if err != nil {
			r.fail(c, err)
		}
	}
}

// fail keeps the error of the lowest chunk, and ends the loop. Chunks below it have
// been handed out before, so theirs is still to come.
func (r *run) fail(chunk int, err error) {
	r.failing.Lock()
	defer r.failing.Unlock()
	if r.failed == nil || chunk < r.lowest {
		r.failed, r.lowest = err, chunk
	}
	r.next.Store(int64(r.chunks))
}
