package orthant

import (
	"math"
	"slices"
)

// system is a set of variables X = L Z of independent normal Z, in the order
// in which they are drawn: X_k > its threshold is
//
//	Z_k > lower[k] - sum over j < k of row(k)[j] Z_j
//
// for k < rank. The other variables are functions of Z_0 to Z_rank-1: for them
// sd is 0, and lower and row are of X itself, not divided by sd.
type system struct {
	d, rank int
	lower   []float64
	rows    []float64 // d x d, strictly lower
	sd      []float64 // of each variable, given those before it
}

func (s *system) row(k int) []float64 { return s.rows[k*s.d : (k+1)*s.d] }

const (
	// singular is the variance below which a variable counts as a function of
	// the ones before it: rounding makes variances of 1e-15, and a standard
	// deviation of 3e-7 can't be seen in a probability's first five digits.
	singular = 1e-13

	// nearly is the share of a variable's variance that is left when it counts
	// as nearly a function of the variable just before it.
	nearly = 0.01

	// edgeHigh is the bound of a variable at the saddle, in its own standard
	// deviations, above which it gives no edge: two conditions pull against each
	// other, and the tilting knows where they meet.
	edgeHigh = 3.0
)

// arrange orders the variables, at each step that one next whose condition is
// the hardest to meet when those before it have their mean values (G. Gibson,
// C. Glasbey, D. Elston 1994; A. Genz and F. Bretz 2009,
// doi:10.1007/978-3-642-01689-9, ch. 4), and factors the correlations
// (Cholesky). What is nearly a function of a variable comes right after it. It
// takes O(d^3) steps.
func (t *tails) arrange(lower, corr []float64, d int) *system {
	s := &system{d: d, rank: d, lower: slices.Clone(lower), rows: make([]float64, d*d), sd: make([]float64, d)}
	c := slices.Clone(corr)
	mean := make([]float64, d)   // of X, given the means of the Z so far
	spread := make([]float64, d) // variance of X, given the Z so far
	for i := range spread {
		spread[i] = 1
	}
	for k := range d {
		best, worst, bound := -1, math.Inf(-1), false
		for i := k; i < d; i++ {
			if spread[i] <= singular {
				continue
			}
			v := (s.lower[i] - mean[i]) / math.Sqrt(spread[i])
			b := k > 0 && spread[i] < nearly*s.rows[i*d+k-1]*s.rows[i*d+k-1]
			if best < 0 || b && !bound || b == bound && v > worst {
				best, worst, bound = i, v, b
			}
		}
		if best < 0 {
			s.rank = k
			break
		}
		s.swap(c, mean, spread, k, best)
		sd := math.Sqrt(spread[k])
		s.sd[k] = sd
		z := t.hazard(worst)
		own := s.row(k)
		for i := k + 1; i < d; i++ {
			row := s.row(i)
			v := c[i*d+k]
			for j := range k {
				v -= row[j] * own[j]
			}
			v /= sd
			row[k] = v
			spread[i] -= v * v
			mean[i] += v * z
		}
	}
	for k := range s.rank {
		s.lower[k] /= s.sd[k]
		row := s.row(k)
		for j := range k {
			row[j] /= s.sd[k]
		}
	}
	return s
}

func (s *system) swap(c, mean, spread []float64, a, b int) {
	if a == b {
		return
	}
	d := s.d
	for j := range d {
		c[a*d+j], c[b*d+j] = c[b*d+j], c[a*d+j]
		s.rows[a*d+j], s.rows[b*d+j] = s.rows[b*d+j], s.rows[a*d+j]
	}
	for i := range d {
		c[i*d+a], c[i*d+b] = c[i*d+b], c[i*d+a]
	}
	s.lower[a], s.lower[b] = s.lower[b], s.lower[a]
	mean[a], mean[b] = mean[b], mean[a]
	spread[a], spread[b] = spread[b], spread[a]
}

// edge is a bound on Z_at that a later variable X_of gives, because it is a
// function of Z_0 to Z_at, or nearly one: slack is how far Z_at can be beyond
// the bound. Without it, points would be drawn that are outside, and the weight
// would jump.
type edge struct {
	of    int
	lower float64
	row   []float64 // of X_of, by Z_0 to Z_at
	slack float64   // in Z_at
}

// edges returns for each drawn variable the bounds that others give it. a holds
// the bounds at the saddle: where they are high, noise can be as high.
func (s *system) edges(a []float64) [][]edge {
	all := make([][]edge, s.rank)
	raw := make([]float64, s.d)
	for k := range s.d {
		exact := k >= s.rank
		unit := 1.0
		if !exact {
			unit = s.sd[k]
		}
		n := min(k, s.rank)
		for j, v := range s.row(k)[:n] {
			raw[j] = v * unit
		}
		add := func(at int, slack float64) {
			all[at] = append(all[at], edge{k, s.lower[k] * unit, slices.Clone(raw[:at+1]), slack})
		}
		if exact {
			for n > 1 && math.Abs(raw[n-1]) < 1e-6 {
				n--
			}
			add(n-1, 0)
			n--
		}
		// The first Z after which little of the variance is left.
		noise, high := s.sd[k]*s.sd[k], max(a[k], 1)
		if exact {
			noise = raw[n] * raw[n]
			high = max(a[n], 1)
		}
		at, slack := -1, 0.0
		for j := n - 1; j >= 0 && noise < nearly; j-- {
			if noise < nearly*raw[j]*raw[j] {
				at, slack = j, (8+high)*math.Sqrt(noise)/math.Abs(raw[j])
			}
			noise += raw[j] * raw[j]
			high = max(high, a[j])
		}
		if at >= 0 && high < edgeHigh {
			add(at, slack)
		}
	}
	return all
}
