package ladder

import (
	"cmp"
	"slices"
)

// The limits of the search for raises that reach a score. Below maxTries every
// set of levels is tried; up to maxTable the cheapest is found exactly.
const (
	maxTries = 4096
	maxTable = 4_000_000
)

// raising is the terms of a score that can be raised, and what they give.
type raising struct {
	search *search
	score  *score
	terms  []raisable
}

type raisable struct {
	group, item int
	points      []int64 // by step
	have        int     // step that is held, 0 when it is not known
	fixed       bool    // nobody can raise it: the skill is waived
}

// raises returns the ways to reach a score by levels: all minimal ones when
// there are few sets of levels, and otherwise the cheapest, with the cheapest
// that leave one of its skills as it is.
func (s *search) raises(k *score) ([]way, exactness) {
	r := raising{search: s, score: k}
	tries := 1
	for g := range k.sum.groups {
		for _, t := range k.sum.groups[g].terms {
			at := s.skills[t.skill]
			it := &s.items[at]
			term := raisable{group: g, item: at, points: t.points, fixed: it.waived}
			if t.scale.Has(it.have) {
				term.have = it.have.Step()
			}
			if tries <= maxTries && !term.fixed {
				tries *= len(t.points)
			}
			r.terms = append(r.terms, term)
		}
	}
	if tries <= maxTries {
		return r.all()
	}
	return r.cheapest()
}

// units returns what steps of the terms give.
func (r *raising) units(steps []int) int64 {
	total, group, at := int64(0), int64(0), 0
	groups := r.score.sum.groups
	for i, t := range r.terms {
		if t.group != at {
			total, group, at = total+groups[at].capped(group), 0, t.group
		}
		group += t.points[steps[i]]
	}
	if len(r.terms) > 0 {
		total += groups[at].capped(group)
	}
	return total
}

// all tries every set of levels.
func (r *raising) all() ([]way, exactness) {
	steps := make([]int, len(r.terms))
	var ways []way
	for {
		if r.units(steps) >= r.score.need && r.isMinimal(steps) {
			ways = append(ways, r.way(steps))
		}
		i := 0
		for ; i < len(steps); i++ {
			if t := &r.terms[i]; !t.fixed && steps[i] < len(t.points)-1 {
				steps[i]++
				break
			}
			steps[i] = 0
		}
		if i == len(steps) {
			break
		}
	}
	kept, all := minimal(ways)
	if !all {
		return kept, firstExact
	}
	return kept, allExact
}

// isMinimal reports whether the score is missed when one of the terms is a step
// lower.
func (r *raising) isMinimal(steps []int) bool {
	for i := range steps {
		if steps[i] == 0 {
			continue
		}
		steps[i]--
		enough := r.units(steps) >= r.score.need
		steps[i]++
		if enough {
			return false
		}
	}
	return true
}

func (r *raising) way(steps []int) way {
	var asks []ask
	for i, t := range r.terms {
		if steps[i] > 0 {
			level, _ := r.search.items[t.item].leaf.scale.Step(steps[i])
			asks = append(asks, ask{t.item, level})
		}
	}
	slices.SortFunc(asks, func(a, b ask) int { return cmp.Compare(a.item, b.item) })
	return r.search.price(asks)
}

// cheapest returns the cheapest way, and for each skill that it raises the
// cheapest that leaves this skill as it is.
func (r *raising) cheapest() ([]way, exactness) {
	best, ok := r.table(-1)
	if !ok {
		return r.greedy()
	}
	if best == nil {
		return nil, allExact
	}
	ways := []way{r.way(best)}
	for i, t := range r.terms {
		if best[i] > t.have && len(ways) < MaxAlternatives {
			if other, _ := r.table(i); other != nil {
				ways = append(ways, r.way(other))
			}
		}
	}
	kept, _ := minimal(ways)
	return kept, firstExact
}

// table returns the steps that reach the score at the least cost, without
// raising one of the terms, nil when there are none; and false when the table
// would be too large. It keeps, for every number of steps that are added, the
// most points that they can give: first within the terms of a group, so that its
// cap can be applied, then over the groups.
func (r *raising) table(without int) (best []int, ok bool) {
	most := 0
	for _, t := range r.terms {
		most += len(t.points) - 1 - t.have
	}
	cells := most + 1
	if cells*cells > maxTable/max(len(r.terms), 1) {
		return nil, false
	}
	const no = -1
	type choice struct{ step, left int32 }
	groups := r.score.sum.groups
	total := make([]int64, cells)
	for c := range total[1:] {
		total[c+1] = no
	}
	spent := make([][]int32, 0, len(groups)) // by group: of each cost over all, how much in this group
	chosen := make([][]choice, len(r.terms))
	at := 0
	for g := range groups {
		inside := make([]int64, cells)
		for c := range inside[1:] {
			inside[c+1] = no
		}
		for ; at < len(r.terms) && r.terms[at].group == g; at++ {
			t := &r.terms[at]
			top := len(t.points) - 1
			if t.fixed {
				top = 0
			}
			if at == without {
				top = t.have
			}
			next, picks := make([]int64, cells), make([]choice, cells)
			for c := range next {
				next[c] = no
				for step := t.have; step <= top && step-t.have <= c; step++ {
					if left := c - (step - t.have); inside[left] != no && inside[left]+t.points[step] > next[c] {
						next[c], picks[c] = inside[left]+t.points[step], choice{int32(step), int32(left)}
					}
				}
			}
			inside, chosen[at] = next, picks
		}
		next, here := make([]int64, cells), make([]int32, cells)
		for c := range next {
			next[c] = no
			for in := 0; in <= c; in++ {
				if inside[in] == no || total[c-in] == no {
					continue
				}
				if sum := total[c-in] + groups[g].capped(inside[in]); sum > next[c] {
					next[c], here[c] = sum, int32(in)
				}
			}
		}
		total, spent = next, append(spent, here)
	}
	cost := slices.IndexFunc(total, func(points int64) bool { return points >= r.score.need })
	if cost < 0 {
		return nil, true
	}
	best = make([]int, len(r.terms))
	at = len(r.terms) - 1
	for g := len(groups) - 1; g >= 0; g-- {
		in := int(spent[g][cost])
		cost -= in
		for ; at >= 0 && r.terms[at].group == g; at-- {
			pick := chosen[at][in]
			best[at], in = int(pick.step), int(pick.left)
		}
	}
	return r.lowered(best), true
}

// lowered takes back, from the last term on, what is not needed: levels that are
// held and count for nothing here.
func (r *raising) lowered(steps []int) []int {
	groups := r.score.sum.groups
	sums, total := make([]int64, len(groups)), int64(0)
	for i, t := range r.terms {
		sums[t.group] += t.points[steps[i]]
	}
	for g := range groups {
		total += groups[g].capped(sums[g])
	}
	for i := len(steps) - 1; i >= 0; i-- {
		t := &r.terms[i]
		for g := t.group; steps[i] > 0; steps[i]-- {
			sum := sums[g] - t.points[steps[i]] + t.points[steps[i]-1]
			left := total - groups[g].capped(sums[g]) + groups[g].capped(sum)
			if left < r.score.need {
				break
			}
			sums[g], total = sum, left
		}
	}
	return steps
}

// greedy raises everything and takes back what is not needed.
func (r *raising) greedy() ([]way, exactness) {
	steps := make([]int, len(r.terms))
	for i, t := range r.terms {
		if !t.fixed {
			steps[i] = len(t.points) - 1
		}
	}
	if r.units(steps) < r.score.need {
		return nil, allExact
	}
	return []way{r.way(r.lowered(steps))}, inexact
}
