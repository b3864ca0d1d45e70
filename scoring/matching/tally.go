package matching

import (
	"math"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// tally adds up the needs of one role. It comes to the bits of [fit.To], whose
// operations it does in their order, but for products with 0 and 1. The zero tally
// has added none.
type tally struct {
	lo, hi                float64
	unsure                bool // whether a level is unknown
	missing               bool // whether one is known to fall short
	mustUnsure, mustShort bool // whether that holds of a must-have
}

// known adds a need of which the steps held are known.
func (t *tally) known(weight float64, steps, asked int, must bool) {
	if steps < asked {
		weight *= float64(steps) / float64(asked)
		t.missing = true
		t.mustShort = t.mustShort || must
	}
	t.lo += weight
	t.hi += weight
}

// unknown adds a need of which the level is not known.
func (t *tally) unknown(weight float64, must bool) {
	t.hi += weight
	t.unsure = true
	t.mustUnsure = t.mustUnsure || must
}

// match returns the match with a role of a total weight. A role that is gated asks
// something else, of which nothing is known.
func (t *tally) match(role int, total float64, gated bool) Match {
	m := Match{role, fit.Range{Lo: 1, Hi: 1}, ladder.Met}
	if t.unsure || t.missing {
		m.Fit.Lo = min(t.lo/total, below1)
	}
	if t.missing {
		m.Fit.Hi = min(t.hi/total, below1)
	}
	if gated {
		m.Fit.Lo = min(m.Fit.Lo, below1)
	}
	switch {
	case t.mustShort:
		m.Gate = ladder.NotMet
	case t.mustUnsure || gated:
		m.Gate = ladder.Unknown
	}
	return m
}

// below1 is the largest fit that is not whole: a light need must not vanish in the
// rounding.
var below1 = math.Nextafter(1, 0)
