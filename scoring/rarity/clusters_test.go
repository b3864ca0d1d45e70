package rarity_test

import (
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// clustered people are of one of two trades, and of very different breadth in it;
// hardly anybody holds a skill of the other one. All interactions in a trade are off
// to the same side of what pairs foretell.
func clustered(width float64) making {
	return making{"two trades", func(r *rand.Rand, n int) func() mask {
		return func() (m mask) {
			trade, breadth := r.IntN(2), width*r.Float64()
			for s := range n {
				p := 0.02
				if s%2 == trade {
					p = 0.1 + breadth
				}
				if r.Float64() < p {
					m.add(s)
				}
			}
			return m
		}
	}}
}

// Of however many skills, a count of 20 people and more is not overridden: the
// estimate is one that the count does not exclude, and so is the interval.
func TestBest_clusters(t *testing.T) {
	for i, m := range []making{clustered(0.5), clustered(0.8), groups(.3, unrelated(3), broad(8, .4))} {
		r := rand.New(rand.NewPCG(11, uint64(i)))
		const n = 16
		p, ids := settled(t, town(r, m, n, 3_000, 0, 1), n)
		best := must(rarity.NewBest(t.Context(), p, rarity.BestOptions{Policy: rarity.Everyone, Alone: true}))
		worst, asked, outside := 1.0, 0, 0
		for size := 3; size <= 8; size++ {
			for range 60 {
				at := r.Perm(n / 2)[:size] // of one trade
				var some []skills.ID
				for _, s := range at {
					some = append(some, ids[2*s])
				}
				q := population.Specialties(some...)
				c := must(p.Count(q...))
				if c.Holders() < 20 {
					continue
				}
				asked++
				a := estimate(t, best, q)
				sure := must(rarity.ClopperPearson(c.Holders(), c.Base(), 0.9999))
				if !sure.Contains(a.Probability()) {
					t.Errorf("%s, %d skills: %v, and the count allows %v", m.name, size, a, sure)
				}
				counted := rarity.MustShare(c.Holders(), c.Base())
				if !a.Interval().Contains(counted) {
					outside++
				}
				worst = max(worst, a.Probability().OneIn()/counted.OneIn(), counted.OneIn()/a.Probability().OneIn())
			}
		}
		t.Logf("%s: %d asked, at most a factor %.2f from the count, %d counts outside of the interval", m.name, asked, worst, outside)
		if outside*10 > asked || asked < 60 {
			t.Errorf("%s: of %d counts %d are outside of the interval", m.name, asked, outside)
		}
	}
}
