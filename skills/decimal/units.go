package decimal

import (
	"fmt"
	"math"
)

// maxUnits is the largest whole number of [maxDigits] digits.
const maxUnits = 999_999_999_999_999_999

// FromUnits returns the number n / 10^digits: 462 units of two digits are 4.62.
// It fails with [ErrInvalid] when n has more than 18 digits, or when digits is
// not between 0 and 9.
func FromUnits(n int64, digits int) (Decimal, error) {
	switch {
	case digits < 0 || digits > maxFraction:
		return Decimal{}, fmt.Errorf("decimal.FromUnits(%d, %d): %w: not between 0 and %d digits after the point", n, digits, ErrInvalid, maxFraction)
	case n > maxUnits || n < -maxUnits:
		return Decimal{}, fmt.Errorf("decimal.FromUnits(%d, %d): %w: more than %d digits", n, digits, ErrInvalid, maxDigits)
	}
	for digits > 0 && n%10 == 0 {
		n, digits = n/10, digits-1
	}
	return Decimal{n, uint8(digits)}, nil
}

// Units returns how many whole units of 10^-digits the number has, rounded
// down, and whether it has exactly as many: 4.62 has 462 units of two digits,
// and 46 of one, with a rest. Where they have more than 18 digits it returns the
// least or the greatest int64, and false; where digits is not between 0 and 9,
// 0 and false.
func (d Decimal) Units(digits int) (n int64, exact bool) {
	if digits < 0 || digits > maxFraction {
		return 0, false
	}
	if exp := int(d.exp); digits < exp {
		p := pow10[exp-digits]
		if n = d.coef / p; d.coef < 0 { // the rest is never 0: exp is as small as possible
			n--
		}
		return n, false
	}
	p := pow10[digits-int(d.exp)]
	switch most := maxUnits / p; {
	case d.coef > most:
		return math.MaxInt64, false
	case d.coef < -most:
		return math.MinInt64, false
	}
	return d.coef * p, true
}
