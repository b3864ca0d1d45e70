package aggregation

import (
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
)

// Choquet returns the integral of values, one for each criterion in their order,
//
//	sum (x_(i) - x_(i-1)) mu(A_(i)) with x_(0) = 0 and x_(1) <= x_(2) <= ...,
//
// where A_(i) is the set of criteria whose value is x_(i) or more (G. Choquet, 1954,
// doi:10.5802/aif.53; as a mean, M. Grabisch, 1996, doi:10.1016/0377-2217(95)00176-X).
// It is in the unit of the values, and a mean of them when everything is worth 1.
// Values may be negative: it is the asymmetric integral, which moves with its zero.
//
// It fails with [ErrLength] when there is not one value for each criterion, the zero
// Capacity among it, and with [ErrValue]. It takes O(n^2) steps for n criteria, and
// no memory.
func (c Capacity) Choquet(x []float64) (float64, error) {
	err := checkValues(x)
	if err == nil && len(x) != len(c.criteria) {
		err = fault.Wrong(ErrLength, oneEach, "values", strconv.Itoa(len(x)), "criteria", strconv.Itoa(len(c.criteria)))
	}
	if err != nil {
		return math.NaN(), err.In("Capacity.Choquet(%d values)", len(x))
	}
	var order [MaxCriteria]int // smallest value first
	for i, v := range x {
		j := i
		for ; j > 0 && x[order[j-1]] > v; j-- {
			order[j] = order[j-1]
		}
		order[j] = i
	}
	// Summed by parts, over what each value adds to the worth of those above it: what
	// is added is never negative, and no difference of values can overflow.
	sum, above := 0.0, len(c.mu)-1
	for _, i := range order[:len(x)] {
		rest := above &^ (1 << i)
		sum += x[i] * (c.mu[above] - c.mu[rest])
		above = rest
	}
	if c.mu[len(c.mu)-1] == 1 {
		sum = min(max(sum, x[order[0]]), x[order[len(x)-1]]) // takes off what rounding adds
	}
	return sum, nil
}

// Mobius returns the masses of the sets other than the empty one, which add up to
// the worths: the worth of a set is the sum of the masses of its parts (G.-C. Rota,
// 1964, doi:10.1007/BF00531932). The mass of a pair says by how much both are worth
// more than the sum of each, and may be negative. Sets come in the order in which a
// binary counter runs through them, {a}, {b}, {a, b}, {c}, ... . It takes O(n 2^n)
// steps for n criteria.
func (c Capacity) Mobius() []Set {
	mass := slices.Clone(c.mu)
	for i := range c.criteria {
		for s := range mass {
			if s>>i&1 == 1 {
				mass[s] -= mass[s&^(1<<i)]
			}
		}
	}
	var sets []Set
	for s := 1; s < len(mass); s++ {
		sets = append(sets, Set{c.members(s), mass[s]})
	}
	return sets
}

// Shapley returns how much each criterion counts, in their order: what it adds to a
// set, as the mean over all orders in which the criteria can be added one by one
// (L. S. Shapley, 1953, doi:10.1515/9781400881970-018),
//
//	sum over sets T without i of (n-t-1)! t! / n! (mu(T and i) - mu(T)).
//
// They are 0 or more and add up to what everything is worth. It takes O(n 2^n) steps
// for n criteria.
func (c Capacity) Shapley() []float64 {
	values := make([]float64, len(c.criteria))
	for i := range values {
		values[i] = c.average(1<<i, func(s int) float64 { return c.mu[s|1<<i] - c.mu[s] })
	}
	return values
}

// Interaction returns how much two criteria count together beyond what they do
// apart, as the mean over the sets of others that they can be added to,
//
//	sum over sets T without i, j of (n-t-2)! t! / (n-1)!
//	(mu(T and i, j) - mu(T and i) - mu(T and j) + mu(T)).
//
// Above 0 the two need each other, below 0 one is nearly as good as both, and 0 is
// what an additive capacity has. It is in [-1, 1] when everything is worth 1 (S.
// Murofushi and S. Soneda, 1993; M. Grabisch, 1997,
// doi:10.1016/S0165-0114(97)00168-1). It fails with [ErrCriteria] for a name that is
// not there, or twice the same. It takes O(2^n) steps for n criteria.
func (c Capacity) Interaction(a, b string) (float64, error) {
	i, j, err := c.pair(a, b)
	if err != nil {
		return math.NaN(), err.In("Capacity.Interaction(%s, %s)", a, b)
	}
	if i > j {
		i, j = j, i // so that the order changes no bit
	}
	return c.average(1<<i|1<<j, func(s int) float64 {
		return c.mu[s|1<<i|1<<j] - c.mu[s|1<<i] - c.mu[s|1<<j] + c.mu[s]
	}), nil
}

// average returns the mean of a gain over the sets without some criteria: first over
// the sets of each size, then over the sizes.
func (c Capacity) average(without int, gain func(s int) float64) float64 {
	var sum, count [MaxCriteria + 1]float64
	for s := range c.mu {
		if s&without == 0 {
			size := bits.OnesCount(uint(s))
			sum[size] += gain(s)
			count[size]++
		}
	}
	total, sizes := 0.0, 0.0
	for size, n := range count {
		if n > 0 {
			total += sum[size] / n
			sizes++
		}
	}
	return total / sizes
}
