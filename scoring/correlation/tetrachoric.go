package correlation

import (
	"errors"
	"fmt"
	"math"

	"github.com/kakezan/kakezan/internal/gauss"
)

// The kinds of errors of tables.
var (
	// ErrTable is the kind of error of counts that are negative, infinite or
	// NaN, or all zero.
	ErrTable = errors.New("not a table of counts")

	// ErrNoVariation is the kind of error of a table in which everybody or
	// nobody has one of the two skills: a correlation is not defined there, and
	// it is not 0.
	ErrNoVariation = errors.New("everybody or nobody has one of both")
)

// Latent is the tetrachoric correlation of two skills, that is the correlation
// of two normal variables behind them: a person has a skill when its variable is
// above a threshold. Unlike the phi coefficient it does not shrink for rare
// skills. It is a small immutable value.
//
// The zero Latent is the correlation 0 with a standard error of 0 and thresholds
// at the median; [Tetrachoric] does not return it.
type Latent struct {
	r, stdErr     float64
	first, second float64
	corrected     bool
}

// Tetrachoric returns the r with
//
//	P(X > h, Y > k; r) = both / n,   h = z(first / n), k = z(second / n)
//
// from how many people have both skills, only the first one, only the second
// one, and neither; fractions of people (weights) are allowed. It is the maximum
// likelihood estimate for one table (K. Pearson 1900, doi:10.1098/rsta.1900.0022).
//
// Where a cell is empty the maximum lies on the border, r = -1 or 1, which only
// says that the table is too small. Then the empty cell gets half a person, and
// [Latent.Corrected] says so.
//
// It fails with [ErrTable] for what is no table and [ErrNoVariation] where
// everybody or nobody has one of the skills. It takes three or four bivariate
// tails (Halley's method for the logarithm of the rarest cell, as a function of
// asin r).
func Tetrachoric(both, onlyFirst, onlySecond, neither float64) (Latent, error) {
	cells := [4]float64{both, onlyFirst, onlySecond, neither}
	fail := func(kind error, reason string) (Latent, error) {
		return Latent{}, fmt.Errorf("Tetrachoric(%v, %v, %v, %v): %w%s", both, onlyFirst, onlySecond, neither, kind, reason)
	}
	for _, c := range cells {
		if !(c >= 0) {
			return fail(ErrTable, ": not all >= 0")
		}
	}
	if n := both + onlyFirst + onlySecond + neither; !(n > 0 && n <= 1e300) {
		return fail(ErrTable, fmt.Sprintf(": %v in all", n))
	}
	if both+onlyFirst == 0 || both+onlySecond == 0 || neither+onlyFirst == 0 || neither+onlySecond == 0 {
		return fail(ErrNoVariation, "")
	}
	var l Latent
	for i := range cells {
		if cells[i] == 0 {
			cells[i], l.corrected = 0.5, true
		}
	}
	n := cells[0] + cells[1] + cells[2] + cells[3]
	l.first = threshold(cells[0]+cells[1], cells[2]+cells[3], n)
	l.second = threshold(cells[0]+cells[2], cells[1]+cells[3], n)

	// Flipping a variable moves the rarest cell to the corner of "both".
	h, k, sign, rarest := l.first, l.second, 1.0, 0
	for i, c := range cells {
		if c < cells[rarest] {
			rarest = i
		}
	}
	if rarest&1 != 0 {
		k, sign = -k, -sign
	}
	if rarest&2 != 0 {
		h, sign = -h, -sign
	}
	theta := sign * start(cells, n)
	theta = solve(h, k, math.Log(cells[rarest]/n), theta)
	l.r = sign * math.Sin(theta)

	// The information with known thresholds: n phi2^2 times the sum of 1/p.
	sum := 0.0
	for _, c := range cells {
		sum += n / c
	}
	l.stdErr = math.Exp(-logSlope(h, k, theta)) * math.Cos(theta) / math.Sqrt(n*sum)
	if math.IsNaN(l.stdErr) { // weights that are 1e300 times each other say nothing
		l.stdErr = math.Inf(1)
	}
	return l, nil
}

