package agreement

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/parallel"
)

// Resampling says how often chance is tried out, and from which seed. Each try has
// random numbers of its own, so that the answer is the same on any number of cores.
type Resampling struct {
	// Times is how often, from 100 to 1,000,000. The zero value means 1,000.
	Times int

	// Level is how much of the tries an interval holds, above 0 and below 1. The zero
	// value means 0.95.
	Level float64

	// Seed is where the random numbers start. The zero value means the seed 0, which
	// is as good as any other.
	Seed uint64

	// Progress is told how many tries are done, of how many: not more than a hundred
	// times, in rising order, never twice at a time. The zero value means nobody.
	Progress func(done, of int)
}

// fill returns the options with what their zero values mean.
func (o Resampling) fill(call string) (Resampling, error) {
	if o.Times == 0 {
		o.Times = 1000
	}
	if o.Level == 0 {
		o.Level = 0.95
	}
	if o.Times < 100 || o.Times > 1_000_000 {
		return o, fault.New(call, ErrOptions, badTimes, "times", strconv.Itoa(o.Times))
	}
	if !(o.Level > 0 && o.Level < 1) {
		return o, fault.New(call, ErrOptions, badLevel, "level", number(o.Level))
	}
	return o, nil
}

// try calls what worker returns for each try, with random numbers of that try alone.
func (o Resampling) try(ctx context.Context, worker func() func(i int, random *rand.PCG)) error {
	var telling sync.Mutex
	done := 0
	step := max(1, (o.Times+99)/100)
	return parallel.Loop{Chunk: min(step, 16)}.DoWith(ctx, o.Times, func() func(int, int) error {
		work, random := worker(), rand.NewPCG(0, 0)
		return func(from, to int) error {
			for i := from; i < to; i++ {
				random.Seed(o.Seed, uint64(i)*0x9e3779b97f4a7c15) // far from those of other tries
				work(i, random)
			}
			if o.Progress != nil {
				telling.Lock()
				defer telling.Unlock()
				before := done
				if done += to - from; done == o.Times || done/step > before/step {
					o.Progress(done, o.Times)
				}
			}
			return nil
		}
	})
}

// Bounds are a bootstrap interval of a [Coefficient]: between which values it mostly
// is when other units of the same kind are rated by the same raters. They are an immutable
// value. The zero Bounds are of no tries, from NaN to NaN.
type Bounds struct{ of *tries }

type tries struct {
	coefficient Coefficient
	o           Resampling
	low, high   float64
	undefined   int
}

// Bootstrap returns the percentile interval of the coefficient (B. Efron, 1979,
// doi:10.1214/aos/1176344552): as many units as take part are drawn from them with
// replacement, each with all its ratings, many times over, and the interval holds the
// middle of what they give. Raters are not drawn: the interval says nothing of others.
// In a comparison for the kappa of Fleiss and for alpha, this interval kept its level from
// some 50 units up, and was too narrow for few units (A. Zapf et al., 2016,
// doi:10.1186/s12874-016-0200-9).
//
// A try in which nothing varies has no coefficient, nor has one for Gwet in which fewer
// than two units have two ratings. Such tries are left out and counted
// ([Bounds.Undefined]): where they are many, the interval is one of luckier samples.
// The ends are the quantiles p (n + 1) of the n others, between neighbours in proportion.
//
// It fails with ErrOptions, with ErrTooFew for the zero Coefficient, with ErrNoVariation
// when fewer than half of the tries have a coefficient, and with the cause when the
// context is done; no context, nil, never is. It takes the time of so many coefficients
// without their sorting, on all cores.
func (c Coefficient) Bootstrap(ctx context.Context, o Resampling) (Bounds, error) {
	d := c.read()
	call := fmt.Sprintf("Bootstrap(%s)", inEnglish(d.name))
	o, err := o.fill(call)
	if err != nil {
		return Bounds{}, err
	}
	if c.IsZero() {
		return Bounds{}, fault.New(call, ErrTooFew, noPair)
	}

	values := make([]float64, o.Times)
	err = o.try(ctx, func() func(int, *rand.PCG) {
		in, times := d.figure.memory(), make([]int32, len(d.units))
		return func(i int, random *rand.PCG) {
			draw(times, random)
			values[i] = math.NaN()
			if d.varies(times) {
				if observed, expected := d.figure.of(times, in); expected > 0 {
					values[i] = 1 - observed/expected // NaN where too few are paired
				}
			}
		}
	})
	if err != nil {
		return Bounds{}, err
	}
	values = slices.DeleteFunc(values, math.IsNaN)
	t := tries{coefficient: c, o: o, undefined: o.Times - len(values)}
	t.o.Progress = nil
	if t.undefined > o.Times/2 {
		return Bounds{}, fault.New(call, ErrNoVariation, undefinedTries, "undefined", strconv.Itoa(t.undefined), "times", strconv.Itoa(o.Times))
	}
	slices.Sort(values)
	t.low, t.high = quantile(values, (1-o.Level)/2), quantile(values, (1+o.Level)/2)
	return Bounds{&t}, nil
}

