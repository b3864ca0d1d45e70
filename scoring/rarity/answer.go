package rarity

import (
	"iter"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/skills/population"
)

// Answer is what an [Estimator] says about a question: the estimate with its
// interval, and beside it what it is to be read against. It is immutable. The
// zero Answer answers no question: it is what comes with an error, and reads
// "no answer".
type Answer struct {
	question    []population.Specialty
	probability Probability
	interval    Interval
	method      Method
	bounds      Bounds
	independent Probability
	base        int
	count       population.Count
	counted     bool
	others      []Other
	alpha, beta float64 // of the Beta distribution behind the interval; 0 when there is none
	warnings    []Warning
}

// newAnswer starts an answer with what follows from the counts alone.
func newAnswer(t *table, m Method) Answer {
	a := Answer{question: t.q, method: m, bounds: t.bounds(), independent: t.independent(), base: t.n}
	if t.mixed {
		a.warnings = append(a.warnings, MixedBases)
	}
	return a
}

// exactly completes an answer by a count.
func (a Answer) exactly(c population.Count) Answer {
	a.count, a.counted, a.base = c, true, c.Base()
	a.probability = share(c.Holders(), c.Base())
	a.interval = countInterval(c.Holders(), c.Base())
	a.method = ExactCount
	a.bounds = Bounds{a.probability, a.probability}
	if c.Holders() == 0 {
		a.warnings = append(a.warnings, NoneSeen)
	}
	return a
}

// IsZero reports whether the answer is the zero Answer.
func (a Answer) IsZero() bool { return a.method == Method{} }

// Question yields the specialties that were asked, in order, each skill once.
// It can be run again.
func (a Answer) Question() iter.Seq[population.Specialty] { return slices.Values(a.question) }

// Probability returns the estimate.
func (a Answer) Probability() Probability { return a.probability }

// Interval returns the sampling error of the quantity that the interval names;
// the zero Interval for bounds, which have none.
func (a Answer) Interval() Interval { return a.interval }

// Method returns how the estimate was found.
func (a Answer) Method() Method { return a.method }

// Bounds returns the range outside which the recorded share can't be: from the
// pairs where they are known, else from the single shares; a single point when
// the people were counted.
func (a Answer) Bounds() Bounds { return a.bounds }

// Independent returns the product of the single shares: what the probability
// would be if the skills had nothing to do with each other.
func (a Answer) Independent() Probability { return a.independent }

// Lift returns the estimate divided by the independent product: 233 means that
// the combination is 233 times as common as if the skills were independent. It
// returns NaN and false when the product is 0, where there is no such factor.
func (a Answer) Lift() (factor float64, ok bool) {
	if a.independent.IsZero() {
		return math.NaN(), false
	}
	return math.Exp(a.probability.log - a.independent.log), true
}

// Base returns n, the number of people of whom everything asked is known; the
// smallest base when there are several, with the warning [MixedBases].
func (a Answer) Base() int { return a.base }

// Count returns the people that were counted, x of n; false when the estimate
// is not a count.
func (a Answer) Count() (population.Count, bool) { return a.count, a.counted }

// Warnings yields what else to know, each at most once. It can be run again.
func (a Answer) Warnings() iter.Seq[Warning] { return slices.Values(a.warnings) }

// Has reports whether the answer carries a warning.
func (a Answer) Has(w Warning) bool { return slices.Contains(a.warnings, w) }

// Assumption returns what the estimate takes for granted, in whole sentences
// in the closest language to tag.
func (a Answer) Assumption(tag language.Tag) string { return a.method.Assumption(tag) }

// Equal reports whether both answers are the same in every part.
func (a Answer) Equal(b Answer) bool {
	return slices.Equal(a.question, b.question) && a.probability.Equal(b.probability) && a.interval.Equal(b.interval) &&
		a.method == b.method && a.bounds.Equal(b.bounds) && a.independent.Equal(b.independent) &&
		a.base == b.base && a.count == b.count && a.counted == b.counted && slices.Equal(a.warnings, b.warnings) &&
		slices.EqualFunc(a.others, b.others, Other.Equal) && a.alpha == b.alpha && a.beta == b.beta
}

// String returns the answer in English, see [Answer.Text].
func (a Answer) String() string { return a.Text(language.English) }

// Text returns the answer as one line in the closest language to tag, of
// English and Japanese:
//
//	1 in 434 (95 %: 1 in 361 to 521; 113 of 49,025 people; 233 times as common as if independent)
//	1 in 912 (95 %: 1 in 748 to 1,112; other models 1 in 1,256 to 1 in 7,335; 477 times as common as if independent)
//	434 人に 1 人（95 %：361〜521 人に 1 人、49,025 人中 113 人、独立と仮定した場合の 233 倍）
//	rarer than 1 in 333,808 (95 %; 0 of 1,000,000 people)
//
// Warnings, bounds and the assumption are not in it.
func (a Answer) Text(tag language.Tag) string {
	if a.IsZero() {
		return wording.nothing.In(tag)
	}
	var parts []string
	face := a.probability.Text(tag)
	switch {
	case a.method == FrechetBounds:
		face = a.bounds.Text(tag)
	case a.interval.OneSided():
		level := wording.level.Fill(tag, "level", percent(a.interval.level))
		face = wording.rarerThan.Fill(tag, "N", a.interval.hi.rarerThan())
		parts = append(parts, level)
	case !a.interval.IsZero():
		parts = append(parts, a.interval.Text(tag))
	}
	if a.counted {
		parts = append(parts, wording.counted.Fill(tag, "x", digits.Group(a.count.Holders()), "n", digits.Group(a.count.Base())))
	}
	switch a.method {
	case MaxEntropy, PairsAndBreadth, DependenceTree, GaussianCopula, StudentCopula:
		parts = append(parts, wording.notCounted.In(tag))
	}
	if lo, hi, ok := a.Sensitivity(); ok {
		parts = append(parts, wording.others.Fill(tag, "range", between(lo, hi, tag)))
	}
	if lift, ok := a.Lift(); ok && len(a.question) > 1 && a.method != IndependentProduct && a.method != FrechetBounds {
		switch {
		case lift == 0:
		case math.Round(10*lift) == 10:
			parts = append(parts, wording.same.In(tag))
		case lift > 1:
			parts = append(parts, wording.commoner.Fill(tag, "factor", times(lift)))
		default:
			parts = append(parts, wording.rarer.Fill(tag, "factor", times(1/lift)))
		}
	}
	if len(parts) == 0 {
		return face
	}
	return face + wording.open.In(tag) + strings.Join(parts, wording.separator.In(tag)) + wording.closing.In(tag)
}
