package orthant

import "math"

// MaxDim is the largest number of variables of the general path.
const MaxDim = 50

// tilted returns P(X > lower) of d variables with the correlations corr (row by
// row). The thresholds are finite; nothing is known about the structure.
func tilted(lower, corr []float64, d int, o Options) Result {
	_, _, _ = lower, corr, d
	_, _ = o.relErr(), o.maxPoints()
	return Result{log: math.Log(0.5), relErr: 1, path: Tilted, missed: true}
}
