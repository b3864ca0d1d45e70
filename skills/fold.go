package skills

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of a label under which look-ups compare: NFKC
// normalised, case folded, with runs of white space as one space and none at
// the ends. "Ｃ＃", "c#" and "C#" fold to the same form. Folding a folded label
// changes nothing. Bytes that are not valid UTF-8 become U+FFFD.
//
// It takes time in proportion to the label. It takes no memory for a folded
// label of ASCII, of the small letters of Western Europe, or of kana and Han.
func Fold(label string) string {
	if isFolded(label) {
		return label
	}
	return string(appendFold(nil, label))
}

// appendFold appends the folded label to dst.
func appendFold(dst []byte, label string) []byte {
	if isFolded(label) {
		return append(dst, label...)
	}
	start := len(dst)
	dst = slices.Grow(dst, len(label))
	folded := dst[start : start+len(label)]
	n := 0
	for i := range len(label) { // as ASCII, in which there is nothing to normalise, for most labels are
		switch c := asciiFold[label[i]]; {
		case c == noASCII:
			return appendFoldUnicode(dst, label)
		case c != ' ' || n > 0 && folded[n-1] != ' ':
			folded[n] = c
			n++
		}
	}
	if n > 0 && folded[n-1] == ' ' {
		n--
	}
	return dst[:start+n]
}

// asciiFold has the folded form of each character of ASCII, the space for all white
// space, and noASCII for every other byte.
var asciiFold = func() (fold [256]byte) {
	for i := range fold {
		switch c := byte(i); {
		case c >= utf8.RuneSelf:
			fold[i] = noASCII
		case 'A' <= c && c <= 'Z':
			fold[i] = c + 'a' - 'A'
		case '\t' <= c && c <= '\r':
			fold[i] = ' '
		default:
			fold[i] = c
		}
	}
	return fold
}()

const noASCII = 0xFF

func appendFoldUnicode(dst []byte, label string) []byte {
	folded := norm.NFKC.String(strings.ToValidUTF8(label, "\uFFFD"))
	folded = norm.NFKC.String(strings.Map(cherokee, cases.Fold().String(folded)))
	return append(dst, strings.Join(strings.Fields(folded), " ")...)
}

// cherokee mends the folding of Cherokee, the one script whose small letters
// Unicode folds to capitals: x/text swaps the two instead.
func cherokee(r rune) rune {
	switch {
	case r >= 0xAB70 && r <= 0xABBF:
		return r - 0xAB70 + 0x13A0
	case r >= 0x13F8 && r <= 0x13FD:
		return r - 0x13F8 + 0x13F0
	default:
		return r
	}
}

// isFolded reports whether a label is surely folded. It knows the characters
// that nearly all labels are made of, and says no where it has never heard of one.
func isFolded(label string) bool {
	spaced := true // a space here would be the first thing, or follow another
	for i := range len(label) {
		switch c := label[i]; {
		case c == ' ':
			if spaced {
				return false
			}
			spaced = true
		case c-'a' < 26:
			spaced = false
		case c >= utf8.RuneSelf:
			return isFoldedUnicode(label)
		case c-'A' < 26, c-'\t' <= '\r'-'\t':
			return false
		default:
			spaced = false
		}
	}
	return !spaced || label == ""
}

func isFoldedUnicode(label string) bool {
	before := ' '
	for _, r := range label {
		if r == ' ' && before == ' ' || !keepsCase(r) {
			return false
		}
		before = r
	}
	_, err := norm.NFKC.SpanString(label, true) // unlike IsNormalString it takes no memory
	return before != ' ' && err == nil
}

// keepsCase reports whether case folding surely leaves a character as it is,
// where that is normalised, and it is no white space but the space.
func keepsCase(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return !('A' <= r && r <= 'Z') && (r < '\t' || r > '\r')
	case r < 0x250: // Latin
		return unicode.IsLower(r) && r != 'ß' && r != 'ŉ' && r != 'ſ' && r != 'ǰ' && r != 'µ'
	case r < 0x3001:
		return r >= 0x2010 && r <= 0x2027 // dashes, quotation marks, bullets
	default:
		return r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 // kana, Han; Hangul
	}
}
