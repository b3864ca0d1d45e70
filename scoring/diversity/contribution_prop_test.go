package diversity_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/diversity"
)

func TestContributions_oracle_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		q := anyOrder.Draw(t, "q")
		s, all := slowOf(weights, z.At), must(p.Number(q))
		kinds := must(p.Contributions(q))
		if len(kinds) != p.Kinds() {
			t.Fatalf("%d contributions of %d kinds", len(kinds), p.Kinds())
		}
		for i, c := range kinds {
			share, _ := s.p[i].Float64()
			ordinary, _ := s.zp[i].Float64()
			if !alike(c.Share(), share) || !alike(c.Ordinariness(), ordinary) {
				t.Fatalf("%v: share %v, ordinariness %v, want %v, %v", c, c.Share(), c.Ordinariness(), share, ordinary)
			}
			rest := append([]float64(nil), weights...)
			rest[c.Kind()] = 0
			want := 0.0
			if p.Kinds() > 1 {
				want = slowOf(rest, z.At).number(q)
			}
			if !near(c.Without(), want, rounding) || c.Drop() != all-c.Without() {
				t.Fatalf("%v of %v under %v, order %v: %v without it, drop %v; want %v",
					c, weights, z, q, c.Without(), c.Drop(), want)
			}
		}
	})
}

// Of kinds that are nothing alike each drops the count by one; what is the same as
// another kind drops it by nothing.
func TestContributions_redundant_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(t, "kinds")
		weights := drawWeights(t, n, anyWeight)
		p := must(diversity.New(weights, diversity.Similarity{}))
		for _, c := range must(p.Contributions(0)) {
			if c.Drop() != 1 {
				t.Fatalf("%v is one of %d kinds", c, p.Kinds())
			}
		}
		weights[0], weights[1] = 1, 1
		twins := must(diversity.SimilarityOf(n, func(i, j int) float64 {
			if i < 2 && j < 2 {
				return 1
			}
			return 0
		}))
		p = must(diversity.New(weights, twins))
		if c := must(p.Contributions(0))[0]; !near(must(p.Number(0)), c.Without(), rounding) {
			t.Fatalf("%v has a twin", c)
		}
	})
}
