package rarity

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// The matrices here are small (at most 78 x 78), many (thousands to a
// question), and symmetric; gonum's mat.Cholesky allocates for each and costs
// more around the numbers than on them. What is taken from gonum is the dot
// product.

// factor replaces the lower triangle of the n x n row-major matrix a by its
// Cholesky factor L, a = L L'. It returns false when a is not positive
// definite in floating point. It takes O(n^3) steps.
func factor(a []float64, n int) bool {
	for i := range n {
		row := a[i*n : i*n+i]
		for j := range i {
			row[j] = (row[j] - floats.Dot(row[:j], a[j*n:j*n+j])) / a[j*n+j]
		}
		d := a[i*n+i] - floats.Dot(row, row)
		if !(d > 0) {
			return false
		}
		a[i*n+i] = math.Sqrt(d)
	}
	return true
}

// forward replaces b by the solution of L y = b.
func forward(l []float64, n int, b []float64) {
	for i := range n {
		b[i] = (b[i] - floats.Dot(l[i*n:i*n+i], b[:i])) / l[i*n+i]
	}
}

// backward replaces b by the solution of L' x = b.
func backward(l []float64, n int, b []float64) {
	for i := n - 1; i >= 0; i-- {
		b[i] /= l[i*n+i]
		floats.AddScaled(b[:i], -b[i], l[i*n:i*n+i])
	}
}
