package rarity

import (
	"math"
	"math/bits"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// moebius is the interaction of a subset by inclusion and exclusion, from its
// definition.
func moebius(f []float64, subset int) (sum float64) {
	for x, v := range f {
		if x&^subset == 0 {
			if bits.OnesCount(uint(subset^x))%2 == 1 {
				v = -v
			}
			sum += v
		}
	}
	return sum
}

func TestDifference_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(0, 6).Draw(t, "d")
		f := rapid.SliceOfN(rapid.Float64Range(-5, 5), 1<<d, 1<<d).Draw(t, "f")
		g := append([]float64(nil), f...)
		difference(g)
		for x := range f {
			if want := moebius(f, x); math.Abs(g[x]-want) > 1e-12 {
				t.Fatalf("%b: got %v, want %v", x, g[x], want)
			}
		}
		accumulate(g)
		for x := range f {
			if math.Abs(g[x]-f[x]) > 1e-12 {
				t.Fatalf("%b: got %v back, want %v", x, g[x], f[x])
			}
		}
	})
}

func TestSpreadBits_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subset := rapid.IntRange(0, 1<<12-1).Draw(t, "subset")
		y := rapid.IntRange(0, 1<<bits.OnesCount(uint(subset))-1).Draw(t, "y")
		want, nth := 0, 0
		for i := range 12 {
			if subset>>i&1 == 1 {
				want |= y >> nth & 1 << i
				nth++
			}
		}
		if got := spreadBits(y, subset); got != want {
			t.Fatalf("%b to the places of %b: got %b, want %b", y, subset, got, want)
		}
	})
}

// everyKind is the breadth of people of all kinds, over so many skills.
func everyKind(t *rapid.T, skills int) *breadth {
	cells := rapid.SliceOfN(rapid.IntRange(1, 30), 1<<skills, 1<<skills).Draw(t, "kinds")
	shares, histogram := make([]float64, skills), make([]float64, skills+1)
	n := 0.0
	for _, c := range cells {
		n += float64(c)
	}
	for x, c := range cells {
		histogram[bits.OnesCount(uint(x))] += float64(c) / n
		for i := range skills {
			shares[i] += float64(c*(x>>i&1)) / n
		}
	}
	b := newBreadth(shares, histogram)
	if b == nil {
		t.Fatalf("no breadth of %v", cells)
	}
	return b
}

// marginal is the share, under a breadth, of those who have of the asked skills those
// in the bits of y and no others, by enumeration.
func (b *breadth) marginal(asked []int, y int) (sum float64) {
	for x, p := range b.enumerated() {
		same := true
		for j, i := range asked {
			same = same && x>>i&1 == y>>j&1
		}
		if same {
			sum += p
		}
	}
	return sum
}

// The weights from which a fit starts have, of each three skills and more, the
// interaction of the breadth, of what was learned of all, and of what counts have
// added: each added up from its definition.
func TestInteractions_fill_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const skills = 6
		d := rapid.IntRange(3, 5).Draw(t, "d")
		number := rapid.Float64Range(-2, 2)
		x := &interactions{d: d, asked: rapid.Permutation([]int{0, 1, 2, 3, 4, 5}).Draw(t, "order")[:d], pull: make([]float64, d*d)}
		x.shape = shape{constant: number.Draw(t, "constant"), slope: number.Draw(t, "slope")}
		x.extra = rapid.SliceOfN(rapid.Float64Range(-8, 8), 1<<d, 1<<d).Draw(t, "extra")
		for i := range d {
			x.part = append(x.part, 1)
			for j := range i {
				x.pull[i*d+j] = number.Draw(t, "pull")
				x.pull[j*d+i] = x.pull[i*d+j]
			}
		}
		if rapid.Bool().Draw(t, "breadth") {
			x.breadth = everyKind(t, skills)
			x.foreign = rapid.SampledFrom([]int{0, 0, 1, 1 << (d - 1), 2}).Draw(t, "foreign")
		}
		subset := rapid.IntRange(0, 1<<d-1).Filter(atLeastThree).Draw(t, "subset")
		var of []int // the skills of the subset
		for i := range d {
			if subset>>i&1 == 1 {
				of = append(of, i)
			}
		}
		got := make([]float64, 1<<len(of))
		x.fill(subset, got)

		var inner []int // of which the breadth knows
		for _, i := range of {
			if x.foreign>>i&1 == 0 {
				inner = append(inner, i)
			}
		}
		logs := make([]float64, 1<<len(inner))
		for y := range logs {
			if x.breadth != nil {
				var asked []int
				for _, i := range inner {
					asked = append(asked, x.asked[i])
				}
				logs[y] = math.Log(x.breadth.marginal(asked, y))
			}
		}
		// The interaction of the skills in the bits of u.
		interaction := func(u int) float64 {
			sum := x.extra[u]
			if x.breadth == nil || u&x.foreign != 0 {
				return max(-10, min(10, sum))
			}
			y := 0
			for k, i := range inner {
				y |= u >> i & 1 << k
			}
			sum += moebius(logs, y)
			if bits.OnesCount(uint(u)) == 3 {
				sum += x.shape.constant
				for i := range d {
					for j := range i {
						if u>>i&1 == 1 && u>>j&1 == 1 {
							sum -= x.shape.slope * x.pull[i*d+j]
						}
					}
				}
			}
			return max(-10, min(10, sum))
		}
		for y := range got {
			want := 0.0
			for u := range 1 << d {
				inside := bits.OnesCount(uint(u)) >= 3 && u&^subset == 0
				for k, i := range of {
					inside = inside && (u>>i&1 == 0 || y>>k&1 == 1)
				}
				if inside {
					want += interaction(u)
				}
			}
			if math.Abs(got[y]-want) > 1e-8 {
				t.Fatalf("%b of %b: got %v, want %v", y, subset, got[y], want)
			}
		}
	})
}

