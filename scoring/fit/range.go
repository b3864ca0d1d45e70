package fit

import (
	"math"
	"strconv"

	"golang.org/x/text/language"
)

// Range is a share that is known only within an interval of [0, 1]: Lo counts
// unknown levels as none, Hi counts them as enough. Both are equal when
// nothing that matters is unknown. The width is ignorance, not sampling error.
type Range struct{ Lo, Hi float64 }

// String returns the interval in English, see [Range.Text].
func (r Range) String() string { return r.Text(language.English) }

// Text returns the interval with two digits in the closest language to tag, of
// English and Japanese, such as "0.67 to 1.00", and one number where both ends are
// equal. Only 0 is written 0.00 and only 1 is written 1.00; what is close to them is
// written 0.01 and 0.99.
func (r Range) Text(tag language.Tag) string {
	if r.Lo == r.Hi {
		return twoDigits(r.Lo)
	}
	return says.to.Fill(tag, "lo", twoDigits(r.Lo), "hi", twoDigits(r.Hi))
}

// written are the shares with two digits, from 0.00 to 1.00: a text with reasons
// has many of them.
var written = func() (list [101]string) {
	for i := range list {
		list[i] = strconv.FormatFloat(float64(i)/100, 'f', 2, 64)
	}
	return list
}()

func twoDigits(share float64) string {
	n := int(math.RoundToEven(100 * share))
	if 0 < share && share < 1 {
		n = min(max(n, 1), 99)
	}
	if n < 0 || n > 100 {
		return strconv.FormatFloat(share, 'f', 2, 64) // of a Range that a caller made
	}
	return written[n]
}
