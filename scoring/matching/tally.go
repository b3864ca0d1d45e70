package matching

import (
	"math"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// coverage is how far a level goes toward a need, and what that says of it.
type coverage struct {
	share   fit.Range
	outcome ladder.Outcome
}

var (
	unstated = coverage{fit.Range{Lo: 0, Hi: 1}, ladder.Unknown}
	covered  = coverage{fit.Range{Lo: 1, Hi: 1}, ladder.Met}
)

// coverageBy returns the coverage by steps held of steps asked.
func coverageBy(steps, asked int) coverage {
	if steps >= asked {
		return covered
	}
	c := float64(steps) / float64(asked)
	return coverage{fit.Range{Lo: c, Hi: c}, ladder.NotMet}
}

// tally adds up the needs of one role, with the operations of [fit.To] in their
// order, so that it comes to the same bits. The zero tally has added none.
type tally struct {
	lo, hi           float64
	partly, missing  bool // whether something is not surely covered, and surely not covered
	short, uncertain bool // whether that holds of a must-have
}

func (t *tally) add(weight float64, must bool, c coverage) {
	t.lo += weight * c.share.Lo
	t.hi += weight * c.share.Hi
	t.partly = t.partly || c.outcome != ladder.Met
	t.missing = t.missing || c.outcome == ladder.NotMet
	if must {
		t.short = t.short || c.outcome == ladder.NotMet
		t.uncertain = t.uncertain || c.outcome == ladder.Unknown
	}
}

// match returns the match with a role of a total weight. A role that is gated asks
// something else, of which nothing is known.
func (t *tally) match(role int, total float64, gated bool) Match {
	m := Match{role, fit.Range{Lo: 1, Hi: 1}, ladder.Met}
	if t.partly {
		m.Fit.Lo = min(t.lo/total, below1)
	}
	if t.missing {
		m.Fit.Hi = min(t.hi/total, below1)
	}
	if gated {
		m.Fit.Lo = min(m.Fit.Lo, below1)
	}
	switch {
	case t.short:
		m.Gate = ladder.NotMet
	case t.uncertain || gated:
		m.Gate = ladder.Unknown
	}
	return m
}

// below1 is the largest fit that is not whole: a light need must not vanish in the
// rounding.
var below1 = math.Nextafter(1, 0)
