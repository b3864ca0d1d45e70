package plan

import (
	"context"
	"iter"
	"math/big"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/internal/units"
	"github.com/kakezan/kakezan/skills/text"
)

// Penalised returns the plan of the largest
//
//	value - lambda * cost
//
// and of several such plans the one that learns least, for a price lambda of 0 or
// above of one unit of costs in units of value. It is exact: the targets are a
// closure of the largest weight, one minimum cut (J.-C. Picard, 1976,
// doi:10.1287/mnsc.22.11.1268). Items without a cost are learned where they open
// something of value. The error is an [*Error] of the kind [ErrCost], of a lambda
// that is negative, infinite or not a number.
func (p Problem) Penalised(lambda float64) (Plan, error) {
	d := p.read()
	if !isAmount(lambda) {
		return Plan{}, &Error{Func: "Penalised", Subject: "lambda", Kind: ErrCost, Amount: number(lambda), what: text.EnJa("the price of costs", "費用の単価")}
	}
	bought := newSet(len(d.core().cost))
	q, price := d.ratio(lambda)
	_, chosen := newCutter(d.core(), d.value).best(d.valued(), bought, q, price, nil)
	for _, t := range chosen {
		bought.join(d.core().groups[t])
	}
	return d.planOf(bought, d.value), nil
}

// valued returns the targets that are worth something.
func (d *data) valued() []int32 {
	var all []int32
	for t, v := range d.value {
		if v > 0 {
			all = append(all, int32(t))
		}
	}
	return all
}

// ratio returns whole q and p of which p/q is lambda in units of value for a unit of
// cost; where they would be too large, they are as near as 60 bits allow.
func (d *data) ratio(lambda float64) (q, p int64) {
	if lambda == 0 {
		return 1, 0
	}
	m, e := units.Decimal(lambda)
	e += d.costIn.Exponent - d.valueIn.Exponent
	above, below := big.NewInt(m), big.NewInt(1)
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(e, -e))), nil)
	if e >= 0 {
		above.Mul(above, ten)
	} else {
		below.Mul(below, ten)
	}
	if common := new(big.Int).GCD(nil, nil, above, below); common.Sign() > 0 {
		above.Quo(above, common)
		below.Quo(below, common)
	}
	if over := max(above.BitLen(), below.BitLen()) - 60; over > 0 {
		above.Rsh(above, uint(over))
		below.Rsh(below, uint(over))
	}
	return below.Int64(), above.Int64()
}

// Frontier is value against cost: the plans that are the best at some price of costs,
// from the one that learns nothing to the one that opens everything. Each learns all
// that the one before it learns. It is immutable. The zero Frontier has no plan.
type Frontier struct {
	of     *data
	corner []corner
	stage  [][]int32 // by corner the targets that it adds
}

// corner is the cost and value of a plan of a frontier, in units.
type corner struct{ cost, value int64 }

// Frontier returns all plans that are corners of the concave hull of value against
// cost, exactly: between two of them no plan is above the straight line. It halves
// the interval of prices by the chord between two plans until no plan is above it
// (M. J. Eisner and D. G. Severance, 1976, doi:10.1145/321978.321982), each time
// with one minimum cut in what one plan has and the other has not, because what is
// best at a price is part of what is best at a lower one (G. Gallo,
// M. D. Grigoriadis and R. E. Tarjan, 1989, doi:10.1137/0218003).
//
// Of the plans of equal cost and value a corner is the one that learns least. Targets
// of no value are in no corner unless they open by the way. It takes two minimum cuts
// for each corner, of decreasing size. The error is the cause of the context when it
// is done before; nil is never done.
func (p Problem) Frontier(ctx context.Context) (Frontier, error) {
	d := p.read()
	f := Frontier{of: d}
	cut := newCutter(d.core(), d.value)
	bought := newSet(len(d.core().cost))
	var free, costly []int32
	for _, t := range d.valued() {
		if len(d.core().needs(t)) == 0 {
			free = append(free, t)
		} else {
			costly = append(costly, t)
		}
	}
	_, value := d.core().union(free, bought, d.value)
	f.corner, f.stage = append(f.corner, corner{0, value}), append(f.stage, free)
	if err := f.between(ctx, cut, costly, bought); err != nil {
		return Frontier{}, err
	}
	return f, nil
}

