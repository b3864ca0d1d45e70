package laddertest

import (
	"reflect"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/text"
)

func differenceToItself(t rapid.TB, w *world) {
	if d := w.does.between(w.spec, w.ladder.Spec()); !d.IsEmpty() {
		w.fail(t, []seen{{words.edited, d.Text(w.tag)}})
	}
}

// applyingADifference edits the ladder's record here and there. The result need
// not be a ladder that loads: a difference is one of records. That is why two
// tracks at a time will do, between which things can move: over and over to copy
// and compare a ladder of many is slow, and says no more.
func applyingADifference(t *rapid.T, w *world) {
	spec := w.spec
	if more := len(spec.Tracks) - 2; more > 0 {
		i := rapid.IntRange(0, more).Draw(t, "tracks")
		spec.Tracks = spec.Tracks[i : i+2]
	}
	edited := record.Clone(spec)
	var edits []string
	for range rapid.IntRange(1, 3).Draw(t, "edits") {
		edits = append(edits, edit(t, &edited))
	}
	d := w.does.between(spec, edited)
	got, err := d.Apply(spec)
	if err != nil || !record.Equal(got, edited) {
		w.fail(t, []seen{{words.edited, edits}, {words.after, err}})
	}
}

// edit changes one thing in a record and returns what it did: an entry of a
// list goes, or changes places with another one, or a text is reworded.
func edit(t *rapid.T, spec *ladder.Spec) string {
	var lists, texts []reflect.Value
	var find func(v reflect.Value)
	find = func(v reflect.Value) {
		switch {
		case v.Type() == reflect.TypeFor[text.Text]():
			texts = append(texts, v)
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					find(v.Field(i))
				}
			}
		case v.Kind() == reflect.Slice:
			if v.Len() > 0 {
				lists = append(lists, v)
			}
			for i := range v.Len() {
				find(v.Index(i))
			}
		}
	}
	find(reflect.ValueOf(spec).Elem())
	if len(lists) == 0 || rapid.IntRange(0, 2).Draw(t, "reword") == 0 {
		i := rapid.IntRange(0, len(texts)-1).Draw(t, "text")
		texts[i].Set(reflect.ValueOf(text.Plain("reworded")))
		return "reworded"
	}
	list := lists[rapid.IntRange(0, len(lists)-1).Draw(t, "list")]
	i, j := rapid.IntRange(0, list.Len()-1).Draw(t, "entry"), rapid.IntRange(0, list.Len()-1).Draw(t, "other")
	name := list.Type().Elem().Name()
	switch rapid.IntRange(0, 1).Draw(t, "edit") {
	case 0:
		list.Set(reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(list.Type(), 0, list.Len()), list.Slice(0, i)), list.Slice(i+1, list.Len())))
		return "without a " + name
	default:
		a, b := reflect.ValueOf(list.Index(i).Interface()), reflect.ValueOf(list.Index(j).Interface())
		list.Index(i).Set(b)
		list.Index(j).Set(a)
		return "another order of " + name
	}
}

func saveAndLoad(t rapid.TB, w *world) {
	file, err := w.does.save(w.spec)
	if err != nil {
		w.fail(t, []seen{{words.after, err}})
	}
	doc, _ := ladderfile.Parse("ladder.yaml", file)
	read, list := doc.Ladder(nil, w.opts.Kinds...)
	if err := list.Err(); err != nil {
		w.fail(t, []seen{{words.after, err}})
	}
	if !record.Equal(w.spec, read.Spec()) {
		was, _ := ladderfile.MarshalLadder(w.spec)
		is, _ := ladderfile.MarshalLadder(read.Spec())
		w.fail(t, []seen{{words.sameLadder, cmp.Diff(string(was), string(is))}})
	}
}
