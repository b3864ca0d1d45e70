package change

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// Change is one difference between two ladders.
type Change struct {
	Op Op

	// Path is the place in the record of the first ladder, with the ids of the
	// second one; of what is added, the place in the second ladder. To is the
	// other place of what is renamed or has moved to another list, and "" else.
	Path, To problem.Path

	What  string // word for the record that it is, or to which the field belongs: "grade", "behaviour"
	Field string // "" when it is the record itself that comes, goes or moves

	// Old and New are the values before and after: a record such as
	// [ladder.GradeSpec], or the value of its field. What is added has no Old,
	// and what is removed no New: they are nil there.
	Old, New any

	From, At int // place in the first and in the second list, -1 where there is none

	defines bool
	chain   []crumb
	there   []crumb      // the chain at To
	steps   map[Name]int // numbers of levels
}

// crumb is a record on the way to a change.
type crumb struct {
	what string
	key  string
	path problem.Path
}

// flatten returns the changes of a difference of two ladders, in the order of
// the record. What goes from one list and comes, with the same id, in another
// one has moved.
func flatten(d *delta, steps map[Name]int) []Change {
	var f flattener
	f.walk(d, Change{What: "ladder", From: -1, At: -1, steps: steps})
	f.join()
	return f.all
}

type flattener struct{ all []Change }

func (f *flattener) walk(d *delta, at Change) {
	switch {
	case d == nil:
	case d.list != nil:
		f.list(d.list, at)
	case d.fields != nil:
		for _, field := range d.fields {
			below := at
			below.Path, below.Field = at.Path.Field(field.field.name), field.field.name
			below.From, below.At = -1, -1
			f.walk(field.delta, below)
		}
	default:
		at.Old, at.New = valueOf(d.old), valueOf(d.new)
		f.all = append(f.all, at)
	}
}

// valueOf returns a value as people write it in Go, nil for no value.
func valueOf(v reflect.Value) any {
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		return v.Elem().Interface()
	}
	if (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil() {
		return nil
	}
	return clone(v).Interface()
}

func (f *flattener) list(d *listDelta, at Change) {
	// entry returns the change at an entry of the list.
	entry := func(v reflect.Value, key string, i int) Change {
		c := at
		c.Path = itemPath(at.Path, key, i)
		if s := shapeOf(v.Type()); s.form == recordForm {
			c.What, c.Field = s.word, ""
			c.chain = append(slices.Clip(at.chain), crumb{c.What, key, c.Path})
		}
		return c
	}
	for _, e := range d.removed {
		c := entry(e.value, shapeOf(e.value.Type()).keyOf(e.value), e.i)
		c.Op, c.Old, c.From = Removed, valueOf(e.value), e.i
		f.all = append(f.all, c)
	}
	for _, m := range d.moved {
		c := entry(m.value, shapeOf(m.value.Type()).keyOf(m.value), m.i)
		c.Op, c.From, c.At = Moved, m.i, m.j
		c.Old, c.New = valueOf(m.value), valueOf(m.other)
		f.all = append(f.all, c)
	}
	for _, k := range d.changed {
		c := entry(k.value, shapeOf(k.value.Type()).keyOf(k.value), k.i)
		c.From, c.At = k.i, k.j
		f.walk(k.delta, c)
	}
	for _, e := range d.added {
		c := entry(e.value, shapeOf(e.value.Type()).keyOf(e.value), e.i)
		c.Op, c.New, c.At = Added, valueOf(e.value), e.i
		f.all = append(f.all, c)
	}
}

// join makes one change of what goes here and comes there under one id.
func (f *flattener) join() {
	type id struct{ what, key string }
	gone, come := make(map[id][]int), make(map[id][]int)
	for i, c := range f.all {
		if c.Field != "" || len(c.chain) == 0 || !travels[c.What] {
			continue
		}
		at := id{c.What, c.chain[len(c.chain)-1].key}
		switch {
		case at.key == "":
		case c.Op == Removed:
			gone[at] = append(gone[at], i)
		case c.Op == Added:
			come[at] = append(come[at], i)
		}
	}
	joined := make(map[int]bool)
	for at, from := range gone {
		if to := come[at]; len(from) == 1 && len(to) == 1 {
			old, new := &f.all[from[0]], f.all[to[0]]
			old.Op, old.To, old.New, old.At, old.there = Moved, new.Path, new.New, new.At, new.chain
			joined[to[0]] = true
		}
	}
	kept := f.all[:0]
	for i, c := range f.all {
		if !joined[i] {
			kept = append(kept, c)
		}
	}
	f.all = kept
}

// travels are the records whose id is one of its own throughout the ladder, so
// that they are the same thing in another list.
var travels = map[string]bool{"behaviour": true, "grade": true}

// Reworded reports whether what the change is about says something else than
// before: it is false for what has only moved.
func (c Change) Reworded() bool {
	if c.Old == nil || c.New == nil {
		return c.Op == Changed
	}
	a, b := reflect.ValueOf(c.Old), reflect.ValueOf(c.New)
	return a.Type() != b.Type() || !equal(shapeOf(a.Type()), a, b)
}

// String returns the change in one line, for logs, such as
// "changed tracks[ic].grades[p4].requires".
func (c Change) String() string {
	s := c.Op.String() + " " + string(c.Path)
	if c.To != "" {
		s += " -> " + string(c.To)
	}
	return s
}

// MarshalJSON writes the change for another program: op, path, to, what, field,
// old, new, from, at, and the conditions of a requirement that differ. Records
// are objects with the fields that say something, under the names that paths
// have for them; a requirement is an object under the word for its kind.
func (c Change) MarshalJSON() ([]byte, error) {
	type object struct {
		Op         Op                `json:"op"`
		Path       problem.Path      `json:"path"`
		To         problem.Path      `json:"to,omitempty"`
		What       string            `json:"what"`
		Field      string            `json:"field,omitempty"`
		Old        any               `json:"old,omitempty"`
		New        any               `json:"new,omitempty"`
		From       *int              `json:"from,omitempty"`
		At         *int              `json:"at,omitempty"`
		Conditions []ConditionChange `json:"conditions,omitempty"`
	}
	index := func(i int) *int {
		if i < 0 {
			return nil
		}
		return &i
	}
	o := object{Op: c.Op, Path: c.Path, To: c.To, What: c.What, Field: c.Field, Old: encoded(c.Old), New: encoded(c.New), From: index(c.From), At: index(c.At)}
	o.Conditions = c.Conditions()
	return json.Marshal(o)
}

// isRequirement reports whether the change is of a requirement.
func (c Change) isRequirement() bool {
	_, old := c.Old.(ladder.RequirementSpec)
	_, new := c.New.(ladder.RequirementSpec)
	return old || new
}
