// Package fault is the error of packages whose errors are kinds with words: which
// function was called with what, of which kind the error is, and what is wrong, in
// English and Japanese.
package fault

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Error says what is wrong with what was passed to a function. Whoever meets one reads
// it by its method Text, which all errors for people have, and tells kinds apart by
// errors.Is.
type Error struct {
	call  string
	kind  error
	says  text.Text
	pairs []string
}

// New returns an error of a kind: what was called with what, such as "OWA(3 values)",
// and the reason, with names and values of its places in pairs.
func New(call string, kind error, says text.Text, pairs ...string) error {
	return &Error{call, kind, says, pairs}
}

// Wrong returns an error of a kind that does not know yet what was called, see
// [Error.In].
func Wrong(kind error, says text.Text, pairs ...string) *Error {
	return &Error{kind: kind, says: says, pairs: pairs}
}

// In returns the error as one of a call, such as "OWA(3 values)", written as fmt does.
func (e *Error) In(call string, args ...any) *Error {
	in := *e
	in.call = fmt.Sprintf(call, args...)
	return &in
}

// Error returns "Func(input): reason" in English, see [Error.Text].
func (e *Error) Error() string { return e.call + ": " + e.Text(language.English) }

// Text returns the reason as one line in the closest language to tag, of English and
// Japanese.
func (e *Error) Text(tag language.Tag) string { return e.says.Fill(tag, e.pairs...) }

// Unwrap returns the kind of error.
func (e *Error) Unwrap() error { return e.kind }
