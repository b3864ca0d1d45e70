package aggregation

import (
	"fmt"
	"iter"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxCriteria is the largest number of criteria of a [Capacity]: so many have a
// million subsets, each with a worth, of 8 MB.
const MaxCriteria = 20

// Rounding is how much less than a part of it a set may be worth, as a share of what
// everything is worth: what is left over when worths were computed in floating
// point. It is put right.
const Rounding = 1e-12

// Set is a set of criteria with a number: what it is worth, or its mass.
type Set struct {
	Of    []string // names of criteria, in any order
	Value float64
}

// Capacity says what each set of some criteria is worth: nothing for the empty one,
// and never less than a part of it. It is an immutable value, safe for concurrent
// use; copying it copies a reference. It is also called a fuzzy measure, or a
// monotone game. The zero Capacity has no criteria.
//
// What all criteria together are worth is 1 for a mean, but need not be.
type Capacity struct {
	criteria []string
	mu       []float64 // by set: bit i is criterion i
}

// NewCapacity returns the capacity over these criteria in which each set is worth
// its value. Every set but the empty one must be given, once, in any order; the
// empty one is worth 0 and may be. Worths that are less than those of a part by
// [Rounding] become equal to them. It fails with [ErrCriteria] and [ErrCapacity],
// and takes O(n 2^n) steps for n criteria.
func NewCapacity(criteria []string, worths []Set) (Capacity, error) {
	return build("NewCapacity", criteria, worths, func(c Capacity, given []bool) *fault.Error {
		if s := slices.Index(given[1:], false) + 1; s > 0 {
			return fault.Wrong(ErrCapacity, noWorth, "set", c.set(s))
		}
		return nil
	})
}

// Additive returns the capacity in which each set is worth the sum of the weights of
// its criteria, divided by the sum of all: the [Capacity.Choquet] integral over it
// is the weighted mean. It fails with [ErrCriteria], [ErrLength] and [ErrWeight].
func Additive(criteria []string, weights []float64) (Capacity, error) {
	const fn = "Additive"
	if err := checkWeights(weights, len(criteria)); err != nil && len(criteria) > 0 {
		return Capacity{}, err.In(called, fn, len(criteria))
	}
	m := newMean(weights, weights)
	return build(fn, criteria, nil, func(c Capacity, _ []bool) *fault.Error {
		for i := range criteria {
			c.mu[1<<i] = m.weight(i)
		}
		c.sum()
		return nil
	})
}

// FromMobius returns the capacity with these masses, of which the worth of a set is
// the sum over its parts: the inverse of [Capacity.Mobius]. Sets that are left out
// have no mass. It fails with [ErrCriteria], and with [ErrCapacity] also when the
// worths that follow are not monotone. It takes O(n 2^n) steps for n criteria.
func FromMobius(criteria []string, masses []Set) (Capacity, error) {
	return build("FromMobius", criteria, masses, func(c Capacity, _ []bool) *fault.Error {
		c.sum()
		return nil
	})
}

// Pair is two criteria with their interaction, see [Capacity.Interaction].
type Pair struct {
	A, B  string
	Value float64
}

// TwoAdditive returns the capacity that has these Shapley values and these
// interactions of pairs, and none of three or more criteria:
//
//	mass(i) = shapley(i) - sum_j interaction(i, j) / 2,  mass(i, j) = interaction(i, j)
//
// (M. Grabisch, 1997, doi:10.1016/S0165-0114(97)00168-1). Pairs that are left out do
// not interact. It exists when no criterion interacts more than it counts,
// shapley(i) >= sum_j |interaction(i, j)| / 2, and fails with [ErrCapacity]
// otherwise, with [ErrCriteria], and with [ErrLength] when there is not one Shapley
// value for each criterion. It takes O(n 2^n) steps for n criteria.
func TwoAdditive(criteria []string, shapley []float64, interactions []Pair) (Capacity, error) {
	const fn = "TwoAdditive"
	if len(shapley) != len(criteria) {
		err := fault.Wrong(ErrLength, oneEach, "values", strconv.Itoa(len(shapley)), "criteria", strconv.Itoa(len(criteria)))
		return Capacity{}, err.In(called, fn, len(criteria))
	}
	return build(fn, criteria, nil, func(c Capacity, given []bool) *fault.Error {
		for i, v := range shapley {
			c.mu[1<<i] = v
		}
		for _, p := range interactions {
			i, j, err := c.pair(p.A, p.B)
			if err != nil {
				return err
			}
			s := 1<<i | 1<<j
			if given[s] {
				return fault.Wrong(ErrCriteria, pairTwice, "a", p.A, "b", p.B)
			}
			given[s], c.mu[s] = true, p.Value
			c.mu[1<<i] -= p.Value / 2
			c.mu[1<<j] -= p.Value / 2
		}
		c.sum()
		return nil
	})
}

// build makes a capacity: it sets what is given, lets fill do the rest, and checks.
func build(fn string, criteria []string, sets []Set, fill func(c Capacity, given []bool) *fault.Error) (Capacity, error) {
	fail := func(err *fault.Error) (Capacity, error) { return Capacity{}, err.In(called, fn, len(criteria)) }
	if err := checkCriteria(criteria); err != nil {
		return fail(err)
	}
	c := Capacity{slices.Clone(criteria), make([]float64, 1<<len(criteria))}
	given := make([]bool, len(c.mu))
	for _, set := range sets {
		s, err := c.find(set.Of)
		if err != nil {
			return fail(err)
		}
		if given[s] {
			return fail(fault.Wrong(ErrCapacity, setTwice, "set", c.set(s)))
		}
		given[s], c.mu[s] = true, set.Value
	}
	if v := c.mu[0]; v != 0 { // NaN among it
		return fail(fault.Wrong(ErrCapacity, notZero, "number", number(v)))
	}
	if err := fill(c, given); err != nil {
		return fail(err)
	}
	if err := c.settle(); err != nil {
		return fail(err)
	}
	return c, nil
}

// called is how a constructor is called in its errors.
const called = "%s(%d criteria)"

func checkCriteria(criteria []string) *fault.Error {
	fail := func(says text.Text, args ...string) *fault.Error { return fault.Wrong(ErrCriteria, says, args...) }
	if len(criteria) == 0 {
		return fail(noCriteria)
	}
	if len(criteria) > MaxCriteria {
		return fail(tooManyCriteria, "count", strconv.Itoa(len(criteria)), "most", strconv.Itoa(MaxCriteria))
	}
	for i, name := range criteria {
		if name == "" {
			return fail(noName, "place", place(i))
		}
		if slices.Contains(criteria[:i], name) {
			return fail(twice, "name", name)
		}
	}
	return nil
}

// settle checks that worths are numbers and monotone, and puts right what is off by
// rounding. A set is compared with the sets that have one criterion less.
func (c Capacity) settle() *fault.Error {
	for s, v := range c.mu {
		if !finite(v) {
			return fault.Wrong(ErrCapacity, notNumber, "set", c.set(s), "number", number(v))
		}
	}
	slack := Rounding * math.Abs(c.mu[len(c.mu)-1])
	for s, v := range c.mu {
		for rest := uint(s); rest != 0; rest &= rest - 1 {
			part := s &^ (1 << bits.TrailingZeros(rest))
			if more := c.mu[part]; v < more {
				if v < more-slack {
					return fault.Wrong(ErrCapacity, notMonotone, "set", c.set(s), "number", number(v), "part", c.set(part), "more", number(more))
				}
				v = more
			}
		}
		c.mu[s] = v
	}
	return nil
}

// sum turns masses into worths: the zeta transform.
func (c Capacity) sum() {
	for i := range c.criteria {
		for s := range c.mu {
			if s>>i&1 == 1 {
				c.mu[s] += c.mu[s&^(1<<i)]
			}
		}
	}
}

// find returns the set with these names.
func (c Capacity) find(of []string) (int, *fault.Error) {
	s := 0
	for _, name := range of {
		i := slices.Index(c.criteria, name)
		if i < 0 {
			return 0, fault.Wrong(ErrCriteria, notThere, "name", name)
		}
		if s>>i&1 == 1 {
			return 0, fault.Wrong(ErrCriteria, twice, "name", name)
		}
		s |= 1 << i
	}
	return s, nil
}

// pair returns the places of two different criteria.
func (c Capacity) pair(a, b string) (i, j int, err *fault.Error) {
	for _, name := range []string{a, b} {
		if !slices.Contains(c.criteria, name) {
			return 0, 0, fault.Wrong(ErrCriteria, notThere, "name", name)
		}
	}
	if a == b {
		return 0, 0, fault.Wrong(ErrCriteria, samePair, "name", a)
	}
	return slices.Index(c.criteria, a), slices.Index(c.criteria, b), nil
}

// members returns the names of a set, in the order of the criteria.
func (c Capacity) members(s int) []string {
	var names []string
	for i, name := range c.criteria {
		if s>>i&1 == 1 {
			names = append(names, name)
		}
	}
	return names
}

// set returns a set for people to read.
func (c Capacity) set(s int) string { return "{" + strings.Join(c.members(s), ", ") + "}" }

// Criteria yields the names of the criteria, in the order given. It can be run
// again.
func (c Capacity) Criteria() iter.Seq[string] { return slices.Values(c.criteria) }

// Worth returns what a set of criteria is worth. It fails with [ErrCriteria] for a
// name that is not there or comes twice.
func (c Capacity) Worth(of ...string) (float64, error) {
	s, err := c.find(of)
	if err != nil {
		return math.NaN(), err.In("Capacity.Worth(%s)", strings.Join(of, ", "))
	}
	if c.mu == nil {
		return 0, nil
	}
	return c.mu[s], nil
}

// Equal reports whether both have the same criteria in the same order and the same
// worths, to the last bit.
func (c Capacity) Equal(d Capacity) bool {
	return slices.Equal(c.criteria, d.criteria) && slices.Equal(c.mu, d.mu)
}

// String returns the worths of up to four criteria, such as
// "{a}: 0.3, {b}: 0.3, {a, b}: 1", and "capacity of 7 criteria" for more.
func (c Capacity) String() string {
	if len(c.criteria) > 4 {
		return fmt.Sprintf("capacity of %d criteria", len(c.criteria))
	}
	var parts []string
	for s := 1; s < len(c.mu); s++ {
		parts = append(parts, fmt.Sprintf("%s: %v", c.set(s), c.mu[s]))
	}
	return strings.Join(parts, ", ")
}
