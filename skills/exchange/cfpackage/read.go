package cfpackage

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"reflect"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// The limits of a file.
const (
	MaxSize  = 64 << 20          // bytes
	MaxDepth = jsontree.MaxDepth // objects and lists in each other
)

// Read reads a package. name is what problems call the file. An item of a list
// that is bad, because a key that it needs is missing or a value is of the wrong
// type, is reported with its place; a strict reading then fails, and one that
// keeps the rest leaves the item out. The error is a *problem.Error, the cause of
// the ended context, or beside [exchange.Unreadable] that of the reader. The list
// has the problems in any case. The file is held in memory.
func Read(ctx context.Context, name string, r io.Reader, reading exchange.Reading) (Package, problem.List, error) {
	data, err := jsontree.Load(ctx, name, r, MaxSize, reading)
	if err != nil {
		return Package{}, problem.Below("", err), err
	}
	p, list, err := parse(name, data, reading)
	if err == nil && reading.Progress != nil {
		reading.Progress(exchange.Progress{File: name, Bytes: int64(len(data)), Rows: len(p.Items)})
	}
	return p, list, err
}

func parse(name string, data []byte, reading exchange.Reading) (Package, problem.List, error) {
	var log table.Log
	fail := func(bad problem.Problem) (Package, problem.List, error) {
		log.Add(bad)
		return Package{}, log.List(), log.List().Err()
	}
	if len(data) > MaxSize {
		return fail(TooLarge.At("", MaxSize).WithRange(problem.Range{File: name}))
	}
	d := decoder{make(map[problem.Path]problem.Range), func(p problem.Problem) { log.Add(p) }}
	root, err := jsontree.Read(name, bytes.TrimPrefix(data, []byte("\uFEFF")), d.report)
	var bad problem.Problem
	switch {
	case errors.As(err, &bad):
		return fail(bad)
	case root.Kind != jsontree.Object:
		return fail(WrongType.At("", root.Kind.Text(), jsontree.Object.Text()).WithRange(root.Where))
	}
	p := Package{places: d.places}
	d.object(root, reflect.ValueOf(&p).Elem(), "", "")
	if _, ok := d.places["CFDocument"]; !ok {
		d.report(MissingKey.At("", "CFDocument").WithRange(root.Where))
	}
	if err := log.Refused(reading); err != nil {
		return Package{}, log.List(), err
	}
	return p, log.List(), nil
}

// decoder makes records of nodes, by the tags of their fields.
type decoder struct {
	places map[problem.Path]problem.Range
	report func(problem.Problem)
}

// decode sets v to what a node says, and reports whether all of it is good. file
// is the path in the file, and path that in the record, which has no item for one
// that was left out.
func (d *decoder) decode(n jsontree.Node, v reflect.Value, file, path problem.Path) bool {
	d.places[path] = n.Where
	switch value := v.Addr().Interface().(type) {
	case *Link:
		if n.Kind != jsontree.String {
			return d.struct_(n, v, file, path)
		}
		*value = Link{URI: &n.Value, Plain: true}
	case *Strings:
		switch n.Kind {
		case jsontree.String:
			*value = Strings{[]string{n.Value}, true}
		case jsontree.List:
			value.Items = []string{}
			return d.texts(n, value, file)
		default:
			return d.wrong(n, jsontree.List, file)
		}
	case *Number:
		switch n.Kind {
		case jsontree.String:
			*value = Number{n.Value, true}
		case jsontree.Number:
			*value = Number{string(n.Raw), false}
		default:
			return d.wrong(n, jsontree.Number, file)
		}
	case **string:
		if n.Kind != jsontree.String {
			return d.wrong(n, jsontree.String, file)
		}
		*value = &n.Value
	case **Definitions:
		*value = new(Definitions)
		return d.struct_(n, v.Elem(), file, path)
	default:
		if v.Kind() == reflect.Slice {
			return d.items(n, v, file, path)
		}
		return d.struct_(n, v, file, path)
	}
	return !n.Bad // a bad string was reported
}

func (d *decoder) wrong(n jsontree.Node, want jsontree.Kind, file problem.Path) bool {
	d.report(WrongType.At(file, n.Kind.Text(), want.Text()).WithRange(n.Where))
	return false
}

func (d *decoder) texts(n jsontree.Node, v *Strings, file problem.Path) bool {
	good := true
	for i, item := range n.Items {
		if item.Kind != jsontree.String {
			good = d.wrong(item, jsontree.String, file.Index(i))
			continue
		}
		v.Items = append(v.Items, item.Value)
		good = good && !item.Bad
	}
	return good
}

// items reads a list, without the items that are bad.
func (d *decoder) items(n jsontree.Node, v reflect.Value, file, path problem.Path) bool {
	if n.Kind != jsontree.List {
		return d.wrong(n, jsontree.List, file)
	}
	kept := reflect.MakeSlice(v.Type(), 0, len(n.Items))
	for i, item := range n.Items {
		value := reflect.New(v.Type().Elem()).Elem()
		if d.decode(item, value, file.Index(i), path.Index(kept.Len())) {
			kept = reflect.Append(kept, value)
		}
	}
	v.Set(kept)
	return true
}

func (d *decoder) struct_(n jsontree.Node, v reflect.Value, file, path problem.Path) bool {
	if n.Kind != jsontree.Object {
		return d.wrong(n, jsontree.Object, file)
	}
	return d.object(n, v, file, path)
}

func (d *decoder) object(n jsontree.Node, v reflect.Value, file, path problem.Path) bool {
	good := !n.Bad
	var more More
	seen := make(map[string]bool, len(n.Keys))
	for i, key := range n.Keys {
		item := n.Items[i]
		if f, ok := fieldOf(v.Type(), key.Name); ok && item.Kind != jsontree.Null {
			seen[key.Name] = true
			if !d.decode(item, v.Field(f), file.Field(key.Name), path.Field(key.Name)) {
				good = false
			}
			continue
		}
		if item.Bad {
			continue // its text could not be read again
		}
		var raw bytes.Buffer
		_ = json.Compact(&raw, item.Raw) // it was parsed before
		if more == nil {
			more = make(More)
		}
		more[key.Name] = raw.Bytes()
		d.places[path.Field(key.Name)] = item.Where
	}
	if _, link := v.Interface().(Link); link && len(n.Keys) == 0 {
		more = make(More) // an empty object is not an absent one
	}
	if more != nil {
		v.FieldByName("More").Set(reflect.ValueOf(more))
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if name := jsontree.KeyOf(f); f.Tag.Get("need") != "" && !seen[name] {
			d.report(MissingKey.At(file, name).WithRange(n.Where))
			good = false
		}
	}
	return good
}

// fieldOf returns which field of a record a key is.
func fieldOf(t reflect.Type, key string) (int, bool) {
	for i := range t.NumField() {
		if name := jsontree.KeyOf(t.Field(i)); name != "" && name == key {
			return i, true
		}
	}
	return 0, false
}
