package aggregation

import (
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/fault"
)

// OWA returns the ordered weighted average: the first weight is that of the largest
// value, the last one that of the smallest,
//
//	sum w_k x_(k) with x_(1) >= x_(2) >= ... and weights that sum to 1,
//
// in the unit of the values (R. R. Yager, 1988, doi:10.1109/21.87068). The weights
// (1, 0, ..., 0) give the maximum, (0, ..., 0, 1) the minimum, equal ones the mean.
// The order of the values changes nothing, to the last bit. Weights are divided by
// their sum.
//
// It fails with [ErrLength] without values or with another number of weights, with
// [ErrWeight] and [ErrValue]. It takes O(n log n) steps.
func OWA(x, w []float64) (float64, error) {
	err := checkValues(x)
	if err == nil {
		err = checkWeights(w, len(x))
	}
	if err != nil {
		return math.NaN(), err.In("OWA(%d values)", len(x))
	}
	var few [32]float64 // most have so few values, which then take no memory
	sorted := append(few[:0], x...)
	slices.Sort(sorted)
	slices.Reverse(sorted)
	m := newMean(sorted, w)
	sum := 0.0
	for i, v := range sorted {
		sum += m.weight(i) * v
	}
	return m.within(sum), nil
}

// Orness returns how far an [OWA] with these weights is like a maximum,
//
//	sum (n-k) w_k / (n-1) with weights that sum to 1,
//
// in [0, 1]: 1 for the maximum, 1/2 for the mean, 0 for the minimum (R. R. Yager,
// 1988, doi:10.1109/21.87068). It fails with [ErrLength] for fewer than two weights,
// which have no ranking, and with [ErrWeight]. It takes O(n) steps.
func Orness(w []float64) (float64, error) {
	err := checkWeights(w, len(w))
	if len(w) == 0 {
		err = fault.Wrong(ErrLength, noValues)
	}
	if len(w) == 1 && err == nil {
		err = fault.Wrong(ErrLength, oneWeight)
	}
	if err != nil {
		return math.NaN(), err.In("Orness(%d weights)", len(w))
	}
	m := newMean(w, w)
	sum := 0.0
	for i := range w {
		sum += m.weight(i) * (float64(len(w)-1-i) / float64(len(w)-1))
	}
	return min(sum, 1), nil
}
