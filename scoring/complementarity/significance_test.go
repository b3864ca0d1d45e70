package complementarity_test

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/complementarity"
)

// tails are the exact p-values of a pair, added up in rational numbers over every
// table that has its margins: slow and readable.
func tails(p complementarity.Pair) (upper, lower, both float64) {
	n, k, m := int64(p.People()), int64(p.First()), int64(p.Second())
	ways := func(x int64) *big.Int {
		if x < 0 || m-x < 0 {
			return new(big.Int)
		}
		return new(big.Int).Mul(new(big.Int).Binomial(k, x), new(big.Int).Binomial(n-k, m-x))
	}
	seen := ways(int64(p.Both()))
	up, down, rare := new(big.Int), new(big.Int), new(big.Int)
	for x := int64(0); x <= min(k, m); x++ {
		w := ways(x)
		if x >= int64(p.Both()) {
			up.Add(up, w)
		}
		if x <= int64(p.Both()) {
			down.Add(down, w)
		}
		if w.Cmp(seen) <= 0 {
			rare.Add(rare, w)
		}
	}
	total := new(big.Int).Binomial(n, m)
	share := func(w *big.Int) float64 {
		f, _ := new(big.Rat).SetFrac(w, total).Float64()
		return f
	}
	return share(up), share(down), share(rare)
}

// P-values are those of counting every table.
func TestPair_pValues_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.OneOf(rapid.IntRange(0, 5), rapid.IntRange(0, 90))
		a, b, c, d := cell.Draw(t, "both"), cell.Draw(t, "only first"), cell.Draw(t, "only second"), cell.Draw(t, "neither")
		p := must(complementarity.New(a, a+b, a+c, a+b+c+d))
		upper, lower, both := tails(p)
		for _, v := range []struct {
			name      string
			got, want float64
		}{{"upper", p.UpperP().Float64(), upper}, {"lower", p.LowerP().Float64(), lower}, {"two-sided", p.TwoSidedP().Float64(), both}} {
			if !(math.Abs(v.got-v.want) <= 1e-12*v.want) {
				t.Fatalf("%s: got %v, want %v", v.name, v.got, v.want)
			}
		}
	})
}

// The reference is mpmath 1.3 at 60 digits. Chances far below the smallest number
// keep their logarithm.
func TestPair_pValues_reference(t *testing.T) {
	for _, tt := range []struct {
		both, first, second, people int
		upper, lower                float64 // natural logarithms
	}{
		{1000000000, 1000000000, 999999999000, 1000000000000, -1.0005003340835335005, 0.0},
		{0, 1000000000, 1000, 1000000000000, 0.0, -1.0005003340835335005},
		{113, 3500, 2400, 49025, -2.1410977425395453045e-7, -14.879995369250850512},
		{5000, 5000, 5000, 1000000, -31473.890901641657596, 0.0},
		{1, 1000, 1000, 1000000, -0.45809324102325313986, -0.30685248577324640745},
		{0, 1000, 1000, 1000000, 0.0, -1.0010006671671505005},
		{900, 30000, 30000, 1000000, -0.68352218041329234629, -0.67555807911453049982},
		{1000, 30000, 30000, 1000000, -7.8778032772117853295, -0.00033588873487214644513},
		{40000, 300000, 300000, 1000000, 0.0, -31269.550025686256361},
		{5, 5, 5, 1000000000, -98.828837431950009772, 0.0},
		{100, 100000, 100000, 1000000000, -143.45695660549965482, 0.0},
	} {
		p := must(complementarity.New(tt.both, tt.first, tt.second, tt.people))
		if got := p.UpperP().Log(); !(math.Abs(got-tt.upper) <= 1e-12*max(1, math.Abs(tt.upper))) {
			t.Errorf("%v: upper %v, want %v", p, got, tt.upper)
		}
		if got := p.LowerP().Log(); !(math.Abs(got-tt.lower) <= 1e-12*max(1, math.Abs(tt.lower))) && tt.lower > -1e-300 {
			t.Errorf("%v: lower %v, want %v", p, got, tt.lower)
		}
	}
}

// Z is the score of the hypergeometric distribution, and orders what has the same
// margins as its p-values do.
func TestPair_Z_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pair.Draw(t, "pair")
		n, k, m := float64(p.People()), float64(p.First()), float64(p.Second())
		z := p.Z()
		if k == 0 || m == 0 || k == n || m == n {
			if !math.IsNaN(z) {
				t.Fatalf("z is %v", z)
			}
			return
		}
		variance := k / n * m / n * (n - k) * (n - m) / (n - 1)
		if want := (float64(p.Both()) - k*m/n) / math.Sqrt(variance); !(math.Abs(z-want) <= 1e-9*math.Abs(want)+1e-14*k*m/n/math.Sqrt(variance)) {
			t.Fatalf("z is %v, want %v", z, want)
		}
		if p.OnlyFirst() > 0 && p.OnlySecond() > 0 {
			more := must(complementarity.New(p.Both()+1, p.First(), p.Second(), p.People()))
			if !(more.Z() > z) || more.UpperP().Compare(p.UpperP()) > 0 || more.LowerP().Compare(p.LowerP()) < 0 {
				t.Fatalf("%v to %v: z %v to %v, p %v to %v", p, more, z, more.Z(), p.UpperP(), more.UpperP())
			}
		}
	})
}
