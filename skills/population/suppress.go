package population

import (
	"fmt"
	"slices"
)

// Suppress returns the aggregate without the cells that are so small that they
// may tell of single people: primary suppression by a minimum cell size, in the
// terms of statistical disclosure control (A. Hundepool and others, 2012,
// doi:10.1002/9781118348239). A suppressed cell is unknown, and no number in
// its place: asking for it is an error of the kind [ErrSuppressed].
//
// With k the minimum, these are suppressed, holders and base both:
//
//   - a skill, when fewer than k people hold it, or fewer than k are known not to;
//   - a pair, when one of the four cells of its table (both, the one only, the
//     other only, neither) has fewer than k people, or when one of its skills is
//     suppressed: the cells that are not shown follow by subtraction from those
//     that are. Where the bases of a pair and of its skills differ, its cells
//     do not follow; each then counts with the most people it can have;
//   - a number of the histogram, when fewer than k people hold as many skills.
//
// Nobody is fewer than k as well, so that a suppressed cell does not say that
// there is somebody.
//
// The numbers of the histogram add up to the people, and weighted by the skills
// and pairs of each to the counts of skills and of pairs, so that a suppressed
// cell could be worked out from the others. So when anything is suppressed,
// further numbers of the histogram are (secondary suppression), as few people
// as it takes: until for each suppressed number from 1 to k-1 there is another
// histogram of the same three sums in which it differs, and until at least four
// are suppressed with at least k people in them together, so that no suppressed
// cell follows from the three sums by adding and subtracting.
//
// # What it does not protect from
//
//   - Counts of three skills and more are bounded by those of two. The bounds
//     may be narrow, and say for example that nearly nobody holds all of three.
//   - Counts are whole and not below zero, so that it may follow that a
//     suppressed cell of nobody is empty: that nobody holds 4,000 skills.
//   - Several aggregates of groups that overlap, such as those of a group with
//     and without one person, or of one group at two minimums or two times:
//     their differences are not suppressed. Publish one.
//   - The numbers of people, of answers in full and of bases say who answered;
//     these, and the list of skills, stay. [Builder.Declare] makes the list that
//     of the questionnaire instead of what somebody named.
//   - What a reader knows about a group otherwise, as that all of it hold a
//     skill.
//
// Suppressing twice is the same as once. A larger minimum after a smaller one
// suppresses the skills and pairs that it suppresses alone, and at least its
// numbers of the histogram: one of which some are suppressed can't be judged
// again, so that all of it goes when more must. Merge first, and suppress last.
// A minimum of 0 changes nothing, nor does anything
// change in an aggregate without skills. Suppress fails with [ErrCount] on a
// minimum below 0. It takes O(skills^2) steps.
func (a Aggregate) Suppress(minimum int) (Aggregate, error) {
	switch {
	case minimum < 0:
		return Aggregate{}, fmt.Errorf("Aggregate.Suppress(%d): %w: the smallest minimum is 0", minimum, ErrCount)
	case minimum == 0 || len(a.ids) == 0:
		return a, nil
	}
	s := a
	s.minimum = max(a.minimum, minimum)
	s.suppressSingles(minimum)
	s.suppressPairs(minimum)
	// What is suppressed already stays protected unless more is, or under a
	// larger minimum.
	before, after := a.suppressed(), s.suppressed()
	if !a.flat && (s.smallBin(minimum) || after > before || after > 0 && minimum > a.minimum) {
		s.suppressHistogram(minimum)
	}
	return s, nil
}

func (a *Aggregate) suppressSingles(minimum int) {
	a.singles = slices.Clone(a.singles)
	for i, c := range a.singles {
		if c.holders < minimum || c.base-c.holders < minimum {
			a.singles[i] = withheld
		}
	}
}

