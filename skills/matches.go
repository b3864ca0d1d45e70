package skills

import (
	"fmt"
	"hash/maphash"
	"iter"
	"slices"
)

// Matches is the skills that a label can mean. It is a small immutable value;
// the zero Matches is none.
type Matches struct {
	data *catalogData
	from int32 // uses[from:to] of the index of labels
	to   int32 // 0: the label is the exact id of skill number from
}

// Find returns every skill that a label can mean: those of which it is the id,
// a name or an alias in any language, under [Fold]. When the label is a
// skill's exact id, that skill alone is returned. Several skills may share an
// alias; the caller decides. None is found for an unknown label, nor for the
// empty one.
//
// It takes no memory for a label that is folded or is of ASCII and of up to 64
// characters, and time in proportion to the label, whatever the size of the catalog.
// The first call goes through all labels.
func (c Catalog) Find(label string) Matches {
	if c.data == nil {
		return Matches{}
	}
	labels := c.data.labels()
	l, ok := find(labels, maphash.String(labels.seed, label), label) // mostly it is folded, and then need not be looked at
	if !ok {
		if isFolded(label) {
			return Matches{}
		}
		var space [64]byte
		folded := appendFold(space[:0], label)
		if l, ok = find(labels, maphash.Bytes(labels.seed, folded), folded); !ok {
			return Matches{}
		}
	}
	if labels.entries[l].kinds&isID != 0 {
		if i, ok := c.data.byID[ID(label)]; ok {
			return Matches{data: c.data, from: i}
		}
	}
	return c.data.matches(l)
}

// matches returns the skills of a label.
func (c *catalogData) matches(l int32) Matches {
	entries := c.labels().entries
	return Matches{c, entries[l].first, entries[l+1].first}
}

// Len returns the number of skills.
func (m Matches) Len() int {
	if m.byID() || m.to-m.from == 1 {
		return 1
	}
	n := 0
	for i, use := range m.uses() {
		if i == 0 || use.skill != m.uses()[i-1].skill {
			n++
		}
	}
	return n
}

// One returns the skill when there is exactly one.
func (m Matches) One() (Skill, bool) {
	switch {
	case m.Len() != 1:
		return Skill{}, false
	case m.byID():
		return m.data.skill(m.from), true
	}
	return m.data.skill(m.uses()[0].skill), true
}

// All yields the skills in order of id, each once. It can be run again.
func (m Matches) All() iter.Seq[Skill] {
	return func(yield func(Skill) bool) {
		if m.byID() {
			yield(m.data.skill(m.from))
			return
		}
		for i, use := range m.uses() {
			if (i == 0 || use.skill != m.uses()[i-1].skill) && !yield(m.data.skill(use.skill)) {
				return
			}
		}
	}
}

// Labels yields each of the skills with that by which it was found: its id, its
// name in a language, an alias. One skill may be found by several labels that
// fold alike. They are in order of the skills' ids, then as [Skill.Labels] yields
// them. It can be run again.
func (m Matches) Labels() iter.Seq2[Skill, Label] {
	return func(yield func(Skill, Label) bool) {
		if m.byID() {
			s := m.data.skill(m.from)
			yield(s, s.label(0))
			return
		}
		for _, use := range m.uses() {
			if s := m.data.skill(use.skill); !yield(s, s.label(use.part)) {
				return
			}
		}
	}
}

// byID reports whether the label is the exact id of a skill.
func (m Matches) byID() bool { return m.data != nil && m.to == 0 }

// uses returns what the label is to each skill, in order of the skills.
func (m Matches) uses() []use {
	if m.to == 0 {
		return nil
	}
	return m.data.labels().uses[m.from:m.to]
}

// String returns the ids of the skills, such as "[go igo]".
func (m Matches) String() string { return fmt.Sprint(slices.Collect(m.All())) }
