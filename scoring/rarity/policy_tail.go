package rarity

import (
	"math"
	"sort"

	"github.com/kakezan/kakezan/skills/population"
)

// What the default policy takes for a body, and for evidence. See [Policy.Limit]
// for what they mean, and TestCrowds for what they do.
const (
	bodyFrom   = 25 // the body begins where this many times the suspects name more
	bodyTo     = 5  // and ends where this many times do
	bodyLeast  = 2  // numbers of skills in the body
	suspectsTo = 50 // one in so many may be a suspect
	beyondTo   = 40 // one in so many may name more than the limit

	evidenceFactor = 10.0 // suspects, per person expected
	evidenceLevel  = 1e-4 // chance of as many
	fallOffLevel   = 0.05 // chance that tails fall off more slowly than is taken for granted
	limitFactor    = 2.0  // people beyond the limit, per person expected
)

// Limit returns the number of skills k above which somebody is not believed, from
// how many people name k skills at index k; false when everybody is believed. It
// is the limit of [AtMost], whatever the histogram, and none of [Everyone]. The
// default policy finds it.
//
// # The default
//
// Some people name far more skills than the others lead one to expect: that is
// how those who tick everything are seen, without a look at what they tick. Take
// those who name more than k skills for suspects, x of the n who name any. The
// body next to them goes from where at most 25 x people name more, to b skills,
// where at most 5 x do: so at most a fifth of it are suspects, however many
// people there are. In the body the number T(j) of people who name more than j
// skills falls off by the factor r = sum T(j+1) / sum T(j), the estimate of a
// geometric tail of which the end is not seen. If it went on like that,
//
//	E(j) = T(b) r^(j-b)
//
// people would name more than j. There is evidence against the suspects when they
// are at least 10 times as many as E(k), and when that many are seen with a chance
// of at most 1 in 10,000 by the binomial distribution, both with r at the upper
// end of its 95 % (C. J. Clopper and E. S. Pearson, 1934,
// doi:10.1093/biomet/26.4.404). Then the limit is the smallest j above which more
// than twice E(j) are found: at least half of the people left out are not
// explained by the others. Of several such k the lowest limit counts.
//
// The body is what B. Efron calls an empirical null, and the half a tail-area
// false discovery rate (2004, doi:10.1198/016214504000000089; 2008,
// doi:10.1214/07-STS236); that a tail next to its end is near a geometric one,
// more so the farther out the body is, is J. Pickands's theorem (1975,
// doi:10.1214/aos/1176343003). The factor 10, and a body that moves outwards with
// fewer suspects, leave room for tails that fall off more slowly than that:
// counts that are negative binomial, of one common factor, or lognormal.
//
// # What it does not see
//
// More suspects than 1 person in 50, or a limit that leaves out more than 1 in 40,
// are a group of their own and not people who tick everything; then there is no
// limit. Nobody is suspected, either, where the tail has no room to fall off: in a
// list of so few skills that holding all is natural. There, and where the others
// name very different numbers of skills, few suspects hide among them. On the
// other side a small group who do hold most of what is asked is left out like
// people who tick everything: from numbers alone they are the same. One person
// is enough, if far enough beyond all others. Who ticks at random, but few, is not
// seen.
//
// # Laws
//
// Who names nothing does not matter. Numbers that fall off geometrically have no
// limit. The same people several times over keep their limit or get a lower one.
// A histogram with a number that is suppressed has no limit: the tail is what is
// suppressed first, and unknown is not zero; so has what is no histogram, with
// numbers below zero or more than [population.MaxPeople] people. It takes O(k)
// steps for each number of skills that 1 in 50 name more of, at most O(k^2).
func (p Policy) Limit(histogram []int) (k int, cut bool) {
	switch p.rule {
	case everyone:
		return 0, false
	case atMost:
		return p.most, true
	}
	return tailLimit(histogram)
}

// tailLimit is the limit of the default policy.
func tailLimit(histogram []int) (int, bool) {
	t, ok := newTail(histogram)
	if !ok {
		return 0, false
	}
	limit := t.none()
	for k := len(histogram) - 2; k > 0 && suspectsTo*t.more[k] <= t.more[0]; k-- {
		// Of several k with the same suspects the highest tells most.
		if histogram[k+1] == 0 {
			continue
		}
		if b := t.bodyOf(t.more[k]); b.accuses(k, t.more[k]) {
			limit = t.limit(b, limit)
		}
	}
	if limit == t.none() {
		return 0, false
	}
	return limit, true
}

// tail is a histogram from its end.
type tail struct {
	more []int // people who name more than k skills, of those who name any
	sums []int // of more, below k
}

// newTail returns the tail of a histogram; false when it is none, or of nobody.
func newTail(histogram []int) (tail, bool) {
	n := len(histogram)
	t := tail{make([]int, n), make([]int, n+1)}
	for k := n - 1; k >= 0; k-- {
		if histogram[k] < 0 || histogram[k] > population.MaxPeople {
			return tail{}, false
		}
		if k > 0 {
			t.more[k-1] = t.more[k] + histogram[k]
			if t.more[k-1] > population.MaxPeople {
				return tail{}, false
			}
		}
	}
	for k, x := range t.more {
		t.sums[k+1] = t.sums[k] + x
	}
	return t, n > 0 && t.more[0] > 0
}

// none is above every limit.
func (t tail) none() int { return len(t.more) }

// below returns the smallest number of skills that at most x people name more of.
func (t tail) below(x int) int {
	return sort.Search(len(t.more), func(k int) bool { return t.more[k] <= x })
}

// body is the part of a tail next to x suspects, and how it falls off.
type body struct {
	end   int     // the number of skills at its end
	more  int     // people who name more than that
	log   float64 // logarithm of the factor by which people get fewer, by one skill more
	upper float64 // the same, at the upper end of what it may be
}

func (t tail) bodyOf(x int) body {
	end := t.below(bodyTo * x)
	begin := max(0, min(t.below(bodyFrom*x), end-bodyLeast))
	// Of so many times that somebody could have stopped at one more skill, so
	// many did not, and so many did.
	times := t.sums[end] - t.sums[begin]
	on := t.sums[end+1] - t.sums[begin+1]
	b := body{end: end, more: t.more[end], log: math.Log(float64(on) / float64(times))}
	// The upper end of the share of those who go on, by Clopper and Pearson.
	b.upper = -math.Log1p(math.Exp(newBeta(float64(times-on), float64(on+1)).lowerQuantile(fallOffLevel)))
	return b
}

// accuses reports whether x people who name more than k skills are too many.
func (b body) accuses(k, x int) bool {
	if k <= b.end {
		return false
	}
	p := float64(k-b.end) * b.upper // logarithm of the chance to get that far
	if float64(x) < evidenceFactor*float64(b.more)*math.Exp(p) {
		return false
	}
	chance := newBeta(float64(x), float64(b.more-x+1))
	logit := p - math.Log(-math.Expm1(p))
	return chance.logLower(logit-chance.centre) <= math.Log(evidenceLevel)
}

// limit returns the smallest number of skills that clearly more people name more
// of than the body lets expect, or best where that is lower or where those
// people are a group of their own.
func (t tail) limit(b body, best int) int {
	for k := b.end + 1; k < best; k++ {
		if float64(t.more[k]) > limitFactor*float64(b.more)*math.Exp(float64(k-b.end)*b.log) {
			if beyondTo*t.more[k] <= t.more[0] {
				return k
			}
			return best
		}
	}
	return best
}
