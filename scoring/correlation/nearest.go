package correlation

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// Repair is a correlation matrix in place of numbers that were estimated pair
// by pair and do not fit together. It is an immutable value.
//
// The zero Repair is the zero Matrix, unchanged.
type Repair struct {
	matrix   Matrix
	distance float64
	steps    int
}

// Matrix returns the correlation matrix.
func (r Repair) Matrix() Matrix { return r.matrix }

// Distance returns how far it is from what was given: the Frobenius norm of the
// difference, the root of the sum of squares over all entries. It is 0 where
// nothing had to be repaired.
func (r Repair) Distance() float64 { return r.distance }

// Steps returns how many steps of Newton's method it took.
func (r Repair) Steps() int { return r.steps }

// Equal reports whether both have equal matrices and distances.
func (r Repair) Equal(s Repair) bool { return r.matrix.Equal(s.matrix) && r.distance == s.distance }

// String returns the distance, such as "repaired by 0.528 in 4 steps".
func (r Repair) String() string {
	if r.distance == 0 {
		return "nothing to repair"
	}
	return fmt.Sprintf("repaired by %.3g in %d steps", r.distance, r.steps)
}

// Nearest returns the correlation matrix that is nearest to the given symmetric
// numbers in the Frobenius norm. It is unique (N. J. Higham, Computing the nearest
// correlation matrix, IMA J. Numer. Anal. 22 (2002), doi:10.1093/imanum/22.3.329),
// and singular unless nothing had to be repaired. Where the numbers are a
// correlation matrix already they are returned unchanged.
//
// It fails with [ErrNotCorrelation] for what is no square of numbers in [-1, 1],
// symmetric and with a diagonal of 1, or where rounding keeps it from an answer
// (not seen), and with [ErrTooLarge] above [MaxDim] rows.
//
// It is Newton's method on the dual problem (H. Qi, D. Sun, A quadratically
// convergent Newton method for computing the nearest correlation matrix, SIAM J.
// Matrix Anal. Appl. 28 (2006), doi:10.1137/050624509), about ten eigenvalue
// problems of O(d^3) steps.
func Nearest(rows [][]float64) (Repair, error) {
	m, err := fromRows(rows)
	if err != nil {
		return Repair{}, fmt.Errorf("Nearest(%d rows): %w", len(rows), err)
	}
	if m.leastEigenvalue() >= -Rounding*float64(m.d) {
		return Repair{matrix: m}, nil
	}
	r, ok := nearest(m)
	if !ok {
		return Repair{}, fmt.Errorf("Nearest(%d rows): %w: no convergence", len(rows), ErrNotCorrelation)
	}
	return r, nil
}

// dual is the dual problem at one point y: the positive part of A + diag(y).
type dual struct {
	d      int
	values []float64  // eigenvalues, ascending
	vector *mat.Dense // eigenvectors, in columns
	part   *mat.Dense // the positive part
	theta  float64    // |positive part|^2 / 2 - sum y, to be minimised
	slope  []float64  // its gradient: diagonal of the positive part - 1
}

func newDual(m Matrix, y []float64) (dual, bool) {
	d := m.d
	sym := mat.NewSymDense(d, m.AppendTo(nil))
	for i := range d {
		sym.SetSym(i, i, 1+y[i])
	}
	var eig mat.EigenSym
	if !eig.Factorize(sym, true) {
		return dual{}, false
	}
	u := dual{d: d, values: eig.Values(nil), vector: new(mat.Dense), part: new(mat.Dense), slope: make([]float64, d)}
	eig.VectorsTo(u.vector)
	scaled := mat.DenseCopyOf(u.vector)
	scaled.Apply(func(_, j int, v float64) float64 { return v * math.Sqrt(max(u.values[j], 0)) }, scaled)
	u.part.Mul(scaled, scaled.T())
	for _, v := range u.values {
		u.theta += max(v, 0) * max(v, 0) / 2
	}
	for i := range d {
		u.theta -= y[i]
		u.slope[i] = u.part.At(i, i) - 1
	}
	return u, true
}

// bend returns the product of the (generalised) Hessian with h:
// diag(P (W o (P' diag(h) P)) P'), W the divided differences of max(x, 0).
func (u dual) bend(h []float64) []float64 {
	d := u.d
	left := mat.DenseCopyOf(u.vector)
	left.Apply(func(i, _ int, v float64) float64 { return v * h[i] }, left)
	var inner, outer mat.Dense
	inner.Mul(u.vector.T(), left)
	inner.Apply(func(i, j int, v float64) float64 {
		a, b := u.values[i], u.values[j]
		switch {
		case a <= 0 && b <= 0:
			return 0
		case a > 0 && b > 0:
			return v
		}
		return v * max(a, b) / (max(a, b) - min(a, b))
	}, &inner)
	outer.Mul(u.vector, &inner)
	out := make([]float64, d)
	for i := range d {
		out[i] = floats.Dot(outer.RawRowView(i), u.vector.RawRowView(i)) + 1e-12*h[i]
	}
	return out
}

// direction solves Hessian * x = -slope by conjugate gradients.
func (u dual) direction() []float64 {
	x := make([]float64, u.d)
	r := make([]float64, u.d)
	floats.AddScaled(r, -1, u.slope)
	p := append([]float64(nil), r...)
	norm := floats.Dot(r, r)
	goal := norm * min(1e-4, norm) // quadratic convergence in the end
	for range min(10*u.d, 200) {
		ap := u.bend(p)
		curve := floats.Dot(p, ap)
		if !(curve > 0) {
			break
		}
		a := norm / curve
		floats.AddScaled(x, a, p)
		floats.AddScaled(r, -a, ap)
		next := floats.Dot(r, r)
		if next <= goal || next < 1e-32 {
			break
		}
		floats.AddScaledTo(p, r, next/norm, p)
		norm = next
	}
	return x
}

// nearest is Nearest of a matrix that is not positive semidefinite.
func nearest(m Matrix) (Repair, bool) {
	y := make([]float64, m.d)
	u, ok := newDual(m, y)
	if !ok {
		return Repair{}, false
	}
	steps := 0
	for norm := floats.Norm(u.slope, 2); norm > 1e-14*float64(m.d) && steps < 100; steps++ {
		x := u.direction()
		down := floats.Dot(u.slope, x)
		step, better := 1.0, false
		var next dual
		at := make([]float64, m.d)
		for range 40 {
			floats.AddScaledTo(at, y, step, x)
			if next, ok = newDual(m, at); !ok {
				return Repair{}, false
			}
			// Armijo; close to the minimum theta is flat to rounding, the slope is not.
			if next.theta <= u.theta+1e-4*step*down || floats.Norm(next.slope, 2) < norm/2 {
				better = true
				break
			}
			step /= 2
		}
		if !better {
			break
		}
		y, u, norm = at, next, floats.Norm(next.slope, 2)
	}
	if floats.Norm(u.slope, 2) > 1e-8*float64(m.d) {
		return Repair{}, false
	}
	r := Repair{matrix: Identity(m.d), steps: steps}
	sum := 0.0
	for i := range m.d {
		for j := range i {
			v := u.part.At(i, j) / math.Sqrt(u.part.At(i, i)*u.part.At(j, j))
			v = min(max(v, -1), 1)
			r.matrix.a[i*m.d+j], r.matrix.a[j*m.d+i] = v, v
			sum += 2 * (v - m.At(i, j)) * (v - m.At(i, j))
		}
	}
	r.distance = math.Sqrt(sum)
	return r, true
}
