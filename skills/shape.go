package skills

import (
	"math/bits"
	"unicode/utf8"
)

// shape is what of a label can be compared at once, to see that it is far from
// another one.
type shape struct {
	letters uint64 // see lettersOf
	length  int    // in characters
}

// newShapes goes through the text of all labels.
func newShapes(labels *labelIndex) []shape {
	shapes := make([]shape, labels.len())
	for l := range shapes {
		shapes[l] = shapeOf(labels.label(int32(l)))
	}
	return shapes
}

// shapeOf returns the shape of a folded label. Of the bits of letters each stands for
// a letter of ASCII that the label has at least once, twice or so on, and also for
// some of the other characters. So an edit of one character takes one bit away at
// most, and adds one at most.
func shapeOf(label string) shape {
	var ascii, other uint64
	for i := range len(label) {
		if c := label[i]; c < utf8.RuneSelf {
			free := letterBits[c] &^ ascii
			ascii |= free & -free // the lowest that the label has not got yet
		}
	}
	length := len(label)
	if ascii == 0 || utf8.RuneCountInString(label) < len(label) {
		length = 0
		for _, r := range label {
			length++
			if r >= utf8.RuneSelf {
				other |= 1 << (uint32(r) * 2654435761 >> 26)
			}
		}
	}
	return shape{ascii | other, length}
}

// apart returns a distance that two labels have at least, of those that problem.Nearest
// measures.
func (s shape) apart(t shape) int {
	d := max(s.length-t.length, t.length-s.length)
	return max(d, bits.OnesCount64(s.letters&^t.letters), bits.OnesCount64(t.letters&^s.letters))
}

// letterBits has the bits that a character of ASCII may set: four for the letters that
// are often there several times, two or one for the others.
var letterBits = func() (sets [utf8.RuneSelf]uint64) {
	at := 0
	for i, letters := range []string{"zxqjkwvbyf", "hgpmdulc", "srotnaie"} {
		width := 1 << i
		for _, c := range letters {
			sets[c] = (1<<width - 1) << at
			at += width
		}
	}
	for c := range sets { // 58 bits are taken
		if sets[c] == 0 {
			sets[c] = 1 << (58 + c%6)
		}
	}
	return sets
}()
