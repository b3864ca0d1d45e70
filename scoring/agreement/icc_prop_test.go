package agreement_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// Correlations are their mean squares in fractions.
func TestICC_fractions_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := full(t, 7, 4, 4)
		for _, row := range rows {
			for j := range row {
				row[j] = row[j]*0.7 - 1e3
			}
		}
		for name, form := range forms {
			above, below := iccOracle(form, rows)
			got, err := agreement.ICC(tableOf(t, rows), form)
			// Multiples of 0.7 are rounded, so 0 is not quite 0 in fractions either.
			if float(below) < 1e-9 {
				if !errors.Is(err, agreement.ErrNoVariation) {
					t.Errorf("%s of %v: %v, %v, want ErrNoVariation", name, rows, got, err)
				}
				continue
			}
			if want := float(quo(above, below)); err != nil || math.Abs(got.Value()-want) > 1e-10*max(1, math.Abs(want)) {
				t.Errorf("%s of %v: %v, %v, want %v", name, rows, got.Value(), err, want)
			}
		}
	})
}

// What one rater gives to all leaves consistency as it is, and changes absolute
// agreement, unless raters agreed on nothing.
func TestICC_constant_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := full(t, 7, 4, 4)
		r := tableOf(t, rows)
		c := float64(rapid.IntRange(10, 20).Draw(t, "constant"))
		other := changed(t, r, func(g agreement.Rating) float64 {
			if g.Rater == "r00000" {
				return g.Value + c
			}
			return g.Value
		})
		for _, form := range []agreement.Form{agreement.Consistent, agreement.ConsistentMean, agreement.Absolute, agreement.AbsoluteMean} {
			a, err := agreement.ICC(r, form)
			b, errOther := agreement.ICC(other, form)
			switch {
			case err != nil:
			case form == agreement.Consistent || form == agreement.ConsistentMean:
				if errOther != nil || math.Abs(a.Value()-b.Value()) > 1e-11*max(1, math.Abs(a.Value())) {
					t.Errorf("%v, with a constant %v, %v", a, b, errOther)
				}
			case errOther != nil:
				t.Errorf("%v, with a constant %v", a, errOther)
			case math.Abs(a.Value()) > 1e-9 && a.Value() == b.Value():
				t.Errorf("%v does not change with a constant", a)
			}
		}
	})
}
