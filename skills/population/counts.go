package population

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Counts is the record from which [NewAggregate] makes an aggregate.
type Counts struct {
	// People is the number of people, those of whom nothing is known among
	// them.
	People int

	// Complete is the number of people who answered in full. They are in
	// every base, also in that of a skill that nobody here holds.
	Complete int

	Singles []SingleCount

	// Pairs has each pair of the skills once, in any order. The zero value,
	// nil, means that pair counts are not known, when there are two skills or
	// more.
	Pairs []PairCount

	// Histogram has at index k the number of people who hold k skills, among
	// those of whom anything is known, or [Suppressed]. The zero value, nil,
	// means that this is not known, when there is a skill.
	Histogram []int

	// MinimumCell is the size under which cells are suppressed, see
	// [Aggregate.Suppress]. The zero value means that no cell is.
	MinimumCell int
}

// SingleCount is the count of one skill.
type SingleCount struct {
	Skill skills.ID
	Count Count // the zero Count where suppressed

	// Suppressed says that the count is not given because a cell is too small.
	// The zero value means that it is given.
	Suppressed bool
}

// PairCount is the count of those who hold both of two skills.
type PairCount struct {
	A, B  skills.ID
	Count Count // the zero Count where suppressed

	// Suppressed says that the count is not given because a cell is too small.
	// The zero value means that it is given.
	Suppressed bool
}

// Counts returns a copy of the aggregate's record, skills and pairs in order
// of their ids. A pair takes 56 bytes in it.
func (a Aggregate) Counts() Counts {
	c := Counts{People: a.people, Complete: a.complete, Histogram: slices.Clone(a.statedHistogram()), MinimumCell: a.minimum}
	for i, id := range a.ids {
		count, suppressed := a.singles[i].shown()
		c.Singles = append(c.Singles, SingleCount{id, count, suppressed})
	}
	at := 0
	c.Pairs = slices.Grow(c.Pairs, len(a.holders))
	for i, id := range a.ids {
		if a.pairless {
			break
		}
		for _, other := range a.ids[i+1:] {
			count, suppressed := a.pairAt(at).shown()
			c.Pairs = append(c.Pairs, PairCount{id, other, count, suppressed})
			at++
		}
	}
	return c
}

// shown is a count as records show it.
func (c Count) shown() (count Count, suppressed bool) {
	if c == withheld {
		return Count{}, true
	}
	return c, false
}

// hidden is the inverse of shown; false when a suppressed count is given all
// the same.
func hidden(c Count, suppressed bool) (Count, bool) {
	if suppressed {
		return withheld, c == Count{}
	}
	return c, true
}
