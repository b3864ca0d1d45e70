package cli

import (
	"errors"
	"io/fs"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/reason"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Error is an error that has words in every language.
type Error struct {
	wording text.Text
	pairs   []string
	meant   string
}

// Wrong returns an error in words, with names and values of their places.
func Wrong(wording text.Text, pairs ...string) error {
	return &Error{wording: wording, pairs: pairs}
}

// Unknown returns an error about a word that is none of those that are known. Its
// wording has places {word}, {known} for all of these, and {hint} for the one
// that was probably meant.
// It may have other places, of which names and values follow.
func Unknown(wording text.Text, word string, known []string, pairs ...string) error {
	return &Error{wording, append([]string{"word", word, "known", strings.Join(known, ", ")}, pairs...), problem.Nearest(word, known)}
}

// Error returns the words in English.
func (e *Error) Error() string { return e.Text(language.English) }

// Text returns the words in the closest language to tag.
func (e *Error) Text(tag language.Tag) string {
	hint := ""
	if e.meant != "" {
		hint = says.meant.Fill(tag, "word", e.meant)
	}
	return e.wording.Fill(tag, append([]string{"hint", hint}, e.pairs...)...)
}

// Explain returns an error in the reader's language where it speaks it, as
// problems do, with their places; else the error's own text.
func Explain(err error, tag language.Tag) string {
	var (
		speaks interface {
			error
			Text(language.Tag) string
		}
		path *fs.PathError
	)
	switch {
	case errors.As(err, &speaks):
		return strings.TrimSuffix(speaks.Text(tag), "\n")
	case errors.As(err, &path) && errors.Is(err, fs.ErrNotExist):
		return says.noFile.Fill(tag, "file", path.Path)
	case errors.As(err, &path):
		return says.cantOpen.Fill(tag, "file", path.Path, "reason", reason.Of(err).In(tag))
	default:
		return err.Error()
	}
}
