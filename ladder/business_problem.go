package ladder

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills/date"
)

// IsOpen reports whether there is the problem on a day: from the first day that
// Since can mean to before the last that Solved can mean. At the zero Date a
// problem is open that has not been solved.
func (p BusinessProblemSpec) IsOpen(asOf date.Date) bool {
	if p.Solved.IsZero() || asOf.IsZero() {
		return covers(p.Since, p.Solved, asOf)
	}
	return p.Since.Earliest().Compare(asOf.Latest()) <= 0 && asOf.Earliest().Compare(p.Solved.Latest()) < 0
}

// Problems yields the problems that the organisation has stated, by area in the
// order of [Areas], those of no area behind, and within an area the most pressing
// first: by rank, those without a rank behind, and of one rank in the order of
// the record. It can be run again. The call sorts the problems.
func (o Organisation) Problems() iter.Seq[BusinessProblemSpec] {
	list := slices.Clone(o.read().spec.Problems)
	area := func(p BusinessProblemSpec) int {
		if i := slices.Index(areas, p.Area); i >= 0 {
			return i
		}
		return len(areas)
	}
	rank := func(p BusinessProblemSpec) int {
		if p.Rank == 0 {
			return math.MaxInt
		}
		return p.Rank
	}
	slices.SortStableFunc(list, func(a, b BusinessProblemSpec) int {
		return cmp.Or(cmp.Compare(area(a), area(b)), cmp.Compare(rank(a), rank(b)))
	})
	return slices.Values(list)
}

// TopProblems yields the n most pressing problems of an area that are open on a
// day, see [BusinessProblemSpec.IsOpen], fewer where there are fewer, in the order
// of [Organisation.Problems], which it calls. The zero Area stands for those of no
// area. It can be run again.
func (o Organisation) TopProblems(area Area, n int, asOf date.Date) iter.Seq[BusinessProblemSpec] {
	return func(yield func(BusinessProblemSpec) bool) {
		left := n
		for p := range o.Problems() {
			if left <= 0 {
				return
			}
			if p.Area != area || !p.IsOpen(asOf) {
				continue
			}
			left--
			if !yield(p) {
				return
			}
		}
	}
}

// Problem returns the problem with the given id, and whether the organisation has
// stated one.
func (o Organisation) Problem(id string) (BusinessProblemSpec, bool) {
	i, ok := o.read().problemByID[id]
	if !ok {
		return BusinessProblemSpec{}, false
	}
	return o.data.spec.Problems[i], true
}
