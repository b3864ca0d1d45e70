package population

import (
	"fmt"
	"iter"
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
)

// Distribution is one skill in a group of people: how many do not hold it, how
// many hold it at a level that nobody stated, and how many are at each level of
// one scale. [Population.Levels] counts it; [NewDistribution] makes it of counts
// that somebody published.
//
// The base is the people known on the skill. Those of whom it is unknown are not
// in it. The zero Distribution is that of nobody. A Distribution is immutable and
// safe for concurrent use.
type Distribution struct {
	notHeld    int
	unlevelled int            // hold it at no stated level
	levels     []skills.Level // ascending, those that somebody is at
	upTo       []int          // who is at a level, and at most at each of them
}

// Levels returns the distribution of a skill in the population. It fails with an
// [*UnknownSkillError] on a skill that the population does not know. It takes
// O(people x levels / 64) steps.
func (p Population) Levels(skill skills.ID) (Distribution, error) {
	known, holders, levels, atLeast, err := p.tally("Population.Levels", skill)
	if err != nil {
		return Distribution{}, err
	}
	d := Distribution{notHeld: known - holders, unlevelled: holders, levels: levels}
	if len(levels) > 0 {
		d.unlevelled -= atLeast[0]
		d.upTo = make([]int, len(levels))
		for i := range levels {
			d.upTo[i] = atLeast[0]
			if i+1 < len(levels) {
				d.upTo[i] -= atLeast[i+1]
			}
		}
	}
	return d, nil
}

