package main

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
)

// storyTarget is what is planned for where nobody says anything.
const storyTarget = "head-of-engineering"

// asked says what is planned, as the flags give it.
type asked struct {
	to, over, budget string

	worth map[string]float64 // of the targets of -over, by id
	ids   []string           // of these, in order
	limit float64            // of -budget
}

// check reads what the flags say in words.
func (a *asked) check() error {
	a.worth = make(map[string]float64)
	for _, word := range stock.List(a.over) {
		id, value, isWorth := strings.Cut(word, "=")
		id = strings.TrimSpace(id)
		a.worth[id] = 1
		if isWorth {
			v, ok := amount(value)
			if !ok {
				return cli.Wrong(says.noWorth, "id", id, "value", strings.TrimSpace(value))
			}
			a.worth[id] = v
		}
		a.ids = append(a.ids, id)
	}
	if a.budget == "" {
		return nil
	}
	v, ok := amount(a.budget)
	if !ok {
		return cli.Wrong(says.noBudget, "value", a.budget)
	}
	a.limit = v
	return nil
}

// amount reads a number of 0 or above.
func amount(s string) (float64, bool) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	return v, err == nil && v >= 0 && !math.IsInf(v, 0)
}

// target returns what is planned for step by step: what a flag names, else the
// cheapest grade or role that is not met, nil when there is none.
func (v view) target(id string) (ladder.Target, error) {
	if id != "" {
		return v.Stock.Target(id)
	}
	var (
		best  ladder.Target
		least = math.Inf(1)
	)
	for _, t := range v.open(v.Targets()) {
		of, err := plan.For([]ladder.Target{t}, v.Known, v.options)
		if err != nil {
			return nil, err
		}
		if c := of.All(); c.Cost().Hi < least {
			best, least = t, c.Cost().Hi
		}
	}
	return best, nil
}

// several returns the targets that are weighed against each other: those that a
// flag names, else every role that is not met, else every grade.
func (v view) several(a asked) ([]ladder.Target, error) {
	if a.ids == nil {
		var roles, grades []ladder.Target
		for _, t := range v.open(v.Targets()) {
			if _, ok := t.(ladder.Role); ok {
				roles = append(roles, t)
			} else {
				grades = append(grades, t)
			}
		}
		if roles == nil {
			return grades, nil
		}
		return roles, nil
	}
	var list []ladder.Target
	for _, id := range a.ids {
		t, err := v.Stock.Target(id)
		if err != nil {
			return nil, err
		}
		list = append(list, t)
	}
	return list, nil
}

// open returns the targets that are not known to be met, and that somebody can plan
// for: nobody can where the requirement has not been stated.
func (v view) open(targets []ladder.Target) (list []ladder.Target) {
	for _, t := range targets {
		_, err := plan.For([]ladder.Target{t}, v.Known, plan.Options{})
		if t.Requirement().Outcome(v.Known) != ladder.Met && !errors.Is(err, plan.ErrNotStated) {
			list = append(list, t)
		}
	}
	return list
}
