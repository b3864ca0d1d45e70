package population

import (
	"fmt"
	"math"
)

// Count is the answer to a counting question: x people of a base of n. It is a
// small comparable value. The zero Count is nobody of a base of nobody, whose
// share is undefined.
type Count struct{ holders, base int }

// NewCount returns the count of x people of n. It fails with [ErrCount] unless
// 0 <= x <= n, and n is at most [MaxPeople].
func NewCount(x, n int) (Count, error) {
	switch {
	case x < 0 || x > n:
		return Count{}, fmt.Errorf("NewCount(%d, %d): %w: not 0 <= x <= n", x, n, ErrCount)
	case int64(n) > MaxPeople:
		return Count{}, fmt.Errorf("NewCount(%d, %d): %w: the limit is %d people", x, n, ErrCount, int64(MaxPeople))
	}
	return Count{x, n}, nil
}

// Holders returns x: the people of the base who hold what was asked.
func (c Count) Holders() int { return c.holders }

// Base returns n: the people about whom everything that was asked is known.
func (c Count) Base() int { return c.base }

// Share returns x/n, in [0, 1]. It is NaN for an empty base, which says
// nothing about anybody.
func (c Count) Share() float64 {
	if c.base == 0 {
		return math.NaN()
	}
	return float64(c.holders) / float64(c.base)
}

// Add returns the count over two groups of people who have nobody in common:
// the sums of holders and of bases. They are exact for millions of counts that
// [NewCount] makes.
func (c Count) Add(d Count) Count { return Count{c.holders + d.holders, c.base + d.base} }

// String returns the count as "113 of 49025".
func (c Count) String() string { return fmt.Sprintf("%d of %d", c.holders, c.base) }
