package population

import (
	"context"

	"github.com/kakezan/kakezan/skills"
)

// Aggregate returns the population's counts, of holding at all.
func (p Population) Aggregate(ctx context.Context) (Aggregate, error) {
	d := p.read()
	people, complete, _ := p.size()
	var ids []skills.ID
	var singles []Count
	var holders, bases, histogram []int
	for i, s := range d.skills {
		c, err := p.Count(Holds(s.id))
		if err != nil {
			return Aggregate{}, err
		}
		ids, singles = append(ids, s.id), append(singles, c)
		for _, t := range d.skills[i+1:] {
			c, err := p.Count(Holds(s.id), Holds(t.id))
			if err != nil {
				return Aggregate{}, err
			}
			holders, bases = append(holders, c.holders), append(bases, c.base)
		}
	}
	totals, err := d.totals.get()
	if err != nil {
		return Aggregate{}, err
	}
	for i := range d.known {
		for len(histogram) <= int(totals.at(i)) {
			histogram = append(histogram, 0)
		}
		histogram[totals.at(i)]++
	}
	return newFromCounts(people, complete, ids, singles, holders, bases, histogram, d.labels), nil
}
