package growth

import (
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/units"
	"github.com/kakezan/kakezan/scoring/plan"
)

// Choice is the steps that enlarge a volume most within a budget. It is immutable. The
// zero Choice takes no step.
type Choice struct {
	before, after Volume
	steps         []Step
	cost, budget  float64
	bound         float64 // logarithm of the largest factor that can be
	exact         bool
}

// Best returns the steps that enlarge the volume most within a budget, of several that
// do so the cheapest (volumes within a factor of 1e-12 count as equal). Each ability
// goes up by as many steps as it pays: one step at a time, always that of the most
// [Step.PerCost], finds the same only where all steps cost the same and each step up a
// scale enlarges the volume less than the one below it; here it is a knapsack of one
// choice for each ability (S. Martello and P. Toth, 1990, Knapsack Problems). All
// choices that no other one beats in both cost and volume are kept, ability by ability
// (G. L. Nemhauser and Z. Ullmann, 1969, Management Science 15,
// doi:10.1287/mnsc.15.9.494), as far as the linear bound lets them come to be the best.
// That is exact unless more than 20,000 of them remain: then the least promising go, and
// [Choice.Bound] says what they could have come to ([Choice.IsExact]).
//
// Costs are counted as decimals, as they are written: 0.1 and 0.2 are as much as 0.3.
// Nothing is spent on abilities of which no level is known: learn the level first. An
// infinite budget is none.
//
// The error is of the kind [ErrCost]; [ErrUnknown] when of no ability the level is
// known; or [ErrZero] when the volume stays 0 because the budget does not bring every
// ability above none, with what that costs.
func (v Volume) Best(budget float64, cost plan.Cost) (Choice, error) {
	return v.best(budget, cost, maxStates)
}

func (v Volume) best(budget float64, cost plan.Cost, states int) (Choice, error) {
	if !(budget >= 0) {
		return Choice{}, fail("Best", ErrCost, badBudget, "number", number(budget))
	}
	k, err := v.knapsack(budget, cost)
	if err != nil {
		return Choice{}, err
	}
	chosen, bound, exact := k.solve(states)
	c := Choice{before: v, after: v, budget: budget, bound: bound, exact: exact}
	var paid int64
	for n, item := range k.items {
		option := item.options[chosen[n]]
		paid += option.cost
		if option.step > v.at[item.axis].step {
			c.steps = append(c.steps, v.step(item.axis, option.step, k.unit.Amount(option.cost)))
			c.after = c.after.with(item.axis, option.step)
		}
	}
	places := make(map[string]int, v.space.Len())
	for i, a := range v.space.axes() {
		places[string(a.Skill)] = i
	}
	slices.SortFunc(c.steps, func(s, t Step) int { return places[string(s.Skill)] - places[string(t.Skill)] })
	c.cost = k.unit.Amount(paid)
	return c, nil
}

// Before returns the volume without the steps.
func (c Choice) Before() Volume { return c.before }

// After returns the volume with all of the steps.
func (c Choice) After() Volume { return c.after }

// Steps yields each ability that goes up with the level it goes to, in the order of
// the space. What a [Step] says of the volume is of itself alone. It can be run again.
func (c Choice) Steps() iter.Seq[Step] { return slices.Values(c.steps) }

// Cost returns what the steps cost together: their exact sum, as the nearest float64.
func (c Choice) Cost() float64 { return c.cost }

// Budget returns the budget.
func (c Choice) Budget() float64 { return c.budget }

// IsExact reports whether no choice within the budget leads to a larger volume.
func (c Choice) IsExact() bool { return c.exact }

// Bound returns what no choice within the budget exceeds: the largest volume, which is
// that of [Choice.After] for an exact one.
func (c Choice) Bound() Range {
	after := c.after.Value()
	if c.exact {
		return after
	}
	up := math.Exp(c.bound)
	return Range{after.Lo * up, after.Hi * up}
}

// Equal reports whether both take the same steps at the same cost from equal volumes.
func (c Choice) Equal(d Choice) bool {
	return c.before.Equal(d.before) && c.after.Equal(d.after) && c.cost == d.cost && c.budget == d.budget && c.exact == d.exact && c.bound == d.bound
}

// String returns the choice in one line, for logs, such as
// "6 -> 24: build to 4, cost 3 of 5".
func (c Choice) String() string {
	parts := make([]string, 0, len(c.steps))
	for _, s := range c.steps {
		parts = append(parts, string(s.Skill)+" to "+number(s.ToNumber))
	}
	if len(parts) == 0 {
		parts = append(parts, "no step")
	}
	return c.before.Value().String() + " -> " + c.after.Value().String() + ": " + strings.Join(parts, ", ") + ", cost " + short(c.cost) + " of " + short(c.budget)
}

// knapsack is the choice as numbers.
type knapsack struct {
	items  []item
	budget int64
	unit   units.Units
}

// item is one ability: it takes one of its options.
type item struct {
	axis    int32
	options []option // of rising cost and value
}

type option struct {
	step  int32
	cost  int64   // from where the ability is
	value float64 // w ln a; of an ability above none, less that of where it is
}

func (v Volume) knapsack(budget float64, cost plan.Cost) (knapsack, error) {
	var k knapsack
	var prices []float64
	var none []string
	for _, i := range v.space.ordered() {
		a, from := &v.space.data.axes[i], v.at[i].step
		if from < 0 {
			continue
		}
		if from == 0 {
			none = append(none, string(a.Skill))
		}
		for step := from + 1; int(step) < len(a.numbers); step++ {
			c, err := a.costOf("Best", step, cost)
			if err != nil {
				return k, err
			}
			prices = append(prices, c)
		}
		k.items = append(k.items, item{axis: i})
	}
	if len(k.items) == 0 {
		var ids []string
		for id := range v.Unknown() {
			ids = append(ids, string(id))
		}
		return k, fail("Best", ErrUnknown, nothingKnown, "skills", strings.Join(ids, ", "))
	}
	var counts []int64
	k.unit, counts = units.New(prices)
	k.budget = k.unit.Count(budget, true)
	var least int64
	for n := range k.items {
		item := &k.items[n]
		a, from := &v.space.data.axes[item.axis], v.at[item.axis].step
		base := 0.0
		if from > 0 {
			base = math.Log(a.numbers[from])
			item.options = append(item.options, option{step: from})
		}
		var total int64
		for step := from + 1; int(step) < len(a.numbers); step++ {
			total += counts[0]
			counts = counts[1:]
			o := option{step, total, a.Weight * (math.Log(a.numbers[step]) - base)}
			if last := len(item.options) - 1; last >= 0 && item.options[last].cost == total {
				item.options[last] = o // the step costs nothing
			} else {
				item.options = append(item.options, o)
			}
		}
		least += item.options[0].cost
	}
	if least > k.budget {
		return k, fail("Best", ErrZero, staysZero, "skills", strings.Join(none, ", "), "cost", number(k.unit.Amount(least)), "budget", number(budget))
	}
	return k, nil
}
