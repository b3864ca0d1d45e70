package growth

import (
	"cmp"
	"math"
	"slices"

	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

// Step is one ability brought up.
type Step struct {
	Ability
	From, To         skills.Level
	Number, ToNumber float64 // of the levels

	// Cost is what all steps from From to To cost.
	Cost float64

	// Factor is by how much the step multiplies the volume: (ToNumber/Number)^w. It is
	// infinite from none.
	Factor float64

	// PerCost is the logarithm of Factor through Cost: w ln(ToNumber/Number) / Cost. Of
	// several steps, that with the most enlarges the volume most for what it takes. It is
	// infinite from none, and where nothing is to be paid.
	PerCost float64

	// After is the volume with this step alone taken.
	After Volume
}

// Next returns the step up in each ability whose level is known, what enlarges the
// volume most for its cost first: by [Step.PerCost], then by the factor, then by the
// cost, then by id. Steps from none come first, because without them there is no
// volume at all. Abilities at the highest step have none. What enlarges it most does
// not depend on levels that are not known.
//
// The error is of the kind [ErrCost].
func (v Volume) Next(cost plan.Cost) ([]Step, error) {
	var steps []Step
	for _, i := range v.space.ordered() {
		a := &v.space.data.axes[i]
		from := v.at[i].step
		if from < 0 || int(from)+1 == len(a.numbers) {
			continue
		}
		c, err := a.costOf("Next", from+1, cost)
		if err != nil {
			return nil, err
		}
		steps = append(steps, v.step(i, from+1, c))
	}
	slices.SortStableFunc(steps, func(s, t Step) int {
		return cmp.Or(-cmp.Compare(s.PerCost, t.PerCost), -cmp.Compare(s.Factor, t.Factor), cmp.Compare(s.Cost, t.Cost))
	})
	return steps, nil
}

// costOf returns the cost of one step up.
func (a *axis) costOf(call string, step int32, cost plan.Cost) (float64, error) {
	level, _ := a.Scale.Step(int(step))
	c := cost.Of(a.Skill, level)
	if !(c >= 0) || math.IsInf(c, 1) {
		return 0, fail(call, ErrCost, badCost, "skill", string(a.Skill), "level", level.ID(), "number", number(c))
	}
	return c, nil
}

// step returns an ability brought up to a step at some cost.
func (v Volume) step(i, to int32, cost float64) Step {
	a, from := &v.space.data.axes[i], v.at[i].step
	s := Step{Ability: a.Ability, Number: a.numbers[from], ToNumber: a.numbers[to], Cost: cost, After: v.with(i, to)}
	s.From, _ = a.Scale.Step(int(from))
	s.To, _ = a.Scale.Step(int(to))
	s.Factor, s.PerCost = math.Inf(1), math.Inf(1)
	if s.Number > 0 {
		s.Factor = a.power(s.ToNumber / s.Number)
		if cost > 0 {
			s.PerCost = a.Weight * math.Log(s.ToNumber/s.Number) / cost
		}
	}
	return s
}

// String returns the step in one line, for logs, such as "build 3 -> 4: x1.333, cost 1".
func (s Step) String() string {
	return string(s.Skill) + " " + number(s.Number) + " -> " + number(s.ToNumber) + ": x" + short(s.Factor) + ", cost " + short(s.Cost)
}
