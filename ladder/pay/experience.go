package pay

import (
	"github.com/kakezan/kakezan/skills/decimal"
)

// Experience is a range of years of experience: from a number of years up to,
// and without, another one. Equal ranges are ==. The zero Experience holds every
// number of years from 0.
type Experience struct {
	from, below decimal.Decimal
	bounded     bool // whether below counts
}

// Holds reports whether a number of years is in the range.
func (e Experience) Holds(years decimal.Decimal) bool {
	return e.from.Compare(years) <= 0 && (!e.bounded || years.Compare(e.below) < 0)
}

// From returns the first number of years that is in the range.
func (e Experience) From() decimal.Decimal { return e.from }

// Below returns the first number of years above the range, and false when the
// range is open above.
func (e Experience) Below() (decimal.Decimal, bool) { return e.below, e.bounded }

// String returns the range as "3-7", and as "7+" when it is open above.
func (e Experience) String() string {
	if !e.bounded {
		return e.from.String() + "+"
	}
	return e.from.String() + "-" + e.below.String()
}

// endsBefore reports whether all of e is below years.
func (e Experience) endsBefore(years decimal.Decimal) bool {
	return e.bounded && e.below.Compare(years) <= 0
}

// reaches reports whether e goes at least as far up as f.
func (e Experience) reaches(f Experience) bool {
	return !e.bounded || f.bounded && e.below.Compare(f.below) >= 0
}

// common returns what is in both of two ranges that overlap.
func (e Experience) common(f Experience) Experience {
	if f.from.Compare(e.from) > 0 {
		e.from = f.from
	}
	if !e.reaches(f) {
		return e
	}
	e.below, e.bounded = f.below, f.bounded
	return e
}
