package market

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// MaxDeepest is how many fields count in the depth: the deepest ones.
const MaxDeepest = 3

// Deepening is how deep somebody is in the skills that they hold, beside the people of
// the organisation and beside the population outside. It is immutable. The zero
// Deepening is of nobody, of whom nothing is known.
type Deepening struct {
	known     bool
	standings []Standing
	topLines  []TopLine
	unknown   int // skills that are measured, or that somebody inside is known on
	depth     fit.Range
}

// Standing is a skill that somebody is known to hold, beside other people.
type Standing struct {
	Skill skills.ID
	Level skills.Level

	// Inside is where the level is among the other people of the organisation who are
	// known on the same scale; the person is not compared with themselves.
	Inside Percentile

	// Outside is where it is in the population outside, the zero Percentile where that
	// is not known; where people only tell that they hold a skill it is Ticked. Nobody
	// knows whether the person is in it.
	Outside Percentile
}

// Depth returns how deep the standing is, in [0, 1]: the mean of what the two
// percentiles can be ([Percentile.Range]).
func (s Standing) Depth() fit.Range { return mean(s.Inside.Range(), s.Outside.Range()) }

// TopLine is a skill of which somebody draws the top line of the organisation: nobody
// else is known to be above, and somebody to be below.
type TopLine struct {
	Skill skills.ID
	Level skills.Level

	// With are the ids of others who are at the level too, in the order of the
	// organisation, at most [MaxNames], and Sharing is how many there are.
	With    []string
	Sharing int

	// Next is the level of the next one below, and Above by how many steps the line is
	// above it, at least 1.
	Next  skills.Level
	Above int

	// Inside is the standing of the line in the organisation, and Outside is where it
	// stands in the population outside.
	Inside, Outside Percentile
}

// IsAlone reports whether nobody else is known to be at the level.
func (t TopLine) IsAlone() bool { return t.Sharing == 0 }

// MaxNames is how many people a [TopLine] names.
const MaxNames = 3

// deepening tells how deep somebody is.
func (d *marketData) deepening(who subject) Deepening {
	var v Deepening
	onMap := 0
	for id, level := range who.profile.All() {
		if level.IsZero() { // waived
			continue
		}
		v.known = true
		s, ok := d.skills[id]
		if ok {
			onMap++
		} else {
			s = &inside{}
		}
		if level.IsNone() {
			continue
		}
		o := d.besides(s, id, level, who.index)
		st := Standing{Skill: id, Level: level, Inside: o.percentile(level, len(d.people)), Outside: d.outsideOf(id, level)}
		v.standings = append(v.standings, st)
		if t, draws := d.topLine(o, st); draws {
			v.topLines = append(v.topLines, t)
		}
	}
	v.unknown = len(d.skills) - onMap
	v.depth = depthOf(v.standings, v.unknown)
	if !v.known {
		v.depth = fit.Range{Lo: 0, Hi: 1}
	}
	return v
}

// depthOf returns the mean of the deepest fields: with unknown ones as none, and as the
// very best.
func depthOf(standings []Standing, unknown int) fit.Range {
	var lo, hi []float64
	for _, s := range standings {
		depth := s.Depth()
		lo, hi = append(lo, depth.Lo), append(hi, depth.Hi)
	}
	for range min(unknown, MaxDeepest) {
		hi = append(hi, 1)
	}
	return fit.Range{Lo: deepest(lo), Hi: deepest(hi)}
}

// deepest returns the mean of the largest shares, of which missing ones are 0.
func deepest(shares []float64) float64 {
	slices.SortFunc(shares, func(a, b float64) int { return cmp.Compare(b, a) })
	sum := 0.0
	for _, x := range shares[:min(len(shares), MaxDeepest)] {
		sum += x
	}
	return sum / MaxDeepest
}

// topLine returns the top line of the organisation in a skill, and whether the person
// draws it. Where nobody is known to be below, there is no line: the level may be
// everybody's.
func (d *marketData) topLine(o others, st Standing) (TopLine, bool) {
	if st.Inside.Below == 0 || st.Inside.Below+st.Inside.Equal < st.Inside.Known {
		return TopLine{}, false
	}
	t := TopLine{Skill: st.Skill, Level: st.Level, Sharing: st.Inside.Equal, Inside: st.Inside, Outside: st.Outside}
	for _, at := range slices.Backward(o.steps) {
		if o.at(at) == 0 {
			continue
		}
		if at.level != st.Level {
			t.Next, t.Above = at.level, st.Level.Step()-at.level.Step()
			break
		}
		for _, i := range at.people {
			if i != o.who && len(t.With) < MaxNames {
				t.With = append(t.With, d.people[i].ID())
			}
		}
	}
	return t, true
}

// Range returns the depth in [0, 1]: the mean of the three deepest skills held
// ([Standing.Depth]), where fewer than [MaxDeepest] are held with 0 for the missing
// ones. Lo counts the unknown levels of the person as none and those of everybody else
// inside as above the person's, Hi the other way round: any skill that the ladder
// measures or that somebody inside is known on may be one in which the person is the
// very best. It is the whole of [0, 1] when nothing is known of the person.
func (v Deepening) Range() fit.Range {
	if !v.known {
		return fit.Range{Lo: 0, Hi: 1}
	}
	return v.depth
}

// Standings yields the skills that the person is known to hold, in order of their ids.
// It can be run again.
func (v Deepening) Standings() iter.Seq[Standing] { return slices.Values(v.standings) }

// Deepest yields the skills held of the greatest depth, the deepest first, at most
// [MaxDeepest]: by what is sure of [Standing.Depth], then by what is possible, then by
// id. It can be run again.
func (v Deepening) Deepest() iter.Seq[Standing] {
	list := slices.Clone(v.standings)
	slices.SortStableFunc(list, func(a, b Standing) int {
		x, y := a.Depth(), b.Depth()
		return cmp.Or(cmp.Compare(y.Lo, x.Lo), cmp.Compare(y.Hi, x.Hi), cmp.Compare(a.Skill, b.Skill))
	})
	return slices.Values(list[:min(len(list), MaxDeepest)])
}

// TopLines yields the skills of which the person draws the top line of the
// organisation, as far as is known, in order of their ids: nobody else is known to be
// above, and somebody to be below. Of how many people that is known says
// [TopLine.Inside]. It can be run again.
func (v Deepening) TopLines() iter.Seq[TopLine] { return slices.Values(v.topLines) }

// String returns the depth in one line, for logs, such as
// "deepening 0.52 to 1.00: skills held 10, top lines 1".
func (v Deepening) String() string {
	return fmt.Sprintf("deepening %v: skills held %d, top lines %d", v.Range(), len(v.standings), len(v.topLines))
}

// Unknown returns of how many skills that the ladder measures, or that somebody inside
// is known on, the person's level is not known.
func (v Deepening) Unknown() int { return v.unknown }