// draw draws as many units as there are, with replacement, and sets how many times each
// of them is there.
func draw(times []int32, random *rand.PCG) {
	clear(times)
	n := uint64(len(times))
	for range times {
		times[below(n, random)]++
	}
}

// below returns a random number from 0 to n-1, each exactly as likely (D. Lemire, 2019,
// doi:10.1145/3230636).
func below(n uint64, random *rand.PCG) uint64 {
	if n > math.MaxUint32 {
		return rand.New(random).Uint64N(n)
	}
	for {
		x := (random.Uint64() >> 32) * n
		if low := uint64(uint32(x)); low >= n || low >= (1<<32-n)%n {
			return x >> 32
		}
	}
}

// quantile is type 6 of R. J. Hyndman and Y. Fan, 1996, doi:10.2307/2684934.
func quantile(sorted []float64, p float64) float64 {
	at := p*float64(len(sorted)+1) - 1
	i := int(math.Floor(at))
	switch last := len(sorted) - 1; {
	case i < 0:
		return sorted[0]
	case i >= last:
		return sorted[last]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

var noTries = tries{low: math.NaN(), high: math.NaN()}

func (v Bounds) read() *tries {
	if v.of == nil {
		return &noTries
	}
	return v.of
}

// IsZero reports whether they are the zero Bounds.
func (v Bounds) IsZero() bool { return v.of == nil }

// Low returns the lower end, at most 1.
func (v Bounds) Low() float64 { return v.read().low }

// High returns the upper end, at most 1.
func (v Bounds) High() float64 { return v.read().high }

// Level returns how much of the tries the interval holds.
func (v Bounds) Level() float64 { return v.read().o.Level }

// Times returns the number of tries, those without a coefficient among them.
func (v Bounds) Times() int { return v.read().o.Times }

// Undefined returns the number of tries that have no coefficient, since nothing varied.
func (v Bounds) Undefined() int { return v.read().undefined }

// Coefficient returns the coefficient of which it is an interval.
func (v Bounds) Coefficient() Coefficient { return v.read().coefficient }

// Equal reports whether both bounds have the same ends, tries and coefficient.
func (v Bounds) Equal(w Bounds) bool {
	a, b := v.read(), w.read()
	return v.IsZero() == w.IsZero() && a.coefficient.Equal(b.coefficient) && a.undefined == b.undefined &&
		a.o.Times == b.o.Times && a.o.Level == b.o.Level && a.o.Seed == b.o.Seed &&
		(v.IsZero() || a.low == b.low && a.high == b.high)
}

// String returns the interval for logs, such as "0.41 to 0.72".
func (v Bounds) String() string {
	return inEnglish(account.Number(v.Low())) + " to " + inEnglish(account.Number(v.High()))
}
