package agreement

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Form is one of the six intraclass correlations. It is a closed set; the zero Form is
// none. In brackets are their names in K. O. McGraw and S. P. Wong, 1996,
// doi:10.1037/1082-989X.1.1.30, and in P. E. Shrout and J. L. Fleiss, 1979,
// doi:10.1037/0033-2909.86.2.420.
type Form struct{ word string }

// The forms. Those of a mean are of the mean of as many ratings as each unit has, and
// say nothing of one rating alone.
var (
	// OneWay: of one rating, when units are rated by other raters each, ICC(1).
	OneWay = Form{"one-way"}

	// Absolute: of one rating, where a rater who gives more than others is an error,
	// ICC(A,1), which is ICC(2,1).
	Absolute = Form{"absolute"}

	// Consistent: of one rating, where it is none as long as they do so for all units,
	// ICC(C,1), which is ICC(3,1).
	Consistent = Form{"consistent"}

	OneWayMean     = Form{"one-way mean"}    // ICC(k), which is ICC(1,k)
	AbsoluteMean   = Form{"absolute mean"}   // ICC(A,k), which is ICC(2,k)
	ConsistentMean = Form{"consistent mean"} // ICC(C,k), which is ICC(3,k) and Cronbach's alpha
)

// String returns the form's word, "" for the zero Form.
func (f Form) String() string { return f.word }

// Correlation is an intraclass correlation: how much of the variance of ratings is of the
// units, and not of raters or of chance. It is 1 where raters agree fully, and can be
// below 0. It is for values whose differences compare. It is an immutable value; the zero
// Correlation is of no ratings: its figures are NaN or 0.
type Correlation struct{ of *correlation }

type correlation struct {
	form          Form
	units, raters int // ratings of each unit
	who           int // raters at all
	leftOut       []string

	// Mean squares: between units, between raters, of what is left, and within units.
	between, columns, left, within float64
	value                          float64

	rounding float64 // what is no more than that, of a denominator, is 0
}

// ICC returns an intraclass correlation of complete ratings. OneWay and OneWayMean take
// the same number of ratings for each unit, by whom ever; the other forms take a rating
// of each unit by each rater. Units without any rating are left out. It takes time in
// proportion to the ratings.
//
// It fails with ErrUnknown for the zero Form, with ErrRaters for one rater and ErrTooFew
// for one unit, and with ErrIncomplete, which says what is missing: a mean that is filled
// in would make raters agree more than they do. It fails with ErrNoVariation when all
// ratings are the same, and for forms whose denominator is not above 0, as where all
// units have the same mean. What is no more than the rounding of decimal values makes,
// of a mean square or of a denominator, is taken for 0.
func ICC(r Ratings, f Form) (Correlation, error) {
	call := fmt.Sprintf("ICC(%v, %s)", r, f)
	if f.word == "" {
		return Correlation{}, fault.New(call, ErrUnknown, noForm)
	}
	s, err := sampleOf(r, taking{call: call, singles: true})
	if err != nil {
		return Correlation{}, err
	}
	c := correlation{form: f, units: len(s.units), raters: len(s.marks(0)), who: s.raters, leftOut: s.leftOut}
	oneWay := f == OneWay || f == OneWayMean
	for u := range s.units {
		if n := len(s.marks(u)); oneWay && n != c.raters {
			return Correlation{}, fault.New(call, ErrIncomplete, uneven,
				"unit", s.units[0], "number", strconv.Itoa(c.raters), "other", s.units[u], "more", strconv.Itoa(n))
		} else if !oneWay && n != s.raters {
			return Correlation{}, fault.New(call, ErrIncomplete, missing, "missing", missingOf(r, s))
		}
	}
	c.analyse(s)
	above, below := c.parts()
	if !(below > c.rounding) {
		return Correlation{}, fault.New(call, ErrNoVariation, noDenominator, "form", f.word)
	}
	c.value = above / below
	return Correlation{&c}, nil
}

// analyse sets the mean squares, first of values as shares of their range. The columns
// mean nothing where raters are others for each unit.
func (c *correlation) analyse(s *sample) {
	least := s.values[0]
	wide := s.values[len(s.values)-1] - least
	n, k := float64(c.units), float64(c.raters)
	share := func(i int) float64 { return (s.values[s.code[i]] - least) / wide }
	unit, column, mean := make([]float64, c.units), make([]float64, c.raters), 0.0
	for u := range unit {
		for j := range column {
			x := share(u*c.raters + j)
			unit[u] += x / k
			column[j] += x / n
			mean += x / (n * k)
		}
	}
	for u, x := range unit {
		c.between += k * (x - mean) * (x - mean) / (n - 1)
		for j, y := range column {
			v := share(u*c.raters + j)
			c.within += (v - x) * (v - x) / (n * (k - 1))
			c.left += (v - x - y + mean) * (v - x - y + mean) / ((n - 1) * (k - 1))
		}
	}
	for _, y := range column {
		c.columns += n * (y - mean) * (y - mean) / (k - 1)
	}
	// A value is some 2e-16 of itself off, and means and differences a few times that.
	off := 4e-15 * max(1, max(-least, s.values[len(s.values)-1])/wide)
	for _, square := range []*float64{&c.between, &c.columns, &c.left, &c.within} {
		if *square <= k*off*off {
			*square = 0
		}
		*square *= wide * wide
	}
	c.rounding = 8 * k * off * wide * wide
}

