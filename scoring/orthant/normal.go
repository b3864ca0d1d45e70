package orthant

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/scoring/correlation"
)

// Normal returns P(X_1 > lower_1, ..., X_d > lower_d) of normal variables with
// mean 0, variance 1 and the given correlations.
func Normal(lower []float64, corr correlation.Matrix, o Options) (Result, error) {
	if len(lower) != corr.Dim() {
		return Result{}, fmt.Errorf("Normal(%d thresholds): %w: %d variables are correlated", len(lower), ErrInput, corr.Dim())
	}
	for i, v := range lower {
		if math.IsNaN(v) {
			return Result{}, fmt.Errorf("Normal(%d thresholds): %w: threshold %d is NaN", len(lower), ErrInput, i)
		}
	}
	return tilted(lower, corr.AppendTo(nil), len(lower), o), nil
}
