package decimal_test

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/decimal"
)

func TestDecimal_Units(t *testing.T) {
	tests := []struct {
		in     string
		digits int
		n      int64
		exact  bool
	}{
		{"4.62", 2, 462, true},
		{"4.62", 3, 4620, true},
		{"4.62", 1, 46, false},
		{"-4.62", 1, -47, false},
		{"-4.62", 0, -5, false},
		{"0.001", 0, 0, false},
		{"0", 9, 0, true},
		{"999999999999999999", 0, 999999999999999999, true},
		{"99999999999999999", 1, 999999999999999990, true},
		{"999999999999999999", 1, math.MaxInt64, false},
		{"-100000000000000000", 1, math.MinInt64, false},
		{"999999999999999999", 9, math.MaxInt64, false},
		{"4.62", 10, 0, false},
		{"4.62", -1, 0, false},
	}
	for _, test := range tests {
		if n, exact := decimal.MustParse(test.in).Units(test.digits); n != test.n || exact != test.exact {
			t.Errorf("%s.Units(%d) = %d, %v; want %d, %v", test.in, test.digits, n, exact, test.n, test.exact)
		}
	}
}

func TestFromUnits(t *testing.T) {
	for _, test := range []struct {
		n      int64
		digits int
		want   string
	}{{462, 2, "4.62"}, {4620, 3, "4.62"}, {-5, 1, "-0.5"}, {0, 9, "0"}, {7, 0, "7"}, {999999999999999999, 9, "999999999.999999999"}} {
		if d, err := decimal.FromUnits(test.n, test.digits); err != nil || d != decimal.MustParse(test.want) {
			t.Errorf("FromUnits(%d, %d) = %v, %v; want %s", test.n, test.digits, d, err, test.want)
		}
	}
	for _, test := range []struct {
		n      int64
		digits int
	}{{1, 10}, {1, -1}, {1_000_000_000_000_000_000, 9}, {math.MinInt64, 0}} {
		if d, err := decimal.FromUnits(test.n, test.digits); !errors.Is(err, decimal.ErrInvalid) || !d.IsZero() {
			t.Errorf("FromUnits(%d, %d) = %v, %v; want %v", test.n, test.digits, d, err, decimal.ErrInvalid)
		}
	}
}

// Units are the number times a power of ten, rounded down, and lead back to the
// number where nothing was rounded.
func TestDecimal_Units_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, digits := decimal.MustParse(genSpelling().Draw(t, "d")), rapid.IntRange(0, 9).Draw(t, "digits")
		scaled := new(big.Rat).Mul(d.Rat(), new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil)))
		floor := new(big.Int).Div(scaled.Num(), scaled.Denom()) // Euclidean: down, as the denominator is positive
		n, exact := d.Units(digits)
		if len(new(big.Int).Abs(floor).String()) > 18 {
			if want := map[int]int64{1: math.MaxInt64, -1: math.MinInt64}[d.Sign()]; n != want || exact {
				t.Fatalf("%v.Units(%d) = %d, %v; want %d, false", d, digits, n, exact, want)
			}
			return
		}
		if floor.Cmp(big.NewInt(n)) != 0 || exact != scaled.IsInt() {
			t.Fatalf("%v.Units(%d) = %d, %v; want %v, %v", d, digits, n, exact, floor, scaled.IsInt())
		}
		if back, err := decimal.FromUnits(n, digits); err != nil || exact != (back == d) {
			t.Fatalf("%v has %d units of %d digits, which are %v, %v", d, n, digits, back, err)
		}
	})
}

func TestDecimal_allocs(t *testing.T) {
	a, b := decimal.MustParse("4.62"), decimal.MustParse("4.7")
	for name, f := range map[string]func(){
		"Parse":   func() { _, _ = decimal.Parse("4.620") },
		"Compare": func() { a.Compare(decimal.MustParse("3")) },
		"Units":   func() { b.Units(2) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times, want 0", name, n)
		}
	}
}
