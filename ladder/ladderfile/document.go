package ladderfile

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/internal/reason"
	"github.com/kakezan/kakezan/skills/problem"
)

// Kind says what a file holds. It is a closed set; the zero Kind means that
// the file does not say, or says something else.
type Kind struct{ word string }

// The kinds of file.
var (
	KindLadder       = Kind{"ladder"}       // a ladder, or an overlay on one
	KindSkills       = Kind{"skills"}       // a catalog of skills with their scales
	KindRole         = Kind{"role"}         // a role, beside its ladder
	KindPerson       = Kind{"person"}       // what is recorded of one person
	KindCharter      = Kind{"charter"}      // a mission, a vision and values
	KindOrganisation = Kind{"organisation"} // ladders, people and a charter that belong together
)

var kinds = []Kind{KindLadder, KindSkills, KindRole, KindPerson, KindCharter, KindOrganisation}

// Kinds yields the kinds of file. It can be run again.
func Kinds() iter.Seq[Kind] { return slices.Values(kinds) }

// String returns the kind's word, "" for the zero Kind.
func (k Kind) String() string { return k.word }

// MarshalText writes the kind's word.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.word), nil }

// UnmarshalText reads what [Kind.MarshalText] writes; the empty text gives the
// zero Kind. On an error the kind stays unchanged.
func (k *Kind) UnmarshalText(word []byte) error { return closed.Unmarshal(k, word, kinds) }

// Document is a file as it was written: its text with comments and order, its
// kind, its id, what it extends and what it brings in. It is immutable. The zero
// Document is of no file and holds nothing.
//
// A Document turns into a value of the model with [Document.Ladder],
// [Document.Skills], [Document.Role], [Document.Person], [Document.Charter] or
// [Document.Organisation].
type Document struct{ data *documentData }

type documentData struct {
	source   *source
	file     []byte
	fsys     fs.FS // where relative references are looked up; nil when nobody has said
	kind     Kind
	id       string
	extends  string
	with     []*yaml.Node // single values
	problems problem.List

	parcel kept[*parcel]
	ladder kept[resolvedLadder]
}

var noDocument = documentData{source: &source{}}

func (d Document) read() *documentData {
	if d.data == nil {
		return &noDocument
	}
	return d.data
}

// Read reads a file of fsys. The problems are those of the file as such; the
// Document keeps them, and reports them again with those of its content when
// it is resolved. References to other files are looked up in fsys, relative to
// the file.
func Read(fsys fs.FS, name string) (Document, problem.List) {
	doc, err := read(fsys, name)
	if err != nil {
		list := problem.List{Unreadable.At("", name, reason.Of(err)).WithRange(problem.Range{File: name})}
		return Document{&documentData{source: &source{name: name}, fsys: fsys, problems: list}}, list
	}
	return doc, doc.Problems()
}

func read(fsys fs.FS, name string) (Document, error) {
	file, err := readLimited(fsys, name)
	if err != nil {
		return Document{}, err
	}
	doc := document(name, file)
	doc.data.fsys = fsys
	return doc, nil
}

