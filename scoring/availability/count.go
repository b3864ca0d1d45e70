package availability

import (
	"encoding/binary"
	"slices"

	"github.com/kakezan/kakezan/internal/bitset"
)

// model is a question in numbers: things and causes by their places.
type model struct {
	atLeast int
	needs   [][]int32 // of each thing, its causes in ascending order
	own     []Chance
	cause   []Chance
}

// end is one end of all intervals.
type end bool

const (
	low  end = false
	high end = true
)

func (c Chance) at(e end) pair {
	if e == high {
		return c.hi
	}
	return c.lo
}

// counts is the distribution of how many things are up: the chance that none is, one,
// and so on, and at the last place that of all counts from there on. All numbers are
// sums of products of chances, so each has all its digits.
type counts []float64

// none returns the counts of no things.
func none(atLeast int) counts {
	c := make(counts, atLeast+1)
	c[0] = 1
	return c
}

// and adds one more thing, or a group of them, that is independent of the others.
func (c counts) and(d counts) counts {
	last := len(c) - 1
	if last == 1 {
		return counts{c[0] * d[0], c[1] + c[0]*d[1]}
	}
	for len(d) > 1 && d[len(d)-1] == 0 {
		d = d[:len(d)-1] // a single thing has two counts, however many are asked
	}
	sum := make(counts, len(c))
	for i, x := range c {
		if x == 0 {
			continue
		}
		for j, y := range d {
			sum[min(i+j, last)] += x * y
		}
	}
	return sum
}

// one returns the counts of a single thing.
func one(p pair, atLeast int) counts {
	c := make(counts, atLeast+1)
	c[0], c[1] = p.down, p.up
	return c
}

// enough returns the chance of the last place, and of all others.
func (c counts) enough() pair {
	p := pair{up: c[len(c)-1]}
	for _, x := range c[:len(c)-1] {
		p.down += x
	}
	return p
}

// bound says what may stand for counts that take too long.
type bound int

const (
	exactly   bound = iota // nothing may: the search is given up
	fromAbove              // counts that are as high or higher
	fromBelow              // counts that are as low or lower
)

// count returns the distribution of how many things are up but for one (none when
// skip is below 0) at one end of the intervals, and whether it was worked out within
// the states, which bounds always are.
func (m *model) count(e end, b bound, skip, states int) (counts, bool) {
	all := none(m.atLeast)
	s := solver{atLeast: m.atLeast, bound: b, states: max(1, 2*states/(m.atLeast+1))}
	users := make([]int32, len(m.cause)) // how many things need the cause, as far as it is open
	alive := func(i int) bool {
		if i == skip || m.own[i].at(e).up == 0 {
			return false
		}
		for _, c := range m.needs[i] {
			if m.cause[c].at(e).up == 0 {
				return false
			}
		}
		return true
	}
	for i := range m.own {
		if alive(i) {
			for _, c := range m.needs[i] {
				users[c]++
			}
		}
	}
	place := make(map[int32]int) // of open causes in the solver
	leaves := make(map[string]int)
	var key []byte
	for i := range m.own {
		if !alive(i) {
			continue
		}
		p := m.own[i].at(e)
		var open []int
		key = key[:0]
		for _, c := range m.needs[i] {
			switch {
			case m.cause[c].at(e).down == 0:
			case users[c] == 1:
				p = both(p, m.cause[c].at(e))
			default:
				at, ok := place[c]
				if !ok {
					at = len(s.causes)
					place[c] = at
					s.causes = append(s.causes, m.cause[c].at(e))
				}
				open = append(open, at)
				key = binary.AppendVarint(key, int64(at))
			}
		}
		thing := one(p, m.atLeast)
		if len(open) == 0 {
			all = all.and(thing)
			continue
		}
		at, ok := leaves[string(key)]
		if !ok {
			leaves[string(key)] = len(s.leaves)
			s.leaves = append(s.leaves, leaf{needs: open, counts: thing})
			continue
		}
		s.leaves[at].counts = s.leaves[at].counts.and(thing)
	}
	if len(s.leaves) == 0 {
		return all, true
	}
	rest, ok := s.run()
	if !ok {
		return nil, false
	}
	return all.and(rest), true
}

// leaf is things that need the same open causes.
type leaf struct {
	needs  []int
	bits   bitset.Set // the same as a set
	counts counts
}

// solver works out counts over leaves, cause by cause.
type solver struct {
	atLeast int
	bound   bound
	states  int // left to look at
	causes  []pair
	leaves  []leaf

	memo map[string]counts
}

func (s *solver) run() (counts, bool) {
	for i := range s.leaves {
		l := &s.leaves[i]
		l.bits = bitset.New(len(s.causes))
		for _, c := range l.needs {
			l.bits.Add(c)
		}
	}
	s.memo = make(map[string]counts)
	leaves, open := bitset.New(len(s.leaves)), bitset.New(len(s.causes))
	for i := range s.leaves {
		leaves.Add(i)
	}
	for c := range s.causes {
		open.Add(c)
	}
	found, _ := s.all(leaves, open, s.states)
	return found, found != nil
}

