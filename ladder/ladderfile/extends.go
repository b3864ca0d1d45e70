package ladderfile

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Bases are the documents that files can extend by name, such as
// "builtin:dual-track". Package builtin offers those of this library; a
// company adds its own.
type Bases map[string]Document

// scope is where a document came from: references that are paths are looked
// up in the same file system, and one file is known by its key.
type scope struct {
	base string // the name in Bases below which the document was found, "" for the caller's own files
	fsys fs.FS
	name string
}

func (s scope) key() string {
	if s.base == "" {
		return s.name
	}
	if s.name == "" {
		return s.base
	}
	return s.base + " (" + s.name + ")"
}

// chain returns a document and what it extends, the lowest base first. What
// can't be found is reported where it is asked for; the chain begins above it
// then, and ok is false.
func chain(doc Document, bases Bases) (docs []Document, list problem.List, ok bool) {
	at := scope{"", doc.read().fsys, doc.Name()}
	docs = []Document{doc}
	seen := []string{at.key()}
	for doc.Extends() != "" {
		next, to, p, found := bases.find(doc, at, doc.Extends(), "extends")
		if !found {
			return docs, append(list, p), false
		}
		here := doc.reference("extends")
		if slices.Contains(seen, to.key()) {
			return docs, append(list, CyclicExtends.At("extends", strings.Join(append(seen, to.key()), " -> ")).WithRange(here)), false
		}
		if len(docs) == MaxExtends {
			return docs, append(list, TooManyExtends.At("extends", MaxExtends).WithRange(here)), false
		}
		list = append(list, next.read().problems...)
		if next.IsZero() {
			list = append(list, EmptyFile.At("extends").WithRange(here))
		}
		if next.read().source.root == nil || !next.is(KindLadder) {
			if next.read().source.root != nil && next.Kind() != (Kind{}) {
				list = append(list, WrongKind.At("extends", KindLadder, next.Kind()).WithRange(here))
			}
			return docs, list, false
		}
		seen = append(seen, to.key())
		docs = slices.Insert(docs, 0, next)
		doc, at = next, to
	}
	return docs, list, true
}

func (d Document) is(kind Kind) bool { return d.Kind() == kind }

// find looks up what a key of a document refers to.
func (b Bases) find(doc Document, from scope, ref, key string) (Document, scope, problem.Problem, bool) {
	here := doc.reference(key)
	if base, ok := b[ref]; ok {
		return base, scope{ref, base.read().fsys, ""}, problem.Problem{}, true
	}
	if from.fsys == nil || strings.Contains(ref, ":") || !isPath(ref) {
		names := slices.Sorted(maps.Keys(b))
		there := nonePassed
		if len(names) > 0 {
			all := strings.Join(names, ", ")
			there = text.EnJa("there are: "+all, "使えるのは "+all+" です")
		}
		p := MissingBase.At(problem.Path(key), ref, there).WithRange(here).WithSuggestion(problem.Nearest(ref, names))
		return Document{}, scope{}, p, false
	}
	name := path.Join(path.Dir(doc.Name()), ref)
	next, err := read(from.fsys, name)
	if err != nil { // reported where the file is asked for
		p := Unreadable.At(problem.Path(key), name, reason(err)).WithRange(here)
		if _, ok := b["builtin:"+ref]; ok {
			p = p.WithSuggestion("builtin:" + ref)
		}
		return Document{}, scope{}, p, false
	}
	return next, scope{from.base, from.fsys, name}, problem.Problem{}, true
}

var nonePassed = text.EnJa("no bases were passed: a program passes those of the library with builtin.Bases(), and its own",
	"ベースが 1 つも渡されていません。プログラムからは builtin.Bases() などを渡してください")

// isPath tells the path of a file from the name of a base.
func isPath(ref string) bool {
	return fs.ValidPath(path.Clean(ref)) || strings.HasPrefix(ref, "../")
}

// reference returns the place of the value of a key of the file, which has
// content.
func (d Document) reference(key string) problem.Range {
	s := d.read().source
	if n := lookup(s.root, key); n != nil {
		return s.of(n)
	}
	return s.of(s.root)
}
