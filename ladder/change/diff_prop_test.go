package change_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
)

// drawTwo draws two records: a changed one of the other, or one that has
// nothing to do with it.
func drawTwo(t *rapid.T) (a, b ladder.Spec) {
	f := drawFiller(t)
	a = f.spec()
	switch rapid.IntRange(0, 4).Draw(t, "likeness") {
	case 0:
		b = f.spec()
	default:
		b = copySpec(a)
		f.mutate(reflect.ValueOf(&b).Elem(), rapid.SampledFrom([]float64{0.003, 0.05, 0.3}).Draw(t, "chance"))
	}
	return a, b
}

// drawIDs says something of the ids of a record, true or not.
func drawMap(t *rapid.T, a, b ladder.Spec) change.IDs {
	var list []change.IDSpec
	seen := make(map[change.Name]bool)
	names := make(map[change.Kind][]string)
	for r := range change.References(b) {
		names[r.Kind] = append(names[r.Kind], r.ID)
	}
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "map"), 1))
	for ref := range change.References(a) {
		if seen[ref.Name] || len(names[ref.Kind]) == 0 || r.IntN(3) > 0 {
			continue
		}
		seen[ref.Name] = true
		s := change.IDSpec{Kind: ref.Kind, In: ref.In, From: ref.ID, To: []string{names[ref.Kind][r.IntN(len(names[ref.Kind]))]}}
		if _, err := change.NewIDs(a, b, append(list, s)); err == nil {
			list = append(list, s)
		}
		if len(list) == 4 {
			break
		}
	}
	ids, err := change.NewIDs(a, b, list)
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func TestDiff_applyGivesTheSecond_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawTwo(t)
		var ids change.IDs
		if rapid.Bool().Draw(t, "mapped") {
			ids = drawMap(t, a, b)
		}
		before := copySpec(a)
		d := change.Between(a, b, ids)
		got, err := d.Apply(a)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(b, got, asWritten); diff != "" {
			t.Fatalf("applied to the first (-second +got):\n%s", diff)
		}
		back, err := d.Inverse().Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, back, asWritten); diff != "" {
			t.Fatalf("the inverse applied to the second (-first +got):\n%s", diff)
		}
		if diff := cmp.Diff(before, a, asWritten); diff != "" {
			t.Fatalf("the first record has changed:\n%s", diff)
		}
		if same := cmp.Equal(a, b, asWritten); d.IsEmpty() != same && reflect.DeepEqual(ids, change.IDs{}) {
			t.Fatalf("empty: %v, the records are equal: %v", d.IsEmpty(), same)
		}
		if _, err := json.Marshal(d); err != nil {
			t.Fatal(err)
		}
	})
}

func TestDiff_ofItselfIsEmpty_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFiller(t).spec()
		d := change.Between(a, copySpec(a), change.IDs{})
		if !d.IsEmpty() {
			t.Fatalf("%v", d)
		}
		for c := range d.Changes() {
			t.Fatalf("a ladder and itself: %v", c)
		}
	})
}

// What applies to one record is refused by any other, with the place.
func TestDiff_conflict_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawTwo(t)
		c, _ := drawTwo(t)
		got, err := change.Between(a, b, change.IDs{}).Apply(c)
		if cmp.Equal(a, c, asWritten) {
			return
		}
		if err == nil {
			t.Fatalf("applied to another record: %v", got)
		}
	})
}

// One field that differs gives one change, at that field.
func TestDiff_everyField(t *testing.T) {
	f := filler{rand.New(rand.NewPCG(7, 7)), 2}
	whole := fullSpec()
	n := 0
	var visit func(v reflect.Value, path string)
	spec := copySpec(whole)
	visit = func(v reflect.Value, path string) {
		switch {
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				visit(v.Index(i), path+"[]")
			}
		case v.Kind() == reflect.Struct && v.NumField() > 0 && v.Field(0).CanSet() && v.Type().Name() != "Amount":
			for i := range v.NumField() {
				visit(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		default:
			old := reflect.New(v.Type()).Elem()
			old.Set(v)
			for range 100 {
				if f.fill(v, 9); !cmp.Equal(old.Interface(), v.Interface(), asWritten) {
					break
				}
			}
			n++
			d := change.Between(whole, spec, change.IDs{})
			if d.IsEmpty() {
				t.Errorf("%s: no change", path)
			}
			got := 0
			for range d.Changes() {
				got++
			}
			if got > 2 { // another id is one that goes and one that comes
				t.Errorf("%s: %d changes for one", path, got)
			}
			v.Set(old)
		}
	}
	visit(reflect.ValueOf(&spec).Elem(), "")
	if n < 150 {
		t.Errorf("%d fields are no whole record", n)
	}
}

// fullSpec returns a record in which every list has one entry.
func fullSpec() ladder.Spec {
	var s ladder.Spec
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch {
		case v.Kind() == reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0))
		case v.Kind() == reflect.Struct && v.NumField() > 0 && v.Field(0).CanSet():
			for i := range v.NumField() {
				fill(v.Field(i))
			}
		case v.Kind() == reflect.String:
			v.SetString("z")
		}
	}
	fill(reflect.ValueOf(&s).Elem())
	return s
}
