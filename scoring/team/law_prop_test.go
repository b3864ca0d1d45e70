package team_test

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/team"
)

var (
	any3 = []ladder.Outcome{ladder.Met, ladder.NotMet, ladder.Unknown}
	any2 = []ladder.Outcome{ladder.Met, ladder.NotMet}
)

// completion draws one of what an incidence can turn out to be.
func (h holds) completion(t *rapid.T) holds {
	full := make(holds, len(h))
	for i := range h {
		full[i] = slices.Clone(h[i])
		for j, o := range full[i] {
			if o == ladder.Unknown {
				full[i][j] = held(rapid.Bool().Draw(t, "turns out"))
			}
		}
	}
	return full
}

// count returns the people who hold a skill of a complete incidence, of a set.
func (h holds) count(j int, set int) (n int) {
	for i := range h {
		if set>>i&1 != 0 && h[i][j] == ladder.Met {
			n++
		}
	}
	return n
}

func in(x, lo, hi float64) bool { return lo-1e-12 <= x && x <= hi+1e-12 }

// Coverage, shares and backups hold every completion of what is unknown, each of which is
// counted here by its definition.
func TestTeam_unknown_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 7, any3...)
		x := must(team.New(h.spec(weights)))
		full := h.completion(t)
		everybody := 1<<len(h) - 1
		total := 0.0
		for _, w := range weights {
			total += w
		}
		c := x.Coverage()
		for k := 1; k <= 3; k++ {
			n, sum := 0, 0.0
			for j, w := range weights {
				if full.count(j, everybody) >= k {
					n++
					sum += w
				}
			}
			least, most := c.Count(k)
			if r := c.Share(k); n < least || n > most || !in(sum/total, r.Lo, r.Hi) {
				t.Fatalf("%d holders: %d and %v, not within %d to %d and %v", k, n, sum/total, least, most, r)
			}
		}
		worths := x.Shapley().Worths()
		backups := must(x.Backups(nil))
		for i := range h {
			share := 0.0
			for j, w := range weights {
				if full[i][j] == ladder.Met {
					share += w / float64(full.count(j, everybody))
				}
			}
			if !in(share, worths[i].Share.Lo, worths[i].Share.Hi) {
				t.Fatalf("share %v of %d, not within %v", share, i, worths[i].Share)
			}
			for k := range h {
				own, both := 0.0, 0.0
				for j, w := range weights {
					if full[i][j] == ladder.Met {
						own += w
						if full[k][j] == ladder.Met {
							both += w
						}
					}
				}
				if r, err := backups.Of(person(i), person(k)); err == nil && !in(both/own, r.Lo, r.Hi) {
					t.Fatalf("%d backed up by %d: %v, not within %v", i, k, both/own, r)
				}
			}
		}
		if s, err := x.Smallest(ctx, team.Limits{}); err == nil {
			if n := full.smallest(); n < s.Least || n > s.Most {
				t.Fatalf("smallest part of %d, not within %d to %d", n, s.Least, s.Most)
			}
		}
	})
}

// smallest is the fewest people who hold all that everybody holds, by looking at all sets.
func (h holds) smallest() int {
	everybody := 1<<len(h) - 1
	best := len(h)
	for set := range 1 << len(h) {
		enough := true
		for j := range h[0] {
			enough = enough && (h.count(j, everybody) == 0 || h.count(j, set) > 0)
		}
		if enough {
			best = min(best, bits.OnesCount(uint(set)))
		}
	}
	return best
}

// The smallest part is what looking at every set of people finds, covers all, and is no
// larger than the greedy one, which is within its bound.
func TestTeam_Smallest_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 9, any2...)
		s, err := must(team.New(h.spec(weights))).Smallest(ctx, team.Limits{})
		want := h.smallest()
		if err != nil {
			if want != 0 {
				t.Fatal(err)
			}
			return
		}
		if len(s.Who) != want || !s.IsExact() || s.Least != want || s.Most != want || s.Greedy < want || float64(s.Greedy) > float64(want)*(1+math.Log(8)) {
			t.Fatalf("%+v, want %d", s, want)
		}
		set := 0
		for i := range h {
			if slices.Contains(s.Who, person(i)) {
				set |= 1 << i
			}
		}
		for j := range weights {
			if h.count(j, 1<<len(h)-1) > 0 && h.count(j, set) == 0 {
				t.Fatalf("%v do not hold %s", s.Who, skill(j))
			}
		}
	})
}

