package diversity_test

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/diversity"
)

// The oracle is the formula over all pairs, in fractions.
func TestGini_oracle_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := drawWeights(t, drawKinds(t), anyWeight)
		n := int64(len(values))
		apart, sum := new(big.Rat), new(big.Rat)
		for _, v := range values {
			x := new(big.Rat).SetFloat64(v)
			sum.Add(sum, x)
			for _, w := range values {
				d := new(big.Rat).Sub(x, new(big.Rat).SetFloat64(w))
				apart.Add(apart, d.Abs(d))
			}
		}
		exact := apart.Quo(apart, sum.Mul(sum, big.NewRat(2*n, 1)))
		want, _ := exact.Float64()
		if got := must(diversity.Gini(values)); !near(got, want, rounding) {
			t.Fatalf("Gini(%v) = %v, want %v", values, got, want)
		}
		got, err := diversity.GiniUnbiased(values)
		if n == 1 {
			if !errors.Is(err, diversity.ErrUndefined) || !math.IsNaN(got) {
				t.Fatalf("unbiased Gini of one value: %v, %v", got, err)
			}
			return
		}
		want, _ = exact.Mul(exact, big.NewRat(n, n-1)).Float64()
		if !near(got, want, rounding) || got > 1 {
			t.Fatalf("GiniUnbiased(%v) = %v, want %v", values, got, want)
		}
	})
}

func TestGini_equal_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := drawWeights(t, drawKinds(t), anyWeight)
		equal := slices.Min(values) == slices.Max(values)
		if got := must(diversity.Gini(values)); (got == 0) != equal {
			t.Fatalf("Gini(%v) = %v", values, got)
		}
		most := slices.Max(values)
		if got := must(diversity.Gini(slices.Repeat([]float64{most}, len(values)))); got != 0 {
			t.Fatalf("Gini of %d times %v = %v", len(values), most, got)
		}
	})
}

// Who has more gives to who has less, and still has no less (Pigou and Dalton).
func TestGini_transfer_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(t, "values")
		values := rapid.SliceOfN(rapid.Float64Range(0, 100), n, n).Draw(t, "values")
		slices.Sort(values)
		rich, poor := n-1, rapid.IntRange(0, n-2).Draw(t, "poor")
		gap := values[rich] - values[poor]
		if gap < 1e-3 {
			t.Skip("there is nothing to give")
		}
		before := must(diversity.Gini(values))
		gift := gap / 2 * rapid.Float64Range(1e-3, 1).Draw(t, "part")
		values[rich] -= gift
		values[poor] += gift
		if after := must(diversity.Gini(values)); !(after < before) {
			t.Fatalf("Gini %v after a gift of %v, and %v before", after, gift, before)
		}
	})
}
