package rarity

import (
	"fmt"
	"math"
)

// ClopperPearson returns the exact interval of a share of which x of n people
// were counted, at a level such as 0.95: it holds its level for every share,
// and is wider than [Wilson] for that. With a = 1-level, its ends are quantiles
// of Beta distributions,
//
//	B(a/2; x, n-x+1)   and   B(1-a/2; x+1, n-x),
//
// 0 at x = 0 and 1 at x = n (C. J. Clopper and E. S. Pearson, 1934,
// doi:10.1093/biomet/26.4.404). At x = 0 its upper end keeps a/2, as everywhere;
// [Unseen] is the tighter bound for those who ask for an upper bound only.
//
// The ends have 12 digits, and an end near 1 has them in its distance from 1. It
// takes a few microseconds, for any n. It fails with [ErrProbability] unless
// 0 <= x <= n, n > 0 and 0 < level < 1.
func ClopperPearson(x, n int, level float64) (Interval, error) {
	if err := checkInterval(x, n, level); err != nil {
		return Interval{}, fmt.Errorf("ClopperPearson(%d, %d, %v): %w", x, n, level, err)
	}
	hits, misses := float64(x), float64(n-x)
	return countedInterval(x, n, newBeta(hits, misses+1), newBeta(hits+1, misses), level), nil
}

// Jeffreys returns the interval of a share of which x of n people were counted,
// at a level such as 0.95: the equal-tailed interval of the posterior
// Beta(x+1/2, n-x+1/2), but from 0 at x = 0 and up to 1 at x = n (L. D. Brown, T.
// T. Cai and A. DasGupta, 2001, doi:10.1214/ss/1009213286). On average over the
// share it holds its level, and is shorter than [Wilson] near 0 and 1.
//
// Its precision, its time and its errors are those of [ClopperPearson].
func Jeffreys(x, n int, level float64) (Interval, error) {
	if err := checkInterval(x, n, level); err != nil {
		return Interval{}, fmt.Errorf("Jeffreys(%d, %d, %v): %w", x, n, level, err)
	}
	t := newBeta(float64(x)+0.5, float64(n-x)+0.5)
	return countedInterval(x, n, t, t, level), nil
}

// countedInterval goes from the lower end of one distribution to the upper end
// of another, and all the way where nobody or everybody was counted.
func countedInterval(x, n int, lower, upper beta, level float64) Interval {
	i := Interval{Never, Certain, level, RecordedShare}
	if x > 0 {
		i.lo = lower.lower(level)
	}
	if x < n {
		i.hi = upper.upper(level)
	}
	return i.ordered()
}

// ordered exchanges ends that are one but for rounding, at a level near 0.
func (i Interval) ordered() Interval {
	if i.lo.Compare(i.hi) > 0 {
		i.lo, i.hi = i.hi, i.lo
	}
	return i
}

// Beta returns the equal-tailed interval of a share that is known to be
// distributed as Beta(a, b), at a level such as 0.95: after x of n people were
// counted on top of a guess p0 that weighs as much as m people, a = m p0 + x and
// b = m (1-p0) + n - x.
//
// It works in logarithms, so that a may be 1e-9 and b 1e9 and ends far below the
// smallest number keep their size. A lower end below 1e-300 says nothing about
// people: then it is 0, and the interval an upper bound (see
// [Interval.OneSided]). The upper end keeps its level (1+level)/2 in that, so
// that intervals do not jump; the bound holds more than it promises. Where a is
// far below 1, also the upper end may be far below 1/(a+b): such a posterior is
// sure that it is never, which is the guess speaking and not the people.
//
// The interval need not contain the mean a/(a+b), which is beyond its upper end
// when a is small. Its time and its precision are those of [ClopperPearson]; where
// a is below 0.01, tails of less than 0.001 lose a digit. And an end moves by
// 1e-16/a of itself with the last digit of the level. It fails with
// [ErrProbability] unless a and b are at least 1e-100 and at most 1e100 and
// 0 < level < 1.
func Beta(a, b, level float64) (Interval, error) {
	if err := checkBeta(a, b, level); err != nil {
		return Interval{}, fmt.Errorf("Beta(%v, %v, %v): %w", a, b, level, err)
	}
	t := newBeta(a, b)
	i := Interval{t.lower(level), t.upper(level), level, RecordedShare}.ordered()
	if i.lo.log < -300*math.Ln10 {
		i.lo = Never
	}
	return i, nil
}

func checkBeta(a, b, level float64) error {
	const least, most = 1e-100, 1e100
	switch {
	case !(a >= least && a <= most && b >= least && b <= most):
		return fmt.Errorf("%w: a and b are not in [1e-100, 1e100]", ErrProbability)
	case !(level > 0 && level < 1):
		return fmt.Errorf("%w: the level is not between 0 and 1", ErrProbability)
	}
	return nil
}

// lower is the end below which half of what the level leaves out lies.
func (t beta) lower(level float64) Probability {
	return fromLogit(t.lowerQuantile((1 - level) / 2))
}

// upper is the end above which half of what the level leaves out lies.
func (t beta) upper(level float64) Probability {
	return fromLogit(-newBeta(t.b, t.a).lowerQuantile((1 - level) / 2))
}

// fromLogit is the probability with a logit.
func fromLogit(u float64) Probability {
	if u < 0 {
		return fromLog(u - math.Log1p(math.Exp(u)))
	}
	return fromLog(-math.Log1p(math.Exp(-u)))
}
