package matching

import (
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// index is the roles turned round: for each skill the needs that ask for it.
type index struct {
	roles []role
	whole []int32 // the roles that are evaluated as a whole

	skills map[skills.ID]columns
	scales []skills.Level // of each column, some level of its scale
	first  []int          // of each column among the postings, and the end twice: nobody asks in the column after the last one
	posts  []posting      // by column, then by role

	needs []need   // by role, in the order of its needs
	ends  []int    // of each role among the needs
	musts []int    // of each role, the end of its must-haves among the needs
	base  []uint64 // of each role, the fit to it of who states nothing, in units
	guard uint64   // see newGuard
}

// columns are the numbers of what is asked of one skill, a column for each scale.
type columns struct{ from, to uint32 }

// posting is a need in the list of its column.
type posting struct {
	role  uint32
	asked uint32
	unit  uint64 // what one step adds to the fit, in units of 2^-52
}

// need is a need in the list of its role.
type need struct {
	weight float64
	column uint32
	asked  uint16
	must   bool
}

// one is the fit 1 in units.
const one = 1 << 52

func newIndex(roles []role) Roles {
	x := &index{roles: roles, skills: make(map[skills.ID]columns)}
	x.number()
	size := make([]int, len(x.scales)+2)
	for i := range roles {
		r := &roles[i]
		if r.whole {
			x.whole = append(x.whole, int32(i))
		}
		last := len(x.needs)
		for _, n := range r.needs {
			c := x.column(n.Skill, n.Level)
			size[c]++
			x.needs = append(x.needs, need{n.Weight, c, uint16(n.Level.Step()), n.Must})
			if n.Must {
				last = len(x.needs)
			}
		}
		x.musts = append(x.musts, last)
		x.ends = append(x.ends, len(x.needs))
		base := uint64(0)
		if len(r.needs) == 0 && !r.whole {
			base = one
		}
		x.base = append(x.base, base)
		x.guard = max(x.guard, newGuard(r.needs))
	}
	x.first = make([]int, len(size))
	for c := 1; c < len(size); c++ {
		x.first[c] = x.first[c-1] + size[c-1]
	}
	x.posts = make([]posting, len(x.needs))
	next := slices.Clone(x.first)
	for i := range roles {
		for _, n := range x.of(i) {
			x.posts[next[n.column]] = posting{uint32(i), uint32(n.asked), unit(n, roles[i].total)}
			next[n.column]++
		}
	}
	return Roles{x}
}

// number gives every skill that is asked its columns, those of one skill in a row.
func (x *index) number() {
	var ids []skills.ID // in the order in which they are first asked
	scales := make(map[skills.ID][]skills.Level)
	for i := range x.roles {
		for _, n := range x.roles[i].needs {
			of, ok := scales[n.Skill]
			if !ok {
				ids = append(ids, n.Skill)
			}
			if !slices.ContainsFunc(of, n.Level.SameScale) {
				scales[n.Skill] = append(of, n.Level)
			}
		}
	}
	for _, id := range ids {
		from := uint32(len(x.scales))
		x.scales = append(x.scales, scales[id]...)
		x.skills[id] = columns{from, uint32(len(x.scales))}
	}
}

// column returns the column of a skill that is asked on the scale of a level, and
// the number of all columns when there is none.
func (x *index) column(id skills.ID, level skills.Level) uint32 {
	of := x.skills[id]
	for c := of.from; c < of.to; c++ {
		if x.scales[c].SameScale(level) {
			return c
		}
	}
	return uint32(len(x.scales))
}

// of returns the needs of a role.
func (x *index) of(role int) []need {
	return x.needs[x.start(role):x.ends[role]]
}

func (x *index) start(role int) int {
	if role == 0 {
		return 0
	}
	return x.ends[role-1]
}

// mustsOf returns the needs of a role up to its last must-have.
func (x *index) mustsOf(role int) []need { return x.needs[x.start(role):x.musts[role]] }

// unit returns what one step adds to the fit, in units of 2^-52, rounded up: what is
// covered by however little is above 0.
func unit(n need, total float64) uint64 {
	return uint64(math.Ceil(n.weight / total / float64(n.asked) * one))
}

// newGuard returns how far the sum of units of a role can be from its fit, in units.
//
// Let n be the number of needs, T the sum of the steps that they ask, u = 2^-53 the
// error of one rounding, and L the fit by the formula over real numbers. The weights
// and their sums are far from the limits of float64 (see [MinWeight]), so that no
// operation underflows.
//
//   - The total of the weights is computed to a factor (1+u)^n. So a unit is w/(W t)
//     of 2^52 to a factor of (1+u)^(n+2), and then rounded up by less than 1. With at
//     most t steps counted for each need, the sum of units is within
//     T + 2^52 (n+3) u = T + (n+3)/2 units of L.
//   - The fit in float64 is a sum of n products of a weight and a quotient, divided by
//     the total: L to a factor of (1+u)^(2n+4), which is (n+2) units, with L at most 1.
//     That it is kept below 1 while something is missing or a gate is not met moves
//     it by at most one more, towards L or from 1 to its neighbour.
//
// Terms in u^2 are below one unit for up to MaxNeeds needs. So T + 2n + 8 is enough.
// When the sum of units of one role is more than twice that above that of another,
// its fit is the higher one.
func newGuard(needs []NeedSpec) uint64 {
	guard := uint64(8 + 2*len(needs))
	for _, n := range needs {
		guard += uint64(n.Level.Step())
	}
	return guard
}
