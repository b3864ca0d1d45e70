package orthant

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// Normal returns P(X_1 > lower_1, ..., X_d > lower_d) of normal variables with
// mean 0, variance 1 and the given correlations. A threshold of -Inf asks
// nothing, one of +Inf is never passed.
//
// The question is first made smaller: what asks nothing is dropped, variables of
// correlation 1 become one, and groups that are not correlated with each other
// are multiplied. For each group the first of these that fits is taken: two or
// three variables, one factor (rho_ij = l_i l_j, 1-dimensional integral), a
// Markov tree such as a chain, and what has no such structure by nested rules,
// for few variables, or by tilted quasi-Monte Carlo. Only the last one is slow,
// and only the last two use the options; the relative error of the others is below
// 1e-10 and [Result.RelErr] says how far.
//
// The order of the variables does not matter: they are sorted first. (Where
// several variables have equal thresholds and correlations that are equal but for
// their order the sort can't tell them apart, and the last bits may differ.)
//
// It fails with [ErrInput] when there is not one threshold to each variable, for
// a threshold that is NaN and for options out of range, and with [ErrTooLarge]
// above [MaxStructuredDim] variables, or above [MaxDim] in a group without
// structure.
func Normal(lower []float64, corr correlation.Matrix, o Options) (Result, error) {
	q, err := ask(lower, corr, o)
	if err == nil {
		var r Result
		if r, err = q.result(o); err == nil {
			return r, nil
		}
	}
	return Result{}, fmt.Errorf("Normal(%d thresholds): %w", len(lower), err)
}

// MaxStructuredDim is the largest number of variables of all.
const MaxStructuredDim = 1000

// question is an orthant: thresholds and correlations, row by row.
type question struct {
	lower []float64
	corr  []float64
}

// ask checks the input.
func ask(lower []float64, corr correlation.Matrix, o Options) (question, error) {
	if err := o.check(); err != nil {
		return question{}, err
	}
	d := len(lower)
	if d != corr.Dim() {
		return question{}, fmt.Errorf("%w: correlations of %d variables", ErrInput, corr.Dim())
	}
	if d > MaxStructuredDim {
		return question{}, fmt.Errorf("%w: %d, not up to %d", ErrTooLarge, d, MaxStructuredDim)
	}
	for i, v := range lower {
		if math.IsNaN(v) {
			return question{}, fmt.Errorf("%w: threshold %d is NaN", ErrInput, i)
		}
	}
	return question{append([]float64(nil), lower...), corr.AppendTo(nil)}, nil
}

func (q question) dim() int { return len(q.lower) }

func (q question) rho(i, j int) float64 { return q.corr[i*len(q.lower)+j] }

// result returns the probability of any question.
func (q question) result(o Options) (Result, error) {
	q, possible := q.reduced()
	if !possible {
		return Result{log: math.Inf(-1), path: Impossible}, nil
	}
	if q.dim() == 0 {
		return Result{path: Certain}, nil
	}
	blocks := q.blocks()
	if len(blocks) == 1 {
		r, err := blocks[0].connected(o)
		return blocks[0].bounded(r), err
	}
	all := Result{path: Independent}
	for _, b := range blocks {
		r, err := b.connected(o)
		if err != nil {
			return Result{}, err
		}
		r = b.bounded(r)
		all = all.times(r)
		if b.dim() > 1 {
			all.path = Blocks
		}
	}
	return all, nil
}

// connected returns the probability of a question that is reduced and one block.
func (q question) connected(o Options) (Result, error) {
	switch d := q.dim(); d {
	case 1:
		return exactly(gauss.LogQ(q.lower[0]), Independent, 1), nil
	case 2:
		return exactly(gauss.LogBivariate(q.lower[0], q.lower[1], q.corr[1]), Bivariate, 20), nil
	}
	if f, ok := q.oneFactor(); ok {
		if r, ok := f.result(); ok {
			return r, nil
		}
	}
	if i, j, ok := q.opposed(); ok {
		return q.withoutOpposed(i, j, o)
	}
	if q.dim() == 3 {
		if r, ok := q.trivariate(); ok {
			return r, nil
		}
	}
	if t, ok := q.tree(); ok {
		if r, ok := t.result(); ok {
			return r, nil
		}
	}
	if q.dim() > MaxDim {
		return Result{}, fmt.Errorf("%w: %d that are neither one factor nor a tree, not up to %d", ErrTooLarge, q.dim(), MaxDim)
	}
	if r, ok := nest(q.lower, q.corr, q.dim(), o.relErr(), o.maxPoints()); ok {
		return r, nil
	}
	return tilted(q.lower, q.corr, q.dim(), o), nil
}

// bounded returns the result, not above the smallest single tail. What is above
// it by more than its error bar is no answer: thresholds of a billion, whose
// squares have no places left.
func (q question) bounded(r Result) Result {
	most := 0.0
	for _, h := range q.lower {
		most = min(most, gauss.LogQ(h))
	}
	if r.log <= most {
		return r
	}
	if !(r.log-most <= 10*r.relErr) {
		r.relErr, r.missed = 1, true
	}
	r.log = most
	return r
}
