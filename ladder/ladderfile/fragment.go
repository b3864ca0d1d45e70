package ladderfile

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// fragment is a value that is put into a file.
type fragment struct {
	source *source // nil where it is made by the program
	root   *yaml.Node
}

// asItem returns a list whose only item is the value.
func (f fragment) asItem() fragment {
	n := sequence(false)
	n.Tag, n.Content = "!!seq", []*yaml.Node{f.root}
	if f.source == nil {
		return fragment{root: n}
	}
	item := "-" + f.blockForms(0, true)[0]
	source, list := parse("", []byte(item))
	if source.root == nil || list.HasFatal() || !alike(source.root, n) {
		return fragment{root: n}
	}
	return fragment{source, source.root}
}

// isBlock tells a list or map that is laid out in lines.
func (f fragment) isBlock() bool {
	return len(f.root.Content) > 0 && f.root.Style&yaml.FlowStyle == 0
}

// written returns the lines of the value as they were written, without what
// they are all indented by.
func (f fragment) written() []string {
	if f.source == nil {
		return nil
	}
	var lines []string
	indent := 0
	if f.isBlock() {
		indent = f.source.indent(f.root)
	}
	written := strings.TrimRight(strings.ReplaceAll(string(f.source.text), "\r\n", "\n"), " \n")
	for line := range strings.SplitSeq(written, "\n") {
		if len(lines) == 0 && strings.TrimSpace(line) == "" {
			continue
		}
		if !f.isBlock() && len(lines) == 0 {
			indent = len(line) - len(strings.TrimLeft(line, " "))
		}
		deep := len(line) - len(strings.TrimLeft(line, " "))
		lines = append(lines, line[min(deep, indent):])
	}
	return lines
}

// canonical returns the lines of the value in canonical form.
func (f fragment) canonical() []string {
	var e encoder
	b, err := e.write(uncommented(f.root, 0))
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimRight(string(b), "\n"), "\n")
}

// blockForms returns texts of the value for behind a colon or a dash that is
// indented so far, the best first.
func (f fragment) blockForms(indent int, afterDash bool) []string {
	var forms []string
	for _, lines := range [][]string{f.written(), f.canonical()} {
		if len(lines) == 0 {
			continue
		}
		lead := " "
		if f.isBlock() && (!afterDash || strings.HasPrefix(lines[0], "#")) {
			lead = "\n" + strings.Repeat(" ", indent+2)
		}
		deeper := indent + 2
		if f.isDeep(lines) {
			deeper = indent
		}
		forms = append(forms, lead+indented(lines, deeper))
	}
	return append(forms, " "+f.flow())
}

// isDeep reports whether the lines of a text after | or > are indented already.
func (f fragment) isDeep(lines []string) bool {
	if f.root.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
		return false
	}
	return !slices.ContainsFunc(lines[1:], func(line string) bool { return line != "" && !strings.HasPrefix(line, "  ") })
}

// linesBelow returns texts of the value for lines of their own.
func (f fragment) linesBelow(indent int) []string {
	forms := f.blockForms(indent, true)
	for i, form := range forms {
		forms[i] = strings.Repeat(" ", indent+2) + strings.TrimLeft(form, " \n")
	}
	return forms
}

// indented puts lines below each other.
func indented(lines []string, indent int) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
			if line != "" {
				b.WriteString(strings.Repeat(" ", indent))
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

// flowForms returns texts of the value for within brackets, the best first.
func (f fragment) flowForms(asJSON bool) []string {
	if asJSON {
		return []string{f.asJSON()}
	}
	if lines := f.written(); len(lines) == 1 && !strings.Contains(lines[0], " #") {
		return []string{lines[0], f.flow()}
	}
	return []string{f.flow()}
}

// flow returns the value in one line, as it can stand within brackets.
func (f fragment) flow() string {
	list := sequence(true)
	list.Content = []*yaml.Node{uncommented(f.root, yaml.FlowStyle)}
	var e encoder
	b, err := e.write(list)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSuffix(string(b), "\n"), "["), "]")
}

func (f fragment) asJSON() string {
	var b bytes.Buffer
	writeJSON(&b, f.root)
	return b.String()
}

// uncommented returns a copy of a tree without comments, anchors and aliases. A
// text of several lines becomes one with escapes where the style is that within
// brackets.
func uncommented(n *yaml.Node, style yaml.Style) *yaml.Node {
	n = resolved(n)
	c := &yaml.Node{Kind: n.Kind, Tag: n.Tag, Value: n.Value, Style: n.Style}
	if n.Kind != yaml.ScalarNode {
		c.Style |= style
	} else if style != 0 && strings.ContainsAny(n.Value, "\n\r") || !utf8.ValidString(n.Value) {
		c.Style = yaml.DoubleQuotedStyle
	}
	for _, part := range n.Content {
		c.Content = append(c.Content, uncommented(part, style))
	}
	return c
}
