package population

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
)

// Builder indexes people one at a time into a [Population]. The zero Builder
// is ready to use. A Builder must not be used from two goroutines at once.
//
// Each person costs time in the number of skills that the person states, and
// memory of two bits per person and skill, of one where everybody answered in
// full.
type Builder struct {
	people    int
	complete  set // who answered in full
	columns   map[skills.ID]*column
	histogram []int
	entries   []entry // scratch of add
}

// column is one skill while people are being added.
type column struct {
	stated     set // who said something about the skill, apart from answers in full
	held       set
	levels     []skills.Level // ascending, those that somebody is at
	exact      []set          // who is at each of the levels
	unlevelled int            // how many hold the skill at no stated level
}

// Declare makes skills known although nobody may hold them: the choices that a
// questionnaire offered. Everyone who answered in full is then known not to
// hold what they did not choose. It fails on an id that [skills.CheckID]
// refuses, and then declares none.
func (b *Builder) Declare(ids ...skills.ID) error {
	for _, id := range ids {
		if list := id.Check(""); len(list) > 0 {
			return fmt.Errorf("Builder.Declare(%q): %w", string(id), list.Err())
		}
	}
	for _, id := range ids {
		b.column(id)
	}
	return nil
}

// Add adds a person of whom some skills are known. Skills that are not stated,
// or stated as unknown, stay unknown: the person is outside their base. A nil
// person is known on nothing.
//
// Add fails, and adds nobody, on an id that [skills.CheckID] refuses, with
// [ErrConflict] when two different standings are stated for one skill, and with
// [ErrScale] when a level is of another scale than the skill's other levels.
func (b *Builder) Add(stated iter.Seq2[skills.ID, Standing]) error {
	return b.add(stated, false)
}

// AddComplete adds a person who answered in full: every skill that is not
// stated is not held, those that only later people state among them. This is
// what somebody says who ticked boxes in a list.
//
// AddComplete fails like [Builder.Add], and also with [ErrConflict] when a
// skill is stated as unknown: then the answer was not full.
func (b *Builder) AddComplete(stated iter.Seq2[skills.ID, Standing]) error {
	return b.add(stated, true)
}

func (b *Builder) add(stated iter.Seq2[skills.ID, Standing], complete bool) error {
	b.entries = b.entries[:0]
	if stated != nil {
		for id, standing := range stated {
			switch {
			case !standing.IsZero():
				b.entries = append(b.entries, entry{id, standing})
			case complete:
				return fmt.Errorf("Builder.AddComplete(%q): %w: answered in full, and unknown", string(id), ErrConflict)
			}
		}
	}
	slices.SortStableFunc(b.entries, func(a, c entry) int { return strings.Compare(string(a.id), string(c.id)) })
	if err := check(b.entries, func(id skills.ID) *column { return b.columns[id] }); err != nil {
		return err
	}
	b.entries = slices.Compact(b.entries)
	person, holds := b.people, 0
	b.people++
	if complete {
		b.complete = b.complete.add(person)
	}
	for _, e := range b.entries {
		c := b.column(e.id)
		if !complete {
			c.stated = c.stated.add(person)
		}
		if e.standing.IsHeld() {
			holds++
			c.hold(person, e.standing)
		}
	}
	if complete || len(b.entries) > 0 {
		for len(b.histogram) <= holds {
			b.histogram = append(b.histogram, 0)
		}
		b.histogram[holds]++
	}
	return nil
}

func (b *Builder) column(id skills.ID) *column {
	c, ok := b.columns[id]
	if !ok {
		if b.columns == nil {
			b.columns = map[skills.ID]*column{}
		}
		c = &column{}
		// The caller's string may be part of a large buffer, such as a row.
		b.columns[skills.ID(strings.Clone(string(id)))] = c
	}
	return c
}

func (c *column) hold(person int, s Standing) {
	c.held = c.held.add(person)
	if s.state != atLevel {
		c.unlevelled++
		return
	}
	i, found := slices.BinarySearchFunc(c.levels, s.level, func(l, m skills.Level) int {
		order, _ := l.Compare(m)
		return order
	})
	if !found {
		c.levels = slices.Insert(c.levels, i, s.level)
		c.exact = slices.Insert(c.exact, i, set(nil))
	}
	c.exact[i] = c.exact[i].add(person)
}

// Len returns the number of people added.
func (b *Builder) Len() int { return b.people }

// Build returns the population of the people added, and empties the builder.
// It takes O(people x skills / 64) steps.
func (b *Builder) Build() Population {
	n := words(b.people)
	full := &base{b.complete.grow(n), b.complete.count()}
	d := &data{people: b.people, complete: full, histogram: slices.Clip(b.histogram), index: map[skills.ID]int{}}
	bases := []*base{full}
	for _, id := range slices.Sorted(maps.Keys(b.columns)) {
		c := b.columns[id]
		d.index[id] = len(d.columns)
		d.columns = append(d.columns, c.freeze(id, n, &bases))
	}
	d.labels = newLabels(maps.Keys(b.columns))
	*b = Builder{}
	return Population{d}
}

// freeze returns the column in the shape that counting wants: the known people
// shared with the columns that know the same ones, and for each level the
// people who are at it or above.
func (c *column) freeze(id skills.ID, n int, bases *[]*base) *frozen {
	f := &frozen{id: id, held: c.held.grow(n), levels: c.levels, unlevelled: c.unlevelled}
	f.holders = f.held.count()
	full := (*bases)[0]
	if c.stated.within(full.people) {
		f.known = full
	} else {
		known := slices.Clone(full.people)
		known.union(c.stated)
		f.known = shared(known, bases)
	}
	f.atLeast = c.exact
	for i := len(f.atLeast) - 1; i >= 0; i-- {
		f.atLeast[i] = f.atLeast[i].grow(n)
		if i+1 < len(f.atLeast) {
			f.atLeast[i].union(f.atLeast[i+1])
		}
	}
	return f
}

// maxShared bounds the search for an equal base, which is per column.
const maxShared = 64

func shared(known set, bases *[]*base) *base {
	n := known.count()
	for _, b := range *bases {
		if b.n == n && slices.Equal(b.people, known) {
			return b
		}
	}
	b := &base{known, n}
	if len(*bases) < maxShared {
		*bases = append(*bases, b)
	}
	return b
}
