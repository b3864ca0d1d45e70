package orthant

import (
	"math"
	"testing"

	"github.com/kakezan/kakezan/scoring/correlation"
)

// A wall far out, which steps of the sum are too long to see well: of three variables
// whose factor is nearly the first one, against the integral that is split until it
// sees all.
func TestNormal_farWall(t *testing.T) {
	for _, partial := range []float64{-0.0078125, -0.001, -0.03, -0.1, -0.3} {
		for _, h := range []float64{-4, -5, -6, -7} {
			r := -0.25 + 0.75*partial
			corr, err := correlation.New([][]float64{{1, 0.5, -0.5}, {0.5, 1, r}, {-0.5, r, 1}})
			if err != nil {
				t.Fatal(err)
			}
			lower := []float64{h, h, h}
			got, err := Normal(lower, corr, Options{})
			if err != nil {
				t.Fatal(err)
			}
			q, err := ask(lower, corr, Options{})
			if err != nil {
				t.Fatal(err)
			}
			q, _ = q.reduced()
			want, ok := q.conditioned()
			if off := math.Abs(got.log - want.log); !ok || got.path != OneFactor || off > got.relErr+want.relErr {
				t.Errorf("partial %v, thresholds %v: %v and %v, off by %.2g", partial, h, got, want, off)
			}
		}
	}
}
