package skills

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// ID identifies a skill: an opaque string, such as "go", "C#" or a URI. Two ids
// name the same skill only when they are ==.
type ID string

// Check returns the problems of the id as such, by the rule of [CheckID].
func (id ID) Check(path problem.Path) problem.List { return CheckID(string(id), words.skill, path) }

// CheckID returns the problems of an id as such: [MissingID] when it is empty,
// [InvalidID] when it can't be written in a file and read back. what names the
// thing that the id is for.
func CheckID(id string, what text.Text, path problem.Path) problem.List {
	if id == "" {
		return problem.List{MissingID.At(path, what)}
	}
	if isGraphic(id) {
		return nil
	}
	if !utf8.ValidString(id) || strings.TrimSpace(id) != id || strings.ContainsFunc(id, unicode.IsControl) {
		return problem.List{InvalidID.At(path, strings.ToValidUTF8(id, "\uFFFD"))}
	}
	return nil
}

// isGraphic reports whether a text is of ASCII that shows, as most ids are, with
// no space but between words.
func isGraphic(id string) bool {
	for i := range len(id) {
		if id[i] < ' ' || id[i] >= '\x7f' {
			return false
		}
	}
	return id[0] != ' ' && id[len(id)-1] != ' '
}
