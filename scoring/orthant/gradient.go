package orthant

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// Slopes say how an orthant probability answers to its thresholds and
// correlations: what intervals of estimates need, and what makes a combination
// rarer. It is an immutable value, safe for concurrent use.
//
// The zero Slopes are those of nothing asked.
type Slopes struct {
	result Result
	d      int
	lower  []float64 // d log P / d lower_i
	corr   []float64 // d log P / d rho_ij, row by row
}

// Gradient returns the derivatives of log P of [Normal] for every threshold and
// every correlation:
//
//	d P / d lower_i = -phi(lower_i) P(others | X_i = lower_i)
//	d P / d rho_ij  = phi2(lower_i, lower_j; rho_ij) P(others | X_i = lower_i, X_j = lower_j)
//
// (R. L. Plackett, Biometrika 41 (1954), doi:10.1093/biomet/41.3-4.351). Relative
// to P, so that they are numbers of ordinary size however rare P is. A threshold
// of -Inf has the derivatives 0.
//
// It fails as [Normal] does, with [ErrInput] where P is 0 and has no logarithm, and
// with [ErrInput] for two variables of correlation 1 or -1 that both ask
// something: there the derivatives are one-sided or infinite. It takes d (d+1)/2
// smaller orthants, with the same options, and Limit holds for each: of ten variables
// without structure a second, of twenty some minutes at the goal of 1e-4, and a
// fraction of that at 1e-2.
func Gradient(lower []float64, corr correlation.Matrix, o Options) (Slopes, error) {
	s, err := gradient(lower, corr, o)
	if err != nil {
		return Slopes{}, fmt.Errorf("Gradient(%d thresholds): %w", len(lower), err)
	}
	return s, nil
}

func gradient(lower []float64, corr correlation.Matrix, o Options) (Slopes, error) {
	q, err := ask(lower, corr, o)
	if err != nil {
		return Slopes{}, err
	}
	d := q.dim()
	for i := range d {
		for j := range i {
			if math.Abs(q.rho(i, j)) >= 1-sameAs && !math.IsInf(lower[i], -1) && !math.IsInf(lower[j], -1) {
				return Slopes{}, fmt.Errorf("%w: the correlation of %d and %d is %v", ErrInput, j, i, q.rho(i, j))
			}
		}
	}
	s := Slopes{d: d, lower: make([]float64, d), corr: make([]float64, d*d)}
	if s.result, err = q.result(o); err != nil {
		return Slopes{}, err
	}
	if math.IsInf(s.result.log, -1) {
		return Slopes{}, fmt.Errorf("%w: the probability is 0", ErrInput)
	}
	for i, h := range lower {
		if math.IsInf(h, -1) {
			continue
		}
		given := q.given(i)
		r, err := given.result(o)
		if err != nil {
			return Slopes{}, err
		}
		s.lower[i] = -math.Exp(gauss.LogDensity(h) + r.log - s.result.log)
		for j := range i {
			if math.IsInf(lower[j], -1) {
				continue
			}
			// Given X_i the standardised X_j has the threshold at j; the density of
			// both is the product, and 1/sd the change of scale.
			at := given.lower[j]
			r, err := given.given(j).result(o)
			if err != nil {
				return Slopes{}, err
			}
			sd := math.Sqrt((1 - q.rho(i, j)) * (1 + q.rho(i, j)))
			v := math.Exp(gauss.LogDensity(h)+gauss.LogDensity(at)+r.log-s.result.log) / sd
			s.corr[i*d+j], s.corr[j*d+i] = v, v
		}
	}
	return s, nil
}

// given returns the question about the others when X_i is at its threshold. X_i
// itself stays, uncorrelated, and asks nothing.
func (q question) given(i int) question {
	d := q.dim()
	p := question{make([]float64, d), make([]float64, d*d)}
	sd := make([]float64, d)
	for j := range d {
		r := q.rho(i, j)
		p.corr[j*d+j] = 1
		switch sd[j] = math.Sqrt((1 - r) * (1 + r)); {
		case j == i || math.IsInf(q.lower[j], -1):
			p.lower[j], sd[j] = math.Inf(-1), 0
		case sd[j] > 0:
			p.lower[j] = math.FMA(-r, q.lower[i], q.lower[j]) / sd[j]
		case r*q.lower[i] > q.lower[j]: // X_j is known too
			p.lower[j] = math.Inf(-1)
		default:
			p.lower[j] = math.Inf(1)
		}
	}
	for j := range d {
		for k := range j {
			if sd[j] > 0 && sd[k] > 0 {
				v := math.FMA(-q.rho(i, j), q.rho(i, k), q.rho(j, k)) / (sd[j] * sd[k])
				v = min(max(v, -1), 1)
				p.corr[j*d+k], p.corr[k*d+j] = v, v
			}
		}
	}
	return p
}

// Result returns the probability itself.
func (s Slopes) Result() Result { return s.result }

// Lower returns d log P / d lower_i, which is never above 0. For a variable that
// is not there it is NaN.
func (s Slopes) Lower(i int) float64 {
	if i < 0 || i >= s.d {
		return math.NaN()
	}
	return s.lower[i]
}

// Corr returns d log P / d rho_ij, when rho_ji changes with it; never below 0,
// and 0 for i = j, which can't change. For a variable that is not there it is
// NaN.
func (s Slopes) Corr(i, j int) float64 {
	if i < 0 || i >= s.d || j < 0 || j >= s.d {
		return math.NaN()
	}
	return s.corr[i*s.d+j]
}

// String returns the result and how many derivatives there are.
func (s Slopes) String() string {
	return fmt.Sprintf("%v and its slopes of %d variables", s.result, s.d)
}
