package ladderfile

import (
	"cmp"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// record is the table of the fields of one type: what a file may say of it,
// how that is read, and how it is written.
type record[T any] struct {
	name   text.Text // "a grade"
	fields []field[T]
	id     func(*T) *string // nil for records without an id
	flow   bool             // written in one line

	overlay *overlay // nil where items can't be removed or renamed

	// exclusive are pairs of keys that say the same thing.
	exclusive [][2]string

	// check looks at what no single field can tell, once all have been read.
	check func(d *decoder, n *yaml.Node, at problem.Path, v *T)

	byKey map[string]int
	keys  []string
}

// field is one key of a record.
type field[T any] struct {
	key  string
	need need
	doc  text.Text // what the key says, for people and for editors

	shape func() shape

	decode func(d *decoder, n *yaml.Node, at problem.Path, into *T)
	// renames finds what the value gives another id than a base; nil where
	// nothing can have one.
	renames func(d *decoder, n *yaml.Node, at problem.Path, base *T)
	encode  func(e *encoder, from *T, at problem.Path) *yaml.Node
}

// need says whether a record must have a key, and who says that it is missing.
type need uint8

const (
	optional        need = iota
	needed               // the decoder reports that it is missing
	neededByTheRest      // the model, or the reader of the list, does
)

// with returns the field whose value is at a place of the record.
func with[T, V any](key string, c codec[V], at func(*T) *V, doc text.Text) field[T] {
	f := field[T]{
		key: key, doc: doc, shape: c.shape,
		decode: func(d *decoder, n *yaml.Node, path problem.Path, into *T) { c.decode(d, n, path, at(into)) },
		encode: func(e *encoder, from *T, path problem.Path) *yaml.Node { return c.encode(e, at(from), path) },
	}
	if r, ok := c.(renamer[V]); ok {
		f.renames = func(d *decoder, n *yaml.Node, path problem.Path, base *T) { r.renames(d, n, path, at(base)) }
	}
	return f
}

// directive returns a field that says a word to the reader of the file and is
// no part of the record.
func directive[T any](key string, doc text.Text) field[T] {
	return field[T]{
		key: key, doc: doc, shape: stringCodec[string]{}.shape,
		decode: func(d *decoder, n *yaml.Node, at problem.Path, _ *T) { d.scalar(n, at, kindWords.scalar) },
		encode: func(*encoder, *T, problem.Path) *yaml.Node { return nil },
	}
}

// withField returns the field of what a file brings in.
func withField[T any]() field[T] {
	f := directive[T]("with", docs.with)
	f.shape = idsCodec{}.shape
	f.decode = func(d *decoder, n *yaml.Node, at problem.Path, _ *T) {
		var refs []string
		idsCodec{}.decode(d, n, at, &refs)
	}
	return f
}

// lift returns the fields of a part of a record as fields of the record.
func lift[T, P any](fields []field[P], of func(*T) *P) []field[T] {
	lifted := make([]field[T], len(fields))
	for i, f := range fields {
		lifted[i] = field[T]{
			key: f.key, need: f.need, doc: f.doc, shape: f.shape,
			decode: func(d *decoder, n *yaml.Node, at problem.Path, into *T) { f.decode(d, n, at, of(into)) },
			encode: func(e *encoder, from *T, at problem.Path) *yaml.Node { return f.encode(e, of(from), at) },
		}
		if f.renames != nil {
			lifted[i].renames = func(d *decoder, n *yaml.Node, at problem.Path, base *T) { f.renames(d, n, at, of(base)) }
		}
	}
	return lifted
}

// atRoot returns a field that is read as if it stood in the ladder: the role
// itself is read as one of the ladder's roles, what comes with it is not part
// of it.
func (f field[T]) atRoot() field[T] {
	read := f.decode
	f.decode = func(d *decoder, n *yaml.Node, _ problem.Path, into *T) {
		at := problem.Path(f.key)
		d.mark(at, n)
		read(d, n, at, into)
	}
	if renames := f.renames; renames != nil {
		f.renames = func(d *decoder, n *yaml.Node, _ problem.Path, base *T) { renames(d, n, problem.Path(f.key), base) }
	}
	return f
}

// must returns the field as one that the record needs.
func (f field[T]) must(n need) field[T] {
	f.need = n
	return f
}

// newRecord returns the table with its index.
func newRecord[T any](r record[T]) *record[T] {
	r.fields = append(r.fields[:len(r.fields):len(r.fields)], overlayFields[T](r.overlay)...)
	r.byKey = make(map[string]int, len(r.fields))
	for i, f := range r.fields {
		r.byKey[f.key] = i
		r.keys = append(r.keys, f.key)
	}
	return &r
}

// idOf returns the id that a record has, or else another one.
func (r *record[T]) idOf(v *T, other string) string {
	if r.id == nil {
		return ""
	}
	return cmp.Or(*r.id(v), other)
}

// decode reads a mapping into a record: on top of what it holds.
func (r *record[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *T) {
	if n = resolved(n); n.Kind != yaml.MappingNode {
		d.wrongType(n, at, r.name)
		return
	}
	given := make([]*yaml.Node, len(r.fields))
	var meant []string // keys of which a mistyped one was found
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := resolved(n.Content[i]), n.Content[i+1]
		if key.Kind != yaml.ScalarNode || isNull(key) || key.Tag == "!!merge" {
			continue // reported with the file as such
		}
		f, ok := r.byKey[key.Value]
		switch {
		case !ok:
			if near := r.unknownKey(d, n.Content[i], value, at); near != "" {
				meant = append(meant, near)
			}
			continue
		case given[f] != nil:
			continue // reported as a duplicate key
		}
		given[f] = n.Content[i]
		path := at.Field(key.Value)
		d.mark(path, value)
		if isNull(resolved(value)) {
			if r.fields[f].need == needed {
				d.fail(n.Content[i], MissingKey.At(path, r.name, key.Value))
			} else {
				d.report(n.Content[i], EmptyValue.At(path, key.Value))
			}
			continue
		}
		r.fields[f].decode(d, value, path, into)
	}
	for _, key := range meant {
		if f := r.byKey[key]; given[f] == nil {
			given[f] = n
			d.failed = append(d.failed, at.Field(key)) // it is there, and can't be read
		}
	}
	for _, pair := range r.exclusive {
		if second := given[r.byKey[pair[1]]]; second != nil && given[r.byKey[pair[0]]] != nil {
			d.report(second, ConflictingKeys.At(at, pair[0], pair[1]))
		}
	}
	for i, f := range r.fields {
		if f.need == needed && given[i] == nil {
			d.fail(n, MissingKey.At(at.Field(f.key), r.name, f.key))
		}
	}
	if r.check != nil {
		r.check(d, n, at, into)
	}
}

// unknownKey reports a key that the record does not have, and returns the one
// that was probably meant, "" when none is near.
func (r *record[T]) unknownKey(d *decoder, key, value *yaml.Node, at problem.Path) string {
	word := resolved(key).Value
	if p, near, ok := mistakenKey(word, isNull(resolved(value)), at, r.keys); ok {
		d.report(key, p)
		return near
	}
	near := nearWord(word, r.keys)
	d.report(key, UnknownKey.At(at, r.name, word, r.there(near)).WithSuggestion(near))
	return near
}

// there returns which keys there are. A long list says nothing to somebody who
// is told the right one.
func (r *record[T]) there(near string) text.Text {
	const many = 8
	if near != "" && len(r.keys) > many {
		return text.EnJa("", "")
	}
	all := strings.Join(r.keys, ", ")
	return text.EnJa("; it can have "+all, "。使えるのは "+all+" です")
}

// encode returns the mapping of a record.
func (r *record[T]) encode(e *encoder, v *T, at problem.Path) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	if r.flow {
		n.Style = yaml.FlowStyle
	}
	for _, f := range r.fields {
		if value := f.encode(e, v, at.Field(f.key)); value != nil {
			n.Content = append(n.Content, plain(f.key, "!!str"), value)
		}
	}
	return n
}

// leftOut is a record that is not written when it says nothing.
type leftOut[T any] struct{ *record[T] }

func (c leftOut[T]) encode(e *encoder, v *T, at problem.Path) *yaml.Node {
	if n := c.record.encode(e, v, at); len(n.Content) > 0 {
		return n
	}
	return nil
}
