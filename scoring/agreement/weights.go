package agreement

import (
	"fmt"
	"math"
	"strconv"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Weights say how far two categories of a scale are apart, from 0 for the same one to 1
// for those furthest apart, by their places i and j in order among all k categories. It
// is a closed set, of [Unweighted], [Linear], [Quadratic] and what [NewWeights] returns;
// the zero Weights are Unweighted.
type Weights struct{ of weighting }

// The weights that have names. The choice between them belongs before the ratings: on
// the same ratings, Linear and Quadratic mostly give more than Unweighted, since near
// misses count for little.
var (
	// Unweighted: 1 for any two categories, for those without an order.
	Unweighted = Weights{}

	// Linear: |i - j| / (k - 1) (J. Cohen, 1968, doi:10.1037/h0026256).
	Linear = Weights{linear{}}

	// Quadratic: the square of Linear. Kappa is then close to an intraclass
	// correlation (J. L. Fleiss and J. Cohen, 1973, doi:10.1177/001316447303300309).
	Quadratic = Weights{quadratic{}}
)

// weighting is how far categories are apart. Sums are over all pairs of categories,
// with p and q as long as there are categories.
type weighting interface {
	apart(i, j, k int) float64
	sum(p, q []float64) float64 // of p_i q_j and how far i and j are apart
	name() text.Text
}

// NewWeights returns weights of one's own: how far category i is from category j, with
// a row and a column for each category in the order of their values. They are divided by
// the largest of them. It fails with ErrScale when the rows do not make a square, when a
// weight is negative, NaN or infinite, when a category is not 0 from itself or not as far
// from another one as that is from it, and when all weights are 0. The matrix is copied.
func NewWeights(apart [][]float64) (Weights, error) {
	k := len(apart)
	fail := func(says text.Text, i, j int, x float64) (Weights, error) {
		return Weights{}, fault.New(fmt.Sprintf("NewWeights(%d rows)", k), ErrScale, says,
			"row", strconv.Itoa(i+1), "column", strconv.Itoa(j+1), "number", number(x), "rows", strconv.Itoa(k))
	}
	most := 0.0
	for i, row := range apart {
		if len(row) != k {
			return fail(weightsRow, i, len(row)-1, 0)
		}
		for j, x := range row {
			if !(x >= 0) || math.IsInf(x, 1) || i == j && x != 0 {
				return fail(weightsNumber, i, j, x)
			}
			if j < i && x != apart[j][i] {
				return fail(weightsSides, i, j, x)
			}
			most = max(most, x)
		}
	}
	if most == 0 {
		return fail(weightsNone, 0, 0, 0)
	}
	w := own{k: k, d: make([]float64, 0, k*k)}
	for _, row := range apart {
		for _, x := range row {
			w.d = append(w.d, x/most)
		}
	}
	return Weights{&w}, nil
}

func (w Weights) read() weighting {
	if w.of == nil {
		return unweighted{}
	}
	return w.of
}

// String returns "unweighted", "linear", "quadratic" or "own weights of 4 categories".
func (w Weights) String() string { return inEnglish(w.read().name()) }

// Equal reports whether both weights are the same.
func (w Weights) Equal(v Weights) bool {
	a, isOwn := w.of.(*own)
	b, too := v.of.(*own)
	if !isOwn || !too {
		return w.read() == v.read()
	}
	if a.k != b.k {
		return false
	}
	for i, x := range a.d {
		if x != b.d[i] {
			return false
		}
	}
	return true
}

type unweighted struct{}

func (unweighted) apart(i, j, _ int) float64 {
	if i == j {
		return 0
	}
	return 1
}

func (unweighted) sum(p, q []float64) float64 {
	var a, b, same float64
	for i, x := range p {
		a += x
		b += q[i]
		same += x * q[i]
	}
	return a*b - same
}

func (unweighted) name() text.Text { return text.EnJa("unweighted", "重みなし") }

type linear struct{}

func (linear) apart(i, j, k int) float64 {
	if i == j {
		return 0
	}
	return math.Abs(float64(i-j)) / float64(k-1)
}

// Two categories are as many steps apart as there are steps between them, and a step
// lies between those up to it and those above it.
func (linear) sum(p, q []float64) float64 {
	var a, b float64
	for i, x := range p {
		a += x
		b += q[i]
	}
	var below, upTo, sum float64
	for i := range len(p) - 1 {
		below += p[i]
		upTo += q[i]
		sum += below*(b-upTo) + upTo*(a-below)
	}
	return over(sum, float64(len(p)-1))
}

func (linear) name() text.Text { return text.EnJa("linear", "線形の重み") }

type quadratic struct{}

func (quadratic) apart(i, j, k int) float64 {
	x := linear{}.apart(i, j, k)
	return x * x
}

func (quadratic) sum(p, q []float64) float64 {
	var a, b, pi, qi, pii, qii float64
	for i, x := range p {
		at, y := float64(i), q[i]
		a += x
		b += y
		pi += x * at
		qi += y * at
		pii += x * at * at
		qii += y * at * at
	}
	most := float64(len(p) - 1)
	return over(b*pii-2*pi*qi+a*qii, most*most)
}

func (quadratic) name() text.Text { return text.EnJa("quadratic", "2 乗の重み") }

// over is x / y, and 0 where a scale has one category and nothing is apart.
func over(x, y float64) float64 {
	if y <= 0 {
		return 0
	}
	return x / y
}

// own is a matrix of k rows, one behind the other.
type own struct {
	k int
	d []float64
}

func (w *own) apart(i, j, _ int) float64 { return w.d[i*w.k+j] }

func (w *own) sum(p, q []float64) float64 {
	var sum float64
	for i, x := range p {
		if x == 0 {
			continue
		}
		row, part := w.d[i*w.k:(i+1)*w.k], 0.0
		for j, y := range q {
			part += y * row[j]
		}
		sum += x * part
	}
	return sum
}

func (w *own) name() text.Text {
	return account.Fill(text.EnJa("own weights of {k} categories", "独自の重み（{k} 区分）"), "k", w.k)
}
