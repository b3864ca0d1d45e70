package complementarity

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// MaxSkills is the largest number of skills of a [Network]: of so many there are
// 12 million pairs, in 400 MB.
const MaxSkills = 5000

// Network is all pairs of some skills: who holds both. It is what "what goes
// together" is asked of, for one skill ([Network.Companions]) or for all
// ([Network.Links], [Network.Tree]). It is immutable and safe for concurrent use.
//
// A pair whose counts are not known is not in it, and takes part in nothing:
// [Network.Suppressed] and [Network.Mixed] say how many there are. The zero Network
// has no skills.
type Network struct {
	ids    []skills.ID // ascending
	pairs  []Pair      // upper triangle, row by row; see row
	shares []float64   // of the people known on the skill, NaN where not known

	suppressed, mixed int
}

// What stands in people of a pair that is not known.
const (
	isSuppressed = -1
	isMixed      = -2
)

func newNetwork(ids []skills.ID) (Network, error) {
	d := len(ids)
	if err := checkSize(d); err != nil {
		return Network{}, err
	}
	return Network{ids: ids, pairs: make([]Pair, d*(d-1)/2), shares: make([]float64, d)}, nil
}

func checkSize(d int) error {
	if d > MaxSkills {
		return fmt.Errorf("%w: %d, at most %d", ErrLimit, d, MaxSkills)
	}
	return nil
}

// row is the pairs of skill i with i+1, i+2, ...
func (n Network) row(i int) []Pair {
	d := len(n.ids)
	from := i * (2*d - i - 1) / 2
	return n.pairs[from : from+d-i-1]
}

// at is the pair of skills i and j, in this order.
func (n Network) at(i, j int) Pair {
	if i < j {
		return n.row(i)[j-i-1]
	}
	if p := n.row(j)[i-j-1]; p.people >= 0 {
		return p.Flip()
	}
	return n.row(j)[i-j-1]
}

// NetworkFromAggregate returns the network of an aggregate. Pairs whose counts are
// suppressed are left out, and so are pairs of skills that are known of different
// people, see [FromAggregate]. It fails with population.ErrNoPairs when the
// aggregate has no pair counts, and with [ErrLimit] on more than [MaxSkills] skills.
// It takes O(skills^2) steps, and for that time twice the network's memory besides.
func NetworkFromAggregate(a population.Aggregate) (Network, error) {
	n, err := fromAggregate(a)
	if err != nil {
		return Network{}, fmt.Errorf("NetworkFromAggregate: %w", err)
	}
	return n, nil
}

func fromAggregate(a population.Aggregate) (Network, error) {
	n, err := newNetwork(slices.Collect(a.Skills()))
	if err != nil {
		return Network{}, err
	}
	if !a.HasPairs() && len(n.ids) > 1 {
		return Network{}, population.ErrNoPairs
	}
	counts := a.Counts() // pairs in order of the ids, as ours
	for i, one := range counts.Singles {
		n.shares[i] = one.Count.Share()
		row := n.row(i)
		for j := range row {
			other := counts.Singles[i+1+j]
			both := counts.Pairs[j]
			switch base := both.Count.Base(); {
			case one.Suppressed || other.Suppressed || both.Suppressed:
				row[j].people = isSuppressed
				n.suppressed++
			case one.Count.Base() != base || other.Count.Base() != base:
				row[j].people = isMixed
				n.mixed++
			default:
				row[j] = Pair{both.Count.Holders(), one.Count.Holders(), other.Count.Holders(), base}
			}
		}
		counts.Pairs = counts.Pairs[len(row):]
	}
	return n, nil
}

// NetworkFromPopulation counts the network of a population, each pair among the
// people of whom both skills are known: nothing is left out. It fails like
// population.Population.Aggregate, with the cause when the context is done before,
// and with [ErrLimit] on more than [MaxSkills] skills. It takes as long as the
// aggregate, and three counts more for each pair of skills that are known of
// different people, on all cores.
func NetworkFromPopulation(ctx context.Context, p population.Population) (Network, error) {
	const fn = "NetworkFromPopulation"
	if err := checkSize(len(slices.Collect(p.Skills()))); err != nil {
		return Network{}, fmt.Errorf("%s: %w", fn, err) // before anything is counted
	}
	a, err := p.Aggregate(ctx)
	if err != nil {
		return Network{}, fmt.Errorf("%s: %w", fn, err)
	}
	n, err := fromAggregate(a)
	if err != nil {
		return Network{}, fmt.Errorf("%s: %w", fn, err)
	}
	err = parallel.Each(ctx, len(n.ids), func(i int) (err error) {
		row := n.row(i)
		for j := range row {
			if row[j].people != isMixed {
				continue
			}
			if err = parallel.Cause(ctx); err != nil {
				return err
			}
			if row[j], err = FromPopulation(p, population.Holds(n.ids[i]), population.Holds(n.ids[i+1+j])); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Network{}, fmt.Errorf("%s: %w", fn, err)
	}
	n.mixed = 0
	return n, nil
}

// Len returns the number of skills.
func (n Network) Len() int { return len(n.ids) }

// Skills yields the skills in order of their ids. It can be run again.
func (n Network) Skills() iter.Seq[skills.ID] { return slices.Values(n.ids) }

// Suppressed returns how many pairs are left out because their counts are so small
// that they are not said, see population.Aggregate.Suppress.
func (n Network) Suppressed() int { return n.suppressed }

// Mixed returns how many pairs are left out because the two skills are known of
// different people, see [FromAggregate].
func (n Network) Mixed() int { return n.mixed }

// Pair returns the pair of two skills, in this order. It fails with a
// population.UnknownSkillError, with [ErrUnknown] for a skill with itself, and with
// population.ErrSuppressed or [ErrBase] when the pair is left out.
func (n Network) Pair(first, second skills.ID) (Pair, error) {
	const fn = "Network.Pair"
	i, err := n.find(fn, first)
	if err != nil {
		return Pair{}, err
	}
	j, err := n.find(fn, second)
	if err != nil {
		return Pair{}, err
	}
	if i == j {
		return Pair{}, fmt.Errorf("%s(%q, %q): %w: a skill and itself are no pair", fn, first, second, ErrUnknown)
	}
	p := n.at(i, j)
	switch p.people {
	case isSuppressed:
		return Pair{}, fmt.Errorf("%s(%q, %q): %w", fn, first, second, population.ErrSuppressed)
	case isMixed:
		return Pair{}, fmt.Errorf("%s(%q, %q): %w", fn, first, second, ErrBase)
	}
	return p, nil
}

func (n Network) find(fn string, id skills.ID) (int, error) {
	i, ok := slices.BinarySearch(n.ids, id)
	if !ok {
		return 0, &population.UnknownSkillError{Func: fn, Skill: id}
	}
	return i, nil
}

// Equal reports whether both have the same counts of the same skills, and leave out
// the same pairs.
func (n Network) Equal(m Network) bool {
	return slices.Equal(n.ids, m.ids) && slices.Equal(n.pairs, m.pairs)
}

// String returns what there is, such as "42 skills, 861 pairs", and how many pairs
// are left out when some are: "42 skills, 800 pairs (61 left out)".
func (n Network) String() string {
	out := n.suppressed + n.mixed
	s := fmt.Sprintf("%d skills, %d pairs", len(n.ids), len(n.pairs)-out)
	if out > 0 {
		s += fmt.Sprintf(" (%d left out)", out)
	}
	return s
}

// share is the share who hold the first, NaN among nobody.
func (p Pair) share() float64 { return float64(p.first) / float64(p.people) }
