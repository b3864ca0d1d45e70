package rarity_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// Every estimate lies within Frechet's bounds of the single shares, and within
// its own bounds unless it ignores pairs; so does the count.
func TestEstimator_bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people(t, crowd.Draw(t, "crowd"))
		q := asked(t)
		truth, err := p.Count(q...)
		if err != nil {
			t.Fatal(err)
		}
		counted := rarity.MustShare(truth.Holders(), truth.Base())
		var single []rarity.Probability
		for _, s := range q {
			single = append(single, estimate(t, rarity.Counted(p), []population.Specialty{s}).Probability())
		}
		frechet := rarity.Frechet(single...)
		for name, e := range all(p) {
			a := estimate(t, e, q)
			if v := a.Probability(); v.Log() > frechet.Hi().Log()+1e-13 || v.Float64() < frechet.Lo().Float64()-1e-13 {
				t.Fatalf("%s(%v) = %v outside of %v", name, q, v, frechet)
			}
			if name != "independent" && !a.Bounds().Contains(a.Probability()) {
				t.Fatalf("%s(%v) = %v outside of %v", name, q, a.Probability(), a.Bounds())
			}
			if !a.Bounds().Contains(counted) {
				t.Fatalf("%s(%v): the count %v outside of %v", name, q, truth, a.Bounds())
			}
		}
	})
}

// The order of the question and repetitions do not matter, in any bit.
func TestEstimator_permutation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people(t, crowd.Draw(t, "crowd"))
		q := asked(t)
		other := rapid.Permutation(slices.Concat(q, q[:1])).Draw(t, "other")
		for name, e := range all(p) {
			a, b := estimate(t, e, q), estimate(t, e, other)
			if !a.Equal(b) || a.Probability() != b.Probability() || a.Interval() != b.Interval() {
				t.Fatalf("%s: %v of %v, %v of %v", name, a, q, b, other)
			}
		}
	})
}

// Adding a skill never makes an answer commoner.
func TestEstimator_monotony_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people(t, crowd.Draw(t, "crowd"))
		q := asked(t)
		for name, e := range all(p) {
			previous := estimate(t, e, q[:1])
			for i := 2; i <= len(q); i++ {
				a := estimate(t, e, q[:i])
				if a.Probability().Compare(previous.Probability()) > 0 {
					t.Fatalf("%s: %v of %v, but %v of less", name, a, q[:i], previous)
				}
				if name == "bounded" && a.Bounds().Lo().Compare(previous.Bounds().Lo()) > 0 {
					t.Fatalf("lower bound %v of %v, but %v of less", a.Bounds(), q[:i], previous.Bounds())
				}
				previous = a
			}
		}
	})
}

// The interval contains the estimate, the lift is what it says, and one skill
// and two are the count.
func TestAnswer_parts_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people(t, crowd.Draw(t, "crowd"))
		q := asked(t)
		truth, _ := p.Count(q...)
		for name, e := range all(p) {
			a := estimate(t, e, q)
			if i := a.Interval(); !i.IsZero() && !i.Contains(a.Probability()) {
				t.Fatalf("%s: %v does not contain %v", name, i, a.Probability().Log())
			}
			if i := a.Interval(); i.IsZero() && name != "bounded" {
				t.Fatalf("%s: no interval", name)
			}
			lift, ok := a.Lift()
			if want := a.Probability().Float64() / a.Independent().Float64(); ok && math.Abs(lift-want) > 1e-9*want {
				t.Fatalf("%s: lift %v, want %v", name, lift, want)
			}
			if ok == a.Independent().IsZero() {
				t.Fatalf("%s: a lift over %v", name, a.Independent())
			}
			if len(q) <= 2 && name != "independent" || name == "counted" {
				if c, ok := a.Count(); !ok || c != truth || a.Method() != rarity.ExactCount {
					t.Fatalf("%s(%v) = %v, want %v", name, q, c, truth)
				}
			}
			if name == "independent" && len(q) > 1 && lift != 1 && ok {
				t.Fatalf("the lift of the product is %v", lift)
			}
		}
	})
}

// Where every skill is asked of different people, answers are still
// probabilities with texts, or errors; never a panic, never NaN.
func TestEstimator_mixedBases_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := mixedPeople(t)
		q := asked(t)
		for name, e := range all(p) {
			a, err := e.Estimate(q...)
			if err != nil {
				continue
			}
			v := a.Probability()
			if math.IsNaN(v.Log()) || v.Log() > 0 || a.String() == "" || a.Bounds().Lo().Compare(a.Bounds().Hi()) > 0 {
				t.Fatalf("%s(%v) = %v, %v", name, q, a, a.Bounds())
			}
			if i := a.Interval(); !i.IsZero() && !i.Contains(v) {
				t.Fatalf("%s: %v does not contain %v", name, i, v)
			}
		}
	})
}

// Three skills agree with the closed form; d skills with iterative fitting.
func TestFromPairs_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(2, 5).Draw(t, "d")
		cells := rapid.SliceOfN(rapid.Float64Range(0.01, 1), 1<<d, 1<<d).Draw(t, "cells")
		sum := 0.0
		for _, c := range cells {
			sum += c
		}
		for x := range cells {
			cells[x] /= sum
		}
		joint := func(i, j int) float64 {
			s := 0.0
			for x, c := range cells {
				if x>>i&1 == 1 && x>>j&1 == 1 {
					s += c
				}
			}
			return s
		}
		var single []float64
		for i := range d {
			single = append(single, joint(i, i))
		}
		got, err := rarity.FromPairs(single, joint)
		if err != nil {
			t.Fatal(err)
		}
		if want := scale(cells, d); math.Abs(got.Float64()/want-1) > 1e-11 {
			t.Fatalf("d = %d: got %v, want %v by iterative fitting", d, got.Float64(), want)
		}
		if d == 3 {
			want := bisect(single[0], single[1], single[2], joint(0, 1), joint(0, 2), joint(1, 2))
			// The shares themselves are rounded: sums of six numbers below 1 are
			// known to some 1e-15, whatever the result's own size.
			if math.Abs(got.Float64()-want) > 1e-12*want+1e-15 {
				t.Fatalf("got %v, want %v by bisection", got.Float64(), want)
			}
		}
	})
}

// Independent pairs give the product, also of rare skills.
func TestFromPairs_independent_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		single := rapid.SliceOfN(rapid.Float64Range(1e-4, 0.9), 1, 8).Draw(t, "single")
		want := 0.0
		for _, p := range single {
			want += math.Log(p)
		}
		got, err := rarity.FromPairs(single, func(i, j int) float64 { return single[i] * single[j] })
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(got.Log()-want) > 1e-11 {
			t.Fatalf("%v: log %v, want %v", single, got.Log(), want)
		}
	})
}
