package stirling_test

import (
	"math"
	"testing"

	"github.com/kakezan/kakezan/internal/stirling"
)

// The values are from mpmath 1.3 at 40 digits.
func TestRest(t *testing.T) {
	for _, tt := range []struct{ z, want float64 }{
		{0.5, 0.15342640972002734529},
		{1, 0.08106146679532725822},
		{2.25, 0.036805303309148515599},
		{9.5, 0.008768700134139385463},
		{10, 0.0083305634333628712565},
		{10.5, 0.0079341145643140205472},
		{100, 0.00083333055563491468338},
		{1000000, 8.3333333333330555556e-8},
		{1000000000, 8.3333333333333333331e-11},
		{1e300, 1. / 12 * 1e-300},
	} {
		if got := stirling.Rest(tt.z); !(math.Abs(got-tt.want) <= 1e-16+2e-15*b(tt.z < stirling.From)) {
			t.Errorf("Rest(%v) = %v, want %v", tt.z, got, tt.want)
		}
	}
	if got := stirling.Rest(math.NaN()); !math.IsNaN(got) {
		t.Errorf("Rest(NaN) = %v", got)
	}
}

func b(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
