package text

import (
	"strings"

	"golang.org/x/text/language"
)

// Fill returns what [Text.In] returns, with places filled in: pairs are names
// and values, and each "{name}" becomes its value. What a value says is not
// looked at again, and of two values of one name the first counts. Names without
// a place and places without a value stay as they are, and so does a last name
// without a value.
func (t Text) Fill(tag language.Tag, pairs ...string) string {
	pattern := t.In(tag)
	size := len(pattern)
	for i := 1; i < len(pairs); i += 2 {
		size += len(pairs[i])
	}
	return string(appendFilled(make([]byte, 0, size), pattern, pairs))
}

// AppendFill appends what [Text.Fill] returns to dst, for many lines at once.
func (t Text) AppendFill(dst []byte, tag language.Tag, pairs ...string) []byte {
	return appendFilled(dst, t.In(tag), pairs)
}

func appendFilled(dst []byte, rest string, pairs []string) []byte {
	for {
		start := strings.IndexByte(rest, '{')
		if start < 0 {
			break
		}
		dst = append(dst, rest[:start]...)
		rest = rest[start:]
		name, after, closed := strings.Cut(rest[1:], "}")
		value, ok := valueOf(name, pairs)
		if !closed || !ok {
			dst = append(dst, '{')
			rest = rest[1:]
			continue
		}
		dst = append(dst, value...)
		rest = after
	}
	return append(dst, rest...)
}

// valueOf returns the value behind the first such name of the pairs.
func valueOf(name string, pairs []string) (string, bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}
