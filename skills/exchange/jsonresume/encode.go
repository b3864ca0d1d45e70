package jsonresume

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// Write writes a resume as JSON: the keys of the schema in its order, then the
// others in order. Reading it gives an equal resume. The error is the writer's,
// or a *problem.Error when the record says what no file can: a text that is not
// UTF-8, a date that the format does not have, a value in a field More that is
// not JSON or that has a key of the schema.
func Write(w io.Writer, r Resume) error { return write(w, &r, new(Resume)) }

// WriteJob writes a job, as [Write] writes a resume.
func WriteJob(w io.Writer, j Job) error { return write(w, &j, new(Job)) }

func write(w io.Writer, record, again any) error {
	if w == nil {
		return problem.List{exchange.NoWriter.At("")}.Err()
	}
	line, err := marshal(record, again)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	_ = json.Indent(&b, line, "", "  ") // it was parsed before
	b.WriteByte('\n')
	_, err = w.Write(b.Bytes())
	return err
}

// marshal writes a record on one line. What is wrong with it is what reading it
// again finds.
func marshal(record, again any) ([]byte, error) {
	e := encoder{}
	e.value(reflect.ValueOf(record).Elem(), "")
	if err := e.list.Err(); err != nil {
		return nil, err
	}
	list, err := parse("", e.Bytes(), again, strictly)
	for i := range list {
		list[i] = list[i].WithRange(problem.Range{}) // of no file that anybody has
	}
	if err != nil {
		return nil, list.Err()
	}
	return e.Bytes(), nil
}

// equal reports whether two records are written alike. Those that can't be written
// are equal when they are field by field.
func equal(r, s any) bool {
	var a, b encoder
	a.value(reflect.ValueOf(r), "")
	b.value(reflect.ValueOf(s), "")
	if len(a.list)+len(b.list) > 0 {
		return reflect.DeepEqual(r, s)
	}
	return bytes.Equal(a.Bytes(), b.Bytes())
}

// encoder writes records by the tags of their fields.
type encoder struct {
	bytes.Buffer
	list problem.List
}

func (e *encoder) value(v reflect.Value, path problem.Path) {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	switch {
	case v.Type() == dateType:
		e.text(v.Interface().(date.Date).String(), path)
	case v.Kind() == reflect.String:
		e.text(v.String(), path)
	case v.Kind() == reflect.Slice:
		e.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				e.WriteByte(',')
			}
			e.value(v.Index(i), path.Index(i))
		}
		e.WriteByte(']')
	default:
		e.object(v, path)
	}
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
		if name := jsontree.KeyOf(v.Type().Field(i)); name != "" && !v.Field(i).IsZero() {
			key(name)
			e.value(v.Field(i), path.Field(name))
		}
	}
	more := v.FieldByName("More").Interface().(More)
	for _, name := range slices.Sorted(maps.Keys(more)) {
		key(name)
		if err := json.Compact(&e.Buffer, more[name]); err != nil {
			e.list = append(e.list, NotJSON.At(path.Field(name), string(more[name])))
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
