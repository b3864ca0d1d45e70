package calibration

import (
	"math"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/gauss"
)

// Estimate is an effect of one rater or the adjusted rating of one unit, with how far
// it may be off. It is a small immutable value; equal ones are ==. The zero Estimate is
// of nobody.
type Estimate struct {
	id      string
	ratings int
	value   float64
	raw     float64
	noRaw   bool    // whether there is no raw value; a NaN would not be equal to itself
	err     float64 // standard error
	df      float64 // 0 where the standard error is undefined, +Inf where it is normal
	border  bool    // whether it is undefined since a variance was estimated as 0
}

// ID returns the id of the rater or unit.
func (e Estimate) ID() string { return e.id }

// Ratings returns how many ratings the rater gave or the unit got.
func (e Estimate) Ratings() int { return e.ratings }

// Value returns the estimate, in the unit of the ratings.
func (e Estimate) Value() float64 { return e.value }

// Raw returns the plain mean of the ratings that the rater gave or the unit got. Plain
// means of raters who rated different units do not compare. It is NaN for a change
// ([Change.Test]), which has none.
func (e Estimate) Raw() float64 {
	if e.noRaw {
		return math.NaN()
	}
	return e.raw
}

// StdErr returns the standard error of the estimate, of a shrunk one that of its
// prediction, and whether it is defined: it is not where no degrees of freedom are left,
// and for what is predicted by a variance that was estimated as 0 ([Mixed.Boundary]).
func (e Estimate) StdErr() (float64, bool) {
	if e.df > 0 {
		return e.err, true
	}
	return math.NaN(), false
}

// Interval returns the interval that holds the true value with a confidence, such as
// 0.95: the estimate less and plus its standard error times the quantile of Student's t
// of the residual degrees of freedom, and of the normal distribution for what is
// shrunk, where the components of variance are taken as known. It fails with [ErrInput]
// for a confidence that is not between 0 and 1, and with [ErrFreedom] where the standard
// error is undefined. The zero Estimate has none.
func (e Estimate) Interval(confidence float64) (lo, hi float64, err error) {
	call := "Interval(" + strconv.FormatFloat(confidence, 'g', -1, 64) + ")"
	if !(confidence > 0 && confidence < 1) {
		return math.NaN(), math.NaN(), fault.New(call, ErrInput, badShare, "number", strconv.FormatFloat(confidence, 'g', -1, 64))
	}
	if e.border {
		return math.NaN(), math.NaN(), fault.New(call, ErrFreedom, atBorder)
	}
	if !(e.df > 0) {
		return math.NaN(), math.NaN(), fault.New(call, ErrFreedom, noError)
	}
	half := e.err * quantile(confidence, e.df)
	return e.value - half, e.value + half, nil
}

// quantile returns how many standard errors an interval has to each side.
func quantile(confidence, df float64) float64 {
	return gauss.TUpperQuantile(math.Log((1-confidence)/2), df)
}

// String returns the estimate with its standard error, such as "kei 0.42 ±0.11", and
// "not known" for the zero Estimate.
func (e Estimate) String() string {
	if e == (Estimate{}) {
		return nothing
	}
	s := e.id + " " + strconv.FormatFloat(e.value, 'g', 4, 64)
	if err, ok := e.StdErr(); ok {
		s += " ±" + strconv.FormatFloat(err, 'g', 3, 64)
	}
	return s
}

// nothing is how the zero values of results are written.
const nothing = "not known"

// predicted returns an estimate of a draw whose variance was estimated, and whether that
// was as 0: then all draws are predicted to be alike, which is no certainty that they
// are.
func predicted(id string, ratings int, value, raw, err float64, border bool) Estimate {
	e := Estimate{id: id, ratings: ratings, value: value, raw: raw, err: err, df: math.Inf(1)}
	if value == 0 {
		e.value = 0 // never -0
	}
	if border {
		e.err, e.df, e.border = 0, 0, true
	}
	return e
}
