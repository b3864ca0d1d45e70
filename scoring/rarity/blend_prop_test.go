package rarity

import (
	"math"
	"math/bits"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

// crowded draws how many people have which of d skills, nobody few: 20 and more.
func crowded(t *rapid.T, d, least int) []int {
	return rapid.SliceOfN(rapid.IntRange(least, 10*least), 1<<d, 1<<d).Draw(t, "cells")
}

// atLeast counts the people who have all of a subset.
func atLeast(cells []int, subset int) (x int) {
	for y, c := range cells {
		if y&subset == subset {
			x += c
		}
	}
	return x
}

// plain are no interactions but those that counts add, each with the same spread.
func plain(d int, spread float64) *interactions {
	return &interactions{d: d, extra: make([]float64, 1<<d), shape: shape{spread: spread}}
}

// For three skills the blend has closed forms: with V = n room the count varies by V
// and the prior by spread V^2 around the share that pairs foretell.
func TestBlend_three_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := crowded(t, 3, rapid.SampledFrom([]int{1, 20}).Draw(t, "least"))
		spread := math.Exp(rapid.Float64Range(-12, 8).Draw(t, "log spread"))
		tab := tableOf(3, cells)
		n, x := float64(tab.n), float64(cells[7])
		b, err := blendOf(tab, plain(3, spread), func(subset int) int { return atLeast(cells, subset) })
		if err != nil {
			t.Fatal(err)
		}
		three := triple{
			[3]float64{tab.each[0].Share(), tab.each[1].Share(), tab.each[2].Share()},
			[3]float64{tab.joint[0][1].Share(), tab.joint[0][2].Share(), tab.joint[1][2].Share()},
		}
		p := bisected(three, 0)
		room := 0.0
		for _, c := range tableAt(three, p) {
			room += 1 / c
		}
		room = 1 / room
		v := n * room
		w := spread * v / (1 + spread*v)
		if off := x/n - p; math.Abs(off) > conflict*math.Sqrt(room/n+spread*room*room) {
			// The spread is as large as makes it just so far.
			want := p + (1-conflict*conflict*room/n/(off*off))*off
			if math.Abs(b.share[7]-want) > 1e-7*want || b.relative < (1-want)/(n*want)*(1-1e-6) {
				t.Fatalf("got %v, %v, want %v", b.share[7], b.relative, want)
			}
			return
		}
		want := p + w*(x/n-p)
		if math.Abs(b.share[7]-want) > 1e-7*want { // the fit ends when its shares are right to 1e-8
			t.Fatalf("got %v, want %v", b.share[7], want)
		}
		// As the mean of a Beta distribution that begins with m people.
		m := room / (room * room * spread)
		if beta := (m*p + x) / (m + n); math.Abs(beta-want) > 1e-9*want {
			t.Fatalf("the mean of Beta is %v, want %v", beta, want)
		}
		// What the pairs leave open is the residual variance, room; the rest of
		// p(1-p) is sampled with them.
		variance := (p*(1-p)-room)/n + (1-w)*spread*room*room
		if got := b.relative * b.share[7] * b.share[7]; math.Abs(got-variance) > 1e-7*variance {
			t.Fatalf("variance %v, want %v", got, variance)
		}
		if lo, hi := min(p, x/n), max(p, x/n); b.share[7] < lo*(1-1e-12) || b.share[7] > hi*(1+1e-12) {
			t.Fatalf("%v is not between %v and %v", b.share[7], lo, hi)
		}
	})
}

