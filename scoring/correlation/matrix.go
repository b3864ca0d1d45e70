package correlation

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// ErrNotCorrelation is the kind of error of numbers that are no correlation
// matrix.
var ErrNotCorrelation = errors.New("not a correlation matrix")

// ErrIndex is the kind of error of a variable that is not there, or there twice.
var ErrIndex = errors.New("no such variable")

// ErrTooLarge is the kind of error of more than [MaxDim] variables.
var ErrTooLarge = errors.New("too many variables")

// MaxDim is the largest number of variables of a [Matrix]: of so many there are 134
// MB of correlations, and eigenvalues take a minute.
const MaxDim = 4096

// Rounding is how far a matrix may be from being exactly symmetric, of unit
// diagonal, within [-1, 1] and positive semidefinite, times its dimension for
// the last: what is left over when a matrix was computed in floating point.
const Rounding = 1e-12

// Matrix is a correlation matrix: symmetric, of unit diagonal, positive
// semidefinite (perhaps singular). It is an immutable value, safe for concurrent
// use; copying it copies a reference.
//
// The zero Matrix has the dimension 0.
type Matrix struct {
	d int
	a []float64 // row-major, d*d, never written after construction
}

// Identity returns the matrix of d uncorrelated variables. A d below 1 or above
// [MaxDim] gives the zero Matrix.
func Identity(d int) Matrix {
	if d < 1 || d > MaxDim {
		return Matrix{}
	}
	m := Matrix{d, make([]float64, d*d)}
	for i := range d {
		m.a[i*d+i] = 1
	}
	return m
}

// New returns the matrix with the given rows. What is off by rounding (see
// [Rounding]) is put right: both halves of the matrix get their mean, the
// diagonal becomes 1. It fails with [ErrNotCorrelation] and says where: rows of
// another length, NaN, a diagonal that is not 1, a number outside [-1, 1], two
// halves that differ, or a negative eigenvalue (then see [Nearest]); and with
// [ErrTooLarge] above [MaxDim] rows. No rows give the zero Matrix. It takes O(d^3)
// steps.
func New(rows [][]float64) (Matrix, error) {
	m, err := fromRows(rows)
	if err != nil {
		return Matrix{}, fmt.Errorf("New(%d rows): %w", len(rows), err)
	}
	if least := m.leastEigenvalue(); least < -Rounding*float64(max(m.d, 1)) {
		return Matrix{}, fmt.Errorf("New(%d rows): %w: the smallest eigenvalue is %.3g, not >= 0", len(rows), ErrNotCorrelation, least)
	}
	return m, nil
}

// fromRows is New without the eigenvalues.
func fromRows(rows [][]float64) (Matrix, error) {
	d := len(rows)
	if d > MaxDim {
		return Matrix{}, fmt.Errorf("%w: %d, not up to %d", ErrTooLarge, d, MaxDim)
	}
	m := Matrix{d, make([]float64, d*d)}
	for i, row := range rows {
		if len(row) != d {
			return Matrix{}, fmt.Errorf("%w: row %d has %d numbers, not %d", ErrNotCorrelation, i, len(row), d)
		}
		for j, v := range row {
			if !(math.Abs(v) <= 1+Rounding) {
				return Matrix{}, fmt.Errorf("%w: %v at row %d, column %d is not in [-1, 1]", ErrNotCorrelation, v, i, j)
			}
			if i == j && math.Abs(v-1) > Rounding {
				return Matrix{}, fmt.Errorf("%w: %v at row %d, column %d of the diagonal is not 1", ErrNotCorrelation, v, i, j)
			}
			if j < i && math.Abs(v-rows[j][i]) > Rounding {
				return Matrix{}, fmt.Errorf("%w: %v at row %d, column %d, but %v at row %d, column %d", ErrNotCorrelation, v, i, j, rows[j][i], j, i)
			}
			m.a[i*d+j] = v
		}
	}
	for i := range d {
		for j := range i {
			v := min(max((m.a[i*d+j]+m.a[j*d+i])/2, -1), 1)
			m.a[i*d+j], m.a[j*d+i] = v, v
		}
		m.a[i*d+i] = 1
	}
	return m, nil
}

// leastEigenvalue returns the smallest eigenvalue; 1 for the zero Matrix. When a
// Cholesky factor exists all are positive, and the value is then only known to
// be so: 0.
func (m Matrix) leastEigenvalue() float64 {
	if m.d == 0 {
		return 1
	}
	sym := mat.NewSymDense(m.d, slices.Clone(m.a))
	var chol mat.Cholesky
	if chol.Factorize(sym) {
		return 0
	}
	var eig mat.EigenSym
	if !eig.Factorize(sym, false) {
		return math.Inf(-1)
	}
	return eig.Values(nil)[0]
}

// Dim returns the number of variables.
func (m Matrix) Dim() int { return m.d }

// At returns the correlation of variables i and j, in [-1, 1]. For a variable
// that is not there it is NaN.
func (m Matrix) At(i, j int) float64 {
	if i < 0 || i >= m.d || j < 0 || j >= m.d {
		return math.NaN()
	}
	return m.a[i*m.d+j]
}

// Rows returns the rows of the matrix; they are the caller's to change.
func (m Matrix) Rows() [][]float64 {
	rows := make([][]float64, m.d)
	for i := range rows {
		rows[i] = slices.Clone(m.a[i*m.d : (i+1)*m.d])
	}
	return rows
}

// AppendTo appends the d*d correlations, row by row, to dst and returns it: the
// copy of [Matrix.Rows] in one piece.
func (m Matrix) AppendTo(dst []float64) []float64 { return append(dst, m.a...) }

// Part returns the matrix of some of the variables, in the order given. It
// fails with [ErrIndex] for a variable that is not there or that is given twice.
// It takes O(k^2) steps for k variables.
func (m Matrix) Part(indexes ...int) (Matrix, error) {
	k := len(indexes)
	if k == 0 {
		return Matrix{}, nil
	}
	p := Matrix{k, make([]float64, k*k)}
	for i, a := range indexes {
		if a < 0 || a >= m.d {
			return Matrix{}, fmt.Errorf("Part(%v): %w: %d of %d", indexes, ErrIndex, a, m.d)
		}
		if slices.Contains(indexes[:i], a) {
			return Matrix{}, fmt.Errorf("Part(%v): %w: %d twice", indexes, ErrIndex, a)
		}
		for j, b := range indexes[:i] {
			v := m.a[a*m.d+b]
			p.a[i*k+j], p.a[j*k+i] = v, v
		}
		p.a[i*k+i] = 1
	}
	return p, nil
}

// Equal reports whether both have the same correlations, to the last bit.
func (m Matrix) Equal(n Matrix) bool { return m.d == n.d && slices.Equal(m.a, n.a) }

// String returns the rows, such as "[1 0.5; 0.5 1]". Above 8 variables it is
// "correlation of 40 variables".
func (m Matrix) String() string {
	if m.d > 8 {
		return fmt.Sprintf("correlation of %d variables", m.d)
	}
	rows := make([]string, m.d)
	for i := range rows {
		rows[i] = strings.Trim(fmt.Sprint(m.a[i*m.d:(i+1)*m.d]), "[]")
	}
	return "[" + strings.Join(rows, "; ") + "]"
}
