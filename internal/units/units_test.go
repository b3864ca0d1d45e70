package units

import (
	"math"
	"math/big"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestUnits(t *testing.T) {
	for _, test := range []struct {
		name    string
		amounts []float64
		unit    int
		counts  []int64
	}{
		{"none", nil, 0, []int64{}},
		{"zeros", []float64{0, 0}, 0, []int64{0, 0}},
		{"whole numbers", []float64{3, 40, 0}, 0, []int64{3, 40, 0}},
		{"decimals that are not exact in binary", []float64{0.1, 0.2, 0.3}, -1, []int64{1, 2, 3}},
		{"decimals of several lengths", []float64{1.25, 2, 0.001}, -3, []int64{1250, 2000, 1}},
		{"thirds have as many digits as a float64", []float64{1.0 / 3}, -16, []int64{3333333333333333}},
		{"large numbers in units of 1", []float64{2e17, 1}, 0, []int64{200000000000000000, 1}},
		{"more than 18 digits are rounded", []float64{6e18, 145, 154}, 1, []int64{600000000000000000, 15, 15}},
		{"what is too small beside the others vanishes", []float64{1e300, 1e-300}, 283, []int64{100000000000000000, 0}},
		{"small numbers", []float64{3e-310}, -310, []int64{3}},
		{"the largest", []float64{math.MaxFloat64, math.MaxFloat64}, 291, []int64{179769313486231570, 179769313486231570}},
	} {
		t.Run(test.name, func(t *testing.T) {
			u, counts := New(test.amounts)
			if u.Exponent != test.unit || !slices.Equal(counts, test.counts) {
				t.Errorf("%v in units of 10^%d, want %v of 10^%d", counts, u.Exponent, test.counts, test.unit)
			}
		})
	}
	u := Units{-1}
	for x, want := range map[float64]int64{0.3: 3, 0.29: 2, 7: 70, math.Inf(1): MaxTotal, 1e30: MaxTotal, 1e-30: 0, 0: 0, -1: 0, math.NaN(): 0} {
		if got := u.Count(x, true); got != want {
			t.Errorf("%v rounded down to tenths: %d, want %d", x, got, want)
		}
	}
	if got := (Units{300}).Amount(1 << 62); !math.IsInf(got, 1) {
		t.Errorf("too much for a float64: %v", got)
	}
}

// What has few digits is counted exactly; a total never has more than 18 digits; and
// rounding is off by half a unit at the most.
func TestUnits_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var amounts []float64
		few := rapid.Bool().Draw(t, "few digits")
		if few {
			for range rapid.IntRange(1, 9).Draw(t, "n") {
				amounts = append(amounts, Units{rapid.IntRange(-9, 0).Draw(t, "exponent")}.Amount(rapid.Int64Range(0, 1e6).Draw(t, "count")))
			}
		} else {
			amounts = rapid.SliceOfN(rapid.Float64Range(0, math.MaxFloat64), 1, 9).Draw(t, "amounts")
		}
		u, counts := New(amounts)
		total := new(big.Int)
		unit := new(big.Rat)
		unit.SetString("1e" + strconv.Itoa(u.Exponent))
		for i, c := range counts {
			total.Add(total, big.NewInt(c))
			exact := new(big.Rat)
			exact.SetString(strconv.FormatFloat(amounts[i], 'g', -1, 64))
			exact.Quo(exact, unit)
			off := exact.Sub(exact, new(big.Rat).SetInt64(c))
			if off.Abs(off).Cmp(big.NewRat(1, 2)) > 0 {
				t.Fatalf("%v is %d of 10^%d, off by %v", amounts[i], c, u.Exponent, off.FloatString(3))
			}
			if few && u.Amount(c) != amounts[i] {
				t.Fatalf("%v is %d of 10^%d, which is %v", amounts[i], c, u.Exponent, u.Amount(c))
			}
		}
		if total.Cmp(big.NewInt(MaxTotal+int64(len(amounts)))) > 0 {
			t.Fatalf("%v in units of 10^%d are %v", amounts, u.Exponent, total)
		}
	})
}
