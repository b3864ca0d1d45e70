package change

import (
	"encoding/json"
	"iter"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// Diff is the difference of two ladders, from the first to the second. It is
// immutable. The zero Diff changes nothing.
//
// # Laws
//
// Applied to the first ladder, the difference gives the second one, the order
// of lists included; its inverse gives the first one back. The difference of a
// ladder and itself is empty. What is the same in both is in no change.
type Diff struct {
	data *diffData
	back bool // whether it is from the second ladder to the first
}

type diffData struct {
	from, to ladder.Spec
	names    renaming // made in the first ladder, before the rest
	renamed  []Change
	tree     *delta
}

// Between returns the difference from the record a to b. What ids calls renamed
// is renamed, with all that refers to it; what is split, merged or retired is
// seen in what comes and goes. The zero IDs take every id for what it was.
//
// A rename that meets an id that a has besides is no rename here: the one goes
// and the other one comes. The records are copied, and need not be ones that
// [ladder.New] takes. It takes time in proportion to the records, and to the
// product of two lists of entries that nothing tells apart, up to a limit from
// which those are compared by place.
func Between(a, b ladder.Spec, ids IDs) Diff {
	d := &diffData{from: copyOf(a), to: copyOf(b)}
	names, renamed := ids.renaming(d.from)
	d.names = names
	d.tree = compareSpecs(&renamed, &d.to)
	if len(names.to) > 0 {
		d.renamed = renameChanges(&d.from, &renamed, names)
	}
	return Diff{d, false}
}

func compareSpecs(a, b *ladder.Spec) *delta {
	return compare(specShape, reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem())
}

func sameRecord(a, b ladder.Spec) bool { return compareSpecs(&a, &b) == nil }

// renameChanges returns a change for each name of a record that is renamed, at
// the place that defines it, else at the first where it stands.
func renameChanges(a, b *ladder.Spec, names renaming) []Change {
	var all []Change
	at := make(map[Name]int)
	w := newWalker(*a)
	w.visit = func(n Name, defines bool) string {
		to, renamed := names.to[n]
		i, known := at[n]
		if !renamed || known && (all[i].defines || !defines) {
			return n.ID
		}
		if !known {
			i = len(all)
			at[n] = i
			all = append(all, Change{})
		}
		// What is renamed has the same fields and entries as before.
		all[i] = Change{
			Op: Renamed, Path: pathOf(w.trail, w.root), To: pathOf(w.trail, reflect.ValueOf(b).Elem()),
			What: n.Kind.String(), Field: "id", Old: n.ID, New: to, From: -1, At: -1, defines: defines,
		}
		return n.ID
	}
	w.start(a)
	return all
}

// IsEmpty reports whether both ladders say the same.
func (d Diff) IsEmpty() bool { return d.data == nil || d.data.tree == nil && d.data.renamed == nil }

// ends returns the records of the two ladders.
func (d Diff) ends() (from, to ladder.Spec) {
	switch {
	case d.data == nil:
		return from, to
	case d.back:
		return d.data.to, d.data.from
	default:
		return d.data.from, d.data.to
	}
}

// Apply returns what the difference makes of a record, which must say what the
// first ladder says: anything else is refused with a *problem.Error of
// [Conflict] at every place at which it differs. The record is not changed.
func (d Diff) Apply(spec ladder.Spec) (ladder.Spec, error) {
	if d.data == nil {
		return copyOf(spec), nil
	}
	from, _ := d.ends()
	var list problem.List
	for _, c := range flatten(compareSpecs(&from, &spec), nil) {
		list = append(list, Conflict.At(c.Path))
	}
	if err := list.Err(); err != nil {
		return ladder.Spec{}, err
	}
	made := copyOf(spec)
	if d.back {
		d.data.tree.inverse().apply(reflect.ValueOf(&made).Elem())
		return rename(made, d.data.names.back), nil
	}
	made = rename(made, d.data.names.to)
	d.data.tree.apply(reflect.ValueOf(&made).Elem())
	return made, nil
}

// Inverse returns the difference from the second ladder to the first.
func (d Diff) Inverse() Diff { return Diff{d.data, !d.back} }

// Changes yields the changes: first what is renamed, then the others in the
// order of the record. It can be run again.
func (d Diff) Changes() iter.Seq[Change] { return slices.Values(d.changes()) }

func (d Diff) changes() []Change {
	switch {
	case d.data == nil:
		return nil
	case !d.back:
		return append(slices.Clone(d.data.renamed), flatten(d.data.tree, d.steps())...)
	}
	var all []Change
	for _, c := range d.data.renamed {
		c.Path, c.To, c.Old, c.New = c.To, c.Path, c.New, c.Old
		all = append(all, c)
	}
	return append(all, flatten(d.data.tree.inverse(), d.steps())...)
}

// MarshalJSON writes the changes as a list, see [Change.MarshalJSON].
func (d Diff) MarshalJSON() ([]byte, error) {
	list := d.changes()
	if list == nil {
		list = []Change{}
	}
	return json.Marshal(list)
}

// steps returns the numbers of the levels of the second ladder.
func (d Diff) steps() map[Name]int {
	_, to := d.ends()
	return stepsOf(to)
}
