package orthant

import (
	"math"
	"slices"
	"sort"
)

// A variable of Student's t is normal, divided by y = sqrt(chi^2/df): above its
// threshold l when the normal is above l y. So the orthant is an average, over
// s = log y, of normal ones. This file finds where the average comes from and
// draws s from there.

// logRadius returns the logarithm of the density of s = log y.
func logRadius(df float64) func(s float64) float64 {
	k := df / 2
	constant := math.Ln2
	if k > 50 { // Stirling
		constant += math.Log(k/(2*math.Pi))/2 - (1-1/(30*k*k))/(12*k)
	} else {
		gamma, _ := math.Lgamma(k)
		constant += k*math.Log(k) - k - gamma
	}
	return func(s float64) float64 {
		if s > 300 {
			return math.Inf(-1)
		}
		return constant - k*(math.Expm1(2*s)-2*s)
	}
}

// summit climbs a smooth function of s with one maximum from s = 0 and returns
// roughly where it is, and how wide: the standard deviation of the normal
// density of its shape.
func summit(f func(s float64) float64, step float64) (mode, width float64) {
	at, top := 0.0, f(0)
	for range 200 {
		if v := f(at + step); v > top {
			at, top = at+step, v
			step *= 2
			continue
		}
		left, right := f(at-step), f(at+step)
		if left > top {
			at, top, step = at-step, left, -2*step
			continue
		}
		bend := 2*top - left - right
		if bend < 1 || math.IsInf(bend, 0) {
			if bend > 0.05 { // near enough for a parabola
				return at + step*(right-left)/(2*bend), math.Abs(step) / math.Sqrt(bend)
			}
			if !(bend > 0) && math.Abs(step) < 1 {
				return at, math.Abs(step)
			}
			if bend >= 0 && bend <= 0.05 {
				step *= 2
				continue
			}
		}
		step /= 2
	}
	return at, math.Abs(step)
}

// radius draws s by a density that is linear between nodes, and close to the
// density of s times the weight of the saddle there.
type radius struct {
	logDensity func(s float64) float64
	s          []float64 // nodes
	density    []float64 // that is drawn from, at each node
	sum        []float64 // share up to each node
	guide      [guides]int
	whole      float64   // logarithm of the integral of the profile
	mu         []float64 // nodes x d: means of the normal variables
	centre     []float64 // nodes x d: their draws at the saddle
	lean       []float64 // nodes x d: what slopes make of centre
	d          int

	node  [block]int
	place [block]float64
}

// guides is the number of equal parts of the unit interval for each of which
// the node is known where looking for a share begins.
const guides = 256

// steep is how far below its summit a logarithm still counts.
const steep = 36

// finer is how many steps of the density drawn from are between two saddles.
const finer = 6

