// Package wrap breaks texts into lines for a terminal, in which wide characters
// count two columns.
package wrap

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// The characters that begin no line, and those that end none: punctuation, and
// in Japanese the small letters and marks that lengthen or repeat what is before
// them.
const (
	neverFirst = "、。，．・：；？！）］｝」』】〕〉》〜ー々…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ／,.!?;:)]}%"
	neverLast  = "（［｛「『【〔〈《([{#$"
)

// Lines breaks a string into lines of at most so many columns: at blanks, and
// between two characters of which one is wide, as Japanese is written. A word
// that is longer stands alone. The empty string is one empty line.
func Lines(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, c := range chunks(s) {
		gap := ""
		if c.apart && line != "" {
			gap = " "
		}
		if line != "" && used+len(gap)+c.width > width {
			lines = append(lines, line)
			line, used, gap = "", 0, ""
		}
		line += gap + c.s
		used += len(gap) + c.width
	}
	return append(lines, line)
}

// chunk is what stays together in one line.
type chunk struct {
	s     string
	width int
	apart bool // whether a blank is before it
}

// chunks returns what a string can be broken into.
func chunks(s string) []chunk {
	var list []chunk
	var last string // the character before
	lastWidth, blank := 0, false
	g := displaywidth.StringGraphemes(s)
	for g.Next() {
		c, width := g.Value(), g.Width()
		if c == " " {
			blank = true
			continue
		}
		if n := len(list) - 1; n >= 0 && together(last, lastWidth, blank, c, width) {
			if blank {
				list[n].s, list[n].width = list[n].s+" ", list[n].width+1
			}
			list[n].s, list[n].width = list[n].s+c, list[n].width+width
		} else {
			list = append(list, chunk{c, width, blank})
		}
		last, lastWidth, blank = c, width, false
	}
	return list
}

// together reports whether no line may end between two characters.
func together(a string, aWidth int, blank bool, b string, bWidth int) bool {
	first, _ := utf8.DecodeRuneInString(a)
	if blank { // "3 年" and "3 %" are one word of two
		return unicode.IsDigit(first) && (bWidth > 1 || b == "%")
	}
	if next, _ := utf8.DecodeRuneInString(b); first == '〜' && unicode.IsDigit(next) { // so is "3〜4"
		return true
	}
	return aWidth < 2 && bWidth < 2 || strings.Contains(neverFirst, b) || strings.Contains(neverLast, a)
}