// between appends the corners behind the last one that are reached by some of the
// targets, up to the one that is reached by all of them.
func (f *Frontier) between(ctx context.Context, cut *cutter, targets []int32, bought set) error {
	if len(targets) == 0 {
		return nil
	}
	if err := parallel.Cause(ctx); err != nil {
		return err
	}
	cost, value := cut.union(targets, bought, cut.worth)
	gain, first := cut.best(targets, bought, cost, value, nil)
	if gain.isZero() {
		last := f.corner[len(f.corner)-1]
		f.corner = append(f.corner, corner{last.cost + cost, last.value + value})
		f.stage = append(f.stage, targets)
		return nil
	}
	if err := f.between(ctx, cut, first, bought); err != nil {
		return err
	}
	for _, t := range first {
		bought.join(cut.groups[t])
	}
	rest := slices.DeleteFunc(slices.Clone(targets), func(t int32) bool { return slices.Contains(first, t) })
	return f.between(ctx, cut, rest, bought)
}

// Len returns the number of plans, 1 or more unless the frontier is zero.
func (f Frontier) Len() int { return len(f.corner) }

// Cost returns what plan i costs, and 0 when there is no such plan.
func (f Frontier) Cost(i int) float64 {
	if i < 0 || i >= len(f.corner) {
		return 0
	}
	return f.of.costIn.Amount(f.corner[i].cost)
}

// Value returns what plan i is worth, see [Plan.Value], and 0 when there is no such
// plan.
func (f Frontier) Value(i int) float64 {
	if i < 0 || i >= len(f.corner) {
		return 0
	}
	return f.of.valueIn.Amount(f.corner[i].value)
}

// Plan returns plan i, from the cheapest, and the zero Plan when there is none.
func (f Frontier) Plan(i int) Plan {
	if i < 0 || i >= len(f.corner) {
		return Plan{}
	}
	bought := newSet(len(f.of.core().cost))
	for _, targets := range f.stage[:i+1] {
		for _, t := range targets {
			bought.join(f.of.core().groups[t])
		}
	}
	return f.of.planOf(bought, f.of.value)
}

// Plans yields the plans, from the one that costs nothing to the one that opens
// everything of value; costs and values rise. It can be run again.
func (f Frontier) Plans() iter.Seq[Plan] {
	return func(yield func(Plan) bool) {
		for i := range f.corner {
			if !yield(f.Plan(i)) {
				return
			}
		}
	}
}

// Bound returns what no plan of a cost is above: the line through the corners. It is
// the value of the first plan for a cost of 0 or below and NaN, and that of the last
// one for its cost and above. It is the float64 nearest to the line.
func (f Frontier) Bound(cost float64) float64 {
	if len(f.corner) == 0 {
		return 0
	}
	budget := f.of.costIn.Count(cost, true)
	i, exact := slices.BinarySearchFunc(f.corner, budget, func(c corner, b int64) int {
		switch {
		case c.cost < b:
			return -1
		case c.cost > b:
			return 1
		}
		return 0
	})
	if exact || i == len(f.corner) {
		i = min(i, len(f.corner)-1)
		return f.of.valueIn.Amount(f.corner[i].value)
	}
	a, b := f.corner[i-1], f.corner[i]
	line := big.NewRat(budget-a.cost, b.cost-a.cost)
	line.Mul(line, new(big.Rat).SetInt64(b.value-a.value))
	return f.of.valueIn.Nearest(line.Add(line, new(big.Rat).SetInt64(a.value)))
}
