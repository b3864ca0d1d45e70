package ladderfile

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Set returns the document with a part of the file changed: the value of a key
// or an item of a list, or a key that is added at the end of its map. All else
// stays as it is written, byte by byte: order, comments, blank lines, quotes.
//
// The path is that of a part of the file as it is written, such as
// tracks[professional].grades[p4].title. Items of a list are named by their id,
// or counted from 0 in this file alone, whatever it extends.
//
// The value is YAML, of one line or several: working, {en: Engineer}, or a list
// with a line for each item. A string of a program becomes one with
// json.Marshal, whatever is in it. Values of several lines are indented as their
// place asks; within brackets they are put in one line.
//
// The document that results is read anew: what it says is checked when it is
// resolved. The error, if any, is a *problem.Error: the file can't be read, the
// value is no YAML, the file itself has no such part ([NoPart]), the part is
// repeated by an alias ([AliasedPart]), or it is written so that it can't be
// changed alone ([NotEditable]). Problems of the value have their place in it.
// The document d stays as it is.
func (d Document) Set(path problem.Path, value string) (Document, error) {
	e, err := d.editor(path, cmp.Or(value, "\n"))
	if err != nil {
		return Document{}, err
	}
	where, rest, err := e.find()
	switch {
	case err != nil:
		return Document{}, err
	case len(rest) == 0 && len(where) > 0:
		return e.replace(where, e.value)
	case len(rest) == 1 && e.at(where).Kind == yaml.MappingNode:
		return e.addKey(where, rest[0].name, e.value)
	default:
		return Document{}, e.noPart(where)
	}
}

// Append returns the document with an item added at the end of a list of the
// file, or with a list of that item where its map has none. Path, value and
// error are those of [Document.Set]; a path to what is no list is a problem
// ([WrongType]).
func (d Document) Append(path problem.Path, value string) (Document, error) {
	e, err := d.editor(path, cmp.Or(value, "\n"))
	if err != nil {
		return Document{}, err
	}
	where, rest, err := e.find()
	if err != nil {
		return Document{}, err
	}
	list := e.value.asItem()
	switch n := e.at(where); {
	case len(rest) == 0 && isNull(n) && len(where) > 0:
		return e.replace(where, list)
	case len(rest) == 0 && n.Kind == yaml.SequenceNode:
		return e.addItem(where)
	case len(rest) == 0 && n.Kind == yaml.AliasNode:
		return Document{}, e.refuse(AliasedPart.At(path, path), n)
	case len(rest) == 0:
		return Document{}, e.refuse(WrongType.At(path, kindWords.sequence, kindOf(n)), n)
	case len(rest) == 1 && n.Kind == yaml.MappingNode:
		return e.addKey(where, rest[0].name, list)
	default:
		return Document{}, e.noPart(where)
	}
}

// Remove returns the document without a part of the file: a key with its value,
// or an item of a list. Lines that hold nothing else go, with a comment in them;
// comments in lines of their own stay. Path and error are those of
// [Document.Set].
func (d Document) Remove(path problem.Path) (Document, error) {
	e, err := d.editor(path, "")
	if err != nil {
		return Document{}, err
	}
	where, rest, err := e.find()
	switch {
	case err != nil:
		return Document{}, err
	case len(rest) > 0 || len(where) == 0:
		return Document{}, e.noPart(where)
	default:
		return e.remove(where)
	}
}

// editor changes one part of a file.
type editor struct {
	doc   Document
	file  *source
	path  problem.Path
	steps []segment
	value fragment
	json  bool // the file is JSON, and stays so
}

// step leads to a part: the content of a list or map with this index.
type step struct {
	in *yaml.Node
	i  int
}

// segment is a part of a path: the name of a field or item, or a number that
// counts items.
type segment struct {
	name  string
	index bool
}

func (d Document) editor(path problem.Path, value string) (editor, error) {
	e := editor{doc: d, file: d.read().source, path: path, json: json.Valid(d.read().source.text)}
	if e.file.root == nil {
		if err := d.Problems().Err(); err != nil {
			return e, err
		}
		return e, problem.List{EmptyFile.At(path)}.Err()
	}
	steps, ok := segments(path)
	if !ok {
		return e, e.noPart(nil)
	}
	e.steps = steps
	if value == "" {
		return e, nil // nobody asks for it
	}
	source, list := parse("", []byte(strings.TrimRight(value, "\r\n")+"\n"))
	if source.root == nil || list.HasFatal() {
		return e, list.Err()
	}
	e.value = fragment{source, source.root}
	return e, nil
}

