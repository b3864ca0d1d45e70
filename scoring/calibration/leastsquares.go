package calibration

import (
	"fmt"
	"iter"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/scoring/agreement"
)

// Additive is the additive model of ratings,
//
//	rating of unit s by rater r = mu + a_s + b_r + rest,
//
// by least squares: the leniencies b_r, whose sum is 0, and the adjusted ratings
// mu + a_s, which are what these raters together would say of a unit. It is immutable
// and safe for concurrent use. The zero Additive has no raters and no units.
type Additive struct{ *additive }

type additive struct {
	*design
	mean     float64   // mu, scaled
	rater    []float64 // b_r, scaled
	unit     []float64 // mu + a_s, scaled
	rss      float64   // scaled
	raterVar []float64 // variances, per residual variance
	unitVar  []float64
	inverse  *mat.SymDense // of the raters' Laplacian, on what sums to 0
	total    float64       // sum of squares around the grand mean, scaled
}

// LeastSquares returns the additive model of ratings by least squares, with effects of
// raters that sum to 0.
//
// Only what raters say of units that others rate too says anything of them, so that
// nobody is called severe for having seen weak units. All raters and units must hang
// together: each step from a rater to a unit that they rate, and so on.
//
// It fails with [ErrRatings] without ratings, with [ErrOneRater], with [ErrDisconnected]
// and the groups, and with [ErrLimit]. Units without a rating, and raters without one,
// are left out.
//
// The effects of units are eliminated, and the equations of the raters, the Laplacian
// of who shared how much with whom, are solved by Cholesky's method with one step of
// refinement. It takes O(sum of n_s^2 + R^3) steps for R raters and n_s ratings of a
// unit.
func LeastSquares(ratings agreement.Ratings) (Additive, error) {
	d, err := newDesign(ratings)
	if err != nil {
		return Additive{}, err.In("LeastSquares(%d ratings)", ratings.Len())
	}
	a := additive{design: d}
	a.solve()
	return Additive{&a}, nil
}

// solve finds effects and their variances.
func (a *additive) solve() {
	n := len(a.raters)
	laplacian := mat.NewSymDense(n, nil)
	trace := 0.0
	for u := range a.units {
		raters, _ := a.of(u)
		w := 1 / float64(len(raters))
		for i, p := range raters {
			laplacian.SetSym(p, p, laplacian.At(p, p)+1-w)
			trace += 1 - w
			for _, q := range raters[:i] {
				laplacian.SetSym(p, q, laplacian.At(p, q)-w)
			}
		}
	}
	// The Laplacian has the null vector of ones; on what sums to 0 it stays the same.
	if trace == 0 {
		trace = 1
	}
	shift := trace / float64(n*n)
	for i := range n {
		for j := range i + 1 {
			laplacian.SetSym(i, j, laplacian.At(i, j)+shift)
		}
	}
	var chol mat.Cholesky
	chol.Factorize(laplacian)
	a.inverse = mat.NewSymDense(n, nil)
	_ = chol.InverseTo(a.inverse) // an ill condition is no error here: see the refinement

	a.rater = make([]float64, n)
	a.unit = make([]float64, len(a.units))
	rest := slices.Clone(a.value)
	step := mat.NewVecDense(n, nil)
	for range 2 { // the second time refines
		right := mat.NewVecDense(n, nil)
		for u := range a.units {
			raters, _ := a.of(u)
			mean := meanOf(rest[a.start[u]:a.start[u+1]])
			for i, r := range raters {
				right.SetVec(r, right.AtVec(r)+rest[a.start[u]+i]-mean)
			}
		}
		_ = chol.SolveVecTo(step, right)
		for r := range a.rater {
			a.rater[r] += step.AtVec(r)
		}
		middle := meanOf(a.rater)
		for r := range a.rater {
			a.rater[r] -= middle
		}
		for u := range a.units {
			raters, values := a.of(u)
			sum := 0.0
			for i, r := range raters {
				sum += values[i] - a.rater[r]
			}
			a.unit[u] = sum / float64(len(raters))
			for i, r := range raters {
				rest[a.start[u]+i] = values[i] - a.rater[r] - a.unit[u]
			}
		}
	}
	a.mean = meanOf(a.unit)
	grand := meanOf(a.value)
	for i, r := range rest {
		a.rss += r * r
		a.total += (a.value[i] - grand) * (a.value[i] - grand)
	}
	if noise := 1e-14; a.freedom() <= 0 || a.rss <= noise*noise*float64(len(rest)) {
		a.rss = 0 // rounding, of values that are at most 1
	}
	a.variances()
}

// variances finds the variances of the effects, in units of the residual variance:
// with V the inverse of the Laplacian, b_r = r's part less the mean has the variance
// c'Vc, c = e_r - 1/R; an adjusted rating, the mean of its ratings less the leniencies
// of its own raters, 1/n_s + c'Vc with c the shares of its raters less 1/R.
func (a *additive) variances() {
	n := len(a.raters)
	rows := make([]float64, n) // V times 1/R each
	all := 0.0
	for i := range n {
		for j := range n {
			rows[i] += a.inverse.At(i, j) / float64(n)
		}
		all += rows[i] / float64(n)
	}
	a.raterVar = make([]float64, n)
	for r := range n {
		a.raterVar[r] = max(0, a.inverse.At(r, r)-2*rows[r]+all)
	}
	a.unitVar = make([]float64, len(a.units))
	for u := range a.units {
		raters, _ := a.of(u)
		w := 1 / float64(len(raters))
		v := all
		for _, p := range raters {
			v -= 2 * w * rows[p]
			for _, q := range raters {
				v += w * w * a.inverse.At(p, q)
			}
		}
		a.unitVar[u] = w + max(0, v)
	}
}

