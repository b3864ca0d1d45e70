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
	rest := t.In(tag)
	size := len(rest)
	for i := 1; i < len(pairs); i += 2 {
		size += len(pairs[i])
	}
	var b strings.Builder
	b.Grow(size)
	for {
		start := strings.IndexByte(rest, '{')
		if start < 0 {
			break
		}
		b.WriteString(rest[:start])
		rest = rest[start:]
		name, after, closed := strings.Cut(rest[1:], "}")
		value, ok := valueOf(name, pairs)
		if !closed || !ok {
			b.WriteByte('{')
			rest = rest[1:]
			continue
		}
		b.WriteString(value)
		rest = after
	}
	b.WriteString(rest)
	return b.String()
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
