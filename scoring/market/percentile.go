package market

import (
	"math"

	"github.com/kakezan/kakezan/scoring/fit"
)

// Percentile is where a level stands among other people: so many are below it and so
// many at it, of so many who are known, and of so many more nobody knows it. It is a
// small comparable value. The zero Percentile is one among nobody.
type Percentile struct {
	Below, Equal, Known int
	Unknown             int // people of whom the level is not known, or is of another scale

	// Ticked says that of those who count as equal is known only that they hold the
	// skill, so that each may be below or above. Then the percentile says how few hold
	// it, and little about how deep somebody is.
	Ticked bool
}

// isOf reports whether the counts can be those of people, one or more of whom are known.
func (p Percentile) isOf() bool {
	return p.Known > 0 && p.Below >= 0 && p.Equal >= 0 && p.Below <= p.Known-p.Equal
}

// Mid returns the mid-percentile, (below + equal/2) / known, in [0, 1], and whether
// there is one: among nobody there is none, nor of counts that can't be those of people,
// such as more below than known. It is the mid-distribution function of E.
// Parzen (2004, doi:10.1214/088342304000000387).
func (p Percentile) Mid() (float64, bool) {
	if !p.isOf() {
		return math.NaN(), false
	}
	return p.count() / float64(p.Known), true
}

func (p Percentile) count() float64 { return float64(p.Below) + float64(p.Equal)/2 }

// Range returns between which shares the mid-percentile lies among all people, the
// unknown ones too: from all of them above to all of them below, and likewise those who
// are equal where they are ticked. Among nobody it is the whole of [0, 1].
func (p Percentile) Range() fit.Range {
	if !p.isOf() || p.Unknown < 0 {
		return fit.Range{Lo: 0, Hi: 1}
	}
	all, unknown := float64(p.Known)+float64(p.Unknown), float64(p.Unknown)
	if p.Ticked {
		return fit.Range{Lo: float64(p.Below) / all, Hi: (float64(p.Below) + float64(p.Equal) + unknown) / all}
	}
	return fit.Range{Lo: p.count() / all, Hi: (p.count() + unknown) / all}
}

// Interval returns the 95 % interval of the share behind Mid, if those who are known
// are a random sample of many more people: the score interval of E. B. Wilson (1927,
// doi:10.1080/01621459.1927.10502953), which is wide enough, because a mean of numbers
// in [0, 1] varies no more than a share does. Among nobody it is the whole of [0, 1].
func (p Percentile) Interval() fit.Range {
	mid, ok := p.Mid()
	if !ok {
		return fit.Range{Lo: 0, Hi: 1}
	}
	const z = 1.959963984540054 // the normal quantile of 0.975
	n := float64(p.Known)
	centre, width := (mid+z*z/(2*n))/(1+z*z/n), z*math.Sqrt(mid*(1-mid)/n+z*z/(4*n*n))/(1+z*z/n)
	return fit.Range{Lo: max(centre-width, 0), Hi: min(centre+width, 1)}
}
