package complementarity

import (
	"math"

	"github.com/kakezan/kakezan/scoring/rarity"
)

// Z returns by how many standard deviations more people hold both skills than
// would if the holders of the second were drawn from the people at random,
//
//	(both - first second/people) / sqrt(first second (people-first)(people-second) / (people^2 (people-1))),
//
// the hypergeometric z score; it is [Pair.Phi] times sqrt(people-1). It is NaN
// where phi is: when nobody or everybody holds one of the skills. From 2 on a pair
// is often kept; of many pairs some reach 2 by chance (see [Network.Links]), and
// with few people the normal scale misleads (see [Pair.UpperP]).
func (p Pair) Z() float64 { return p.Phi() * math.Sqrt(float64(p.people)-1) }

// UpperP returns the chance that at least this many people hold both skills, if
// it were drawn at random who of the people holds the second: the upper tail of the
// hypergeometric distribution, which is Fisher's exact one-sided test (R. A.
// Fisher, 1922, doi:10.2307/2340521). It is exact to some 12 digits, however small:
// a Probability is a logarithm. It is 1 when nobody holds both.
//
// It takes as many steps as the counts vary by chance, some hundred for hundreds of
// people.
func (p Pair) UpperP() rarity.Probability { return toProbability(p.draw().logUpper(p.both)) }

// LowerP returns the chance that at most this many people hold both skills by
// chance, see [Pair.UpperP]: whether the skills avoid each other.
func (p Pair) LowerP() rarity.Probability { return toProbability(p.draw().logLower(p.both)) }

// TwoSidedP returns the chance of a count that is as improbable as this one or more,
// on either side: Fisher's exact two-sided test, see [Pair.UpperP]. Counts that are
// less than 1e-7 of it more probable are taken as equally so.
func (p Pair) TwoSidedP() rarity.Probability {
	d := p.draw()
	log := d.logWeight(p.both)
	const same = 1e-7
	as := func(k int) bool { return d.logWeight(k) <= log+same }
	mode := d.mode()
	switch {
	case as(mode): // it, or one of two modes
		return rarity.Certain
	case p.both > mode && !as(d.least()):
		return p.UpperP()
	case p.both < mode && !as(d.most()):
		return p.LowerP()
	case p.both > mode:
		other := last(d.least(), mode-1, as)
		return sumOf(d.logUpper(p.both), d.logLower(other))
	}
	other := -last(-d.most(), -mode-1, func(k int) bool { return as(-k) })
	return sumOf(d.logLower(p.both), d.logUpper(other))
}

// last returns the last number from lo to hi for which ok holds, where it holds
// for lo and, from the first for which it does not, for no other.
func last(lo, hi int, ok func(int) bool) int {
	for lo < hi {
		middle := lo + (hi-lo+1)/2
		if ok(middle) {
			lo = middle
		} else {
			hi = middle - 1
		}
	}
	return lo
}

func sumOf(log1, log2 float64) rarity.Probability {
	hi, lo := max(log1, log2), min(log1, log2)
	return toProbability(hi + math.Log1p(math.Exp(lo-hi)))
}

// toProbability is the probability of a logarithm that may be above 0 by rounding.
func toProbability(log float64) rarity.Probability {
	v, _ := rarity.FromLog(min(log, 0))
	return v
}

// draw is the same for the flipped pair, to the last bit.
func (p Pair) draw() hypergeometric {
	return hypergeometric{min(p.first, p.second), max(p.first, p.second), p.people}
}
