package aggregation

import (
	"fmt"
	"math"
	"strconv"

	"github.com/kakezan/kakezan/skills/text"
)

// wrong is an error that does not know yet what was called.
func wrong(kind error, says text.Text, args ...string) *Error {
	return &Error{kind: kind, says: says, args: args}
}

// in returns the error as one of a call, such as "OWA(3 values)".
func (e *Error) in(call string, args ...any) *Error {
	e.call = fmt.Sprintf(call, args...)
	return e
}

// checkMean says what is wrong with the input of a power mean, and nil when nothing
// is.
func checkMean(x, w []float64, r float64) *Error {
	if err := checkValues(x); err != nil {
		return err
	}
	if w != nil {
		if err := checkWeights(w, len(x)); err != nil {
			return err
		}
	}
	if math.IsNaN(r) {
		return wrong(ErrOrder, badOrder)
	}
	if r == Arithmetic || math.IsInf(r, 0) {
		return nil
	}
	for i, v := range x {
		if v < 0 {
			return wrong(ErrValue, negative, "place", place(i), "number", number(v), "order", number(r))
		}
	}
	return nil
}

func checkValues(x []float64) *Error {
	if len(x) == 0 {
		return wrong(ErrLength, noValues)
	}
	for i, v := range x {
		if !finite(v) {
			return wrong(ErrValue, badValue, "place", place(i), "number", number(v))
		}
	}
	return nil
}

// checkWeights says what is wrong with the weights of n values.
func checkWeights(w []float64, n int) *Error {
	if len(w) != n {
		return wrong(ErrLength, lengths, "values", strconv.Itoa(n), "weights", strconv.Itoa(len(w)))
	}
	most := 0.0
	for i, v := range w {
		if !finite(v) || v < 0 {
			return wrong(ErrWeight, badWeight, "place", place(i), "number", number(v))
		}
		most = max(most, v)
	}
	if most == 0 {
		return wrong(ErrWeight, zeroWeights)
	}
	return nil
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
