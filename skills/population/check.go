package population

import (
	"fmt"
	"math/big"
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
// where a suppressed count may be any that the others allow; when a count is
// suppressed without a minimum cell size, or is given all the same; and when a
// skill or a pair is missing, repeated or not an id.
func NewAggregate(c Counts) (Aggregate, error) {
	a, err := newAggregate(c)
	if err != nil {
		return Aggregate{}, fmt.Errorf("NewAggregate(%d people, %d skills): %w", c.People, len(c.Singles), err)
	}
	return a, nil
}

func newAggregate(c Counts) (Aggregate, error) {
	var a Aggregate
	if err := a.setPeople(c.People, c.Complete, c.MinimumCell); err != nil {
		return a, err
	}
	if err := a.setSingles(c.Singles); err != nil {
		return a, err
	}
	if a.pairless = c.Pairs == nil && len(a.ids) > 1; !a.pairless {
		if err := a.setPairs(c.Pairs); err != nil {
			return a, err
		}
	}
	return a, a.setHistogram(c.Histogram)
}

func (a *Aggregate) setPeople(people, complete, minimum int) error {
	switch {
	case int64(people) > MaxPeople:
		return fmt.Errorf("%w: %d people, the limit is %d", ErrCount, people, int64(MaxPeople))
	case complete < 0 || complete > people:
		return fmt.Errorf("%w: %d answers in full of %d people", ErrCount, complete, people)
	case minimum < 0:
		return fmt.Errorf("%w: a minimum cell of %d people", ErrCount, minimum)
	}
	a.people, a.complete, a.minimum = people, complete, minimum
	return nil
}

func (a *Aggregate) setSingles(singles []SingleCount) error {
	sorted := slices.SortedFunc(slices.Values(singles), func(s, t SingleCount) int {
		return strings.Compare(string(s.Skill), string(t.Skill))
	})
	for i, s := range sorted {
		if list := s.Skill.Check(""); len(list) > 0 {
			return list.Err()
		}
		if i > 0 && sorted[i-1].Skill == s.Skill {
			return fmt.Errorf("%w: %q is given twice", ErrCount, string(s.Skill))
		}
		c, ok := hidden(s.Count, s.Suppressed)
		switch {
		case !ok || c == withheld && a.minimum == 0:
			return fmt.Errorf("%w: %q is suppressed, with %v and a minimum cell of %d", ErrCount, string(s.Skill), s.Count, a.minimum)
		case c != withheld && (c.base < a.complete || c.base > a.people):
			return fmt.Errorf("%w: the base of %q is %d, of %d people and %d answers in full",
				ErrCount, string(s.Skill), c.base, a.people, a.complete)
		}
		a.ids = append(a.ids, s.Skill)
		a.singles = append(a.singles, c)
	}
	a.labels = newLabels(slices.Values(a.ids))
	return nil
}

func (a *Aggregate) setPairs(pairs []PairCount) error {
	n := len(a.ids)
	if len(pairs) != n*(n-1)/2 {
		return fmt.Errorf("%w: %d pairs of %d skills", ErrCount, len(pairs), n)
	}
	if len(pairs) == 0 {
		return nil
	}
	place := make(map[skills.ID]int, n)
	for i, id := range a.ids {
		place[id] = i
	}
	a.holders, a.bases = make([]int, len(pairs)), make([]int, len(pairs))
	seen := make([]bool, len(pairs))
	for _, p := range pairs {
		i, hasA := place[p.A]
		j, hasB := place[p.B]
		if !hasA || !hasB {
			return fmt.Errorf("%w: the pair of %q and %q, of which one has no count", ErrCount, string(p.A), string(p.B))
		}
		c, ok := hidden(p.Count, p.Suppressed)
		at := 0
		if i != j {
			at = pairIndex(min(i, j), max(i, j), n)
		}
		switch {
		case i == j || seen[at]:
			return fmt.Errorf("%w: the pair of %q and %q is given twice", ErrCount, string(p.A), string(p.B))
		case !ok:
			return fmt.Errorf("%w: the pair of %q and %q is suppressed, with %v", ErrCount, string(p.A), string(p.B), p.Count)
		}
		a.holders[at], a.bases[at], seen[at] = c.holders, c.base, true
	}
	return a.checkPairs()
}

// checkPairs checks the pairs against the skills, and settles their bases.
func (a *Aggregate) checkPairs() error {
	a.settleBases()
	at := 0
	for i, s := range a.singles {
		for j := i + 1; j < len(a.singles); j++ {
			p, t := a.pairAt(at), a.singles[j]
			at++
			switch {
			case p == withheld && a.minimum > 0:
			case p == withheld:
				return fmt.Errorf("%w: the pair of %q and %q is suppressed, without a minimum cell",
					ErrCount, string(a.ids[i]), string(a.ids[j]))
			case !a.possible(s, t, p):
				return fmt.Errorf("%w: %v hold both %q (%v) and %q (%v)",
					ErrCount, p, string(a.ids[i]), s, string(a.ids[j]), t)
			}
		}
	}
	return nil
}

// possible reports whether people can hold one skill s times, another t times
// and both p times.
func (a *Aggregate) possible(s, t, p Count) bool {
	if p.base < a.complete || p.base > a.people || p.holders > p.base {
		return false
	}
	// A suppressed skill can be what its pair is, in which case only the other
	// one says more.
	if s == withheld {
		s = p
	}
	if t == withheld {
		t = p
	}
	if p.base > min(s.base, t.base) || p.base < s.base+t.base-a.people || p.holders > min(s.holders, t.holders) {
		return false
	}
	// How many of the pair's base must hold each of the two, at least.
	inS, inT := s.holders-(s.base-p.base), t.holders-(t.base-p.base)
	return p.holders >= max(inS, 0)+max(inT, 0)-p.base
}

func (a *Aggregate) setHistogram(histogram []int) error {
	if a.flat = histogram == nil && len(a.ids) > 0; a.flat {
		return nil
	}
	if len(a.ids) == 0 && histogram == nil && a.complete > 0 {
		histogram = []int{a.complete} // nothing else is possible
	}
	if len(histogram) > len(a.ids)+1 || len(histogram) > 0 && histogram[len(histogram)-1] == 0 {
		return fmt.Errorf("%w: a histogram of up to %d skills, of %d", ErrCount, len(histogram)-1, len(a.ids))
	}
	known := a.complete // people of whom anything is, at least
	for _, s := range a.singles {
		known = max(known, s.base)
	}
	people, suppressed := 0, false
	for k, n := range histogram {
		if n == Suppressed && a.minimum > 0 && len(a.ids) > 0 {
			suppressed = true
			continue
		}
		if n < 0 || n > a.people {
			return fmt.Errorf("%w: %d of %d people hold %d skills", ErrCount, n, a.people, k)
		}
		if people += n; people > a.people {
			return fmt.Errorf("%w: more people in the histogram than the %d there are", ErrCount, a.people)
		}
	}
	rest := span{} // how many people are in suppressed numbers
	if suppressed {
		rest = span{max(known-people, 0), a.people - people}
	}
	if known > people+rest.most || len(a.ids) == 0 && known != people || !a.agrees(histogram, rest) {
		return fmt.Errorf("%w: the histogram does not agree with the counts of skills and pairs", ErrCount)
	}
	if len(histogram) > 0 {
		a.histogram = slices.Clone(histogram)
	}
	return nil
}

// span is a number of which only the ends are known.
type span struct{ least, most int }

// agrees reports whether the people of a histogram, and rest more where it is
// suppressed, can hold the skills and pairs that were counted.
func (a *Aggregate) agrees(histogram []int, rest span) bool {
	var held, pairs, heldCounted, pairsCounted sum
	last := 0
	for k, n := range histogram {
		if n == Suppressed {
			last = k
			continue
		}
		held.add(k, span{n, n})
		pairs.add(k*(k-1)/2, span{n, n})
	}
	// The rest holds the fewest skills in the first suppressed number, and the
	// most in the last one.
	first := max(slices.Index(histogram, Suppressed), 0)
	held.addEnds(first, last, rest)
	pairs.addEnds(first*(first-1)/2, last*(last-1)/2, rest)
	at := 0
	for i, s := range a.singles {
		heldCounted.add(1, a.spanOf(s, a.people))
		row := span{}
		for _, t := range a.singles[i+1:] {
			if a.pairless {
				break
			}
			c := a.spanOf(a.pairAt(at), min(a.spanOf(s, a.people).most, a.spanOf(t, a.people).most))
			row.least, row.most = row.least+c.least, row.most+c.most
			at++
		}
		pairsCounted.add(1, row)
	}
	return held.meets(&heldCounted) && (a.pairless || pairs.meets(&pairsCounted))
}

// spanOf is what the holders of a count can be, with the most they can be when
// it is suppressed.
func (a *Aggregate) spanOf(c Count, most int) span {
	if c == withheld {
		return span{0, most}
	}
	return span{c.holders, c.holders}
}

// sum is a span of numbers that may be larger than an int: many people hold
// very many pairs.
type sum struct{ least, most big.Int }

func (s *sum) add(times int, n span) { s.addEnds(times, times, n) }

// addEnds adds the least people so many times, and the most people so many.
func (s *sum) addEnds(least, most int, n span) {
	var x, times big.Int
	s.least.Add(&s.least, x.Mul(x.SetInt64(int64(n.least)), times.SetInt64(int64(least))))
	s.most.Add(&s.most, x.Mul(x.SetInt64(int64(n.most)), times.SetInt64(int64(most))))
}

func (s *sum) meets(t *sum) bool { return s.least.Cmp(&t.most) <= 0 && t.least.Cmp(&s.most) <= 0 }
