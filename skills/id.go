package skills

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// ID identifies a skill: an opaque string, such as "go", "C#" or a URI. Two ids
// name the same skill only when they are ==.
type ID string

// Fold returns the form of a label under which look-ups compare: NFKC
// normalised, case folded, with runs of white space as one space and none at
// the ends. "Ｃ＃", "c#" and "C#" fold to the same form. Folding a folded label
// changes nothing. Bytes that are not valid UTF-8 become U+FFFD.
func Fold(label string) string {
	if isASCII(label) { // nothing to normalise, and most labels are
		return strings.Join(strings.Fields(strings.ToLower(label)), " ")
	}
	folded := norm.NFKC.String(strings.ToValidUTF8(label, "\uFFFD"))
	folded = norm.NFKC.String(strings.Map(cherokee, cases.Fold().String(folded)))
	return strings.Join(strings.Fields(folded), " ")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
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

// Check returns the problems of the id as such, by the rule of [CheckID].
func (id ID) Check(path problem.Path) problem.List { return CheckID(string(id), words.skill, path) }

// CheckID returns the problems of an id as such: [MissingID] when it is empty,
// [InvalidID] when it can't be written in a file and read back. what names the
// thing that the id is for.
func CheckID(id string, what text.Text, path problem.Path) problem.List {
	if id == "" {
		return problem.List{MissingID.At(path, what)}
	}
	if !utf8.ValidString(id) || strings.TrimSpace(id) != id || strings.ContainsFunc(id, unicode.IsControl) {
		return problem.List{InvalidID.At(path, strings.ToValidUTF8(id, "\uFFFD"))}
	}
	return nil
}
