package growth

import (
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Balance is how a budget is spent best where every ability can be bought in any amount
// from nothing on: a reference for how balanced somebody's spending is, not a plan; see
// [Volume.Best] for steps of scales. It is immutable. The zero Balance spends nothing.
type Balance struct {
	space    Space
	portions []Portion
	budget   float64
}

// Portion is what a [Balance] spends on one ability.
type Portion struct {
	Ability
	Spend  float64 // in units of the budget
	Price  float64 // of a unit of the number
	Number float64 // what Spend buys; the highest step of the scale does not bound it
}

// Balance returns the portions of a budget B that span the largest volume at a price c
// for each unit of an ability's number: c a = B w / sum w. With one weight and one price
// for all, that is a cube. Prices are finite and above 0; nil is a price of 1 for all.
// The error is of the kind [ErrCost].
func (s Space) Balance(budget float64, price func(skills.ID) float64) (Balance, error) {
	if !(budget >= 0) || math.IsInf(budget, 1) {
		return Balance{}, fail("Balance", ErrCost, endlessSpend, "number", number(budget))
	}
	b := Balance{space: s, budget: budget}
	for _, a := range s.axes() {
		p := Portion{Ability: a.Ability, Price: 1}
		if price != nil {
			p.Price = price(a.Skill)
		}
		if !(p.Price > 0) || math.IsInf(p.Price, 1) {
			return Balance{}, fail("Balance", ErrCost, badPrice, "skill", string(a.Skill), "number", number(p.Price))
		}
		p.Spend = budget * (a.Weight / s.data.sum)
		p.Number = p.Spend / p.Price
		b.portions = append(b.portions, p)
	}
	return b, nil
}

// Portions yields what is spent on each ability, in the order of the space. It can be
// run again.
func (b Balance) Portions() iter.Seq[Portion] { return slices.Values(b.portions) }

// Budget returns the budget.
func (b Balance) Budget() float64 { return b.budget }

// Volume returns the volume that the portions span, the largest one for the budget;
// infinite where it is more than a float64 holds.
func (b Balance) Volume() float64 {
	if len(b.portions) == 0 {
		return 0
	}
	volume := 1.0
	for _, i := range b.space.ordered() {
		volume = product(volume, math.Pow(b.portions[i].Number, b.portions[i].Weight))
	}
	return volume
}

// Equal reports whether both spend the same on the same abilities.
func (b Balance) Equal(c Balance) bool {
	return b.budget == c.budget && b.space.Equal(c.space) && slices.EqualFunc(b.portions, c.portions, func(p, q Portion) bool { return p.Price == q.Price })
}

// String returns the balance in one line, for logs, such as "12: build 4, foresee 8".
func (b Balance) String() string {
	line := short(b.budget) + ":"
	for i, p := range b.portions {
		if i > 0 {
			line += ","
		}
		line += " " + string(p.Skill) + " " + short(p.Spend)
	}
	return line
}
