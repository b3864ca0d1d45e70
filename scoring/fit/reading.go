package fit

import (
	"math"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/aggregation"
)

// Readings are other figures of the same fit, on request. They are read beside
// it, never in place of it: the more a reading says about the weakest skill, the
// less it says about all the others. All of them are in [0, 1], from unknown
// counted as none to unknown counted as enough, and have no unit. With c the
// coverage of a skill that counts ([Item.Credited]), w its weight, x the level
// that is held and t the one that is asked:
type Readings struct {
	// Weakest is the smallest c, the fit of a chain that is as strong as its
	// weakest link.
	Weakest Range

	// Harmonic is sum w / sum (w / c), 0 when a c is.
	Harmonic Range

	// Geometric is exp(sum w ln c / sum w), 0 when a c is.
	Geometric Range

	// Met is the share of the skills of which the level is met, by weight. Credit
	// does not count.
	Met Range

	// Shortfall is what is missing of what is asked, in steps:
	// sum w max(t - x, 0) / sum w t. It is the one reading of which less is better:
	// Lo counts unknown levels as enough, and Hi as none. Credit does not count.
	Shortfall Range
}

// Readings returns the other figures. For a fit of which nothing is known, see
// [To], each is 0 to 1; where nothing is asked all are 1, and the shortfall is 0.
//
// At each end Weakest <= Harmonic <= Geometric <= [Fit.Share] (the inequality of
// the means: Hardy, Littlewood and Pólya, Inequalities, 1934), and as of the
// share an end is 1 only where everything is met there. It takes time in
// proportion to the skills.
func (f Fit) Readings() Readings {
	if !f.stated() {
		return Readings{Range{0, 1}, Range{0, 1}, Range{0, 1}, Range{0, 1}, Range{0, 1}}
	}
	one := Range{1, 1}
	if len(f.items) == 0 {
		r := Readings{one, one, one, one, Range{}}
		r.bound(f)
		return r
	}
	lo, hi, w := make([]float64, len(f.items)), make([]float64, len(f.items)), make([]float64, len(f.items))
	var met, short Range
	asked := 0.0
	open, closed := false, false // a skill that may not be met, and one that is not
	for k, i := range f.items {
		lo[k], hi[k], w[k] = i.Credited.Lo, i.Credited.Hi, i.Weight
		steps := i.Weight * float64(i.Asked.Step())
		asked += steps
		least, most := i.Shortfall()
		short.Lo += i.Weight * float64(least)
		short.Hi += i.Weight * float64(most)
		if i.Outcome == ladder.Met {
			met.Lo += i.Weight
		}
		if i.Outcome != ladder.NotMet {
			met.Hi += i.Weight
		}
		open, closed = open || i.Outcome != ladder.Met, closed || i.Outcome == ladder.NotMet
	}
	r := Readings{
		Weakest:   Range{power(lo, w, math.Inf(-1)), power(hi, w, math.Inf(-1))},
		Harmonic:  Range{power(lo, w, aggregation.Harmonic), power(hi, w, aggregation.Harmonic)},
		Geometric: Range{power(lo, w, aggregation.Geometric), power(hi, w, aggregation.Geometric)},
		Met:       Range{share(met.Lo, open), share(met.Hi, closed)},
		Shortfall: Range{min(short.Lo/asked, 1), min(short.Hi/asked, 1)},
	}
	r.bound(f)
	return r
}

// share returns a sum of weights that add up to 1, which only the whole of it
// reaches.
func share(sum float64, less bool) float64 {
	if less {
		return min(sum, math.Nextafter(1, 0))
	}
	return 1
}

// power returns a power mean. Values and weights are those of a fit, of which
// there is always one.
func power(x, w []float64, r float64) float64 {
	m, err := aggregation.PowerMean(x, w, r)
	if err != nil {
		return 0 // no weights or values but those in (0, 1] and [0, 1] come here
	}
	return m
}

// bound holds the means in their order where they differ by rounding alone, and
// below the share, which a condition may hold below 1.
func (r *Readings) bound(f Fit) {
	within := func(m *Range, most Range) {
		m.Lo, m.Hi = min(m.Lo, most.Lo), min(m.Hi, most.Hi)
	}
	within(&r.Geometric, f.share)
	within(&r.Harmonic, r.Geometric)
	within(&r.Weakest, r.Harmonic)
}
