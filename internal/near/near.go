// Package near measures how far apart two words are, for "did you mean".
package near

import "unicode/utf8"

// maxWord is the length above which nobody is asked whether they meant another
// word. It bounds the time that hostile input can take.
const maxWord = 200

// Word is a word to which others are compared. Its methods are not safe for
// concurrent use.
//
// The distance is the optimal string alignment distance (F. J. Damerau, 1964,
// doi:10.1145/363958.363994): the fewest inserted, deleted, replaced characters
// and swapped neighbours, where what was swapped is not edited again.
type Word struct {
	runes []rune
	limit int
	at    map[rune]uint64 // for each character the places where the word has it
	ascii [utf8.RuneSelf]uint64
	other []rune // of the word that is compared
	rows  [3][]int
}

// NewWord returns a word to compare with. Letter case counts; who does not want it
// to folds both sides.
func NewWord(word string) *Word {
	w := &Word{limit: -1}
	if utf8.RuneCountInString(word) > maxWord {
		return w
	}
	w.runes = []rune(word)
	w.limit = max(1, len(w.runes)/3)
	if len(w.runes) > 64 {
		return w
	}
	for i, r := range w.runes {
		if r < utf8.RuneSelf {
			w.ascii[r] |= 1 << i
			continue
		}
		if w.at == nil {
			w.at = make(map[rune]uint64)
		}
		w.at[r] |= 1 << i
	}
	return w
}

// Limit returns the distance up to which other words are near: a third of the
// length, 1 for a word of one to five characters, and -1 for a word of more than
// 200 characters, to which nothing is near.
func (w *Word) Limit() int { return w.limit }

// Distance returns the distance of another word when that is at most limit and
// they have something in common, and -1 otherwise. It takes time in proportion to
// the other word for a word of up to 64 characters, and limit times that for a
// longer one, and memory for a longer one alone.
func (w *Word) Distance(other string, limit int) int {
	if n := len(w.runes); len(other) < n-limit || len(other) > utf8.UTFMax*(n+limit) {
		return -1 // as each character takes a byte to four
	}
	length := utf8.RuneCountInString(other)
	if length > len(w.runes)+limit || length < len(w.runes)-limit {
		return -1
	}
	d := 0
	switch {
	case len(w.runes) == 0:
		d = length
	case len(w.runes) <= 64:
		d = w.parallel(other, length, limit)
	default:
		w.other = append(w.other[:0], []rune(other)...)
		d = w.banded(w.other, limit)
	}
	if d > limit || d >= max(length, len(w.runes)) {
		return -1
	}
	return d
}

// parallel returns the distance, or some number above limit when it is above
// limit. It keeps a column of the table of distances as the bits of a few words:
// where it rises and where it falls (H. Hyyrö, 2003, "A Bit-Vector Algorithm for
// Computing Levenshtein and Damerau Edit Distances", Nordic Journal of Computing
// 10, after G. Myers, 1999, doi:10.1145/316542.316550).
func (w *Word) parallel(other string, length, limit int) int {
	var (
		rises    = ^uint64(0) // from one row of the column to the next
		falls    uint64
		diagonal uint64 // where the diagonal does not rise
		before   uint64 // where the character before equals
		distance = len(w.runes)
		last     = uint64(1) << (len(w.runes) - 1)
	)
	for _, r := range other {
		var equal uint64
		if r < utf8.RuneSelf {
			equal = w.ascii[r]
		} else {
			equal = w.at[r]
		}
		swapped := (^diagonal & equal) << 1 & before
		diagonal = (((equal & rises) + rises) ^ rises) | equal | falls | swapped
		right := falls | ^(diagonal | rises) // rises from the column before to this one
		down := diagonal & rises
		switch {
		case right&last != 0:
			distance++
		case down&last != 0:
			distance--
		}
		length--
		if distance-length > limit { // each character left lowers it by 1 at most
			return limit + 1
		}
		right = right<<1 | 1
		rises = down<<1 | ^(diagonal | right)
		falls = right & diagonal
		before = equal
	}
	return distance
}

// banded is parallel for words of any length. It fills only the band of the table
// around the diagonal in which numbers up to limit can stand (E. Ukkonen, 1985,
// doi:10.1016/S0019-9958(85)80046-2), as most words are far off.
func (w *Word) banded(b []rune, limit int) int {
	a := w.runes
	for i := range w.rows {
		if cap(w.rows[i]) < len(b)+1 {
			w.rows[i] = make([]int, 2*len(b)+1)
		}
		w.rows[i] = w.rows[i][:len(b)+1]
	}
	before, last, row := w.rows[0], w.rows[1], w.rows[2]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-limit), min(len(b), i+limit)
		row[from-1] = limit + 1
		if from == 1 {
			row[0] = i
		}
		least := row[from-1]
		for j := from; j <= to; j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if to < len(b) {
			row[to+1] = limit + 1 // what the next row reads beyond the band
		}
		if least > limit {
			return least
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
