package change

import (
	"cmp"
	"reflect"
	"slices"
)

// delta is the difference of two values of one type. What makes one of the
// other is all that it knows: the values that stay are not in it.
type delta struct {
	old, new reflect.Value // of a leaf
	fields   []fieldDelta  // of a record: those that differ
	list     *listDelta
}

type fieldDelta struct {
	field *recordField
	*delta
}

// listDelta is the difference of two lists. Entries that are in both keep
// their order but for those in moved.
type listDelta struct {
	length         int     // of the second list
	removed, added []entry // in order of their index: in the first list, in the second
	moved          []movedEntry
	changed        []keptDelta
}

type entry struct {
	i     int
	value reflect.Value
}

type movedEntry struct {
	pair
	value, other reflect.Value // in the first list, in the second
}

type keptDelta struct {
	pair
	value, other reflect.Value
	*delta
}

// compare returns the difference of two values of one type, nil when they say
// the same.
func compare(s *shape, a, b reflect.Value) *delta {
	switch {
	case s.form == recordForm:
		var fields []fieldDelta
		for i := range s.fields {
			f := &s.fields[i]
			if of := compare(f.shape, a.FieldByIndex(f.index), b.FieldByIndex(f.index)); of != nil {
				fields = append(fields, fieldDelta{f, of})
			}
		}
		if fields == nil {
			return nil
		}
		return &delta{fields: fields}
	case s.form == listForm:
		return compareLists(s.elem, a, b)
	case equal(s, a, b):
		return nil
	default:
		return &delta{old: a, new: b}
	}
}

func compareLists(s *shape, a, b reflect.Value) *delta {
	if s.key == nil && equalItems(s, a, b) || a.Len()+b.Len() == 0 {
		return nil
	}
	if inStep(s, a, b) {
		var changed []keptDelta
		for i := range a.Len() {
			if of := compare(s, a.Index(i), b.Index(i)); of != nil {
				changed = append(changed, keptDelta{pair{i, i}, a.Index(i), b.Index(i), of})
			}
		}
		if changed == nil {
			return nil
		}
		return &delta{list: &listDelta{length: b.Len(), changed: changed}}
	}
	d := listDelta{length: b.Len()}
	pairs := align(s, a, b)
	stays := unmoved(pairs)
	inB := make([]bool, b.Len())
	next := 0
	for p, pr := range pairs {
		for ; next < pr.i; next++ {
			d.removed = append(d.removed, entry{next, a.Index(next)})
		}
		next++
		inB[pr.j] = true
		if !stays[p] {
			d.moved = append(d.moved, movedEntry{pr, a.Index(pr.i), b.Index(pr.j)})
		}
		if of := compare(s, a.Index(pr.i), b.Index(pr.j)); of != nil {
			d.changed = append(d.changed, keptDelta{pr, a.Index(pr.i), b.Index(pr.j), of})
		}
	}
	for ; next < a.Len(); next++ {
		d.removed = append(d.removed, entry{next, a.Index(next)})
	}
	for j, known := range inB {
		if !known {
			d.added = append(d.added, entry{j, b.Index(j)})
		}
	}
	if d.removed == nil && d.added == nil && d.moved == nil && d.changed == nil {
		return nil
	}
	return &delta{list: &d}
}

// inStep reports whether two lists have the same keys in the same order, as
// most lists of two versions do: their entries are the same things then.
func inStep(s *shape, a, b reflect.Value) bool {
	if a.Len() != b.Len() || s.key == nil {
		return false
	}
	for i := range a.Len() {
		if key := s.keyOf(a.Index(i)); key != s.keyOf(b.Index(i)) || key == "" && !s.whole {
			return false
		}
	}
	return true
}

// apply makes the second value of the first one; v can be set.
func (d *delta) apply(v reflect.Value) {
	switch {
	case d == nil:
	case d.list != nil:
		v.Set(d.list.apply(v))
	case d.fields != nil:
		for _, f := range d.fields {
			f.apply(v.FieldByIndex(f.field.index))
		}
	default:
		v.Set(clone(d.new))
	}
}

func (d *listDelta) apply(old reflect.Value) reflect.Value {
	for _, c := range d.changed {
		c.apply(old.Index(c.i))
	}
	list := reflect.MakeSlice(old.Type(), d.length, d.length)
	placed, taken := make([]bool, d.length), make([]bool, old.Len())
	put := func(j int, v reflect.Value) {
		list.Index(j).Set(v)
		placed[j] = true
	}
	for _, e := range d.added {
		put(e.i, clone(e.value))
	}
	for _, p := range d.moved {
		put(p.j, old.Index(p.i))
		taken[p.i] = true
	}
	for _, e := range d.removed {
		taken[e.i] = true
	}
	j := 0
	for i := range old.Len() {
		if taken[i] {
			continue
		}
		for placed[j] {
			j++
		}
		put(j, old.Index(i))
	}
	return list
}

// inverse returns the difference that makes the first value of the second.
func (d *delta) inverse() *delta {
	if d == nil {
		return nil
	}
	inv := &delta{old: d.new, new: d.old}
	for _, f := range d.fields {
		inv.fields = append(inv.fields, fieldDelta{f.field, f.inverse()})
	}
	if d.list != nil {
		inv.list = &listDelta{length: d.list.length + len(d.list.removed) - len(d.list.added), removed: d.list.added, added: d.list.removed}
		for _, p := range d.list.moved {
			inv.list.moved = append(inv.list.moved, movedEntry{pair{p.j, p.i}, p.other, p.value})
		}
		for _, c := range d.list.changed {
			inv.list.changed = append(inv.list.changed, keptDelta{pair{c.j, c.i}, c.other, c.value, c.inverse()})
		}
		slices.SortFunc(inv.list.moved, func(p, q movedEntry) int { return cmp.Compare(p.i, q.i) })
		slices.SortFunc(inv.list.changed, func(p, q keptDelta) int { return cmp.Compare(p.i, q.i) })
	}
	return inv
}
