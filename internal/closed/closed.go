// Package closed reads the words of closed sets: kinds, modes and sources that
// are a fixed list of struct values, each with one word.
package closed

import (
	"errors"
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
)

// ErrUnknown is the kind of error for a word that is not in the set.
var ErrUnknown = errors.New("not one of the words")

// Words returns the words of the members, in their order.
func Words[T fmt.Stringer](members []T) []string {
	words := make([]string, len(members))
	for i, m := range members {
		words[i] = m.String()
	}
	return words
}

// Unmarshal sets *into to the member whose word is given, and to the zero value
// for the empty word. On an error, of the kind [ErrUnknown], *into stays
// unchanged.
func Unmarshal[T fmt.Stringer](into *T, word []byte, members []T) error {
	if len(word) == 0 {
		var zero T
		*into = zero
		return nil
	}
	words := Words(members)
	i := slices.Index(words, string(word))
	if i < 0 {
		hint := ""
		if near := problem.Nearest(string(word), words); near != "" {
			hint = fmt.Sprintf(" (did you mean %q?)", near)
		}
		return fmt.Errorf("%T.UnmarshalText(%q): %w%s", *into, word, ErrUnknown, hint)
	}
	*into = members[i]
	return nil
}
