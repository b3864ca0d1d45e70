package routes

import "strconv"

// Range is a cost that is known only within an interval: Lo counts unknown levels
// as enough, Hi as "none". Both are equal when nothing that matters is unknown. The
// width is ignorance, not sampling error; its unit is that of [plan.Cost].
type Range struct{ Lo, Hi float64 }

// String returns the interval, such as "3 to 5.5", and one number where both ends
// are equal.
func (r Range) String() string {
	if r.Lo == r.Hi {
		return number(r.Lo)
	}
	return number(r.Lo) + " to " + number(r.Hi)
}

// number writes a cost with at most six digits.
func number(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
