package plan

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/units"
)

// A wide number is as a large one.
func TestWide_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		large := func(w wide) *big.Int {
			b := new(big.Int).SetUint64(w.hi)
			return b.Add(b.Lsh(b, 64), new(big.Int).SetUint64(w.lo))
		}
		draw := rapid.Int64Range(0, units.MaxTotal)
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
		want, even := int64(units.MaxTotal), false
		if q.Cmp(big.NewInt(units.MaxTotal)) <= 0 {
			want, even = q.Int64(), rest.Sign() == 0
		}
		if got, e := a.over(k); got != want || e != even {
			t.Fatalf("%v / %d is %d, %v, want %d, %v", x, k, got, e, want, even)
		}
	})
}
