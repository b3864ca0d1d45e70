package problem

import "strings"

// maxWord is the length above which nobody is asked whether they meant another
// word. It bounds the time that hostile input can take.
const maxWord = 200

// Nearest returns the candidate that a person who wrote word probably meant:
// the one with the smallest edit distance (insert, delete, replace, or swap of
// neighbours, each 1; letter case does not count) of at most a third of the
// word's length, or of 1 for a word of one to five characters. It returns ""
// when none is that near; of equally near ones the first counts.
//
// A candidate that has nothing in common with the word is not near, nor is the
// word itself, nor is anything near a word of more than 200 characters. It
// takes at most O(len(word)) time per character of the candidates.
//
// The distance is the optimal string alignment distance (F. J. Damerau, 1964,
// doi:10.1145/363958.363994).
func Nearest(word string, candidates []string) string {
	w := []rune(strings.ToLower(word))
	if len(w) > maxWord {
		return ""
	}
	best, limit := "", max(1, len(w)/3)
	for _, candidate := range candidates {
		c := []rune(strings.ToLower(candidate))
		if candidate == word || len(c)-len(w) > limit || len(w)-len(c) > limit {
			continue
		}
		if d := distance(w, c, limit); d <= limit && d < max(len(w), len(c)) {
			best, limit = candidate, d-1
		}
		if limit < 0 {
			break
		}
	}
	return best
}

// distance returns the distance of a and b, or some number above limit when it
// is above limit. It fills only the band of the table around the diagonal in
// which numbers up to limit can stand (E. Ukkonen, 1985,
// doi:10.1016/S0019-9958(85)80046-2), as most candidates are far off.
func distance(a, b []rune, limit int) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
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