// newRadius returns the radius of df degrees of freedom for thresholds y times
// those of s, and s as it is at the mode.
func newRadius(t *tails, lower, corr []float64, d int, df float64) (*radius, *system, saddle) {
	r := &radius{logDensity: logRadius(df), d: d}
	s := t.arrange(lower, corr, d)
	at := func(v float64) saddle {
		y, scaled := math.Exp(v), *s
		scaled.lower = make([]float64, d)
		for i, l := range s.lower {
			scaled.lower[i] = l * y
		}
		return scaled.saddle(t)
	}
	mode, width := summit(func(v float64) float64 { return r.logDensity(v) + at(v).psi }, 0.5/math.Sqrt(df))
	scaled := make([]float64, d)
	for i, l := range lower {
		scaled[i] = l * math.Exp(mode)
	}
	s = t.arrange(scaled, corr, d)
	for i := range s.lower {
		s.lower[i] *= math.Exp(-mode)
	}
	middle := at(mode)

	type node struct {
		s, height float64
		saddle    saddle
		centre    []float64
	}
	draws := func(p saddle) []float64 {
		centre := make([]float64, d)
		for k, mu := range p.mu {
			centre[k] = mu + t.hazard(p.a[k])
		}
		return centre
	}
	top := r.logDensity(mode) + middle.psi
	nodes := []node{{mode, top, middle, draws(middle)}}
	for _, side := range []float64{-1, 1} {
		step := width / 2
		for v := mode + side*step; ; v += side * step {
			p := at(v)
			h := r.logDensity(v) + p.psi
			if !(h > top-steep) && len(nodes) > 4 || math.IsNaN(h) {
				nodes = append(nodes, node{v, max(h, top-2*steep), p, draws(p)})
				break
			}
			nodes = append(nodes, node{v, h, p, draws(p)})
			step *= 1.1
		}
	}
	slices.SortFunc(nodes, func(a, b node) int { return int(math.Copysign(1, a.s-b.s)) })
	// Between nodes, everything is a cubic: with straight lines their corners are
	// what costs most points.
	total := 0.0
	mu, centre := make([]float64, d), make([]float64, d)
	for i := range (len(nodes)-1)*finer + 1 {
		left := min(i/finer, len(nodes)-2)
		part := float64(i-left*finer) / finer
		v := nodes[left].s + part*(nodes[left+1].s-nodes[left].s)
		height := 0.0
		clear(mu)
		clear(centre)
		from := max(0, min(left-1, len(nodes)-4))
		near := nodes[from:min(from+4, len(nodes))]
		for a, n := range near {
			share := 1.0
			for b, o := range near {
				if a != b {
					share *= (v - o.s) / (n.s - o.s)
				}
			}
			height += share * n.height
			for k := range mu {
				mu[k] += share * n.saddle.mu[k]
				centre[k] += share * n.centre[k]
			}
		}
		r.s, r.density = append(r.s, v), append(r.density, math.Exp(height-top))
		r.mu, r.centre = append(r.mu, mu...), append(r.centre, centre...)
		if i > 0 {
			total += (v - r.s[i-1]) * (r.density[i-1] + r.density[i]) / 2
		}
		r.sum = append(r.sum, total)
	}
	for i := range r.sum {
		r.sum[i] /= total
		r.density[i] /= total
	}
	for i := range r.guide {
		r.guide[i] = min(sort.SearchFloat64s(r.sum, float64(i)/guides), len(r.sum)-1)
		r.guide[i] = max(r.guide[i]-1, 0)
	}
	r.whole = top + math.Log(total)
	return r, s, middle
}

// draw sets y to draws of the radius, and weighs them.
func (r *radius) draw(y, factor, power []float64, first, step uint64) {
	last := len(r.s) - 2
	for i := range y {
		u := fold(first)
		first += step
		j := r.guide[int(u*guides)]
		for j < last && r.sum[j+1] < u {
			j++
		}
		a, b := r.density[j], r.density[j+1]
		part := max(0, min(1, (u-r.sum[j])/(r.sum[j+1]-r.sum[j])))
		density := math.Sqrt(a*a + part*(b-a)*(b+a))
		place := part * (a + b) / (a + density)
		s := r.s[j] + place*(r.s[j+1]-r.s[j])
		y[i] = math.Exp(s)
		factor[i] /= density
		power[i] += r.logDensity(s) - r.whole
		r.node[i], r.place[i] = j, place
	}
}

// follow takes the slopes of the means, see [system.slopes]; they lean from the
// saddle at each radius.
func (r *radius) follow(slopes []float64) {
	r.lean = make([]float64, len(r.centre))
	for i := 0; i < len(r.centre); i += r.d {
		for k := range r.d {
			for j, c := range slopes[k*r.d : k*r.d+k] {
				r.lean[i+k] -= c * r.centre[i+j]
			}
		}
	}
}

// at sets out to what a table of nodes x d has for variable k at each radius.
func (r *radius) at(out, table []float64, k int) {
	for i := range out {
		j := r.node[i]*r.d + k
		out[i] = table[j] + r.place[i]*(table[j+r.d]-table[j])
	}
}