func meanOf(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

func (a Additive) read() *additive {
	if a.additive == nil {
		return &additive{design: &design{start: []int{0}, scale: 1}}
	}
	return a.additive
}

// Mean returns mu, the mean of the adjusted ratings over all units, in the unit of the
// ratings; 0 for the zero Additive.
func (a Additive) Mean() float64 {
	m := a.read()
	return m.shift + m.scale*m.mean
}

// Raters yields the leniencies: by how much a rater says more than these raters on
// average of the same units, in the unit of the ratings. Above 0 is lenient, below 0
// severe, and their sum is 0. They are in the order of the ids of the raters. It can be
// run again.
func (a Additive) Raters() iter.Seq[Estimate] {
	m := a.read()
	return func(yield func(Estimate) bool) {
		means := m.means()
		for i := range m.raters {
			if !yield(m.leniency(i, means[i])) {
				return
			}
		}
	}
}

func (a *additive) leniency(i int, raw float64) Estimate {
	return a.estimate(a.raters[i], a.counts[i], a.scale*a.rater[i], raw, a.raterVar[i])
}

func (a *additive) estimate(id string, count int, value, raw, variance float64) Estimate {
	e := Estimate{id: id, ratings: count, value: value, raw: a.shift + a.scale*raw, df: float64(a.freedom())}
	if e.df > 0 {
		e.err = a.scale * math.Sqrt(variance*a.rss/e.df)
	}
	return e
}

// Units yields the adjusted ratings mu + a_s, in the unit of the ratings: the mean of a
// unit's ratings less the mean of the leniencies of those who gave them. They are in the
// order of the ids of the units. It can be run again.
func (a Additive) Units() iter.Seq[Estimate] {
	m := a.read()
	return func(yield func(Estimate) bool) {
		for i := range m.units {
			if !yield(m.adjusted(i)) {
				return
			}
		}
	}
}

func (a *additive) adjusted(i int) Estimate {
	return a.estimate(a.units[i], a.start[i+1]-a.start[i], a.shift+a.scale*a.unit[i], a.design.mean(i), a.unitVar[i])
}

// Rater returns the leniency of one rater. It fails with [ErrUnknown] when the rater has
// rated nothing.
func (a Additive) Rater(id string) (Estimate, error) {
	m := a.read()
	i, err := m.raterAt(id)
	if err != nil {
		return Estimate{}, err
	}
	return m.leniency(i, m.means()[i]), nil
}

// Unit returns the adjusted rating of one unit. It fails with [ErrUnknown] when nobody
// has rated the unit.
func (a Additive) Unit(id string) (Estimate, error) {
	m := a.read()
	i, err := m.unitAt(id)
	if err != nil {
		return Estimate{}, err
	}
	return m.adjusted(i), nil
}

// Ratings returns how many ratings the model is of.
func (a Additive) Ratings() int { return a.read().ratings() }

// Freedom returns the residual degrees of freedom: ratings less units less raters plus
// 1, never below 0 for ratings that hang together, and 0 for the zero Additive.
func (a Additive) Freedom() int {
	if a.additive == nil {
		return 0
	}
	return a.freedom()
}

// ResidualSD returns how far ratings scatter around unit plus rater,
//
//	sqrt(sum of squared rests / degrees of freedom),
//
// in the unit of the ratings. It is 0 where they do not scatter at all. It fails with
// [ErrFreedom] where there are no degrees of freedom left.
func (a Additive) ResidualSD() (float64, error) {
	m := a.read()
	if a.Freedom() < 1 {
		return math.NaN(), m.noFreedom().In("ResidualSD(%d ratings)", m.ratings())
	}
	return m.scale * math.Sqrt(m.rss/float64(m.freedom())), nil
}

// noFreedom says that nothing is left to measure the scatter by, or nil.
func (a *additive) noFreedom() *fault.Error {
	switch {
	case a.ratings() == 0:
		return fault.Wrong(ErrRatings, noRatings)
	case a.freedom() < 1:
		return fault.Wrong(ErrFreedom, noFreedom, "ratings", fmt.Sprint(a.ratings()), "units", fmt.Sprint(len(a.units)), "raters", fmt.Sprint(len(a.raters)))
	case a.rss == 0:
		return fault.Wrong(ErrFreedom, noScatter)
	}
	return nil
}

// Explained returns the share of the sum of squares around the mean rating that units
// and raters explain together, R^2 in [0, 1]. It fails with [ErrFreedom] where the
// degrees of freedom are used up, which would make it 1 whatever the ratings are, and
// where all ratings are the same.
func (a Additive) Explained() (float64, error) {
	m := a.read()
	if a.Freedom() < 1 {
		return math.NaN(), m.noFreedom().In("Explained(%d ratings)", m.ratings())
	}
	if m.total == 0 {
		return math.NaN(), fault.New(fmt.Sprintf("Explained(%d ratings)", m.ratings()), ErrFreedom, allSame)
	}
	return min(max(0, 1-m.rss/m.total), 1), nil
}

// Equal reports whether both are of the same ratings; all that they say is then the
// same.
func (a Additive) Equal(b Additive) bool { return a.read().design.equal(b.read().design) }

func (d *design) equal(e *design) bool {
	return slices.Equal(d.units, e.units) && slices.Equal(d.raters, e.raters) && slices.Equal(d.start, e.start) &&
		slices.Equal(d.rater, e.rater) && slices.Equal(d.value, e.value) && d.shift == e.shift && d.scale == e.scale
}

// String returns how much was rated, such as "12 ratings of 5 units by 3 raters".
func (a Additive) String() string { return a.read().String() }

func (d *design) String() string {
	return fmt.Sprintf("%d ratings of %d units by %d raters", len(d.value), len(d.units), len(d.raters))
}
