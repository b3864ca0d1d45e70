package aggregation

import (
	"math"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
)

// checkMean says what is wrong with the input of a power mean, and nil when nothing
// is.
func checkMean(x, w []float64, r float64) *fault.Error {
	if err := checkValues(x); err != nil {
		return err
	}
	if w != nil {
		if err := checkWeights(w, len(x)); err != nil {
			return err
		}
	}
	if math.IsNaN(r) {
		return fault.Wrong(ErrOrder, badOrder)
	}
	if r == Arithmetic || math.IsInf(r, 0) {
		return nil
	}
	for i, v := range x {
		if v < 0 {
			return fault.Wrong(ErrValue, negative, "place", place(i), "number", number(v), "order", number(r))
		}
	}
	return nil
}

func checkValues(x []float64) *fault.Error {
	if len(x) == 0 {
		return fault.Wrong(ErrLength, noValues)
	}
	for i, v := range x {
		if !finite(v) {
			return fault.Wrong(ErrValue, badValue, "place", place(i), "number", number(v))
		}
	}
	return nil
}

// checkWeights says what is wrong with the weights of n values.
func checkWeights(w []float64, n int) *fault.Error {
	if len(w) != n {
		return fault.Wrong(ErrLength, lengths, "values", strconv.Itoa(n), "weights", strconv.Itoa(len(w)))
	}
	most := 0.0
	for i, v := range w {
		if !finite(v) || v < 0 {
			return fault.Wrong(ErrWeight, badWeight, "place", place(i), "number", number(v))
		}
		most = max(most, v)
	}
	if most == 0 {
		return fault.Wrong(ErrWeight, zeroWeights)
	}
	return nil
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
