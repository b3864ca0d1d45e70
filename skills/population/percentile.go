package population

import (
	"fmt"
	"math"
	"sort"
)

// Percentile is where a standing is among the people of a distribution: so many
// are below it, so many at it, of so many. People at one level share a percentile,
// so it is a range, from the share below to the share at or below; its middle is
// the number to show ([Percentile.Mid]).
//
// It is a small comparable value. The zero Percentile is that of a standing that
// nobody knows, and of every standing among nobody: its shares are NaN.
type Percentile struct{ below, equal, base int }

// Percentile returns where a standing is among everyone known on the skill; among
// those who hold it, ask [Distribution.Holders]. Not to hold the skill is below
// every level. A level that nobody is at has a percentile as well: as many are
// below it as are at or below it. Percentiles rise with the standing. The unknown
// standing has the zero Percentile.
//
// It fails with [ErrScale] on a level of another scale. It fails with
// [ErrNoLevels] on a level when somebody holds the skill at a level that nobody
// stated, because they may be below it or above, and on [Held] when others are at
// levels. Where nobody has a level, as in a list of ticks, [Held] is a standing
// like any other. To leave out the people without a level is for the caller to
// decide: NewDistribution of the other standings does so.
//
// It takes O(log levels) steps and allocates nothing.
func (d Distribution) Percentile(s Standing) (Percentile, error) {
	p := Percentile{base: d.Base()}
	switch {
	case s.IsZero():
		return Percentile{}, nil
	case s == NotHeld:
		p.equal = d.notHeld
		return p, nil
	case s == Held && len(d.levels) > 0, s != Held && d.unlevelled > 0:
		return Percentile{}, fmt.Errorf("Distribution.Percentile(%v): %w", s, ErrNoLevels)
	}
	p.below = d.notHeld
	switch {
	case s == Held:
		p.equal = d.unlevelled
	case len(d.levels) == 0: // nobody holds the skill at all
	case !s.level.SameScale(d.levels[0]):
		return Percentile{}, fmt.Errorf("Distribution.Percentile(%v): %w: the distribution's is %s", s, ErrScale, d.levels[0].ScaleID())
	default:
		i, found := d.find(s.level)
		lower := 0
		if i > 0 {
			lower = d.upTo[i-1]
		}
		p.below += lower
		if found {
			p.equal = d.upTo[i] - lower
		}
	}
	return p, nil
}

// Below returns how many people are below, of the base.
func (p Percentile) Below() Count { return Count{p.below, p.base} }

// AtOrBelow returns how many people are at or below, of the base.
func (p Percentile) AtOrBelow() Count { return Count{p.below + p.equal, p.base} }

// AtOrAbove returns how many people are at or above, of the base: 83.5 % rate
// themselves 6 or more.
func (p Percentile) AtOrAbove() Count { return Count{p.base - p.below, p.base} }

// Mid returns the mid-percentile as a share, (below + at/2) / base, in [0, 1]:
// half of those at the same standing count as below. Over all people of the
// distribution its mean is 1/2, whatever the levels are. It is NaN for an empty
// base.
//
// It is the mid-distribution function of Parzen, Quantile Probability and
// Statistical Data Modeling, Statistical Science 19(4), 2004,
// DOI 10.1214/088342304000000387.
func (p Percentile) Mid() float64 {
	if p.base == 0 {
		return math.NaN()
	}
	return (float64(p.below) + float64(p.equal)/2) / float64(p.base)
}

// String returns the middle and the range in percent, and the base, such as
// "43.7 (30.0 to 57.5) of 46982".
func (p Percentile) String() string {
	return fmt.Sprintf("%.1f (%.1f to %.1f) of %d", 100*p.Mid(), 100*p.Below().Share(), 100*p.AtOrBelow().Share(), p.base)
}

// Quantile returns the lowest standing that somebody is at and that a share of the
// people, in [0, 1], is at or below: 0.5 gives the lower median, 0 the lowest and 1
// the highest standing that occurs. A share that ends a level exactly is still at
// that level, and levels that nobody is at are never returned. For a share above
// 0, Quantile(share) is at or below a standing s exactly when share <=
// Percentile(s).AtOrBelow().Share(). It is definition 1 of Hyndman and Fan, Sample
// Quantiles in Statistical Packages, The American Statistician 50(4), 1996,
// DOI 10.1080/00031305.1996.10473566.
//
// Among nobody the standing is unknown. Quantile fails with [ErrShare] when share
// is not in [0, 1], and with [ErrNoLevels] when the standing is above [NotHeld] and
// some levels are not stated while others are. Where nobody has a level it is
// [Held]. It takes O(log levels) steps and allocates nothing.
func (d Distribution) Quantile(share float64) (Standing, error) {
	base := d.Base()
	switch {
	case !(share >= 0 && share <= 1): // NaN is neither
		return Standing{}, fmt.Errorf("Distribution.Quantile(%v): %w", share, ErrShare)
	case base == 0:
		return Standing{}, nil
	case d.notHeld > 0 && share <= (Count{d.notHeld, base}).Share():
		return NotHeld, nil
	case len(d.levels) == 0:
		return Held, nil
	case d.unlevelled > 0:
		return Standing{}, fmt.Errorf("Distribution.Quantile(%v): %w", share, ErrNoLevels)
	}
	i := sort.Search(len(d.levels)-1, func(i int) bool { return share <= (Count{d.notHeld + d.upTo[i], base}).Share() })
	return Standing{atLevel, d.levels[i]}, nil
}
