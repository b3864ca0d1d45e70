package routes_test

import (
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// oracle prices routes by trying every profile, and finds them by walking every way.
type oracle struct {
	l        ladder.Ladder
	scale    skills.Scale
	have     map[skills.ID]int
	cost     func(skills.ID, skills.Level) float64
	effort   float64
	profiles []map[skills.ID]int
}

func newOracle(l ladder.Ladder, p skills.Profile, cost func(skills.ID, skills.Level) float64, effort float64) *oracle {
	o := &oracle{l: l, cost: cost, effort: effort, have: make(map[skills.ID]int)}
	o.scale, _ = l.Scale("s")
	for _, id := range few {
		o.have[id] = max(p.Level(id).Step(), 0)
	}
	for i := range 4 * 4 * 4 * 4 {
		levels := make(map[skills.ID]int)
		for _, id := range few {
			levels[id], i = i%4, i/4
		}
		o.profiles = append(o.profiles, levels)
	}
	return o
}

// meets reports whether levels meet all requirements; one that has not been stated
// asks nothing.
func (o *oracle) meets(levels map[skills.ID]int, asked []ladder.Requirement) bool {
	p := skills.Resolve(nil, today, skills.Policy{})
	for id, step := range levels {
		level, _ := o.scale.Step(step)
		p = p.With(id, level)
	}
	return !slices.ContainsFunc(asked, func(r ladder.Requirement) bool {
		return !r.IsZero() && r.Outcome(ladder.FactsOf(p)) != ladder.Met
	})
}

// between returns the cost from one set of levels up to another, as far as it is
// above.
func (o *oracle) between(from, to map[skills.ID]int) float64 {
	sum := 0.0
	for _, id := range few {
		for step := from[id] + 1; step <= to[id]; step++ {
			level, _ := o.scale.Step(step)
			sum += o.cost(id, level)
		}
	}
	return sum
}

// cheapest returns the least cost of levels that meet everything, beyond some.
func (o *oracle) cheapest(beyond map[skills.ID]int, asked []ladder.Requirement) float64 {
	least := math.Inf(1)
	for _, levels := range o.profiles {
		if c := o.between(beyond, levels); c < least && o.meets(levels, asked) {
			least = c
		}
	}
	return least
}

// leg is a move of the oracle's.
type leg struct {
	to    string
	asked []ladder.Requirement
	words string
}

func (o *oracle) asks(place string) []ladder.Requirement {
	t, ok := o.l.Target(place)
	if !ok {
		return nil
	}
	return []ladder.Requirement{t.Requirement()}
}

// legs yields the moves from a place.
func (o *oracle) legs(from string) iter.Seq[leg] {
	return func(yield func(leg) bool) {
		n := 0
		for t := range o.l.Transitions() {
			n++
			for r := range o.l.Roles() {
				if t.Joins(from, r.ID()) && !yield(leg{r.ID(), append(o.asks(r.ID()), t.Requirement()), fmt.Sprintf("%d:%s>%s ", n, from, r.ID())}) {
					return
				}
			}
		}
	}
}

// priced is a route of the oracle's.
type priced struct{ cost, once float64 }

// all returns every route by its words.
func (o *oracle) all(from, to string) map[string]priced {
	found := make(map[string]priced)
	o.walk(from, to, []string{from}, nil, "", 0, found)
	return found
}

func (o *oracle) walk(at, to string, passed []string, asked []ladder.Requirement, words string, cost float64, found map[string]priced) {
	if at == to {
		found[words] = priced{cost, o.effort*float64(len(passed)-1) + o.cheapest(o.have, asked)}
		return
	}
	beyond := o.have
	if len(passed) > 1 {
		beyond = o.above(at)
	}
	for leg := range o.legs(at) {
		if slices.Contains(passed, leg.to) {
			continue
		}
		o.walk(leg.to, to, append(slices.Clone(passed), leg.to), append(slices.Clone(asked), leg.asked...), words+leg.words,
			cost+o.effort+o.cheapest(beyond, leg.asked), found)
	}
}

// above returns the levels held, or what everybody at a place surely has where that
// is more.
func (o *oracle) above(place string) map[skills.ID]int {
	sure := make(map[skills.ID]int)
	for _, id := range few {
		least := 3
		for _, levels := range o.profiles {
			if levels[id] < least && o.meets(levels, o.asks(place)) {
				least = levels[id]
			}
		}
		sure[id] = max(least, o.have[id])
	}
	return sure
}
