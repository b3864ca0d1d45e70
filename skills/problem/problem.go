package problem

import (
	"cmp"
	"encoding/json"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Problem is one thing that is wrong: a code with arguments, a place, and a
// suggestion. It is immutable. The zero Problem has no code and says nothing.
type Problem struct {
	code       *Code
	path       Path
	where      Range
	args       []text.Text
	suggestion string
}

// Code returns the kind of the problem, nil for the zero Problem.
func (p Problem) Code() *Code { return p.code }

// Severity returns how much the problem matters, by its code.
func (p Problem) Severity() Severity {
	if p.code == nil {
		return Severity{}
	}
	return p.code.severity
}

// Path returns the place in the model; the root when the problem has none.
func (p Problem) Path() Path { return p.path }

// Range returns the place in the file; zero when the input is no file.
func (p Problem) Range() Range { return p.where }

// Suggestion returns the word that was probably meant, "" when none is near.
func (p Problem) Suggestion() string { return p.suggestion }

// WithRange returns a copy at a place in a file.
func (p Problem) WithRange(r Range) Problem {
	p.where = r
	return p
}

// WithSuggestion returns a copy that suggests a word.
func (p Problem) WithSuggestion(word string) Problem {
	p.suggestion = word
	return p
}

// Message returns the wording alone, without place and severity, in the
// closest language to tag.
func (p Problem) Message(tag language.Tag) string {
	if p.code == nil {
		return ""
	}
	m := p.code.format(tag, p.args)
	if p.suggestion != "" {
		m += didYouMean.format(tag, []text.Text{text.Plain(p.suggestion)})
	}
	return m
}

var didYouMean = Define("did-you-mean", Warning,
	text.EnJa(" (did you mean {word}?)", "(もしかして: {word})"), "word")

// Text returns the whole line that a person reads: place, severity, message
// and code, in the closest language to tag.
func (p Problem) Text(tag language.Tag) string {
	if p.code == nil {
		return ""
	}
	place := p.where.String()
	if place == "" {
		place = string(p.path)
	}
	if place != "" {
		place += ": "
	}
	return place + p.Severity().Text(tag) + ": " + p.Message(tag) + " [" + p.code.id + "]"
}

// Error returns the problem's line in English.
func (p Problem) Error() string { return p.Text(language.English) }

// Is reports whether target is the problem's code, for errors.Is.
func (p Problem) Is(target error) bool {
	c, ok := target.(*Code)
	return ok && p.code != nil && c == p.code
}

// Equal reports whether both problems are of one kind, at one place, with the
// same arguments and suggestion.
func (p Problem) Equal(q Problem) bool {
	return p.code == q.code && p.path == q.path && p.where == q.where && p.suggestion == q.suggestion &&
		slices.EqualFunc(p.args, q.args, text.Text.Equal)
}

// Compare orders problems by place in the file, then by path, then by code.
func (p Problem) Compare(q Problem) int {
	return cmp.Or(p.where.Compare(q.where), cmp.Compare(p.path, q.path), cmp.Compare(p.id(), q.id()))
}

func (p Problem) id() string {
	if p.code == nil {
		return ""
	}
	return p.code.id
}

// MarshalJSON writes the problem for another program: code, severity, path,
// place, suggestion, and the message in English and Japanese.
func (p Problem) MarshalJSON() ([]byte, error) {
	type pos struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	type object struct {
		Code       string            `json:"code"`
		Severity   string            `json:"severity"`
		Path       Path              `json:"path,omitempty"`
		File       string            `json:"file,omitempty"`
		Start      *pos              `json:"start,omitempty"`
		End        *pos              `json:"end,omitempty"`
		Suggestion string            `json:"suggestion,omitempty"`
		Message    map[string]string `json:"message"`
	}
	o := object{
		Code: p.id(), Severity: p.Severity().String(), Path: p.path, File: p.where.File, Suggestion: p.suggestion,
		Message: map[string]string{"en": p.Message(language.English), "ja": p.Message(language.Japanese)},
	}
	if p.where.Start != (Pos{}) {
		o.Start = &pos{p.where.Start.Line, p.where.Start.Column}
	}
	if p.where.End != (Pos{}) {
		o.End = &pos{p.where.End.Line, p.where.End.Column}
	}
	return json.Marshal(o)
}