// steadied does what [blendOf] says, slowly: fits by iterative scaling of all cells
// from the interactions on, which are foretold of each u of a subset, and regressions
// with the cells as weights.
func steadied(d int, cells []int, spread float64, foretold func(subset, u int) float64) (share []float64, relative float64) {
	n := 0.0
	for _, c := range cells {
		n += float64(c)
	}
	share = make([]float64, 1<<d)
	extra, known := make([]float64, 1<<d), make([]float64, 1<<d)
	for subset := range 1 << d {
		var of []int
		for i := range d {
			if subset>>i&1 == 1 {
				of = append(of, i)
			}
		}
		k := len(of)
		if k < 3 {
			share[subset] = float64(atLeast(cells, subset)) / n
			continue
		}
		global := make([]int, 1<<k) // the subset at each cell
		fit, terms := make([]float64, 1<<k), []int{0}
		for y := range fit {
			for j, i := range of {
				global[y] |= y >> j & 1 << i
			}
			if c := bits.OnesCount(uint(y)); c == 1 || c == 2 {
				terms = append(terms, y)
			}
		}
		has := func(y, u int) bool { return y&u == u }
		for y := range fit {
			log := 0.0
			for u := range fit {
				if has(y, u) && bits.OnesCount(uint(u)) >= 3 {
					log += max(-10, min(10, extra[global[u]]+foretold(subset, global[u])))
				}
			}
			fit[y] = math.Exp(log)
		}
		for worst := 1.0; worst > 1e-14; {
			worst = 0
			for _, term := range terms {
				want, have, all := float64(atLeast(cells, global[term]))/n, 0.0, 0.0
				for y, p := range fit {
					all += p
					if has(y, term) {
						have += p
					}
				}
				for y := range fit {
					if has(y, term) {
						fit[y] *= want / have
					} else {
						fit[y] *= (1 - want) / (all - have)
					}
				}
				worst = max(worst, math.Abs(have/want-1))
			}
		}
		// Residuals of "has all of u" on the terms, by Gram-Schmidt in the space
		// of functions of cells with the fit as weights.
		inner := func(f, g []float64) (s float64) {
			for y, p := range fit {
				s += p * f[y] * g[y]
			}
			return s
		}
		indicator := func(u int) []float64 {
			f := make([]float64, len(fit))
			for y := range f {
				if has(y, u) {
					f[y] = 1
				}
			}
			return f
		}
		var basis [][]float64
		residual := func(f []float64) []float64 {
			for range 2 {
				for _, g := range basis {
					c := inner(f, g)
					for y := range f {
						f[y] -= c * g[y]
					}
				}
			}
			return f
		}
		for _, term := range terms {
			f := residual(indicator(term))
			length := math.Sqrt(inner(f, f))
			for y := range f {
				f[y] /= length
			}
			basis = append(basis, f)
		}
		top := len(fit) - 1
		p, all := fit[top], residual(indicator(top))
		r := inner(all, all)
		sigma := 0.0
		for u := range fit {
			if bits.OnesCount(uint(u)) >= 3 {
				slope := inner(all, indicator(u)) // of p by the interaction u
				if u == top {
					sigma += slope * slope * spread
				} else {
					sigma += slope * slope * known[global[u]]
				}
			}
		}
		off := float64(atLeast(cells, subset))/n - p
		if math.Abs(off) > conflict*math.Sqrt(sigma+r/n) || !likely(share, subset, p) {
			return nil, 0
		}
		w := sigma / (sigma + r/n)
		share[subset] = p + w*off
		// The interaction is normal with the spread, and off is a measurement of it.
		extra[subset] = max(-farthest, min(farthest, spread*r*off/(sigma+r/n)))
		known[subset] = spread - spread*r*spread*r/(sigma+r/n)
		if subset == 1<<d-1 {
			q := share[subset]
			relative = ((p*(1-p)-r)/n + (1-w)*sigma) / (q * q)
		}
	}
	return share, relative
}

// likely reports whether what is foretold of a subset is near what its parts say.
func likely(share []float64, subset int, p float64) bool {
	sum, pairs := 0.0, 0
	for i := range 5 {
		if subset>>i&1 == 1 && p > share[subset&^(1<<i)] {
			return false
		}
		for j := range i {
			if both := 1<<i | 1<<j; subset&both == both {
				sum += math.Log(share[subset&^(1<<i)] * share[subset&^(1<<j)] / share[subset&^both])
				pairs++
			}
		}
	}
	return bits.OnesCount(uint(subset)) < 4 || math.Abs(math.Log(p)-sum/float64(pairs)) < math.Log(leap)
}

