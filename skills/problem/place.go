package problem

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Path is a place in a model: fields and items from the root down, such as
// tracks[professional].grades[p4].requires.all[0]. Items that have an id are
// named by it, so that a path survives insertions. The zero Path is the root.
type Path string

// Field returns the path of a field below p. A name that would be hard to read
// back, such as one with a dot, is quoted.
func (p Path) Field(name string) Path {
	if name == "" || !isPlain(name) && (strings.ContainsFunc(name, hard) || strings.Contains(name, ".")) {
		name = strconv.Quote(name)
	}
	return p.Join(Path(name))
}

// Item returns the path of the item with the given id below p. An id that
// would be hard to read back, such as one with a bracket, or that looks like
// an index, is quoted.
func (p Path) Item(id string) Path {
	if strings.Trim(id, "0123456789") == "" || !isPlain(id) && strings.ContainsFunc(id, hard) {
		id = strconv.Quote(id)
	}
	return p + "[" + Path(id) + "]"
}

// isPlain reports whether a name has small letters, digits and hyphens alone, as
// most have: none of them is hard.
func isPlain(name string) bool {
	for i := range len(name) {
		if c := name[i]; (c < 'a' || c > 'z') && c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// hard reports whether a character is hard to tell from the path around it, or
// not to be seen at all.
func hard(r rune) bool {
	return strings.ContainsRune(`[]"\ `, r) || r == utf8.RuneError || !unicode.IsPrint(r)
}

// Index returns the path of item i, counted from 0, below p.
func (p Path) Index(i int) Path { return p + "[" + Path(strconv.Itoa(i)) + "]" }

// Join returns the path of what is at q within the part at p.
func (p Path) Join(q Path) Path {
	switch {
	case p == "" || q == "":
		return p + q
	case q[0] == '[':
		return p + q
	default:
		return p + "." + q
	}
}

// Under reports whether p is root or lies below it.
func (p Path) Under(root Path) bool {
	rest, ok := strings.CutPrefix(string(p), string(root))
	return ok && (root == "" || rest == "" || rest[0] == '.' || rest[0] == '[')
}

// Parent returns the path without its last field or item, and the root for
// the root.
func (p Path) Parent() Path {
	depth, quoted := 0, false
	cut := 0
	for i := 0; i < len(p); i++ {
		switch c := p[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			if depth == 0 {
				cut = i
			}
			depth++
		case c == ']':
			depth--
		case c == '.' && depth == 0:
			cut = i
		}
	}
	return p[:cut]
}

// Pos is a position in a file: line and column from 1, columns in characters
// (Unicode code points), not bytes. The zero Pos is no position.
type Pos struct{ Line, Column int }

// IsZero reports whether the position is no position.
func (p Pos) IsZero() bool { return p == Pos{} }

// String returns the position as line:col, and "" for the zero Pos.
func (p Pos) String() string {
	if p.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// Compare orders positions by line, then by column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Range is a part of a file, from Start to before End; a range whose End is
// zero is the single position Start. The zero Range is no place.
type Range struct {
	File       string // as the caller named it
	Start, End Pos
}

// IsZero reports whether the range is no place.
func (r Range) IsZero() bool { return r == Range{} }

// String returns the range's start as file:line:col, line:col when there is no
// file, the file alone when no position is known, and "" for the zero Range.
func (r Range) String() string {
	switch {
	case r.Start.IsZero():
		return r.File
	case r.File == "":
		return r.Start.String()
	default:
		return r.File + ":" + r.Start.String()
	}
}

// Compare orders ranges by file, start and end.
func (r Range) Compare(s Range) int {
	return cmp.Or(strings.Compare(r.File, s.File), r.Start.Compare(s.Start), r.End.Compare(s.End))
}