func (a *Aggregate) suppressPairs(minimum int) {
	a.holders, a.bases = slices.Clone(a.holders), slices.Clone(a.bases)
	at := 0
	for i, s := range a.singles {
		if a.pairless {
			return
		}
		for _, t := range a.singles[i+1:] {
			if p := a.pairAt(at); p != withheld && (s == withheld || t == withheld || smallestCell(s, t, p) < minimum) {
				a.holders[at] = Suppressed
			}
			at++
		}
	}
	a.settleBases()
}

// smallestCell is the smallest of the most people that each of the four cells
// of a pair's table can have, which is their number when the three bases are
// equal. Where those who hold s alone are bound by the base of the pair rather
// than by s, those who hold neither are bound more.
func smallestCell(s, t, p Count) int {
	// At least so many of the pair's base hold each skill.
	inS, inT := max(p.holders, s.holders-(s.base-p.base)), max(p.holders, t.holders-(t.base-p.base))
	return min(p.holders, s.holders-p.holders, t.holders-p.holders, p.base+p.holders-inS-inT)
}

// smallBin reports whether the histogram shows a number below the minimum, one
// that is 0 because the histogram ends before it among them.
func (a *Aggregate) smallBin(minimum int) bool {
	return len(a.histogram) <= len(a.ids) ||
		slices.ContainsFunc(a.histogram, func(n int) bool { return n != Suppressed && n < minimum })
}

// suppressHistogram makes the numbers of the histogram those of bins, see
// there. What was suppressed before can't be judged again, so that all of such
// a histogram is suppressed.
func (a *Aggregate) suppressHistogram(minimum int) {
	numbers := make([]int, len(a.ids)+1)
	copy(numbers, a.histogram)
	b := bins{numbers: numbers, shown: slices.Clone(numbers)}
	if slices.Contains(a.histogram, Suppressed) {
		minimum = a.people + 1
	}
	var small []int
	for k, n := range numbers {
		if n < minimum {
			b.hide(k)
			if n > 0 {
				small = append(small, k)
			}
		}
	}
	for _, k := range small {
		b.unsettle(k)
	}
	for b.hidden < len(numbers) && (b.hidden < sums+1 || b.people < minimum) {
		b.hide(b.smallest())
	}
	a.histogram = b.shown
}

// sums is the number of sums of a histogram that other counts tell: of people,
// of skills held and of pairs held.
const sums = 3

// bins is a histogram in which more and more numbers are suppressed.
type bins struct {
	numbers []int
	shown   []int // Suppressed where suppressed
	hidden  int   // how many are suppressed
	people  int   // in those
}

func (b *bins) hide(k int) {
	b.shown[k] = Suppressed
	b.hidden++
	b.people += b.numbers[k]
}

// smallest is the bin with the smallest number that is shown, the last of
// several.
func (b *bins) smallest() int {
	best := -1
	for k, n := range b.shown {
		if n != Suppressed && (best < 0 || n <= b.shown[best]) {
			best = k
		}
	}
	return best
}

// unsettle suppresses what it takes for the number of bin k to be able to be
// another one with the same sums, with the fewest people; all when nothing
// else does.
//
// Four bins at equal distances can change by +1 -3 +3 -1 people, or as much the
// other way, as long as none falls below 0. That leaves the sums of n, n k and
// n k^2 as they are, and so all three.
func (b *bins) unsettle(k int) {
	best, first, distance := -1, 0, 0
	for d := 1; 3*d < len(b.numbers); d++ {
		for i := max(k-3*d, k%d); i <= k && i+3*d < len(b.numbers); i += d {
			if n := b.numbers; (n[i+d] < 3 || n[i+3*d] < 1) && (n[i] < 1 || n[i+2*d] < 3) {
				continue
			}
			cost := 0
			for j := i; j <= i+3*d; j += d {
				cost += max(b.shown[j], 0)
			}
			if best < 0 || cost < best {
				best, first, distance = cost, i, d
			}
		}
	}
	for j := range b.shown {
		if b.shown[j] != Suppressed && (best < 0 || j >= first && j <= first+3*distance && (j-first)%distance == 0) {
			b.hide(j)
		}
	}
}