// The Shapley value by its definition, the mean over all orders of what each adds, in exact
// fractions; together all of what is covered.
func TestShapley_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 5, any2...)
		worths := must(team.New(h.spec(weights))).Shapley().Worths()
		value := func(set int) *big.Rat {
			sum := new(big.Rat)
			for j, w := range weights {
				if h.count(j, set) > 0 {
					sum.Add(sum, big.NewRat(tenths(w), 10))
				}
			}
			return sum
		}
		n := len(h)
		factorial := func(k int) *big.Rat { return new(big.Rat).SetInt(new(big.Int).MulRange(1, int64(k))) }
		sum := new(big.Rat)
		for i := range h {
			want := new(big.Rat)
			for set := range 1 << n {
				if set>>i&1 != 0 {
					continue
				}
				k := bits.OnesCount(uint(set))
				part := new(big.Rat).Sub(value(set|1<<i), value(set))
				part.Mul(part, factorial(k)).Mul(part, factorial(n-k-1)).Quo(part, factorial(n))
				want.Add(want, part)
			}
			sum.Add(sum, want)
			if x, _ := want.Float64(); worths[i].Share != (team.Span{Lo: x, Hi: x}) {
				t.Fatalf("share %v of %d, want %v", worths[i].Share, i, want)
			}
			last := new(big.Rat).Sub(value(1<<n-1), value((1<<n-1)&^(1<<i)))
			if x, _ := last.Float64(); worths[i].Alone != x {
				t.Fatalf("%d holds %v alone, want %v", i, worths[i].Alone, x)
			}
		}
		if sum.Cmp(value(1<<n-1)) != 0 {
			t.Fatalf("shares add up to %v of %v", sum, value(1<<n-1))
		}
	})
}

// A further holder of a covered skill never lowers the bus factor, and nobody who joins
// lowers the coverage; the number is that of some set that is verified here.
func TestTeam_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 8, any2...)
		f := rapid.SampledFrom(shares).Draw(t, "share")
		x := must(team.New(h.spec(weights)))
		before, err := x.BusFactor(ctx, f.share, team.Limits{})
		if err != nil {
			return
		}
		gone, lost, covered := 0, int64(0), int64(0)
		for i := range h {
			if slices.Contains(before.Who, person(i)) {
				gone |= 1 << i
			}
		}
		everybody := 1<<len(h) - 1
		for j, w := range weights {
			if h.count(j, everybody) > 0 {
				covered += tenths(w)
				if h.count(j, everybody&^gone) == 0 {
					lost += tenths(w)
				}
			}
		}
		if before.People < 1 || before.People > len(h) || lost*f.q <= f.p*covered || len(before.Who) != before.People {
			t.Fatalf("without %v %d of %d are lost", before.Who, lost, covered)
		}
		i, j := rapid.IntRange(0, len(h)-1).Draw(t, "i"), rapid.IntRange(0, len(weights)-1).Draw(t, "j")
		if h.count(j, everybody) > 0 {
			h[i][j] = ladder.Met
			after := must(must(team.New(h.spec(weights))).BusFactor(ctx, f.share, team.Limits{}))
			if after.People < before.People {
				t.Fatalf("%v after %v with one more holder", after, before)
			}
		}
		c := must(team.New(h.spec(weights))).Coverage()
		more := append(slices.Clone(h), rapid.SliceOfN(rapid.SampledFrom(any3), len(weights), len(weights)).Draw(t, "joins"))
		joined := must(team.New(more.spec(weights))).Coverage()
		for k := 1; k <= 3; k++ {
			if a, b := c.Share(k), joined.Share(k); b.Lo < a.Lo || b.Hi < a.Hi {
				t.Fatalf("%v after %v", b, a)
			}
		}
	})
}

