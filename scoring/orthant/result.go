package orthant

import (
	"errors"
	"fmt"
	"math"
)

// The kinds of errors.
var (
	// ErrInput is the kind of error of arguments that do not fit together or
	// are no numbers.
	ErrInput = errors.New("not a question about an orthant")

	// ErrTooLarge is the kind of error of too many variables, see [MaxDim] and
	// [MaxStructuredDim].
	ErrTooLarge = errors.New("too many variables")
)

// Path names how a probability was found. The set is closed; the zero Path is
// none.
type Path struct{ name string }

// The paths.
var (
	Certain     = Path{"certain"}      // nothing was asked: 1
	Impossible  = Path{"impossible"}   // a threshold of +Inf, or two that exclude each other: 0
	Independent = Path{"independent"}  // a product of single tails
	Bivariate   = Path{"bivariate"}    // two variables
	Trivariate  = Path{"trivariate"}   // three variables
	OneFactor   = Path{"one factor"}   // rho_ij = l_i l_j
	Tree        = Path{"tree"}         // a Markov tree, chains (AR(1)) among them
	Blocks      = Path{"blocks"}       // a product of blocks that do not touch each other
	Nested      = Path{"nested rules"} // Gauss rules within each other, for few variables
	Tilted      = Path{"tilted QMC"}   // minimax tilting and quasi-random points
)

// String returns the path's name, "" for the zero Path.
func (p Path) String() string { return p.name }

// Result is a probability with its error. It is a small immutable value.
//
// The zero Result is the probability 1 of nothing asked.
type Result struct {
	log    float64 // of P, <= 0
	relErr float64 // of P
	path   Path
	points int
	missed bool // the goal
}

// Log returns the natural logarithm of the probability: in [-Inf, 0], never NaN.
func (r Result) Log() float64 { return r.log }

// Float64 returns the probability as a number, 0 for what is smaller than every
// float64.
func (r Result) Float64() float64 { return math.Exp(r.log) }

// RelErr returns the error bar of the probability, relative to it, at about 95 %.
func (r Result) RelErr() float64 { return r.relErr }

// Path returns how the probability was found. Of several blocks it is [Blocks].
func (r Result) Path() Path { return r.path }

// Points returns at how many points an integrand was evaluated.
func (r Result) Points() int { return r.points }

// Reached reports whether the goal of relative error was reached.
func (r Result) Reached() bool { return !r.missed }

// String returns the result, such as "exp(-7.9136) +-1e-13 (one factor)".
func (r Result) String() string {
	return fmt.Sprintf("exp(%.6g) ±%.1g (%s)", r.log, r.relErr, r.path)
}

// Equal reports whether both are the same in all bits.
func (r Result) Equal(s Result) bool { return r == s }

// exactly is the result of a formula that is right to rounding: of the last
// places of the logarithm, and of thresholds and correlations, which the
// logarithm magnifies.
func exactly(log float64, path Path, points int) Result {
	log = min(log, 0)
	if math.IsInf(log, -1) {
		return Result{log: log, path: Impossible}
	}
	return Result{log: log, relErr: 2e-15 * (8 + math.Abs(log)), path: path, points: points}
}

// times returns the product of two probabilities.
func (r Result) times(s Result) Result {
	r.log += s.log
	r.relErr += s.relErr
	r.points += s.points
	r.missed = r.missed || s.missed
	return r
}
