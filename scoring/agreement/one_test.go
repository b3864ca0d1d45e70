package agreement

import (
	"errors"
	"strings"
	"testing"
)

// TestOneUnit names no units that were left out where there are none.
func TestOneUnit(t *testing.T) {
	one := []Rating{{Unit: "a", Rater: "x", Value: 1}, {Unit: "a", Rater: "y", Value: 2}}
	for want, list := range map[string][]Rating{
		"told from chance":               one,
		"told from chance (left out: b)": append(one[:2:2], Rating{Unit: "b", Rater: "x", Value: 1}),
	} {
		r, err := New(list)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Alpha(r, Interval); !errors.Is(err, ErrTooFew) || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%v, want it to end in %q", err, want)
		}
	}
}
