package report

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestPercent(t *testing.T) {
	for _, test := range []struct {
		share float64
		want  string
	}{
		{0, "0"},
		{1, "100"},
		{math.NaN(), "-"},
		{0.9999, ">99"},
		{0.995, ">99"},
		{0.9949, "99"},
		{0.5, "50"},
		{0.0995, "10"},
		{0.0994, "9.9"},
		{0.00995, "1.0"},
		{0.0099, "0.99"},
		{0.001, "0.10"},
		{0.000996, "0.10"},
		{113. / 49025, "0.23"},
		{1. / 49025, "0.0020"},
		{1. / 10_000_000, "0.000010"},
	} {
		if got := percent(test.share); got != test.want {
			t.Errorf("percent(%v) = %s, want %s", test.share, got, test.want)
		}
	}
}

// TestPercent_law: what is written is within half a unit of its last digit, and
// no share that is neither 0 nor 1 is written as if it were.
func TestPercent_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		share := math.Pow(10, -rapid.Float64Range(0, 12).Draw(t, "size"))
		got := percent(share)
		if got == ">99" || share == 1 {
			if share < 0.995 || got == "100" && share != 1 {
				t.Fatalf("percent(%v) = %s", share, got)
			}
			return
		}
		p, err := strconv.ParseFloat(got, 64)
		if err != nil || p <= 0 || p >= 100 || math.Abs(p-100*share) > 0.0501*100*share {
			t.Fatalf("percent(%v) = %s, %v", share, got, err)
		}
	})
}
