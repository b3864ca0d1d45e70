package diversity

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
)

// MaxKinds is the largest number of kinds of a [Similarity]: of so many there are 134
// MB of numbers.
const MaxKinds = 4096

// Rounding is how far a number of a [Similarity] may be outside [0, 1], or a number of
// the diagonal from 1: what is left over when it was computed in floating point.
const Rounding = 1e-12

// Similarity says how alike kinds are: a square matrix of numbers Z_ij from 0, nothing
// in common, to 1, the same for what is counted, with 1 on the diagonal (T. Leinster
// and C. A. Cobbold, 2012, doi:10.1890/10-2402.1). Kinds are numbered from 0.
//
// Z_ij is how much of j counts as i. It need not be symmetric: who writes TypeScript
// may have most of JavaScript, and not the other way round, and none of the laws of
// this package asks for symmetry.
//
// It is an immutable value, safe for concurrent use; copying it copies a reference.
// The zero Similarity is the identity: no two kinds are alike, however many there are.
type Similarity struct {
	n int
	z []float64 // row by row, n*n, never written after construction
}

// NewSimilarity returns the similarity with the given rows, Z_ij being number j of row
// i. It copies them. What is off by [Rounding] is put right. It fails with
// [ErrSimilarity] and says where, counting rows and columns from 1: no rows or more
// than [MaxKinds], a row of another length, a diagonal that is not 1, a number that is
// not from 0 to 1. It takes O(n^2) steps.
func NewSimilarity(rows [][]float64) (Similarity, error) {
	const call = "NewSimilarity(%d rows)"
	n := len(rows)
	if err := checkSize(n); err != nil {
		return Similarity{}, err.In(call, n)
	}
	s := Similarity{n, make([]float64, 0, n*n)}
	for i, row := range rows {
		if len(row) != n {
			return Similarity{}, fault.Wrong(ErrSimilarity, notSquare,
				"row", place(i), "count", strconv.Itoa(len(row)), "rows", strconv.Itoa(n)).In(call, n)
		}
		for j, v := range row {
			v, err := checkSimilarity(i, j, v)
			if err != nil {
				return Similarity{}, err.In(call, n)
			}
			s.z = append(s.z, v)
		}
	}
	return s, nil
}

// SimilarityOf returns the similarity of n kinds that a function states: like(i, j) is
// Z_ij, how much of kind j counts as kind i. It is asked once for each ordered pair of
// two kinds, row by row, and not about a kind and itself. It fails with
// [ErrSimilarity] and says where: no function, fewer than one kind or more than
// [MaxKinds], a number that is not from 0 to 1. It takes O(n^2) steps.
//
// A measure of association becomes a similarity when what is below 0 becomes 0, such
// as the larger one of 0 and the NPMI of two skills (complementarity.Pair.NPMI); and
// it is to the caller to say what an unknown one is.
func SimilarityOf(n int, like func(i, j int) float64) (Similarity, error) {
	const call = "SimilarityOf(%d kinds)"
	if err := checkSize(n); err != nil {
		return Similarity{}, err.In(call, n)
	}
	if like == nil {
		return Similarity{}, fault.Wrong(ErrSimilarity, noFunction).In(call, n)
	}
	s := Similarity{n, make([]float64, n*n)}
	for i := range n {
		for j := range n {
			v := 1.0
			if i != j {
				var err *fault.Error
				if v, err = checkSimilarity(i, j, like(i, j)); err != nil {
					return Similarity{}, err.In(call, n)
				}
			}
			s.z[i*n+j] = v
		}
	}
	return s, nil
}

func checkSize(n int) *fault.Error {
	switch {
	case n < 1:
		return fault.Wrong(ErrSimilarity, noRows)
	case n > MaxKinds:
		return fault.Wrong(ErrSimilarity, tooMany, "count", strconv.Itoa(n), "most", strconv.Itoa(MaxKinds))
	}
	return nil
}

// checkSimilarity returns Z_ij put right.
func checkSimilarity(i, j int, v float64) (float64, *fault.Error) {
	switch {
	case i == j && !(math.Abs(v-1) <= Rounding):
		return 0, fault.Wrong(ErrSimilarity, notOne, "row", place(i), "number", number(v))
	case i == j:
		return 1, nil
	case !(v >= -Rounding && v <= 1+Rounding):
		return 0, fault.Wrong(ErrSimilarity, notUnit, "row", place(i), "column", place(j), "number", number(v))
	}
	return min(max(v, 0), 1), nil
}

// Kinds returns the number of kinds, and 0 for the zero Similarity, which is one of
// any number.
func (s Similarity) Kinds() int { return s.n }

// IsZero reports whether it is the zero Similarity, by which no two kinds are alike.
func (s Similarity) IsZero() bool { return s.n == 0 }

// At returns Z_ij, how much of kind j counts as kind i, in [0, 1]. It is NaN for a
// kind that is not there.
func (s Similarity) At(i, j int) float64 {
	switch {
	case i < 0 || j < 0 || s.n > 0 && (i >= s.n || j >= s.n):
		return math.NaN()
	case s.n > 0:
		return s.z[i*s.n+j]
	case i == j:
		return 1
	}
	return 0
}

// Equal reports whether both have the same numbers, to the last bit.
func (s Similarity) Equal(t Similarity) bool { return s.n == t.n && slices.Equal(s.z, t.z) }

// String returns the rows, such as "[1 0.5; 0.5 1]", above 8 kinds "similarity of 40
// kinds", and of the zero Similarity "identity".
func (s Similarity) String() string {
	switch {
	case s.n == 0:
		return "identity"
	case s.n > 8:
		return fmt.Sprintf("similarity of %d kinds", s.n)
	}
	rows := make([]string, s.n)
	for i := range rows {
		rows[i] = strings.Trim(fmt.Sprint(s.z[i*s.n:(i+1)*s.n]), "[]")
	}
	return "[" + strings.Join(rows, "; ") + "]"
}
