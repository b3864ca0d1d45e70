package main

import (
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// whole shows one target in full: the formula, every skill with its figures, what
// no mean makes up for, and what is nice to have.
func (v view) whole(t ladder.Target) {
	f := fit.To(t, v.Known, fit.Options{})
	v.Section(says.whole, "target", v.named(t))
	v.Outline(1, f.Explain(v.Tag))
	for other := range f.Others() {
		v.other(f, other)
	}
	v.Line(1, says.marks)
}

// other shows another way to meet the requirement, by what it asks that the way of
// the fit does not.
func (v view) other(f fit.Fit, c ladder.Completion) {
	asked, besides := make(map[skills.ID]skills.Level), make(map[string]bool)
	for i := range f.Items() {
		asked[i.Skill] = i.Asked
	}
	for n := range f.Conditions() {
		besides[n.Line(v.Tag)] = true
	}
	var without []string
	there := make(map[skills.ID]bool)
	for n := range c.Needs() {
		there[n.Skill] = true
	}
	for i := range f.Items() {
		if !there[i.Skill] {
			without = append(without, v.In(i.Name))
		}
	}
	if without == nil {
		v.Line(1, says.other, "steps", strconv.Itoa(c.Steps()))
	} else {
		v.Line(1, says.inPlaceOf, "skills", strings.Join(without, v.In(says.comma)), "steps", strconv.Itoa(c.Steps()))
	}
	for n := range c.Needs() {
		if n.IsLevel() && asked[n.Skill] != n.Asked || !n.IsLevel() && !besides[n.Line(v.Tag)] {
			v.Say(2, n.Line(v.Tag))
		}
	}
}

// readings shows what other readings make of the same fit.
func (v view) readings(t ladder.Target) {
	f := fit.To(t, v.Known, fit.Options{})
	r := f.Readings()
	v.Section(says.readings, "target", v.named(t))
	v.Table(1, [][]string{
		{v.In(says.reading), v.In(says.figure), v.In(says.meaning)},
		{v.In(says.plain), v.Percent(f.Share()), v.In(says.plainIs)},
		{v.In(says.geometric), v.Percent(r.Geometric), v.In(says.geometricIs)},
		{v.In(says.harmonic), v.Percent(r.Harmonic), v.In(says.harmonicIs)},
		{v.In(says.weakest), v.Percent(r.Weakest), v.In(says.weakestIs)},
		{v.In(says.share), v.Percent(r.Met), v.In(says.shareIs)},
		{v.In(says.shortfall), v.Percent(r.Shortfall), v.In(says.shortfallIs)},
	})
	v.Line(1, says.readingsNote)
}

// points writes a gain in percentage points, a range with both ends.
func (v view) points(r fit.Range) string { return says.points.Fill(v.Tag, "n", v.Points(r)) }
