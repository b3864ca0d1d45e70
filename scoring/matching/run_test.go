package matching_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/kakezan/kakezan/scoring/matching"
)

// TestBest_cores tells the same on one core and on two, with one worker and many, and
// for all people at once as for each alone.
func TestBest_cores(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	people, roles := crowd(random, 3000, false), manyRoles(random, 150, false)
	for _, k := range []int{1, 10, 150, 1000} {
		want := allBest(t, roles, people, k, matching.Options{Workers: 1})
		for _, cores := range []int{1, 2, 5} {
			before := runtime.GOMAXPROCS(cores)
			got := allBest(t, roles, people, k, matching.Options{})
			runtime.GOMAXPROCS(before)
			if !slices.EqualFunc(got, want, slices.Equal) {
				t.Errorf("the best %d on %d cores are not those on one", k, cores)
			}
		}
		for i := 0; i < people.Len(); i += 500 {
			var b matching.PeopleBuilder
			b.Add(people.Levels(i))
			if got := allBest(t, roles, b.Build(), k, matching.Options{})[0]; !slices.Equal(got, want[i]) {
				t.Errorf("the best %d of person %d alone are %v, among others %v", k, i, got, want[i])
			}
		}
	}
}

// TestBest_error gives back the error of who is told, and tells nobody else.
func TestBest_error(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	people, roles := crowd(random, 3000, false), manyRoles(random, 50, false)
	for _, last := range []int{0, 255, 256, 1700, 2999} {
		enough := errors.New("enough")
		told := 0
		err := roles.Best(context.Background(), people, 3, matching.Options{}, func(person int, _ []matching.Match) error {
			told++
			if person == last {
				return enough
			}
			return nil
		})
		if err != enough || told != last+1 {
			t.Errorf("error %v after %d people, want that of person %d", err, told, last)
		}
	}
}

// TestBest_cancel stops with the cause at once, whoever cancels.
func TestBest_cancel(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	people, roles := crowd(random, 3000, false), manyRoles(random, 50, false)
	why := errors.New("no longer of interest")
	for _, last := range []int{0, 255, 256, 1700, 2998} {
		ctx, cancel := context.WithCancelCause(context.Background())
		told := 0
		err := roles.Best(ctx, people, 3, matching.Options{}, func(person int, _ []matching.Match) error {
			told++
			if person == last {
				cancel(why)
			}
			return nil
		})
		if err != why || told != last+1 {
			t.Errorf("error %v after %d people, want %v after person %d", err, told, why, last)
		}
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(why)
	for _, p := range []matching.People{people, {}} {
		err := roles.Best(ctx, p, 3, matching.Options{}, func(int, []matching.Match) error {
			t.Error("somebody is told")
			return nil
		})
		if err != why {
			t.Errorf("error %v of %v, want the cause", err, p)
		}
	}
	// When everyone has been told of, it is too late.
	ctx, cancel = context.WithCancelCause(context.Background())
	err := roles.Best(ctx, people, 3, matching.Options{}, func(person int, _ []matching.Match) error {
		if person == people.Len()-1 {
			cancel(why)
		}
		return nil
	})
	if err != nil {
		t.Errorf("error %v after everyone has been told of", err)
	}
}

// TestBest_cancelAnytime cancels from outside at many times, and never hangs.
func TestBest_cancelAnytime(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	people, roles := crowd(random, 3000, false), manyRoles(random, 20, false)
	for i := range 40 {
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(i)*100*time.Microsecond)
		told := 0
		err := roles.Best(ctx, people, 3, matching.Options{Workers: 1 + i%3}, func(int, []matching.Match) error { told++; return nil })
		if all := told == people.Len(); all != (err == nil) || err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v after %d of %v", err, told, people)
		}
		cancel()
	}
}

// TestBest_panic lets a panic of who is told through, and leaves no goroutine behind.
func TestBest_panic(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	people, roles := crowd(random, 3000, false), manyRoles(random, 20, false)
	before := runtime.NumGoroutine()
	func() {
		defer func() {
			if got := recover(); got != "told" {
				t.Errorf("panic %v, want told", got)
			}
		}()
		_ = roles.Best(context.Background(), people, 3, matching.Options{}, func(int, []matching.Match) error { panic("told") })
	}()
	after := runtime.NumGoroutine()
	for i := 0; i < 1000 && after > before; i++ { // what has ended may still be counted
		time.Sleep(time.Millisecond)
		after = runtime.NumGoroutine()
	}
	if after > before {
		t.Errorf("%d goroutines after it, %d before", after, before)
	}
}

func TestBest_progress(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	people, roles := crowd(random, 1000, false), manyRoles(random, 20, false)
	var steps []string
	o := matching.Options{Progress: func(done, total int) { steps = append(steps, fmt.Sprint(done, "/", total)) }}
	var never context.Context // no context is never done
	if err := roles.Best(never, people, 3, o, func(int, []matching.Match) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if want := []string{"256/1000", "512/1000", "768/1000", "1000/1000"}; !slices.Equal(steps, want) {
		t.Errorf("progress %v, want %v", steps, want)
	}
}

// TestBest_allocs allocates at the beginning, and next to nothing for ten thousand
// people more: goroutines that wait for each other take a few.
func TestBest_allocs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	roles := manyRoles(random, 100, false)
	few, many := crowd(random, 2000, false), crowd(random, 12000, false)
	allocs := func(p matching.People) float64 {
		return testing.AllocsPerRun(3, func() {
			_ = roles.Best(context.Background(), p, 10, matching.Options{Workers: 1}, func(int, []matching.Match) error { return nil })
		})
	}
	if a, b := allocs(few), allocs(many); b > a+200 {
		t.Errorf("%v allocations for %v, %v for %v", a, few, b, many)
	}
}
