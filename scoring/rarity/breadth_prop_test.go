package rarity

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// inhabited are the shares and the histogram of a few people drawn over S skills;
// each combination may be common, rare or nobody's.
func inhabited(t *rapid.T, skills int) (shares, histogram []float64) {
	cells := rapid.MapOfN(rapid.IntRange(0, 1<<skills-1), rapid.IntRange(1, 50), 1, 30).Draw(t, "cells")
	n := 0
	for _, c := range cells {
		n += c
	}
	holders, numbers := make([]int, skills), make([]int, skills+1)
	most := 0
	for x, c := range cells {
		k := bits.OnesCount(uint(x))
		most = max(most, k)
		numbers[k] += c
		for i := range skills {
			holders[i] += c * (x >> i & 1)
		}
	}
	for _, x := range holders {
		shares = append(shares, float64(x)/float64(n))
	}
	for _, x := range numbers[:most+1] {
		histogram = append(histogram, float64(x)/float64(n))
	}
	return shares, histogram
}

// enumerated is the distribution of a breadth over all combinations, from its
// definition.
func (b *breadth) enumerated() []float64 {
	cells := make([]float64, 1<<len(b.a))
	for x := range cells {
		if k := bits.OnesCount(uint(x)); k < len(b.ratio) {
			cells[x] = b.ratio[k]
		}
		for i, a := range b.a {
			if x>>i&1 == 1 {
				cells[x] *= a
			} else {
				cells[x] *= 1 - a
			}
		}
	}
	return cells
}

// scaled is iterative proportional fitting to shares and histogram from the flat
// table on, slow and readable, in so many rounds; 0 when it does not come to an end.
func scaled(shares, histogram []float64) (cells []float64, rounds int) {
	cells = make([]float64, 1<<len(shares))
	for x := range cells {
		cells[x] = 1
	}
	scale := func(want float64, in func(x int) bool) (off float64) {
		have := 0.0
		for x, c := range cells {
			if in(x) {
				have += c
			}
		}
		for x := range cells {
			if in(x) {
				cells[x] *= divide(want, have)
			}
		}
		return math.Abs(have - want)
	}
	for rounds = 1; rounds <= 3000; rounds++ {
		worst := 0.0
		for k := range len(shares) + 1 {
			h := 0.0
			if k < len(histogram) {
				h = histogram[k]
			}
			worst = max(worst, scale(h, func(x int) bool { return bits.OnesCount(uint(x)) == k }))
		}
		for i, s := range shares {
			worst = max(worst, scale(s, func(x int) bool { return x>>i&1 == 1 }), scale(1-s, func(x int) bool { return x>>i&1 == 0 }))
		}
		if worst < 1e-13 {
			return cells, rounds
		}
	}
	return cells, 0
}

// The breadth has the shares and the histogram that it was given, and is the
// distribution of maximum entropy that has them.
func TestBreadth_law(t *testing.T) {
	fitted, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		shares, histogram := inhabited(t, rapid.IntRange(1, 7).Draw(t, "skills"))
		want, rounds := scaled(shares, histogram)
		b := newBreadth(shares, histogram)
		if all++; b == nil {
			if rounds > 0 && rounds < 100 {
				t.Fatalf("no breadth of %v, %v, but iterative fitting has one in %d rounds", shares, histogram, rounds)
			}
			return
		}
		fitted++
		got := b.enumerated()
		total := 0.0
		have, number := make([]float64, len(shares)), make([]float64, len(shares)+1)
		for x, p := range got {
			total += p
			number[bits.OnesCount(uint(x))] += p
			for i := range shares {
				have[i] += p * float64(x>>i&1)
			}
			if rounds > 0 && math.Abs(p-want[x]) > 1e-7 {
				t.Fatalf("%b: got %v, want %v by iterative fitting", x, p, want[x])
			}
		}
		if math.Abs(total-1) > 1e-9 {
			t.Fatalf("the whole is %v", total)
		}
		for i, s := range shares {
			if math.Abs(have[i]-s) > 1e-9*s {
				t.Fatalf("skill %d: share %v, want %v", i, have[i], s)
			}
		}
		for k, h := range histogram {
			if math.Abs(number[k]-h) > 1e-9*h {
				t.Fatalf("%d skills: %v, want %v", k, number[k], h)
			}
		}
	})
	if 2*fitted < all {
		t.Errorf("%d of %d fitted", fitted, all)
	}
}

