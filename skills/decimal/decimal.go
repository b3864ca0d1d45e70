package decimal

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// ErrInvalid is the kind of every error of this package.
var ErrInvalid = errors.New("not an exact decimal number")

const (
	maxDigits   = 18 // what an int64 holds whatever the digits are
	maxFraction = 9
)

// Decimal is an exact decimal number. Equal numbers are ==; the zero Decimal
// is 0.
type Decimal struct {
	coef int64 // number = coef / 10^exp, exp as small as possible
	exp  uint8
}

// FromInt returns the number n. Numbers of more than 18 digits are refused
// with [ErrInvalid].
func FromInt(n int64) (Decimal, error) {
	if n > 999_999_999_999_999_999 || n < -999_999_999_999_999_999 {
		return Decimal{}, fmt.Errorf("decimal.FromInt(%d): %w: more than %d digits", n, ErrInvalid, maxDigits)
	}
	return Decimal{coef: n}, nil
}

// Parse reads a number such as 2, -0.7 or 12.50. It fails with [ErrInvalid]
// on anything else. Zeros that say nothing, in front or at the end of a
// fraction, do not count as digits.
func Parse(s string) (Decimal, error) {
	fail := func(reason string) (Decimal, error) {
		return Decimal{}, fmt.Errorf("decimal.Parse(%.40q): %w%s", s, ErrInvalid, reason)
	}
	unsigned, negative := strings.CutPrefix(s, "-")
	whole, fraction, hasPoint := strings.Cut(unsigned, ".")
	if !digits(whole) || hasPoint && !digits(fraction) {
		return fail("")
	}
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > maxFraction {
		return fail(fmt.Sprintf(": more than %d digits after the point", maxFraction))
	}
	if len(strings.TrimLeft(whole, "0"))+len(fraction) > maxDigits {
		return fail(fmt.Sprintf(": more than %d digits", maxDigits))
	}
	var coef int64
	for _, c := range []byte(whole + fraction) {
		coef = coef*10 + int64(c-'0')
	}
	if negative {
		coef = -coef
	}
	return Decimal{coef, uint8(len(fraction))}, nil
}

// digits reports whether s is one or more of the digits 0 to 9.
func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// MustParse is [Parse] for literals; it panics on an error.
func MustParse(s string) Decimal {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero reports whether the number is 0.
func (d Decimal) IsZero() bool { return d.coef == 0 }

// Sign returns -1, 0 or +1.
func (d Decimal) Sign() int { return cmp.Compare(d.coef, 0) }

// Compare returns -1, 0 or +1 as d is less than, equal to or greater than e,
// exactly.
func (d Decimal) Compare(e Decimal) int {
	if d.exp == e.exp {
		return cmp.Compare(d.coef, e.coef)
	}
	p, q := pow10[d.exp], pow10[e.exp]
	return cmp.Or(cmp.Compare(d.coef/p, e.coef/q), // both towards 0, so that the rests have the signs of the numbers
		cmp.Compare(d.coef%p*pow10[maxFraction-d.exp], e.coef%q*pow10[maxFraction-e.exp]))
}

// Rat returns the number as an exact fraction that the caller owns.
func (d Decimal) Rat() *big.Rat { return big.NewRat(d.coef, pow10[d.exp]) }

var pow10 = [maxFraction + 1]int64{1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9}

// Float64 returns the nearest float64.
func (d Decimal) Float64() float64 {
	if d.coef > -1<<53 && d.coef < 1<<53 {
		return float64(d.coef) / float64(pow10[d.exp]) // both exact, one rounding
	}
	f, _ := d.Rat().Float64()
	return f
}

// String returns the number in its shortest form, as [Parse] reads it.
func (d Decimal) String() string {
	var buffer [maxDigits + 2]byte // with sign and point; a number below 1 has at most maxFraction digits
	return string(d.append(buffer[:0]))
}

func (d Decimal) append(dst []byte) []byte {
	coef := d.coef
	if coef < 0 {
		dst, coef = append(dst, '-'), -coef
	}
	p := pow10[d.exp]
	dst = strconv.AppendInt(dst, coef/p, 10)
	if d.exp == 0 {
		return dst
	}
	dst = append(dst, '.')
	for rest := coef % p; p > 1; rest %= p {
		p /= 10
		dst = append(dst, byte('0'+rest/p))
	}
	return dst
}

// MarshalText writes the number as [Decimal.String] does.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Decimal.MarshalText] writes. On an error, of the
// kind [ErrInvalid], the number stays unchanged.
func (d *Decimal) UnmarshalText(text []byte) error {
	e, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = e
	return nil
}
