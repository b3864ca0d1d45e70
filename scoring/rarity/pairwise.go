package rarity

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/skills/population"
)

// MaxSkills is the largest number of different skills for which [MaxEnt],
// [Pairwise], [Tree], [Best] and [FromPairs] answer. The time grows with 3^d: every
// part of the question is fitted too. At 12 it is about a tenth of a second.
const MaxSkills = 12

type pairwise struct {
	aggregate population.Aggregate
	prior     *prior // nil for maximum entropy
	name      string
}

// MaxEnt returns the estimator that knows of any two skills how they go together,
// and assumes nothing beyond: the distribution of maximum entropy among those that
// have the single and pair shares of the asked skills, see [FromPairs]. One skill
// and two are exact counts, and so are more where the bounds leave room for one
// count only.
//
// The estimate is the smallest of the fit and the fits of the question's
// parts, moved into the bounds of [Bounded]; the answer says [Clamped] when
// that changes it. So adding a skill never makes an answer commoner. When the
// counts lie on the border of what is possible, where no finite fit exists,
// one person with average independent skills is added to the n people:
// p_i -> (x_i + 1/2)/(n+1) for that person; the answer says [Smoothed].
//
// The interval is of the quantity [MaxEntropyShare], by the delta method on
// its logarithm. With m the single and pair shares, and H their covariance
// under the fit,
//
//	Var(log P) = (1-m)' H^-1 (1-m) / n.
//
// It follows the estimate when that is clamped. It says nothing about how wrong
// the assumption is; in populations with people who tick everything, three
// skills go together more often than their pairs say.
//
// It fails with [ErrTooManySkills] above [MaxSkills] skills, with
// population.ErrNoPairs when the aggregate has no pairs, with
// population.ErrSuppressed when a pair of the question is suppressed (unless
// the bounds leave room for one count only), and with [ErrNoFit] when shares of
// different people contradict each other. It takes O(3^d d) + O(2^d d^6) steps;
// see [MaxSkills].
func MaxEnt(a population.Aggregate) Estimator { return pairwise{a, nil, "MaxEnt"} }

// Pairwise returns the best estimator from counts of skills and pairs alone, which
// are small, can be embedded and merged, and find nobody. Like [MaxEnt] it has the
// single and pair shares of the asked skills. Beyond those it takes from all
// skills of the aggregate what three and more have to do with each other:
//
//	log P(x) = sum_i theta_i x_i + sum_ij theta_ij x_i x_j + sum_ijk t_ijk x_i x_j x_k + b(x),
//	t_ijk = constant - 0.4 (c_ij + c_ik + c_jk).
//
// Here b is the interaction of three and more that comes from breadth: from some
// people holding very many skills, by the distribution over all skills of maximum
// entropy in which each has its share and so many people hold k skills as the
// aggregate's histogram says. c_ij is the logarithm of how much more often than by
// breadth two skills go together: what attracts each other by pairs does so less by
// three, and what excludes each other does that less, too. The constant makes the
// shares of all triples add up to what the histogram says. In surveys of what
// people can do this is two to four times closer than maximum entropy when all
// people are believed, and a third when those who tick everything are left out;
// see package heldout, by which anybody can measure it on data of their own.
//
// Where the histogram is not known, or not everybody answered in full, it is
// MaxEnt. Clamping, smoothing, interval and errors are those of MaxEnt; the
// quantity of the interval is [ModelledShare].
//
// It takes O(skills^2) steps to prepare, which is done once, here, in tens of
// milliseconds for 500 skills; then as long as MaxEnt.
func Pairwise(a population.Aggregate) Estimator {
	return pairwise{a, priorOfCounts(a), "Pairwise"}
}

func (e pairwise) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("%s.Estimate(): %w", e.name, err)
	}
	a, err := e.estimate(q)
	if err != nil {
		return Answer{}, fmt.Errorf("%s.Estimate(%v): %w", e.name, q, err)
	}
	return a, nil
}

func (e pairwise) estimate(q []population.Specialty) (Answer, error) {
	t, err := fromAggregate(e.aggregate, q)
	if err != nil {
		return Answer{}, err
	}
	return e.answer(t)
}

// answer answers the question of a table, which is of the aggregate.
func (e pairwise) answer(t *table) (Answer, error) {
	a := newAnswer(t, MaxEntropy)
	if c, ok := t.exact(a.bounds); ok {
		return a.exactly(c), nil
	}
	if err := t.needPairs(); err != nil {
		return Answer{}, err
	}
	quantity := MaxEntropyShare
	f := newFits(t, nil)
	if e.prior != nil {
		if x := e.prior.of(t); x.breadth != nil {
			f.model.base = x.fill
			a.method, quantity = PairsAndBreadth, ModelledShare
		}
	}
	whole, variance, least, err := f.all()
	if err != nil {
		return Answer{}, err
	}
	a.probability = a.bounds.clamp(fromLog(least))
	a.interval = around(whole, math.Sqrt(variance/float64(t.n)), quantity)
	if a.probability.log != whole {
		a.interval = a.interval.shift(a.probability.log - whole)
		a.warnings = append(a.warnings, Clamped)
	}
	if f.smoothed {
		a.warnings = append(a.warnings, Smoothed)
	}
	return a, nil
}

// needPairs returns why a question can't be answered from its pairs.
func (t *table) needPairs() error {
	switch {
	case t.joint == nil:
		return population.ErrNoPairs
	case t.suppressed != nil:
		return t.suppressed
	case t.d() > MaxSkills:
		return fmt.Errorf("%w: %d, the limit is %d", ErrTooManySkills, t.d(), MaxSkills)
	}
	return nil
}

