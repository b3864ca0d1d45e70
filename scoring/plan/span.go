package plan

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Span is a cost that is known only within an interval: Lo counts unknown levels as
// enough, Hi as none. Both are equal when nothing that matters is unknown. The width is
// ignorance, not sampling error; the unit is that of [Cost]. It is a small comparable
// value.
type Span struct{ Lo, Hi float64 }

// String returns the interval in English, see [Span.Text].
func (s Span) String() string { return s.Text(language.English) }

// Text returns the interval in the closest language to tag, of English and Japanese,
// with at most six digits, such as "3 to 5.5", and whole where there are more before the
// point; one number where both ends are equal.
func (s Span) Text(tag language.Tag) string {
	if s.Lo == s.Hi {
		return sixDigits(s.Lo)
	}
	return spanText.Fill(tag, "lo", sixDigits(s.Lo), "hi", sixDigits(s.Hi))
}

var spanText = text.EnJa("{lo} to {hi}", "{lo}〜{hi}")

// sixDigits writes a cost with at most six digits, and whole where it has more before
// the point.
func sixDigits(x float64) string {
	if x >= 999_999.5 && x < 1e21 {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'g', 6, 64)
}
