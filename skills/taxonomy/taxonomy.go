package taxonomy

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Taxonomy is an immutable taxonomy of work. The zero Taxonomy is empty: it has
// no id, no skills and no occupations.
type Taxonomy struct{ data *data }

// data keeps occupations, skills and needs as numbers. Occupations are numbered
// in order of id and skills as in the catalog; a need is numbered in order of its
// occupation and, within it, of the record.
type data struct {
	spec    Spec // without skills and occupations
	catalog skills.Catalog
	scales  []skills.Scale

	occupations []OccupationSpec // in order of id, without needs
	byID        map[string]int32
	byLabel     func() map[string][]int32
	broader     links // occupation -> occupations, in order of its record
	narrower    links // occupation -> occupations, in order of id

	skills    []skills.Skill // in order of id
	skillByID map[skills.ID]int32

	needs      links   // occupation -> skills; the position in to is the need's number
	occupation []int32 // by need
	relation   []uint8 // by need, see relationNumber
	neededBy   links   // skill -> needs, in order of the occupations' ids
	ratings    []RatingSpec
	rated      []int32 // by need: where its ratings begin, and one more; nil when there are none at all

	counts [len(relations) + 1]int // by relationNumber
}

// links holds lists of numbers one after the other: those of i are
// to[from[i]:from[i+1]].
type links struct{ from, to []int32 }

func (l links) of(i int32) []int32 { return l.to[l.from[i]:l.from[i+1]] }

// reversed returns who links to each of n, in order of who it is.
func (l links) reversed(n int) links {
	r := links{make([]int32, n+1), make([]int32, len(l.to))}
	for _, to := range l.to {
		r.from[to+1]++
	}
	for i := range n {
		r.from[i+1] += r.from[i]
	}
	next := slices.Clone(r.from)
	for i := range int32(len(l.from) - 1) {
		for _, to := range l.of(i) {
			r.to[next[to]] = i
			next[to]++
		}
	}
	return r
}

// relationNumber returns 0 for the zero Relation, and otherwise a number from 1
// in the order of [Relations].
func relationNumber(r Relation) uint8 {
	return uint8(slices.Index(relations[:], r) + 1)
}

func relationOf(number uint8) Relation {
	if number == 0 {
		return Relation{}
	}
	return relations[number-1]
}

var empty = &data{
	byLabel:  func() map[string][]int32 { return nil },
	broader:  links{from: []int32{0}},
	narrower: links{from: []int32{0}},
	needs:    links{from: []int32{0}},
	neededBy: links{from: []int32{0}},
}

func (t Taxonomy) get() *data {
	if t.data == nil {
		return empty
	}
	return t.data
}

// ID returns the taxonomy's id, "" when it has none.
func (t Taxonomy) ID() string { return t.get().spec.ID }

// Name returns what the taxonomy is called, its id where nobody has said.
func (t Taxonomy) Name() text.Text {
	if s := t.get().spec; !s.Name.IsZero() {
		return s.Name
	}
	return text.Plain(t.ID())
}

// Description returns what the taxonomy is about, the zero Text when nobody has
// said.
func (t Taxonomy) Description() text.Text { return t.get().spec.Description }

// Provenance returns where the taxonomy comes from, the zero record when nobody
// has said.
func (t Taxonomy) Provenance() skills.ProvenanceSpec { return t.get().spec.Provenance }

// Catalog returns the skills.
func (t Taxonomy) Catalog() skills.Catalog { return t.get().catalog }

// Scales yields the scales of the ratings and of the skills, in the order of the
// record. It can be run again.
func (t Taxonomy) Scales() iter.Seq[skills.Scale] { return slices.Values(t.get().scales) }

// Scale returns the scale with the given id, and whether there is one.
func (t Taxonomy) Scale(id string) (skills.Scale, bool) {
	for _, s := range t.get().scales {
		if s.ID() == id {
			return s, true
		}
	}
	return skills.Scale{}, false
}

// Len returns the number of occupations, groups among them.
func (t Taxonomy) Len() int { return len(t.get().occupations) }

