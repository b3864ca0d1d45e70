package rarity_test

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mathext"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// tailed draws histograms with a tail, and mostly with some people beyond it.
var tailed = rapid.Custom(func(t *rapid.T) []int {
	h := geometric(float64(rapid.IntRange(1, 30_000).Draw(t, "n")), float64(rapid.IntRange(1, 90).Draw(t, "%"))/100)
	for k := range h {
		h[k] = max(0, h[k]+rapid.IntRange(-h[k]/4, h[k]/4).Draw(t, "more"))
	}
	for range rapid.IntRange(0, 6).Draw(t, "beyond") {
		h = with(h, rapid.IntRange(0, 120).Draw(t, "k"), rapid.IntRange(0, 20).Draw(t, "people"))
	}
	return h
})

// slowly is the rule of the default policy as its comment says it, step by step,
// with chances of another source.
func slowly(h []int) (limit int, cut bool) {
	more := func(k int) (n int) {
		for j := k + 1; j < len(h); j++ {
			n += h[j]
		}
		return n
	}
	atLeast := func(x, n int, p float64) float64 { // of n people, each with chance p
		return mathext.RegIncBeta(float64(x), float64(n-x+1), p)
	}
	first := func(most int) (k int) {
		for more(k) > most {
			k++
		}
		return k
	}
	for k := range h {
		x := more(k)
		if x == 0 || 50*x > more(0) {
			continue
		}
		b := first(5 * x)
		from := max(0, min(first(25*x), b-2))
		below, above := 0, 0
		for j := from; j < b; j++ {
			below, above = below+more(j), above+more(j+1)
		}
		lo, hi := float64(above)/float64(below), 1.0
		r := lo
		for range 60 {
			if mid := (lo + hi) / 2; atLeast(above+1, below, mid) < 0.95 {
				lo = mid
			} else {
				hi = mid
			}
		}
		p := math.Pow(lo, float64(k-b))
		if k <= b || float64(x) < 10*float64(more(b))*p || atLeast(x, more(b), p) > 1e-4 {
			continue
		}
		for j := b + 1; j <= k; j++ {
			if float64(more(j)) > 2*float64(more(b))*math.Pow(r, float64(j-b)) {
				if 40*more(j) <= more(0) && (!cut || j < limit) {
					limit, cut = j, true
				}
				break
			}
		}
	}
	return limit, cut
}

func TestPolicy_Limit_slowly_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := tailed.Draw(t, "histogram")
		wantK, wantCut := slowly(h)
		if k, cut := (rarity.Policy{}).Limit(h); k != wantK || cut != wantCut {
			t.Fatalf("Limit(%v) = %d, %t, want %d, %t", h, k, cut, wantK, wantCut)
		}
	})
}

// A limit leaves out somebody, and at most one in 40 of those who name anything;
// who names nothing does not matter, nor does a longer list.
func TestPolicy_Limit_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := tailed.Draw(t, "histogram")
		k, cut := rarity.Policy{}.Limit(h)
		all, out := 0, 0
		for j, n := range h[min(1, len(h)):] {
			all += n
			if j+1 > k {
				out += n
			}
		}
		if cut && (k < 1 || out < 1 || 40*out > all) || !cut && k != 0 {
			t.Fatalf("Limit(%v) = %d, %t leaves out %d of %d", h, k, cut, out, all)
		}
		other := append(slices.Clone(h), make([]int, rapid.IntRange(0, 50).Draw(t, "longer"))...)
		if len(other) > 0 {
			other[0] = rapid.IntRange(0, population.MaxPeople).Draw(t, "name nothing")
		}
		if k2, cut2 := (rarity.Policy{}).Limit(other); k2 != k || cut2 != cut {
			t.Fatalf("Limit(%v) = %d, %t, want %d, %t", other, k2, cut2, k, cut)
		}
		if len(h) > 0 {
			other[rapid.IntRange(0, len(h)-1).Draw(t, "suppressed")] = population.Suppressed
			if k2, cut2 := (rarity.Policy{}).Limit(other); k2 != 0 || cut2 {
				t.Fatalf("Limit(%v) = %d, %t, want none", other, k2, cut2)
			}
		}
	})
}

