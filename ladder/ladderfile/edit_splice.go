package ladderfile

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// splice puts a text in place of a part of the file.
type splice struct {
	from, to int
	text     string
}

// replace gives a part another value.
func (e editor) replace(where []step, value fragment) (Document, error) {
	last := where[len(where)-1]
	n := last.in.Content[last.i]
	from := e.file.start(n)
	to := e.file.end(n, e.file.indent(last.in))
	var drafts [][]splice
	switch after := e.before(last); {
	case e.file.inFlow(last.in):
		lead := ""
		if from == to { // a key without a value
			if lead = " "; e.file.text[max(from-1, 0)] != ':' {
				lead = ": "
			}
		}
		for _, form := range value.flowForms(e.json) {
			drafts = append(drafts, []splice{{from, to, lead + form}})
		}
	case e.file.isBlank(after, from):
		for _, form := range value.blockForms(e.file.indent(last.in), last.in.Kind == yaml.SequenceNode) {
			drafts = append(drafts, []splice{{after, to, e.lines(form)}})
		}
	default: // there is a comment between
		for _, form := range value.linesBelow(e.file.indent(last.in)) {
			drafts = append(drafts, []splice{{e.file.lineStart(from), to, e.lines(form)}})
		}
	}
	return e.first(where, drafts, changed(where, value.root))
}

// before returns the place after the colon or dash that stands before a part.
func (e editor) before(s step) int {
	f := e.file
	if s.in.Kind == yaml.MappingNode {
		key := s.in.Content[s.i-1]
		return min(f.skip(f.end(key, f.indent(s.in)))+1, len(f.text))
	}
	return min(e.element(s.in, s.i)+1, len(f.text))
}

// element returns where an element of a list or map begins: with its dash or
// its key. i is the index of a value.
func (e editor) element(in *yaml.Node, i int) int {
	switch {
	case in.Kind == yaml.MappingNode:
		return e.file.start(in.Content[i-1])
	case e.file.inFlow(in):
		return e.file.start(in.Content[i])
	case i == 0:
		return e.file.opening(in)
	default:
		return e.file.skip(e.file.end(in.Content[i-1], e.file.indent(in)))
	}
}

// inFlow reports whether the elements of a list or map stand within brackets.
func (s *source) inFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

// addKey adds a key with a value at the end of a map.
func (e editor) addKey(where []step, key string, value fragment) (Document, error) {
	in := e.at(where)
	node := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}
	word := fragment{root: node}.flow()
	if e.json {
		word = fragment{root: node}.asJSON()
	}
	expected := changed(where, extended(in, node, value.root))
	if e.file.inFlow(in) {
		var forms []string
		for _, form := range value.flowForms(e.json) {
			forms = append(forms, word+": "+form)
		}
		return e.first(where, e.intoFlow(in, forms), expected)
	}
	indent := e.file.indent(in)
	var forms []string
	for _, form := range value.blockForms(indent, false) {
		forms = append(forms, strings.Repeat(" ", indent)+word+":"+form)
	}
	return e.first(where, e.intoLines(in, forms), expected)
}

// addItem adds the value at the end of a list.
func (e editor) addItem(where []step) (Document, error) {
	in := e.at(where)
	expected := changed(where, extended(in, e.value.root))
	if e.file.inFlow(in) {
		return e.first(where, e.intoFlow(in, e.value.flowForms(e.json)), expected)
	}
	indent := e.file.indent(in)
	var forms []string
	for _, form := range e.value.blockForms(indent, true) {
		forms = append(forms, strings.Repeat(" ", indent)+"-"+form)
	}
	return e.first(where, e.intoLines(in, forms), expected)
}

// intoLines adds an element in lines of its own.
func (e editor) intoLines(in *yaml.Node, forms []string) (drafts [][]splice) {
	end := e.file.lineEnd(e.file.end(in, 0))
	for _, form := range forms {
		drafts = append(drafts, []splice{{end, end, e.lines("\n" + form)}})
	}
	return drafts
}

// intoFlow adds an element within brackets: in a line of its own where the last
// one has one.
func (e editor) intoFlow(in *yaml.Node, forms []string) (drafts [][]splice) {
	f := e.file
	if len(in.Content) == 0 {
		open := f.opening(in) + 1
		to := open
		if inner := f.end(in, 0) - 1; f.isBlank(open, inner) {
			to = inner
		}
		for _, form := range forms {
			drafts = append(drafts, []splice{{open, to, form}})
		}
		return drafts
	}
	last := len(in.Content) - 1
	start, end := e.element(in, last), f.end(in.Content[last], 0)
	if lead := f.lineStart(start); f.isBlank(lead, start) && f.skip(end) > f.lineEnd(end) {
		below := f.lineEnd(end)
		for _, form := range forms {
			drafts = append(drafts, []splice{{end, end, ","}, {below, below, e.lines("\n") + string(f.text[lead:start]) + form}})
		}
	}
	for _, form := range forms {
		drafts = append(drafts, []splice{{end, end, ", " + form}})
	}
	return drafts
}

