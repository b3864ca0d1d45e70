package cfpackage

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// Write writes a package as JSON: the keys of the standard in its order, then the
// others in order. Reading it gives an equal package. The error is the writer's,
// or a *problem.Error when the record says what no file can: a text that is not
// UTF-8, a number that is none, an item without a key that it needs, a value in a
// field More that is not JSON, or that has a key of the standard and is not null.
func Write(w io.Writer, p Package) error {
	if w == nil {
		return problem.List{exchange.NoWriter.At("")}.Err()
	}
	var e encoder
	e.record(&p)
	if err := e.list.Err(); err != nil {
		return err
	}
	again, list, err := parse("", e.Bytes(), exchange.Reading{})
	for i := range list {
		list[i] = list[i].WithRange(problem.Range{}) // of no file that anybody has
	}
	if err != nil {
		return list.Err()
	}
	if !again.Equal(p) {
		return problem.List{NotAsRead.At("")}.Err()
	}
	var b bytes.Buffer
	_ = json.Indent(&b, e.Bytes(), "", "  ") // it was parsed before
	b.WriteByte('\n')
	_, err = w.Write(b.Bytes())
	return err
}

// encoder writes records by the tags of their fields.
type encoder struct {
	bytes.Buffer
	list problem.List
}

func (e *encoder) record(p *Package) { e.object(reflect.ValueOf(p).Elem(), "") }

func (e *encoder) value(v reflect.Value, path problem.Path) {
	switch value := v.Interface().(type) {
	case *string:
		e.text(*value, path)
	case Number:
		if value.Quoted {
			e.text(value.Text, path)
		} else {
			e.WriteString(value.Text)
		}
	case Strings:
		if value.Single && len(value.Items) == 1 {
			e.text(value.Items[0], path)
			return
		}
		e.list_(len(value.Items), func(i int) { e.text(value.Items[i], path.Index(i)) })
	case Link:
		if value.Plain {
			e.text(say(value.URI), path)
		} else {
			e.object(v, path)
		}
	case *Definitions:
		e.object(v.Elem(), path)
	default:
		if v.Kind() == reflect.Slice {
			e.list_(v.Len(), func(i int) { e.value(v.Index(i), path.Index(i)) })
		} else {
			e.object(v, path)
		}
	}
}

func (e *encoder) list_(n int, item func(i int)) {
	e.WriteByte('[')
	for i := range n {
		if i > 0 {
			e.WriteByte(',')
		}
		item(i)
	}
	e.WriteByte(']')
}

func (e *encoder) object(v reflect.Value, path problem.Path) {
	e.WriteByte('{')
	empty := e.Len()
	key := func(name string) {
		if e.Len() > empty {
			e.WriteByte(',')
		}
		e.text(name, path)
		e.WriteByte(':')
	}
	for i := range v.NumField() {
		if name := jsontree.KeyOf(v.Type().Field(i)); name != "" && (!v.Field(i).IsZero() || name == "CFDocument") {
			key(name)
			e.value(v.Field(i), path.Field(name))
		}
	}
	more := v.FieldByName("More").Interface().(More)
	for _, name := range slices.Sorted(maps.Keys(more)) {
		key(name)
		at := e.Len()
		if err := json.Compact(&e.Buffer, more[name]); err != nil {
			e.list = append(e.list, NotJSON.At(path.Field(name), string(more[name])))
		}
		if _, ok := fieldOf(v.Type(), name); ok && string(e.Bytes()[at:]) != "null" {
			e.list = append(e.list, KeyInMore.At(path.Field(name), name))
		}
	}
	e.WriteByte('}')
}

func (e *encoder) text(s string, path problem.Path) {
	if !utf8.ValidString(s) {
		e.list = append(e.list, exchange.NotUTF8.At(path))
	}
	jsontree.WriteText(&e.Buffer, s)
}