func readLimited(fsys fs.FS, name string) ([]byte, error) {
	if fsys == nil {
		return nil, errors.New("no file system was passed")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var file bytes.Buffer
	if info, err := f.Stat(); err == nil {
		file.Grow(int(min(max(info.Size(), 0), MaxSize)) + bytes.MinRead)
	}
	_, err = file.ReadFrom(io.LimitReader(f, MaxSize+1))
	return file.Bytes(), err
}

// Parse reads a file from memory; name is what problems call it. It copies
// src. Otherwise it is as [Read], but references to other files can't be
// followed.
func Parse(name string, src []byte) (Document, problem.List) {
	doc := document(name, slices.Clone(src))
	return doc, doc.data.problems
}

// document returns the document of a file, which must not change any more.
func document(name string, file []byte) Document {
	s, list := parse(name, file)
	d := &documentData{source: s, file: file}
	if s.root != nil {
		list = append(list, d.head()...)
	}
	d.problems = list.Sorted()
	return Document{d}
}

// head reads the keys that every file has.
func (d *documentData) head() problem.List {
	s := d.source
	if s.root.Kind != yaml.MappingNode {
		p := WrongType.At("", kindWords.mapping, kindOf(s.root)).WithRange(s.of(s.root))
		s.root = nil
		return problem.List{p}
	}
	word := lookup(s.root, "kind")
	d.id, d.extends, d.with = scalarAt(s.root, "id"), scalarAt(s.root, "extends"), scalarsAt(s.root, "with")
	switch {
	case word == nil || isNull(word):
		return problem.List{d.missingKind()}
	case word.Kind != yaml.ScalarNode:
		return problem.List{WrongType.At("kind", kindWords.scalar, kindOf(word)).WithRange(s.of(word))}
	}
	if err := d.kind.UnmarshalText([]byte(word.Value)); err != nil || word.Value == "" {
		near := nearWord(word.Value, closed.Words(kinds))
		return problem.List{UnknownKind.At("kind", word.Value, kindList()).WithRange(s.of(word)).WithSuggestion(near)}
	}
	return nil
}

// missingKind stands at the key that was probably meant to be kind.
func (d *documentData) missingKind() problem.Problem {
	s := d.source
	p := MissingKind.At("", kindList())
	for i := 0; i+1 < len(s.root.Content); i += 2 {
		key := resolved(s.root.Content[i])
		if key.Kind == yaml.ScalarNode && problem.Nearest(strings.TrimSpace(key.Value), []string{"kind"}) != "" {
			return p.WithRange(s.of(s.root.Content[i])).WithSuggestion("kind")
		}
	}
	return p.WithRange(s.of(s.root))
}

func kindList() string { return strings.Join(closed.Words(kinds), ", ") }

// lookup returns the first value of a key in a mapping, nil when there is none.
func lookup(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if k := resolved(mapping.Content[i]); k.Kind == yaml.ScalarNode && k.Value == key {
			return resolved(mapping.Content[i+1])
		}
	}
	return nil
}

func scalarAt(mapping *yaml.Node, key string) string {
	if n := lookup(mapping, key); n != nil && n.Kind == yaml.ScalarNode && !isNull(n) {
		return n.Value
	}
	return ""
}

// scalarsAt returns the single values of a list, or of one that stands alone.
func scalarsAt(mapping *yaml.Node, key string) []*yaml.Node {
	n := lookup(mapping, key)
	if n == nil {
		return nil
	}
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	return slices.DeleteFunc(slices.Clone(items), func(n *yaml.Node) bool { n = resolved(n); return n.Kind != yaml.ScalarNode || isNull(n) })
}

// IsZero reports whether the document is the zero Document.
func (d Document) IsZero() bool { return d.data == nil }

// Name returns the name under which the file was read.
func (d Document) Name() string { return d.read().source.name }

// Kind returns the kind of the file, the zero Kind when it states none that
// there is.
func (d Document) Kind() Kind { return d.read().kind }

// ID returns the id that the file gives, "" when it gives none.
func (d Document) ID() string { return d.read().id }

// Extends returns what the file extends, as it is written: builtin:… or the
// path of another file; "" when it stands alone.
func (d Document) Extends() string { return d.read().extends }

// With yields what the file brings in, as it is written and in its order:
// builtin:… or the paths of other files. It can be run again.
func (d Document) With() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, n := range d.read().with {
			if !yield(resolved(n).Value) {
				return
			}
		}
	}
}

// Problems returns the problems of the file as such, in order of place.
func (d Document) Problems() problem.List { return slices.Clone(d.read().problems) }

// Bytes returns a copy of the file, byte by byte as it was read.
func (d Document) Bytes() []byte { return slices.Clone(d.read().file) }

// String returns the file's text as it was read.
func (d Document) String() string { return string(d.read().file) }
