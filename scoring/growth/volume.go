package growth

import (
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Volume is what somebody's abilities span on one day. It is immutable. The zero
// Volume is of no abilities, and 0.
type Volume struct {
	space Space
	asOf  date.Date
	at    []place // of each ability
}

// place is where somebody stands in one ability.
type place struct {
	step  int32 // -1 when it is not known
	doubt doubt
}

// doubt is why a level is not known.
type doubt uint8

const (
	unsaid doubt = iota + 1
	waived
	otherScale
)

// Axis is where somebody stands in one ability.
type Axis struct {
	Ability

	// Level is where the person stands; the zero Level when nobody knows.
	Level skills.Level

	// Number is the level as a number: from 0 to that of the highest step when nobody
	// knows the level.
	Number Range

	// Marginal is by how much the volume grows for a small gain in the number, for each
	// unit of it: the derivative w a^(w-1) times the others' powers, which is V w / a
	// where a is above 0. Of abilities of one weight, the weakest has the largest. At
	// none it is infinite for a weight below 1, unless another ability is at none, too.
	Marginal Range

	// Doubt says why the level is not known. The zero value means that it is.
	Doubt text.Text
}

// Volume returns what the levels of a profile span. A skill of which nothing is
// known, which is waived, or whose level is on another scale, is not known: the
// volume is then an interval. It takes time in proportion to the abilities.
func (s Space) Volume(p skills.Profile) Volume {
	v := Volume{space: s, asOf: p.AsOf(), at: make([]place, s.Len())}
	for i, a := range s.axes() {
		level := p.Level(a.Skill)
		_, isWaived := p.Waived(a.Skill)
		switch {
		case isWaived:
			v.at[i] = place{-1, waived}
		case level.IsZero():
			v.at[i] = place{-1, unsaid}
		case !a.Scale.Has(level):
			v.at[i] = place{-1, otherScale}
		default:
			v.at[i] = place{step: int32(level.Step())}
		}
	}
	return v
}

// number returns the number of an ability.
func (v Volume) number(i int32) Range {
	a := &v.space.data.axes[i]
	if step := v.at[i].step; step >= 0 {
		return exactly(a.numbers[step])
	}
	return Range{0, a.top()}
}

// power returns the number of an ability to its weight.
func (v Volume) power(i int32) Range {
	a, n := &v.space.data.axes[i], v.number(i)
	return Range{a.power(n.Lo), a.power(n.Hi)}
}

// Space returns the abilities that span the volume.
func (v Volume) Space() Space { return v.space }

// AsOf returns the day on which it is taken, that of the profile.
func (v Volume) AsOf() date.Date { return v.asOf }

// Value returns the volume: the product of a^w over the abilities, where a is the
// number of the level and w the weight. It is an interval when a level is not known,
// from that ability at none, which is 0, to its highest step; and 0 when an ability is
// at none, whatever is known of the others. It has no unit, and compares with volumes
// of equal spaces only.
func (v Volume) Value() Range {
	if v.space.Len() == 0 {
		return Range{}
	}
	value := exactly(1)
	for _, i := range v.space.ordered() {
		value = value.times(v.power(i))
	}
	return value
}

// Side returns the side of the cube of the same volume: the volume to the power of 1
// through the sum of the weights, which is the weighted geometric mean of the numbers.
// It is never above their weighted mean, and equal to it only where all are equal.
func (v Volume) Side() Range {
	value := v.Value()
	return Range{v.space.side(value.Lo), v.space.side(value.Hi)}
}

func (s Space) side(volume float64) float64 {
	if s.data == nil {
		return 0
	}
	switch s.data.sum {
	case 1:
		return volume
	case 2:
		return math.Sqrt(volume)
	case 3:
		return math.Cbrt(volume)
	}
	return math.Pow(volume, 1/s.data.sum)
}

// Share returns the volume through the largest one, [Space.Top]: in [0, 1], and 1 with
// every ability at its highest step. Volumes over other scales compare by nothing else.
func (v Volume) Share() Range {
	top := v.space.Top()
	if top == 0 {
		return Range{}
	}
	value := v.Value()
	return Range{min(value.Lo/top, 1), min(value.Hi/top, 1)}
}

// Axes yields where the person stands in each ability, in the order of the space. It
// takes quadratic time in the abilities, and can be run again.
func (v Volume) Axes() iter.Seq[Axis] {
	return func(yield func(Axis) bool) {
		for i := range v.space.axes() {
			if !yield(v.axis(int32(i))) {
				return
			}
		}
	}
}

func (v Volume) axis(i int32) Axis {
	a := &v.space.data.axes[i]
	x := Axis{Ability: a.Ability, Number: v.number(i), Marginal: v.marginal(i), Doubt: says.doubts[v.at[i].doubt]}
	if v.at[i].step >= 0 {
		x.Level, _ = a.Scale.Step(int(v.at[i].step))
	}
	return x
}

// marginal returns the derivative of the volume by one number.
func (v Volume) marginal(i int32) Range {
	a, n := &v.space.data.axes[i], v.number(i)
	slope := Range{a.slope(n.Lo), a.slope(n.Hi)}
	if slope.Lo > slope.Hi { // a weight below 1
		slope.Lo, slope.Hi = slope.Hi, slope.Lo
	}
	for _, j := range v.space.ordered() {
		if j != i {
			slope = slope.times(v.power(j))
		}
	}
	return slope
}

func (a *axis) slope(number float64) float64 { return a.Weight * math.Pow(number, a.Weight-1) }

// Unknown yields the ids of the abilities of which no level is known, in the order of
// the space. It can be run again.
func (v Volume) Unknown() iter.Seq[skills.ID] {
	return v.those(func(p place) bool { return p.step < 0 })
}

// AtNone yields the ids of the abilities that are at none, which alone make the volume
// 0, in the order of the space. It can be run again.
func (v Volume) AtNone() iter.Seq[skills.ID] {
	return v.those(func(p place) bool { return p.step == 0 })
}

func (v Volume) those(are func(place) bool) iter.Seq[skills.ID] {
	return func(yield func(skills.ID) bool) {
		for i, p := range v.at {
			if are(p) && !yield(v.space.data.axes[i].Skill) {
				return
			}
		}
	}
}

// with returns the volume with one ability at another step.
func (v Volume) with(i, step int32) Volume {
	v.at = slices.Clone(v.at)
	v.at[i] = place{step: step}
	return v
}

// Equal reports whether both are of equal spaces, taken on the same day, with the
// same levels, known or not for the same reasons.
func (v Volume) Equal(w Volume) bool {
	return v.asOf == w.asOf && v.space.Equal(w.space) && slices.Equal(v.at, w.at)
}

// String returns the volume in one line, for logs, such as
// "24: build 4, foresee 3, spread 2".
func (v Volume) String() string {
	parts := make([]string, 0, v.space.Len())
	for i, a := range v.space.axes() {
		parts = append(parts, string(a.Skill)+" "+v.number(int32(i)).String())
	}
	return v.Value().String() + ": " + strings.Join(parts, ", ")
}
