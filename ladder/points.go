package ladder

import (
	"iter"
	"math/big"

	"github.com/kakezan/kakezan/internal/record"
)

// Scores yields the records of the scores, in their order. It can be run again.
func (l Ladder) Scores() iter.Seq[ScoreSpec] {
	return func(yield func(ScoreSpec) bool) {
		for i := range l.read().spec.Scores {
			if !yield(record.Clone(l.read().spec.Scores[i])) {
				return
			}
		}
	}
}

// Points is the value of a score for one person, exactly: from unknown levels
// counted as none (Lo) to unknown levels counted as the top of their scales
// (Hi).
type Points struct{ lo, hi *big.Rat }

// Lo returns the value with unknown levels counted as none. The caller owns it.
// It is 0 for the zero Points.
func (p Points) Lo() *big.Rat { return copyOf(p.lo) }

// Hi returns the value with unknown levels counted as the top of their scales.
// The caller owns it. It is 0 for the zero Points.
func (p Points) Hi() *big.Rat { return copyOf(p.hi) }

func copyOf(r *big.Rat) *big.Rat {
	if r == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Set(r)
}

// IsKnown reports whether both ends are the same.
func (p Points) IsKnown() bool { return p.Lo().Cmp(p.Hi()) == 0 }

// String returns the value, or both ends when they differ: "2.1", "0 to 4.5". A
// value without an end as a decimal number is rounded to three digits.
func (p Points) String() string {
	if p.IsKnown() {
		return number(p.Lo())
	}
	return number(p.Lo()) + " to " + number(p.Hi())
}

// number returns a fraction as a decimal number.
func number(r *big.Rat) string {
	const digits = 3
	if n, exact := r.FloatPrec(); exact {
		return r.FloatString(n)
	}
	return r.FloatString(digits)
}

// Points returns the value of a score of the ladder over facts, and whether the
// ladder has such a score. A waived skill is unknown: nobody has said how many
// points it would give. It takes time in proportion to the terms.
func (l Ladder) Points(score string, f Facts) (Points, bool) {
	i, ok := l.read().scoreByID[score]
	if !ok {
		return Points{}, false
	}
	s := l.data.sums[i]
	lo, hi := s.points(&f)
	return Points{s.value(lo), s.value(hi)}, true
}

// Most returns the highest value that a score of the ladder can have, and
// whether the ladder has such a score.
func (l Ladder) Most(score string) (Points, bool) {
	i, ok := l.read().scoreByID[score]
	if !ok {
		return Points{}, false
	}
	s := l.data.sums[i]
	return Points{s.value(s.top), s.value(s.top)}, true
}
