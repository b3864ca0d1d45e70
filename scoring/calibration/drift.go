package calibration

import (
	"math"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/scoring/agreement"
)

// Round is the ratings of one round of evaluation.
type Round struct {
	Name    string // such as its date, for texts
	Ratings agreement.Ratings
}

// Course is how raters have changed from round to round. It is immutable and safe for
// concurrent use. The zero Course has no rounds.
type Course struct {
	rounds  []string
	models  []Additive
	changes []Change
}

// Change is how one rater has changed from one round to the next. It is a small
// immutable value; equal ones are ==.
type Change struct {
	before, after string
	stayed        int
	was, is       float64 // leniencies
	test          Test
}

// Before returns the name of the earlier round.
func (c Change) Before() string { return c.before }

// After returns the name of the later round.
func (c Change) After() string { return c.after }

// Stayed returns how many raters rate in both rounds.
func (c Change) Stayed() int { return c.stayed }

// Test returns the change: the leniency in the later round less that in the earlier
// one, each relative to the mean of those who rate in both rounds, so that whoever comes
// or goes changes nobody. Its number of ratings is that of both rounds, and it has no
// raw mean. It is tested by Student's t with the degrees of freedom of F. E.
// Satterthwaite (Biometrics Bull. 2 (1946), doi:10.2307/3002019), and adjusted for all
// changes of the course.
func (c Change) Test() Test { return c.test }

// String returns the change, such as "2025 to 2026: kei 0.42 ±0.11, p 0.013".
func (c Change) String() string { return c.before + " to " + c.after + ": " + c.test.String() }

// Drift returns how raters have changed from each round to the next. Each round is
// fitted by itself ([LeastSquares]): units may have grown, and only raters are compared
// with raters. That all of them have become more lenient together nobody can see.
//
// It fails with [ErrInput] for fewer than two rounds, and where fewer than two raters
// rate in both of two successive rounds, since a rater can only change relative to
// somebody; with the errors of LeastSquares for a round; and with [ErrFreedom] where a
// round has no degrees of freedom left or nothing left over.
func Drift(rounds ...Round) (Course, error) {
	call := "Drift(" + strconv.Itoa(len(rounds)) + " rounds)"
	if len(rounds) < 2 {
		return Course{}, fault.New(call, ErrInput, fewRounds, "count", strconv.Itoa(len(rounds)))
	}
	var c Course
	for _, r := range rounds {
		d, wrong := newDesign(r.Ratings)
		if wrong == nil {
			a := additive{design: d}
			a.solve()
			wrong = a.noFreedom()
			c.rounds, c.models = append(c.rounds, r.Name), append(c.models, Additive{&a})
		}
		if wrong != nil {
			return Course{}, wrong.In("Drift(%s)", r.Name)
		}
	}
	for i, after := range c.models[1:] {
		before := c.models[i]
		var was, is []int
		for k, id := range before.raters {
			if j, ok := slices.BinarySearch(after.raters, id); ok {
				was, is = append(was, k), append(is, j)
			}
		}
		if len(was) < 2 {
			return Course{}, fault.New(call, ErrInput, fewStayed, "before", c.rounds[i], "after", c.rounds[i+1], "count", strconv.Itoa(len(was)))
		}
		for k := range was {
			value, v := before.among(was, k)
			later, w := after.among(is, k)
			e := Estimate{
				id: before.raters[was[k]], ratings: before.counts[was[k]] + after.counts[is[k]],
				value: later - value, noRaw: true, err: math.Sqrt(v + w),
			}
			e.df = (v + w) * (v + w) / (v*v/float64(before.freedom()) + w*w/float64(after.freedom()))
			c.changes = append(c.changes, Change{c.rounds[i], c.rounds[i+1], len(was), value, later, newTest(e)})
		}
	}
	tests := make([]Test, len(c.changes))
	for i, change := range c.changes {
		tests[i] = change.test
	}
	holm(tests)
	for i, test := range tests {
		c.changes[i].test = test
	}
	return c, nil
}

// among returns the leniency of one of some raters relative to their mean, and its
// variance.
func (a *additive) among(raters []int, k int) (value, variance float64) {
	share := 1 / float64(len(raters))
	weight := func(i int) float64 {
		if i == k {
			return 1 - share
		}
		return -share
	}
	for i, p := range raters {
		value += weight(i) * a.rater[p]
		for j, q := range raters {
			variance += weight(i) * weight(j) * a.inverse.At(p, q)
		}
	}
	return a.scale * value, a.scale * a.scale * max(0, variance) * a.rss / float64(a.freedom())
}

// Changes returns the changes in the order of the rounds, and those of two rounds in
// that of the ids of the raters who rate in both. The slice is the caller's own.
func (c Course) Changes() []Change { return slices.Clone(c.changes) }

// Models returns the model of each round, in their order. The slice is the caller's own.
func (c Course) Models() []Additive { return slices.Clone(c.models) }

// Equal reports whether both are of the same rounds.
func (c Course) Equal(d Course) bool {
	return slices.Equal(c.rounds, d.rounds) && slices.EqualFunc(c.models, d.models, Additive.Equal)
}

// String returns how many rounds and changes there are, such as "2 rounds, 5 changes".
func (c Course) String() string {
	return strconv.Itoa(len(c.rounds)) + " rounds, " + strconv.Itoa(len(c.changes)) + " changes"
}