// tally counts the people of one skill: those of whom it is known, those who
// hold it, and those who are at least at each level that somebody is at.
func (p Population) tally(fn string, skill skills.ID) (known, holders int, levels []skills.Level, atLeast []int, err error) {
	d := p.read()
	if err := d.file.enter(); err != nil {
		return 0, 0, nil, nil, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	s, err := d.skill(fn, skill)
	if err != nil {
		return 0, 0, nil, nil, err
	}
	known, counts := s.base, s.counts
	if p.part != nil {
		if known, counts, err = p.recount(s); err != nil {
			return 0, 0, nil, nil, fmt.Errorf("%s(%q): %w", fn, string(skill), err)
		}
	}
	if s.holds() < len(counts) {
		holders = counts[s.holds()]
	}
	counts = append(counts[len(counts)-len(s.levels):len(counts):len(counts)], 0)
	for i, level := range s.levels {
		if counts[i] > counts[i+1] { // always, but in a part
			levels, atLeast = append(levels, level), append(atLeast, counts[i])
		}
	}
	return known, holders, levels, atLeast, nil
}

// recount counts the ranks of a skill in a part of an index.
func (p Population) recount(s *skillIndex) (known int, counts []int, err error) {
	d := p.data
	column, err := s.column.get()
	if err != nil {
		return 0, nil, err
	}
	x := questions.Get().(*question)
	defer x.release()
	known = p.part.complete
	for rank := range s.counts {
		term := []term{{column, rank, 0}}
		partial := p.countTerms(x, term, d.complete, d.known)
		if rank == 0 {
			known += partial
		}
		counts = append(counts, partial+p.countTerms(x, term, 0, d.complete))
	}
	return known, counts, nil
}

// NewDistribution returns the distribution of counted people: of each standing,
// how many are at it. A standing may come several times, as it does in a file of
// one person a row; its counts add up. People of an unknown standing are in no
// base, and are left out. The order does not matter. A nil sequence is nobody.
//
// It fails with [ErrScale] when levels are of different scales, and with
// [ErrCount] on a negative count or when there are more people than an int holds.
// It takes O(log levels) steps per count, and O(levels) for the first of a level.
func NewDistribution(counts iter.Seq2[Standing, int]) (Distribution, error) {
	var d Distribution
	if counts == nil {
		return d, nil
	}
	total := 0
	for s, n := range counts {
		switch {
		case n < 0:
			return Distribution{}, fmt.Errorf("NewDistribution(%v, %d): %w: negative", s, n, ErrCount)
		case n == 0 || s.IsZero():
			continue
		case n > math.MaxInt-total:
			return Distribution{}, fmt.Errorf("NewDistribution(%v, %d): %w: too many people", s, n, ErrCount)
		}
		total += n
		switch s {
		case NotHeld:
			d.notHeld += n
		case Held:
			d.unlevelled += n
		default:
			if len(d.levels) > 0 && !d.levels[0].SameScale(s.level) {
				return Distribution{}, fmt.Errorf("NewDistribution: %w: %v and %v", ErrScale, d.levels[0], s)
			}
			i, found := d.find(s.level)
			if !found {
				d.levels, d.upTo = slices.Insert(d.levels, i, s.level), slices.Insert(d.upTo, i, 0)
			}
			d.upTo[i] += n
		}
	}
	for i := 1; i < len(d.upTo); i++ {
		d.upTo[i] += d.upTo[i-1]
	}
	return d, nil
}

// find returns the place of a level of the same scale among those that occur.
func (d Distribution) find(level skills.Level) (i int, found bool) {
	return slices.BinarySearchFunc(d.levels, level, func(l, m skills.Level) int {
		order, _ := l.Compare(m)
		return order
	})
}

// Base returns how many people are known on the skill.
func (d Distribution) Base() int { return d.notHeld + d.unlevelled + d.levelled() }

// levelled returns how many people are at a stated level.
func (d Distribution) levelled() int {
	if len(d.upTo) == 0 {
		return 0
	}
	return d.upTo[len(d.upTo)-1]
}

// IsZero reports whether the distribution is that of nobody.
func (d Distribution) IsZero() bool { return d.Base() == 0 }

// All yields each standing that somebody is at, with how many are: [NotHeld],
// then [Held], then the levels from the lowest up. [NewDistribution] of it is the
// same distribution. It can be run again.
func (d Distribution) All() iter.Seq2[Standing, int] {
	return func(yield func(Standing, int) bool) {
		if d.notHeld > 0 && !yield(NotHeld, d.notHeld) {
			return
		}
		if d.unlevelled > 0 && !yield(Held, d.unlevelled) {
			return
		}
		below := 0
		for i, l := range d.levels {
			if !yield(Standing{atLevel, l}, d.upTo[i]-below) {
				return
			}
			below = d.upTo[i]
		}
	}
}

// Holders returns the distribution among those who hold the skill: percentiles
// among them say how somebody compares with people who do the same work.
func (d Distribution) Holders() Distribution {
	d.notHeld = 0
	return d
}

// Add returns the distribution over two groups of people who have nobody in
// common: the counts add up. Adding is commutative and associative, and the zero
// Distribution changes nothing. It fails with [ErrScale] when levels of different
// scales occur, and with [ErrCount] when there are more people than an int holds.
func (d Distribution) Add(e Distribution) (Distribution, error) {
	sum, err := NewDistribution(func(yield func(Standing, int) bool) {
		for _, part := range []Distribution{d, e} {
			for s, n := range part.All() {
				if !yield(s, n) {
					return
				}
			}
		}
	})
	if err != nil {
		return Distribution{}, fmt.Errorf("Distribution.Add: %w", err)
	}
	return sum, nil
}

// Mean returns the mean of the numbers that the scale gives to the levels, see
// [skills.Scale.Number], in the scale's own units and rounded once. People who do
// not hold the skill count with the number of "none": the lowest value of a
// numeric scale, and 0 where "none" is a true zero ([skills.Scale.IsRatio]). Another
// scale that lists its steps gives "none" no number; among those who hold the skill ([Distribution.Holders]) it may have a mean.
//
// The mean is NaN for nobody, and when somebody is at a level without a number:
// ordinal levels have no mean. It fails with [ErrScale] when the scale is not that
// of the levels, and with [ErrNoLevels] when somebody's level is not stated.
func (d Distribution) Mean(scale skills.Scale) (float64, error) {
	switch {
	case len(d.levels) > 0 && !scale.Has(d.levels[0]):
		return 0, fmt.Errorf("Distribution.Mean(%v): %w: the distribution's is %s", scale, ErrScale, d.levels[0].ScaleID())
	case d.unlevelled > 0:
		return 0, fmt.Errorf("Distribution.Mean(%v): %w", scale, ErrNoLevels)
	case d.IsZero():
		return math.NaN(), nil
	}
	sum := new(big.Rat)
	for s, n := range d.All() {
		level := s.level
		if s == NotHeld {
			level, _ = scale.Step(0)
		}
		number, ok := scale.Number(level)
		if !ok {
			return math.NaN(), nil
		}
		sum.Add(sum, new(big.Rat).Mul(number.Rat(), new(big.Rat).SetInt64(int64(n))))
	}
	mean, _ := sum.Quo(sum, new(big.Rat).SetInt64(int64(d.Base()))).Float64()
	return mean, nil
}

// Equal reports whether equally many people are at each standing.
func (d Distribution) Equal(e Distribution) bool {
	return d.notHeld == e.notHeld && d.unlevelled == e.unlevelled && slices.Equal(d.levels, e.levels) && slices.Equal(d.upTo, e.upTo)
}

// String returns the counts from the lowest standing up, such as
// "9 people: not held 4, mastery/aware 3, mastery/working 2".
func (d Distribution) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d people", d.Base())
	sep := ": "
	for s, n := range d.All() {
		fmt.Fprintf(&b, "%s%v %d", sep, s, n)
		sep = ", "
	}
	return b.String()
}
