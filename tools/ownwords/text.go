package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// run is the length from which a common part of two texts counts as copied.
const run = 20

// hidden stands for an allowed phrase. It is in no text, and never equal to
// itself in another one.
const hidden = -1

// folded is a text as it is compared: its letters and digits alone, in one
// width and letter case, with the line of each.
type folded struct {
	runes []rune
	lines []int
}

// fold prepares a text for comparison.
func fold(text string) folded {
	var f folded
	line := 1
	for len(text) > 0 {
		// One line at a time: what is composed of several characters stays on its line.
		part, rest, more := strings.Cut(text, "\n")
		for _, r := range strings.ToLower(norm.NFKC.String(part)) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				f.runes = append(f.runes, r)
				f.lines = append(f.lines, line)
			}
		}
		if !more {
			break
		}
		line++
		text = rest
	}
	return f
}

// hide takes allowed phrases out of the comparison.
func (f folded) hide(phrases [][]rune) {
	for i := range f.runes {
		for _, phrase := range phrases {
			if hasAt(f.runes, i, phrase) {
				for j := range phrase {
					f.runes[i+j] = hidden
				}
				break
			}
		}
	}
}

func hasAt(text []rune, i int, phrase []rune) bool {
	if len(text)-i < len(phrase) {
		return false
	}
	for j, r := range phrase {
		if text[i+j] != r {
			return false
		}
	}
	return true
}

// windows yields each window of run runes that hides nothing, with its start.
func (f folded) windows(yield func(start int, window string) bool) {
	last := -1 // hidden
	for i, r := range f.runes {
		if r == hidden {
			last = i
		}
		if start := i - run + 1; start > last && !yield(start, string(f.runes[start:i+1])) {
			return
		}
	}
}

// copied is a longest run of a text that is somewhere in the sources, too.
type copied struct {
	line int
	text string
}

// sources are the texts that nothing may be copied from.
type sources map[string]bool

// add takes in a text.
func (s sources) add(f folded) {
	f.windows(func(_ int, window string) bool {
		s[window] = true
		return true
	})
}

// copies returns the longest runs of a text that are in the sources, in order.
func (s sources) copies(f folded) []copied {
	var all []copied
	end := 0 // of the run that is reported last
	f.windows(func(start int, window string) bool {
		switch {
		case !s[window]:
		case start < end:
			all[len(all)-1].text += string(f.runes[end : start+run])
			end = start + run
		default:
			all = append(all, copied{f.lines[start], window})
			end = start + run
		}
		return true
	})
	return all
}