// The order of people and skills changes no number.
func TestTeam_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 8, any3...)
		f := rapid.SampledFrom(shares).Draw(t, "share")
		spec := h.spec(weights)
		figures := func(s team.Spec) map[string]any {
			x := must(team.New(s))
			all := map[string]any{"coverage": x.Coverage().Share(1), "twice": x.Coverage().Share(2)}
			if b, err := x.BusFactor(ctx, f.share, team.Limits{}); err == nil {
				all["bus"] = []any{b.People, b.AtLeast, b.Least, b.Most}
				m := must(x.Smallest(ctx, team.Limits{}))
				all["smallest"] = []any{len(m.Who), m.Least, m.Most}
			}
			for _, w := range x.Shapley().Worths() {
				all["share of "+w.Person] = w
			}
			l := team.Leaving{Causes: []team.Cause{{ID: "c", Chance: fit.Range{Lo: 0.1, Hi: 0.2}}}}
			for i := range h {
				l.People = append(l.People, team.Leaver{Person: person(i), Chance: fit.Range{Lo: 0.1, Hi: 0.1 * float64(1+i)}, Causes: []string{"c"}[:i%2]})
			}
			d := must(x.Departures(l))
			all["lost"] = []any{d.Expected(), d.ExpectedWeight(), d.ExpectedIndependent()}
			return all
		}
		want := figures(spec)
		spec.People = rapid.Permutation(spec.People).Draw(t, "people")
		spec.Skills = rapid.Permutation(spec.Skills).Draw(t, "skills")
		if diff := cmp.Diff(want, figures(spec)); diff != "" {
			t.Fatalf("in another order (-want +got):\n%s", diff)
		}
	})
}

// The best choice is what looking at every choice finds; greedy reaches 1 - 1/e of it.
func TestTeam_Complement_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 10, any3...)
		split := rapid.IntRange(1, max(1, len(h)-1)).Draw(t, "team")
		if split == len(h) {
			return
		}
		k, holders := rapid.IntRange(1, len(h)-split).Draw(t, "choose"), rapid.IntRange(1, 3).Draw(t, "holders")
		spec := h.spec(weights)
		candidates := spec.People[split:]
		spec.People = spec.People[:split]
		c := must(must(team.New(spec)).Complement(ctx, candidates, k, holders, team.Limits{}))
		gain := func(full holds, set int) (sum int64) {
			for j, w := range weights {
				before, after := full.count(j, 1<<split-1), full.count(j, 1<<split-1|set<<split)
				sum += tenths(w) * int64(min(after, holders)-min(before, holders))
			}
			return sum
		}
		best := int64(0)
		who := 0
		for set := range 1 << len(candidates) {
			if bits.OnesCount(uint(set)) == k {
				best = max(best, gain(h, set))
			}
		}
		for i, p := range candidates {
			if slices.Contains(c.Who, p.ID) {
				who |= 1 << i
			}
		}
		near := func(x float64, n int64) bool { return math.Abs(10*x-float64(n)) < 1e-9 }
		if !c.IsExact() || !near(c.Known, best) || gain(h, who) != best || len(c.Who) != k || len(c.Greedy) != k || c.GreedyKnown < (1-1/math.E)*c.Known-1e-9 {
			t.Fatalf("%+v, want %d", c, best)
		}
		full := h.completion(t)
		if got := float64(gain(full, who)) / 10; !in(got, c.Gain.Lo, c.Gain.Hi) {
			t.Fatalf("gain %v, not within %v", got, c.Gain)
		}
	})
}

