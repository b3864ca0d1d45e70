package main

import (
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// ranking shows every grade and role, the best fit first: in one line those that are
// met, and a line each for the others.
func (v view) ranking() {
	v.Title(says.title, "person", v.In(v.Person.Name()), "ladder", v.In(v.Ladder.Name()), "day", v.AsOf.String())
	v.table(fit.Rank(v.Targets(), v.Known, fit.Options{}))
}

// table shows fits in their order.
func (v view) table(fits []fit.Fit) {
	var met, unstated []string
	rows := [][]string{{v.In(says.target), v.In(says.fit), v.In(says.gate), v.In(says.biggest)}}
	for _, f := range fits {
		switch {
		case f.Outcome() == ladder.Met:
			met = append(met, v.named(f.Target()))
		case f.Target().Requirement().IsZero():
			unstated = append(unstated, v.named(f.Target()))
		default:
			rows = append(rows, []string{v.named(f.Target()), v.Percent(f.Share()), f.Gate().Text(v.Tag), v.mostMissing(f)})
		}
	}
	if len(rows) > 1 {
		v.Section(says.notMet)
		v.Table(1, rows)
		v.Line(1, says.howToRead)
	}
	if met != nil {
		v.Section(says.met, "list", strings.Join(met, v.In(says.comma)))
	}
	if unstated != nil {
		v.Section(says.unstated, "list", strings.Join(unstated, v.In(says.comma)))
	}
}

// target returns what is looked at in full: what a flag names, else the best fit of
// which the requirement is not met, nil when there is none.
func (v view) target(id string) (ladder.Target, error) {
	if id != "" {
		return v.Stock.Target(id)
	}
	for _, f := range fit.Rank(v.Targets(), v.Known, fit.Options{}) {
		if f.Outcome() != ladder.Met && !f.Target().Requirement().IsZero() {
			return f.Target(), nil
		}
	}
	return nil, nil
}

// mostMissing says what closes most of a gap.
func (v view) mostMissing(f fit.Fit) string {
	next := f.Next()
	if len(next) == 0 {
		for n := range f.Conditions() {
			if n.Outcome != ladder.Met {
				return v.Need(n)
			}
		}
		return v.In(says.noLevel)
	}
	i := next[0]
	return says.change.Fill(v.Tag, "skill", v.In(i.Name), "have", v.level(i.Scale, i.Have), "asked", v.level(i.Scale, i.Asked), "gain", v.points(i.Gain()))
}
