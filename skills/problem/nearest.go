package problem

import (
	"strings"

	"github.com/kakezan/kakezan/internal/near"
)

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
	w := near.NewWord(strings.ToLower(word))
	best, limit := "", w.Limit()
	for _, candidate := range candidates {
		if limit < 0 {
			break
		}
		if candidate == word {
			continue
		}
		if d := w.Distance(strings.ToLower(candidate), limit); d >= 0 {
			best, limit = candidate, d-1
		}
	}
	return best
}