// segments takes a path apart.
func segments(path problem.Path) ([]segment, bool) {
	rest := string(path)
	var found []segment
	for rest != "" && len(found) <= MaxDepth {
		inBrackets := rest[0] == '['
		switch {
		case inBrackets:
			rest = rest[1:]
		case rest[0] == '.' && len(found) > 0:
			rest = rest[1:]
		case len(found) > 0:
			return nil, false
		}
		name := rest
		if quoted, err := strconv.QuotedPrefix(rest); err == nil && rest[0] == '"' {
			name, _ = strconv.Unquote(quoted)
			found = append(found, segment{name: name})
			rest = rest[len(quoted):]
		} else {
			end := strings.IndexAny(rest, ".[")
			if inBrackets {
				end = strings.IndexByte(rest, ']')
			}
			if end >= 0 {
				name = rest[:end]
			}
			if name == "" {
				return nil, false
			}
			found = append(found, segment{name, inBrackets && strings.Trim(name, "0123456789") == ""})
			rest = rest[len(name):]
		}
		if inBrackets {
			var closed bool
			if rest, closed = strings.CutPrefix(rest, "]"); !closed {
				return nil, false
			}
		}
	}
	return found, len(found) <= MaxDepth
}

// find follows the path as far as the file has it, and returns what is left of
// it.
func (e editor) find() (where []step, rest []segment, err error) {
	for i, s := range e.steps {
		n := e.at(where)
		if n.Kind == yaml.AliasNode {
			return nil, nil, e.refuse(AliasedPart.At(e.path, e.path), n)
		}
		next := indexOf(n, s)
		if next < 0 {
			return where, e.steps[i:], nil
		}
		where = append(where, step{n, next})
	}
	return where, nil, nil
}

// at returns the part to which steps lead.
func (e editor) at(where []step) *yaml.Node {
	if len(where) == 0 {
		return e.file.root
	}
	last := where[len(where)-1]
	return last.in.Content[last.i]
}

// indexOf returns where a part is in the content of a list or map, -1 when it is
// not there.
func indexOf(n *yaml.Node, s segment) int {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if key := resolved(n.Content[i]); key.Kind == yaml.ScalarNode && key.Value == s.name {
				return i + 1
			}
		}
	case yaml.SequenceNode:
		if s.index {
			if i, err := strconv.Atoi(s.name); err == nil && i < len(n.Content) {
				return i
			}
			return -1
		}
		return slices.IndexFunc(n.Content, func(item *yaml.Node) bool {
			item = resolved(item)
			if item.Kind == yaml.MappingNode {
				id := lookup(item, "id")
				return id != nil && id.Kind == yaml.ScalarNode && !isNull(id) && id.Value == s.name
			}
			return item.Kind == yaml.ScalarNode && !isNull(item) && item.Value == s.name
		})
	}
	return -1
}

func (e editor) refuse(p problem.Problem, n *yaml.Node) error {
	return problem.List{p.WithRange(e.file.of(n))}.Err()
}

// noPart says that the file has no such part, at the part that is nearest to it.
func (e editor) noPart(where []step) error {
	hint := text.EnJa("", "")
	if base := e.doc.Extends(); base != "" {
		hint = text.EnJa("; what "+base+" has is changed here by an item with its id", "。"+base+" にあるものは、同じ id の項目をここに書いて変えます")
	}
	n := e.at(where)
	p := NoPart.At(e.path, cmp.Or(string(e.path), `""`), hint)
	if len(where) < len(e.steps) {
		p = p.WithSuggestion(problem.Nearest(e.steps[len(where)].name, names(n)))
	}
	return e.refuse(p, n)
}

// names returns what the parts of a list or map are called.
func names(n *yaml.Node) []string {
	const many = 1000
	var found []string
	for i, part := range n.Content[:min(len(n.Content), many)] {
		switch part = resolved(part); {
		case n.Kind == yaml.MappingNode && i%2 == 0 && part.Kind == yaml.ScalarNode:
			found = append(found, part.Value)
		case n.Kind == yaml.SequenceNode && part.Kind == yaml.MappingNode:
			found = append(found, scalarAt(part, "id"))
		}
	}
	return found
}
