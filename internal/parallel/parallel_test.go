package parallel_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/parallel"
)

var errStop = errors.New("stop")

// onCores runs the test with so many goroutines at a time, however many there are.
func onCores(t *testing.T, n int) {
	before := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

// Each number is worked on once, in chunks that are whole but for the last.
func TestLoop_once_law(t *testing.T) {
	onCores(t, 4)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-2, 300).Draw(t, "n")
		l := parallel.Loop{Chunk: rapid.IntRange(-2, 40).Draw(t, "chunk"), Workers: rapid.IntRange(-1, 9).Draw(t, "workers")}
		size := max(l.Chunk, 1)
		want, got := make([]int, max(n, 0)), make([]int, max(n, 0))
		for i := range want {
			want[i] = 1
		}
		most := min(4, (len(want)+size-1)/size)
		if l.Workers > 0 {
			most = min(most, l.Workers)
		}
		var running, workers atomic.Int64
		err := l.DoWith(t.Context(), n, func() func(int, int) error {
			workers.Add(1)
			var busy bool // one goroutine's own
			return func(from, to int) error {
				if busy {
					return errors.New("work of one goroutine runs twice at a time")
				}
				busy = true
				defer func() { busy = false }()
				if now := running.Add(1); now > int64(most) {
					return fmt.Errorf("%d goroutines, want at most %d", now, most)
				}
				defer running.Add(-1)
				if from%size != 0 || to != min(from+size, n) {
					return fmt.Errorf("chunk %d to %d of %d", from, to, n)
				}
				for i := from; i < to; i++ {
					got[i]++
				}
				return nil
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("times of each number (-want +got):\n%s", diff)
		}
		if int(workers.Load()) > most {
			t.Errorf("%d workers made, want at most %d", workers.Load(), most)
		}
	})
}

// The error is that of the lowest number that has one, and all below it are done.
func TestEach_lowest_law(t *testing.T) {
	onCores(t, 4)
	rapid.Check(t, func(t *rapid.T) {
		bad := rapid.SliceOfN(rapid.Bool(), 1, 100).Draw(t, "bad")
		lowest := len(bad)
		for i := len(bad) - 1; i >= 0; i-- {
			if bad[i] {
				lowest = i
			}
		}
		done := make([]atomic.Bool, len(bad))
		err := parallel.Each(t.Context(), len(bad), func(i int) error {
			done[i].Store(true)
			if bad[i] {
				if i == lowest {
					runtime.Gosched() // others fail first
				}
				return fmt.Errorf("%w at %d", errStop, i)
			}
			return nil
		})
		if lowest == len(bad) {
			if err != nil {
				t.Fatal(err)
			}
		} else if want := fmt.Sprintf("stop at %d", lowest); err == nil || err.Error() != want {
			t.Fatalf("Each: %v, want %s", err, want)
		}
		for i := range lowest {
			if !done[i].Load() {
				t.Errorf("%d is below the error at %d and was not worked on", i, lowest)
			}
		}
	})
}

// The lowest error wins though it comes last.
func TestEach_lateError(t *testing.T) {
	onCores(t, 2)
	later := make(chan struct{})
	err := parallel.Each(t.Context(), 1000, func(i int) error {
		if i == 0 {
			<-later
			return errStop
		}
		defer close(later) // once: nothing is handed out after it
		return errors.New("another one")
	})
	if !errors.Is(err, errStop) {
		t.Errorf("Each: %v, want %v", err, errStop)
	}
}

func TestEach_context(t *testing.T) {
	never, stop := context.WithCancelCause(context.Background())
	stop(errStop)
	for _, cores := range []int{1, 3} {
		t.Run(fmt.Sprintf("%d cores", cores), func(t *testing.T) {
			onCores(t, cores)
			for _, n := range []int{-1, 0, 1, 9} {
				if err := parallel.Each(never, n, func(int) error { return errors.New("called") }); err != errStop {
					t.Errorf("Each(done, %d): %v, want the cause, %v", n, err, errStop)
				}
			}

			ctx, stop := context.WithCancelCause(context.Background())
			defer stop(nil)
			var calls atomic.Int64
			err := parallel.Each(ctx, 1000, func(i int) error {
				calls.Add(1)
				if i == 2 {
					stop(errStop)
				}
				<-after(ctx, i)
				return nil
			})
			if most := int64(2 + cores); err != errStop || calls.Load() > most {
				t.Errorf("Each, ended at 2 of 1000: %v after %d calls, want %v after at most %d", err, calls.Load(), errStop, most)
			}

			ctx, stop = context.WithCancelCause(context.Background())
			err = parallel.Each(ctx, 1, func(int) error { stop(errStop); return nil })
			if err != nil {
				t.Errorf("Each, ended when all was handed out: %v, want nil", err)
			}

			var none context.Context
			n := 0
			var adding sync.Mutex
			err = parallel.Each(none, 50, func(int) error {
				adding.Lock()
				defer adding.Unlock()
				n++
				return nil
			})
			if err != nil || n != 50 {
				t.Errorf("Each(no context, 50): %v after %d calls", err, n)
			}
		})
	}
}

// after is closed for the first numbers, and for others when the context is done.
func after(ctx context.Context, i int) <-chan struct{} {
	if i > 2 {
		return ctx.Done()
	}
	open := make(chan struct{})
	close(open)
	return open
}

// One goroutine is the caller's own, and goes in order.
func TestLoop_one(t *testing.T) {
	onCores(t, 4)
	var got []int
	err := parallel.Loop{Workers: 1, Chunk: 4}.Do(t.Context(), 10, func(from, to int) error {
		got = append(got, from, to)
		if !bytes.Contains(debug.Stack(), []byte("parallel_test.TestLoop_one(")) {
			return errors.New("on another goroutine")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{0, 4, 4, 8, 8, 10}, got); diff != "" {
		t.Errorf("chunks (-want +got):\n%s", diff)
	}
}

// The largest numbers there are do not overflow.
func TestLoop_extremes(t *testing.T) {
	onCores(t, 2)
	for _, chunk := range []int{math.MaxInt, math.MaxInt - 1, math.MaxInt/2 + 1} {
		var sum atomic.Int64
		err := parallel.Loop{Chunk: chunk}.Do(t.Context(), math.MaxInt, func(from, to int) error {
			sum.Add(int64(to - from))
			return nil
		})
		if err != nil || sum.Load() != math.MaxInt {
			t.Errorf("chunks of %d: %v, %d numbers, want %d", chunk, err, sum.Load(), math.MaxInt)
		}
	}
}
