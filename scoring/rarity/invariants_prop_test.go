package rarity_test

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// fromPairs are the models that only know pairs, and treat having a skill and not
// having it alike.
func fromPairs(a population.Aggregate) map[string]rarity.Estimator {
	return map[string]rarity.Estimator{
		"maxent": rarity.MaxEnt(a), "tree": rarity.Tree(a), "copula": must(rarity.Copula(a, rarity.CopulaOptions{})),
	}
}

// The skills d, e and f are not having a, b and c: all eight combinations of having
// and not having add up to everybody, and two of them to a pair.
func TestEstimator_complement_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := map[int]int{}
		for x := range 8 {
			cells[x|(7&^x)<<3] = rapid.IntRange(5, 60).Draw(t, "cell")
		}
		p := people(t, cells)
		for name, e := range fromPairs(must(p.Aggregate(context.Background()))) {
			if name == "tree" {
				continue // of trees that are as good as each other it takes any
			}
			share, clamped := [8]float64{}, false
			sum := 0.0
			for x := range share {
				var q []population.Specialty
				for i := range 3 {
					if x>>i&1 == 1 {
						q = append(q, population.Holds(six[i]))
					} else {
						q = append(q, population.Holds(six[3+i]))
					}
				}
				a := estimate(t, e, q)
				share[x] = a.Probability().Float64()
				sum += share[x]
				clamped = clamped || a.Has(rarity.Clamped) || a.Has(rarity.Repaired)
			}
			if clamped {
				continue
			}
			if math.Abs(sum-1) > 1e-8 {
				t.Fatalf("%s: %v add up to %v", name, share, sum)
			}
			both := must(p.Count(population.Specialties("a", "b")...)).Share()
			if math.Abs(share[7]+share[3]-both) > 1e-8 {
				t.Fatalf("%s: %v with c and %v without, of %v", name, share[7], share[3], both)
			}
		}
	})
}

// Two pairs that have nothing to do with each other multiply.
func TestEstimator_blocks_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		block := rapid.SliceOfN(rapid.IntRange(1, 7), 4, 4)
		one, two := block.Draw(t, "a and b"), block.Draw(t, "c and d")
		cells := map[int]int{}
		for x, n := range one {
			for y, m := range two {
				cells[x|y<<2] = n * m
			}
		}
		p := people(t, cells)
		want := must(p.Count(population.Specialties("a", "b")...)).Share() * must(p.Count(population.Specialties("c", "d")...)).Share()
		for name, e := range fromPairs(must(p.Aggregate(context.Background()))) {
			a := estimate(t, e, population.Specialties("a", "b", "c", "d"))
			enough := 1e-10
			if name == "copula" {
				enough = 1e-6
			}
			if got := a.Probability().Float64(); math.Abs(got/want-1) > enough && !a.Has(rarity.Clamped) {
				t.Fatalf("%s: got %v, want %v", name, got, want)
			}
		}
	})
}

// The more often two of three skills go together, the commoner all three are under
// the copula (D. Slepian, 1962); and when no two of them exclude each other, they are
// commoner than if independent.
func TestCopula_slepian_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const n = 10_000
		count := func(x int) population.Count { return must(population.NewCount(x, n)) }
		single := rapid.IntRange(50, 3000)
		x := []int{single.Draw(t, "a"), single.Draw(t, "b"), single.Draw(t, "c")}
		pair := func(i, j int, name string) int {
			// More than if independent, but not by too much for one table.
			independent := x[i] * x[j] / n
			return independent + 1 + rapid.IntRange(0, max(0, min(x[i], x[j])-independent-1)/4).Draw(t, name)
		}
		of := func(ab, ac, bc int) rarity.Answer {
			c := population.Counts{People: n, Complete: n}
			for i := range 3 {
				c.Singles = append(c.Singles, population.SingleCount{Skill: name(i), Count: count(x[i])})
			}
			c.Pairs = []population.PairCount{{A: "a", B: "b", Count: count(ab)}, {A: "a", B: "c", Count: count(ac)}, {A: "b", B: "c", Count: count(bc)}}
			return estimate(t, must(rarity.Copula(must(population.NewAggregate(c)), rarity.CopulaOptions{})), names(3))
		}
		ab, ac, bc := pair(0, 1, "ab"), pair(0, 2, "ac"), pair(1, 2, "bc")
		less, more := of(ab, ac, bc), of(ab+1, ac, bc)
		if less.Has(rarity.Repaired) || more.Has(rarity.Repaired) || less.Has(rarity.Clamped) || more.Has(rarity.Clamped) {
			return
		}
		if less.Probability().Compare(more.Probability()) >= 0 {
			t.Fatalf("%v of %v, %d, %d, %d, but %v with one pair more", less, x, ab, ac, bc, more)
		}
		if less.Probability().Compare(less.Independent()) < 0 {
			t.Fatalf("%v of %v, %d, %d, %d, rarer than %v", less, x, ab, ac, bc, less.Independent())
		}
	})
}

// Four times as many people of the same kind halve the error of models, and make
// that of the best estimate smaller.
func TestEstimator_interval_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		few, many := map[int]int{}, map[int]int{}
		for x := range 16 {
			few[x] = rapid.IntRange(2, 20).Draw(t, "cell")
			many[x] = 4 * few[x]
		}
		q := population.Specialties(six[:rapid.IntRange(3, 4).Draw(t, "d")]...)
		one, four := people(t, few), people(t, many)
		models := fromPairs(must(four.Aggregate(context.Background())))
		for name, e := range fromPairs(must(one.Aggregate(context.Background()))) {
			a, b := estimate(t, e, q), estimate(t, models[name], q)
			if a.Interval().Hi() == rarity.Certain || a.Has(rarity.Repaired) || b.Has(rarity.Repaired) {
				continue
			}
			if got, want := deviation(b.Interval()), deviation(a.Interval())/2; math.Abs(got/want-1) > 1e-3 {
				t.Fatalf("%s: deviation %v of %v, want %v of %v", name, got, b, want, a)
			}
		}
		best := func(p population.Population) rarity.Answer {
			return estimate(t, must(rarity.NewBest(context.Background(), p, rarity.BestOptions{Alone: true, Policy: rarity.Everyone})), q)
		}
		if a, b := best(one), best(four); deviation(b.Interval()) >= deviation(a.Interval()) {
			t.Fatalf("%v, of four times as many %v", a, b)
		}
	})
}
