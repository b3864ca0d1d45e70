// Package units counts amounts exactly: costs, values and weights as people write
// them, in whole numbers.
package units

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Units counts amounts in whole units of a power of ten, so that sums are exact
// whatever their order, and ties are ties: 0.1 and 0.2 are as much as 0.3. Each
// amount is read as the shortest decimal that stands for it. Where a total would
// need more than 18 digits, the unit is as fine as 18 digits allow, and amounts are
// rounded to it.
type Units struct {
	Exponent int // of ten: the size of a unit
}

// MaxTotal is the most that a total may count: products of two of them fit in
// 128 bits.
const MaxTotal = 1_000_000_000_000_000_000

// New returns the units of a list of finite amounts of 0 or above, and the
// list in them.
func New(amounts []float64) (Units, []int64) {
	most, finest := 0.0, 0
	for _, a := range amounts {
		most = max(most, a)
	}
	counts := make([]int64, len(amounts))
	if most == 0 {
		return Units{}, counts
	}
	share := 0.0 // of the largest amount
	for _, a := range amounts {
		share += a / most
		if a > 0 {
			_, e := Decimal(a)
			finest = min(finest, e)
		}
	}
	// total = share * most < 10^(digits), so that units of 10^(digits-18) fit
	digits := int(math.Floor(math.Log10(most)+math.Log10(share)+1e-9)) + 1
	u := Units{max(finest, digits-18)}
	for i, a := range amounts {
		counts[i] = u.Count(a, false)
	}
	return u, counts
}

// Decimal returns the shortest m and e with m * 10^e = x, for finite x above 0.
func Decimal(x float64) (mantissa int64, exponent int) {
	s := strconv.FormatFloat(x, 'e', -1, 64)
	digits, power, _ := strings.Cut(s, "e")
	exponent, _ = strconv.Atoi(power)
	whole, fraction, _ := strings.Cut(digits, ".")
	mantissa, _ = strconv.ParseInt(whole+fraction, 10, 64) // 17 digits at the most
	return mantissa, exponent - len(fraction)
}

// Count returns an amount in units, rounded to the nearest or down; MaxTotal for
// all that is above it.
func (u Units) Count(x float64, down bool) int64 {
	if !(x > 0) {
		return 0
	}
	if math.IsInf(x, 1) {
		return MaxTotal
	}
	m, e := Decimal(x)
	for ; e > u.Exponent; e-- {
		if m > MaxTotal/10 {
			return MaxTotal
		}
		m *= 10
	}
	if e < u.Exponent {
		if u.Exponent-e > 18 {
			return 0
		}
		unit := int64(1)
		for ; e < u.Exponent; e++ {
			unit *= 10
		}
		if rest := m % unit; !down && rest >= unit-rest {
			m += unit
		}
		m /= unit
	}
	return min(m, MaxTotal)
}

// Sum returns the number nearest to the sum of a list of finite amounts of 0 or above.
func Sum(amounts []float64) float64 {
	u, counts := New(amounts)
	total := int64(0)
	for _, c := range counts {
		total += c
	}
	return u.Amount(total)
}

// Amount returns the number nearest to so many units.
func (u Units) Amount(count int64) float64 {
	x, _ := strconv.ParseFloat(strconv.FormatInt(count, 10)+"e"+strconv.Itoa(u.Exponent), 64)
	return x // infinite only where the amounts add up to that
}

// Nearest returns the number nearest to so many units, of which some may be parts.
func (u Units) Nearest(count *big.Rat) float64 {
	unit, _ := new(big.Rat).SetString("1e" + strconv.Itoa(u.Exponent))
	x, _ := unit.Mul(unit, count).Float64()
	return x
}
