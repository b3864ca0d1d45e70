package taxonomy

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Occupation is an occupation of a taxonomy, or a group of them. It is a small
// immutable value; the zero Occupation is of no taxonomy and has the id "".
// Compare occupations with [Occupation.Equal]: by == an occupation equals only
// itself in the same taxonomy.
type Occupation struct {
	data   *data
	number int32 // from 1; 0 for the zero Occupation
}

var noOccupation OccupationSpec

func (o Occupation) record() *OccupationSpec {
	if o.number == 0 {
		return &noOccupation
	}
	return &o.data.occupations[o.number-1]
}

// ID returns the occupation's id.
func (o Occupation) ID() string { return o.record().ID }

// Code returns the occupation's code in a public classification, "" when it has
// none.
func (o Occupation) Code() string { return o.record().Code }

// Name returns the occupation's name, or its id where it has none.
func (o Occupation) Name() text.Text {
	if r := o.record(); !r.Name.IsZero() {
		return r.Name
	}
	return text.Plain(o.ID())
}

// Description returns what the occupation is about, the zero Text when nobody
// has said.
func (o Occupation) Description() text.Text { return o.record().Description }

// Aliases yields the occupation's other names, in the order of its record. It
// can be run again.
func (o Occupation) Aliases() iter.Seq[text.Text] { return slices.Values(o.record().Aliases) }

// Preparation returns how much preparation the work needs, on a scale of the
// taxonomy, the zero Level when nobody has said.
func (o Occupation) Preparation() skills.Level { return o.record().Preparation }

// IsGroup reports whether the occupation is a heading under which occupations
// stand.
func (o Occupation) IsGroup() bool { return o.record().Group }

// Broader yields the groups and occupations that this one belongs to, in the
// order of its record. It can be run again.
func (o Occupation) Broader() iter.Seq[Occupation] {
	return o.linked(func(d *data) links { return d.broader })
}

// Narrower yields the groups and occupations that belong to this one, in order
// of id. It can be run again.
func (o Occupation) Narrower() iter.Seq[Occupation] {
	return o.linked(func(d *data) links { return d.narrower })
}

// Ancestors yields everything above the occupation, each once: what is fewer
// steps up comes first. It can be run again.
func (o Occupation) Ancestors() iter.Seq[Occupation] {
	return o.reached(func(d *data) links { return d.broader })
}

// Descendants yields everything below the occupation, each once: what is fewer
// steps down comes first. It can be run again.
func (o Occupation) Descendants() iter.Seq[Occupation] {
	return o.reached(func(d *data) links { return d.narrower })
}

func (o Occupation) linked(by func(*data) links) iter.Seq[Occupation] {
	return func(yield func(Occupation) bool) {
		if o.number == 0 {
			return
		}
		for _, i := range by(o.data).of(o.number - 1) {
			if !yield(Occupation{o.data, i + 1}) {
				return
			}
		}
	}
}

// reached goes along links, breadth first.
func (o Occupation) reached(by func(*data) links) iter.Seq[Occupation] {
	return func(yield func(Occupation) bool) {
		if o.number == 0 {
			return
		}
		next := by(o.data)
		seen := map[int32]bool{o.number - 1: true}
		queue := []int32{o.number - 1}
		for len(queue) > 0 {
			at := queue[0]
			queue = queue[1:]
			for _, i := range next.of(at) {
				if seen[i] {
					continue
				}
				seen[i] = true
				if !yield(Occupation{o.data, i + 1}) {
					return
				}
				queue = append(queue, i)
			}
		}
	}
}

// Needs yields the skills that the occupation needs, in the order of its record.
// It can be run again.
func (o Occupation) Needs() iter.Seq[Need] {
	return func(yield func(Need) bool) {
		if o.number == 0 {
			return
		}
		from := o.data.needs.from
		for i := from[o.number-1]; i < from[o.number]; i++ {
			if !yield(Need{o.data, i}) {
				return
			}
		}
	}
}

// Need returns how much the occupation needs a skill, and whether it says
// anything about it. It takes time in proportion to the needs for the skill.
func (o Occupation) Need(skill skills.ID) (Need, bool) {
	if o.number == 0 {
		return Need{}, false
	}
	i, ok := o.data.skillByID[skill]
	if !ok {
		return Need{}, false
	}
	for _, need := range o.data.neededBy.of(i) {
		if o.data.occupation[need] == o.number-1 {
			return Need{o.data, need}, true
		}
	}
	return Need{}, false
}

// Count returns the number of the occupation's needs with a relation; for the
// zero Relation, of those of which nobody has said.
func (o Occupation) Count(r Relation) int {
	n, number := 0, relationNumber(r)
	for need := range o.Needs() {
		if o.data.relation[need.number] == number {
			n++
		}
	}
	return n
}

// Spec returns a copy of the occupation's record.
func (o Occupation) Spec() OccupationSpec {
	s := record.Clone(*o.record())
	for need := range o.Needs() {
		s.Needs = append(s.Needs, need.Spec())
	}
	return s
}

// Equal reports whether both occupations have the same record, whatever their
// taxonomies.
func (o Occupation) Equal(p Occupation) bool { return record.Equal(o.Spec(), p.Spec()) }

// String returns the occupation's id.
func (o Occupation) String() string { return o.ID() }
