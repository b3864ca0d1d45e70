package diversity

import (
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/fault"
)

// Gini returns how unequal values are,
//
//	sum_ij |x_i - x_j| / (2 n^2 mean),
//
// from 0, all have the same, to (n-1)/n, one has all (C. Gini, 1912). Zeros count: who
// has nothing is one of those who have not the same, so it is told all values, and not
// only those of a [Profile]. It does not change when all values are scaled, falls when
// somebody who has more gives to somebody who has less without changing places, and is
// 0 exactly when all are equal.
//
// It fails with [ErrWeight] and says where: no values, one that is negative, NaN or
// infinite, or all of them 0. It takes O(n log n) steps and a copy of the values.
func Gini(values []float64) (float64, error) {
	if err := checkWeights(values); err != nil {
		return math.NaN(), err.In("Gini(%d values)", len(values))
	}
	return apart(values, len(values)), nil
}

// GiniUnbiased returns [Gini] times n/(n-1), in [0, 1]: what to compare between groups
// of different sizes, since among few values even the most unequal ones have a Gini
// well below 1 (G. Deltas, 2003, doi:10.1162/rest.2003.85.1.226). It fails like Gini,
// and with [ErrUndefined] for one value.
func GiniUnbiased(values []float64) (float64, error) {
	if err := checkWeights(values); err != nil {
		return math.NaN(), err.In("GiniUnbiased(%d values)", len(values))
	}
	if len(values) == 1 {
		return math.NaN(), fault.New("GiniUnbiased(1 values)", ErrUndefined, ofOneValue)
	}
	return apart(values, len(values)-1), nil
}

// apart returns the differences of all pairs in parts of n times the sum of all values.
// It adds up the gaps between neighbours, each as often as a pair spans it: nothing
// cancels.
func apart(values []float64, n int) float64 {
	x := slices.Clone(values)
	slices.Sort(x)
	most := x[len(x)-1]
	sum, gaps := 0.0, 0.0
	for i := range x {
		x[i] /= most
		sum += x[i]
		if i > 0 {
			gaps += (x[i] - x[i-1]) * float64(i) * float64(len(x)-i)
		}
	}
	return gaps / (float64(n) * sum)
}
