package agreement_test

import (
	"errors"
	"math"
	"testing"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// Where raters agree fully, so they do at any level; a rater who always gives more than
// the others is no error for a form that says so, and one for all others.
func TestCorrelation_Interval_fullAgreement(t *testing.T) {
	same := [][]float64{{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {5, 5, 5}}
	off := [][]float64{{1, 1.5, 3}, {2, 2.5, 4}, {4, 4.5, 6}, {5, 5.5, 7}}
	for name, form := range forms {
		full := map[string][][]float64{"the same": same}
		if form == agreement.Consistent || form == agreement.ConsistentMean {
			full["always more"] = off
		}
		for which, rows := range full {
			c, err := agreement.ICC(tableOf(t, rows), form)
			if err != nil {
				t.Fatal(err)
			}
			for _, level := range []float64{1e-300, 0.5, 0.95, 1 - 1e-16} {
				if low, high, err := c.Interval(level); err != nil || c.Value() != 1 || low != 1 || high != 1 {
					t.Errorf("%s, %s: %v from %v to %v at %v, %v, want 1", name, which, c, low, high, level, err)
				}
			}
		}
		if len(full) > 1 {
			continue
		}
		c, err := agreement.ICC(tableOf(t, off), form)
		if err != nil {
			t.Fatal(err)
		}
		low, high, err := c.Interval(0.95)
		if err != nil || !(low < c.Value() && c.Value() < high && high < 1) {
			t.Errorf("%s, always more: %v from %v to %v, %v", name, c, low, high, err)
		}
	}
}

// With nothing left but units and raters, the interval of ICC(A,1) is that of the raters'
// mean square alone, with as many degrees of freedom as there are raters but one.
func TestCorrelation_Interval_ratersAlone(t *testing.T) {
	// Units 0 and 2, raters 0 and 2: both mean squares are 4, F with one degree of freedom
	// on both sides, whose quantile at 0.75 is tan(3 pi / 8)^2 = 3 + 2 sqrt 2.
	c, err := agreement.ICC(tableOf(t, [][]float64{{0, 2}, {2, 4}}), agreement.Absolute)
	if err != nil {
		t.Fatal(err)
	}
	f := 3 + 2*math.Sqrt2
	wantLow, wantHigh := 2*4/(f*2*4+2*4), 2*f*4/(2*4+2*f*4)
	low, high, err := c.Interval(0.5)
	if err != nil || math.Abs(low-wantLow) > 1e-9 || math.Abs(high-wantHigh) > 1e-9 {
		t.Errorf("%v from %v to %v, %v, want %v to %v", c, low, high, err, wantLow, wantHigh)
	}
}

func TestCorrelation_Interval_error(t *testing.T) {
	c, err := agreement.ICC(tableOf(t, [][]float64{{1, 1}, {2, 2}}), agreement.Consistent)
	if err != nil {
		t.Fatal(err)
	}
	for level, word := range map[float64]string{0: "0", 1: "1", -0.5: "-0.5", 95: "95", math.NaN(): "NaN", math.Inf(1): "+Inf"} {
		low, high, err := c.Interval(level)
		if want := "Interval(ICC(C,1), " + word + "): the level " + word + " is not between 0 and 1"; !errors.Is(err, agreement.ErrOptions) || err.Error() != want || !math.IsNaN(low) || !math.IsNaN(high) {
			t.Errorf("%v to %v, %v, want %s", low, high, err, want)
		}
	}
	if low, high, err := (agreement.Correlation{}).Interval(0.95); !errors.Is(err, agreement.ErrTooFew) || !math.IsNaN(low) || !math.IsNaN(high) {
		t.Errorf("%v to %v, %v", low, high, err)
	}
}
