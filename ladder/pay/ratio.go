package pay

import (
	"math/big"

	"github.com/kakezan/kakezan/skills/decimal"
)

// Penetration returns how far an amount lies into the band: its range
// penetration
//
//	(a - Min) / (Max - Min)
//
// without a unit: 0 at the lowest amount, 1 at the highest that is stated, below
// 0 and above 1 outside of them. It is the float64 nearest to the exact ratio and
// rises with the amount. It fails with [NoWidth] when the band lacks one of the
// two or both are the same, and as [Amount.Compare] does when the amount is not
// stated or of another currency. The amount must be for the band's period, see
// [Convert].
//
// Source: The WorldatWork Handbook of Compensation, Benefits & Total Rewards,
// Wiley, 2007.
func (b Band) Penetration(a Amount) (float64, error) {
	if b.Min().IsZero() || b.Max().IsZero() || b.Min() == b.Max() {
		return 0, refuse(NoWidth.At("", b.label()))
	}
	if err := sameCurrency(a, b.Min()); err != nil {
		return 0, err
	}
	ratio, _ := share(b.Min().Number, a.Number, b.Max().Number).Float64()
	return ratio, nil
}

// CompaRatio returns an amount over the band's midpoint:
//
//	a / Midpoint
//
// without a unit: 1 at the midpoint, 0 or above for amounts of 0 or above, no
// upper end. It is the float64 nearest to the exact ratio. It fails with
// [NoMidpoint] when the band is open at an end and states no midpoint, or the
// midpoint is nothing, and as [Amount.Compare] does when the amount is not
// stated or of another currency. The amount must be for the band's period, see
// [Convert].
//
// Source: The WorldatWork Handbook of Compensation, Benefits & Total Rewards,
// Wiley, 2007.
func (b Band) CompaRatio(a Amount) (float64, error) {
	mid := b.Midpoint()
	if mid.Number.IsZero() {
		return 0, refuse(NoMidpoint.At("", b.label()))
	}
	if err := sameCurrency(a, mid); err != nil {
		return 0, err
	}
	ratio, _ := new(big.Rat).Quo(a.Number.Rat(), mid.Number.Rat()).Float64()
	return ratio, nil
}

// At returns the amount for a number of years of experience between the ends of
// the band, on a straight line:
//
//	Min + (Max - Min) * (years - From) / (Below - From)
//
// It is computed exactly and then rounded to the digits in which the currency is
// paid (none for JPY, two for EUR), half away from 0, but never out of the band:
// at From it is Min, toward Below it comes to Max, at Below too, and it never
// falls in between. It fails with [NoInterpolation] when the amounts or the
// years are open at an end, or the years lie outside.
//
// The line is our own reading of a band; that pay follows experience evenly is
// an assumption.
func (b Band) At(years decimal.Decimal) (Amount, error) {
	e, lo, hi := b.Experience(), b.Min(), b.Max()
	below, bounded := e.Below()
	if lo.IsZero() || hi.IsZero() || !bounded || years.Compare(e.From()) < 0 || years.Compare(below) > 0 {
		return Amount{}, refuse(NoInterpolation.At("", years, b.label()))
	}
	width := new(big.Rat).Sub(hi.Number.Rat(), lo.Number.Rat())
	exact := width.Mul(width, share(e.From(), years, below))
	exact.Add(exact, lo.Number.Rat())
	switch {
	case exact.Cmp(lo.Number.Rat()) == 0: // it need not be a payable amount
		return lo, nil
	case exact.Cmp(hi.Number.Rat()) == 0:
		return hi, nil
	}
	n, ok := rounded(exact, lo.unit())
	if !ok {
		n = nearest(exact) // no room for the last digits
	}
	return Amount{n, lo.Currency}.limit(lo, hi), nil
}

// At returns the amount for the years of experience of a query: that of the one
// band for them, see [Bands.Find] and [Band.At]. Over bands that meet, the
// highest amount of one being the lowest of the next, it is one line without a
// jump. It fails as both of these do.
func (b Bands) At(q Query) (Amount, error) {
	band, err := b.Find(q)
	if err != nil {
		return Amount{}, err
	}
	if q.Experience == nil {
		return Amount{}, refuse(NoInterpolation.At("", "?", band.label()))
	}
	return band.At(*q.Experience)
}

// share returns (x - lo) / (hi - lo).
func share(lo, x, hi decimal.Decimal) *big.Rat {
	part := new(big.Rat).Sub(x.Rat(), lo.Rat())
	return part.Quo(part, new(big.Rat).Sub(hi.Rat(), lo.Rat()))
}
