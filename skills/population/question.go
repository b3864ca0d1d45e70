package population

import (
	"fmt"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/skills"
)

// question is a conjunction of specialties, resolved.
type question struct {
	intersector
	holds  []term // who fulfils it; the rarest first
	known  []term // of whom all is known, apart from those who answered in full; nothing that is known of everybody
	both   []term // holds, and what of known does not follow from it
	nobody bool   // a level is asked that nobody is at
	full   bool   // all that is asked is known only of people who answered in full
}

var questions = sync.Pool{New: func() any { return new(question) }}

// release gives the question's room back. It keeps no index alive, as long as
// nothing but its own terms was counted with it.
func (q *question) release() {
	sets := len(q.holds) + len(q.known) + 1 // as many as a block can have had, at most
	clear(q.planes[:min(sets, cap(q.planes))])
	clear(q.lists[:min(sets, cap(q.lists))])
	clear(q.holds)
	clear(q.known)
	clear(q.both)
	q.holds, q.known, q.both = q.holds[:0], q.known[:0], q.both[:0]
	questions.Put(q)
}

// ask resolves specialties, and further ones of which only the base counts.
func (d *data) ask(fn string, within, asked []Specialty) (*question, error) {
	q := questions.Get().(*question)
	q.nobody, q.full = false, false
	for i, list := range [...][]Specialty{asked, within} {
		for _, s := range list {
			if err := q.add(d, fn, s, i == 0); err != nil {
				q.release()
				return nil, err
			}
		}
	}
	slices.SortFunc(q.holds, func(s, t term) int { return s.people - t.people })
	q.both = append(q.both, q.holds...)
	for _, k := range q.known {
		if !slices.ContainsFunc(q.holds, func(t term) bool { return t.column == k.column }) {
			q.both = append(q.both, k)
		}
	}
	return q, nil
}

func (q *question) add(d *data, fn string, s Specialty, asked bool) error {
	skill, err := d.skill(fn, s.Skill)
	if err != nil {
		return err
	}
	rank, err := skill.rank(fn, s)
	if err != nil {
		return err
	}
	column, err := skill.column.get()
	if err != nil {
		return fmt.Errorf("%s(%v): %w", fn, s, err)
	}
	switch {
	case !asked || s.AtLeast.IsNone():
	case skill.at(rank) == 0:
		q.nobody = true
	default:
		q.holds = append(q.holds, term{column, rank, skill.counts[rank]})
	}
	if skill.base == d.complete {
		q.full = true
	}
	if skill.base < d.known && !slices.ContainsFunc(q.known, func(t term) bool { return t.column == column }) {
		q.known = append(q.known, term{column, 0, skill.base - d.complete})
	}
	return nil
}

// rank returns the lowest rank of those who fulfil a specialty of the skill. It
// is beyond the last when nobody does.
func (s *skillIndex) rank(fn string, asked Specialty) (int, error) {
	switch {
	case asked.AtLeast.IsZero() || asked.AtLeast.IsNone():
		return s.holds(), nil
	case s.unlevelled:
		return 0, fmt.Errorf("%s(%v): %w", fn, asked, ErrNoLevels)
	case len(s.levels) == 0: // nobody holds the skill at all
		return len(s.counts), nil
	case !asked.AtLeast.SameScale(s.levels[0]):
		return 0, fmt.Errorf("%s(%v): %w: the population's is %s", fn, asked, ErrScale, s.levels[0].ScaleID())
	}
	i, _ := slices.BinarySearchFunc(s.levels, asked.AtLeast, func(l, m skills.Level) int {
		order, _ := l.Compare(m)
		return order
	})
	return s.levelled() + i, nil
}

// Count returns how many people hold at least everything that is asked, among
// those of whom all of it is known: a question has one base. Without a
// question, everybody fulfils it. Repeating a specialty changes nothing.
//
// It fails with an [*UnknownSkillError] on a skill that the population does
// not know, with [ErrNoLevels] on a level of a skill that somebody holds at no
// stated level, with [ErrScale] on a level of another scale than the skill's,
// and like [Open] when the population is in a file that turns out to be damaged.
//
// Of the people of a block it looks at the two rarest skills first; the work is
// in the lengths of these two sets, and at most people x specialties / 64. It
// allocates nothing.
func (p Population) Count(q ...Specialty) (Count, error) {
	return p.countWithin("Population.Count", nil, q)
}

// CountWithin is [Population.Count] on a narrower base: the people of whom
// everything in within is known too, whether they hold it or not. It makes the
// counts of a question's parts comparable with the whole.
func (p Population) CountWithin(within []Specialty, q ...Specialty) (Count, error) {
	return p.countWithin("Population.CountWithin", within, q)
}

func (p Population) countWithin(fn string, within, q []Specialty) (Count, error) {
	d := p.read()
	if len(q)+len(within) == 0 {
		return Count{p.Len(), p.Len()}, nil
	}
	if err := d.file.enter(); err != nil {
		return Count{}, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	asked, err := d.ask(fn, within, q)
	if err != nil {
		return Count{}, err
	}
	defer asked.release()
	return p.count(asked), nil
}

// count answers a question.
func (p Population) count(q *question) Count {
	d := p.data
	_, complete, base := p.size()
	switch {
	case q.full:
		base = complete
	case len(q.known) == 1 && p.part == nil: // counted when it was built
		base = complete + q.known[0].people
	case len(q.known) > 0:
		base = complete + p.countTerms(q, q.known, d.complete, d.known)
	}
	switch {
	case q.nobody:
		return Count{0, base}
	case len(q.holds) == 0:
		return Count{base, base}
	case len(q.both) == 1 && p.part == nil:
		return Count{q.holds[0].people, base}
	}
	x := p.countTerms(q, q.holds, 0, d.complete)
	if !q.full {
		x += p.countTerms(q, q.both, d.complete, d.known)
	}
	return Count{x, base}
}

// countTerms counts those of the people from .. to-1 who fulfil all terms.
func (p Population) countTerms(x *question, terms []term, from, to int) int {
	n := 0
	for b := from / blockPeople; b*blockPeople < to; b++ {
		lo, hi := max(from-b*blockPeople, 0), min(to-b*blockPeople, blockPeople)
		n += x.count(terms, b, hi-lo, p.stretch(b, lo, hi, x.room(0)))
	}
	return n
}

// hits calls visit for the people who fulfil a question, block by block, until it
// fails. A block may come twice, with different people; the list is the visitor's
// until it returns.
func (p Population) hits(q *question, visit func(b int, people []uint16) error) error {
	d := p.read()
	if q.nobody {
		return nil
	}
	if err := p.hitsOf(q, q.holds, 0, d.complete, visit); err != nil || q.full {
		return err
	}
	return p.hitsOf(q, q.both, d.complete, d.known, visit)
}

func (p Population) hitsOf(x *question, terms []term, from, to int, visit func(b int, people []uint16) error) error {
	for b := from / blockPeople; b*blockPeople < to; b++ {
		lo, hi := max(from-b*blockPeople, 0), min(to-b*blockPeople, blockPeople)
		people := x.people(terms, b, hi-lo, p.stretch(b, lo, hi, x.room(0)))
		if len(people) == 0 {
			continue
		}
		if err := visit(b, people); err != nil {
			return err
		}
	}
	return nil
}