// What departures lose is a sum over everything that can happen.
func TestTeam_Departures_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, weights := drawn(t, 5, any3...)
		chance := rapid.SampledFrom([]float64{0, 0.1, 0.25, 0.5, 1})
		l := team.Leaving{Causes: []team.Cause{{ID: "a"}, {ID: "b"}}}
		for i := range l.Causes {
			q := chance.Draw(t, "cause")
			l.Causes[i].Chance = fit.Range{Lo: q, Hi: q}
		}
		for i := range h {
			q := chance.Draw(t, "leaves")
			ids := rapid.SampledFrom([][]string{nil, {"a"}, {"b"}, {"a", "b"}}).Draw(t, "causes")
			l.People = append(l.People, team.Leaver{Person: person(i), Chance: fit.Range{Lo: q, Hi: q}, Causes: ids})
		}
		full := h.completion(t)
		got := must(must(team.New(h.spec(weights))).Departures(l)).Losses()
		n := len(h)
		for _, loss := range got {
			var j int
			fmt.Sscanf(string(loss.Skill.ID), "s%d", &j)
			together, alone := 0.0, 1.0
			for state := range 1 << (n + 2) {
				p := 1.0
				for k, c := range l.Causes {
					p *= when(state>>(n+k)&1 != 0, c.Chance.Lo)
				}
				staying := 0
				for i, who := range l.People {
					p *= when(state>>i&1 != 0, who.Chance.Lo)
					if state>>i&1 == 0 && !(slices.Contains(who.Causes, "a") && state>>n&1 != 0) && !(slices.Contains(who.Causes, "b") && state>>(n+1)&1 != 0) {
						staying |= 1 << i
					}
				}
				if full.count(j, staying) == 0 {
					together += p
				}
			}
			for i, who := range l.People {
				if full[i][j] == ladder.Met {
					stays := 1 - who.Chance.Lo
					for _, c := range l.Causes {
						if slices.Contains(who.Causes, c.ID) {
							stays *= 1 - c.Chance.Lo
						}
					}
					alone *= 1 - stays
				}
			}
			if !in(together, loss.Chance.Lo, loss.Chance.Hi) || !in(alone, loss.Independent.Lo, loss.Independent.Hi) || loss.Chance.Lo < loss.Independent.Lo-1e-12 {
				t.Fatalf("%s: %v and %v, want %v and %v", loss.Skill.ID, loss.Chance, loss.Independent, together, alone)
			}
			exact := !slices.Contains(column(h, j), ladder.Unknown)
			if exact && (math.Abs(loss.Chance.Hi-together) > 1e-12 || math.Abs(loss.Chance.Lo-together) > 1e-12) {
				t.Fatalf("%s: %v, want %v", loss.Skill.ID, loss.Chance, together)
			}
		}
	})
}

func when(happens bool, chance float64) float64 {
	if happens {
		return chance
	}
	return 1 - chance
}

func column(h holds, j int) (list []ladder.Outcome) {
	for i := range h {
		list = append(list, h[i][j])
	}
	return list
}

// Where the limit ends a search, the bounds hold what an exact one finds, and parts that
// have nothing to do with each other add up.
func TestTeam_limits_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		parts := rapid.IntRange(1, 3).Draw(t, "parts")
		r := rand.New(rand.NewPCG(seed, 1))
		var h holds
		for p := range parts {
			part := random(seed+uint64(p), 2+r.IntN(5), 2+r.IntN(4), 0.4)
			for _, row := range part {
				wide := make([]ladder.Outcome, 6*parts)
				for j := range wide {
					wide[j] = ladder.NotMet
				}
				copy(wide[6*p:], row)
				h = append(h, wide)
			}
		}
		weights := ones(6 * parts)
		f := rapid.SampledFrom(shares).Draw(t, "share")
		small := must(team.New(h.spec(weights)))
		want, _ := h.brute(weights, f.p, f.q)
		if want == 0 {
			return
		}
		if got := must(small.BusFactor(ctx, f.share, team.Limits{})); got.People != want || !got.IsExact() {
			t.Fatalf("%v of several parts, want %d", got, want)
		}
		// 26 people or more hang together here, so that the limit counts
		large := random(seed, 26, 12, 0.15)
		for i := range large {
			large[i] = append(large[i], held(true))
		}
		x := must(team.New(large.spec(ones(13))))
		exact := must(x.BusFactor(ctx, f.share, team.Limits{Nodes: 1 << 20}))
		rough := must(x.BusFactor(ctx, f.share, team.Limits{Nodes: rapid.IntRange(1, 60).Draw(t, "nodes")}))
		if !exact.IsExact() || rough.AtLeast > exact.People || rough.People < exact.People || rough.AtLeast < 1 || len(rough.Greedy) < rough.People {
			t.Fatalf("%v under a limit, exactly %v", rough, exact)
		}
	})
}
