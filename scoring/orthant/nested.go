package orthant

import (
	"math"
	"slices"
)

// nested integrates the variables of a system within each other, each above its
// bound given those before it, by Gauss's rule for the tilted normal tail that
// begins there ([tailRule]); the last one is a tail. The saddle says which tail:
// the integrand along a variable is nearly its weight, so that few points do,
// and with each more the error falls by a factor of 3 to 20. But the points are
// multiplied: it is for few variables.
type nested struct {
	*system
	*tails
	mu     []float64
	scale  []float64 // minus the logarithm of what each level is divided by
	x      []float64
	n      int // points of each rule
	points int
}

// nestedRules are the points that are tried until the answers agree.
var nestedRules = [...]int{3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 24}

const (
	// nestedMost is the number of points of a rule that are worth a try; in their
	// time the lattice has a twentieth of it.
	nestedMost = 100_000

	// nestedSharp is the least standard deviation of a variable, given those
	// before it, at which the rules can see the tail.
	nestedSharp = 0.1

	// nestedFewer is how much smaller the error can be with the next rule.
	nestedFewer = 4
)

// nest returns the probability that [tilted] does, without a random number; false
// when the goal needs too many points or the variables nearly determine each
// other.
//
// The error bar is three times the change by the last rule, and at least a
// quarter of the bar before: two answers can be equal by luck.
func nest(lower, corr []float64, d int, goal float64, most int) (Result, bool) {
	rules, total := 0, 0.0 // that may be tried
	for _, n := range nestedRules {
		points := math.Pow(float64(n), float64(d-1))
		if total += points; points > nestedMost || total > float64(most) {
			break
		}
		rules++
	}
	if rules < 3 {
		return Result{}, false
	}
	t := theTails()
	s := t.arrange(lower, corr, d)
	if s.rank < d || slices.Min(s.sd) < nestedSharp {
		return Result{}, false
	}
	p := s.saddle(t)
	if !p.exact {
		return Result{}, false
	}
	m := nested{system: s, tails: t, mu: p.mu, scale: make([]float64, d), x: make([]float64, d)}
	base := 0.0
	for k := range d {
		if a := m.start(k, p.a[k]+p.mu[k]); k < d-1 || a >= tailHigh {
			m.scale[k] = a*a/2 + logRoot
			base -= m.scale[k]
		}
	}
	least := 3 // four rules, where they cost nothing
	if d > 5 {
		least = 2
	}
	last, bar := 0.0, 0.0
	for i, n := range nestedRules[:rules] {
		m.n = n
		v := m.level(0)
		if !(v > 0) || math.IsInf(v, 1) {
			break
		}
		if i > 0 {
			bar = max(3*math.Abs(v-last)/v, bar/nestedFewer)
		}
		if i >= least && bar <= max(goal, floorErr) {
			r := exactly(min(base+math.Log(v), p.most), Nested, m.points)
			r.relErr = max(r.relErr+bar, floorErr)
			return r, true
		}
		if bar > goal*math.Pow(nestedFewer, float64(rules-1-i)) {
			break // out of reach
		}
		last = v
	}
	return Result{}, false
}

// start returns where variable k begins: what is far below its mean asks nothing.
func (s *nested) start(k int, bound float64) float64 {
	if k == s.d-1 {
		return bound
	}
	return max(bound, s.mu[k]+ruleLow)
}

// bound returns that of variable k, given those before it.
func (s *nested) bound(k int) float64 {
	a := s.lower[k]
	for j, c := range s.row(k)[:k] {
		a -= c * s.x[j]
	}
	return a
}

// level returns the integral over variable k and those after it, given those
// before it.
func (s *nested) level(k int) float64 {
	a := s.start(k, s.bound(k))
	// With z = a + c y the density is exp(-a^2/2 - a c y - (c y)^2/2), of which
	// exp(-b y - y^2/2) is in the rule.
	c := 1.0
	if b := a - s.mu[k]; b > ruleHigh {
		c = ruleHigh / b
	}
	r := tailRuleOf(s.n, a-s.mu[k])
	first, second := r.b-a*c, (1-c*c)/2
	sum := 0.0
	if k == s.d-2 {
		s.x[k] = 0
		bound, slope := s.bound(k+1), s.row(k + 1)[k]
		for i, y := range r.x {
			sum += r.w[i] * quickExp(y*(first+second*y)) * s.end(bound-slope*(a+c*y))
		}
		s.points += len(r.x)
	} else {
		for i, y := range r.x {
			s.x[k] = a + c*y
			sum += r.w[i] * quickExp(y*(first+second*y)) * s.level(k+1)
		}
	}
	return sum * c * quickExp(s.scale[k]-logRoot-a*a/2)
}

// end returns the tail of the last variable.
func (s *nested) end(a float64) float64 {
	scale := s.scale[s.d-1]
	switch {
	case a >= tailHigh:
		return s.ratio(a) * quickExp(scale-logRoot-a*a/2)
	case scale == 0:
		return s.q(a)
	}
	return s.q(a) * quickExp(scale)
}
