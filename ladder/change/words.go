package change

import (
	"strings"
	"unicode"
)

// tokens splits a text into what a reader sees as words: runs of letters and
// digits, single characters of scripts that write no spaces, runs of spaces,
// and marks.
func tokens(s string) []string {
	var all []string
	start := 0
	class := 0
	for i, r := range s {
		c := classOf(r)
		if i > 0 && (c != class || c == single) {
			all = append(all, s[start:i])
			start = i
		}
		class = c
	}
	if s != "" {
		all = append(all, s[start:])
	}
	return all
}

const (
	single = iota
	letter
	space
)

func classOf(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return single
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return letter
	default:
		return single
	}
}

// maxCells bounds the work on two long texts.
const maxCells = 1 << 20

// reworded returns two texts as one: what is left out as [-so-], what is new as
// {+so+}. Texts that have little in common are shown one after the other.
func reworded(old, new string) string {
	a, b := tokens(old), tokens(new)
	if (len(a)+1)*(len(b)+1) > maxCells {
		return whole(old, new)
	}
	common := make([][]int32, len(a)+1) // of a[i:] and b[j:], in bytes
	for i := range common {
		common[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + int32(len(a[i]))
			}
		}
	}
	if 10*int(common[0][0]) < 4*max(len(old), len(new)) {
		return whole(old, new)
	}
	var out, gone, come strings.Builder
	flush := func() {
		out.WriteString(whole(gone.String(), come.String()))
		gone.Reset()
		come.Reset()
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j] && common[i][j] == common[i+1][j+1]+int32(len(a[i])):
			// A space alone between two changes is read with them.
			if strings.TrimSpace(a[i]) == "" && (gone.Len() > 0 || come.Len() > 0) && i+1 < len(a) && j+1 < len(b) && a[i+1] != b[j+1] {
				gone.WriteString(a[i])
				come.WriteString(a[i])
			} else {
				flush()
				out.WriteString(a[i])
			}
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			gone.WriteString(a[i])
			i++
		default:
			come.WriteString(b[j])
			j++
		}
	}
	flush()
	return out.String()
}

// whole marks what is left out and what is new.
func whole(old, new string) string {
	if old != "" {
		old = "[-" + old + "-]"
	}
	if new != "" {
		new = "{+" + new + "+}"
	}
	return old + new
}
