package population

import (
	"context"
	"fmt"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills"
)

// Aggregate returns the population's counts, of holding at all: of each skill, of
// each pair of skills, and of how many skills people hold. It takes all cores, and
// time in the square of how many skills a person holds, for each person; where
// people know of some skills and not of others, also people x skills^2 / 64.
//
// It fails with the cause when the context is done before, and like
// [Population.Count].
func (p Population) Aggregate(ctx context.Context) (Aggregate, error) {
	a, err := p.aggregate(ctx)
	if err != nil {
		return Aggregate{}, fmt.Errorf("Population.Aggregate(%v): %w", p, err)
	}
	return a, nil
}

func (p Population) aggregate(ctx context.Context) (Aggregate, error) {
	d := p.read()
	if err := d.file.enter(); err != nil {
		return Aggregate{}, err
	}
	defer d.file.leave()
	if n := len(d.skills); n > MaxPairSkills {
		return Aggregate{}, fmt.Errorf("%w: pairs of %d skills, the limit is %d", ErrLimit, n, MaxPairSkills)
	}
	marginals, err := p.Marginals()
	if err != nil {
		return Aggregate{}, err
	}
	ids, singles := make([]skills.ID, len(marginals)), make([]Count, len(marginals))
	for i, m := range marginals {
		ids[i], singles[i] = m.Skill, m.Count
	}
	holders, err := p.pairs(ctx)
	if err != nil {
		return Aggregate{}, err
	}
	bases, err := p.pairBases(ctx, singles)
	if err != nil {
		return Aggregate{}, err
	}
	histogram, err := p.Histogram()
	if err != nil {
		return Aggregate{}, err
	}
	people, complete, _ := p.size()
	return newFromCounts(people, complete, ids, singles, holders, bases, histogram, d.labels), nil
}

// pairBases returns of each pair of skills of how many people both are known, and
// nil when that is of those who answered in full, whatever the pair.
func (p Population) pairBases(ctx context.Context, singles []Count) ([]int, error) {
	d := p.read()
	_, complete, known := p.size()
	if known == complete {
		return nil, nil
	}
	n := len(d.skills)
	bases := make([]int, n*(n-1)/2)
	columns := make([]*column, n)
	for i, s := range d.skills {
		c, err := s.column.get()
		if err != nil {
			return nil, err
		}
		columns[i] = c
	}
	err := parallel.Each(ctx, n, func(i int) error {
		x := questions.Get().(*question)
		defer x.release()
		for j := i + 1; j < n; j++ {
			base := min(singles[i].base, singles[j].base)
			if base > complete && max(singles[i].base, singles[j].base) < known {
				x.known = append(x.known[:0], term{column: columns[i]}, term{column: columns[j]})
				base = complete + p.countTerms(x, x.known, d.complete, d.known)
			}
			bases[pairIndex(i, j, n)] = base
		}
		return nil
	})
	return bases, err
}
