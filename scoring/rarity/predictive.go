package rarity

import (
	"fmt"
	"math"
)

// MaxOthers is the largest number of people of whom [Predictive] foretells how
// many have something.
const MaxOthers = 100_000_000

// Predictive returns how many of m other people will have something, when its
// share is known to be distributed as Beta(a, b), see [Beta]: from lo to hi people,
// with a chance of at least level. The count is beta-binomial, with the weights
//
//	C(m, k) B(k+a, m-k+b) / B(a, b),   k = 0 ... m,
//
// and the interval is equal-tailed: fewer than lo people have a chance of at most
// (1-level)/2, and so have more than hi; one person less on either side would leave
// out more. So it covers two things, that the share is known from a sample only and
// that the others are a sample themselves. After x of n people were counted, with
// Jeffreys' prior, a = x + 1/2 and b = n - x + 1/2.
//
// The weights are summed one by one, from the commonest count on as far as they
// are more than 1e-18 of the whole. That takes as many steps as the count varies:
// some hundred where tens of people are expected, microseconds, and m at worst,
// where the share is hardly known. It allocates nothing.
//
// It fails with [ErrProbability] unless a and b are at least 1e-100 and at most
// 1e100, 0 <= m <= [MaxOthers] and 0 < level < 1.
func Predictive(a, b float64, m int, level float64) (lo, hi int, err error) {
	err = checkBeta(a, b, level)
	if err == nil && (m < 0 || m > MaxOthers) {
		err = fmt.Errorf("%w: not 0 to %d people", ErrProbability, MaxOthers)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("Predictive(%v, %v, %d, %v): %w", a, b, m, level, err)
	}
	lo, hi = betaBinomial{a, b, float64(m)}.ends((1 - level) / 2)
	return lo, hi, nil
}

// betaBinomial is the distribution of how many of m people have something. Its
// weights are relative to the one at its mode.
type betaBinomial struct{ a, b, m float64 }

// ratio is the weight of k+1 divided by that of k.
func (d betaBinomial) ratio(k float64) float64 {
	return (d.m - k) * (k + d.a) / ((k + 1) * (d.m - k - 1 + d.b))
}

// mode is a count from which the weights fall on both sides, an end where they rise
// or fall all the way, or, when both parameters are below 1, the end from which they
// fall first, to rise again.
func (d betaBinomial) mode() float64 {
	a, b := d.a-1, d.b-1
	switch {
	case a <= 0:
		return 0
	case b <= 0:
		return d.m
	}
	return min(math.Floor((d.m+1)*(a/(a+b))), d.m)
}

// ends returns the lowest count that leaves out at most the tail below, and the
// highest that leaves out at most the tail above.
func (d betaBinomial) ends(tail float64) (lo, hi int) {
	const negligible = 1e-18
	mode := d.mode()
	turns := d.a < 1 && d.b < 1 // the weights rise again
	total := 1.0

	top, last := mode, 1.0
	for w := 1.0; top < d.m; total += w {
		if w *= d.ratio(top); w < negligible*total/(d.m-top) && !turns {
			break
		}
		top, last = top+1, w
	}
	bottom, first := mode, 1.0
	for w := 1.0; bottom > 0; total += w {
		if w /= d.ratio(bottom - 1); w < negligible*total/bottom && !turns {
			break
		}
		bottom, first = bottom-1, w
	}

	goal := tail * total * (1 + 1e-12) // a sum that is the tail but for rounding counts as the tail
	k, w := bottom, first
	for sum := w; sum <= goal && k < top; sum += w {
		w *= d.ratio(k)
		k++
	}
	j, v := top, last
	for sum := v; sum <= goal && j > k; sum += v {
		v /= d.ratio(j - 1)
		j--
	}
	return int(k), int(j)
}
