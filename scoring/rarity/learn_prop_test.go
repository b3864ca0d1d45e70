package rarity

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// simulated are triples of skills that n people hold as a shape says, with an error
// of its own for each.
func simulated(seed uint64, n float64, planted shape, triples int) (seen []observation) {
	r := rand.New(rand.NewPCG(seed, 7))
	for len(seen) < triples {
		var cells [8]float64
		sum := 0.0
		for x := range cells {
			cells[x] = math.Exp(-3 * r.Float64())
			sum += cells[x]
		}
		for x := range cells {
			cells[x] /= sum
		}
		o := observation{triple: tripleOf(cells), breadth: 0.5 * r.NormFloat64(), pull: 3 * r.Float64()}
		g := o.breadth + planted.constant - planted.slope*o.pull + math.Sqrt(planted.spread)*r.NormFloat64()
		p := bisected(o.triple, g)
		// Given the pairs, a count varies as much as the table has room.
		c := tableAt(o.triple, p)
		room := 0.0
		for _, cell := range c {
			room += 1 / cell
		}
		if o.count = n*p + math.Sqrt(n/room)*r.NormFloat64(); o.count >= 0 {
			seen = append(seen, o)
		}
	}
	return seen
}

func TestLearn(t *testing.T) {
	for seed, planted := range []shape{
		{0, 0, 0.1},
		{0.8, 0.4, 0.05},
		{-0.5, -0.3, 0.3},
		{0.3, 0.7, 0.02},
	} {
		seen := simulated(uint64(seed), 20_000, planted, 1500)
		got, ok := learn(seen, 20_000, true)
		if !ok || math.Abs(got.constant-planted.constant) > 0.06 || math.Abs(got.slope-planted.slope) > 0.04 || math.Abs(got.spread/planted.spread-1) > 0.2 {
			t.Errorf("learned %v, %v, planted %v", got, ok, planted)
		}
		// What was planted foretells better than what was not.
		best := evidence(seen, 20_000, planted)
		for _, other := range []shape{
			{planted.constant + 0.5, planted.slope, planted.spread},
			{planted.constant, planted.slope + 0.5, planted.spread},
			{planted.constant, planted.slope, planted.spread * 3},
			{planted.constant, planted.slope, planted.spread / 3},
		} {
			if worse := evidence(seen, 20_000, other); worse > best-20 {
				t.Errorf("evidence %v of %v, %v of %v", best, planted, worse, other)
			}
		}
		// Without the freedom to move, all of it is spread.
		if none, ok := learn(seen, 20_000, false); !ok || none.constant != 0 || none.slope != 0 || none.spread < got.spread {
			t.Errorf("learned %v, %v without freedom, %v with", none, ok, got)
		}
	}
}

// The evidence is the logarithm of the normal density of the counts, but for a
// constant.
func TestEvidence(t *testing.T) {
	const n = 5000
	planted := shape{0.2, 0.1, 0.1}
	seen := simulated(1, n, planted, 50)
	density := func(s shape) (log float64) {
		for _, o := range seen {
			p := bisected(o.triple, o.breadth+s.constant-s.slope*o.pull)
			v := 0.0
			for _, cell := range tableAt(o.triple, p) {
				v += 1 / cell
			}
			v = n / v
			deviation := math.Sqrt(v + s.spread*v*v)
			z := (o.count - n*p) / deviation
			log += -z*z/2 - math.Log(deviation)
		}
		return log
	}
	other := shape{-0.1, 0.3, 0.5}
	got, want := evidence(seen, n, planted)-evidence(seen, n, other), density(planted)-density(other)
	if math.Abs(got-want) > 1e-6 {
		t.Errorf("got %v, want %v", got, want)
	}
}

// From nothing, or from too few, nothing is learned; from contradictions nothing
// that is no number.
func TestLearn_nothing(t *testing.T) {
	contradiction := make([]observation, 100)
	for i := range contradiction {
		contradiction[i] = observation{triple: triple{[3]float64{0.2, 0.2, 0.2}, [3]float64{0.2, 0.2, 0}}, count: 5}
	}
	for name, seen := range map[string][]observation{
		"nothing": nil, "few": simulated(2, 1000, shape{0, 0, 0.1}, 19), "contradictions": contradiction,
	} {
		if s, ok := learn(seen, 1000, true); ok {
			t.Errorf("learned %v from %s", s, name)
		}
	}
	if _, ok := learn(simulated(2, 1000, shape{0, 0, 0.1}, 20), 1000, true); !ok {
		t.Error("nothing learned from 20 triples")
	}
	// Pulls that are all alike don't say what is slope and what is constant: it is
	// the smaller of them.
	alike := simulated(3, 20_000, shape{constant: 0.5, spread: 0.1}, 1000)
	for i := range alike {
		alike[i].pull = 0
	}
	if s, ok := learn(alike, 20_000, true); !ok || s.slope != 0 || math.Abs(s.constant-0.5) > 0.05 {
		t.Errorf("learned %v, %v", s, ok)
	}
}

