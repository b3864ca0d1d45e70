package calibration

import (
	"context"
	"fmt"
	"iter"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// Mixed is the additive model of ratings with units and raters as draws from a
// population each,
//
//	rating of unit s by rater r = mu + a_s + b_r + e,
//	a_s ~ N(0, Components.Unit), b_r ~ N(0, Components.Rater), e ~ N(0, Components.Residual),
//
// so that what is known of somebody by few ratings is drawn towards the mean
// (shrinkage), and all the more the more ratings scatter. It is immutable and safe for
// concurrent use. The zero Mixed has no raters and no units.
type Mixed struct{ *mixed }

type mixed struct {
	*design
	components Components // scaled by the square of the scale
	deviance   float64
	mu, muVar  float64   // scaled
	rater      []float64 // predicted b_r, scaled
	unit       []float64 // mu + predicted a_s, scaled
	raterVar   []float64 // of prediction, scaled
	unitVar    []float64

	// What the errors of predictions have in common, see [Mixed.Errors].
	between *mat.Dense // how leniencies of two raters err together, per residual variance
	pull    []float64  // of each unit, how far its own ratings pull it
	level   []float64  // of each unit, how far the error of mu is left in it
}

// Components are the components of variance of ratings, in the squared unit of the
// ratings.
type Components struct {
	Unit     float64 // between units: what is true of them
	Rater    float64 // between raters: leniency
	Residual float64 // what neither explains
}

// REML returns the model of ratings with crossed random effects, by restricted maximum
// likelihood: components of variance, and the best linear unbiased predictions of
// raters and units (D. Bates, M. Maechler, B. Bolker, S. Walker, J. Stat. Softw. 67
// (2015), doi:10.18637/jss.v067.i01; C. R. Henderson, Biometrics 31 (1975),
// doi:10.2307/2529430).
//
// A component of 0 is a result: the ratings show no more differences of that kind than
// scatter alone would make ([Mixed.Boundary]). The likelihood is searched from a grid
// of ratios of variances, 1e-4 to 1e4 and 0, and each of its local optima there is
// followed by Newton's method until rounding ends it.
//
// It fails with the errors of [LeastSquares], and with [ErrFreedom] where no degrees of
// freedom are left, or nothing is left over. (Ratings that do not hang together have a
// likelihood, but then what compares their groups is only the assumption that raters
// are drawn at random; that is refused.) When the context is done it fails with its
// cause; a nil context is never done. Each step of the search takes O(sum of n_s^2 +
// R^3) time for R raters and n_s ratings of a unit; there are about 400.
func REML(ctx context.Context, ratings agreement.Ratings) (Mixed, error) {
	additive, err := LeastSquares(ratings)
	wrong := (*fault.Error)(nil)
	if err == nil {
		wrong = additive.noFreedom()
	} else if _, wrong = newDesign(ratings); wrong == nil {
		return Mixed{}, err
	}
	if wrong != nil {
		return Mixed{}, wrong.In("REML(%d ratings)", ratings.Len())
	}
	l := newLikelihood(additive.design)
	gamma, err := l.minimise(ctx)
	if err != nil {
		return Mixed{}, err
	}
	return Mixed{l.predict(gamma)}, nil
}

// predict returns what follows from the ratios of variances.
func (l *likelihood) predict(gamma [2]float64) *mixed {
	m := &mixed{design: l.design, deviance: l.at(gamma), mu: l.mu}
	l.inverse()
	gs, gr := gamma[ofUnits], gamma[ofRaters]
	residual := l.rss / float64(l.ratings()-1)
	m.components = Components{gs * residual, gr * residual, residual}
	m.muVar = residual / l.q
	n := len(l.raters)
	m.between = mat.NewDense(n, n, nil)
	m.between.Scale(gr, l.k)
	for r := range n {
		h := gr * l.h[ofRaters][r]
		m.rater = append(m.rater, gr*l.p[ofRaters][r])
		m.raterVar = append(m.raterVar, residual*(gr*l.k.At(r, r)+h*h/l.q))
	}
	for u := range l.units {
		raters, _ := l.of(u)
		quad := 0.0
		for _, p := range raters {
			for _, q := range raters {
				quad += l.k.At(p, q)
			}
		}
		e, h := l.e[u], 1-gs*l.h[ofUnits][u]
		m.pull, m.level = append(m.pull, gs*e), append(m.level, h)
		m.unit = append(m.unit, l.mu+gs*l.p[ofUnits][u])
		m.unitVar = append(m.unitVar, residual*(gs*e+gs*e*gs*e*gr*quad+h*h/l.q))
	}
	return m
}

func (m Mixed) read() *mixed {
	if m.mixed == nil {
		return &mixed{design: &design{start: []int{0}, scale: 1}}
	}
	return m.mixed
}

// Intercept returns mu, what a new unit would be rated by new raters, in the unit of
// the ratings; 0 for the zero Mixed.
func (m Mixed) Intercept() float64 { x := m.read(); return x.shift + x.scale*x.mu }

// InterceptStdErr returns the standard error of the intercept, with the components of
// variance taken as known; 0 for the zero Mixed.
func (m Mixed) InterceptStdErr() float64 { x := m.read(); return x.scale * math.Sqrt(x.muVar) }

// Components returns the components of variance; zeros for the zero Mixed.
func (m Mixed) Components() Components {
	x := m.read()
	c, s := x.components, x.scale*x.scale
	return Components{c.Unit * s, c.Rater * s, c.Residual * s}
}

// Boundary reports whether the variance between units, and that between raters, was
// estimated as 0: the ratings show no such differences beyond scatter, which does not
// say that there are none. All predictions of that kind are then equal, and have no
// standard error.
func (m Mixed) Boundary() (units, raters bool) {
	c := m.read().components
	return c.Unit == 0, c.Rater == 0
}

// LogLikelihood returns the restricted log-likelihood at the estimates, which compares
// models of the same ratings only; -Inf for the zero Mixed.
func (m Mixed) LogLikelihood() float64 {
	if m.mixed == nil {
		return math.Inf(-1)
	}
	return m.logLikelihood(m.deviance)
}

// logLikelihood returns what a deviance of scaled ratings comes to.
func (d *design) logLikelihood(deviance float64) float64 {
	df := float64(d.ratings() - 1)
	return -(deviance + df*(1+math.Log(2*math.Pi/df)+2*math.Log(d.scale))) / 2
}

// Raters yields the predicted leniencies: as [Additive.Raters], but drawn towards 0.
// Their standard errors are those of prediction, and undefined at the border
// ([Mixed.Boundary]). They are in the order of the ids of the raters. It can be run again.
func (m Mixed) Raters() iter.Seq[Estimate] {
	x := m.read()
	return func(yield func(Estimate) bool) {
		means := x.means()
		for i := range x.raters {
			if !yield(x.leniency(i, means[i])) {
				return
			}
		}
	}
}

func (m *mixed) leniency(i int, raw float64) Estimate {
	return predicted(m.raters[i], m.counts[i], m.scale*m.rater[i], m.shift+m.scale*raw, m.scale*math.Sqrt(m.raterVar[i]), m.components.Rater == 0)
}

// Units yields the adjusted ratings, mu and the predicted effect of a unit: as
// [Additive.Units], but drawn towards the intercept. Their standard errors are those of
// prediction, and undefined at the border ([Mixed.Boundary]). They are in the order of
// the ids of the units. It can be run again.
func (m Mixed) Units() iter.Seq[Estimate] {
	x := m.read()
	return func(yield func(Estimate) bool) {
		for i := range x.units {
			if !yield(x.adjusted(i)) {
				return
			}
		}
	}
}

func (m *mixed) adjusted(i int) Estimate {
	return predicted(m.units[i], m.start[i+1]-m.start[i], m.shift+m.scale*m.unit[i], m.shift+m.scale*m.mean(i), m.scale*math.Sqrt(m.unitVar[i]), m.components.Unit == 0)
}

// Rater returns the predicted leniency of one rater. It fails with [ErrUnknown] when the
// rater has rated nothing.
func (m Mixed) Rater(id string) (Estimate, error) {
	x := m.read()
	i, err := x.raterAt(id)
	if err != nil {
		return Estimate{}, err
	}
	return x.leniency(i, x.means()[i]), nil
}

// Unit returns the adjusted rating of one unit. It fails with [ErrUnknown] when nobody
// has rated the unit.
func (m Mixed) Unit(id string) (Estimate, error) {
	x := m.read()
	i, err := x.unitAt(id)
	if err != nil {
		return Estimate{}, err
	}
	return x.adjusted(i), nil
}

// Errors returns the correlations of the errors of prediction of the adjusted ratings of
// units, in the order given: they hang together through the leniencies of raters in
// common and through the intercept. They are what [NewAbilities] takes for the abilities
// of one person that were rated in one table.
//
// It fails with [ErrUnknown] when nobody has rated one of the units, and with
// [ErrInput] when one comes twice, or an adjusted rating has no error, so that it is
// correlated with nothing, as at the border ([Mixed.Boundary]). It takes O(k^2 n^2) steps for k units of n ratings each.
func (m Mixed) Errors(units ...string) (correlation.Matrix, error) {
	x := m.read()
	call := fmt.Sprintf("Errors(%d units)", len(units))
	places := make([]int, len(units))
	for i, id := range units {
		place, ok := slices.BinarySearch(x.units, id)
		if !ok {
			return correlation.Matrix{}, fault.New(call, ErrUnknown, unknownUnit, "id", id)
		}
		if slices.Contains(places[:i], place) {
			return correlation.Matrix{}, fault.New(call, ErrInput, unitTwice, "id", id)
		}
		if !(x.unitVar[place] > 0) || x.components.Unit == 0 {
			return correlation.Matrix{}, fault.New(call, ErrInput, noErrorOf, "id", id)
		}
		places[i] = place
	}
	rows := make([][]float64, len(units))
	for i, u := range places {
		rows[i] = make([]float64, len(units))
		rows[i][i] = 1
		for j, v := range places[:i] {
			both := 0.0
			left, _ := x.of(u)
			right, _ := x.of(v)
			for _, p := range left {
				for _, q := range right {
					both += x.between.At(p, q)
				}
			}
			both = x.components.Residual*x.pull[u]*x.pull[v]*both + x.level[u]*x.level[v]*x.muVar
			r := both / math.Sqrt(x.unitVar[u]*x.unitVar[v])
			rows[i][j], rows[j][i] = r, r
		}
	}
	return correlation.New(rows)
}

// Ratings returns how many ratings the model is of.
func (m Mixed) Ratings() int { return m.read().ratings() }

// Equal reports whether both are of the same ratings; all that they say is then the
// same.
func (m Mixed) Equal(n Mixed) bool { return m.read().design.equal(n.read().design) }

// String returns the components of variance, such as "units 1.35, raters 0, residual
// 0.151", and "not known" for the zero Mixed.
func (m Mixed) String() string {
	if m.mixed == nil {
		return nothing
	}
	c := m.Components()
	return fmt.Sprintf("units %.3g, raters %.3g, residual %.3g", c.Unit, c.Rater, c.Residual)
}
