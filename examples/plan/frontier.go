package main

import (
	"context"
	"math"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
)

// bars is how many columns a bar fills for the largest number.
const bars = 24

// frontier shows what can be had at every cost: the plans that are the best at some
// price.
func (v view) frontier(l plan.Learning, targets []ladder.Target) error {
	courses, err := l.Frontier(context.Background())
	if err != nil {
		return err
	}
	v.Section(says.frontier)
	v.Line(1, says.frontierHow)
	all := 0.0
	for _, t := range targets {
		all += v.options.Value(t)
	}
	rows := [][]string{{v.In(says.cost), v.In(says.stepsOf), v.In(says.value), "", v.In(says.opensMore)}}
	open := make(map[ladder.Target]bool)
	for _, c := range courses {
		var more []ladder.Target
		for t := range c.Opens() {
			if !open[t] {
				open[t] = true
				more = append(more, t)
			}
		}
		opens := v.ids(more)
		if c.Len() == 0 {
			opens = v.In(says.asItIs)
		}
		rows = append(rows, []string{number(c.Plan().Cost()), strconv.Itoa(c.Len()), number(c.Value()), bar(c.Value(), all), opens})
	}
	v.Table(1, rows)
	return nil
}

// bar draws a number beside the largest one.
func bar(x, largest float64) string {
	if !(largest > 0) {
		return ""
	}
	return strings.Repeat("#", int(math.Round(bars*min(x/largest, 1))))
}

// budget shows the best within a budget, and how sure that is.
func (v view) budget(l plan.Learning, limit float64) error {
	c, sure, err := l.Within(context.Background(), limit, plan.Limits{})
	if err != nil {
		return err
	}
	v.Section(says.budget, "budget", number(limit))
	if c.Len() == 0 {
		v.Line(1, says.nothingWithin)
	} else {
		v.Line(1, says.within, "cost", number(c.Plan().Cost()), "value", number(c.Value()))
		n := 0
		for s := range c.Steps() {
			n++
			v.Line(2, says.step, "n", strconv.Itoa(n), "step", v.raise(s), "cost", number(s.Cost))
			if len(s.Opens) > 0 {
				v.Line(3, says.opened, "targets", v.ids(s.Opens))
			}
		}
	}
	v.sure(sure)
	return nil
}

// sure says how far the best plan within a budget can be from what was found.
func (v view) sure(c plan.Certificate) {
	if c.Exact {
		v.Line(1, says.exact)
		return
	}
	v.Line(1, says.gap, "gap", number(100*c.Gap), "bound", number(c.Bound), "nodes", strconv.Itoa(c.Nodes))
}

// worth shows what each missing skill is worth among the others, the most first.
func (v view) worth(l plan.Learning) {
	list := l.Shapley()
	if len(list) == 0 {
		return
	}
	v.Section(says.shapley)
	v.Line(1, says.shapleyHow)
	rows := [][]string{{v.In(says.skill), v.In(says.part), "", v.In(says.lackedBy)}}
	for _, w := range list {
		rows = append(rows, []string{v.In(w.Name), number(w.Share), bar(w.Share, list[0].Share), v.ids(w.Targets)})
	}
	v.Table(1, rows)
}