// Patterns are sums over the combinations of all skills; of those who hold a skill
// a part counts.
func TestBreadth_patterns_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		skills := rapid.IntRange(2, 8).Draw(t, "skills")
		b := newBreadth(inhabited(t, skills))
		if b == nil {
			return
		}
		order := make([]int, skills)
		for i := range order {
			order[i] = i
		}
		asked := rapid.Permutation(order).Draw(t, "order")[:rapid.IntRange(1, min(skills, 5)).Draw(t, "d")]
		var part []float64
		if rapid.Bool().Draw(t, "levels") {
			for range asked {
				part = append(part, rapid.SampledFrom([]float64{1, 0.75, 0.01}).Draw(t, "part"))
			}
		}
		want := make([]float64, 1<<len(asked))
		for x, p := range b.enumerated() {
			for y := range want {
				chance := p // that x counts as y
				for j, i := range asked {
					holds := float64(x >> i & 1)
					if part != nil {
						holds *= part[j]
					}
					if y>>j&1 == 1 {
						chance *= holds
					} else {
						chance *= 1 - holds
					}
				}
				want[y] += chance
			}
		}
		got := make([]float64, len(want))
		ok := b.patterns(got, asked, part, nil)
		possible := true
		for y, w := range want {
			possible = possible && w > 0
			if ok && math.Abs(math.Exp(got[y])-w) > 1e-10*w {
				t.Fatalf("%b of %v: got %v, want %v", y, asked, math.Exp(got[y]), w)
			}
		}
		if ok != possible {
			t.Fatalf("%v of %v: %v, want %v", got, asked, ok, want)
		}
	})
}

// Taking a skill out of the distribution of hundreds undoes putting it in, as
// precisely in the tails: the distribution of the others, which is a sum of positive
// numbers, is the oracle.
func TestBreadth_without_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		logit := rapid.Float64Range(-14, 14)
		skills := rapid.IntRange(1, 300).Draw(t, "skills")
		center, width := logit.Draw(t, "center"), rapid.Float64Range(0, 6).Draw(t, "width")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		b := &breadth{a: make([]float64, skills)}
		for i := range b.a {
			b.a[i] = 1 / (1 + math.Exp(-center-width*random.NormFloat64()))
		}
		b.a[0] = rapid.SampledFrom([]float64{1e-6, 1e-3, 0.3, 0.5, 0.7, 0.999, 0.999999}).Draw(t, "a")
		for range rapid.IntRange(0, 3).Draw(t, "certain") {
			b.a = append(b.a, rapid.SampledFrom([]float64{0, 1}).Draw(t, "certainty"))
		}
		i := rapid.SampledFrom([]int{0, len(b.a) / 2, len(b.a) - 1}).Draw(t, "i")
		of := func(leave int) []float64 {
			dist := make([]float64, len(b.a)+1)
			dist[0] = 1
			for j, a := range b.a {
				if j != leave {
					with(dist, dist, a)
				}
			}
			return dist
		}
		whole, want := of(-1), of(i)
		check := func(got []float64, how string) {
			for k, w := range want {
				if w > 1e-150 && !(math.Abs(got[k]-w) <= 1e-9*w) || !(got[k] >= 0) {
					t.Fatalf("%s, a = %v of %d: D_%d = %v, want %v", how, b.a[i], len(b.a), k, got[k], w)
				}
			}
		}
		apart := make([]float64, len(whole))
		for k := range apart {
			apart[k] = math.NaN()
		}
		b.without(apart, whole, i)
		check(apart, "apart")
		b.without(whole, whole, i)
		check(whole, "in place")
	})
}

// Where there is no such distribution, or its numbers can't be told, there is no
// breadth.
func TestNewBreadth(t *testing.T) {
	many, all := make([]float64, 3000), make([]float64, 3001)
	for i := range many {
		many[i] = 0.001 + 0.999*1e-3
	}
	all[3000], all[0], all[3] = 0.001, 0.004, 0.995
	tests := []struct {
		name              string
		shares, histogram []float64
		ok                bool
	}{
		{"nobody holds anything", []float64{0, 0}, []float64{1}, true},
		{"one skill", []float64{0.3}, []float64{0.7, 0.3}, true},
		{"one that nobody has, one that all have", []float64{0, 1, 0.5, 0.25}, []float64{0, 0.35, 0.55, 0.1}, true},
		{"no people", nil, nil, false},
		{"no histogram", []float64{0.5}, nil, false},
		{"another mean", []float64{0.5, 0.5}, []float64{0.25, 0.5, 0.2501}, false},
		{"more than there are", []float64{0.5}, []float64{0.75, 0, 0.25}, false},
		{"not a number", []float64{math.NaN()}, []float64{1}, false},
		{"on the border: who has two has the first", []float64{0.5, 0.25, 0.25}, []float64{0.5, 0, 0.5}, false},
		{"all of very many", many, all, false},
	}
	for _, tt := range tests {
		if b := newBreadth(tt.shares, tt.histogram); (b != nil) != tt.ok {
			t.Errorf("%s: %v, want one: %v", tt.name, b, tt.ok)
		}
	}
}
