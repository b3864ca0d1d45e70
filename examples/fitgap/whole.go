package main

import (
	"math"
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
	v.Block(1, f.Explain(v.Tag))
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
		{v.In(says.plain), v.share(f.Share()), v.In(says.plainIs)},
		{v.In(says.geometric), v.share(r.Geometric), v.In(says.geometricIs)},
		{v.In(says.harmonic), v.share(r.Harmonic), v.In(says.harmonicIs)},
		{v.In(says.weakest), v.share(r.Weakest), v.In(says.weakestIs)},
		{v.In(says.share), v.share(r.Met), v.In(says.shareIs)},
		{v.In(says.shortfall), v.share(r.Shortfall), v.In(says.shortfallIs)},
	})
	v.Line(1, says.readingsNote)
}

// points writes a gain in percentage points, a range with both ends.
func (v view) points(r fit.Range) string {
	lo, hi := percent(r.Lo), percent(r.Hi)
	if lo == hi {
		return says.points.Fill(v.Tag, "n", lo)
	}
	return says.pointsRange.Fill(v.Tag, "lo", lo, "hi", hi)
}

// share writes a share in whole percent, a range with both ends.
func (v view) share(r fit.Range) string {
	lo, hi := percent(r.Lo), percent(r.Hi)
	if lo == hi {
		return says.percent.Fill(v.Tag, "n", lo)
	}
	return says.percents.Fill(v.Tag, "lo", lo, "hi", hi)
}

// percent writes a share in whole percent, of which only 0 is 0 and only 1 is 100, as
// in [fit.Range.String].
func percent(share float64) string {
	n := int(math.Round(100 * share))
	switch {
	case share > 0 && n == 0:
		n = 1
	case share < 1 && n == 100:
		n = 99
	}
	return strconv.Itoa(n)
}
