package calibration

import (
	"math"
	"testing"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// TestEqual checks that small values that are said to be == are equal to themselves, also
// where something of them is not defined.
func TestEqual(t *testing.T) {
	round := func(off float64) Round {
		rows := [][]float64{{1, 2, 4}, {3, 3, 6}, {2, 5, 4 + off}, {6, 7, 9}}
		ratings, err := agreement.FromTable([]string{"a", "b", "c", "d"}, []string{"x", "y", "z"}, rows)
		if err != nil {
			t.Fatal(err)
		}
		return Round{Name: "round", Ratings: ratings}
	}
	course, err := Drift(round(0), round(1))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range course.Changes() {
		if again := c; c != again {
			t.Errorf("%v is not equal to itself", c)
		}
		if raw := c.Test().Estimate().Raw(); !math.IsNaN(raw) {
			t.Errorf("the raw mean of %v is %v, want none", c, raw)
		}
	}
	few := Scatter{id: "kei", ratings: 2, freedom: 0.5}
	if sd, ok := few.SD(); ok || !math.IsNaN(sd) || few.String() != "kei ? of 2 ratings" {
		t.Errorf("%v has the scatter %v, %v, want none", few, sd, ok)
	}
	if sd, ok := (Scatter{sd: 2, freedom: LeastFreedom - 1e-15}).SD(); !ok || sd != 2 {
		t.Errorf("a freedom that rounding takes below the least has the scatter %v, %v, want 2", sd, ok)
	}
}