// parts returns the numerator and the denominator of the form.
func (c *correlation) parts() (above, below float64) {
	n, k := float64(c.units), float64(c.raters)
	switch c.form {
	case OneWay:
		return c.between - c.within, c.between + (k-1)*c.within
	case Absolute:
		return c.between - c.left, c.between + (k-1)*c.left + k/n*(c.columns-c.left)
	case Consistent:
		return c.between - c.left, c.between + (k-1)*c.left
	case OneWayMean:
		return c.between - c.within, c.between
	case AbsoluteMean:
		return c.between - c.left, c.between + (c.columns-c.left)/n
	}
	return c.between - c.left, c.between
}

var noCorrelation = correlation{
	between: math.NaN(), columns: math.NaN(), left: math.NaN(), within: math.NaN(), value: math.NaN(),
}

func (c Correlation) read() *correlation {
	if c.of == nil {
		return &noCorrelation
	}
	return c.of
}

// IsZero reports whether it is the zero Correlation.
func (c Correlation) IsZero() bool { return c.of == nil }

// Value returns the correlation, at most 1.
func (c Correlation) Value() float64 { return c.read().value }

// Form returns which of the forms it is.
func (c Correlation) Form() Form { return c.read().form }

// Units returns the number of units.
func (c Correlation) Units() int { return c.read().units }

// PerUnit returns the number of ratings of each unit.
func (c Correlation) PerUnit() int { return c.read().raters }

// Raters returns the number of raters.
func (c Correlation) Raters() int { return c.read().who }

// LeftOut yields the ids of the units without any rating, in their order. It can be run
// again.
func (c Correlation) LeftOut() iter.Seq[string] { return slices.Values(c.read().leftOut) }

// F returns the ratio of the mean square between units to that of the error, with its
// degrees of freedom, and the chance of such a ratio or a larger one when units do not
// differ. The ratio is infinite where there is no error, and p then 0. They are NaN for
// the zero Correlation.
func (c Correlation) F() (ratio, units, errors, p float64) {
	d := c.read()
	if c.IsZero() {
		return math.NaN(), math.NaN(), math.NaN(), math.NaN()
	}
	errors, square := d.errors()
	units = float64(d.units - 1)
	ratio = d.between / square
	if d.between == 0 {
		ratio = 0
	}
	if math.IsInf(ratio, 1) {
		return ratio, units, errors, 0
	}
	return ratio, units, errors, distuv.F{D1: units, D2: errors}.Survival(ratio)
}

// errors returns the degrees of freedom of the error, and its mean square.
func (c *correlation) errors() (freedom, square float64) {
	n, k := float64(c.units), float64(c.raters)
	if c.form == OneWay || c.form == OneWayMean {
		return n * (k - 1), c.within
	}
	return (n - 1) * (k - 1), c.left
}

// Equal reports whether both correlations are of the same form, with the same figures.
func (c Correlation) Equal(d Correlation) bool {
	a, b := *c.read(), *d.read()
	same := slices.Equal(a.leftOut, b.leftOut) && c.IsZero() == d.IsZero()
	return same && (c.IsZero() || a.form == b.form && a.units == b.units && a.raters == b.raters && a.who == b.who &&
		a.between == b.between && a.columns == b.columns && a.left == b.left && a.within == b.within)
}

// String returns the correlation for logs, such as "ICC(A,1): 0.2898 (6 units, 4 raters)".
func (c Correlation) String() string {
	d := c.read()
	return inEnglish(forms[d.form].name) + ": " + inEnglish(account.Number(d.value)) +
		" (" + strconv.Itoa(d.units) + " units, " + strconv.Itoa(d.who) + " raters)"
}

// forms has the words of each form.
var forms = map[Form]struct{ name, formula text.Text }{
	{}: {name: text.EnJa("ICC of nobody", "評定のない ICC")},
	OneWay: {account.Same("ICC(1)"), text.EnJa("(between units - within units) / (between units + (k - 1) within units), of mean squares",
		"（対象間 - 対象内）/（対象間 + (k - 1) × 対象内）、いずれも平均平方")},
	Absolute: {account.Same("ICC(A,1)"), text.EnJa("(between units - rest) / (between units + (k - 1) rest + k / n (between raters - rest)), of mean squares",
		"（対象間 - 残差）/（対象間 + (k - 1) × 残差 + k / n ×（評価者間 - 残差））、いずれも平均平方")},
	Consistent: {account.Same("ICC(C,1)"), text.EnJa("(between units - rest) / (between units + (k - 1) rest), of mean squares",
		"（対象間 - 残差）/（対象間 + (k - 1) × 残差）、いずれも平均平方")},
	OneWayMean: {account.Same("ICC(k)"), text.EnJa("(between units - within units) / between units, of mean squares",
		"（対象間 - 対象内）/ 対象間、いずれも平均平方")},
	AbsoluteMean: {account.Same("ICC(A,k)"), text.EnJa("(between units - rest) / (between units + (between raters - rest) / n), of mean squares",
		"（対象間 - 残差）/（対象間 +（評価者間 - 残差）/ n）、いずれも平均平方")},
	ConsistentMean: {account.Same("ICC(C,k)"), text.EnJa("(between units - rest) / between units, of mean squares",
		"（対象間 - 残差）/ 対象間、いずれも平均平方")},
}
