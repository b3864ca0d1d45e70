package population

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Merge returns the aggregate of two groups of people who have nobody in
// common: the counts add up. Merging is commutative and associative, and the
// zero Aggregate changes nothing, so a population may be counted in parts, in
// any split and order.
//
// The parts must come from one questionnaire: people who answered in full in
// one part are taken to have been asked about the skills of the other part as
// well, and not to hold them. Pair counts and histogram are known of the whole
// when they are known of both parts.
//
// It takes O(skills^2) steps.
func (a Aggregate) Merge(b Aggregate) Aggregate {
	m := Aggregate{
		people:   a.people + b.people,
		complete: a.complete + b.complete,
		pairless: a.pairless || b.pairless,
		flat:     a.flat || b.flat,
	}
	m.ids = slices.Concat(a.ids, b.ids)
	slices.Sort(m.ids)
	m.ids = slices.Compact(m.ids)
	m.index = make(map[skills.ID]int, len(m.ids))
	for i, id := range m.ids {
		m.index[id] = i
		m.singles = append(m.singles, a.single(id).Add(b.single(id)))
		if m.pairless {
			continue
		}
		for _, other := range m.ids[i+1:] {
			m.pairs = append(m.pairs, a.pairOf(id, other).Add(b.pairOf(id, other)))
		}
	}
	if !m.flat {
		m.histogram = addHistograms(a.histogram, b.histogram)
	}
	m.labels = newLabels(slices.Values(m.ids))
	return m
}

// single returns the count of a skill, which nobody holds and everyone who
// answered in full knows when the aggregate does not have it.
func (a Aggregate) single(id skills.ID) Count {
	if i, ok := a.index[id]; ok {
		return a.singles[i]
	}
	return Count{0, a.complete}
}

func (a Aggregate) pairOf(s, t skills.ID) Count {
	i, hasS := a.index[s]
	j, hasT := a.index[t]
	if hasS && hasT {
		return a.pair(i, j)
	}
	return Count{0, a.complete}
}

func addHistograms(a, b []int) []int {
	if len(a) < len(b) {
		a, b = b, a
	}
	sum := slices.Clone(a)
	for k, n := range b {
		sum[k] += n
	}
	return sum
}
