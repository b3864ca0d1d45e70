package scoring

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Figure is one thing that [Maps] say, with the formula behind it and the parts of the
// input that it rests on. When a part of the input changes, a figure can change only if
// it rested on that part or rests on it now. It is immutable. The zero Figure says
// nothing.
type Figure struct {
	id      string
	value   string
	formula text.Text
	sources []Source
}

// ID returns what the figure is, such as "topographic.fit" or
// "locator.skill.go": the map, what it is on it, and of what it is.
func (f Figure) ID() string { return f.id }

// Value returns what is said, in ids and numbers in full, alike in all languages but
// for names.
func (f Figure) Value() string { return f.value }

// Formula returns how the figure follows from its sources, in the closest language
// to tag.
func (f Figure) Formula(tag language.Tag) string { return f.formula.In(tag) }

// Sources yields what the figure rests on, each once, ordered by [Source.Compare].
// It can be run again.
func (f Figure) Sources() iter.Seq[Source] { return slices.Values(f.sources) }

// RestsOn reports whether the figure rests on a part of the input: whether one of its
// sources covers it.
func (f Figure) RestsOn(s Source) bool {
	return slices.ContainsFunc(f.sources, func(own Source) bool { return own.Covers(s) })
}

// String returns the figure in one line in English, for logs, such as
// "topographic.fit = 0.94".
func (f Figure) String() string {
	if f.id == "" {
		return ""
	}
	return f.id + " = " + f.value
}
