package population

import (
	"fmt"
	"iter"

	"github.com/kakezan/kakezan/skills"
)

// Population is a group of people and what is known of their skills, indexed
// for counting. A [Builder] makes one. It is immutable and safe for concurrent
// use. The zero Population is empty and knows no skill.
type Population struct{ data *data }

type data struct {
	people    int
	complete  *base
	columns   []*frozen // by id
	index     map[skills.ID]int
	histogram []int
	labels    labels
}

// base is a set of people about whom something is known. Columns that know the
// same people share one, so that equal bases are equal pointers.
type base struct {
	people set
	n      int
}

// frozen is one skill of a population.
type frozen struct {
	id         skills.ID
	known      *base
	held       set // within known
	holders    int
	levels     []skills.Level // ascending, those that somebody is at
	atLeast    []set          // who is at each of the levels or above
	unlevelled int
}

// Len returns the number of people, those of whom nothing is known among them.
func (p Population) Len() int {
	if p.data == nil {
		return 0
	}
	return p.data.people
}

// Skills yields the skills that the population knows, in order of their ids.
// It can be run again.
func (p Population) Skills() iter.Seq[skills.ID] {
	return func(yield func(skills.ID) bool) {
		if p.data == nil {
			return
		}
		for _, c := range p.data.columns {
			if !yield(c.id) {
				return
			}
		}
	}
}

// Shares yields each skill with the count of those who hold it at all among
// those of whom that is known, in order of the ids. It can be run again.
func (p Population) Shares() iter.Seq2[skills.ID, Count] {
	return func(yield func(skills.ID, Count) bool) {
		if p.data == nil {
			return
		}
		for _, c := range p.data.columns {
			if !yield(c.id, Count{c.holders, c.known.n}) {
				return
			}
		}
	}
}

// Find returns the skill that a person's label means: the id that equals the
// label, else the only one that equals it after [skills.Fold]. It returns false
// when there is none, or when several differ only in such ways.
func (p Population) Find(label string) (skills.ID, bool) {
	if p.data == nil {
		return "", false
	}
	return p.data.labels.find(label)
}

// Count returns how many people hold at least everything that is asked, among
// those of whom all of it is known: a question has one base. Without a
// question, everybody fulfils it. Repeating a specialty changes nothing.
//
// It fails with an [*UnknownSkillError] on a skill that the population does
// not know, with [ErrNoLevels] on a level of a skill that somebody holds at no
// stated level, and with [ErrScale] on a level of another scale than the
// skill's.
//
// Counting takes O(people x specialties / 64) steps and allocates nothing for
// up to 8 specialties.
func (p Population) Count(q ...Specialty) (Count, error) {
	return p.count("Population.Count", nil, q)
}

// CountWithin is [Population.Count] on a narrower base: the people of whom
// everything in within is known too, whether they hold it or not. It makes the
// counts of a question's parts comparable with the whole.
func (p Population) CountWithin(within []Specialty, q ...Specialty) (Count, error) {
	return p.count("Population.CountWithin", within, q)
}

const inline = 8 // sets that fit on the stack

func (p Population) count(fn string, within, q []Specialty) (Count, error) {
	var (
		setRoom  [2 * inline]set
		baseRoom [inline]*base
	)
	sets, bases := setRoom[:0], baseRoom[:0]
	for _, s := range q {
		c, people, err := p.resolve(fn, s)
		if err != nil {
			return Count{}, err
		}
		sets, bases = append(sets, people), distinct(bases, c.known)
	}
	if len(q) == 1 && len(within) == 0 && q[0].AtLeast.IsZero() {
		i := p.data.index[q[0].Skill]
		return Count{p.data.columns[i].holders, bases[0].n}, nil // counted when it was built
	}
	asked := len(bases)
	for _, s := range within {
		c, _, err := p.resolve(fn, s)
		if err != nil {
			return Count{}, err
		}
		bases = distinct(bases, c.known)
	}
	if len(bases) == 0 {
		return Count{p.Len(), p.Len()}, nil
	}
	// Holders are known, so the bases of the specialties asked say nothing
	// more about them; those of within do.
	for _, b := range bases[asked:] {
		sets = append(sets, b.people)
	}
	n := bases[0].n
	if len(bases) > 1 {
		var room [inline]set
		known := room[:0]
		for _, b := range bases {
			known = append(known, b.people)
		}
		n = countAll(known)
	}
	if len(sets) == 0 {
		return Count{n, n}, nil
	}
	for _, s := range sets {
		if s == nil { // above every level that anybody has
			return Count{0, n}, nil
		}
	}
	return Count{countAll(sets), n}, nil
}

func distinct(bases []*base, b *base) []*base {
	for _, other := range bases {
		if other == b {
			return bases
		}
	}
	return append(bases, b)
}

// resolve returns the column of a specialty's skill and the people who fulfil
// it, nil for nobody.
func (p Population) resolve(fn string, s Specialty) (*frozen, set, error) {
	if p.data == nil {
		return nil, nil, &UnknownSkillError{fn, s.Skill}
	}
	i, ok := p.data.index[s.Skill]
	if !ok {
		return nil, nil, &UnknownSkillError{fn, s.Skill}
	}
	c := p.data.columns[i]
	switch {
	case s.AtLeast.IsZero():
		return c, c.held, nil
	case s.AtLeast.IsNone():
		return c, c.known.people, nil
	case c.unlevelled > 0:
		return nil, nil, fmt.Errorf("%s(%v): %w", fn, s, ErrNoLevels)
	case len(c.levels) == 0: // nobody holds the skill at all
		return c, nil, nil
	case !s.AtLeast.SameScale(c.levels[0]):
		return nil, nil, fmt.Errorf("%s(%v): %w: the population's is %s", fn, s, ErrScale, c.levels[0].ScaleID())
	}
	for i, l := range c.levels {
		if order, _ := l.Compare(s.AtLeast); order >= 0 {
			return c, c.atLeast[i], nil
		}
	}
	return c, nil, nil
}

// String returns what there is, such as "56030 people, 42 skills".
func (p Population) String() string {
	n := 0
	if p.data != nil {
		n = len(p.data.columns)
	}
	return fmt.Sprintf("%d people, %d skills", p.Len(), n)
}
