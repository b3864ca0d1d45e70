package growth

import (
	"math"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// Range is a number that is known only within an interval: from Lo to Hi, each of
// which it may be. Both are equal when it is known. An end is infinite
// where nothing bounds it. The width is ignorance of levels, not sampling error.
type Range struct{ Lo, Hi float64 }

// IsKnown reports whether the interval is one number.
func (r Range) IsKnown() bool { return r.Lo == r.Hi }

// String returns the interval in English, see [Range.Text].
func (r Range) String() string { return r.Text(language.English) }

// Text returns the interval with four digits in the closest language to tag, of
// English and Japanese: "24", "0 to 64", or "3 or more" where nothing bounds it.
func (r Range) Text(tag language.Tag) string { return r.text().In(tag) }

func (r Range) text() text.Text {
	switch {
	case r.IsKnown():
		return account.Number(r.Lo)
	case math.IsInf(r.Lo, -1) && math.IsInf(r.Hi, 1):
		return says.open
	case math.IsInf(r.Lo, -1):
		return account.Fill(says.orLess, "hi", r.Hi)
	case math.IsInf(r.Hi, 1):
		return account.Fill(says.orMore, "lo", r.Lo)
	}
	return account.Fill(says.to, "lo", r.Lo, "hi", r.Hi)
}

func exactly(x float64) Range { return Range{x, x} }

// times returns the product of two numbers of 0 or above: 0 where one of them is 0,
// however large the other one may be.
func (r Range) times(s Range) Range { return Range{product(r.Lo, s.Lo), product(r.Hi, s.Hi)} }

func product(a, b float64) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	return a * b
}
