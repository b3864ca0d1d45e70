package skills

import "hash/maphash"

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
// It takes time in proportion to the labels in which a word begins so, and to the
// logarithm of their number where the names alone are enough. The first call sorts
// the words of all labels.
func (c Catalog) Search(beginning string, n int) []Match {
	folded := Fold(beginning)
	if c.data == nil || folded == "" || n < 1 {
		return nil
	}
	labels := c.data.labels()
	s := searching{c: c.data, labels: labels, most: n, seen: make(map[int32]bool)}
	if exact, ok := find(labels, maphash.String(labels.seed, folded), folded); ok {
		s.add(exact, nil)
	}
	words := c.data.words()
	begin := words.that(labels, folded)
	for _, w := range begin {
		if w.offset == 0 && labels.entries[w.label].kinds&isName != 0 && !s.add(w.label, func(l Label) bool { return l.Kind == LabelName }) {
			return s.found
		}
	}
	for _, w := range begin {
		if w.offset == 0 && !s.add(w.label, nil) {
			return s.found
		}
	}
	var within lowest
	for _, w := range begin {
		if w.offset > 0 {
			within = append(within, words.rank[w.label])
		}
	}
	within.order()
	for len(within) > 0 && s.add(words.label[within.pop()], nil) {
	}
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

// add adds the skills of a label, for all their uses of it or for those that only
// says, and reports whether there are too few still.
func (s *searching) add(label int32, only func(Label) bool) bool {
	for _, use := range s.labels.of(label) {
		if len(s.found) == s.most {
			break
		}
		if s.seen[use.skill] {
			continue
		}
		skill := s.c.skill(use.skill)
		if l := skill.label(use.part); only == nil || only(l) {
			s.seen[use.skill] = true
			s.found = append(s.found, Match{skill, l})
		}
	}
	return len(s.found) < s.most
}
