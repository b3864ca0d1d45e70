package population

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/kakezan/kakezan/skills"
)

// Population is a group of people and what is known of their skills, indexed
// for counting. A [Builder] makes one, [Open] finds one in a file, and
// [Population.Where] is a part of one. It is immutable and safe for concurrent
// use. The zero Population is empty and knows no skill.
type Population struct {
	data *data
	part *part // nil is everybody
}

// data is the index. People are in the order of order.go: first those who
// answered in full, then those of whom something is known, then the others.
type data struct {
	people      int
	complete    int // the people before this number answered in full
	known       int // of the people before this number something is known
	skills      []*skillIndex
	index       map[skills.ID]int
	attributes  []*attributeIndex // by name
	totals      lazy[codes]       // how many skills each person holds
	totalRanges codeRanges
	rows        []lazy[rowBlock] // of each block; nil where they are not kept
	labels      labels
	file        *File // nil in memory
}

// skillIndex is one skill of a population.
type skillIndex struct {
	id     skills.ID
	base   int   // of how many people it is known
	counts []int // of each rank, the people at it or above

	// The ranks are, from the lowest up: "not held", where somebody says so who
	// did not answer in full; "held at no stated level", where somebody is; and
	// the levels at which somebody is.
	notHeld    bool
	unlevelled bool
	levels     []skills.Level

	column lazy[column]
}

// lazy is a piece of an index. One of a file is read when it is first asked for.
// The zero lazy is the zero piece.
type lazy[T any] struct {
	value atomic.Pointer[T]
	load  func() (*T, error) // from the file
}

// keep makes v the piece of an index in memory.
func (l *lazy[T]) keep(v *T) { l.value.Store(v) }

// get returns the piece. It fails when it can't be read from the file.
func (l *lazy[T]) get() (*T, error) {
	if v := l.value.Load(); v != nil {
		return v, nil
	}
	if l.load == nil {
		return new(T), nil
	}
	v, err := l.load()
	if err != nil {
		return nil, err
	}
	l.value.Store(v)
	return v, nil
}

// holds returns the lowest rank of those who hold the skill.
func (s *skillIndex) holds() int {
	if s.notHeld {
		return 1
	}
	return 0
}

// levelled returns the rank of the first level.
func (s *skillIndex) levelled() int {
	if s.unlevelled {
		return s.holds() + 1
	}
	return s.holds()
}

// at returns the number of people at a rank or above, 0 beyond the highest.
func (s *skillIndex) at(rank int) int {
	if rank >= len(s.counts) {
		return 0
	}
	return s.counts[rank]
}

// Len returns the number of people, those of whom nothing is known among them.
func (p Population) Len() int {
	switch {
	case p.data == nil:
		return 0
	case p.part != nil:
		return p.part.people
	}
	return p.data.people
}

// read returns the index, which is that of nobody for the zero Population.
func (p Population) read() *data {
	if p.data == nil {
		return &nobody
	}
	return p.data
}

var nobody data

// Skills yields the skills that the population knows, in order of their ids.
// It can be run again.
func (p Population) Skills() iter.Seq[skills.ID] {
	return func(yield func(skills.ID) bool) {
		for _, s := range p.read().skills {
			if !yield(s.id) {
				return
			}
		}
	}
}

// Find returns the skill that a person's label means: the id that equals the
// label, else the only one that equals it after [skills.Fold]. It returns false
// when there is none, or when several differ only in such ways.
func (p Population) Find(label string) (skills.ID, bool) { return p.read().labels.find(label) }

// Attributes yields the names of the attributes that people have, ascending. It
// can be run again.
func (p Population) Attributes() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range p.read().attributes {
			if !yield(a.name) {
				return
			}
		}
	}
}

// HasRows reports whether the population keeps a row for each person, which
// [Population.Together] is fast with.
func (p Population) HasRows() bool { return p.read().rows != nil }

// String returns what there is, such as "56030 people, 42 skills".
func (p Population) String() string {
	return fmt.Sprintf("%d people, %d skills", p.Len(), len(p.read().skills))
}

// skill returns the index of a skill, or says that the population has none.
func (d *data) skill(fn string, id skills.ID) (*skillIndex, error) {
	i, ok := d.index[id]
	if !ok {
		return nil, &UnknownSkillError{fn, id}
	}
	return d.skills[i], nil
}

// attribute returns the index of an attribute, or says that there is none.
func (d *data) attribute(fn, name string) (*attributeIndex, error) {
	i, ok := slices.BinarySearchFunc(d.attributes, name, func(a *attributeIndex, name string) int {
		return strings.Compare(a.name, name)
	})
	if !ok {
		return nil, fmt.Errorf("%s(%q): %w", fn, name, ErrNoAttribute)
	}
	return d.attributes[i], nil
}
