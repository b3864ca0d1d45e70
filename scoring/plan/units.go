package plan

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// units counts amounts in whole units of a power of ten, so that sums are exact
// whatever their order, and ties are ties: 0.1 and 0.2 are as much as 0.3. Each
// amount is read as the shortest decimal that stands for it. Where a total would
// need more than 18 digits, the unit is as fine as 18 digits allow, and amounts are
// rounded to it.
type units struct {
	exponent int // of ten: the size of a unit
}

// maxTotal is the most that a total may count: products of two of them fit in a
// [wide].
const maxTotal = 1_000_000_000_000_000_000

// newUnits returns the units of a list of finite amounts of 0 or above, and the
// list in them.
func newUnits(amounts []float64) (units, []int64) {
	most, finest := 0.0, 0
	for _, a := range amounts {
		most = max(most, a)
	}
	counts := make([]int64, len(amounts))
	if most == 0 {
		return units{}, counts
	}
	share := 0.0 // of the largest amount
	for _, a := range amounts {
		share += a / most
		if a > 0 {
			_, e := decimal(a)
			finest = min(finest, e)
		}
	}
	// total = share * most < 10^(digits), so that units of 10^(digits-18) fit
	digits := int(math.Floor(math.Log10(most)+math.Log10(share)+1e-9)) + 1
	u := units{max(finest, digits-18)}
	for i, a := range amounts {
		counts[i] = u.count(a, false)
	}
	return u, counts
}

// decimal returns the shortest m and e with m * 10^e = x, for finite x above 0.
func decimal(x float64) (mantissa int64, exponent int) {
	s := strconv.FormatFloat(x, 'e', -1, 64)
	digits, power, _ := strings.Cut(s, "e")
	exponent, _ = strconv.Atoi(power)
	whole, fraction, _ := strings.Cut(digits, ".")
	mantissa, _ = strconv.ParseInt(whole+fraction, 10, 64) // 17 digits at the most
	return mantissa, exponent - len(fraction)
}

// count returns an amount in units, rounded to the nearest or down; maxTotal for
// all that is above it.
func (u units) count(x float64, down bool) int64 {
	if !(x > 0) {
		return 0
	}
	if math.IsInf(x, 1) {
		return maxTotal
	}
	m, e := decimal(x)
	for ; e > u.exponent; e-- {
		if m > maxTotal/10 {
			return maxTotal
		}
		m *= 10
	}
	if e < u.exponent {
		if u.exponent-e > 18 {
			return 0
		}
		unit := int64(1)
		for ; e < u.exponent; e++ {
			unit *= 10
		}
		if rest := m % unit; !down && rest >= unit-rest {
			m += unit
		}
		m /= unit
	}
	return min(m, maxTotal)
}

// sum returns the number nearest to the sum of a list of finite amounts of 0 or above.
func sum(amounts []float64) float64 {
	u, counts := newUnits(amounts)
	total := int64(0)
	for _, c := range counts {
		total += c
	}
	return u.amount(total)
}

// amount returns the number nearest to so many units.
func (u units) amount(count int64) float64 {
	x, _ := strconv.ParseFloat(strconv.FormatInt(count, 10)+"e"+strconv.Itoa(u.exponent), 64)
	return x // infinite only where the amounts add up to that
}

// nearest returns the number nearest to so many units, of which some may be parts.
func (u units) nearest(count *big.Rat) float64 {
	unit, _ := new(big.Rat).SetString("1e" + strconv.Itoa(u.exponent))
	x, _ := unit.Mul(unit, count).Float64()
	return x
}
