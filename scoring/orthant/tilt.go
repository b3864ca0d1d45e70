package orthant

import (
	"math"
	"slices"
)

// MaxDim is the largest number of variables of the general path.
const MaxDim = 50

// tilted returns P(X > lower) of d <= MaxDim normal variables with the
// correlations corr (row by row). The thresholds are finite; nothing is known
// about the structure, and singular matrices are welcome.
//
// It is an average over quasi-random points ([lattice]) of the weight of a draw
// of the variables, one after the other, each above its threshold given those
// before it (A. Genz 1992, doi:10.2307/1390838), from normal distributions that
// are tilted towards where the probability is ([system.saddle]). It takes
// O(d^3) steps, and O(d^2) for each point.
func tilted(lower, corr []float64, d int, o Options) Result {
	t := theTails()
	least := 0.0
	for _, v := range lower {
		least = min(least, t.logQ(v))
	}
	if math.IsInf(least, -1) {
		return Result{log: least, path: Tilted}
	}
	s := t.arrange(lower, corr, d)
	p := s.saddle(t)
	m := newSampler(t, s, p, nil)
	return integrate(m, o).result(m.whole, min(least, p.most), s.rank < d && p.most < impossible)
}

// impossible is the bound of log P below which a combination that no point
// meets is impossible, where variables are functions of others.
const impossible = -1e6

// result returns an average of weights as a result: its logarithm is base and
// that of the mean, and not above most. If no point was inside, never says that
// none can be.
func (a average) result(base, most float64, never bool) Result {
	r := Result{relErr: a.relErr, path: Tilted, points: a.points, missed: !a.reached}
	switch {
	case a.mean > 0 && !math.IsInf(a.mean, 1):
		r.log = min(base+math.Log(a.mean), most)
	case never:
		r.log, r.relErr, r.missed = math.Inf(-1), 0, false
	default: // no point was inside: a bound, and no estimate
		r.log, r.relErr, r.missed = most, math.Inf(1), true
	}
	return r
}

// newSampler returns a sampler of a system with its tilting, and with a radius
// for Student's t.
func newSampler(t *tails, s *system, p saddle, r *radius) *sampler {
	n := s.rank
	m := &sampler{
		system: s, tails: t, mu: p.mu[:n], base: p.psi, whole: p.psi,
		scale: make([]float64, n), x: make([]float64, n*block), radius: r,
	}
	if r != nil { // what it draws by has the weight of the saddle in it
		m.base, m.whole = 0, r.whole
	}
	for k := range n {
		m.scale[k] = 1
		if p.a[k] < tailHigh {
			q := t.q(p.a[k])
			m.scale[k] = 1 / q
			m.base -= math.Log(q)
		}
	}
	m.edges = s.edges(p.a)
	m.edgy = slices.ContainsFunc(m.edges, func(e []edge) bool { return len(e) > 0 })
	if n >= slopesFrom && !m.edgy {
		m.slopes, m.centre = s.slopes(t, p)
		if r != nil {
			r.follow(m.slopes)
		}
	}
	if m.edgy || !p.exact || r != nil {
		m.recentre()
	}
	return m
}
