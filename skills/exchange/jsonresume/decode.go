package jsonresume

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// places tells where in a file the values of a record stand. A value that a
// program has changed or moved since stands nowhere.
type places map[problem.Path]place

type place struct {
	value string // as it was read
	where problem.Range
}

// of returns the place of a value, the zero Range when it was not read so.
func (p places) of(path problem.Path, value string) problem.Range {
	if at, ok := p[path]; ok && at.value == value {
		return at.where
	}
	return problem.Range{}
}

// decoder makes records of nodes, by the tags of their fields. A value that is
// bad is reported and left out.
type decoder struct {
	places places
	report func(problem.Problem)
	fields map[reflect.Type]map[string]reflect.StructField // of records, by their keys
}

// decode sets v to what a node says, and reports whether it is of the right type.
// file is the path in the file, and path that in the record, which has no item
// for one that was left out.
func (d *decoder) decode(n jsontree.Node, v reflect.Value, field reflect.StructField, file, path problem.Path) bool {
	want := kindOf(v.Type())
	if n.Kind != want {
		d.report(WrongType.At(file, n.Kind.Text(), want.Text()).WithRange(n.Where))
		return false
	}
	switch {
	case want == jsontree.String && n.Bad: // and reported
		return false
	case v.Type() == dateType:
		day, err := date.Parse(n.Value)
		if err != nil || !inFormat(day) {
			d.report(BadDate.At(file, n.Value).WithRange(n.Where))
			return false
		}
		v.Set(reflect.ValueOf(day))
	case want == jsontree.String:
		if words := strings.Split(field.Tag.Get("words"), ","); words[0] != "" && !slices.Contains(words, n.Value) {
			d.report(UnknownWord.At(file, n.Value, strings.Join(words, ", ")).WithRange(n.Where).WithSuggestion(problem.Nearest(n.Value, words)))
			return false
		}
		value := n.Value
		if v.Kind() == reflect.Pointer {
			v.Set(reflect.ValueOf(&value))
		} else {
			v.SetString(value)
		}
	case want == jsontree.List:
		d.items(n, v, file, path)
		return true
	default:
		if v.Kind() == reflect.Pointer {
			v.Set(reflect.New(v.Type().Elem()))
			v = v.Elem()
		}
		d.object(n, v, file, path)
		return true
	}
	d.places[path] = place{n.Value, n.Where}
	return true
}

var dateType = reflect.TypeFor[date.Date]()

// kindOf returns the kind of JSON value of which a field of a record is made.
func kindOf(t reflect.Type) jsontree.Kind {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t == dateType || t.Kind() == reflect.String:
		return jsontree.String
	case t.Kind() == reflect.Slice:
		return jsontree.List
	default:
		return jsontree.Object
	}
}

// inFormat reports whether the format has a date: its years have four digits and
// begin with 1 or 2.
func inFormat(d date.Date) bool { return d.Year() >= 1000 && d.Year() < 3000 }

func (d *decoder) items(n jsontree.Node, v reflect.Value, file, path problem.Path) {
	kept := reflect.MakeSlice(v.Type(), 0, len(n.Items))
	for i, item := range n.Items {
		value := reflect.New(v.Type().Elem()).Elem()
		if d.decode(item, value, reflect.StructField{}, file.Index(i), path.Index(kept.Len())) {
			kept = reflect.Append(kept, value)
		}
	}
	v.Set(kept)
}

func (d *decoder) object(n jsontree.Node, v reflect.Value, file, path problem.Path) {
	fields := d.of(v.Type())
	for i, key := range n.Keys {
		if f, ok := fields[key.Name]; ok {
			d.decode(n.Items[i], v.FieldByIndex(f.Index), f, file.Field(key.Name), path.Field(key.Name))
			continue
		}
		if n.Items[i].Bad {
			continue // its text could not be read again
		}
		var raw bytes.Buffer
		_ = json.Compact(&raw, n.Items[i].Raw) // it was parsed before
		more := v.FieldByName("More")
		if more.IsNil() {
			more.Set(reflect.ValueOf(make(More)))
		}
		more.SetMapIndex(reflect.ValueOf(key.Name), reflect.ValueOf(json.RawMessage(raw.Bytes())))
		d.places[path.Field(key.Name)] = place{raw.String(), n.Items[i].Where}
	}
}

// of returns the fields of a record by their keys.
func (d *decoder) of(t reflect.Type) map[string]reflect.StructField {
	if fields, ok := d.fields[t]; ok {
		return fields
	}
	fields := make(map[string]reflect.StructField, t.NumField())
	for i := range t.NumField() {
		if name := jsontree.KeyOf(t.Field(i)); name != "" {
			fields[name] = t.Field(i)
		}
	}
	d.fields[t] = fields
	return fields
}
