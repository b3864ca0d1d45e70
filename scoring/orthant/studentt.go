package orthant

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// StudentT returns P(X_1 > lower_1, ..., X_d > lower_d) of the multivariate t
// distribution with df > 0 degrees of freedom: normal variables with the given
// correlations, all divided by one and the same sqrt(chi^2/df). Its joint tails
// are heavier than those of [Normal], also where correlations are 0; a df of
// +Inf is the normal distribution. Thresholds may be +Inf and -Inf.
//
// From df = 1e12 on the answer is that of Normal, and the error bar says how far the
// two may be apart: (log P)^2/df, which is next to nothing unless P is tiny.
//
// Where [Normal] knows the structure, its answers are averaged over the radius
// by the trapezoidal rule, to about 1e-8; the path is that of Normal, and the
// points are the radii. So are nested rules of up to five variables, to the goal
// of the options. Elsewhere the radius is one more variable of the tilted
// lattice (A. Genz and F. Bretz 2002, doi:10.1198/106186002394; Z. Botev and
// P. L'Ecuyer 2015, doi:10.1109/WSC.2015.7408180), drawn close to where the
// probability comes from.
//
// Errors are returned in the following cases: lengths that differ, a threshold
// that is NaN or finite and beyond 1e100, df that is NaN or below 0.01, options out
// of range ([ErrInput]); too many variables ([ErrTooLarge]).
func StudentT(lower []float64, corr correlation.Matrix, df float64, o Options) (Result, error) {
	const leastDegrees, farthest = 0.01, 1e100
	if !(df >= leastDegrees) {
		return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w: degrees of freedom are not at least %v", len(lower), df, ErrInput, leastDegrees)
	}
	for i, v := range lower {
		if math.Abs(v) > farthest && !math.IsInf(v, 0) {
			return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w: threshold %d is %v, beyond %v", len(lower), df, ErrInput, i, v, farthest)
		}
	}
	if df >= nearlyNormal {
		return asNormal(lower, corr, df, o)
	}
	if _, err := ask(lower, corr, o); err != nil {
		return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w", len(lower), df, err)
	}
	var keep []int
	var kept []float64
	least := 0.0
	for i, v := range lower {
		switch {
		case math.IsInf(v, 1):
			least = math.Inf(-1)
		case !math.IsInf(v, -1):
			keep, kept = append(keep, i), append(kept, v)
			least = min(least, gauss.LogTQ(v, df))
		}
	}
	switch {
	case math.IsInf(least, -1):
		return Result{log: least, path: Impossible}, nil
	case len(keep) == 0:
		return Result{path: Certain}, nil
	case len(keep) == 1:
		return Result{log: least, path: Independent, relErr: 1e-13}, nil
	}
	if len(keep) < len(lower) {
		part, err := corr.Part(keep...)
		if err != nil {
			return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w", len(lower), df, err)
		}
		corr = part
	}
	r, ok, err := overRadius(kept, df, least, exactRadius, func(lower []float64) (Result, error) {
		return Normal(lower, corr, Options{MaxPoints: 1})
	})
	flat := corr.AppendTo(nil)
	if !ok && err == nil && len(kept) <= nestedRadius {
		goal, left := o.relErr(), o.maxPoints()
		r, ok, err = overRadius(kept, df, least, roughRadius(goal), func(lower []float64) (Result, error) {
			n, ok := nest(lower, flat, len(lower), goal/2, left)
			if !ok {
				return Result{path: Tilted}, nil
			}
			left -= n.points
			return n, nil
		})
	}
	switch {
	case err != nil:
		return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w", len(lower), df, err)
	case ok:
		return r, nil
	case len(kept) > MaxDim:
		return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w: %d without a structure, the most are %d", len(lower), df, ErrTooLarge, len(kept), MaxDim)
	}
	return tiltedT(kept, flat, len(kept), df, least, o), nil
}

// nearlyNormal is the number of degrees of freedom from which on the density of the
// radius loses more digits than there are between the two distributions.
const nearlyNormal = 1e12

