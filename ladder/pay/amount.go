package pay

import (
	"math/big"
	"strings"

	"golang.org/x/text/currency"

	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

// Amount is an exact amount of money: a number in a currency. Equal amounts are
// ==. The zero Amount is not stated; an amount of nothing has a currency.
type Amount struct {
	Number   decimal.Decimal
	Currency string // ISO 4217, such as "JPY"
}

// ParseAmount reads a number and the code of a currency, such as "8000000 JPY"
// or "-0.5 EUR". It fails with [InvalidAmount] on anything else, the empty text
// among it, and with [UnknownCurrency] when ISO 4217 has no such currency.
func ParseAmount(s string) (Amount, error) {
	number, code, ok := strings.Cut(s, " ")
	n, err := decimal.Parse(number)
	if !ok || err != nil || code == "" {
		return Amount{}, refuse(InvalidAmount.At("", s))
	}
	a := Amount{n, code}
	if err := a.Check(); err != nil {
		return Amount{}, err
	}
	return a, nil
}

// MustParseAmount is [ParseAmount] for literals; it panics on an error.
func MustParseAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// Check returns an error of the kind [UnknownCurrency] when the amount is
// stated in what ISO 4217 does not have as a currency, in capital letters. XXX
// (no currency) and XTS (for tests) are none.
func (a Amount) Check() error { return a.check("").Err() }

func (a Amount) check(path problem.Path) problem.List {
	if a.IsZero() {
		return nil
	}
	unit, err := currency.ParseISO(a.Currency)
	if code := unit.String(); err == nil && code == a.Currency && code != "XXX" && code != "XTS" {
		return nil
	}
	p := UnknownCurrency.At(path, a.Currency)
	if upper := strings.ToUpper(a.Currency); err == nil && upper != a.Currency {
		p = p.WithSuggestion(upper)
	}
	return problem.List{p}
}

// IsZero reports whether the amount is not stated.
func (a Amount) IsZero() bool { return a == Amount{} }

// Compare returns -1, 0 or +1 as a is less than, equal to or more than b. It
// fails with [OtherCurrency] when they are not of one currency, and with
// [Unstated] when one of them is not stated: rates of exchange are no part of a
// ladder.
func (a Amount) Compare(b Amount) (int, error) {
	if err := sameCurrency(a, b); err != nil {
		return 0, err
	}
	return a.Number.Compare(b.Number), nil
}

func sameCurrency(a, b Amount) error {
	switch {
	case a.IsZero() || b.IsZero():
		return refuse(Unstated.At(""))
	case a.Currency != b.Currency:
		return refuse(OtherCurrency.At("", a, b))
	}
	return nil
}

// String returns the amount as [ParseAmount] reads it, "" when it is not stated.
func (a Amount) String() string {
	if a.IsZero() {
		return ""
	}
	return a.Number.String() + " " + a.Currency
}

// MarshalText writes the amount as [Amount.String] does. It fails as
// [Amount.Check] does.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), a.Check() }

// UnmarshalText reads what [Amount.MarshalText] writes; the empty text gives the
// zero Amount. On an error, see [ParseAmount], the amount stays unchanged.
func (a *Amount) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Amount{}
		return nil
	}
	b, err := ParseAmount(string(text))
	if err != nil {
		return err
	}
	*a = b
	return nil
}

// unit returns the number of digits after the point with which a currency is
// paid: 0 for JPY, 2 for EUR.
func (a Amount) unit() int {
	u, _ := currency.ParseISO(a.Currency) // checked, or XXX with 2
	digits, _ := currency.Standard.Rounding(u)
	return digits
}

// nearest returns the decimal nearest to r, the one further from 0 when two are,
// with as many of nine digits after the point as a decimal has room for. It is 0
// when r has more than 18 digits before the point.
func nearest(r *big.Rat) decimal.Decimal {
	for digits := 9; digits >= 0; digits-- {
		if d, ok := rounded(r, digits); ok {
			return d
		}
	}
	return decimal.Decimal{}
}

// rounded returns r with so many digits after the point, half away from 0.
func rounded(r *big.Rat, digits int) (decimal.Decimal, bool) {
	d, err := decimal.Parse(r.FloatString(digits))
	return d, err == nil
}

// limit returns the amount between two others of its currency that is nearest to
// it.
func (a Amount) limit(lo, hi Amount) Amount {
	switch {
	case a.Number.Compare(lo.Number) < 0:
		return lo
	case a.Number.Compare(hi.Number) > 0:
		return hi
	}
	return a
}
