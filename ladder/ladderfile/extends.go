package ladderfile

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/internal/reason"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Bases are the documents that files can extend and bring in by name, such as
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

// link is a document of a chain, and where it came from.
type link struct {
	doc  Document
	from scope
}

// own is a document that the caller holds.
func (d Document) own() link { return link{d, scope{"", d.read().fsys, d.Name()}} }

// chain returns a document and what it extends, all of its kind, the lowest base
// first. What can't be found is reported where it is asked for; the chain begins
// above it then, and ok is false.
func (b Bases) chain(top link) (links []link, list problem.List, ok bool) {
	links = []link{top}
	seen := []string{top.from.key()}
	for at := top; at.doc.Extends() != ""; at = links[0] {
		here := at.doc.reference("extends")
		next, p, found := b.find(at, at.doc.Extends(), "extends", here)
		if !found {
			return links, append(list, p), false
		}
		key := next.from.key()
		if slices.Contains(seen, key) {
			return links, append(list, CyclicExtends.At("extends", strings.Join(append(seen, key), " -> ")).WithRange(here)), false
		}
		if len(links) == MaxExtends {
			return links, append(list, TooManyExtends.At("extends", MaxExtends).WithRange(here)), false
		}
		more, fits := next.doc.fits("extends", here, top.doc.Kind())
		if list = append(list, more...); !fits {
			return links, list, false
		}
		seen = append(seen, key)
		links = slices.Insert(links, 0, next)
	}
	return links, list, true
}

// fits returns the problems of a document to which a key refers, and whether it
// can be read as one of some kinds.
func (d Document) fits(key problem.Path, here problem.Range, kinds ...Kind) (problem.List, bool) {
	list := d.Problems()
	switch {
	case d.IsZero():
		return append(list, EmptyFile.At(key).WithRange(here)), false
	case d.read().source.root == nil || d.Kind() == (Kind{}):
		return list, false // reported with the file as such
	case !slices.Contains(kinds, d.Kind()):
		words := closed.Words(kinds)
		want := text.EnJa(strings.Join(words, " or "), strings.Join(words, " か "))
		return append(list, WrongKind.At(key, want, d.Kind()).WithRange(here)), false
	default:
		return list, true
	}
}

// find looks up what a key of a document refers to.
func (b Bases) find(from link, ref string, key problem.Path, here problem.Range) (link, problem.Problem, bool) {
	if base, ok := b[ref]; ok {
		return link{base, scope{ref, base.read().fsys, ""}}, problem.Problem{}, true
	}
	if from.from.fsys == nil || strings.Contains(ref, ":") || !isPath(ref) {
		names := slices.Sorted(maps.Keys(b))
		there := nonePassed
		if len(names) > 0 {
			all := strings.Join(names, ", ")
			there = text.EnJa("there are: "+all, "使えるのは "+all+" です")
		}
		return link{}, MissingBase.At(key, ref, there).WithRange(here).WithSuggestion(problem.Nearest(ref, names)), false
	}
	name := path.Join(path.Dir(from.doc.Name()), ref)
	next, err := read(from.from.fsys, name)
	if err != nil { // reported where the file is asked for
		p := Unreadable.At(key, name, reason.Of(err)).WithRange(here)
		if _, ok := b["builtin:"+ref]; ok {
			p = p.WithSuggestion("builtin:" + ref)
		}
		return link{}, p, false
	}
	return link{next, scope{from.from.base, from.from.fsys, name}}, problem.Problem{}, true
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
