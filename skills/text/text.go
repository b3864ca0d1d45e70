package text

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// The kinds of error that this package returns; test for them with errors.Is.
var (
	ErrInvalid  = errors.New("not valid UTF-8")
	ErrLanguage = errors.New("not a usable language tag")
	ErrShape    = errors.New("neither null, a string nor an object of strings")
)

// Text is one message in one or more languages.
//
// The zero Text says nothing: it is empty in every language, which is
// different from an empty string stated in some language. Text is not
// comparable with ==; use [Text.Equal].
type Text struct {
	entries []entry // sorted by tag's text, no tag twice, tags canonical; never written to again
}

type entry struct {
	tag language.Tag
	s   string
}

// New returns the text that says each string in its language. It fails with
// [ErrInvalid] when a string is not valid UTF-8, and with [ErrLanguage] when
// two tags are spellings of one language, as "iw" and "he" are. No strings at
// all give the zero Text.
func New(in map[language.Tag]string) (Text, error) {
	entries := make([]entry, 0, len(in))
	for tag, s := range in {
		if !utf8.ValidString(s) {
			return Text{}, fmt.Errorf("text.New(%v): %w", tag, ErrInvalid)
		}
		entries = append(entries, entry{canonical(tag), s})
	}
	t, err := fromEntries(entries)
	if err != nil {
		return Text{}, fmt.Errorf("text.New: %w", err)
	}
	return t, nil
}

// Plain returns the text that says s in a language that nobody stated ("und").
// Bytes that are not valid UTF-8 become U+FFFD. Plain("") is the zero Text.
func Plain(s string) Text {
	if s == "" {
		return Text{}
	}
	return Text{[]entry{{language.Und, valid(s)}}}
}

// Said returns the text that says s in one language. Bytes that are not valid
// UTF-8 become U+FFFD. Said of the empty string is the zero Text.
func Said(tag language.Tag, s string) Text {
	if s == "" {
		return Text{}
	}
	return Text{[]entry{{canonical(tag), valid(s)}}}
}

// SaidEach returns for each string the text that [Said] returns for it. The texts
// share memory, so that many short ones take less of it and less time.
func SaidEach(tag language.Tag, list []string) []Text {
	if len(list) == 0 {
		return nil
	}
	tag = canonical(tag)
	texts, entries := make([]Text, len(list)), make([]entry, len(list))
	for i, s := range list {
		if s != "" {
			entries[i] = entry{tag, valid(s)}
			texts[i] = Text{entries[i : i+1 : i+1]}
		}
	}
	return texts
}

// valid returns a string with U+FFFD in place of bytes that are not valid UTF-8.
func valid(s string) string {
	if utf8.ValidString(s) { // in strides, which ToValidUTF8 does not take
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// EnJa returns the text that says en in English and ja in Japanese, the two
// languages in which this library says everything. Bytes that are not valid
// UTF-8 become U+FFFD.
func EnJa(en, ja string) Text {
	return Text{[]entry{
		{language.English, valid(en)},
		{language.Japanese, valid(ja)},
	}}
}

func fromEntries(entries []entry) (Text, error) {
	if len(entries) == 0 {
		return Text{}, nil
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.tag.String(), b.tag.String()) })
	for i := 1; i < len(entries); i++ {
		if entries[i-1].tag == entries[i].tag {
			return Text{}, fmt.Errorf("%w: %v is given twice", ErrLanguage, entries[i].tag)
		}
	}
	return Text{entries}, nil
}

// canonical returns the form of a tag in which [ParseTag] gives it, so that a
// text is the same whether it was built or read.
func canonical(tag language.Tag) language.Tag {
	switch tag {
	case language.English, language.Japanese, language.Und:
		return tag
	}
	c, _ := language.Default.Canonicalize(tag) // never fails
	return c
}

// IsZero reports whether the text says nothing in any language.
func (t Text) IsZero() bool { return len(t.entries) == 0 }

