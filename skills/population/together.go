package population

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Companion is a skill that goes with a combination: how many people hold both,
// of those of whom all of it is known.
type Companion struct {
	Skill skills.ID
	Count Count
}

// Together returns the k skills that most of those hold who hold at least
// everything that is asked, most first, and of equally many in order of the ids.
// Skills that are asked are left out, and those that nobody of them holds. Without
// a question these are the most popular skills. How much more often than by
// chance two skills go together is another question, see the package
// scoring/complementarity.
//
// It fails with [ErrCount] when k is negative, and like [Population.Count]. With
// rows it takes time in what the people hold who fulfil the question; without, in
// people x skills / 64 of the blocks in which there is somebody.
func (p Population) Together(k int, q ...Specialty) ([]Companion, error) {
	const fn = "Population.Together"
	if k < 0 {
		return nil, fmt.Errorf("%s: %w: the first %d skills", fn, ErrCount, k)
	}
	d := p.read()
	if err := d.file.enter(); err != nil {
		return nil, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	asked, err := d.ask(fn, nil, q)
	if err != nil {
		return nil, err
	}
	defer asked.release()
	counts := make([]int, len(d.skills))
	if err := p.companions(asked, counts); err != nil {
		return nil, fmt.Errorf("%s: %w", fn, err)
	}
	for _, s := range q {
		counts[d.index[s.Skill]] = 0
	}
	places := make([]int, 0, len(counts))
	for i, n := range counts {
		if n > 0 {
			places = append(places, i)
		}
	}
	slices.SortFunc(places, func(i, j int) int { return cmp.Or(cmp.Compare(counts[j], counts[i]), cmp.Compare(i, j)) })
	base := p.count(asked).base
	best := make([]Companion, min(k, len(places)))
	for i := range best {
		s := d.skills[places[i]]
		best[i] = Companion{s.id, Count{counts[places[i]], base}}
		if s.base == d.known {
			continue // known of everybody of the base
		}
		if best[i].Count, err = p.Count(append(slices.Clone(q), Holds(s.id))...); err != nil {
			return nil, err
		}
	}
	return best, nil
}

// companions adds to counts how many of those who fulfil the question hold each
// skill.
func (p Population) companions(q *question, counts []int) error {
	d := p.data
	return p.hits(q, func(b int, people []uint16) error {
		if d.rows == nil {
			return d.count(b, people, q.room(1), counts)
		}
		rows, err := d.rows[b].get()
		if err != nil {
			return err
		}
		for _, i := range people {
			for _, skill := range rows.of(i) {
				counts[skill]++
			}
		}
		return nil
	})
}

// count adds to counts how many of some people of block b hold each skill, by
// looking at every column. It needs room for a plane.
func (d *data) count(b int, people []uint16, room *plane, counts []int) error {
	*room = plane{}
	room.addAll(people)
	for i, s := range d.skills {
		if s.at(s.holds()) == 0 {
			continue
		}
		c, err := s.column.get()
		if err != nil {
			return err
		}
		set := c.set(b, s.holds())
		switch {
		case set.all:
			counts[i] += len(people)
			continue
		case set.plane != nil && len(people) < blockWords:
			counts[i] += countList(people, []*plane{set.plane})
		case set.plane != nil:
			counts[i] += countPlanes([]*plane{set.plane, room}, 0)
		}
		counts[i] += countList(set.list, []*plane{room})
	}
	return nil
}
