package population

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls work for the pieces 0 .. n-1, on all cores: each of the workers
// takes the next piece until there is none. It ends early, with the cause, when
// the context is done, and with the first error of the work.
func parallel(ctx context.Context, n int, worker func() func(piece int) error) error {
	return parallelOn(ctx, n, n, worker)
}

// parallelOn is parallel with so many workers at most.
func parallelOn(ctx context.Context, workers, n int, worker func() func(piece int) error) error {
	if n == 0 {
		return cause(ctx)
	}
	var (
		next   atomic.Int64
		wait   sync.WaitGroup
		once   sync.Once
		failed error
	)
	fail := func(err error) {
		once.Do(func() { failed = err })
		next.Store(int64(n))
	}
	for range min(runtime.GOMAXPROCS(0), workers, n) {
		wait.Go(func() {
			work := worker()
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				err := cause(ctx)
				if err == nil {
					err = work(i)
				}
				if err != nil {
					fail(err)
				}
			}
		})
	}
	wait.Wait()
	return failed
}

// cause says why the context is done, and nothing while it is not. No context, nil,
// is never done.
func cause(ctx context.Context) error {
	if ctx == nil {
		return nil
	}
	return context.Cause(ctx)
}
