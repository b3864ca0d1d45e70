package agreement

import (
	"iter"
	"math"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Coefficient is how far raters agree beyond chance, of one of the kappas or alphas:
//
//	1 - observed disagreement / disagreement expected by chance
//
// It is 1 where all ratings of each unit are the same, and units differ; 0 where raters
// agree as much as by chance; and below 0 where they agree less. What chance is, and how
// far two ratings are apart, is what the coefficients differ in. It is an immutable
// value. The zero Coefficient is of no ratings: its figures are NaN or 0.
type Coefficient struct{ of *coefficient }

type coefficient struct {
	name    text.Text
	chance  text.Text // the formula of the disagreement by chance
	apart   text.Text // the formula of the disagreement of a pair of ratings
	mean    text.Text // the formula of the observed disagreement
	assumed []text.Text

	*sample
	figure             figure
	observed, expected float64
	same               float64
}

// figure is the formula of a coefficient.
type figure interface {
	// of returns the disagreement that is observed and that by chance, in a resample,
	// both 0 or more. It may write to what memory returned, and to nothing else.
	of(times []int32, in *memory) (observed, expected float64)

	// memory returns memory for one goroutine.
	memory() *memory
}

// memory is what a figure writes to: as many numbers as there are categories, twice,
// and moments of a kernel sum.
type memory struct{ a, b, moments []float64 }

// compute fills in the figures, or says that they are not defined.
func (c *coefficient) compute(call string) (Coefficient, error) {
	c.observed, c.expected = c.figure.of(c.all, c.figure.memory())
	if !(c.expected > 0) {
		return Coefficient{}, fault.New(call, ErrNoVariation, nothingApart)
	}
	for u := range c.units {
		if m := len(c.marks(u)); m > 1 {
			c.same += alike(c.marks(u))
		}
	}
	c.same /= float64(c.paired)
	return Coefficient{c}, nil
}

// alike is the share of the pairs of marks that are the same.
func alike(marks []int32) float64 {
	same := 0
	if len(marks) <= 16 {
		for i, a := range marks {
			for _, b := range marks[:i] {
				if a == b {
					same++
				}
			}
		}
	} else {
		sorted, run := slices.Sorted(slices.Values(marks)), 0
		for i := range sorted {
			if i > 0 && sorted[i] != sorted[i-1] {
				run = 0
			}
			same += run
			run++
		}
	}
	return float64(same) / (float64(len(marks)) * float64(len(marks)-1) / 2)
}

var nothing = coefficient{
	name: text.EnJa("agreement of nobody", "評定のない一致度"), sample: &sample{},
	observed: math.NaN(), expected: math.NaN(), same: math.NaN(),
}

func (c Coefficient) read() *coefficient {
	if c.of == nil {
		return &nothing
	}
	return c.of
}

// IsZero reports whether it is the zero Coefficient.
func (c Coefficient) IsZero() bool { return c.of == nil }

// Value returns the coefficient, at most 1 and mostly 0 or more.
func (c Coefficient) Value() float64 { return 1 - c.read().observed/c.read().expected }

// Observed returns the mean disagreement of two ratings of one unit, 0 or more. It is a
// share for kappas and the nominal alpha, else in squares of what the metric measures.
func (c Coefficient) Observed() float64 { return c.read().observed }

// Expected returns the disagreement that is expected by chance, above 0, in the same
// measure as [Coefficient.Observed].
func (c Coefficient) Expected() float64 { return c.read().expected }

// Same returns the share, in [0, 1], of pairs of ratings of one unit that are the same,
// as the mean of the units that have two ratings or more. It is what is called percent
// agreement, and is told only beside a coefficient: where nearly all units deserve one
// mark, it is high for raters who throw dice.
func (c Coefficient) Same() float64 { return c.read().same }

// Units returns the number of units with two ratings or more.
func (c Coefficient) Units() int { return c.read().paired }

// Raters returns the number of raters who have a rating that takes part.
func (c Coefficient) Raters() int { return c.read().raters }

// Ratings returns the number of ratings that take part.
func (c Coefficient) Ratings() int { return len(c.read().code) }

// Pairings returns the number of pairs of ratings of one unit.
func (c Coefficient) Pairings() int { return c.read().pairings }

// LeftOut yields the ids of the units with fewer than two ratings, which say nothing of
// agreement, in their order. It can be run again.
func (c Coefficient) LeftOut() iter.Seq[string] { return slices.Values(c.read().leftOut) }

// Name returns what the coefficient is called, such as "Krippendorff's alpha, ordinal".
func (c Coefficient) Name() text.Text { return c.read().name }

// Equal reports whether both coefficients have the same name and the same figures.
func (c Coefficient) Equal(d Coefficient) bool {
	a, b := c.read(), d.read()
	same := func(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) }
	return a.name.Equal(b.name) && same(a.observed, b.observed) && same(a.expected, b.expected) && same(a.same, b.same) &&
		a.paired == b.paired && a.raters == b.raters && len(a.code) == len(b.code) && a.pairings == b.pairings &&
		slices.Equal(a.leftOut, b.leftOut)
}

// String returns the coefficient for logs, such as "Cohen's kappa, linear: 0.5808 (20
// units, 2 raters)".
func (c Coefficient) String() string {
	d := c.read()
	return inEnglish(d.name) + ": " + inEnglish(account.Number(c.Value())) +
		" (" + strconv.Itoa(d.paired) + " units, " + strconv.Itoa(d.raters) + " raters)"
}

func inEnglish(t text.Text) string { return t.In(language.English) }
