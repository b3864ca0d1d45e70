package people

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// skillOrder numbers skills as they are found one by one, and knows their order.
// As long as no new skill comes, the order of all of them serves.
type skillOrder struct {
	numbers map[skills.ID]int32
	skills  []skills.ID
	rank    []int32 // of each skill, its place in order of ids
	byRank  []int32
	stale   int // rows since a new skill came, 0 for none
}

// number returns the number of a skill, and whether the skill is new.
func (o *skillOrder) number(id skills.ID) (n int32, added bool) {
	if n, ok := o.numbers[id]; ok {
		return n, false
	}
	if o.numbers == nil {
		o.numbers = make(map[skills.ID]int32)
	}
	n = int32(len(o.skills))
	o.numbers[id] = n
	o.skills = append(o.skills, id)
	return n, true
}

// maxOrdered bounds the skills of which the order is kept: with more, going
// through all of them costs more than sorting a person's.
const maxOrdered = 1 << 14

// ordered reports whether the order of all skills is known. Where skills come
// again and again, it is made only when some rows without a new one have gone by.
func (o *skillOrder) ordered() bool {
	if len(o.rank) == len(o.skills) {
		return len(o.skills) <= maxOrdered
	}
	if o.stale++; o.stale < len(o.skills)/16 || len(o.skills) > maxOrdered {
		return false
	}
	o.stale = 0
	o.byRank = o.byRank[:0]
	for i := range o.skills {
		o.byRank = append(o.byRank, int32(i))
	}
	slices.SortFunc(o.byRank, func(a, b int32) int { return cmp.Compare(o.skills[a], o.skills[b]) })
	o.rank = make([]int32, len(o.skills))
	for r, skill := range o.byRank {
		o.rank[skill] = int32(r)
	}
	return true
}
