package population

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
)

// Person is what a population knows of one of its people. Who it is, is not
// known. It is immutable. The zero Person is somebody of whom nothing is known.
type Person struct {
	complete   bool
	ids        []skills.ID // ascending
	standings  []Standing
	attributes []Attribute // by name
}

// NewPerson returns a person of whom this is known: some skills and attributes, or
// all skills when they answered in full. Like a [Builder] it takes a skill that is
// stated as unknown, and an attribute without a value, as not stated, and of
// somebody who answered in full a skill that is not held as well. A nil sequence
// states nothing.
//
// It fails with [ErrConflict] when two different standings are stated for one
// skill or two values for one attribute, or when somebody who answered in full
// states a skill as unknown. Ids are not checked.
func NewPerson(complete bool, stated iter.Seq2[skills.ID, Standing], attributes ...Attribute) (Person, error) {
	const fn = "NewPerson"
	p := Person{complete: complete}
	if stated != nil {
		for id, standing := range stated {
			at, again := slices.BinarySearch(p.ids, id)
			switch {
			case standing.IsZero() && complete:
				return Person{}, fmt.Errorf("%s(%q): %w: answered in full, and unknown", fn, string(id), ErrConflict)
			case standing.IsZero():
			case !again:
				p.ids, p.standings = slices.Insert(p.ids, at, id), slices.Insert(p.standings, at, standing)
			case p.standings[at] != standing:
				return Person{}, fmt.Errorf("%s(%q): %w: %v and %v", fn, string(id), ErrConflict, p.standings[at], standing)
			}
		}
	}
	if complete {
		p.dropNotHeld()
	}
	for _, a := range attributes {
		at, again := slices.BinarySearchFunc(p.attributes, a, func(a, b Attribute) int { return strings.Compare(a.Name, b.Name) })
		switch {
		case a.Value == "":
		case !again:
			p.attributes = slices.Insert(p.attributes, at, a)
		case p.attributes[at] != a:
			return Person{}, fmt.Errorf("%s(%q): %w: %q and %q", fn, a.Name, ErrConflict, p.attributes[at].Value, a.Value)
		}
	}
	return p, nil
}

// dropNotHeld forgets what follows from an answer in full.
func (p *Person) dropNotHeld() {
	k := 0
	for i, s := range p.standings {
		if s.IsHeld() {
			p.ids[k], p.standings[k] = p.ids[i], s
			k++
		}
	}
	p.ids, p.standings = p.ids[:k], p.standings[:k]
}

// Complete reports whether the person answered in full.
func (p Person) Complete() bool { return p.complete }

// Standings yields what is stated of the person, in order of the skills; of
// someone who answered in full, what they hold. It can be run again.
func (p Person) Standings() iter.Seq2[skills.ID, Standing] {
	return func(yield func(skills.ID, Standing) bool) {
		for i, id := range p.ids {
			if !yield(id, p.standings[i]) {
				return
			}
		}
	}
}

// Attributes returns the attributes that are known of the person, by name.
func (p Person) Attributes() []Attribute { return slices.Clone(p.attributes) }

// Equal reports whether the same is known of both people.
func (p Person) Equal(q Person) bool {
	return p.complete == q.complete && slices.Equal(p.ids, q.ids) &&
		slices.Equal(p.standings, q.standings) && slices.Equal(p.attributes, q.attributes)
}

// People yields the people of the population in its order, which says nothing of
// the order in which they were added. It can be run again. It yields an error in
// place of further people when the population is in a file that turns out to be
// damaged, or is closed.
func (p Population) People() iter.Seq2[Person, error] {
	return func(yield func(Person, error) bool) {
		var late error
		err := p.each(func(d *data, i int, entries []uint32, codes []*codes) bool {
			person := Person{complete: i < d.complete}
			for _, e := range entries {
				s := d.skills[e>>16]
				person.ids = append(person.ids, s.id)
				person.standings = append(person.standings, s.standing(int(uint16(e))))
			}
			for k, c := range codes {
				if code := c.at(i); code > 0 {
					a := d.attributes[k]
					person.attributes = append(person.attributes, Attribute{a.name, a.values[code-1]})
				}
			}
			more, err := d.file.outside(func() bool { return yield(person, nil) })
			if more {
				late = err // else nobody wants to know
			}
			return more && err == nil
		})
		if err = cmp.Or(err, late); err != nil {
			yield(Person{}, fmt.Errorf("Population.People: %w", err))
		}
	}
}

// standing returns the standing of a rank.
func (s *skillIndex) standing(rank int) Standing {
	switch {
	case rank < s.holds():
		return NotHeld
	case rank < s.levelled():
		return Held
	}
	return At(s.levels[rank-s.levelled()])
}

// each calls visit for each person of the population with what the person stated,
// until it returns false, with the codes of all attributes.
func (p Population) each(visit func(d *data, i int, entries []uint32, codes []*codes) bool) error {
	d := p.read()
	if err := d.file.enter(); err != nil {
		return err
	}
	defer d.file.leave()
	var all []*codes
	for _, a := range d.attributes {
		c, err := a.codes.get()
		if err != nil {
			return err
		}
		all = append(all, c)
	}
	u := new(unpacked)
	for b := range blocks(d.people) {
		if err := u.unpack(d, b); err != nil {
			return err
		}
		for i := range peopleOf(b, d.people) {
			if p.part != nil && !p.part.planes[b].has(uint16(i)) {
				continue
			}
			if !visit(d, b*blockPeople+i, u.of(i), all) {
				return nil
			}
		}
	}
	return nil
}
