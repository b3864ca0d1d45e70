package orthant

import (
	"fmt"
	"time"
)

// Options say how hard to try. The zero Options are a good default. Only the
// general path uses them: structured cases are found to about 1e-12 in
// microseconds.
type Options struct {
	// RelErr is the goal for the relative error of the probability, at about
	// 95 %. The zero value means 1e-4.
	RelErr float64

	// MaxPoints is the largest number of points at which the integrand is
	// evaluated; the same on every machine. The zero value means 1 << 20.
	MaxPoints int

	// Limit is the longest time to spend; when it is over the error reached so
	// far is returned. It makes the answer depend on the machine. The zero value
	// means no limit.
	Limit time.Duration

	// Seed chooses the random shifts of the points. The zero value means the
	// seed 0, a seed as good as any other.
	Seed uint64
}

// check fails with [ErrInput] for numbers that are none.
func (o Options) check() error {
	if !(o.RelErr >= 0 && o.RelErr <= 1) {
		return fmt.Errorf("%w: RelErr %v is not in [0, 1]", ErrInput, o.RelErr)
	}
	if o.MaxPoints < 0 {
		return fmt.Errorf("%w: MaxPoints %d is negative", ErrInput, o.MaxPoints)
	}
	if o.Limit < 0 {
		return fmt.Errorf("%w: Limit %v is negative", ErrInput, o.Limit)
	}
	return nil
}

func (o Options) relErr() float64 {
	if o.RelErr > 0 {
		return o.RelErr
	}
	return 1e-4
}

func (o Options) maxPoints() int {
	if o.MaxPoints > 0 {
		return o.MaxPoints
	}
	return 1 << 20
}
