package charter

import (
	"iter"
	"slices"
)

// Alignment tells how far pieces of evidence live the values of a [Charter]. It
// is immutable. The zero Alignment is of the zero Charter, which has no values.
type Alignment struct {
	charter Charter
	pieces  [][]int // by value
	unknown []int
}

// Align tells how far pieces of evidence live the charter's values. lived holds
// for each piece the id of the value that it lives, "" when it names none. It
// takes time in proportion to the pieces and the values.
func (c Charter) Align(lived []string) Alignment {
	a := Alignment{charter: c, pieces: make([][]int, len(c.read().spec.Values))}
	for i, id := range lived {
		if value, ok := c.read().value[id]; ok {
			a.pieces[value] = append(a.pieces[value], i)
		} else if id != "" {
			a.unknown = append(a.unknown, i)
		}
	}
	return a
}

// Share returns the share of the values that at least one piece lives, in
// [0,1], and false when the charter has no values:
//
//	share = values with a piece / values
func (a Alignment) Share() (float64, bool) {
	if len(a.pieces) == 0 {
		return 0, false
	}
	lived := 0
	for _, pieces := range a.pieces {
		if len(pieces) > 0 {
			lived++
		}
	}
	return float64(lived) / float64(len(a.pieces)), true
}

// All yields each value with the pieces that live it, by their places in what
// was asked, counted from 0; in the order of the charter. It can be run again.
func (a Alignment) All() iter.Seq2[ValueSpec, []int] {
	return func(yield func(ValueSpec, []int) bool) {
		i := 0
		for v := range a.charter.Values() {
			if !yield(v, slices.Clone(a.pieces[i])) {
				return
			}
			i++
		}
	}
}

// Unlived yields the values that no piece lives, in the order of the charter. It
// can be run again.
func (a Alignment) Unlived() iter.Seq[ValueSpec] {
	return func(yield func(ValueSpec) bool) {
		for v, pieces := range a.All() {
			if len(pieces) == 0 && !yield(v) {
				return
			}
		}
	}
}

// Unknown returns the pieces that name a value that the charter does not have,
// by their places, counted from 0.
func (a Alignment) Unknown() []int { return slices.Clone(a.unknown) }
