// Package digits writes whole numbers as people read them.
package digits

import (
	"fmt"
	"strings"

	"golang.org/x/exp/constraints"
)

// Group writes a whole number with a comma at every third digit: 49,025. Both
// English and Japanese write it so.
func Group[T constraints.Integer](n T) string {
	digits, negative := strings.CutPrefix(fmt.Sprint(n), "-")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if negative {
		return "-" + digits
	}
	return digits
}