// Four skills and five lean on the counts of the threes and fours among them, and
// all on the breadth and the shape.
func TestBlend_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SampledFrom([]int{3, 4, 4, 5}).Draw(t, "d")
		cells := crowded(t, d, 5)
		tab := tableOf(d, cells)
		x := plain(d, math.Exp(rapid.Float64Range(-6, 2).Draw(t, "log spread")))
		foretold := func(subset, u int) float64 { return 0 }
		if rapid.Bool().Draw(t, "breadth") {
			number := rapid.Float64Range(-0.5, 0.5)
			s := shape{number.Draw(t, "constant"), number.Draw(t, "slope"), x.shape.spread}
			p := &prior{breadth: everyKind(t, d), people: tab.n, shape: s, index: map[skills.ID]int{}}
			for i := range d {
				p.index[tab.q[i].Skill] = i
			}
			x = p.of(tab)
			logs := map[int][]float64{}
			foretold = func(subset, u int) float64 {
				if logs[subset] == nil { // by the bits of the question
					f := make([]float64, 1<<d)
					for y, p := range p.breadth.enumerated() {
						for v := range f {
							if v&^subset == 0 && y&subset == v {
								f[v] += p
							}
						}
					}
					for v := range f {
						f[v] = math.Log(f[v])
					}
					logs[subset] = f
				}
				sum := moebius(logs[subset], u)
				if bits.OnesCount(uint(u)) == 3 {
					sum += s.constant
					for i := range d {
						for j := range i {
							if u>>i&1 == 1 && u>>j&1 == 1 {
								c := math.Log(tab.joint[i][j].Share() / p.breadth.marginal([]int{i, j}, 3))
								sum -= s.slope * c
							}
						}
					}
				}
				return sum
			}
		}
		want, relative := steadied(d, cells, x.shape.spread, foretold)
		if want == nil {
			return // a count refutes the prior, or the parts do
		}
		b, err := blendOf(tab, x, func(subset int) int { return atLeast(cells, subset) })
		if err != nil {
			t.Fatal(err)
		}
		for subset, w := range want {
			if math.Abs(b.share[subset]-w) > 1e-7*w {
				t.Fatalf("%b: got %v, want %v", subset, b.share[subset], w)
			}
		}
		if math.Abs(b.relative-relative) > 1e-6*relative {
			t.Fatalf("relative variance %v, want %v", b.relative, relative)
		}
	})
}

// Without any spread the prior is right, with an endless one the count is; and the
// more people, the more it is the count.
func TestBlend_limits_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(3, 4).Draw(t, "d")
		cells := rapid.SliceOfN(rapid.IntRange(5, 12), 1<<d, 1<<d).Draw(t, "cells")
		tab, full := tableOf(d, cells), 1<<d-1
		share := func(cells []int, spread float64) float64 {
			b, err := blendOf(tableOf(d, cells), plain(d, spread), func(subset int) int { return atLeast(cells, subset) })
			if err != nil {
				t.Fatal(err)
			}
			return b.share[full]
		}
		count := float64(cells[full]) / float64(tab.n)
		log, err := newFits(tab, nil).fit(full)
		if err != nil {
			t.Fatal(err)
		}
		// One person more or less refutes no prior.
		want := math.Exp(log)
		if got := share(cells, 1e-14); d == 3 && math.Abs(count-want)*float64(tab.n) < 1 && math.Abs(got/want-1) > 1e-8 {
			t.Fatalf("without spread %v, want %v", got, want)
		}
		if got := share(cells, 1e10); math.Abs(got/count-1) > 1e-5 {
			t.Fatalf("with any spread %v, want %v", got, count)
		}
		if d > 3 {
			return // there it goes through the counts of three, which may lead away first
		}
		off := math.Inf(1)
		for _, times := range []int{1, 3, 10, 100, 10_000} {
			more := make([]int, len(cells))
			for x, c := range cells {
				more[x] = c * times
			}
			now := math.Abs(share(more, 0.1) - count)
			if now > off*(1+1e-9)+1e-15 {
				t.Fatalf("%d times as many people: %v from the count, %v before", times, now, off)
			}
			off = now
		}
		if off > 0.01*count {
			t.Fatalf("of very many people %v from the count %v", off, count)
		}
	})
}
