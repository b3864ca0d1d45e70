package matching

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// search is what is asked of people: their best roles.
type search struct {
	*index
	people People
	plan   []step
	k      int
	open   bool   // whether closed roles are left out
	asker  *asker // nil when no role is evaluated as a whole
}

// scorer finds the best roles of one person after another, on one goroutine. Its
// memory is used again for each person.
type scorer struct {
	search
	asker *asker

	complete bool     // whether what the person does not state is none
	have     []uint16 // by column what the person has, see unsaid
	sums     []uint64 // of each role the lower end of the fit, in units
	expected uint64   // from which sum up to look first
	top      []uint64 // the k largest sums so far, as a heap with the smallest one first
	near     []int32  // roles that can be among the best
	touched  []bool   // of each role, whether the person says something of a skill that it asks
	matches  []Match
}

// What a person has in a column: nothing is said of it, it is said to be unknown, or
// held and the number of steps.
const (
	unsaid uint16 = iota
	unknown
	held
)

func newScorer(q search) *scorer {
	return &scorer{
		search: q, asker: q.asker.another(),
		have: make([]uint16, len(q.scales)+1),
		sums: make([]uint64, len(q.roles)), expected: 1,
	}
}

// best returns the best roles of a person, in order. The slice is used again.
func (s *scorer) best(person int) []Match {
	stated, complete := s.people.person(person)
	s.complete = complete
	s.add(stated)
	s.choose(stated)
	s.matches = s.matches[:0]
	for _, role := range s.near {
		s.matches = append(s.matches, s.match(int(role)))
	}
	if len(s.whole) > 0 {
		s.asker.meet(s.people, person)
		for _, role := range s.whole {
			if m := s.asker.match(int(role)); !s.open || m.Gate != ladder.NotMet {
				s.matches = append(s.matches, m)
			}
		}
	}
	s.forget(stated)
	slices.SortFunc(s.matches, Match.Compare)
	s.matches = s.matches[:min(len(s.matches), s.k)]
	return s.matches
}

// add sums up the lower ends of the fits to all roles, and notes what the person has.
func (s *scorer) add(stated []uint32) {
	sums := s.sums
	copy(sums, s.base)
	for _, number := range stated {
		p := s.plan[number]
		for c := p.from; c < p.to; c++ {
			s.have[c] = unknown
		}
		s.have[p.column] = held + uint16(p.level)
		if p.level == 0 {
			continue
		}
		addUp(sums, s.posts[s.first[p.column]:s.first[p.column+1]], uint64(p.level))
	}
}

// addUp adds what a level brings to each role that asks for it.
func addUp(sums []uint64, posts []posting, level uint64) {
	for i := range posts {
		q := &posts[i]
		sums[q.role] += min(level, uint64(q.asked)) * q.unit
	}
}

func (s *scorer) forget(stated []uint32) {
	for _, number := range stated {
		p := s.plan[number]
		for c := p.from; c < p.to; c++ {
			s.have[c] = unsaid
		}
	}
}

// choose finds the roles that can be among the k best: those whose sum is not more
// than twice the guard below the k-th largest sum. All others have a fit below those
// of k roles. Of roles whose sum is 0, and which can be very many, it takes no more
// than it must, see zeros.
func (s *scorer) choose(stated []uint32) {
	// The person before tells what sums to expect. Where that is too much, there is
	// another look.
	limit, ok := s.above(s.expected)
	if !ok && s.expected > 1 {
		limit, _ = s.above(1)
	}
	s.near = slices.DeleteFunc(s.near, func(role int32) bool { return s.sums[role] < limit })
	s.expected = max(1, limit-limit/4)
	if limit == 1 {
		s.zeros(stated)
	}
}

// above notes the roles whose sums are from a least one up, and returns from which
// sum up they can be among the best. It reports whether none of these is below the
// least one, which must not be 0.
func (s *scorer) above(least uint64) (limit uint64, ok bool) {
	s.near, s.top = s.near[:0], s.top[:0]
	limit = least
	for role := next(s.sums, 0, limit); role < len(s.sums); role = next(s.sums, role+1, limit) {
		if s.open && s.closed(role) {
			continue
		}
		s.near = append(s.near, int32(role))
		if s.push(s.sums[role]) {
			limit = max(least, s.top[0]-min(s.top[0], 2*s.guard))
		}
	}
	return limit, len(s.top) > 0 && len(s.top) == s.k && s.top[0] >= least+2*s.guard
}

// next returns where the next sum from a limit up is, the number of sums when there is
// none. Most time goes by here and in addUp: loops so small that all they use stays
// in registers.
func next(sums []uint64, from int, limit uint64) int {
	for i := from; i < len(sums); i++ {
		if sums[i] >= limit {
			return i
		}
	}
	return len(sums)
}

// push adds a sum to the k largest ones. It reports whether there are k now, of which
// the smallest may have changed.
func (s *scorer) push(sum uint64) bool {
	if len(s.top) < s.k {
		s.top = append(s.top, sum)
		for i := len(s.top) - 1; i > 0; {
			above := (i - 1) / 2
			if s.top[above] <= s.top[i] {
				break
			}
			s.top[above], s.top[i] = s.top[i], s.top[above]
			i = above
		}
		return len(s.top) == s.k
	}
	top := s.top
	if sum <= top[0] {
		return false
	}
	i := 0
	for {
		below := 2*i + 1
		if below >= len(top) {
			break
		}
		if below+1 < len(top) && top[below+1] < top[below] {
			below++
		}
		if top[below] >= sum {
			break
		}
		top[i] = top[below]
		i = below
	}
	top[i] = sum
	return true
}

// zeros adds roles whose sum is 0, which is a lower end of 0. Of such roles those of
// which the person says nothing at all have equal fits: 0 to 1, or 0 for a complete
// person. So the first k of them will do.
func (s *scorer) zeros(stated []uint32) {
	if s.touched == nil {
		s.touched = make([]bool, len(s.roles))
	}
	clear(s.touched)
	for _, number := range stated {
		p := s.plan[number]
		for _, q := range s.posts[s.first[p.from]:s.first[p.to]] {
			s.touched[q.role] = true
		}
	}
	equal := 0
	for role, sum := range s.sums {
		if sum != 0 || s.roles[role].whole || s.open && s.closed(role) {
			continue
		}
		if !s.touched[role] {
			if equal == s.k {
				continue
			}
			equal++
		}
		s.near = append(s.near, int32(role))
	}
}

// closed reports whether the person is known to fall short of a must-have.
func (s *scorer) closed(role int) bool {
	for _, n := range s.mustsOf(role) {
		if n.must && s.short(n) {
			return true
		}
	}
	return false
}

// short reports whether a need is known not to be met.
func (s *scorer) short(n need) bool {
	switch have := s.have[n.column]; have {
	case unsaid:
		return s.complete
	case unknown:
		return false
	default:
		return have-held < n.asked
	}
}

// match evaluates a role by the formula itself.
func (s *scorer) match(role int) Match {
	var t tally
	for _, n := range s.of(role) {
		switch have := s.have[n.column]; {
		case have >= held:
			t.known(n.weight, int(have-held), int(n.asked), n.must)
		case have == unsaid && s.complete:
			t.known(n.weight, 0, int(n.asked), n.must)
		default:
			t.unknown(n.weight, n.must)
		}
	}
	r := &s.roles[role]
	return t.match(role, r.total, r.gated)
}
