package likeness

import (
	"maps"
	"math"
	"slices"
	"unicode"

	"github.com/kakezan/kakezan/skills"
)

// names are the words that roles are called by, weighted as for a search: a word
// that is in many names of a role says more about it, and one that is in the names
// of many roles less (G. Salton and C. Buckley, 1988,
// doi:10.1016/0306-4573(88)90021-0).
type names struct {
	words int
	rows  []bag // nil when a role has no name
}

// bag is the words of one role, in order, of norm 1.
type bag struct {
	word   []int32
	weight []float64
}

func newNames(l Likeness) names {
	counts := make([]map[string]int, len(l.roles))
	roles := make(map[string]int) // in how many roles a word is
	for i, r := range l.roles {
		counts[i] = make(map[string]int)
		seen := make(map[string]bool, len(r.spec.Names))
		for _, name := range r.spec.Names {
			folded := skills.Fold(name)
			if seen[folded] {
				continue
			}
			seen[folded] = true
			for _, word := range words(folded) {
				counts[i][word]++
			}
		}
		if len(counts[i]) == 0 {
			return names{}
		}
		for word := range counts[i] {
			roles[word]++
		}
	}
	index := make(map[string]int32, len(roles))
	for i, word := range slices.Sorted(maps.Keys(roles)) {
		index[word] = int32(i)
	}
	n := names{len(index), make([]bag, len(l.roles))}
	for i, count := range counts {
		b, squares := &n.rows[i], 0.0
		for _, word := range slices.Sorted(maps.Keys(count)) {
			weight := (1 + math.Log(float64(count[word]))) * math.Log(float64(len(l.roles))/float64(roles[word]))
			b.word = append(b.word, index[word])
			b.weight = append(b.weight, weight)
			squares += weight * weight
		}
		for k := range b.weight {
			if squares > 0 {
				b.weight[k] /= math.Sqrt(squares)
			}
		}
	}
	return n
}

// words returns the words of a name: letters and digits between anything else, and
// of writing without spaces, such as Japanese, each two characters that follow one
// another.
func words(folded string) (list []string) {
	var run []rune
	dense := false // whether run is of a writing without spaces
	end := func() {
		switch {
		case len(run) == 0:
		case !dense || len(run) == 1:
			list = append(list, string(run))
		default:
			for i := range len(run) - 1 {
				list = append(list, string(run[i:i+2]))
			}
		}
		run = run[:0]
	}
	for _, r := range folded {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != 'ー' {
			end()
			continue
		}
		if d := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r == 'ー'; d != dense {
			end()
			dense = d
		}
		run = append(run, r)
	}
	end()
	return list
}

// cosine returns how alike two roles are called, in [0, 1]; spread is the first one,
// by word.
func (n *names) cosine(spread []float64, b *bag) float64 {
	dot := 0.0
	for k, i := range b.word {
		dot += spread[i] * b.weight[k]
	}
	return min(dot, 1)
}
