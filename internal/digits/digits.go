// Package digits writes whole numbers as people read them.
package digits

import "strconv"

// Group writes a whole number with a comma at every third digit: 49,025. Both
// English and Japanese write it so.
func Group(n int) string {
	s := strconv.Itoa(n)
	first := 1 // no comma before the first digit
	if n < 0 {
		first = 2
	}
	for i := len(s) - 3; i >= first; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
