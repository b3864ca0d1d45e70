package heldout

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls work for 0 to n-1 on all cores. It ends early with the cause when
// the context is done, and with the first error of the work. No context, nil, is
// never done.
func parallel(ctx context.Context, n int, work func(i int) error) error {
	var (
		next   atomic.Int64
		wait   sync.WaitGroup
		once   sync.Once
		failed error
	)
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
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
					once.Do(func() { failed = err })
					next.Store(int64(n))
				}
			}
		})
	}
	wait.Wait()
	return failed
}

func cause(ctx context.Context) error {
	if ctx == nil {
		return nil
	}
	return context.Cause(ctx)
}
