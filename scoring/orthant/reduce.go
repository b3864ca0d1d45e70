package orthant

import (
	"cmp"
	"math"
	"slices"
)

// Rounding of correlations: what is nearer than this to 1 or -1 is taken as
// such, and what is nearer to 0 as no correlation.
const (
	sameAs    = 2.5e-16
	unrelated = 1e-15
)

// reduced returns the same question in canonical order, without what asks
// nothing and without duplicates. It returns false when a threshold is +Inf.
func (q question) reduced() (question, bool) {
	var keep []int
	for i, v := range q.lower {
		if math.IsInf(v, 1) {
			return question{}, false
		}
		if !math.IsInf(v, -1) {
			keep = append(keep, i)
		}
	}
	q = q.part(keep)
	q = q.part(q.order())
	// Highest threshold first: of duplicates the first one implies the others.
	keep = keep[:0]
	for i := range q.dim() {
		if !slices.ContainsFunc(keep, func(j int) bool { return q.rho(i, j) >= 1-sameAs }) {
			keep = append(keep, i)
		}
	}
	return q.part(keep), true
}

// part returns the question of some of the variables.
func (q question) part(keep []int) question {
	k := len(keep)
	p := question{make([]float64, k), make([]float64, k*k)}
	for i, a := range keep {
		p.lower[i] = q.lower[a]
		for j, b := range keep {
			p.corr[i*k+j] = q.rho(a, b)
		}
	}
	return p
}

// order returns the variables by falling threshold, and those of equal
// thresholds by their sorted correlations: the same for every order in which
// the question was asked.
func (q question) order() []int {
	d := q.dim()
	index := make([]int, d)
	sorted := slices.Clone(q.corr)
	for i := range d {
		index[i] = i
		slices.Sort(sorted[i*d : (i+1)*d])
	}
	slices.SortStableFunc(index, func(i, j int) int {
		return cmp.Or(cmp.Compare(q.lower[j], q.lower[i]),
			slices.Compare(sorted[i*d:(i+1)*d], sorted[j*d:(j+1)*d]))
	})
	return index
}

// blocks returns the groups of variables that are not correlated with each
// other, in the order of their first variables.
func (q question) blocks() []question {
	d := q.dim()
	group := make([]int, d) // 1, 2, ...; 0 is none yet
	var blocks []question
	for start := range d {
		if group[start] != 0 {
			continue
		}
		group[start] = len(blocks) + 1
		members := []int{start}
		for at := 0; at < len(members); at++ {
			for j := range d {
				if group[j] == 0 && math.Abs(q.rho(members[at], j)) > unrelated {
					group[j] = group[start]
					members = append(members, j)
				}
			}
		}
		slices.Sort(members)
		blocks = append(blocks, q.part(members))
	}
	return blocks
}

// opposed returns two variables of correlation -1.
func (q question) opposed() (i, j int, ok bool) {
	for i := range q.dim() {
		for j := range i {
			if q.rho(i, j) <= -1+sameAs {
				return j, i, true
			}
		}
	}
	return 0, 0, false
}

// withoutOpposed returns the probability of a question about three variables or
// more in which X_j = -X_i. X_i is then between its threshold and minus the other one:
//
//	P(A, h < X_i < -k) = P(A, X_i > h) - P(A, X_i > -k)
//
// The difference cancels where the gap is narrow; the error bar says so.
func (q question) withoutOpposed(i, j int, o Options) (Result, error) {
	h, k := q.lower[i], q.lower[j]
	if h >= -k {
		return Result{log: math.Inf(-1), path: Impossible}, nil
	}
	var keep []int
	for v := range q.dim() {
		if v != j {
			keep = append(keep, v)
		}
	}
	low := q.part(keep)
	high := q.part(keep)
	high.lower[slices.Index(keep, i)] = -k
	above, err := low.result(o)
	if err != nil {
		return Result{}, err
	}
	beyond, err := high.result(o)
	if err != nil || math.IsInf(beyond.log, -1) {
		return above, err
	}
	ratio := math.Exp(min(beyond.log-above.log, 0))
	r := above
	r.points += beyond.points
	r.missed = above.missed || beyond.missed
	r.log = min(above.log+math.Log1p(-ratio), 0)
	r.relErr = (above.relErr + ratio*beyond.relErr) / (1 - ratio)
	if !(r.relErr < 1) { // nothing is left but rounding
		return Result{log: above.log, relErr: 1, path: r.path, points: r.points, missed: true}, nil
	}
	r.missed = r.missed || r.relErr > max(o.relErr(), 1e-10)
	return r, nil
}
