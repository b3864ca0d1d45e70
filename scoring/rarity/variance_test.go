package rarity_test

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
)

// deviation is the standard deviation, on the logarithmic scale, that a
// symmetric 95 % interval was made from.
func deviation(i rarity.Interval) float64 {
	return (i.Hi().Log() - i.Lo().Log()) / (2 * 1.959963984540054)
}

// The variance of the product is the mean square of what one person moves it
// by: sum_i (x_i/p_i - 1).
func TestIndependent_variance_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := crowd.Draw(t, "crowd")
		p := people(t, cells)
		q := asked(t)
		a := estimate(t, rarity.Independent(must(p.Aggregate(context.Background()))), q)
		if len(q) == 1 || a.Independent().IsZero() || a.Interval().Hi().Equal(rarity.Certain) {
			return
		}
		n, square := 0.0, 0.0
		for x, many := range cells {
			moves := 0.0
			for _, s := range q {
				c, err := p.Count(s)
				if err != nil {
					t.Fatal(err)
				}
				for i, id := range six {
					if id == s.Skill {
						moves += float64(x>>i&1)/c.Share() - 1
					}
				}
			}
			n += float64(many)
			square += float64(many) * moves * moves
		}
		if got, want := deviation(a.Interval()), math.Sqrt(square)/n; math.Abs(got-want) > 1e-9*(1+want) {
			t.Fatalf("deviation %v, want %v", got, want)
		}
	})
}

// The variance of the maximum-entropy share is g' C g / n: g by differences of
// the estimate itself, C by enumeration of the eight cells of the fit.
func TestMaxEnt_variance_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := map[int]int{}
		for x := range 8 {
			cells[x] = rapid.IntRange(20, 200).Draw(t, "cell")
		}
		p := people(t, cells)
		q := asked3()
		a := estimate(t, rarity.MaxEnt(must(p.Aggregate(context.Background()))), q)
		if a.Has(rarity.Clamped) {
			return
		}
		masks := []int{1, 2, 4, 3, 5, 6}
		shares := make([]float64, len(masks))
		for i, mask := range masks {
			for x, many := range cells {
				if x&mask == mask {
					shares[i] += float64(many) / float64(p.Len())
				}
			}
		}
		log := func(s []float64) float64 {
			v, err := rarity.FromPairs(s[:3], func(i, j int) float64 { return s[2+i+j] })
			if err != nil {
				t.Fatal(err)
			}
			return v.Log()
		}
		gradient := make([]float64, len(masks))
		for i := range masks {
			const h = 1e-6
			up, down := append([]float64(nil), shares...), append([]float64(nil), shares...)
			up[i] += h
			down[i] -= h
			gradient[i] = (log(up) - log(down)) / (2 * h)
		}
		// The cells of the fit, by inclusion and exclusion from its top one.
		all := math.Exp(log(shares))
		joint := func(mask int) float64 {
			for i, m := range masks {
				if m == mask {
					return shares[i]
				}
			}
			return all
		}
		variance := 0.0
		for i, a := range masks {
			for j, b := range masks {
				variance += gradient[i] * gradient[j] * (joint(a|b) - shares[i]*shares[j])
			}
		}
		want := math.Sqrt(variance / float64(p.Len()))
		if got := deviation(a.Interval()); math.Abs(got-want) > 1e-5*want {
			t.Fatalf("deviation %v, want %v", got, want)
		}
	})
}