// The same people several times over keep their limit or get a lower one.
func TestPolicy_Limit_times_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := tailed.Draw(t, "histogram")
		k, cut := rarity.Policy{}.Limit(h)
		times := rapid.IntRange(2, 1000).Draw(t, "times")
		for j := range h {
			h[j] *= times
		}
		if k2, cut2 := (rarity.Policy{}).Limit(h); cut && (!cut2 || k2 > k) {
			t.Fatalf("%d times over: Limit(%v) = %d, %t, and %d once", times, h, k2, cut2, k)
		}
	})
}

// Numbers that fall off geometrically have no limit, however many people there
// are, and wherever they end.
func TestPolicy_Limit_geometric_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.IntRange(1, 9).Draw(t, "go on, of 10")
		length := rapid.IntRange(1, 11).Draw(t, "length")
		h := []int{0}
		n := int(math.Pow10(length))
		for range length {
			h = append(h, n/10*(10-r))
			n = n / 10 * r
		}
		h[len(h)-1] += n // the last ones hold all
		if rapid.Bool().Draw(t, "ends") {
			h = h[:len(h)-1]
		}
		if k, cut := (rarity.Policy{}).Limit(h); cut {
			t.Fatalf("Limit(%v) = %d", h, k)
		}
	})
}

// Whatever the numbers are, nothing panics.
func TestPolicy_Limit_anything_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := rapid.SliceOf(rapid.OneOf(rapid.Int(), rapid.IntRange(-1, 10), rapid.IntRange(0, 1<<40))).Draw(t, "histogram")
		if k, cut := (rarity.Policy{}).Limit(h); !cut && k != 0 || cut && (k < 1 || k >= len(h)-1) {
			t.Fatalf("Limit(%v) = %d, %t", h, k, cut)
		}
	})
}

// Who is believed are those whom the policy's limit says, and the policy that
// comes back believes them again, all of them.
func TestPolicy_Believed_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := crowd.Draw(t, "cells")
		cells[1] += rapid.IntRange(0, 60).Draw(t, "one skill")
		pop := people(t, cells)
		if rapid.Bool().Draw(t, "mixed") {
			pop = mixedPeople(t)
		}
		p := rapid.SampledFrom([]rarity.Policy{{}, {}, rarity.Everyone, must(rarity.AtMost(rapid.IntRange(0, 8).Draw(t, "k")))}).Draw(t, "policy")
		k, cut := p.Limit(must(pop.Histogram()))
		want, resolved := pop, rarity.Everyone
		if cut {
			want, resolved = must(pop.Where(population.AtMostSkills(k))), must(rarity.AtMost(k))
		}
		part, got, err := p.Believed(pop)
		if err != nil || got != resolved || !part.Equal(want) {
			t.Fatalf("%v believes %v of %v (%v), want %v: %v", p, part, pop, got, want, err)
		}
		for _, of := range []population.Population{pop, part} {
			again, same, err := got.Believed(of)
			if err != nil || same != got || !again.Equal(part) {
				t.Fatalf("%v believes %v of %v, want %v: %v", got, again, of, part, err)
			}
		}
	})
}

// A policy is read from what it is written as.
func TestPolicy_UnmarshalText_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom([]rarity.Policy{{}, rarity.Everyone, must(rarity.AtMost(rapid.IntMin(0).Draw(t, "k")))}).Draw(t, "policy")
		var read rarity.Policy
		if err := read.UnmarshalText(must(p.MarshalText())); err != nil || read != p {
			t.Fatalf("%v was read as %v, %v", p, read, err)
		}
	})
}
