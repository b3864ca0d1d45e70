package ladderfile

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/problem"
)

// The parser says where the text of a node begins, and not where it ends. What
// follows finds the end again, for edits; whether it was right shows when the
// edited file is read.

// start returns where the text of a node begins, with its anchor and tag.
func (s *source) start(n *yaml.Node) int {
	return s.offset(problem.Pos{Line: max(n.Line, 1), Column: max(n.Column, 1)})
}

// end returns where the text of a node ends. indent is how far the list or map
// around it is indented, -1 for none.
func (s *source) end(n *yaml.Node, indent int) int {
	at := s.start(n)
	if n.Kind == yaml.AliasNode {
		return min(at+len("*")+len(n.Value), len(s.text))
	}
	if n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		at = s.afterProperties(at)
	}
	switch {
	case n.Kind == yaml.ScalarNode:
		return s.scalarEnd(n, at, indent)
	case s.isFlow(n):
		at++
		if len(n.Content) > 0 {
			at = s.end(n.Content[len(n.Content)-1], indent)
		}
		at = s.skip(at)
		if at < len(s.text) && s.text[at] == ',' {
			at = s.skip(at + 1)
		}
		return min(at+1, len(s.text))
	case len(n.Content) == 0:
		return at
	default:
		return s.end(n.Content[len(n.Content)-1], s.indent(n))
	}
}

// isFlow tells a list or map in brackets from one that is laid out in lines, and
// from a single pair within a list in brackets.
func (s *source) isFlow(n *yaml.Node) bool {
	if n.Kind == yaml.ScalarNode || n.Kind == yaml.AliasNode || n.Style&yaml.FlowStyle == 0 {
		return false
	}
	at := s.opening(n)
	return at < len(s.text) && (s.text[at] == '{' || s.text[at] == '[')
}

// opening returns where a node begins behind its anchor and tag.
func (s *source) opening(n *yaml.Node) int {
	at := s.start(n)
	if n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		at = s.afterProperties(at)
	}
	return at
}

// indent returns how far a list or map that is laid out in lines is indented.
func (s *source) indent(n *yaml.Node) int {
	if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
		n = n.Content[0]
	} else if at := s.opening(n); n.Kind == yaml.SequenceNode {
		return utf8.RuneCount(s.text[s.lineStart(at):at])
	}
	return max(n.Column-1, 0)
}

// afterProperties returns where the content of a node with an anchor or a tag
// begins.
func (s *source) afterProperties(at int) int {
	after := at
	for after < len(s.text) && (s.text[after] == '&' || s.text[after] == '!') {
		at = after
		for at < len(s.text) && !strings.ContainsRune(" \t\r\n,[]{}", rune(s.text[at])) {
			at++
		}
		after = s.skip(at)
	}
	if after < len(s.text) && after > at {
		return after
	}
	return at
}

func (s *source) scalarEnd(n *yaml.Node, at, indent int) int {
	switch {
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 && at < len(s.text):
		length, _ := closing(string(s.text[at+1:]), s.text[at])
		return at + 1 + length
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return s.blockEnd(at, indent)
	}
	// A plain text is as it is written, but for the spaces where lines meet.
	last := s.start(n)
	if n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		last = len(bytes.TrimRight(s.text[:at], " \t\r\n"))
	}
	for _, c := range n.Value {
		if isBreakOrSpace(c) {
			continue
		}
		for at < len(s.text) {
			written, size := utf8.DecodeRune(s.text[at:])
			at += size
			if !isBreakOrSpace(written) {
				break
			}
		}
		last = at
	}
	return last
}

func isBreakOrSpace(c rune) bool {
	return strings.ContainsRune(" \t\r\n\u0085\u2028\u2029", c)
}

// blockEnd returns where a text after | or > ends: with its last line that is
// not blank, or with all blank lines where they count.
func (s *source) blockEnd(at, indent int) int {
	end := s.lineEnd(at)
	header, _, _ := strings.Cut(string(s.text[at:end]), "#")
	least, content := indent+1, -1
	if i := strings.IndexAny(header, "123456789"); i >= 0 {
		content = max(indent, 0) + int(header[i]-'0')
	}
	last := len(bytes.TrimRight(s.text[:end], " \t"))
	for next := s.nextLine(end); next < len(s.text); next = s.nextLine(end) {
		end = s.lineEnd(next)
		line := s.text[next:end]
		deep := len(line) - len(bytes.TrimLeft(line, " "))
		switch {
		case deep == len(line):
			if strings.Contains(header, "+") {
				last = end
			}
			continue
		case deep < max(least, content):
			return last
		case content < 0:
			content = deep
		}
		last = end
	}
	return last
}

// skip returns the place of the next character that is no space, no line break
// and in no comment.
func (s *source) skip(at int) int {
	for at < len(s.text) {
		switch c := s.text[at]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			at++
		case c == '#' && (at == 0 || strings.IndexByte(" \t\r\n", s.text[at-1]) >= 0):
			at = s.lineEnd(at)
		default:
			return at
		}
	}
	return at
}

// isBlank reports whether there are only spaces and line breaks in a part of
// the text.
func (s *source) isBlank(from, to int) bool {
	return from <= to && len(bytes.TrimSpace(s.text[from:to])) == 0
}

// lineStart returns where the line of a place begins.
func (s *source) lineStart(at int) int { return bytes.LastIndexByte(s.text[:at], '\n') + 1 }

// lineEnd returns where the line of a place ends, without its line break.
func (s *source) lineEnd(at int) int {
	length := bytes.IndexByte(s.text[at:], '\n')
	if length < 0 {
		return len(s.text)
	}
	if at += length; at > 0 && s.text[at-1] == '\r' && length > 0 {
		return at - 1
	}
	return at
}

// nextLine returns where the line after the one of a place begins.
func (s *source) nextLine(at int) int {
	if length := bytes.IndexByte(s.text[at:], '\n'); length >= 0 {
		return at + length + 1
	}
	return len(s.text)
}

// lineBreak returns how the file ends its lines.
func (s *source) lineBreak() string {
	if i := bytes.IndexByte(s.text, '\n'); i > 0 && s.text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
