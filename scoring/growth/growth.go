package growth

import (
	"iter"
	"math"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// Growth is how one volume became another one of the same abilities. It is immutable.
// The zero Growth is of no abilities.
type Growth struct {
	before, after Volume
	parts         []Range // of the difference, one for each ability
}

// Change is what one ability gave to a growth.
type Change struct {
	Ability
	Before, After Axis

	// Factor is by how much this ability alone multiplies the volume: (a'/a)^w. The
	// factors of all abilities multiply to [Growth.Ratio], and their logarithms,
	// w ln(a'/a), add up to its logarithm, exactly but for rounding. It is the zero Range
	// when FromNone is true.
	Factor Range

	// FromNone says that the ability was known to be at none, so that no factor is
	// defined.
	FromNone bool

	// Part is what the ability gave to [Growth.Difference]: its mean contribution over
	// all orders in which the abilities may have grown one after the other, its
	// Shapley value. The parts of all abilities add up to the difference, exactly but
	// for rounding; they are defined where an ability was at none, too. Each is the
	// smallest interval for itself when a level is not known.
	Part Range
}

// Between returns how the volume of a person grew from one date to another, over the
// core competencies of a ladder, see [Of]: the claims of the record as they stood on
// either day under a policy. For other abilities see [Of] and [Space.Between]. The
// error is of the kind [ErrDates] when the first day is after the last, by the ends of
// what the dates say; else that of [Of].
func Between(l ladder.Ladder, p ladder.Person, from, to date.Date, policy skills.Policy, o Options) (Growth, error) {
	if !from.IsZero() && !to.IsZero() && to.Latest().Compare(from.Latest()) < 0 {
		return Growth{}, fail("Between("+from.String()+", "+to.String()+")", ErrDates, backward, "from", from.String(), "to", to.String())
	}
	s, err := Of(l, o)
	if err != nil {
		return Growth{}, err
	}
	return s.Between(p.Facts(from, policy).Profile(), p.Facts(to, policy).Profile()), nil
}

// Between returns how the volume grew from one profile to another one of the same
// person. It takes cubic time in the abilities.
func (s Space) Between(before, after skills.Profile) Growth {
	g := Growth{before: s.Volume(before), after: s.Volume(after)}
	g.parts = g.divide()
	return g
}

// Before returns the first volume.
func (g Growth) Before() Volume { return g.before }

// After returns the second volume.
func (g Growth) After() Volume { return g.after }

// Ratio returns the second volume through the first: 1 when nothing has changed, below
// 1 when the volume has shrunk. It is an interval when a level is not known on one of
// the days; nothing bounds it when that may have been none on the first day, which is
// left out of it as if somebody had known. It fails with [ErrZero], naming the
// abilities to blame, when the first volume is known to be 0, and with [ErrAbility] for
// the zero Growth.
func (g Growth) Ratio() (Range, error) {
	var none []string
	for id := range g.before.AtNone() {
		none = append(none, string(id))
	}
	if g.before.space.Len() == 0 {
		return Range{}, fail("Ratio", ErrAbility, noAbility)
	}
	if len(none) > 0 {
		return Range{}, fail("Ratio", ErrZero, fromNothing, "skills", strings.Join(none, ", "))
	}
	ratio := exactly(1)
	for _, i := range g.before.space.ordered() {
		ratio = ratio.times(g.factor(i))
	}
	return ratio, nil
}

// factor returns by how much an ability multiplies the volume, unless it was at none.
func (g Growth) factor(i int32) Range {
	a, before, after := &g.before.space.data.axes[i], g.before.number(i), g.after.number(i)
	most := math.Inf(1)
	switch {
	case before.Lo > 0:
		most = a.power(after.Hi / before.Lo)
	case after.Hi == 0:
		most = 0
	}
	return Range{a.power(after.Lo / before.Hi), most}
}

// Difference returns the second volume less the first. When a level is not known on one
// of the days it is the interval of all that it may be.
func (g Growth) Difference() Range {
	before, after := g.before.Value(), g.after.Value()
	return Range{after.Lo - before.Hi, after.Hi - before.Lo}
}

// Changes yields what each ability gave, in the order of the space. It can be run again.
func (g Growth) Changes() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for i, a := range g.before.space.axes() {
			if !yield(g.change(int32(i), a.Ability)) {
				return
			}
		}
	}
}

func (g Growth) change(i int32, a Ability) Change {
	c := Change{Ability: a, Before: g.before.axis(i), After: g.after.axis(i), Part: g.parts[i]}
	if c.FromNone = g.before.at[i].step == 0; !c.FromNone {
		c.Factor = g.factor(i)
	}
	return c
}

// Log returns the logarithm of [Change.Factor]: w ln(a'/a). These add up over the
// abilities. It is negative for an ability that has become weaker, infinitely so for one
// that has come to none, and the zero Range when FromNone is true.
func (c Change) Log() Range {
	if c.FromNone {
		return Range{}
	}
	return Range{math.Log(c.Factor.Lo), math.Log(c.Factor.Hi)}
}

// Equal reports whether both are between equal volumes.
func (g Growth) Equal(h Growth) bool { return g.before.Equal(h.before) && g.after.Equal(h.after) }

// String returns the growth in one line, for logs, such as "6 -> 24".
func (g Growth) String() string { return g.before.Value().String() + " -> " + g.after.Value().String() }
