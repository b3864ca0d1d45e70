package population

import (
	"slices"
	"strings"

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
// A cell that is suppressed in either part is suppressed in the whole, and the
// minimum cell size is the larger one. Cells of the whole may be below it when a
// part was not suppressed, or when the parts have different skills, because
// what one part does not have counts there as held by nobody: merge first, and
// suppress last.
//
// It takes O(skills^2) steps, one addition per pair.
func (a Aggregate) Merge(b Aggregate) Aggregate {
	m := Aggregate{
		people:   a.people + b.people,
		complete: a.complete + b.complete,
		minimum:  max(a.minimum, b.minimum),
		pairless: a.pairless || b.pairless,
		flat:     a.flat || b.flat,
	}
	inA, inB := mergeSkills(&m, a, b)
	m.singles = make([]Count, len(m.ids))
	for i := range m.ids {
		m.singles[i] = addCells(a.singleAt(inA[i]), b.singleAt(inB[i]))
	}
	if !m.pairless {
		mergePairs(&m, a, b, inA, inB)
	}
	if !m.flat {
		m.histogram = addHistograms(a.histogram, b.histogram)
	}
	return m
}

// absent is the place of a skill that an aggregate does not have.
const absent = -1

// mergeSkills sets the skills of both, and returns the place of each in a and
// in b.
func mergeSkills(m *Aggregate, a, b Aggregate) (inA, inB []int) {
	m.ids = make([]skills.ID, 0, max(len(a.ids), len(b.ids)))
	for i, j := 0, 0; i < len(a.ids) || j < len(b.ids); {
		order := 0
		switch {
		case i == len(a.ids):
			order = +1
		case j == len(b.ids):
			order = -1
		default:
			order = strings.Compare(string(a.ids[i]), string(b.ids[j]))
		}
		switch {
		case order < 0:
			m.ids, inA, inB = append(m.ids, a.ids[i]), append(inA, i), append(inB, absent)
			i++
		case order > 0:
			m.ids, inA, inB = append(m.ids, b.ids[j]), append(inA, absent), append(inB, j)
			j++
		default:
			m.ids, inA, inB = append(m.ids, a.ids[i]), append(inA, i), append(inB, j)
			i, j = i+1, j+1
		}
	}
	switch len(m.ids) {
	case len(a.ids):
		m.labels = a.labels
	case len(b.ids):
		m.labels = b.labels
	default:
		m.labels = newLabels(slices.Values(m.ids))
	}
	return inA, inB
}

// singleAt is the count of the skill at a place. A skill that is absent is held
// by nobody, and known of everyone who answered in full.
func (a Aggregate) singleAt(i int) Count {
	if i == absent {
		return Count{0, a.complete}
	}
	return a.singles[i]
}

func addCells(c, d Count) Count {
	if c == withheld || d == withheld {
		return withheld
	}
	return c.Add(d)
}

// mergePairs adds up the pairs row by row: a first, then b on top.
func mergePairs(m *Aggregate, a, b Aggregate, inA, inB []int) {
	n := len(m.ids)
	if n < 2 {
		return
	}
	m.holders = make([]int, n*(n-1)/2)
	if a.bases != nil || b.bases != nil {
		m.bases = make([]int, len(m.holders))
		for i := range m.bases {
			m.bases[i] = m.complete
		}
	}
	addPairs(m, a, inA)
	addPairs(m, b, inB)
	m.settleBases()
}

// addPairs adds the pairs of a part whose skill in[i] is the skill i of m. The
// bases of m start at everyone who answered in full, so that a part adds what
// its own bases are above that.
func addPairs(m *Aggregate, part Aggregate, in []int) {
	n := len(m.ids)
	for i, pi := range in {
		if pi == absent {
			continue
		}
		row := m.holders[rowStart(i, n):][:n-1-i]
		from := rowStart(pi, len(part.ids)) - pi - 1 // of the pair (pi, pj) at from + pj
		if len(part.ids) == n {
			addCellRow(row, part.holders[rowStart(i, n):])
		} else {
			for k, pj := range in[i+1:] {
				if pj != absent {
					row[k] = addCell(row[k], part.holders[from+pj])
				}
			}
		}
		if part.bases == nil {
			continue
		}
		bases := m.bases[rowStart(i, n):][:n-1-i]
		for k, pj := range in[i+1:] {
			if pj != absent {
				bases[k] += part.bases[from+pj] - part.complete
			}
		}
	}
}

func addCellRow(to, from []int) {
	for k, x := range from[:len(to)] {
		to[k] = addCell(to[k], x)
	}
}

// addCell adds numbers of which either may be suppressed.
func addCell(x, y int) int {
	if x|y < 0 {
		return Suppressed
	}
	return x + y
}

func addHistograms(a, b []int) []int {
	if len(a) < len(b) {
		a, b = b, a
	}
	sum := slices.Clone(a)
	addCellRow(sum[:len(b)], b)
	return sum
}
