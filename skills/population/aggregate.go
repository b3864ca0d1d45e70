package population

import (
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Aggregate is a population as counts only: how many people there are, for
// each skill and each pair of skills how many hold it and of how many that is
// known, and how many skills people hold. Nobody can be found in it, it is
// small, and it merges.
//
// It is immutable and safe for concurrent use. The zero Aggregate is that of
// the empty population.
type Aggregate struct {
	people    int
	complete  int
	ids       []skills.ID // ascending
	index     map[skills.ID]int
	singles   []Count // by id
	pairs     []Count // of ids i < j at pairIndex(i, j, len(ids))
	histogram []int
	labels    labels

	pairless bool // the pair counts were not stated
	flat     bool // the histogram was not stated
}

// Counts is the record from which [NewAggregate] makes an aggregate.
type Counts struct {
	// People is the number of people, those of whom nothing is known among
	// them.
	People int

	// Complete is the number of people who answered in full. They are in
	// every base, also in that of a skill that nobody here holds.
	Complete int

	Singles []SingleCount

	// Pairs has each pair of the skills once, in any order. The zero value,
	// nil, means that pair counts are not known, when there are two skills or
	// more.
	Pairs []PairCount

	// Histogram has at index k the number of people who hold k skills, among
	// those of whom anything is known. The zero value, nil, means that this is
	// not known, when there is a skill.
	Histogram []int
}

// SingleCount is the count of one skill.
type SingleCount struct {
	Skill skills.ID
	Count Count
}

// PairCount is the count of those who hold both of two skills.
type PairCount struct {
	A, B  skills.ID
	Count Count
}

// pairIndex is the place of the pair i < j of n skills, row by row.
func pairIndex(i, j, n int) int { return i*(2*n-i-1)/2 + j - i - 1 }

// People returns the number of people, those of whom nothing is known among
// them.
func (a Aggregate) People() int { return a.people }

// Complete returns the number of people who answered in full.
func (a Aggregate) Complete() int { return a.complete }

// Len returns the number of skills.
func (a Aggregate) Len() int { return len(a.ids) }

// HasPairs reports whether the counts of pairs are known.
func (a Aggregate) HasPairs() bool { return !a.pairless }

// Histogram returns how many people hold k skills, at index k, among those of
// whom anything is known; false when that was not stated.
func (a Aggregate) Histogram() ([]int, bool) { return slices.Clone(a.statedHistogram()), !a.flat }

// statedHistogram is nil only when the histogram is not known.
func (a Aggregate) statedHistogram() []int {
	if a.flat || a.histogram != nil {
		return a.histogram
	}
	return []int{}
}

// Skills yields the skills in order of their ids. It can be run again.
func (a Aggregate) Skills() iter.Seq[skills.ID] { return slices.Values(a.ids) }

// Shares yields each skill with its count, in order of the ids. It can be run
// again.
func (a Aggregate) Shares() iter.Seq2[skills.ID, Count] {
	return func(yield func(skills.ID, Count) bool) {
		for i, id := range a.ids {
			if !yield(id, a.singles[i]) {
				return
			}
		}
	}
}

// Find returns the skill that a person's label means, by the rule of
// [Population.Find].
func (a Aggregate) Find(label string) (skills.ID, bool) { return a.labels.find(label) }

// Single returns how many people fulfil one specialty, and of how many that is
// known. It fails with an [*UnknownSkillError], and with [ErrNoLevels] when a
// level is asked: an aggregate counts holding at all.
func (a Aggregate) Single(s Specialty) (Count, error) {
	i, err := a.resolve("Aggregate.Single", s)
	if err != nil {
		return Count{}, err
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
	switch {
	case err != nil:
		return Count{}, err
	case i == j:
		return a.singles[i], nil
	case a.pairless:
		return Count{}, fmt.Errorf("Aggregate.Pair(%v, %v): %w", s, t, ErrNoPairs)
	}
	return a.pair(i, j), nil
}

func (a Aggregate) pair(i, j int) Count {
	return a.pairs[pairIndex(min(i, j), max(i, j), len(a.ids))]
}

func (a Aggregate) resolve(fn string, s Specialty) (int, error) {
	i, ok := a.index[s.Skill]
	if !ok {
		return 0, &UnknownSkillError{fn, s.Skill}
	}
	if !s.AtLeast.IsZero() {
		return 0, fmt.Errorf("%s(%v): %w", fn, s, ErrNoLevels)
	}
	return i, nil
}

// Counts returns a copy of the aggregate's record, skills and pairs in order
// of their ids.
func (a Aggregate) Counts() Counts {
	c := Counts{People: a.people, Complete: a.complete, Histogram: slices.Clone(a.statedHistogram())}
	for i, id := range a.ids {
		c.Singles = append(c.Singles, SingleCount{id, a.singles[i]})
		for j := i + 1; j < len(a.ids) && !a.pairless; j++ {
			c.Pairs = append(c.Pairs, PairCount{id, a.ids[j], a.pair(i, j)})
		}
	}
	return c
}

// Equal reports whether both aggregates state the same counts of the same
// skills.
func (a Aggregate) Equal(b Aggregate) bool {
	return a.people == b.people && a.complete == b.complete && slices.Equal(a.ids, b.ids) &&
		slices.Equal(a.singles, b.singles) && slices.Equal(a.pairs, b.pairs) &&
		slices.Equal(a.histogram, b.histogram) && a.pairless == b.pairless && a.flat == b.flat
}

// String returns what there is, such as "56030 people, 42 skills, 861 pairs".
func (a Aggregate) String() string {
	return fmt.Sprintf("%d people, %d skills, %d pairs", a.people, len(a.ids), len(a.pairs))
}