// threshold returns the z above which with of n people are; the smaller one of
// the two counts is exact.
func threshold(with, without, n float64) float64 {
	if with < without {
		return gauss.UpperQuantile(math.Log(with / n))
	}
	return -gauss.UpperQuantile(math.Log(without / n))
}

// start returns asin of a first guess within a few hundredths, from the odds
// ratio and the margins: D. G. Bonett, R. M. Price, Inferential methods for the
// tetrachoric correlation coefficient, J. Educ. Behav. Stat. 30 (2005),
// doi:10.3102/10769986030002213.
func start(cells [4]float64, n float64) float64 {
	row, column := (cells[0]+cells[1])/n, (cells[0]+cells[2])/n
	least := min(row, 1-row, column, 1-column)
	power := (1 - math.Abs(row-column)/5 - (0.5-least)*(0.5-least)) / 2
	odds := math.Exp(power * (math.Log(cells[0]) + math.Log(cells[3]) - math.Log(cells[1]) - math.Log(cells[2])))
	return math.Pi/2 - math.Pi/(1+odds)
}

// logSlope returns log d P/d theta, theta = asin rho (Plackett's identity).
func logSlope(h, k, theta float64) float64 {
	s, c := math.Sincos(theta)
	// h^2 + k^2 - 2 h k s as a sum of two squares does not cancel for s near 1.
	a := (h - s*k) / c
	return -(a*a+k*k)/2 - math.Log(2*math.Pi)
}

// solve returns the theta in (-pi/2, pi/2) with log P(X > h, Y > k; sin theta) =
// want. P rises with theta.
func solve(h, k, want, theta float64) float64 {
	lo, hi := -math.Pi/2, math.Pi/2
	theta = min(max(theta, -1.57), 1.57)
	for range 100 {
		s, c := math.Sincos(theta)
		log := gauss.LogBivariate(h, k, s)
		f := log - want
		if f > 0 {
			hi = theta
		} else {
			lo = theta
		}
		slope := math.Exp(logSlope(h, k, theta) - log)
		bend := (h*k*c*c-(h*h+k*k-2*h*k*s)*s)/(c*c*c) - slope // of log P: second over first derivative
		newton := -f / slope
		step := newton / max(1+newton*bend/2, 0.3)
		next := theta + step
		if !(next > lo && next < hi) {
			next = lo/2 + hi/2
			step = math.Inf(1)
		}
		theta = next
		// The error is now of the order of the step's cube over the scale's square.
		scale := min(1, 1/math.Abs(bend))
		if math.Abs(step) < 2e-5*scale || hi-lo < 1e-15 {
			break
		}
	}
	return theta
}

// R returns the correlation, in (-1, 1); of weights that are 1e15 times each other
// it may round to an end.
func (l Latent) R() float64 { return l.r }

// StdErr returns the standard error of the correlation when the thresholds are
// taken as known: 1/sqrt(n phi2(h,k;r)^2 sum of 1/p over the four cells). It is
// above 0, large where the table says little, and never NaN; of weights that are
// 1e15 times each other it may round to 0 or be +Inf.
func (l Latent) StdErr() float64 { return l.stdErr }

// Thresholds returns above which values of their standard normal variables
// people have the first and the second skill.
func (l Latent) Thresholds() (first, second float64) { return l.first, l.second }

// Corrected reports whether a cell was empty and got half a person; the
// correlation is then as much a convention as an estimate.
func (l Latent) Corrected() bool { return l.corrected }

// Equal reports whether both are the same in all bits.
func (l Latent) Equal(m Latent) bool { return l == m }

// String returns the correlation with its standard error, such as "0.335 ±0.048".
func (l Latent) String() string {
	s := fmt.Sprintf("%.3g ±%.2g", l.r, l.stdErr)
	if l.corrected {
		s += " (a cell is empty)"
	}
	return s
}
