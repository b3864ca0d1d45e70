package plan

import (
	"math/bits"

	"github.com/kakezan/kakezan/internal/units"
)

// wide is a whole number of 128 bits, 0 or above. Weighing values against costs
// takes products of two totals, and whether one side is heavier must not be left to
// rounding.
type wide struct{ hi, lo uint64 }

// times returns a * b, of numbers of 0 or above.
func times(a, b int64) wide {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	return wide{hi, lo}
}

func (a wide) isZero() bool { return a.hi|a.lo == 0 }

func (a wide) less(b wide) bool { return a.hi < b.hi || a.hi == b.hi && a.lo < b.lo }

func (a wide) plus(b wide) wide {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	return wide{a.hi + b.hi + carry, lo}
}

// minus returns a - b, for a that is not less than b.
func (a wide) minus(b wide) wide {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	return wide{a.hi - b.hi - borrow, lo}
}

func (a wide) min(b wide) wide {
	if b.less(a) {
		return b
	}
	return a
}

// over returns a / b rounded down and whether nothing is left, and units.MaxTotal where
// it would be more.
func (a wide) over(b int64) (quotient int64, even bool) {
	if a.hi >= uint64(b) {
		return units.MaxTotal, false
	}
	q, rest := bits.Div64(a.hi, a.lo, uint64(b))
	if q > units.MaxTotal {
		return units.MaxTotal, false
	}
	return int64(q), rest == 0
}
