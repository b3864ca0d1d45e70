package population

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
)

// MaxPeople is the largest number of people of whom [NewAggregate] takes
// counts. Sums of counts stay exact below it.
const MaxPeople = 1 << 40

// NewAggregate checks a record and returns its aggregate. It copies the
// record. It fails with [ErrCount] when no group of people can have these
// counts, as far as can be told from
//
//	0 <= complete <= base <= people, for each skill
//	complete <= base of a pair <= the smaller base, and base <= people by inclusion and exclusion
//	0 <= pair <= the smaller of the two skills' counts, with the room that the bases leave
//	the histogram counts each skill held once, and each pair held once
//
// and when a skill or a pair is missing, repeated or not an id.
func NewAggregate(c Counts) (Aggregate, error) {
	a, err := newAggregate(c)
	if err != nil {
		return Aggregate{}, fmt.Errorf("NewAggregate(%d people, %d skills): %w", c.People, len(c.Singles), err)
	}
	return a, nil
}

func newAggregate(c Counts) (Aggregate, error) {
	a := Aggregate{people: c.People, complete: c.Complete}
	if c.People > MaxPeople {
		return a, fmt.Errorf("%w: %d people, the limit is %d", ErrCount, c.People, MaxPeople)
	}
	if c.Complete < 0 || c.Complete > c.People {
		return a, fmt.Errorf("%w: %d answers in full of %d people", ErrCount, c.Complete, c.People)
	}
	if err := a.setSingles(c.Singles); err != nil {
		return a, err
	}
	a.pairless = c.Pairs == nil && len(a.ids) > 1
	if err := a.setPairs(c.Pairs); err != nil {
		return a, err
	}
	a.flat = c.Histogram == nil && len(a.ids) > 0
	if err := a.setHistogram(c.Histogram); err != nil {
		return a, err
	}
	return a, nil
}

func (a *Aggregate) setSingles(singles []SingleCount) error {
	sorted := slices.SortedFunc(slices.Values(singles), func(s, t SingleCount) int {
		return strings.Compare(string(s.Skill), string(t.Skill))
	})
	a.index = make(map[skills.ID]int, len(sorted))
	for i, s := range sorted {
		if list := s.Skill.Check(""); len(list) > 0 {
			return list.Err()
		}
		if _, ok := a.index[s.Skill]; ok {
			return fmt.Errorf("%w: %q is given twice", ErrCount, string(s.Skill))
		}
		if s.Count.base < a.complete || s.Count.base > a.people {
			return fmt.Errorf("%w: the base of %q is %d, of %d people and %d answers in full",
				ErrCount, string(s.Skill), s.Count.base, a.people, a.complete)
		}
		a.index[s.Skill] = i
		a.ids = append(a.ids, s.Skill)
		a.singles = append(a.singles, s.Count)
	}
	a.labels = newLabels(slices.Values(a.ids))
	return nil
}

func (a *Aggregate) setPairs(pairs []PairCount) error {
	if a.pairless || len(a.ids) < 2 && len(pairs) == 0 {
		return nil
	}
	n := len(a.ids)
	if len(pairs) != n*(n-1)/2 {
		return fmt.Errorf("%w: %d pairs of %d skills", ErrCount, len(pairs), n)
	}
	a.pairs = make([]Count, len(pairs))
	seen := make([]bool, len(pairs))
	for _, p := range pairs {
		i, ok := a.index[p.A]
		if !ok {
			return fmt.Errorf("%w: a pair of %q, which has no count", ErrCount, string(p.A))
		}
		j, ok := a.index[p.B]
		if !ok {
			return fmt.Errorf("%w: a pair of %q, which has no count", ErrCount, string(p.B))
		}
		if i == j || seen[pairIndex(min(i, j), max(i, j), n)] {
			return fmt.Errorf("%w: the pair of %q and %q is given twice", ErrCount, string(p.A), string(p.B))
		}
		if !a.possible(a.singles[i], a.singles[j], p.Count) {
			return fmt.Errorf("%w: %v hold both %q (%v) and %q (%v)",
				ErrCount, p.Count, string(p.A), a.singles[i], string(p.B), a.singles[j])
		}
		k := pairIndex(min(i, j), max(i, j), n)
		a.pairs[k], seen[k] = p.Count, true
	}
	return nil
}

// possible reports whether people can hold one skill s times, another t times
// and both p times.
func (a *Aggregate) possible(s, t, p Count) bool {
	if p.base > min(s.base, t.base) || p.base < max(a.complete, s.base+t.base-a.people) || p.holders > min(s.holders, t.holders) {
		return false
	}
	// How many of the pair's base must hold each of the two, at least.
	inS, inT := s.holders-(s.base-p.base), t.holders-(t.base-p.base)
	return p.holders >= max(inS, 0)+max(inT, 0)-p.base
}

func (a *Aggregate) setHistogram(histogram []int) error {
	if a.flat {
		return nil
	}
	if len(a.ids) == 0 && histogram == nil && a.complete > 0 {
		histogram = []int{a.complete} // nothing else is possible
	}
	if len(histogram) > len(a.ids)+1 || len(histogram) > 0 && histogram[len(histogram)-1] == 0 {
		return fmt.Errorf("%w: a histogram of up to %d skills, of %d", ErrCount, len(histogram)-1, len(a.ids))
	}
	people, singles, pairs := 0, 0, 0
	for k, n := range histogram {
		if n < 0 || n > a.people {
			return fmt.Errorf("%w: %d of %d people hold %d skills", ErrCount, n, a.people, k)
		}
		if people += n; people > a.people {
			return fmt.Errorf("%w: more people in the histogram than the %d there are", ErrCount, a.people)
		}
		singles += n * k
		pairs += n * (k * (k - 1) / 2)
	}
	known := a.complete
	for _, s := range a.singles {
		known = max(known, s.base)
		singles -= s.holders
	}
	for _, p := range a.pairs {
		pairs -= p.holders
	}
	if known > people || len(a.ids) == 0 && known != people || singles != 0 || !a.pairless && pairs != 0 {
		return fmt.Errorf("%w: the histogram does not agree with the counts of skills and pairs", ErrCount)
	}
	if len(histogram) > 0 {
		a.histogram = slices.Clone(histogram)
	}
	return nil
}
