package problem

import (
	"cmp"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Problem is one thing that is wrong: a code with arguments, a place, and a
// suggestion. It is immutable. The zero Problem has no code and says nothing.
//
// What a problem says is always one line: control characters that somebody's
// data brings into it are shown as \n or \x1b, not sent to the terminal, and
// of an argument, a suggestion or a place of more than 400 bytes the beginning
// is shown with "…".
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
func (p Problem) Severity() Severity { return p.code.Severity() }

// Path returns the place in the model; the root when the problem has none.
func (p Problem) Path() Path { return p.path }

// Args yields the arguments by the names of the code's parameters, in the
// order in which the code declares them. It can be run again.
func (p Problem) Args() iter.Seq2[string, text.Text] {
	return func(yield func(string, text.Text) bool) {
		for i, name := range p.code.record().params {
			if i == len(p.args) || !yield(name, p.args[i]) {
				return
			}
		}
	}
}

// Range returns the place in the file; zero when the input is no file.
func (p Problem) Range() Range { return p.where }

// Suggestion returns the word that was probably meant, "" when none is near.
func (p Problem) Suggestion() string { return p.suggestion }

// WithPath returns a copy at another place in the model.
func (p Problem) WithPath(path Path) Problem {
	p.path = path
	return p
}

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
	return oneLine(m)
}

const maxShown = 400

// clip returns the beginning of what would be too long to show.
func clip(s string) string {
	if len(s) <= maxShown {
		return s
	}
	cut := maxShown
	for cut > maxShown-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

// oneLine shows the control characters of s as Go writes them in a literal,
// and what is not valid UTF-8 as U+FFFD.
func oneLine(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, breaksLine) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if breaksLine(r) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// breaksLine reports whether a terminal may do something else with r than show
// it: control characters, line and paragraph separators, and the characters
// that turn the direction of what follows.
func breaksLine(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
}

var didYouMean = Define("did-you-mean", Warning,
	text.EnJa(" (did you mean {word}?)", "（もしかして: {word}）"), "word")

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
		place = oneLine(clip(place)) + ": "
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

// Compare orders problems by place in the file, then by path, by code, by
// arguments and by suggestion. It returns -1, 0 or +1, and 0 only for problems
// that say the same about the same place.
func (p Problem) Compare(q Problem) int {
	return cmp.Or(
		p.where.Compare(q.where),
		cmp.Compare(p.path, q.path),
		p.code.compare(q.code),
		slices.CompareFunc(p.args, q.args, text.Text.Compare),
		cmp.Compare(p.suggestion, q.suggestion),
	)
}

// MarshalJSON writes the problem for another program: code, severity, path,
// place, arguments by name, suggestion, and the message in English and
// Japanese.
func (p Problem) MarshalJSON() ([]byte, error) {
	type pos struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	type object struct {
		Code       string               `json:"code"`
		Severity   Severity             `json:"severity"`
		Path       Path                 `json:"path,omitempty"`
		File       string               `json:"file,omitempty"`
		Start      pos                  `json:"start,omitzero"`
		End        pos                  `json:"end,omitzero"`
		Args       map[string]text.Text `json:"args,omitempty"`
		Suggestion string               `json:"suggestion,omitempty"`
		Message    text.Text            `json:"message"`
	}
	return json.Marshal(object{
		Code: p.code.ID(), Severity: p.Severity(), Path: p.path, File: p.where.File,
		Start: pos(p.where.Start), End: pos(p.where.End),
		Args: maps.Collect(p.Args()), Suggestion: p.suggestion,
		Message: text.EnJa(p.Message(language.English), p.Message(language.Japanese)),
	})
}
