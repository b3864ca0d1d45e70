package plan

import (
	"context"
	"math"
	"strconv"
	"time"

	"github.com/kakezan/kakezan/skills/text"
)

// Within returns the plan of the most value that a budget allows, of those the
// cheapest, and how sure that is. To choose what to open under a budget, where
// targets share what they need, is a set-union knapsack (O. Goldschmidt, D. Nehme and
// G. Yu, 1994, Naval Research Logistics 41): no quick way to the best is known. It
// is found by branch and bound, which ends at once or soon where few skills are
// missing, and otherwise after as many partial plans as the limits allow; the
// certificate holds in any case. Its bound is never above [Frontier.Bound] of the budget.
//
// A budget that is infinite is none. The error is an [*Error] of the kind [ErrCost],
// of a budget that is negative or not a number, or [ErrLimit]; or the cause of the
// context when it is done before; nil is never done.
func (p Problem) Within(ctx context.Context, budget float64, limits Limits) (Plan, Certificate, error) {
	d := p.read()
	if !(budget >= 0) {
		return Plan{}, Certificate{}, &Error{Func: "Within", Subject: "budget", Kind: ErrCost, Amount: number(budget), what: text.EnJa("the budget", "予算")}
	}
	if err := limits.check("Within"); err != nil {
		return Plan{}, Certificate{}, err
	}
	nodes, until := limits.of()
	s := newSearch(d, d.value, goal{budget: d.costIn.Count(budget, true)})
	bound, exact, err := s.run(ctx, nodes, until)
	if err != nil {
		return Plan{}, Certificate{}, err
	}
	looked := s.nodes
	if exact && !s.cheapest && s.bestValue > s.free {
		cheaper := newSearch(d, d.value, goal{quota: s.bestValue})
		cheaper.offer(s.best, s.bestCost, s.bestValue)
		if _, _, err := cheaper.run(ctx, nodes, until); err != nil {
			return Plan{}, Certificate{}, err
		}
		s.best, looked = cheaper.best, looked+cheaper.nodes
	}
	c := Certificate{Exact: exact, Bound: d.valueIn.Amount(bound), Nodes: looked}
	if !exact && bound > s.free {
		c.Gap = share(bound-s.bestValue, bound-s.free)
	}
	return d.planOf(s.best, d.value), c, nil
}

// CheapestOf returns the cheapest plan after which at least so many targets are
// open, those that are open already counted, and how sure that is: as hard as
// [Problem.Within], and found in the same way. It is the plan that learns nothing
// for a number of 0 or below.
//
// The error is an [*Error] of the kind [ErrTooFew] or [ErrLimit], or the cause of the
// context when it is done before; nil is never done.
func (p Problem) CheapestOf(ctx context.Context, targets int, limits Limits) (Plan, Certificate, error) {
	d := p.read()
	if targets > len(d.spec.Targets) {
		return Plan{}, Certificate{}, &Error{
			Func: "CheapestOf", Subject: strconv.Itoa(targets), Kind: ErrTooFew, Amount: strconv.Itoa(len(d.spec.Targets)),
		}
	}
	if err := limits.check("CheapestOf"); err != nil {
		return Plan{}, Certificate{}, err
	}
	if targets <= 0 {
		return newPlan(d, newSet(len(d.missing))), Certificate{Exact: true}, nil
	}
	nodes, until := limits.of()
	s := newSearch(d, d.ones, goal{quota: int64(targets)})
	bound, exact, err := s.run(ctx, nodes, until)
	if err != nil {
		return Plan{}, Certificate{}, err
	}
	c := Certificate{Exact: exact, Bound: d.costIn.Amount(bound), Nodes: s.nodes}
	if !exact {
		c.Gap = share(s.bestCost-bound, s.bestCost)
	}
	return d.planOf(s.best, d.ones), c, nil
}

// share returns part / whole, rounded up, for a part of 0 or above.
func share(part, whole int64) float64 {
	if part <= 0 || whole <= 0 {
		return 0
	}
	return min(math.Nextafter(float64(part)/float64(whole), 2), 1)
}

func (l Limits) of() (nodes int, until time.Time) {
	nodes = l.Nodes
	if nodes == 0 {
		nodes = DefaultNodes
	}
	if l.Time > 0 {
		until = time.Now().Add(l.Time)
	}
	return nodes, until
}
