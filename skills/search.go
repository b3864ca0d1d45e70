package skills

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Match is a skill, and that of its labels by which it was found.
type Match struct {
	Skill Skill
	Label Label
}

// Search returns up to n skills that somebody may mean who has typed the beginning
// of a label, in any language and under [Fold], each once:
//  1. those that are called so: by id, name or alias;
//  2. those whose name begins so;
//  3. those an alias or the id of which begins so;
//  4. those with a label in which a word begins so.
//
// Within each of the four they are in order of the folded labels, then of the ids.
// A word begins behind anything but a letter, a mark or a digit; Han and kana have
// no gaps between words, so that each of their characters may begin one. Nothing
// is found for an empty beginning, nor when n is below 1.
//
// It takes time in proportion to the text of all labels.
func (c Catalog) Search(beginning string, n int) []Match {
	folded := Fold(beginning)
	if c.data == nil || folded == "" || n < 1 {
		return nil
	}
	labels := c.data.labels()
	exact, begins, within := labels.search(folded)
	s := searching{c: c.data, labels: labels, most: n, seen: make(map[int32]bool)}
	s.add(exact, nil)
	s.add(begins, func(l Label) bool { return l.Kind == LabelName })
	s.add(begins, nil)
	s.add(within, nil)
	return s.found
}

// searching gathers skills, each once, until there are enough.
type searching struct {
	c      *catalogData
	labels *labelIndex
	most   int
	seen   map[int32]bool
	found  []Match
}

// add adds the skills of some labels, in order of the labels; of all their uses or
// of those that only says.
func (s *searching) add(list []int32, only func(Label) bool) {
	if len(s.found) == s.most {
		return
	}
	slices.SortFunc(list, func(a, b int32) int { return strings.Compare(s.labels.label(a), s.labels.label(b)) })
	for _, l := range list {
		for _, use := range s.labels.of(l) {
			if s.seen[use.skill] {
				continue
			}
			skill := s.c.skill(use.skill)
			label := skill.label(use.part)
			if only != nil && !only(label) {
				continue
			}
			s.seen[use.skill] = true
			s.found = append(s.found, Match{skill, label})
			if len(s.found) == s.most {
				return
			}
		}
	}
}

// search returns the labels that are a folded text, those that begin with it, and
// those in which a word does. It looks for the text in that of all labels at once,
// as that is one pass over memory.
func (x *labelIndex) search(folded string) (exact, begins, within []int32) {
	l := int32(0)
	for from := 0; ; {
		i := strings.Index(x.text[from:], folded)
		if i < 0 {
			return exact, begins, within
		}
		i += from
		for x.entries[l+1].at <= i {
			l++
		}
		start, end := x.entries[l].at, x.entries[l+1].at
		switch {
		case i+len(folded) > end: // it runs into the next label
			from = i + 1
			continue
		case start == i && end == i+len(folded):
			exact = append(exact, l)
		case start == i:
			begins = append(begins, l)
		case beginsWord(x.text[start:end], i-start):
			within = append(within, l)
		default:
			from = i + 1
			continue
		}
		from = end
	}
}

// beginsWord reports whether a word of s may begin at i, which is not the beginning.
func beginsWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	here, _ := utf8.DecodeRuneInString(s[i:])
	return !unicode.In(before, unicode.L, unicode.M, unicode.Nd) || unicode.In(here, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
