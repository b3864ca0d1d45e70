package rarity

import (
	"errors"
	"fmt"
	"math"
	"math/bits"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/skills/population"
)

// MaxCopulaSkills is the largest number of different skills for which [Copula]
// answers: each part of the question is an integral of its own.
const MaxCopulaSkills = 8

// ErrDegrees is the kind of error of degrees of freedom that are none.
var ErrDegrees = errors.New("not degrees of freedom")

// CopulaOptions say which copula [Copula] takes.
type CopulaOptions struct {
	// Degrees are the degrees of freedom of a t copula: the fewer, the likelier it
	// is that somebody who is far above others in one ability is so in another. At
	// least 0.1: with fewer, thresholds leave the range of numbers. The zero value
	// means the Gaussian copula, which has infinitely many.
	Degrees float64

	// Orthant is how hard the integral is tried. The zero value means a relative
	// error of 1e-4.
	Orthant orthant.Options
}

type copula struct {
	aggregate population.Aggregate
	options   CopulaOptions
}

// Copula returns the estimator that sees behind each skill an ability, a normal
// variable, of which those have enough who have the skill:
//
//	P = Pr(X_i > z_i for all i),   X ~ N(0, R),   z_i = Q^-1(p_i),
//
// with the tetrachoric correlations R of the pairs, repaired where no correlations
// agree with all pairs (the answer says [Repaired]); see the packages correlation
// and orthant. With degrees of freedom it is the Student t copula with the same
// correlations, whose tails go together more: it makes pairs commoner than they
// are, too, and is a run to see how much hangs on the model rather than an
// estimate. One skill and two are counts.
//
// The estimate is the smallest of the question's and its parts', moved into the
// bounds of [Bounded], and then says [Clamped]. The interval is the sampling
// error of the shares and pairs, by the delta method with the gradient of the
// integral and the covariances of [MaxEnt], and the error of the integral; its
// quantity is [ModelledShare]. The t copula takes the gradient of the Gaussian one.
// When the integral missed its goal, the answer says [Rough].
//
// It fails like MaxEnt, but not with [ErrNoFit], with [ErrTooManySkills] above
// [MaxCopulaSkills], and with [ErrDegrees] unless the degrees are 0 or at least 0.1
// and finite. Three skills take microseconds, five milliseconds, eight about a
// second.
func Copula(a population.Aggregate, o CopulaOptions) (Estimator, error) {
	const fewest = 0.1
	if o.Degrees != 0 && !(o.Degrees >= fewest && finite(o.Degrees)) {
		return nil, fmt.Errorf("Copula(%v degrees): %w", o.Degrees, ErrDegrees)
	}
	return copula{a, o}, nil
}

func (e copula) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Copula.Estimate(): %w", err)
	}
	a, err := e.estimate(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Copula.Estimate(%v): %w", q, err)
	}
	return a, nil
}

func (e copula) estimate(q []population.Specialty) (Answer, error) {
	t, err := fromAggregate(e.aggregate, q)
	if err != nil {
		return Answer{}, err
	}
	method := GaussianCopula
	if e.options.Degrees != 0 {
		method = StudentCopula
	}
	a := newAnswer(t, method)
	if c, ok := t.exact(a.bounds); ok {
		return a.exactly(c), nil
	}
	if err := t.needPairs(); err != nil {
		return Answer{}, err
	}
	if t.d() > MaxCopulaSkills {
		return Answer{}, fmt.Errorf("%w: %d, the limit of a copula is %d", ErrTooManySkills, t.d(), MaxCopulaSkills)
	}
	l, err := t.latent()
	if err != nil {
		return Answer{}, err
	}
	full := 1<<t.d() - 1
	var whole orthant.Result
	least := 0.0
	for subset := 1; subset <= full; subset++ {
		if !atLeastThree(subset) {
			continue
		}
		if whole, err = l.integral(subset, e.options); err != nil {
			return Answer{}, err
		}
		least = min(least, whole.Log())
	}
	a.probability = a.bounds.clamp(fromLog(least))
	variance, ok := t.latentVariance(l, e.options.Orthant)
	if !ok { // where the correlations leave no room, that of the pairs
		_, variance, _, err = newFits(t, nil).all()
		variance, ok = variance/float64(t.n), err == nil
	}
	if ok {
		numeric := whole.RelErr() / quantile(Level)
		a.interval = around(whole.Log(), math.Sqrt(variance+numeric*numeric), ModelledShare)
	}
	if a.probability.log != whole.Log() {
		a.interval = a.interval.shift(a.probability.log - whole.Log())
		a.warnings = append(a.warnings, Clamped)
	}
	if l.repaired {
		a.warnings = append(a.warnings, Repaired)
	}
	if !whole.Reached() {
		a.warnings = append(a.warnings, Rough)
	}
	return a, nil
}

// latent are the abilities behind the skills of a question.
type latent struct {
	logs      []float64   // log p_i
	threshold []float64   // z_i
	rows      [][]float64 // tetrachoric correlations, of pairs
	corr      correlation.Matrix
	repaired  bool
}