// The shares of all triples add up to what the breadth says.
func TestCalibrate_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := make([]observation, rapid.IntRange(1, 20).Draw(t, "triples"))
		whole := make([]float64, len(drawn))
		want := 0.0
		for i := range drawn {
			cells := cells8(t)
			pull := rapid.Float64Range(-1, 2)
			drawn[i] = observation{triple: tripleOf(cells), breadth: pull.Draw(t, "interaction"), pull: pull.Draw(t, "pull"), weight: rapid.Float64Range(0.1, 10).Draw(t, "weight")}
			whole[i] = bisected(drawn[i].triple, drawn[i].breadth+pull.Draw(t, "off"))
			want += drawn[i].weight * whole[i]
		}
		slope := rapid.Float64Range(-0.5, 1).Draw(t, "slope")
		constant := calibrate(drawn, whole, slope)
		if math.Abs(constant) > 4.99 {
			return // as far as it goes
		}
		got := 0.0
		for _, o := range drawn {
			got += o.weight * bisected(o.triple, o.breadth+constant-slope*o.pull)
		}
		if math.Abs(got-want) > 1e-6*want {
			t.Fatalf("constant %v: got %v, want %v", constant, got, want)
		}
	})
}

// From counts alone, the shares of all triples add up to the third factorial moment
// of how many skills people hold, by 6.
func TestPriorOfCounts_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const d = 6
		cells := rapid.SliceOfN(rapid.IntRange(5, 60), 1<<d, 1<<d).Draw(t, "cells")
		tab := tableOf(d, cells)
		c := population.Counts{People: tab.n, Complete: tab.n, Histogram: make([]int, d+1)}
		for x, people := range cells {
			k := 0
			for ; x != 0; x &= x - 1 {
				k++
			}
			c.Histogram[k] += people
		}
		for i := range d {
			c.Singles = append(c.Singles, population.SingleCount{Skill: tab.q[i].Skill, Count: tab.each[i]})
			for j := i + 1; j < d; j++ {
				c.Pairs = append(c.Pairs, population.PairCount{A: tab.q[i].Skill, B: tab.q[j].Skill, Count: tab.joint[i][j]})
			}
		}
		a, err := population.NewAggregate(c)
		if err != nil {
			t.Fatal(err)
		}
		want := 0.0
		for k, people := range c.Histogram {
			want += float64(people*k*(k-1)*(k-2)) / 6 / float64(tab.n)
		}
		p := priorOfCounts(a)
		if p.breadth == nil || p.shape.slope != usualSlope || p.people != tab.n {
			t.Fatalf("got %v", p)
		}
		got := 0.0
		for i := range d {
			for j := range i {
				for k := range j {
					three := *tab
					three.q = population.Specialties(tab.q[i].Skill, tab.q[j].Skill, tab.q[k].Skill)
					at := []int{i, j, k}
					three.each, three.joint = nil, nil
					for _, u := range at {
						three.each = append(three.each, tab.each[u])
						three.joint = append(three.joint, []population.Count{tab.joint[u][i], tab.joint[u][j], tab.joint[u][k]})
					}
					log, err := newFits(&three, p.of(&three).fill).fit(7)
					if err != nil {
						t.Fatal(err)
					}
					got += math.Exp(log)
				}
			}
		}
		if math.Abs(got/want-1) > 1e-6 {
			t.Fatalf("the shares of all triples are %v, want %v", got, want)
		}
	})
}

// Triples are all there are, or drawn: always the same ones, of three different
// skills, and such that weighted sums over them are those over all.
func TestDrawTriples(t *testing.T) {
	weights := make([]float64, 60)
	for i := range weights {
		weights[i] = 1 / float64(i+2)
	}
	sum := func(of []drawnTriple) (s float64) { // of products of squared weights
		for _, d := range of {
			s += d.weight * math.Pow(weights[d.skills[0]]*weights[d.skills[1]]*weights[d.skills[2]], 2)
		}
		return s
	}
	count := func(of []drawnTriple) (s float64) {
		for _, d := range of {
			s += d.weight
		}
		return s
	}
	every := drawTriples(weights, 60*59*58/6, true)
	if got := len(unique(every)); got != 60*59*58/6 || len(every) != got || count(every) != float64(got) {
		t.Errorf("%d of %d triples differ", got, len(every))
	}
	some := drawTriples(weights, 10_000, true)
	if len(some) != 10_000 || math.Abs(sum(some)/count(some)/(sum(every)/count(every))-1) > 0.1 {
		t.Errorf("%d triples: mean %v, want %v", len(some), sum(some)/count(some), sum(every)/count(every))
	}
	evenly := drawTriples(weights, 10_000, false)
	if len(evenly) != 10_000 || math.Abs(sum(evenly)/count(evenly)/(sum(every)/count(every))-1) > 0.1 {
		t.Errorf("%d triples: mean %v, want %v", len(evenly), sum(evenly)/count(evenly), sum(every)/count(every))
	}
	for _, of := range [][]drawnTriple{every, some, evenly} {
		for _, d := range of {
			if s := d.skills; !(0 <= s[0] && s[0] < s[1] && s[1] < s[2] && s[2] < 60) {
				t.Fatalf("%v", s)
			}
		}
	}
	if again := drawTriples(weights, 10_000, true); sum(again) != sum(some) {
		t.Error("not the same triples again")
	}
	if got := drawTriples(weights[:2], 10, true); got != nil {
		t.Errorf("triples of two: %v", got)
	}
}
