package population

import (
	"context"
	"fmt"

	"github.com/kakezan/kakezan/internal/parallel"
)

// CountOf returns how many people fulfil a condition, among those of whom all is
// known that it names: see [Condition]. For specialties put together by [All] it
// is [Population.Count].
//
// It fails like [Population.Count], with [ErrNoAttribute] on an attribute that
// nobody in the population has, with [ErrCondition] on nil in place of a
// condition, and with [ErrLimit] on more than 100,000 conditions or on some in
// one another more than 1,000 times. That nobody has a value of an attribute is
// no error: 0 people have it.
//
// It takes O(people x conditions / 64) steps; an attribute by which people are
// not put together takes as many as there are people. It allocates nothing.
func (p Population) CountOf(c Condition) (Count, error) {
	const fn = "Population.CountOf"
	d := p.read()
	if err := d.file.enter(); err != nil {
		return Count{}, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	q := inquiries.Get().(*inquiry)
	defer q.release()
	asked, err := q.conjunction(d, fn, c)
	switch {
	case err != nil:
		return Count{}, err
	case asked != nil:
		defer asked.release()
		return p.count(asked), nil
	}
	if err := q.resolve(d, fn, c); err != nil {
		return Count{}, err
	}
	sum := Count{}
	for b := range blocks(q.limit) {
		if q.evaluator.run(p, q, b) {
			sum = sum.Add(Count{q.evaluator.value.count(), q.evaluator.people})
		}
	}
	return sum, nil
}

// Where returns the people who are known to fulfil a condition: those whom
// [Population.CountOf] counts as its holders. They are a population in which
// every question can be asked; it knows the same skills and attributes, also
// those that none of its people have. Of a population that is itself a part of
// another one, it is again a part.
//
// It fails like [Population.CountOf], takes as long, on all cores, and an eighth
// of a byte for each person of the whole.
func (p Population) Where(c Condition) (Population, error) {
	const fn = "Population.Where"
	d := p.read()
	if err := d.file.enter(); err != nil {
		return Population{}, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	q := inquiries.Get().(*inquiry)
	defer q.release()
	if err := q.resolve(d, fn, c); err != nil {
		return Population{}, err
	}
	if p.data == nil {
		return p, nil
	}
	planes := make([]plane, blocks(d.people))
	err := parallel.Loop{}.DoWith(context.Background(), blocks(q.limit), func() func(int, int) error {
		x := new(evaluator)
		return func(b, _ int) error {
			if x.run(p, q, b) {
				planes[b] = x.value
			}
			return nil
		}
	})
	if err != nil {
		return Population{}, fmt.Errorf("%s: %w", fn, err)
	}
	return Population{d, newPart(d, planes)}, nil
}