// fits are the fits of a question and of all its parts of three skills or
// more; those of one and two are in the bounds.
type fits struct {
	t        *table
	model    *maxentModel
	certain  int   // skills that everybody has; they are left out of all fits
	border   []int // subsets that are on it, and so what contains them
	smoothed bool
	more     float64 // average people
}

func newFits(t *table, base func(subset int, to []float64)) *fits {
	d := t.d()
	single, pair := make([]float64, d), make([][]float64, d)
	for i := range d {
		single[i], pair[i] = t.each[i].Share(), make([]float64, d)
		for j := range d {
			pair[i][j] = t.joint[i][j].Share()
		}
	}
	f := &fits{t: t, model: newMaxentModel(single, pair), certain: t.certain()}
	f.model.base = base
	f.findBorder()
	return f
}

// all returns the logarithm of the whole question, but for what is certain, n times
// its variance, and the smallest logarithm among it and its parts. Parts come before what they
// are part of: their numbers are smaller, and they start the fit.
func (f *fits) all() (whole, variance, least float64, err error) {
	full := 1<<f.t.d() - 1
	least = 0
	for subset := 1; subset <= full; subset++ {
		if !atLeastThree(subset) || subset&f.certain != 0 {
			continue
		}
		whole, err = f.fit(subset)
		if err != nil {
			return 0, 0, 0, err
		}
		least = min(least, whole)
	}
	variance, ok := f.model.variance() // the whole question was fitted last
	if !ok {
		return 0, 0, 0, ErrNoFit
	}
	return whole, variance, least, nil
}

// delta is the variance of a function of the singles and pairs when these are means
// over the people: with its gradient g in the order of the products, and H their
// covariance under maximum entropy, g' H g / n.
func (f *fits) delta(gradient []float64) (variance float64, ok bool) {
	if _, _, _, err := f.all(); err != nil {
		return 0, false
	}
	gradient = f.open(gradient)
	n := len(gradient)
	h := f.model.fillHessian(n)
	for a := range n {
		for b := range a {
			variance += 2 * gradient[a] * h[a*n+b] * gradient[b]
		}
		variance += gradient[a] * h[a*n+a] * gradient[a]
	}
	variance = max(variance, 0) / float64(f.t.n)
	return variance, finite(variance)
}

// open returns the gradient by what is not certain: with a skill that everybody has,
// a pair is the other one.
func (f *fits) open(gradient []float64) []float64 {
	if f.certain == 0 {
		return gradient
	}
	d := f.t.d()
	some := allOf((1<<d - 1) &^ f.certain)
	k := len(some)
	to := make([]float64, products(k))
	for a, i := range some {
		to[a] = gradient[i]
		for _, j := range allOf(f.certain) {
			to[a] += gradient[product(min(i, j), max(i, j), d)]
		}
		for b := a + 1; b < k; b++ {
			to[product(a, b, k)] = gradient[product(i, some[b], d)]
		}
	}
	return to
}

func atLeastThree(subset int) bool {
	without := subset & (subset - 1)
	return without&(without-1) != 0
}

// fit fits one subset. On the border it is smoothed; and where interactions that
// it starts from leave the pairs no room, it starts from none.
func (f *fits) fit(subset int) (log float64, err error) {
	if !f.onBorder(subset) {
		if log, ok := f.model.fit(subset, f.model.exact); ok {
			return log, nil
		}
	}
	f.smoothed = true
	log, ok := f.smoothly(subset)
	if base := f.model.base; !ok && base != nil {
		f.model.base = nil
		log, ok = f.smoothly(subset)
		f.model.base = base
	}
	if !ok {
		return 0, ErrNoFit
	}
	return log, nil
}

// smoothly fits one subset with an average person more. Where that is still too close
// to a border for floating point, as with many skills of which everybody has as many,
// it is ten, or a hundred: on one base nothing contradicts itself.
func (f *fits) smoothly(subset int) (log float64, ok bool) {
	for f.more = 1; ; f.more *= 10 {
		log, ok = f.model.fit(subset, f.smooth)
		if ok || f.t.mixed || f.more >= float64(f.t.n) {
			return log, ok
		}
	}
}

// smooth is the share of i, or of the pair, with some average people more.
func (f *fits) smooth(i, j int) float64 {
	n := float64(f.t.n)
	average := func(i int) float64 { return (f.model.single[i]*n + 0.5) / (n + 1) }
	if i == j {
		return (n*f.model.single[i] + f.more*average(i)) / (n + f.more)
	}
	return (n*f.model.pair[i][j] + f.more*average(i)*average(j)) / (n + f.more)
}

// findBorder lists the pairs and triples of skills, as subsets, that have no room
// on one side, in counts: nobody has both or nobody has neither, everybody who
// has one has the other, or the same within a third skill. The border has
// further sides in four and more skills; there the fit itself fails.
func (f *fits) findBorder() {
	n := float64(f.t.n)
	x := func(i, j int) float64 { return f.model.exact(i, j) * n }
	const room = 1e-6 // of a person: counts are whole, shares of mixed bases are not
	for i := range f.t.d() {
		for j := range i {
			both := x(i, j)
			if min(both, x(i, i)-both, x(j, j)-both, n-x(i, i)-x(j, j)+both) < room {
				f.border = append(f.border, 1<<i|1<<j)
			}
			for k := range j {
				ik, jk := x(i, k), x(j, k)
				none := n - x(i, i) - x(j, j) - x(k, k) + both + ik + jk
				if min(none, x(i, i)-both-ik+jk, x(j, j)-both-jk+ik, x(k, k)-ik-jk+both) < room {
					f.border = append(f.border, 1<<i|1<<j|1<<k)
				}
			}
		}
	}
}

func (f *fits) onBorder(subset int) bool {
	for _, b := range f.border {
		if b&^subset == 0 {
			return true
		}
	}
	return false
}