// remove takes a part away.
func (e editor) remove(where []step) (Document, error) {
	f, last := e.file, where[len(where)-1]
	in, per := last.in, 1
	if in.Kind == yaml.MappingNode {
		per = 2
	}
	from := last.i - (per - 1)
	left := *in
	left.Content = slices.Delete(slices.Clone(in.Content), from, from+per)
	expected := changed(where[:len(where)-1], &left)
	start, end := e.element(in, last.i), f.end(in.Content[last.i], f.indent(in))
	next := -1
	if last.i+1 < len(in.Content) {
		next = e.element(in, last.i+per)
	}
	switch {
	case f.inFlow(in):
		return e.first(where, e.outOfFlow(last, start, end, next), expected)
	case len(left.Content) > 0:
		return e.first(where, e.outOfLines(start, end, next), expected)
	}
	left.Style |= yaml.FlowStyle
	empty := fragment{root: &left}
	if len(where) == 1 {
		return e.first(where, [][]splice{{{f.opening(in), end, empty.flow()}}}, expected)
	}
	return e.replace(where[:len(where)-1], empty)
}

// outOfLines takes an element away that is written in lines: these lines, or
// what it has of a line that begins with a dash.
func (e editor) outOfLines(start, end, next int) [][]splice {
	f := e.file
	below := f.lineEnd(end)
	switch lead := f.lineStart(start); {
	case f.isBlank(lead, start) && below == len(f.text):
		before := len(bytes.TrimSuffix(bytes.TrimSuffix(f.text[:lead], []byte("\n")), []byte("\r")))
		return [][]splice{{{before, below, ""}}}
	case f.isBlank(lead, start):
		return [][]splice{{{lead, f.nextLine(end), ""}}}
	case next >= 0 && f.isBlank(below, next):
		return [][]splice{{{start, next, ""}}}
	default:
		return [][]splice{{{len(bytes.TrimRight(f.text[:start], " ")), below, ""}}}
	}
}

// outOfFlow takes an element away that stands within brackets, with a comma.
func (e editor) outOfFlow(last step, start, end, next int) [][]splice {
	f := e.file
	comma := f.skip(end)
	after := end
	if comma < len(f.text) && f.text[comma] == ',' {
		after = comma + 1
	}
	prev, first := -1, last.i-1 // where the element before ends
	if last.in.Kind == yaml.MappingNode {
		first--
	}
	if first >= 0 {
		prev = f.end(last.in.Content[first], 0)
	}
	var before []splice // the comma before, where it would be the last
	if next < 0 && prev >= 0 && after == end {
		at := f.skip(prev)
		before = []splice{{at, at + 1, ""}}
	}
	lead, below := f.lineStart(start), f.lineEnd(after)
	var drafts [][]splice
	switch {
	case f.isBlank(lead, start) && f.skip(after) > below:
		drafts = append(drafts, append(before, splice{lead, f.nextLine(below), ""}))
	case next >= 0 && f.isBlank(after, next):
		drafts = append(drafts, []splice{{start, next, ""}})
	case next < 0 && prev >= 0 && f.isBlank(f.skip(prev)+1, start):
		drafts = append(drafts, []splice{{prev, end, ""}})
	case next < 0 && prev < 0 && f.isBlank(f.opening(last.in)+1, start) && f.isBlank(after, f.end(last.in, 0)-1):
		drafts = append(drafts, []splice{{f.opening(last.in) + 1, f.end(last.in, 0) - 1, ""}})
	}
	return append(drafts, append(before, splice{start, after, ""}))
}

// lines gives lines the ends that the file has.
func (e editor) lines(s string) string { return strings.ReplaceAll(s, "\n", e.file.lineBreak()) }

// first returns the document after the first draft that says what is expected
// and nothing else.
func (e editor) first(where []step, drafts [][]splice, expected *yaml.Node) (Document, error) {
	for _, splices := range drafts {
		var b bytes.Buffer
		if bytes.HasPrefix(e.doc.read().file, byteOrderMark) {
			b.Write(byteOrderMark)
		}
		at := 0
		for _, s := range splices {
			if s.from < at || s.to < s.from || s.to > len(e.file.text) {
				break
			}
			b.Write(e.file.text[at:s.from])
			b.WriteString(s.text)
			at = s.to
		}
		b.Write(e.file.text[at:])
		doc, _ := Parse(e.doc.Name(), b.Bytes())
		if root := doc.read().source.root; root != nil && alike(expected, root) {
			doc.data.fsys = e.doc.read().fsys
			return doc, nil
		}
	}
	n := e.at(where)
	for _, s := range where {
		if s.in.Anchor != "" {
			n = s.in
		}
	}
	if n.Anchor != "" {
		return Document{}, e.refuse(AliasedPart.At(e.path, e.path), n)
	}
	return Document{}, e.refuse(NotEditable.At(e.path, e.path), n)
}

// changed returns the tree of the file with another part.
func changed(where []step, part *yaml.Node) *yaml.Node {
	for _, s := range slices.Backward(where) {
		in := *s.in
		in.Content = slices.Clone(in.Content)
		in.Content[s.i] = part
		part = &in
	}
	return part
}

// extended returns a list or map with more content.
func extended(in *yaml.Node, content ...*yaml.Node) *yaml.Node {
	more := *in
	more.Content = append(slices.Clone(in.Content), content...)
	return &more
}

// alike reports whether two trees say the same, however they are written.
func alike(a, b *yaml.Node) bool {
	a, b = resolved(a), resolved(b)
	if a.Kind != b.Kind || a.Tag != b.Tag || a.Value != b.Value || len(a.Content) != len(b.Content) {
		return false
	}
	for i := range a.Content {
		if !alike(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}
