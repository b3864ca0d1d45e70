package jsonresume

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills"
)

// naming finds skills that are named in a text, by any of their labels. Labels
// compare under [skills.Fold]; short ones as they are written, since "Go" and "R"
// are skills where "go" and "r" are none.
type naming struct {
	folded, exact labels
}

// short is up to how many characters a label counts as it is written alone.
const short = 3

// maxLabel is the longest label that is looked for, in bytes. It bounds the time
// that a file with labels of very many lengths takes.
const maxLabel = 200

// labels are the labels to look for, and the lengths of those that begin with a
// character.
type labels struct {
	skills  map[string][]skills.ID
	lengths map[rune][]int
}

func newNaming(mentions []Mention) naming {
	n := naming{labels{make(map[string][]skills.ID), make(map[rune][]int)}, labels{make(map[string][]skills.ID), make(map[rune][]int)}}
	seen := make(map[skills.ID]bool)
	for _, m := range mentions {
		skill := m.Skills[0]
		n.add(m.Label, skill.ID())
		if seen[skill.ID()] {
			continue
		}
		seen[skill.ID()] = true
		for label := range skill.Labels() {
			if label.Kind != skills.LabelID { // people write names
				n.add(label.Text, skill.ID())
			}
		}
	}
	return n
}

func (n naming) add(label string, id skills.ID) {
	if folded := skills.Fold(label); utf8.RuneCountInString(folded) > short {
		n.folded.add(folded, id)
	} else {
		n.exact.add(label, id)
	}
}

func (l labels) add(label string, id skills.ID) {
	if label == "" || len(label) > maxLabel {
		return
	}
	if !slices.Contains(l.skills[label], id) {
		l.skills[label] = append(l.skills[label], id)
	}
	first, _ := utf8.DecodeRuneInString(label)
	if !slices.Contains(l.lengths[first], len(label)) {
		l.lengths[first] = append(l.lengths[first], len(label))
	}
}

// in yields each skill that is named in one of the texts, once, in the order of
// the texts.
func (n naming) in(texts []string) iter.Seq[skills.ID] {
	return func(yield func(skills.ID) bool) {
		seen := make(map[skills.ID]bool)
		once := func(id skills.ID) bool {
			if seen[id] {
				return true
			}
			seen[id] = true
			return yield(id)
		}
		for _, text := range texts {
			if !n.folded.in(skills.Fold(text), once) || !n.exact.in(text, once) {
				return
			}
		}
	}
}

func (l labels) in(text string, yield func(skills.ID) bool) bool {
	before := ' '
	for i, r := range text {
		if parted(before, r) {
			for _, length := range l.lengths[r] {
				if i+length > len(text) || !ends(text, i+length) {
					continue
				}
				for _, id := range l.skills[text[i:i+length]] {
					if !yield(id) {
						return false
					}
				}
			}
		}
		before = r
	}
	return true
}

// ends reports whether a word can end before text[i:].
func ends(text string, i int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	next, size := utf8.DecodeRuneInString(text[i:])
	switch next {
	case '+', '#': // C is not named by C++
		return !unicode.IsLetter(last)
	case '.': // nor Node by Node.js
		after, _ := utf8.DecodeRuneInString(text[i+size:])
		return parted(last, after)
	}
	return i == len(text) || parted(last, next)
}

// parted reports whether a word can end between two characters: unless both are
// of a script that writes words apart, or both are katakana, in which words of
// other languages are written. Between other letters of Japanese nothing shows
// where a word ends.
func parted(a, b rune) bool {
	s := script(a)
	return s == 0 || s != script(b)
}

func script(r rune) int {
	switch {
	case unicode.Is(unicode.Katakana, r) || r == 'ー':
		return 2
	case unicode.In(r, unicode.Han, unicode.Hiragana) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
		return 0
	default:
		return 1
	}
}
