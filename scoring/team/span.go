package team

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// Span is a number that is known only within an interval: its ends hold it whatever turns
// out of what is unknown. Both are equal when nothing that matters is unknown. The width is
// ignorance, not sampling error.
type Span struct{ Lo, Hi float64 }

// String returns the interval in English, see [Span.Text].
func (s Span) String() string { return s.Text(language.English) }

// Text returns the interval with four digits in the closest language to tag, of English and
// Japanese, such as "1.167 to 2", and one number where both ends are equal.
func (s Span) Text(tag language.Tag) string { return s.text().In(tag) }

func (s Span) text() text.Text {
	if s.Lo == s.Hi {
		return account.Number(s.Lo)
	}
	return account.Fill(says.to, "lo", s.Lo, "hi", s.Hi)
}

// numbers writes an interval of whole numbers.
func numbers(least, most int) text.Text { return Span{float64(least), float64(most)}.text() }