// asNormal is the normal answer, with what it is off. By the second order in the
// radius, whose variance is 1/(2 df), that is at most (q^2/4 + q)/df for the
// quadratic form q, about -2 log P.
func asNormal(lower []float64, corr correlation.Matrix, df float64, o Options) (Result, error) {
	r, err := Normal(lower, corr, o)
	if err != nil {
		return Result{}, fmt.Errorf("StudentT(%d thresholds, df %v): %w", len(lower), df, err)
	}
	if q := 1 - r.log; !math.IsInf(df, 1) && !math.IsInf(q, 1) {
		r.relErr += q * q / df
		r.missed = r.missed || r.relErr > o.relErr()
	}
	return r, nil
}

// nestedRadius is the number of variables up to which nested rules at each
// radius are faster than a lattice that has the radius in it.
const nestedRadius = 5

// radiusGoal says how exact an average over the radius is.
type radiusGoal struct {
	known  float64 // the relative error of a normal answer that will do
	enough float64 // and of the average
	most   float64 // the largest one that is an answer
	step   float64 // between radii, at first, in widths of the integrand
	end    float64 // the share of the sum at which it ends
}

var exactRadius = radiusGoal{known: 1e-7, enough: 1e-8, most: 1e-7, step: 0.5, end: 1e-11}

// roughRadius is for normal answers that have an error, of goal/2.
func roughRadius(goal float64) radiusGoal {
	return radiusGoal{known: max(goal*0.6, 1e-7), enough: goal, most: goal, step: 1, end: goal / 1000}
}

// overRadius averages normal answers over the radius, if they are exact; ok is
// false if they are not.
func overRadius(lower []float64, df, least float64, g radiusGoal, normal func([]float64) (Result, error)) (r Result, ok bool, err error) {
	logDensity := logRadius(df)
	scaled := make([]float64, len(lower))
	inner := 0.0
	ok = true
	at := func(s float64) float64 {
		if !ok {
			return math.Inf(-1)
		}
		y := math.Exp(s)
		for i, l := range lower {
			scaled[i] = l * y
		}
		n, e := normal(scaled)
		if e != nil {
			err = e
			return math.Inf(-1)
		}
		inner = max(inner, n.relErr)
		if n.path == Tilted || !(n.relErr < g.known) {
			ok = false
		} else if n.path != Certain && n.path != Impossible {
			r.path = n.path
		}
		r.points++
		return n.log + logDensity(s)
	}
	if v := at(0); !ok || err != nil {
		return r, false, err
	} else if math.IsInf(v, -1) { // and so at every radius
		return Result{log: v, path: Impossible}, true, nil
	}
	mode, width := summit(at, 0.5/math.Sqrt(df))
	top := at(mode)
	// s = mode + width (v + 1 - exp(-v)): what falls like exp(df s) to the left
	// falls doubly so by v.
	value := func(v float64) float64 {
		e := math.Exp(-v)
		return math.Exp(at(mode+width*(v+1-e))-top) * (1 + e)
	}
	sum, step := value(0), g.step
	left, right := 0, 0
	for i, dead := 1, 0; dead < 2 && i < 400; i++ {
		v := value(step * float64(i))
		sum, right = sum+v, i
		if dead++; v > g.end*sum {
			dead = 0
		}
	}
	for i, dead := 1, 0; dead < 2 && i < 400; i++ {
		v := value(-step * float64(i))
		sum, left = sum+v, i
		if dead++; v > g.end*sum {
			dead = 0
		}
	}
	for range 5 {
		between := 0.0
		for i := -left; i < right; i++ {
			between += value(step * (float64(i) + 0.5))
		}
		change := math.Abs(between-sum) / (between + sum) // of the mean of both to each
		sum, step = sum+between, step/2
		left, right = 2*left, 2*right
		// The error of the trapezoidal rule is squared when its step is halved,
		// or nearly. The density of the radius is a small difference of terms of
		// the size df.
		if r.relErr = inner + max(math.Pow(change, 1.5), 1e-12) + g.end + 1e-16*math.Sqrt(df); r.relErr <= g.enough {
			break
		}
	}
	r.log = min(top+math.Log(sum*step*width), least)
	return r, ok && r.relErr <= g.most, err
}

// tiltedT is tilted with the radius as one more variable.
func tiltedT(lower, corr []float64, d int, df, least float64, o Options) Result {
	t := theTails()
	radius, s, p := newRadius(t, lower, corr, d, df)
	m := newSampler(t, s, p, radius)
	// What is impossible is so at every radius.
	return integrate(m, o).result(m.whole, least, s.rank < d && p.most < impossible)
}