// Occupations yields the occupations, groups among them, in order of id. It can
// be run again.
func (t Taxonomy) Occupations() iter.Seq[Occupation] {
	return func(yield func(Occupation) bool) {
		for i := range int32(t.Len()) {
			if !yield(Occupation{t.data, i + 1}) {
				return
			}
		}
	}
}

// Roots yields the occupations and groups that have nothing broader, in order of
// id. It can be run again.
func (t Taxonomy) Roots() iter.Seq[Occupation] {
	return func(yield func(Occupation) bool) {
		for o := range t.Occupations() {
			if len(t.data.broader.of(o.number-1)) == 0 && !yield(o) {
				return
			}
		}
	}
}

// Occupation returns the occupation or group with the given id, and whether
// there is one.
func (t Taxonomy) Occupation(id string) (Occupation, bool) {
	i, ok := t.get().byID[id]
	if !ok {
		return Occupation{}, false
	}
	return Occupation{t.data, i + 1}, true
}

// Needs returns the number of needs of all occupations.
func (t Taxonomy) Needs() int { return len(t.get().occupation) }

// Count returns the number of needs with a relation; for the zero Relation, of
// those of which nobody has said.
func (t Taxonomy) Count(r Relation) int { return t.get().counts[relationNumber(r)] }

// NeededBy yields the needs for a skill, in order of their occupations' ids. It
// yields none for a skill that the catalog lacks. It can be run again.
func (t Taxonomy) NeededBy(skill skills.ID) iter.Seq[Need] {
	return func(yield func(Need) bool) {
		i, ok := t.get().skillByID[skill]
		if !ok {
			return
		}
		for _, need := range t.data.neededBy.of(i) {
			if !yield(Need{t.data, need}) {
				return
			}
		}
	}
}

// Spec returns a record of the taxonomy: skills and occupations are in order of
// id. [New] makes an equal taxonomy of it.
func (t Taxonomy) Spec() Spec {
	d := t.get()
	s := record.Clone(d.spec)
	for _, scale := range d.scales {
		s.Scales = append(s.Scales, scale.Spec())
	}
	for skill := range d.catalog.All() {
		s.Skills = append(s.Skills, skill.Spec())
	}
	for o := range t.Occupations() {
		s.Occupations = append(s.Occupations, o.Spec())
	}
	return s
}

// Equal reports whether both taxonomies have the same records, whatever the
// order of skills and occupations in them.
func (t Taxonomy) Equal(u Taxonomy) bool {
	a, b := t.get(), u.get()
	return a == b || record.Equal(a.spec, b.spec) && a.catalog.Equal(b.catalog) &&
		slices.EqualFunc(a.scales, b.scales, func(x, y skills.Scale) bool { return record.Equal(x.Spec(), y.Spec()) }) &&
		slices.EqualFunc(a.occupations, b.occupations, record.Equal[OccupationSpec]) &&
		slices.EqualFunc(a.skills, b.skills, func(x, y skills.Skill) bool { return x.ID() == y.ID() }) &&
		slices.Equal(a.needs.from, b.needs.from) && slices.Equal(a.needs.to, b.needs.to) && slices.Equal(a.relation, b.relation) &&
		slices.Equal(a.rated, b.rated) && slices.EqualFunc(a.ratings, b.ratings, record.Equal[RatingSpec])
}

// String returns the taxonomy's id.
func (t Taxonomy) String() string { return t.ID() }

// labels returns the occupations that each folded label can mean, in order of
// id.
func (d *data) labels() map[string][]int32 {
	by := make(map[string][]int32, 4*len(d.occupations))
	for i, o := range d.occupations {
		add := func(label string) {
			folded := skills.Fold(label)
			if folded == "" {
				return // says nothing, so nobody can mean it
			}
			if known := by[folded]; len(known) == 0 || known[len(known)-1] != int32(i) {
				by[folded] = append(known, int32(i))
			}
		}
		add(o.ID)
		add(o.Code)
		for _, s := range o.Name.All() {
			add(s)
		}
		for _, alias := range o.Aliases {
			for _, s := range alias.All() {
				add(s)
			}
		}
	}
	return by
}
