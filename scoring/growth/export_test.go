package growth

import "github.com/kakezan/kakezan/scoring/plan"

// BestOf is [Volume.Best] with so many choices kept at the most.
func (v Volume) BestOf(states int, budget float64, cost plan.Cost) (Choice, error) {
	return v.best(budget, cost, states)
}
