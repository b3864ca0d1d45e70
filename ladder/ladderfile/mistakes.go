package ladderfile

import (
	"bytes"
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/problem"
)

// What hands do that a parser of YAML can't explain: spaces that look like
// spaces, colons that look like colons, and quotes that nobody closes.

// isOddSpace reports whether r looks like a space and is none for YAML.
func isOddSpace(r rune) bool { return r != ' ' && unicode.Is(unicode.Zs, r) }

func oddSpace(at problem.Path, r rune) problem.Problem {
	return OddSpace.At(at, fmt.Sprintf("U+%04X", r))
}

// mistakenKey explains a key that a record does not have by a slip of the
// hand, and returns the key that was meant. alone tells that it has no value.
func mistakenKey(word string, alone bool, at problem.Path, keys []string) (p problem.Problem, near string, ok bool) {
	if i := strings.IndexFunc(word, isOddSpace); i >= 0 {
		r, _ := utf8.DecodeRuneInString(word[i:])
		trimmed := strings.TrimFunc(word, unicode.IsSpace)
		if near = trimmed; !slices.Contains(keys, trimmed) {
			near = nearWord(trimmed, keys)
		}
		if trimmed != word {
			return oddSpace(at, r).WithSuggestion(near), near, true
		}
	}
	if key, value, ok := glued(word); ok && alone && slices.Contains(keys, key) {
		return GluedKey.At(at, word).WithSuggestion(apart(key, value)), key, true
	}
	return problem.Problem{}, "", false
}

var gluedForm = regexp.MustCompile(`^([A-Za-z][A-Za-z-]*)(?:[\s\p{Zs}]*：[\s\p{Zs}]*|:)(.*)$`)

// glued takes apart "name：CTO" and "name:CTO".
func glued(s string) (key, value string, ok bool) {
	m := gluedForm.FindStringSubmatch(s)
	if m == nil || strings.HasPrefix(s, m[1]+":") && (m[2] == "" || m[2][0] == ' ' || m[2][0] == '\t') {
		return "", "", false
	}
	return m[1], strings.TrimSpace(m[2]), true
}

// gluedLevel takes apart a skill and its level, where a level is missing. What
// may be the id of a skill, such as a URI, is left alone.
func gluedLevel(s string) (skill, level string, ok bool) {
	if skill, level, ok = strings.Cut(s, "："); !ok {
		if skill, level, ok = glued(s); !ok || strings.HasPrefix(level, "/") {
			return "", "", false
		}
	}
	return strings.TrimSpace(skill), strings.TrimSpace(level), true
}

func apart(key, value string) string { return strings.TrimSpace(key + ": " + value) }

// allKeys are the keys of all records.
var allKeys = func() map[string]bool {
	keys := make(map[string]bool)
	for _, word := range conditionKinds {
		keys[word] = true
	}
	seen := make(map[string]bool)
	for _, shapes := range []iter.Seq[shape]{maps.Values(fileShapes()), maps.Values(conditionShapes())} {
		for s := range shapes {
			s.tables(seen, func(table *recordShape) {
				for _, k := range table.keys {
					keys[k.key] = true
				}
			})
		}
	}
	return keys
}()

// mistakes looks for what may have kept the parser from reading on at a line:
// in that line and above, outside of texts of several lines.
func (s *source) mistakes(last int) problem.List {
	if start := bytes.TrimLeft(s.text, " \t\r\n"); len(start) > 0 && (start[0] == '{' || start[0] == '[') {
		return nil // JSON is indented as one likes
	}
	var list problem.List
	var open openText
	n, rest := 0, string(s.text)
	for line := range strings.Lines(rest) {
		if n++; n > last {
			break
		}
		rest = rest[len(line):]
		line = strings.TrimRight(line, "\r\n")
		if open.holds(n, line) {
			continue
		}
		if p, ok := s.slip(line, n, last); ok {
			list = append(list, p)
		}
		column, quote, ok := openQuote(line)
		if !ok {
			open.opens(line)
			continue
		}
		length, _ := closing(rest, quote)
		open.until = n + 1 + strings.Count(rest[:length], "\n")
		if last <= open.until+1 {
			list = append(list, OpenQuote.At("").WithRange(s.place(n, column)))
			break
		}
	}
	return list
}

// place returns a place as editors count.
func (s *source) place(line, column int) problem.Range {
	return problem.Range{File: s.name, Start: problem.Pos{Line: line, Column: column}}
}

// slip looks at how a line begins.
func (s *source) slip(line string, n, last int) (problem.Problem, bool) {
	var wrong rune
	column, at := 1, 0
	content := line
	for content != "" {
		r, size := utf8.DecodeRuneInString(content)
		next, _ := utf8.DecodeRuneInString(content[size:])
		if r != ' ' && r != '\t' && !isOddSpace(r) && (r != '-' || next != ' ' && next != '\t' && !isOddSpace(next)) {
			break
		}
		if wrong == 0 && r != ' ' && r != '-' {
			wrong, at = r, column
		}
		content = content[size:]
		column++
	}
	switch {
	case content == "" || content[0] == '#':
	case wrong == '\t' && n >= last-1:
		return Tab.At("").WithRange(s.place(n, at)), true
	case wrong != 0 && wrong != '\t' && strings.ContainsAny(line, ":：-"):
		return oddSpace("", wrong).WithRange(s.place(n, at)), true
	default:
		if key, value, ok := glued(content); ok && allKeys[key] {
			return GluedKey.At("", content).WithSuggestion(apart(key, value)).WithRange(s.place(n, column)), true
		}
	}
	return problem.Problem{}, false
}

// openText is a text of several lines that a line may be part of.
type openText struct {
	until int // last line of a quoted text
	block bool
	above int // indentation of the line that begins a block of text
}

var blockForm = regexp.MustCompile(`(^|[:-] +)[|>][-+0-9]*( +#.*)?$`)

func (o *openText) opens(line string) {
	if blockForm.MatchString(line) {
		o.block, o.above = true, len(line)-len(strings.TrimLeft(line, " "))
	}
}

func (o *openText) holds(n int, line string) bool {
	if o.block {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if strings.TrimSpace(line) == "" || indent > o.above {
			return true
		}
		o.block = false
	}
	return n <= o.until
}

// openQuote returns the place of a quote that begins a value and is not closed
// in its line.
func openQuote(line string) (column int, quote byte, ok bool) {
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '#' && (i == 0 || line[i-1] == ' '):
			return 0, 0, false
		case line[i] != '"' && line[i] != '\'' || !beginsValue(line[:i]):
			continue
		}
		length, closed := closing(line[i+1:], line[i])
		if !closed {
			return utf8.RuneCountInString(line[:i]) + 1, line[i], true
		}
		i += length
	}
	return 0, 0, false
}

// beginsValue reports whether a value can begin after what is before it in its
// line.
func beginsValue(before string) bool {
	trimmed := strings.TrimRight(before, " ")
	if trimmed == "" {
		return true
	}
	switch trimmed[len(trimmed)-1] {
	case '[', '{':
		return true
	case ':', '-', ',':
		return len(trimmed) < len(before)
	default:
		return false
	}
}

// closing returns where a quoted text ends, in bytes after the quote that opens
// it and with the quote that closes it; all of s when none does.
func closing(s string, quote byte) (length int, closed bool) {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quote == '"':
			i++
		case s[i] == quote && quote == '\'' && i+1 < len(s) && s[i+1] == quote:
			i++
		case s[i] == quote:
			return i + 1, true
		}
	}
	return len(s), false
}
