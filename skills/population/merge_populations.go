package population

import (
	"context"
	"fmt"

	"github.com/kakezan/kakezan/internal/parallel"
)

// Merge returns the population of all the people of some populations, who are
// different people: shards that were counted apart, or one part of a population,
// which becomes one of its own. Merging is commutative and associative, and an
// empty population that knows no skill changes nothing: people may be added in
// parts, in any split and order.
//
// People who answered in full in one population are taken to have been asked
// about the skills of the others as well. Rows are kept when all populations have
// them that have people.
//
// It fails with [ErrScale] when a skill's levels are of different scales, with
// [ErrLimit] like [Builder.Add], with the cause when the context is done before,
// and like [Population.Count] for what is in a file. It takes the time of
// [Builder.Build].
func Merge(ctx context.Context, populations ...Population) (Population, error) {
	var b Builder
	o := BuildOptions{}
	for i, p := range populations {
		if err := b.addAll(ctx, p); err != nil {
			return Population{}, fmt.Errorf("Merge(population %d of %d): %w", i+1, len(populations), err)
		}
		o.NoRows = o.NoRows || p.Len() > 0 && !p.HasRows()
	}
	return b.Build(ctx, o)
}

// addAll adds the people of a population.
func (b *Builder) addAll(ctx context.Context, p Population) error {
	b.begin()
	d := p.read()
	standings := make([][]uint32, len(d.skills)) // the builder's entry of each rank
	for i, s := range d.skills {
		place, err := b.skill(s.id)
		if err != nil {
			return err
		}
		for rank := range s.counts {
			code := uint32(entryNotHeld)
			switch standing := s.standing(rank); standing.state {
			case held:
				code = entryHeld
			case atLevel:
				if err := b.see(place, standing.level); err != nil {
					return fmt.Errorf("%q: %w", string(s.id), err)
				}
				code = uint32(entryLevel + standing.level.Step())
			}
			standings[i] = append(standings[i], uint32(place)<<16|code)
		}
	}
	attributes := make([]*attributeStage, len(d.attributes))
	for i, a := range d.attributes {
		if attributes[i] = b.attribute(a.name); attributes[i] == nil {
			attributes[i] = &attributeStage{name: a.name, index: map[string]uint32{}}
			b.attributes = append(b.attributes, attributes[i])
		}
	}
	var failed error
	err := p.each(func(d *data, i int, entries []uint32, of []*codes) bool {
		if b.people%blockPeople == 0 {
			failed = parallel.Cause(ctx)
		}
		slab := b.room(len(entries))
		if len(b.slabs) > maxSlabs {
			failed = ErrLimit
		}
		if failed != nil {
			return false
		}
		from := len(slab)
		header := uint32(len(entries))
		if i < d.complete {
			header |= completely
		}
		slab = append(slab, header)
		for _, e := range entries {
			slab = append(slab, standings[e>>16][uint16(e)])
		}
		b.slabs[len(b.slabs)-1] = slab
		b.at = append(b.at, uint32((len(b.slabs)-1)<<slabBits|from))
		for k, c := range of {
			if code := c.at(i); code > 0 {
				attributes[k].note(b.people, d.attributes[k].values[code-1])
			}
		}
		b.people++
		return true
	})
	if err == nil {
		err = failed
	}
	return err
}
