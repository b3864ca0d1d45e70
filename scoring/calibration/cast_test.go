package calibration

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// never is no context, which is never done.
var never context.Context

// cells is a table of ratings with numbers in place of ids: of unit u by rater r.
type cells struct {
	units, raters int
	list          [][3]float64 // unit, rater, value
}

// drawn draws a table that hangs together: a tree over units and raters, and more
// ratings, at least some of them.
func drawn(t *rapid.T, some int) cells {
	c := cells{units: rapid.IntRange(2, 7).Draw(t, "units"), raters: rapid.IntRange(2, 5).Draw(t, "raters")}
	has := make(map[[2]int]bool)
	has[[2]int{0, 0}] = true
	for u := 1; u < c.units; u++ {
		has[[2]int{u, rapid.IntRange(0, min(u, c.raters)-1).Draw(t, "by")}] = true
	}
	for r := 1; r < c.raters; r++ { // r may be joined already; then this is one more
		has[[2]int{rapid.IntRange(0, c.units-1).Draw(t, "of"), r}] = true
	}
	for r := range c.raters { // all to the first one, through unit 0
		has[[2]int{0, r}] = true
	}
	free := c.units*c.raters - len(has)
	more := min(free, rapid.IntRange(some, 12).Draw(t, "more"))
	for u := 0; u < c.units && more > 0; u++ {
		for r := 0; r < c.raters && more > 0; r++ {
			if !has[[2]int{u, r}] {
				has[[2]int{u, r}] = true
				more--
			}
		}
	}
	for u := range c.units {
		for r := range c.raters {
			if has[[2]int{u, r}] {
				c.list = append(c.list, [3]float64{float64(u), float64(r), float64(rapid.IntRange(-400, 400).Draw(t, "value")) / 100})
			}
		}
	}
	return c
}

func unitID(u float64) string  { return fmt.Sprintf("unit-%02d", int(u)) }
func raterID(r float64) string { return fmt.Sprintf("rater-%02d", int(r)) }

// with returns the table with other values: of each place from its unit, rater and value.
func (c cells) with(value func(u, r, y float64) float64) cells {
	out := cells{c.units, c.raters, slices.Clone(c.list)}
	for i, g := range out.list {
		out.list[i][2] = value(g[0], g[1], g[2])
	}
	return out
}

func (c cells) ratings(t interface {
	Helper()
	Fatal(...any)
},
) agreement.Ratings {
	t.Helper()
	var list []agreement.Rating
	for _, g := range c.list {
		list = append(list, agreement.Rating{Unit: unitID(g[0]), Rater: raterID(g[1]), Value: g[2]})
	}
	return table(t, list...)
}

// dense returns the values, and the matrices that say of which unit and rater each is.
func (c cells) dense() (y *mat.VecDense, units, raters *mat.Dense) {
	n := len(c.list)
	y, units, raters = mat.NewVecDense(n, nil), mat.NewDense(n, c.units, nil), mat.NewDense(n, c.raters, nil)
	for i, g := range c.list {
		y.SetVec(i, g[2])
		units.Set(i, int(g[0]), 1)
		raters.Set(i, int(g[1]), 1)
	}
	return y, units, raters
}

// full is a table without empty places.
func full(units, raters int, value func(u, r int) float64) cells {
	c := cells{units: units, raters: raters}
	for u := range units {
		for r := range raters {
			c.list = append(c.list, [3]float64{float64(u), float64(r), value(u, r)})
		}
	}
	return c
}

// close compares numbers in a law, relative to a size.
func closeTo(t *rapid.T, what string, want, got []float64, tolerance float64) {
	t.Helper()
	if len(want) != len(got) {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for i := range want {
		if !(math.Abs(want[i]-got[i]) <= tolerance) {
			t.Fatalf("%s[%d] = %.16g, want %.16g: off by %.2g", what, i, got[i], want[i], got[i]-want[i])
		}
	}
}

func errs(seq func(func(Estimate) bool)) (out []float64) {
	for e := range seq {
		err, ok := e.StdErr()
		if !ok {
			err = -1
		}
		out = append(out, err)
	}
	return out
}

func mustLS(t interface {
	Helper()
	Fatal(...any)
}, c cells,
) Additive {
	t.Helper()
	a, err := LeastSquares(c.ratings(t))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func mustREML(t interface {
	Helper()
	Fatal(...any)
}, c cells,
) Mixed {
	t.Helper()
	m, err := REML(never, c.ratings(t))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func check(t *testing.T, law func(*rapid.T)) {
	t.Helper()
	rapid.Check(t, law)
}
