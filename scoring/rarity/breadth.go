package rarity

import (
	"math"
	"math/bits"
	"slices"
)

// breadth is the distribution of maximum entropy over all skills of a
// population in which each skill has its share and so many people hold k skills
// as do:
//
//	P(x) = h_k / D_k  prod_{i: x_i=1} a_i  prod_{i: x_i=0} (1 - a_i),   k = sum_i x_i,
//
// where h_k is the share of people who hold k skills, and D_k the probability of
// k skills if skill i were held with probability a_i and nothing depended on
// anything (the Poisson binomial distribution). Somebody who holds many skills
// is likelier to hold any, and nothing else makes skills attract each other. It
// is the quasi-symmetric model of a Rasch scale (T. Tjur, 1982,
// doi:10.2307/4615858; G. Rasch, 1960). It knows what pairs do not say: how much
// more often three skills are together because some people hold very many.
type breadth struct {
	a     []float64 // of each skill, in [0, 1]
	ratio []float64 // h_k / D_k, as far as there are people
	dist  []float64 // D_k, somewhat further
}

// newBreadth fits the model to the shares and to the histogram, in shares of
// the same people. It returns nil when it can't: when the histogram is not
// that of these shares, or so far from independence that numbers leave the range
// of float64, as with thousands of skills of which somebody holds all.
//
// It is fitted by iterative scaling, one skill at a time (J. N. Darroch and
// D. Ratcliff, 1972, doi:10.1214/aoms/1177692379), in O(skills x most skills)
// steps a round, of which there are some 20.
func newBreadth(shares, histogram []float64) *breadth {
	total, mean := 0.0, 0.0
	for _, s := range shares {
		total += s
	}
	for k, h := range histogram {
		mean += float64(k) * h
	}
	if !(math.Abs(total-mean) <= 1e-6*(1+mean)) || len(histogram) == 0 || len(histogram) > len(shares)+1 {
		return nil
	}
	room := min(len(shares)+1, 3*len(histogram)+60) // beyond, nobody is
	b := &breadth{a: slices.Clone(shares), ratio: make([]float64, len(histogram)), dist: make([]float64, room)}
	rest := make([]float64, room)
	const rounds, enough = 300, 1e-10
	for range rounds {
		if !b.spread(histogram) {
			return nil
		}
		worst := 0.0
		for i, s := range shares {
			if s <= 0 || s >= 1 {
				continue // nobody, or everybody: nothing to fit
			}
			b.without(rest, b.dist, i)
			m := 0.0
			for k := 1; k < len(histogram); k++ {
				m += b.ratio[k] * rest[k-1]
			}
			m *= b.a[i]
			if !(m > 0 && m < 1) {
				return nil
			}
			worst = max(worst, math.Abs(m/s-1))
			odds := b.a[i] / (1 - b.a[i]) * s * (1 - m) / (m * (1 - s))
			b.a[i] = odds / (1 + odds)
			with(b.dist, rest, b.a[i])
			for k, h := range histogram {
				b.ratio[k] = divide(h, b.dist[k])
			}
		}
		if worst < enough {
			return b.checked(histogram)
		}
	}
	return nil
}

// spread computes D_k and h_k / D_k anew.
func (b *breadth) spread(histogram []float64) bool {
	clear(b.dist)
	b.dist[0] = 1
	for _, a := range b.a {
		with(b.dist, b.dist, a)
	}
	return b.checked(histogram) != nil
}

// checked returns the model when all its numbers are ones.
func (b *breadth) checked(histogram []float64) *breadth {
	for k, h := range histogram {
		b.ratio[k] = divide(h, b.dist[k])
		if !finite(b.ratio[k]) || h > 0 && b.dist[k] < 1e-290 {
			return nil
		}
	}
	return b
}

// divide is h/d, and 0 for 0.
func divide(h, d float64) float64 {
	if h == 0 {
		return 0
	}
	return h / d
}

// with replaces to by the distribution of one skill more, held with probability a.
// Both may be the same.
func with(to, of []float64, a float64) {
	for k := len(of) - 1; k > 0; k-- {
		to[k] = of[k]*(1-a) + of[k-1]*a
	}
	to[0] = of[0] * (1 - a)
}

// without replaces to by the distribution without skill i; both may be the same. It
// undoes with from below as long as most of of[k] is from to[k], and from above
// where most of it is from to[k-1]: each number is then a difference in which little
// cancels, and errors shrink on the way. (Which of both it is changes once, because
// to is log-concave.) What is beyond the end of the list counts as 0.
func (b *breadth) without(to, of []float64, i int) {
	a := b.a[i]
	if a <= 0 {
		copy(to, of)
		return
	}
	before, k := 0.0, 0
	for ; k < len(of) && of[k] == 0; k++ {
		to[k] = 0 // so many are held by everybody
	}
	if a >= 1 && k > 0 {
		k--
	}
	for ; k < len(of) && a < 1; k++ {
		own := of[k] - a*before
		if own < a*before || own <= 0 {
			break
		}
		before = own / (1 - a)
		to[k] = before
	}
	turn, last := k, len(of)-1
	if turn > last {
		return
	}
	after, above := 0.0, of[last]
	to[last] = 0
	for k := last - 1; k >= turn; k-- {
		after = max(0, (above-(1-a)*after)/a)
		to[k], above = after, of[k]
	}
}

// patterns fills to, at x, with the logarithm of the probability of holding those
// of the asked skills that are in the bits of x, and no others of them. Of those
// who hold asked skill j a share part[j] counts as holders: those at a level or
// above. It returns false where one is no number. It takes
// O(d x most skills + d 2^d) steps.
func (b *breadth) patterns(to []float64, asked []int, part []float64, room []float64) bool {
	rest := append(room[:0], b.dist...)
	for _, i := range asked {
		b.without(rest, rest, i)
	}
	var given [MaxSkills + 1]float64
	for m := range len(asked) + 1 {
		for k := m; k < len(b.ratio); k++ {
			given[m] += b.ratio[k] * rest[k-m]
		}
	}
	for x := range to {
		to[x] = given[bits.OnesCount(uint(x))]
		for j, i := range asked {
			if x>>j&1 == 1 {
				to[x] *= b.a[i]
			} else {
				to[x] *= 1 - b.a[i]
			}
		}
	}
	for j, r := range part {
		for x := range to {
			if x>>j&1 == 1 && r < 1 {
				to[x^1<<j] += (1 - r) * to[x]
				to[x] *= r
			}
		}
	}
	for x, p := range to {
		to[x] = math.Log(p)
		if !finite(to[x]) {
			return false
		}
	}
	return true
}

// odds are what drives a triple's share: a / (1-a) of each skill.
func (b *breadth) odds() []float64 {
	odds := make([]float64, len(b.a))
	for i, a := range b.a {
		odds[i] = a / max(1-a, 1e-9)
	}
	return odds
}
