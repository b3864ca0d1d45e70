package population

import (
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Aggregate is a population as counts only: how many people there are, for
// each skill and each pair of skills how many hold it and of how many that is
// known, and how many skills people hold. Nobody can be found in it as long as
// its counts are not small ([Aggregate.Suppress] leaves out those that are),
// and it merges. A pair takes 8 bytes, and 16 where bases differ.
//
// It is immutable and safe for concurrent use. The zero Aggregate is that of
// the empty population.
type Aggregate struct {
	people    int
	complete  int
	ids       []skills.ID // ascending
	singles   []Count     // by id; withheld where suppressed
	holders   []int       // of ids i < j at pairIndex(i, j, len(ids)); Suppressed where suppressed
	bases     []int       // likewise, complete where suppressed; nil when each is complete
	histogram []int       // Suppressed where suppressed
	labels    labels
	minimum   int // cell size, 0 when nothing was suppressed

	pairless bool // the pair counts were not stated
	flat     bool // the histogram was not stated
}

// Suppressed stands in a histogram for a number that is suppressed, see
// [Aggregate.Suppress].
const Suppressed = -1

// withheld is a suppressed count within an aggregate; it never leaves it.
var withheld = Count{holders: Suppressed}

// newFromCounts returns the aggregate of counts that are known to be those of
// people. It keeps the slices. Holders and bases of pairs are the rows of the
// upper triangle one after the other, see pairIndex; bases is nil when each
// equals complete.
func newFromCounts(people, complete int, ids []skills.ID, singles []Count, holders, bases, histogram []int, names labels) Aggregate {
	a := Aggregate{
		people: people, complete: complete, ids: ids, singles: singles,
		holders: holders, bases: bases, histogram: histogram, labels: names,
	}
	a.settleBases()
	return a
}

// settleBases gives the bases of pairs their one form, so that equal
// aggregates have equal slices.
func (a *Aggregate) settleBases() {
	differ := false
	for i, n := range a.bases {
		if a.holders[i] == Suppressed {
			a.bases[i] = a.complete
		} else if n != a.complete {
			differ = true
		}
	}
	if !differ {
		a.bases = nil
	}
}

// rowStart is the place of the pair (i, i+1) of n skills, and pairIndex that of
// the pair i < j, row by row.
func rowStart(i, n int) int     { return i * (2*n - i - 1) / 2 }
func pairIndex(i, j, n int) int { return rowStart(i, n) + j - i - 1 }

// People returns the number of people, those of whom nothing is known among
// them.
func (a Aggregate) People() int { return a.people }

// Complete returns the number of people who answered in full.
func (a Aggregate) Complete() int { return a.complete }

// Len returns the number of skills.
func (a Aggregate) Len() int { return len(a.ids) }

// HasPairs reports whether the counts of pairs are known, apart from suppressed
// ones.
func (a Aggregate) HasPairs() bool { return !a.pairless }

// MinimumCell returns the size under which cells are suppressed, see
// [Aggregate.Suppress]; 0 when nothing was suppressed.
func (a Aggregate) MinimumCell() int { return a.minimum }

// Histogram returns how many people hold k skills, at index k, among those of
// whom anything is known; false when that was not stated. A number that is
// suppressed reads [Suppressed], which is below zero.
func (a Aggregate) Histogram() ([]int, bool) { return slices.Clone(a.statedHistogram()), !a.flat }

// statedHistogram is nil only when the histogram is not known.
func (a Aggregate) statedHistogram() []int {
	if a.flat || a.histogram != nil {
		return a.histogram
	}
	return []int{}
}

// Skills yields the skills in order of their ids, those whose count is
// suppressed among them. It can be run again.
func (a Aggregate) Skills() iter.Seq[skills.ID] { return slices.Values(a.ids) }

// Shares yields each skill with its count, in order of the ids. It leaves out
// skills whose count is suppressed. It can be run again.
func (a Aggregate) Shares() iter.Seq2[skills.ID, Count] {
	return func(yield func(skills.ID, Count) bool) {
		for i, id := range a.ids {
			if a.singles[i] != withheld && !yield(id, a.singles[i]) {
				return
			}
		}
	}
}

// Find returns the skill that a person's label means, by the rule of
// [Population.Find].
func (a Aggregate) Find(label string) (skills.ID, bool) { return a.labels.find(label) }

// Single returns how many people fulfil one specialty, and of how many that is
// known. It fails with an [*UnknownSkillError], with [ErrNoLevels] when a
// level is asked (an aggregate counts holding at all), and with
// [ErrSuppressed].
func (a Aggregate) Single(s Specialty) (Count, error) {
	i, err := a.resolve("Aggregate.Single", s)
	if err != nil {
		return Count{}, err
	}
	if a.singles[i] == withheld {
		return Count{}, fmt.Errorf("Aggregate.Single(%v): %w", s, ErrSuppressed)
	}
	return a.singles[i], nil
}

// Pair returns how many people fulfil both specialties, and of how many both
// are known; for twice the same, that is [Aggregate.Single]. It fails like
// Single, and with [ErrNoPairs].
func (a Aggregate) Pair(s, t Specialty) (Count, error) {
	i, err := a.resolve("Aggregate.Pair", s)
	if err != nil {
		return Count{}, err
	}
	j, err := a.resolve("Aggregate.Pair", t)
	if err != nil {
		return Count{}, err
	}
	var c Count
	switch {
	case i == j:
		c = a.singles[i]
	case a.pairless:
		return Count{}, fmt.Errorf("Aggregate.Pair(%v, %v): %w", s, t, ErrNoPairs)
	default:
		c = a.pairAt(pairIndex(min(i, j), max(i, j), len(a.ids)))
	}
	if c == withheld {
		return Count{}, fmt.Errorf("Aggregate.Pair(%v, %v): %w", s, t, ErrSuppressed)
	}
	return c, nil
}

// pairAt is the pair at a place in the triangle.
func (a Aggregate) pairAt(at int) Count {
	switch {
	case a.holders[at] == Suppressed:
		return withheld
	case a.bases == nil:
		return Count{a.holders[at], a.complete}
	}
	return Count{a.holders[at], a.bases[at]}
}

func (a Aggregate) resolve(fn string, s Specialty) (int, error) {
	i, ok := slices.BinarySearch(a.ids, s.Skill)
	if !ok {
		return 0, &UnknownSkillError{fn, s.Skill}
	}
	if !s.AtLeast.IsZero() {
		return 0, fmt.Errorf("%s(%v): %w", fn, s, ErrNoLevels)
	}
	return i, nil
}

// Equal reports whether both aggregates state the same counts of the same
// skills, and suppress the same ones under the same minimum cell size.
func (a Aggregate) Equal(b Aggregate) bool {
	return a.people == b.people && a.complete == b.complete && a.minimum == b.minimum &&
		a.pairless == b.pairless && a.flat == b.flat && slices.Equal(a.ids, b.ids) && slices.Equal(a.singles, b.singles) &&
		slices.Equal(a.holders, b.holders) && slices.Equal(a.bases, b.bases) && slices.Equal(a.histogram, b.histogram)
}

// String returns what there is, such as "56030 people, 42 skills, 861 pairs".
// After [Aggregate.Suppress] it goes on with ", 3 cells suppressed (minimum
// cell 10)", where a cell is the count of a skill or of a pair or a number of
// the histogram.
func (a Aggregate) String() string {
	s := fmt.Sprintf("%d people, %d skills, %d pairs", a.people, len(a.ids), len(a.holders))
	if a.minimum == 0 {
		return s
	}
	return fmt.Sprintf("%s, %d cells suppressed (minimum cell %d)", s, a.suppressed(), a.minimum)
}

// suppressed is the number of cells that are suppressed.
func (a Aggregate) suppressed() int {
	n := 0
	for _, c := range a.singles {
		n += one(c == withheld)
	}
	for _, cells := range [][]int{a.holders, a.histogram} {
		for _, x := range cells {
			n += one(x == Suppressed)
		}
	}
	return n
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
