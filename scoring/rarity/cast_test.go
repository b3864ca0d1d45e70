package rarity_test

import (
	"context"
	"iter"
	"math"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// The cast of the tests: six skills, the last two never asked of pairwise laws'
// closed forms.
var six = []skills.ID{"a", "b", "c", "d", "e", "f"}

func held(person int) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for i, id := range six {
			if person>>i&1 == 1 && !yield(id, population.Held) {
				return
			}
		}
	}
}

// people builds the population in which cells[x] people have the skills that
// the bits of x say.
func people(t rapid.TB, cells map[int]int) population.Population {
	t.Helper()
	var b population.Builder
	if err := b.Declare(six...); err != nil {
		t.Fatal(err)
	}
	for x, n := range cells {
		for range n {
			if err := b.AddComplete(held(x)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

// crowd draws a population of up to 200 people. Some cells draw many people and
// many draw none, so that borders are common.
var crowd = rapid.Custom(func(t *rapid.T) map[int]int {
	cells := rapid.MapOfN(rapid.IntRange(0, 63), rapid.IntRange(1, 12), 1, 40).Draw(t, "cells")
	return cells
})

// mixed draws people of whom each skill may be unknown.
func mixedPeople(t *rapid.T) population.Population {
	var b population.Builder
	if err := b.Declare(six...); err != nil {
		t.Fatal(err)
	}
	for range rapid.IntRange(0, 60).Draw(t, "people") {
		stated := map[skills.ID]population.Standing{}
		for _, id := range six {
			stated[id] = rapid.SampledFrom([]population.Standing{{}, population.NotHeld, population.Held, population.Held}).Draw(t, string(id))
		}
		if err := b.Add(func(yield func(skills.ID, population.Standing) bool) {
			for id, s := range stated {
				if !yield(id, s) {
					return
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

// asked draws a question of up to five of the six skills, in any order.
func asked(t *rapid.T) []population.Specialty {
	ids := rapid.Permutation(six).Draw(t, "order")
	return population.Specialties(ids[:rapid.IntRange(1, 5).Draw(t, "d")]...)
}

// asked3 is the question of the first three skills.
func asked3() []population.Specialty { return population.Specialties(six[:3]...) }

func estimate(t rapid.TB, e rarity.Estimator, q []population.Specialty) rarity.Answer {
	t.Helper()
	a, err := e.Estimate(q...)
	if err != nil {
		t.Fatalf("Estimate(%v): %v", q, err)
	}
	return a
}

// rough integrals are quick; laws about order hold at any precision.
var rough = orthant.Options{RelErr: 0.05, MaxPoints: 1 << 10}

func all(p population.Population) map[string]rarity.Estimator {
	a := must(p.Aggregate(context.Background()))
	return map[string]rarity.Estimator{
		"independent": rarity.Independent(a),
		"bounded":     rarity.Bounded(a),
		"maxent":      rarity.MaxEnt(a),
		"pairwise":    rarity.Pairwise(a),
		"tree":        rarity.Tree(a),
		"copula":      must(rarity.Copula(a, rarity.CopulaOptions{Orthant: rough})),
		"counted":     rarity.Counted(p),
		"best":        must(rarity.NewBest(context.Background(), p, rarity.BestOptions{Alone: true})),
		"best of":     rarity.NewBestOf(a, rarity.BestOptions{Alone: true}),
	}
}

// bisect is the closed form of three skills (scoring methods, 1.6): the x at
// which the odds ratio of any two skills is the same with and without the
// third one.
func bisect(p1, p2, p3, a, b, c float64) float64 {
	lo := max(0, a+b-p1, a+c-p2, b+c-p3)
	hi := min(a, b, c, 1-p1-p2-p3+a+b+c)
	for range 200 {
		x := (lo + hi) / 2
		left := math.Log(x) + math.Log(p1-a-b+x) + math.Log(p2-a-c+x) + math.Log(p3-b-c+x)
		right := math.Log(a-x) + math.Log(b-x) + math.Log(c-x) + math.Log(1-p1-p2-p3+a+b+c-x)
		if left < right {
			lo = x
		} else {
			hi = x
		}
	}
	return (lo + hi) / 2
}

// scale is iterative proportional fitting, slow and readable: the probability
// of all d skills in the table that has the observed pairs and is otherwise
// flat.
func scale(cells []float64, d int) float64 {
	fit := make([]float64, len(cells))
	for x := range fit {
		fit[x] = 1 / float64(len(cells))
	}
	for range 20_000 {
		worst := 0.0
		for i := range d {
			for j := range i {
				var want, have [4]float64
				for x := range fit {
					k := x>>i&1<<1 | x>>j&1
					want[k] += cells[x]
					have[k] += fit[x]
				}
				for x := range fit {
					k := x>>i&1<<1 | x>>j&1
					fit[x] *= want[k] / have[k]
				}
				for k := range want {
					worst = max(worst, math.Abs(want[k]/have[k]-1))
				}
			}
		}
		if worst < 1e-14 {
			break
		}
	}
	return fit[len(fit)-1]
}

// must returns what cannot fail in a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