// all returns the counts of leaves of which some causes are open and the others up, nil
// when it takes too long, and whether they are exact. Those that no open cause joins
// are independent.
func (s *solver) all(leaves, open bitset.Set, budget int) (counts, bool) {
	found := none(s.atLeast)
	rest := leaves.Clone()
	var parts []bitset.Set
	for i := range rest.All {
		if !rest.Has(i) {
			continue
		}
		rest.Remove(i)
		if !s.leaves[i].bits.Meets(open) {
			found = found.and(s.leaves[i].counts)
			continue
		}
		part := bitset.New(len(s.leaves))
		part.Add(i)
		reach := s.leaves[i].bits.And(open)
		for grown := true; grown; {
			grown = false
			for j := range rest.All {
				if s.leaves[j].bits.Meets(reach) {
					rest.Remove(j)
					part.Add(j)
					reach.Join(s.leaves[j].bits, open)
					grown = true
				}
			}
		}
		parts = append(parts, part)
	}
	exact := true
	for _, part := range parts {
		c, ok := s.part(part, open, budget/len(parts))
		if c == nil {
			return nil, false
		}
		exact = exact && ok
		found = found.and(c)
	}
	return found, exact
}

// part returns the counts of leaves that open causes join.
func (s *solver) part(leaves, open bitset.Set, budget int) (counts, bool) {
	mine := bitset.New(len(s.causes))
	uses := make([]int, len(s.causes))
	single := 0
	for i := range leaves.All {
		single++
		mine.Join(s.leaves[i].bits, open)
		for _, c := range s.leaves[i].needs {
			if open.Has(c) {
				uses[c]++
			}
		}
	}
	if single == 1 {
		// The causes are the leaf's own.
		p := pair{1, 0}
		for c := range mine.All {
			p = both(p, s.causes[c])
		}
		for i := range leaves.All {
			return s.leaves[i].counts.given(p), true
		}
	}
	key := string(mine.AppendKey(leaves.AppendKey(nil)))
	if c, ok := s.memo[key]; ok {
		return c, true
	}
	switch {
	case s.bound == exactly && s.states == 0:
		return nil, false
	case s.bound != exactly && budget < 2:
		return s.bounded(leaves, open), false
	}
	s.states--
	most := 0
	for c := range uses {
		if uses[c] > uses[most] {
			most = c
		}
	}
	mine.Remove(most)
	up, exactUp := s.all(leaves, mine, budget/2)
	if up == nil {
		return nil, false
	}
	left := leaves.Clone()
	for i := range leaves.All {
		if s.leaves[i].bits.Has(most) {
			left.Remove(i)
		}
	}
	down, exactDown := s.all(left, mine, budget/2)
	if down == nil {
		return nil, false
	}
	found := make(counts, s.atLeast+1)
	for i := range found {
		found[i] = s.causes[most].up*up[i] + s.causes[most].down*down[i]
	}
	if exactUp && exactDown {
		s.memo[key] = found
	}
	return found, exactUp && exactDown
}

// given returns the counts when they are so only in some cases, and none in the others.
func (c counts) given(p pair) counts {
	found := make(counts, len(c))
	for i, x := range c {
		found[i] = p.up * x
	}
	found[0] += p.down
	return found
}

// bounded returns counts that bound those of leaves without looking at their causes
// case by case.
func (s *solver) bounded(leaves, open bitset.Set) counts {
	found := none(s.atLeast)
	if s.bound == fromBelow {
		// Leaves without a common cause, the likeliest first; the others are left out.
		order := slices.Collect(leaves.All)
		chance := make([]float64, len(s.leaves))
		for _, i := range order {
			chance[i] = s.chance(i, open).up * (1 - s.leaves[i].counts[0])
		}
		slices.SortStableFunc(order, func(i, j int) int {
			switch {
			case chance[i] > chance[j]:
				return -1
			case chance[i] < chance[j]:
				return 1
			}
			return i - j
		})
		taken := bitset.New(len(s.causes))
		for _, i := range order {
			if !s.leaves[i].bits.And(open).Meets(taken) {
				taken.Join(s.leaves[i].bits, open)
				found = found.and(s.leaves[i].counts.given(s.chance(i, open)))
			}
		}
		return found
	}
	for i := range leaves.All {
		c := s.leaves[i].counts
		if s.atLeast == 1 {
			c = c.given(s.chance(i, open)) // as though the causes were its own
		}
		found = found.and(c)
	}
	return found
}

// chance returns the chance that all open causes of a leaf are up.
func (s *solver) chance(i int, open bitset.Set) pair {
	p := pair{1, 0}
	for _, c := range s.leaves[i].needs {
		if open.Has(c) {
			p = both(p, s.causes[c])
		}
	}
	return p
}
