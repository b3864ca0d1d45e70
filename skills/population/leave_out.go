package population

import (
	"fmt"
	"slices"
	"strings"
)

// LeaveOut returns the population without one person of whom the same is known
// as of the given one: who is counted in a population should not be compared with
// themselves. It is a part of the population, as of [Population.Where]. When
// there are several such people, one of them is left out, and it makes no
// difference which.
//
// It fails with [ErrNoPerson] when there is nobody of whom exactly this is known,
// no more and no less, and like [Open] when the population is in a file that
// turns out to be damaged. It takes as long as to count the people who hold at
// least what the person holds, and an eighth of a byte for each person.
func (p Population) LeaveOut(person Person) (Population, error) {
	const fn = "Population.LeaveOut"
	d := p.read()
	if err := d.file.enter(); err != nil {
		return Population{}, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	i, err := p.find(person)
	switch {
	case err != nil:
		return Population{}, fmt.Errorf("%s: %w", fn, err)
	case i < 0:
		return Population{}, fmt.Errorf("%s: %w", fn, ErrNoPerson)
	}
	rest := &part{planes: make([]plane, blocks(d.people))}
	rest.people, rest.complete, rest.known = p.size()
	if p.part != nil {
		copy(rest.planes, p.part.planes)
	} else {
		for b := range rest.planes {
			rest.planes[b].fill(0, peopleOf(b, d.people))
		}
	}
	rest.planes[i/blockPeople].remove(uint16(i % blockPeople))
	rest.people--
	if i < d.complete {
		rest.complete--
	}
	if i < d.known {
		rest.known--
	}
	return Population{d, rest}, nil
}

// wanted is a person, resolved, whom a population is searched for.
type wanted struct {
	d          *data
	stated     []term // by the places of the skills
	places     []int
	held       uint32
	totals     *codes
	attributes []*codes
	values     []uint32 // of each attribute
}

// find returns the number of the first person of the population of whom the same
// is known, and -1 when there is none.
func (p Population) find(person Person) (int, error) {
	d := p.read()
	w, err := d.want(person)
	if w == nil || err != nil {
		return -1, err
	}
	from, to := 0, d.complete
	switch {
	case person.complete:
	case len(person.ids) > 0:
		from, to = d.complete, d.known
	default:
		from, to = d.known, d.people
	}
	x := questions.Get().(*question)
	defer x.release()
	x.holds = append(x.holds, w.stated...)
	for b := from / blockPeople; b*blockPeople < to; b++ {
		lo, hi := max(from-b*blockPeople, 0), min(to-b*blockPeople, blockPeople)
		for _, i := range x.people(x.holds, b, hi-lo, p.stretch(b, lo, hi, x.room(0))) {
			same, err := w.is(b, i, person.complete)
			if err != nil {
				return -1, err
			}
			if same {
				return b*blockPeople + int(i), nil
			}
		}
	}
	return -1, nil
}

// want resolves a person. It returns nil when there can be none such.
func (d *data) want(person Person) (*wanted, error) {
	w := &wanted{d: d}
	for i, id := range person.ids {
		place, ok := d.index[id]
		if !ok {
			return nil, nil
		}
		s := d.skills[place]
		rank, ok := s.rankOf(person.standings[i])
		if !ok {
			return nil, nil
		}
		column, err := s.column.get()
		if err != nil {
			return nil, err
		}
		w.stated, w.places = append(w.stated, term{column: column, rank: rank}), append(w.places, place)
		if person.standings[i].IsHeld() {
			w.held++
		}
	}
	for _, a := range d.attributes {
		codes, err := a.codes.get()
		if err != nil {
			return nil, err
		}
		w.attributes, w.values = append(w.attributes, codes), append(w.values, 0)
	}
	for _, a := range person.attributes {
		k, ok := slices.BinarySearchFunc(d.attributes, a.Name, func(x *attributeIndex, name string) int { return strings.Compare(x.name, name) })
		if !ok {
			return nil, nil
		}
		value, ok := slices.BinarySearch(d.attributes[k].values, a.Value)
		if !ok {
			return nil, nil
		}
		w.values[k] = uint32(value + 1)
	}
	totals, err := d.totals.get()
	w.totals = totals
	return w, err
}

// rankOf returns the rank of a standing, and whether anybody is at it.
func (s *skillIndex) rankOf(standing Standing) (int, bool) {
	switch standing {
	case NotHeld:
		return 0, s.notHeld
	case Held:
		return s.holds(), s.unlevelled
	}
	i := slices.Index(s.levels, standing.level)
	return s.levelled() + i, i >= 0
}

// is reports whether a person of block b, who is at least at what is stated, is
// the one who is wanted.
func (w *wanted) is(b int, i uint16, complete bool) (bool, error) {
	at := b*blockPeople + int(i)
	if w.totals.at(at) != w.held {
		return false, nil
	}
	for k, codes := range w.attributes {
		if codes.at(at) != w.values[k] {
			return false, nil
		}
	}
	for _, t := range w.stated {
		if t.rank+1 < t.column.ranks && t.column.set(b, t.rank+1).has(i) {
			return false, nil
		}
	}
	if complete { // then as many skills held are the same skills
		return true, nil
	}
	for place, s := range w.d.skills {
		if len(s.counts) == 0 || s.base == w.d.complete || slices.Contains(w.places, place) {
			continue
		}
		column, err := s.column.get()
		if err != nil {
			return false, err
		}
		if column.set(b, 0).has(i) {
			return false, nil
		}
	}
	return true, nil
}

func (s set) has(i uint16) bool {
	return s.all || s.plane != nil && s.plane.has(i) || slices.Contains(s.list, i)
}