// latent finds the abilities by which the pairs are what they are.
func (t *table) latent() (*latent, error) {
	d := t.d()
	l := &latent{logs: make([]float64, d), threshold: make([]float64, d)}
	rows := make([][]float64, d)
	n := float64(t.n)
	certain := func(i int) bool { return t.each[i].Holders() == t.each[i].Base() }
	for i := range d {
		p := t.each[i].Share()
		l.logs[i] = math.Log(p)
		l.threshold[i] = gauss.UpperQuantile(l.logs[i])
		rows[i] = make([]float64, d)
		rows[i][i] = 1
		for j := range i {
			if certain(i) || certain(j) {
				continue // who everybody is depends on nothing
			}
			q, both := t.each[j].Share(), t.joint[i][j].Share()
			pair, err := correlation.Tetrachoric(cell(n*both), cell(n*(p-both)), cell(n*(q-both)), cell(n*(1-p-q+both)))
			if err != nil {
				return nil, fmt.Errorf("%w: %w", ErrNoFit, err)
			}
			rows[i][j], rows[j][i] = pair.R(), pair.R()
		}
	}
	l.rows = rows
	var err error
	l.corr, l.repaired, err = l.of(allOf(1<<d - 1))
	return l, err
}

// of returns the correlations of some of the skills, and whether they had to be
// repaired. They don't depend on the other skills.
func (l *latent) of(some []int) (corr correlation.Matrix, repaired bool, err error) {
	rows := make([][]float64, len(some))
	for k, i := range some {
		for _, j := range some {
			rows[k] = append(rows[k], l.rows[i][j])
		}
	}
	if corr, err = correlation.New(rows); err == nil {
		return corr, false, nil
	}
	repair, err := correlation.Nearest(rows)
	if err != nil {
		return corr, false, fmt.Errorf("%w: %w", ErrNoFit, err)
	}
	return repair.Matrix(), true, nil
}

// part returns what [latent.of] returns of skills in ascending order, from the
// correlations of all of them where it can: when those needed no repair, no part does.
func (l *latent) part(some []int) (corr correlation.Matrix, err error) {
	switch {
	case len(some) == l.corr.Dim():
		return l.corr, nil
	case !l.repaired:
		return l.corr.Part(some...)
	}
	corr, _, err = l.of(some)
	return corr, err
}

// cell is a number of people without the rounding of shares: what is next to nobody
// is nobody, and an empty cell is not known to be less than half a person.
func cell(x float64) float64 {
	if x < 1e-6 {
		return 0
	}
	return x
}

// integral is the share of a subset.
func (l *latent) integral(subset int, o CopulaOptions) (orthant.Result, error) {
	var lower []float64
	var of []int
	for s := subset; s != 0; s &= s - 1 {
		i := bits.TrailingZeros(uint(s))
		of = append(of, i)
		if o.Degrees != 0 {
			lower = append(lower, gauss.TUpperQuantile(l.logs[i], o.Degrees))
		} else {
			lower = append(lower, l.threshold[i])
		}
	}
	corr, err := l.part(of)
	if err != nil {
		return orthant.Result{}, err
	}
	if o.Degrees != 0 {
		return orthant.StudentT(lower, corr, o.Degrees, o.Orthant)
	}
	return orthant.Normal(lower, corr, o.Orthant)
}

// latentVariance is the variance of the logarithm of the Gaussian integral when
// the shares and pairs are means over the people: with g the gradient by them, and
// H their covariance under maximum entropy, g' H g / n. The gradient is that by
// thresholds and correlations, which move with the shares by
//
//	dz_i/dp_i = -1/phi(z_i),   drho_ij/dp_ij = 1/phi_2,   drho_ij/dp_i = -Q((z_j - rho z_i)/sqrt(1-rho^2))/phi_2.
func (t *table) latentVariance(l *latent, o orthant.Options) (variance float64, ok bool) {
	g, err := orthant.Gradient(l.threshold, l.corr, o)
	if err != nil {
		return 0, false
	}
	d := t.d()
	gradient := make([]float64, products(d))
	for i := range d {
		gradient[i] -= g.Lower(i) / math.Exp(gauss.LogDensity(l.threshold[i]))
		for j := range i {
			rho := l.corr.At(i, j)
			s := 1 - rho*rho
			if s <= 0 {
				return 0, false
			}
			x, y := l.threshold[i], l.threshold[j]
			density := math.Exp(-(x*x-2*rho*x*y+y*y)/(2*s)) / (2 * math.Pi * math.Sqrt(s))
			by := g.Corr(i, j) / density
			gradient[product(j, i, d)] += by
			gradient[i] -= by * gauss.Q((y-rho*x)/math.Sqrt(s))
			gradient[j] -= by * gauss.Q((x-rho*y)/math.Sqrt(s))
		}
	}
	return newFits(t, nil).delta(gradient)
}