// In returns the text in the language tag or in the closest language it has:
// the tag itself, then its parents (ja-JP, ja), then any other form of the same
// base language, then the undetermined language, then English, then the first
// in order of the tags. It returns "" only for the zero Text.
func (t Text) In(tag language.Tag) string {
	s, _ := t.Lookup(tag)
	return s
}

// Lookup is [Text.In] that also tells the language it found; for the zero Text
// it returns "" and the undetermined language.
func (t Text) Lookup(tag language.Tag) (string, language.Tag) {
	if len(t.entries) == 0 {
		return "", language.Und
	}
	// Mostly the text has the language itself, or there is no choice. To make
	// a tag canonical takes longer than all else.
	if i := t.index(tag); i >= 0 {
		return t.entries[i].s, tag
	}
	if len(t.entries) == 1 {
		return t.entries[0].s, t.entries[0].tag
	}
	tag = canonical(tag)
	for want := tag; want != language.Und; want = want.Parent() {
		if i := t.index(want); i >= 0 {
			return t.entries[i].s, t.entries[i].tag
		}
	}
	if i := slices.IndexFunc(t.entries, func(e entry) bool { return sameBase(e.tag, tag) }); i >= 0 {
		return t.entries[i].s, t.entries[i].tag
	}
	for _, want := range []language.Tag{language.Und, language.English} {
		if i := t.index(want); i >= 0 {
			return t.entries[i].s, t.entries[i].tag
		}
	}
	return t.entries[0].s, t.entries[0].tag
}

// sameBase reports whether both tags name one base language, or surely imply
// it as "und-JP" does Japanese. For the undetermined language x/text guesses
// English; that does not count.
func sameBase(a, b language.Tag) bool {
	baseA, sureA := a.Base()
	baseB, sureB := b.Base()
	return baseA == baseB && sureA > language.Low && sureB > language.Low
}

// Has reports whether the text states the language tag itself, with no
// fallback.
func (t Text) Has(tag language.Tag) bool { return t.index(canonical(tag)) >= 0 }

func (t Text) index(tag language.Tag) int {
	return slices.IndexFunc(t.entries, func(e entry) bool { return e.tag == tag })
}

// All yields each language with its string, in order of the tags' text. It can
// be run again.
func (t Text) All() iter.Seq2[language.Tag, string] {
	return func(yield func(language.Tag, string) bool) {
		for _, e := range t.entries {
			if !yield(e.tag, e.s) {
				return
			}
		}
	}
}

// Len returns the number of languages.
func (t Text) Len() int { return len(t.entries) }

// With returns a copy that says s in the language tag, in place of what it
// said there before. It fails with [ErrInvalid] when s is not valid UTF-8.
func (t Text) With(tag language.Tag, s string) (Text, error) {
	if !utf8.ValidString(s) {
		return Text{}, fmt.Errorf("Text.With(%v): %w", tag, ErrInvalid)
	}
	tag = canonical(tag)
	entries := slices.Clone(t.entries)
	if i := t.index(tag); i >= 0 {
		entries[i].s = s
		return Text{entries}, nil
	}
	return fromEntries(append(entries, entry{tag, s}))
}

// Equal reports whether both texts say the same in the same languages.
func (t Text) Equal(u Text) bool {
	if len(t.entries) != len(u.entries) {
		return false
	}
	if len(t.entries) == 0 || &t.entries[0] == &u.entries[0] {
		return true // the same, or copies of one text
	}
	// Tags are mostly the same and slow to compare, so that strings go first.
	for i, e := range t.entries {
		if e.s != u.entries[i].s || e.tag != u.entries[i].tag {
			return false
		}
	}
	return true
}

// Compare orders texts by their tags and strings, so that sorting is
// reproducible; it is not the order of any language's dictionary. It returns
// -1, 0 or +1, and 0 only for equal texts.
func (t Text) Compare(u Text) int {
	return slices.CompareFunc(t.entries, u.entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.tag.String(), b.tag.String()), strings.Compare(a.s, b.s))
	})
}

// String returns the text in English or the closest language it has.
func (t Text) String() string { return t.In(language.English) }
