package agreement

import (
	"cmp"
	"context"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
)

// Concordance is Kendall's W: how far raters put units in the same order, from 0 for not
// at all to 1. Only the order of what a rater says counts. It is an immutable value; the
// zero Concordance is of no ratings: its figures are NaN or 0.
type Concordance struct{ of *concordance }

type concordance struct {
	units, raters int
	leftOut       []string
	ranks         []float64 // of each rater in turn, twice the ranks of all units, less their mean
	squares       float64   // of the sums of ranks around their mean
	most          float64   // what they are at most
	ties          float64   // by how much they are less because of ties
	value         float64
}

// Kendall returns Kendall's W of complete ratings, corrected for ties (M. G. Kendall and
// B. Babington Smith, 1939, doi:10.1214/aoms/1177732186): with m raters, n units and R the
// sum of the ranks that a unit has,
//
//	12 * sum of (R - m (n + 1) / 2)^2 / (m^2 (n^3 - n) - m * sum of (t^3 - t))
//
// over all groups of t units to which a rater gives one value; they share the mean of
// their ranks. Units without any rating are left out. It fails with ErrRaters for one
// rater, with ErrTooFew for one unit, with ErrIncomplete when other ratings are missing,
// and with ErrNoVariation when every rater gives all units one value. It takes the time of
// sorting the ratings.
func Kendall(r Ratings) (Concordance, error) {
	call := "Kendall(" + r.String() + ")"
	s, err := sampleOf(r, taking{call: call, singles: true})
	if err != nil {
		return Concordance{}, err
	}
	for u := range s.units {
		if len(s.marks(u)) != s.raters {
			return Concordance{}, fault.New(call, ErrIncomplete, missing, "missing", missingOf(r, s))
		}
	}
	n, m := len(s.units), s.raters
	c := concordance{units: n, raters: m, leftOut: s.leftOut, ranks: make([]float64, n*m)}
	order := make([]int, n)
	for j := range m {
		for u := range order {
			order[u] = u
		}
		mark := func(u int) int32 { return s.code[u*m+j] }
		slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(mark(a), mark(b)), cmp.Compare(a, b)) })
		for from := 0; from < n; {
			to := from + 1
			for to < n && mark(order[to]) == mark(order[from]) {
				to++
			}
			for _, u := range order[from:to] {
				c.ranks[j*n+u] = float64(from + to - n) // twice ((from + 1 + to) / 2 - (n + 1) / 2)
			}
			t := float64(to - from)
			c.ties += t*t*t - t
			from = to
		}
	}
	size, raters := float64(n), float64(m)
	c.most = raters*raters*(size*size*size-size) - raters*c.ties
	if c.most <= 0 {
		return Concordance{}, fault.New(call, ErrNoVariation, noOrder)
	}
	c.squares = c.around(make([]float64, n))
	c.value = 12 * c.squares / c.most
	return Concordance{&c}, nil
}

// around is the sum of the squares of the sums of ranks around their mean.
func (c *concordance) around(sums []float64) float64 {
	clear(sums)
	for j := range c.raters {
		for u, x := range c.ranks[j*c.units:][:c.units] {
			sums[u] += x
		}
	}
	var squares float64
	for _, x := range sums {
		squares += x * x
	}
	return squares / 4
}

var noConcordance = concordance{squares: math.NaN(), most: math.NaN(), ties: math.NaN(), value: math.NaN()}

func (c Concordance) read() *concordance {
	if c.of == nil {
		return &noConcordance
	}
	return c.of
}

// IsZero reports whether it is the zero Concordance.
func (c Concordance) IsZero() bool { return c.of == nil }

// Value returns W, in [0, 1].
func (c Concordance) Value() float64 { return c.read().value }

// Uncorrected returns W as if there were no ties, in [0, 1]: with ties it is below 1
// though all raters give the same order.
func (c Concordance) Uncorrected() float64 {
	d := c.read()
	n, m := float64(d.units), float64(d.raters)
	return 12 * d.squares / (m * m * (n*n*n - n))
}

// Units returns the number of units.
func (c Concordance) Units() int { return c.read().units }

// Raters returns the number of raters.
func (c Concordance) Raters() int { return c.read().raters }

// LeftOut yields the ids of the units without any rating, in their order. It can be run
// again.
func (c Concordance) LeftOut() iter.Seq[string] { return slices.Values(c.read().leftOut) }

// ChiSquare returns the test of M. Friedman (1937, doi:10.1080/01621459.1937.10503522),
// m (n - 1) W with n - 1 degrees of freedom, and the chance of that or more when raters
// order units at random. It is good for some seven units and more; for fewer see
// [Concordance.Permutation]. They are NaN for the zero Concordance.
func (c Concordance) ChiSquare() (value, freedom, p float64) {
	d := c.read()
	if c.IsZero() {
		return math.NaN(), math.NaN(), math.NaN()
	}
	freedom = float64(d.units - 1)
	value = float64(d.raters) * freedom * d.value
	return value, freedom, distuv.ChiSquared{K: freedom}.Survival(value)
}

// Permutation returns the chance of a W as large or larger when each rater puts their
// ranks on the units at random, by trying: (1 + tries with such a W) / (1 + tries) (B.
// Phipson and G. K. Smyth, 2010, doi:10.2202/1544-6115.1585), so it is never 0. The level
// of the options means nothing here. It fails with ErrOptions, with ErrTooFew for the zero
// Concordance, and with the cause when the context is done; no context, nil, never is.
func (c Concordance) Permutation(ctx context.Context, o Resampling) (p float64, err error) {
	d := c.read()
	call := "Permutation(" + c.String() + ")"
	o, err = o.fill(call)
	if err != nil {
		return math.NaN(), err
	}
	if c.IsZero() {
		return math.NaN(), fault.New(call, ErrTooFew, noPair)
	}
	reached := make([]bool, o.Times)
	err = o.try(ctx, func() func(int, *rand.PCG) {
		mixed, sums := *d, make([]float64, d.units)
		mixed.ranks = make([]float64, len(d.ranks))
		return func(i int, random *rand.PCG) {
			copy(mixed.ranks, d.ranks)
			for j := range d.raters {
				ranks := mixed.ranks[j*d.units:][:d.units]
				for u := len(ranks) - 1; u > 0; u-- {
					at := below(uint64(u+1), random)
					ranks[u], ranks[at] = ranks[at], ranks[u]
				}
			}
			// Ranks are whole numbers, whose sums are exact as far as they are below 2^53.
			reached[i] = mixed.around(sums) >= d.squares*(1-1e-12)
		}
	})
	if err != nil {
		return math.NaN(), err
	}
	n := 1
	for _, is := range reached {
		if is {
			n++
		}
	}
	return float64(n) / float64(1+o.Times), nil
}

// Equal reports whether both are the same ranks of as many units by as many raters.
func (c Concordance) Equal(d Concordance) bool {
	a, b := c.read(), d.read()
	return a.units == b.units && a.raters == b.raters && slices.Equal(a.ranks, b.ranks) && slices.Equal(a.leftOut, b.leftOut)
}

// String returns W for logs, such as "Kendall's W: 0.887 (6 units, 4 raters)".
func (c Concordance) String() string {
	d := c.read()
	return "Kendall's W: " + inEnglish(account.Number(d.value)) +
		" (" + strconv.Itoa(d.units) + " units, " + strconv.Itoa(d.raters) + " raters)"
}
