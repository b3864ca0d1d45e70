package ladder

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/kakezan/kakezan/skills"
)

// MustHaves yields the must-haves of the requirement: the skills that every way
// to meet it asks, each once with the level that every way asks at least, in the
// order in which the requirement names them first. Somebody of whom one of them
// is below its level does not meet the requirement, whatever else they can do;
// of every skill it is the highest level of which that is true.
//
// All parts ask for what one of them asks, at the highest level; of any, the
// skills that every part asks, at the lowest level; at least n of k ask for the
// skills that are asked by more than k-n parts, at the lowest level without
// which n can't be met; a score asks for the levels without which it is missed
// with everything else at the top. What has not been stated may turn out to ask
// for nothing, so that nothing follows from it. There are none of a requirement
// that nobody can meet, and of one that has not been stated.
//
// It can be run again. It takes time in proportion to the parts, times the
// logarithm of how many ask for one skill.
func (r Requirement) MustHaves() iter.Seq2[skills.ID, skills.Level] {
	return func(yield func(skills.ID, skills.Level) bool) {
		for _, n := range r.Gates(Facts{}) {
			if n.IsLevel() && !yield(n.Skill, n.Asked) {
				return
			}
		}
	}
}

// Gates returns what every way to meet the requirement asks, each beside what
// the facts show: the levels of [Requirement.MustHaves], and the conditions that
// are no level (a time in a place, evidence, a rating, ...) without which no way
// is left, in the order in which the requirement names them first. While one of
// them is not met the requirement is not met, and when it is met all of them
// are. The slice is the caller's own.
func (r Requirement) Gates(f Facts) []Need {
	if r.IsZero() {
		return nil
	}
	s := newSearch(r.node, &f)
	asks, ok := s.musts(r.node)
	if !ok || len(asks) == 0 {
		return nil
	}
	needs := make([]Need, len(asks))
	for i, a := range asks {
		needs[i] = s.need(a)
	}
	return needs
}

// musts returns what every way to meet a node asks, in the order of the items,
// and false when there is no way.
//
// With everything else at the top, whether a part is met depends on one item
// alone, and on whether that reaches a level. So the level that n of the parts
// need is the n-th lowest of theirs, where parts that do not ask for it count as
// "none".
func (s *search) musts(n *node) ([]ask, bool) {
	switch n.form {
	case formLevel:
		if n.leaf.level.IsNone() {
			return nil, true
		}
		return []ask{{s.skills[n.leaf.skill], n.leaf.level}}, true
	case formKind:
		if k, ok := n.kind.(*score); ok {
			return s.mustScore(k)
		}
		return []ask{{item: s.kinds[n.kind]}}, true
	case formInclude:
		if len(n.parts) == 0 {
			return nil, true // may ask for nothing
		}
	}
	if len(n.parts) == 1 && n.n == 1 {
		return s.musts(&n.parts[0])
	}
	var asks []ask
	parts := 0 // that can be met
	for i := range n.parts {
		if part, ok := s.musts(&n.parts[i]); ok {
			asks = append(asks, part...)
			parts++
		}
	}
	if parts < n.n {
		return nil, false
	}
	slices.SortFunc(asks, func(a, b ask) int {
		return cmp.Or(cmp.Compare(a.item, b.item), cmp.Compare(a.level.Step(), b.level.Step()))
	})
	kept := asks[:0]
	for i := 0; i < len(asks); {
		end := i + 1
		for end < len(asks) && asks[end].item == asks[i].item {
			end++
		}
		if without := parts - (end - i); without < n.n {
			kept = append(kept, asks[i+n.n-without-1])
		}
		i = end
	}
	return kept, true
}

// mustScore returns the levels without which a score is missed.
func (s *search) mustScore(k *score) ([]ask, bool) {
	groups := k.sum.groups
	if k.sum.top < k.need {
		return nil, false
	}
	var asks []ask
	for g := range groups {
		most := int64(0)
		for _, t := range groups[g].terms {
			most += t.points[len(t.points)-1]
		}
		rest := k.sum.top - groups[g].capped(most) // of the other groups
		for _, t := range groups[g].terms {
			others := most - t.points[len(t.points)-1]
			step := sort.Search(len(t.points)-1, func(step int) bool {
				return rest+groups[g].capped(others+t.points[step]) >= k.need
			})
			if level, ok := t.scale.Step(step); ok && step > 0 {
				asks = append(asks, ask{s.skills[t.skill], level})
			}
		}
	}
	slices.SortFunc(asks, func(a, b ask) int { return cmp.Compare(a.item, b.item) })
	return asks, true
}
