package plan

import (
	"math"
	"math/big"
	"slices"
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
			u, counts := newUnits(test.amounts)
			if u.exponent != test.unit || !slices.Equal(counts, test.counts) {
				t.Errorf("%v in units of 10^%d, want %v of 10^%d", counts, u.exponent, test.counts, test.unit)
			}
		})
	}
	u := units{-1}
	for x, want := range map[float64]int64{0.3: 3, 0.29: 2, 7: 70, math.Inf(1): maxTotal, 1e30: maxTotal, 1e-30: 0, 0: 0, -1: 0, math.NaN(): 0} {
		if got := u.count(x, true); got != want {
			t.Errorf("%v rounded down to tenths: %d, want %d", x, got, want)
		}
	}
	if got := (units{300}).amount(1 << 62); !math.IsInf(got, 1) {
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
				amounts = append(amounts, units{rapid.IntRange(-9, 0).Draw(t, "exponent")}.amount(rapid.Int64Range(0, 1e6).Draw(t, "count")))
			}
		} else {
			amounts = rapid.SliceOfN(rapid.Float64Range(0, math.MaxFloat64), 1, 9).Draw(t, "amounts")
		}
		u, counts := newUnits(amounts)
		total := new(big.Int)
		unit := new(big.Rat)
		unit.SetString("1e" + number(float64(u.exponent)))
		for i, c := range counts {
			total.Add(total, big.NewInt(c))
			exact := new(big.Rat)
			exact.SetString(number(amounts[i]))
			exact.Quo(exact, unit)
			off := exact.Sub(exact, new(big.Rat).SetInt64(c))
			if off.Abs(off).Cmp(big.NewRat(1, 2)) > 0 {
				t.Fatalf("%v is %d of 10^%d, off by %v", amounts[i], c, u.exponent, off.FloatString(3))
			}
			if few && u.amount(c) != amounts[i] {
				t.Fatalf("%v is %d of 10^%d, which is %v", amounts[i], c, u.exponent, u.amount(c))
			}
		}
		if total.Cmp(big.NewInt(maxTotal+int64(len(amounts)))) > 0 {
			t.Fatalf("%v in units of 10^%d are %v", amounts, u.exponent, total)
		}
	})
}

// A wide number is as a large one.
func TestWide_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		large := func(w wide) *big.Int {
			b := new(big.Int).SetUint64(w.hi)
			return b.Add(b.Lsh(b, 64), new(big.Int).SetUint64(w.lo))
		}
		draw := rapid.Int64Range(0, maxTotal)
		i, j, k, l := draw.Draw(t, "i"), draw.Draw(t, "j"), draw.Draw(t, "k"), draw.Draw(t, "l")
		a, b := times(i, j), times(k, l)
		x, y := new(big.Int).Mul(big.NewInt(i), big.NewInt(j)), new(big.Int).Mul(big.NewInt(k), big.NewInt(l))
		if large(a).Cmp(x) != 0 || large(a.plus(b)).Cmp(new(big.Int).Add(x, y)) != 0 || a.less(b) != (x.Cmp(y) < 0) || a.isZero() != (x.Sign() == 0) {
			t.Fatalf("%v and %v are %v and %v", x, y, a, b)
		}
		if x.Cmp(y) >= 0 && large(a.minus(b)).Cmp(new(big.Int).Sub(x, y)) != 0 {
			t.Fatalf("%v - %v is %v", x, y, a.minus(b))
		}
		if k == 0 {
			return
		}
		q, rest := new(big.Int).QuoRem(x, big.NewInt(k), new(big.Int))
		want, even := int64(maxTotal), false
		if q.Cmp(big.NewInt(maxTotal)) <= 0 {
			want, even = q.Int64(), rest.Sign() == 0
		}
		if got, e := a.over(k); got != want || e != even {
			t.Fatalf("%v / %d is %d, %v, want %d, %v", x, k, got, e, want, even)
		}
	})
}
