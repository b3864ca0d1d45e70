package rarity_test

import (
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// mask is the skills of one synthetic person, of at most 128.
type mask [2]uint64

func (m *mask) add(s int)     { m[s/64] |= 1 << (s % 64) }
func (m mask) has(s int) bool { return m[s/64]>>(s%64)&1 == 1 }
func (m mask) len() int       { return bits.OnesCount64(m[0]) + bits.OnesCount64(m[1]) }

// making is one way in which people come to their skills, without anybody who
// ticks everything: it returns what draws one person after the other.
type making struct {
	name string
	draw func(r *rand.Rand, skills int) func() mask
}

// zipf returns shares of skills by Zipf's law, of which people hold so many on
// average.
func zipf(skills int, mean float64) []float64 {
	p := make([]float64, skills)
	lo, hi := 0.0, 100.0
	for range 60 {
		c, sum := (lo+hi)/2, 0.0
		for i := range p {
			p[i] = min(0.8, c/math.Pow(float64(i+2), 0.9))
			sum += p[i]
		}
		if sum < mean {
			lo = c
		} else {
			hi = c
		}
	}
	return p
}

// unrelated people hold each skill independently of the others.
func unrelated(mean float64) making {
	return making{fmt.Sprintf("independent, %v", mean), func(r *rand.Rand, skills int) func() mask {
		p := zipf(skills, mean)
		return func() (m mask) {
			for s, x := range p {
				if r.Float64() < x {
					m.add(s)
				}
			}
			return m
		}
	}}
}

// broad people have a breadth, one factor that all skills have in common with
// the correlation rho.
func broad(mean, rho float64) making {
	return making{fmt.Sprintf("one factor, %v, correlation %v", mean, rho), func(r *rand.Rand, skills int) func() mask {
		at := zipf(skills, mean)
		for s, x := range at {
			at[s] = -math.Sqrt2 * math.Erfcinv(2*x)
		}
		return func() (m mask) {
			z := r.NormFloat64() * math.Sqrt(rho)
			for s := range at {
				if z+math.Sqrt(1-rho)*r.NormFloat64() < at[s] {
					m.add(s)
				}
			}
			return m
		}
	}}
}

// numbered people name a number of skills that has a distribution of its own,
// and that many by weight.
func numbered(name string, number func(r *rand.Rand) int) making {
	return making{name, func(r *rand.Rand, skills int) func() mask {
		p := zipf(skills, float64(skills)/8)
		return func() mask { return drawn(r, p, number(r)) }
	}}
}

func negativeBinomial(mean, size float64) making {
	return numbered(fmt.Sprintf("negative binomial, %v, size %v", mean, size), func(r *rand.Rand) int {
		return 1 + poisson(r, gamma(r, size)*(mean-1)/size)
	})
}

func lognormal(median, sigma float64) making {
	return numbered(fmt.Sprintf("lognormal, %v, sigma %v", median, sigma), func(r *rand.Rand) int {
		return max(1, poisson(r, min(1000, median*math.Exp(sigma*r.NormFloat64()))))
	})
}

func exactly(k int) making {
	return numbered(fmt.Sprintf("exactly %d", k), func(*rand.Rand) int { return k })
}

// groups are two, and a share of the people is of the second one.
func groups(share float64, first, second making) making {
	return making{fmt.Sprintf("%v, and %v of %v", first.name, share, second.name), func(r *rand.Rand, skills int) func() mask {
		a, b := first.draw(r, skills), second.draw(r, skills)
		return func() mask {
			if r.Float64() < share {
				return b()
			}
			return a()
		}
	}}
}

// occupied people are like those of internal/synthetic, with any mean: that has
// 20.
func occupied(mean float64) making {
	return making{fmt.Sprintf("occupations, %v", mean), func(r *rand.Rand, skills int) func() mask {
		var weights [20][]float64
		for o := range weights {
			weights[o] = zipf(skills, 1)
			for s := range skills {
				if r.IntN(5) == 0 {
					weights[o][s] *= 10
				}
			}
		}
		return func() mask {
			n := min(1+int((r.ExpFloat64()*0.3+0.7+r.NormFloat64()*0.2)*mean), 3*int(mean), skills/2)
			return drawn(r, weights[r.IntN(len(weights))], n)
		}
	}}
}

// drawn are k skills, or all, one after the other by weight.
func drawn(r *rand.Rand, weights []float64, k int) (m mask) {
	if k < len(weights)/3 {
		sum := 0.0
		for _, w := range weights {
			sum += w
		}
		for n := 0; n < k; {
			u, s := r.Float64()*sum, 0
			for u -= weights[0]; u >= 0 && s < len(weights)-1; u -= weights[s] {
				s++
			}
			if !m.has(s) {
				m.add(s)
				n++
			}
		}
		return m
	}
	// The first k of a race with these rates are the same.
	type runner struct {
		time float64
		s    int
	}
	race := make([]runner, len(weights))
	for s, w := range weights {
		race[s] = runner{r.ExpFloat64() / w, s}
	}
	slices.SortFunc(race, func(a, b runner) int {
		if a.time < b.time {
			return -1
		}
		return 1
	})
	for _, one := range race[:min(k, len(race))] {
		m.add(one.s)
	}
	return m
}

// gamma draws from the gamma distribution of a shape (G. Marsaglia and W. W.
// Tsang, 2000, doi:10.1145/358407.358414).
func gamma(r *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(r, shape+1) * math.Pow(r.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	for {
		x := r.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(1-r.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

func poisson(r *rand.Rand, mean float64) (n int) {
	for t := r.ExpFloat64(); t < mean; t += r.ExpFloat64() {
		n++
	}
	return n
}

// town are n people, the first of whom tick each skill with a chance from least
// to 1 that each of them has.
func town(r *rand.Rand, m making, skills, n, tickers int, least float64) []mask {
	draw, people := m.draw(r, skills), make([]mask, n)
	for i := range people {
		if i >= tickers {
			people[i] = draw()
			continue
		}
		chance := least + (1-least)*r.Float64()
		for s := range skills {
			if r.Float64() < chance {
				people[i].add(s)
			}
		}
	}
	return people
}

func histogramOf(people []mask, skills int) []int {
	h := make([]int, skills+1)
	for _, m := range people {
		h[m.len()]++
	}
	return h
}

// triples counts who holds three skills at once, of the people that are in.
func triples(people []mask, skills int, in func(i int) bool) (held []int32, n int) {
	held = make([]int32, skills*skills*skills)
	own := make([]int, 0, skills)
	for i, m := range people {
		if !in(i) {
			continue
		}
		n++
		own = own[:0]
		for s := range skills {
			if m.has(s) {
				own = append(own, s)
			}
		}
		for i, a := range own {
			for j, b := range own[:i] {
				for _, c := range own[:j] {
					held[(a*skills+b)*skills+c]++
				}
			}
		}
	}
	return held, n
}

// moves counts the triples that at least five people hold, and whose share moves
// by more than a factor 2 without those who name more than k skills: those that
// would not move that much without the people who tick everything (alarms), and
// those that would (found), of so many (fake).
func moves(people []mask, skills, tickers, k int) (alarms, found, fake int) {
	byTickers, _ := triples(people, skills, func(i int) bool { return i < tickers })
	byOut, out := triples(people, skills, func(i int) bool { return people[i].len() > k })
	words := (len(people) + 63) / 64
	sets, both := make([]uint64, words*skills), make([]uint64, words)
	for i, m := range people {
		for s := range skills {
			if m.has(s) {
				sets[s*words+i/64] |= 1 << (i % 64)
			}
		}
	}
	for a := range skills {
		for b := range a {
			fresh := true
			for c := range b {
				at := (a*skills+b)*skills + c
				if max(byTickers[at], byOut[at]) < 3 {
					continue
				}
				if fresh {
					fresh = false
					for w := range both {
						both[w] = sets[a*words+w] & sets[b*words+w]
					}
				}
				x := 0
				for w, v := range both {
					x += bits.OnesCount64(v & sets[c*words+w])
				}
				moved := func(x, less, n, fewer int) bool { return x*(n-fewer) > 2*(x-less)*n }
				isFake := x >= 5 && moved(x, int(byTickers[at]), len(people), tickers)
				fragile := x >= 5 && moved(x, int(byOut[at]), len(people), out)
				switch {
				case isFake && fragile:
					fake, found = fake+1, found+1
				case isFake:
					fake++
				case fragile:
					alarms++
				}
			}
		}
	}
	return alarms, found, fake
}
