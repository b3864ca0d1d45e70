package text

import (
	"strings"

	"golang.org/x/text/language"
)

// Fill returns what [Text.In] returns, with places filled in: pairs are names
// and values, and each "{name}" becomes its value. What a value says is not
// looked at again, and of two values of one name the first counts. Names without a place and places without a value stay as
// they are, and so does a last name without a value.
func (t Text) Fill(tag language.Tag, pairs ...string) string {
	replace := make([]string, 0, len(pairs))
	for i := 0; i+1 < len(pairs); i += 2 {
		replace = append(replace, "{"+pairs[i]+"}", pairs[i+1])
	}
	return strings.NewReplacer(replace...).Replace(t.In(tag))
}
