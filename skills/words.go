package skills

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordIndex finds the labels in which a word begins so and so.
type wordIndex struct {
	words []word  // in order of the text from there to the end of the label, then of the labels
	rank  []int32 // of each label in order of their text
	label []int32 // the label of each rank
}

// word is where a word begins in a label: at the label's beginning, or within.
type word struct{ label, offset int32 }

// from returns the text of a label from a word to the end.
func (x *labelIndex) from(w word) string { return x.label(w.label)[w.offset:] }

// newWordIndex goes through the text of all labels.
func newWordIndex(labels *labelIndex) *wordIndex {
	// Most words differ in what follows within sixteen bytes, and numbers are compared
	// faster than what stands somewhere in memory.
	type keyed struct {
		first, second uint64
		word
	}
	all := make([]keyed, 0, 4*labels.len())
	for l := range labels.len() {
		text := labels.label(l)
		for offset := range wordsOf(text) {
			var key [16]byte
			copy(key[:], text[offset:])
			all = append(all, keyed{binary.BigEndian.Uint64(key[:]), binary.BigEndian.Uint64(key[8:]), word{l, offset}})
		}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		switch {
		case a.first != b.first:
			return cmp.Compare(a.first, b.first)
		case a.second != b.second:
			return cmp.Compare(a.second, b.second)
		}
		return cmp.Or(strings.Compare(labels.from(a.word), labels.from(b.word)), cmp.Compare(a.label, b.label))
	})
	x := wordIndex{make([]word, len(all)), make([]int32, labels.len()), make([]int32, 0, labels.len())}
	for i, k := range all {
		x.words[i] = k.word
		if k.offset == 0 {
			x.rank[k.label] = int32(len(x.label))
			x.label = append(x.label, k.label)
		}
	}
	return &x
}

// that returns the words that begin so, as far as their label goes.
func (x *wordIndex) that(labels *labelIndex, begin string) []word {
	from := sort.Search(len(x.words), func(i int) bool { return labels.from(x.words[i]) >= begin })
	n := sort.Search(len(x.words)-from, func(i int) bool { return !strings.HasPrefix(labels.from(x.words[from+i]), begin) })
	return x.words[from : from+n]
}

// wordsOf yields where a word of a label may begin: at its beginning, behind
// anything but a letter, a mark or a digit, and at each character of Han and kana.
func wordsOf(label string) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		inside := false // a word
		for i, r := range label {
			if i > math.MaxInt32 || (!inside || r >= utf8.RuneSelf && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)) && !yield(int32(i)) {
				return
			}
			inside = 'a' <= r && r <= 'z' || r != ' ' && unicode.In(r, unicode.L, unicode.M, unicode.Nd)
		}
	}
}

// lowest is a heap of numbers, the lowest first (J. W. J. Williams, 1964): a few
// are wanted of many that are not in order.
type lowest []int32

func (h lowest) order() {
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
}

// pop takes the lowest number out.
func (h *lowest) pop() int32 {
	list := *h
	first, last := list[0], len(list)-1
	list[0] = list[last]
	*h = list[:last]
	h.sink(0)
	return first
}

func (h lowest) sink(i int) {
	for {
		below := 2*i + 1
		if below >= len(h) {
			return
		}
		if below+1 < len(h) && h[below+1] < h[below] {
			below++
		}
		if h[i] <= h[below] {
			return
		}
		h[i], h[below] = h[below], h[i]
		i = below
	}
}
