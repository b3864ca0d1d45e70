package agreement_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// coefficients are all kappas, and alpha of all metrics.
func coefficients(o agreement.Options) map[string]func(agreement.Ratings) (agreement.Coefficient, error) {
	all := map[string]func(agreement.Ratings) (agreement.Coefficient, error){}
	for name, of := range kappas {
		all[name] = func(r agreement.Ratings) (agreement.Coefficient, error) { return of(r, o) }
	}
	for _, m := range metrics {
		all[m.String()] = func(r agreement.Ratings) (agreement.Coefficient, error) { return agreement.Alpha(r, m) }
	}
	return all
}

// full are complete ratings of 2 to so many units by 2 to so many raters.
func full(t *rapid.T, units, raters, steps int) [][]float64 {
	rows := make([][]float64, rapid.IntRange(2, units).Draw(t, "units"))
	m := rapid.IntRange(2, raters).Draw(t, "raters")
	for u := range rows {
		for range m {
			rows[u] = append(rows[u], float64(rapid.IntRange(1, steps).Draw(t, "value")))
		}
	}
	return rows
}

// What is defined is so for a reason, and what is not says why.
func TestCoefficient_undefined_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 4, 3, 2))
		units, who := byUnit(r, 2)
		some, _ := byUnit(r, 1)
		rating := len(slices.Collect(r.Raters()))
		paired := slices.Compact(slices.Sorted(slices.Values(slices.Concat(who...))))
		varied := func(rows [][]float64) bool {
			all := slices.Concat(rows...)
			return slices.ContainsFunc(all, func(v float64) bool { return v != all[0] })
		}
		complete, even := true, true
		for _, row := range units {
			complete = complete && len(row) == len(paired)
			even = even && len(row) == len(units[0])
		}
		for name, of := range coefficients(agreement.Options{}) {
			in := units
			if name == "Gwet" {
				in = some
			}
			var want error
			switch {
			case rating < 2:
				want = agreement.ErrRaters
			case len(units) < 2:
				want = agreement.ErrTooFew
			case !varied(in):
				want = agreement.ErrNoVariation
			case name == "Cohen" && len(paired) > 2:
				want = agreement.ErrRaters
			case name == "Conger" && !complete, name == "Fleiss" && !even:
				want = agreement.ErrIncomplete
			}
			got, err := of(r)
			if !errors.Is(err, want) || (want == nil) != (err == nil) {
				t.Errorf("%s of %v: %v, want %v", name, r, err, want)
			}
			if (err == nil) == got.IsZero() || math.IsNaN(got.Value()) != (err != nil) {
				t.Errorf("%s of %v: %v with %v", name, r, got, err)
			}
		}
	})
}

// A coefficient is 1 exactly where all ratings of each unit are the same.
func TestCoefficient_perfect_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := full(t, 6, 4, 3)
		if rapid.Bool().Draw(t, "perfect") {
			for _, row := range rows {
				for j := range row {
					row[j] = row[0] / 7
				}
			}
		}
		perfect := true
		for _, row := range rows {
			perfect = perfect && slices.Min(row) == slices.Max(row)
		}
		r := tableOf(t, rows)
		for name, of := range coefficients(agreement.Options{}) {
			c, err := of(r)
			if err == nil && ((c.Value() == 1) != perfect || c.Value() > 1 || (c.Same() == 1) != perfect) {
				t.Errorf("%s = %v, perfect %v", name, c, perfect)
			}
		}
		for name, form := range forms {
			c, err := agreement.ICC(r, form)
			one := perfect
			if form == agreement.Consistent || form == agreement.ConsistentMean {
				continue // see TestICC_constant_law
			}
			if err == nil && ((c.Value() == 1) != one || c.Value() > 1) {
				t.Errorf("%s = %v, perfect %v", name, c, perfect)
			}
		}
		if w, err := agreement.Kendall(r); err == nil && (perfect && w.Value() != 1 || !(w.Value() >= 0 && w.Value() <= 1+1e-15)) {
			t.Errorf("%v, perfect %v", w, perfect)
		}
	})
}

// renamed gives other ids to units and raters, and so another order.
func renamed(t *rapid.T, r agreement.Ratings) agreement.Ratings {
	to := map[string]string{}
	units, raters := slices.Collect(r.Units()), slices.Collect(r.Raters())
	for i, id := range rapid.Permutation(units).Draw(t, "units in order") {
		to[id] = fmt.Sprintf("v%03d", i)
	}
	for i, id := range rapid.Permutation(raters).Draw(t, "raters in order") {
		to[id] = fmt.Sprintf("s%03d", i)
	}
	var all []agreement.Rating
	for g := range r.All() {
		all = append(all, agreement.Rating{Unit: to[g.Unit], Rater: to[g.Rater], Value: g.Value})
	}
	return mustNew(t, all)
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-12*max(1, math.Abs(b)) }

// Neither the names of units and raters nor the order of ratings matter; the order not
// to the last bit.
func TestCoefficient_permutation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := slices.Collect(tableOf(t, full(t, 6, 3, 4)).All())
		if rapid.Bool().Draw(t, "missing") {
			all = drawn(t, 6, 4, 4)
		}
		r := mustNew(t, all)
		mixed := r
		if len(all) > 0 {
			mixed = mustNew(t, rapid.Permutation(all).Draw(t, "order"))
		}
		other := renamed(t, r)
		for name, of := range coefficients(agreement.Options{Weights: agreement.Linear}) {
			a, err := of(r)
			if err != nil {
				continue
			}
			b, errB := of(mixed)
			c, errC := of(other)
			if errB != nil || errC != nil || !a.Equal(b) || !near(c.Value(), a.Value()) {
				t.Errorf("%s = %v, %v in another order (%v), %v with other names (%v)", name, a, b, errB, c, errC)
			}
		}
		for name, form := range forms {
			a, err := agreement.ICC(r, form)
			if err != nil {
				continue
			}
			b, errB := agreement.ICC(mixed, form)
			c, errC := agreement.ICC(other, form)
			if errB != nil || errC != nil || !a.Equal(b) || !near(c.Value(), a.Value()) {
				t.Errorf("%s = %v, %v in another order (%v), %v with other names (%v)", name, a, b, errB, c, errC)
			}
		}
		if a, err := agreement.Kendall(r); err == nil {
			b, errB := agreement.Kendall(mixed)
			c, errC := agreement.Kendall(other)
			if errB != nil || errC != nil || !a.Equal(b) || c.Value() != a.Value() {
				t.Errorf("%v, %v in another order (%v), %v with other names (%v)", a, b, errB, c, errC)
			}
		}
	})
}

// changed gives other values.
func changed(t *rapid.T, r agreement.Ratings, to func(g agreement.Rating) float64) agreement.Ratings {
	var all []agreement.Rating
	for g := range r.All() {
		g.Value = to(g)
		all = append(all, g)
	}
	return mustNew(t, all)
}