// tableOf is a table of d skills with a base, from how many people have which.
func tableOf(d int, cells []int) *table {
	t := &table{}
	for _, c := range cells {
		t.n += c
	}
	both := func(i, j int) population.Count {
		x := 0
		for y, c := range cells {
			x += c * (y >> i & 1) * (y >> j & 1)
		}
		c, err := population.NewCount(x, t.n)
		if err != nil {
			panic(err)
		}
		return c
	}
	for i := range d {
		t.q = append(t.q, population.Holds(skills.ID(rune('a'+i))))
		t.each, t.joint = append(t.each, both(i, i)), append(t.joint, nil)
		for j := range d {
			t.joint[i] = append(t.joint[i], both(i, j))
		}
	}
	return t
}

// What pulls skills together is how much commoner a pair is than by the breadth;
// at a level, of those in the breadth who have it.
func TestInteractions_measure_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const d = 4
		b := everyKind(t, 6)
		tab := tableOf(d, rapid.SliceOfN(rapid.IntRange(0, 30), 1<<d, 1<<d).
			Filter(func(c []int) bool { return c[0] > 0 && c[15] > 0 }).Draw(t, "cells"))
		p := &prior{breadth: b, people: tab.n, shape: shape{1, 2, 3}, index: map[skills.ID]int{"a": 5, "b": 0, "c": 3}}
		part := []float64{1, 1, 1}
		if rapid.Bool().Draw(t, "levels") {
			for i := range d {
				more := rapid.IntRange(-1, 3).Draw(t, "without the level")
				c, err := population.NewCount(min(tab.n, tab.each[i].Holders()+more), tab.n)
				if err != nil {
					t.Fatal(err)
				}
				tab.held = append(tab.held, c)
				if i < 3 {
					part[i] = tab.each[i].Share() / c.Share()
				}
			}
		}
		x := p.of(tab)
		if x.breadth != b || x.shape != p.shape {
			t.Fatalf("got %v", x)
		}
		at := []int{5, 0, 3}
		for i := range d {
			// d is not in the breadth, and nobody has a level who has not the skill.
			foreign := i == 3 || part[i] > 1
			if got := x.foreign>>i&1 == 1; got != foreign {
				t.Fatalf("skill %d foreign: %v, part %v", i, got, part)
			}
			for j := range i {
				want := 0.0
				if !foreign && x.foreign>>j&1 == 0 {
					share := max(tab.joint[i][j].Share(), 0.5/float64(tab.n))
					want = math.Log(share / (part[i] * part[j] * b.marginal([]int{at[i], at[j]}, 3)))
				}
				if got := x.pull[i*d+j]; math.Abs(got-want) > 1e-8 || x.pull[j*d+i] != got {
					t.Fatalf("skills %d and %d: got %v, want %v", i, j, got, want)
				}
			}
		}
	})
}

// Breadth is that of people: it says nothing about a question with another base.
func TestPrior_of(t *testing.T) {
	b := &breadth{a: []float64{0.5, 0.5, 0.5}, ratio: []float64{1, 1, 1, 1}, dist: []float64{0.125, 0.375, 0.375, 0.125}}
	index := map[skills.ID]int{"a": 0, "b": 1, "c": 2}
	even := []int{1, 1, 1, 1, 1, 1, 1, 1}
	tests := []struct {
		name   string
		people int
		mixed  bool
		want   bool
	}{
		{"everybody", 8, false, true},
		{"one is left out", 9, false, true},
		{"two more", 10, false, false},
		{"fewer", 7, false, false},
		{"mixed bases", 8, true, false},
	}
	for _, tt := range tests {
		p := &prior{breadth: b, index: index, people: tt.people, shape: shape{1, 2, 3}}
		tab := tableOf(3, even)
		tab.mixed = tt.mixed
		want := shape{spread: 3}
		if tt.want {
			want = p.shape
		}
		if x := p.of(tab); (x.breadth != nil) != tt.want || x.shape != want {
			t.Errorf("%s: %v, %v, want %v", tt.name, x.breadth, x.shape, want)
		}
	}
}
