package calibration

import (
	"fmt"
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/gauss"
)

// Test says how far an effect is from 0, and how often chance alone would take one so
// far. It is a small immutable value; equal ones are ==.
type Test struct {
	estimate Estimate
	t        float64
	p        float64
	adjusted float64
}

// Estimate returns the effect that is tested.
func (t Test) Estimate() Estimate { return t.estimate }

// T returns the effect over its standard error.
func (t Test) T() float64 { return t.t }

// P returns how probable an effect at least this far from 0 in either direction is
// where there is none, by Student's t, in [0, 1].
func (t Test) P() float64 { return t.p }

// Adjusted returns P for as many tests as there are: when all effects whose Adjusted is
// at most 0.05 are said to differ, the probability that one of them does not is at
// most 0.05 (S. Holm, A simple sequentially rejective multiple test procedure, Scand. J.
// Stat. 6 (1979), 65-70). It is in [P, 1].
func (t Test) Adjusted() float64 { return t.adjusted }

// String returns the effect with its adjusted probability, such as "kei 0.42 ±0.11, p
// 0.013", and "not known" for the zero Test.
func (t Test) String() string {
	if t == (Test{}) {
		return nothing
	}
	return fmt.Sprintf("%s, p %.2g", t.estimate, t.adjusted)
}

// Severity tests whether each rater differs from these raters on average, in the order
// of the ids of the raters. It says who differs, not who is right.
//
// It fails with [ErrFreedom] where no degrees of freedom are left, or nothing is left
// over: then every difference is taken at its word, and there is nothing to test it by.
func (a Additive) Severity() ([]Test, error) {
	if wrong := a.read().noFreedom(); wrong != nil {
		return nil, wrong.In("Severity(%d ratings)", a.read().ratings())
	}
	var list []Test
	for e := range a.Raters() {
		list = append(list, newTest(e))
	}
	holm(list)
	return list, nil
}

func newTest(e Estimate) Test {
	t := Test{estimate: e, t: e.value / e.err}
	if e.value == 0 { // and perhaps its error
		t.t = 0
	}
	t.p = min(1, 2*math.Exp(gauss.LogTQ(math.Abs(t.t), e.df)))
	return t
}

// holm adjusts the probabilities of tests.
func holm(list []Test) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case list[i].p < list[j].p:
			return -1
		case list[i].p > list[j].p:
			return 1
		}
		return 0
	})
	least := 0.0
	for k, i := range order {
		least = max(least, min(1, float64(len(list)-k)*list[i].p))
		list[i].adjusted = least
	}
}
