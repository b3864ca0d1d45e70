package agreement_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// W is its definition in fractions, and only the order of what each rater says counts.
func TestKendall_fractions_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := full(t, 7, 4, 6)
		above, below := kendallOracle(rows)
		r := tableOf(t, rows)
		w, err := agreement.Kendall(r)
		if below.Sign() == 0 {
			if !errors.Is(err, agreement.ErrNoVariation) {
				t.Errorf("%v, %v, want ErrNoVariation", w, err)
			}
			return
		}
		other, errOther := agreement.Kendall(changed(t, r, func(g agreement.Rating) float64 {
			if g.Rater == "r00000" {
				return math.Exp(g.Value)
			}
			return g.Value
		}))
		if err := errors.Join(err, errOther); err != nil || !close12(w.Value(), quo(above, below)) || other.Value() != w.Value() {
			t.Errorf("%v, %v with others in one order, %v, want %v", w.Value(), other.Value(), err, float(quo(above, below)))
		}
	})
}
