package population

import (
	"context"
	"slices"
)

// Equal reports whether every question has the same answer in both populations:
// whether the same is known of as many people, and both know the same skills and
// attributes. It does not matter how they were made, in which order people were
// added, where they are kept and whether with rows. What is in a damaged file, or a closed one,
// equals nothing.
//
// Whole populations are compared as they lie in memory; a part is indexed on its
// own first.
func (p Population) Equal(q Population) bool {
	whole := func(p Population) (Population, error) {
		if p.part == nil {
			return p, nil
		}
		return Merge(context.Background(), p)
	}
	p, errP := whole(p)
	q, errQ := whole(q)
	if errP != nil || errQ != nil {
		return false
	}
	a, b := p.read(), q.read()
	if a.file.enter() != nil {
		return false
	}
	defer a.file.leave()
	if b.file.enter() != nil {
		return false
	}
	defer b.file.leave()
	return a.people == b.people && a.complete == b.complete && a.known == b.known &&
		slices.EqualFunc(a.skills, b.skills, (*skillIndex).equal) &&
		slices.EqualFunc(a.attributes, b.attributes, (*attributeIndex).equal) &&
		sameLazy(&a.totals, &b.totals, codes.equal)
}

func (s *skillIndex) equal(t *skillIndex) bool {
	return s.id == t.id && s.base == t.base && slices.Equal(s.counts, t.counts) &&
		s.notHeld == t.notHeld && s.unlevelled == t.unlevelled && slices.Equal(s.levels, t.levels) &&
		sameLazy(&s.column, &t.column, column.equal)
}

func (c column) equal(d column) bool {
	return slices.Equal(c.heads, d.heads) && slices.Equal(c.planes, d.planes) && slices.Equal(c.lists, d.lists)
}

func (a *attributeIndex) equal(b *attributeIndex) bool {
	return a.name == b.name && slices.Equal(a.values, b.values) && slices.Equal(a.counts, b.counts) &&
		sameLazy(&a.codes, &b.codes, codes.equal)
}

func (c codes) equal(d codes) bool {
	return slices.Equal(c.one, d.one) && slices.Equal(c.two, d.two) && slices.Equal(c.four, d.four)
}

func sameLazy[T any](a, b *lazy[T], equal func(a, b T) bool) bool {
	x, errX := a.get()
	y, errY := b.get()
	return errX == nil && errY == nil && (x == y || equal(*x, *y))
}
