package agreement_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

type kappaFunc func(agreement.Ratings, agreement.Options) (agreement.Coefficient, error)

var kappas = map[string]kappaFunc{
	"Cohen": agreement.Cohen, "Conger": agreement.Conger, "Fleiss": agreement.Fleiss,
	"Gwet": agreement.Gwet, "BrennanPrediger": agreement.BrennanPrediger,
}

var kappaNames = []string{"Cohen", "Conger", "Fleiss", "Gwet", "BrennanPrediger"}

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

// Kappas are their definitions in fractions, on any scale with any weights.
func TestKappa_definition_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raters := rapid.SampledFrom([]int{2, 4, 20}).Draw(t, "most raters")
		all := drawn(t, 6, raters, 4)
		if rapid.Bool().Draw(t, "complete") {
			all = slices.Collect(tableOf(t, full(t, 6, raters, 4)).All())
		}
		r := mustNew(t, all)
		o := agreement.Options{Categories: []float64{4, 1, 2.5, 3, 2, 7}}
		var own [][]float64
		switch rapid.IntRange(0, 3).Draw(t, "weights") {
		case 1:
			o.Weights = agreement.Linear
		case 2:
			o.Weights = agreement.Quadratic
		case 3:
			own = make([][]float64, len(o.Categories))
			for i := range own {
				own[i] = make([]float64, len(own))
				for j := range i {
					own[i][j] = float64(rapid.IntRange(1, 8).Draw(t, "apart"))
					own[j][i] = own[i][j]
				}
			}
			var err error
			if o.Weights, err = agreement.NewWeights(own); err != nil {
				t.Fatal(err)
			}
		}
		if rapid.Bool().Draw(t, "as seen") && own == nil {
			o.Categories = nil
		}
		for _, name := range kappaNames {
			k, err := kappas[name](r, o)
			if err != nil {
				continue // see TestCoefficient_undefined_law
			}
			units, _ := byUnit(r, 2)
			some, _ := byUnit(r, 1)
			scale := o.Categories
			if scale == nil {
				of := units
				if name == "Gwet" {
					of = some
				}
				scale = slices.Compact(slices.Sorted(slices.Values(slices.Concat(of...))))
			}
			d := weightsOf(o.Weights, scale, own)
			observed := withinOracle(units, d)
			var expected *big.Rat
			switch name {
			case "Cohen", "Conger":
				expected = congerOracle(units, d)
			case "Fleiss":
				expected = fleissOracle(units, d)
			case "Gwet":
				expected = gwetOracle(some, scale, d)
			case "BrennanPrediger":
				expected = evenOracle(scale, d)
			}
			if !close12(k.Observed(), observed) || !close12(k.Expected(), expected) ||
				!close12(k.Value(), sub(whole(1), quo(observed, expected))) {
				t.Errorf("%v: %v observed, %v by chance, want %v, %v", k, k.Observed(), k.Expected(), float(observed), float(expected))
			}
			pairs, same := 0, weightsOf(agreement.Unweighted, scale, nil)
			for _, row := range units {
				pairs += len(row) * (len(row) - 1) / 2
			}
			if !close12(k.Same(), sub(whole(1), withinOracle(units, same))) || k.Units() != len(units) || k.Pairings() != pairs {
				t.Errorf("%v: same %v, %d pairs, want %d units, %d pairs", k, k.Same(), k.Pairings(), len(units), pairs)
			}
		}
	})
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

// Of two raters Conger's kappa is Cohen's.
func TestConger_cohen_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 8, 2, 4))
		k, err := agreement.Cohen(r, agreement.Options{Weights: agreement.Linear})
		c, errConger := agreement.Conger(r, agreement.Options{Weights: agreement.Linear})
		if (err == nil) != (errConger == nil) || err == nil && k.Value() != c.Value() {
			t.Errorf("Cohen %v, %v; Conger %v, %v", k, err, c, errConger)
		}
	})
}

// A unit that nobody rates changes nothing but that it is named; one with one rating
// neither, but for Gwet, and ICC and W refuse it.
func TestCoefficient_unratedUnit_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := full(t, 6, 4, 3)
		if rapid.Bool().Draw(t, "missing") {
			for _, row := range rows {
				row[rapid.IntRange(0, len(row)-1).Draw(t, "gap")] = math.NaN()
			}
		}
		empty := make([]float64, len(rows[0]))
		for j := range empty {
			empty[j] = math.NaN()
		}
		single := slices.Clone(empty)
		single[0] = 2
		r, more := tableOf(t, rows), tableOf(t, append(slices.Clone(rows), empty))
		one := tableOf(t, append(slices.Clone(rows), single))
		last := fmt.Sprintf("u%05d", len(rows))
		for name, of := range coefficients(agreement.Options{Categories: []float64{1, 2, 3}}) {
			a, err := of(r)
			if err != nil {
				continue
			}
			for _, with := range []agreement.Ratings{more, one} {
				b, err := of(with)
				if err != nil || (name != "Gwet" || with.Equal(more)) && (b.Value() != a.Value() || b.Units() != a.Units() || b.Ratings() != a.Ratings()) {
					t.Errorf("%s: %v, with another unit %v, %v", name, a, b, err)
				}
				left := slices.Collect(b.LeftOut())
				if len(left) == 0 || left[len(left)-1] != last {
					t.Errorf("%s leaves out %v, want %s among them", name, left, last)
				}
			}
		}
		for _, form := range forms {
			a, err := agreement.ICC(r, form)
			b, errMore := agreement.ICC(more, form)
			_, errOne := agreement.ICC(one, form)
			if err == nil && (errMore != nil || a.Value() != b.Value() || !slices.Equal(slices.Collect(b.LeftOut()), []string{last}) || !errors.Is(errOne, agreement.ErrIncomplete)) {
				t.Errorf("%v, with an empty unit %v, %v; with one rating %v", a, b, errMore, errOne)
			}
		}
		a, err := agreement.Kendall(r)
		b, errMore := agreement.Kendall(more)
		_, errOne := agreement.Kendall(one)
		if err == nil && (errMore != nil || a.Value() != b.Value() || !slices.Equal(slices.Collect(b.LeftOut()), []string{last}) || !errors.Is(errOne, agreement.ErrIncomplete)) {
			t.Errorf("%v, with an empty unit %v, %v; with one rating %v", a, b, errMore, errOne)
		}
	})
}

// twice has each unit twice.
func twice(t *rapid.T, r agreement.Ratings) agreement.Ratings {
	all := slices.Collect(r.All())
	for _, g := range slices.Clone(all) {
		g.Unit += "+"
		all = append(all, g)
	}
	return mustNew(t, all)
}

// When all units come twice, kappas stay, and alpha, which draws by chance without putting
// back, falls by the factor (2 n - 1) / (2 n - 2) of what it is away from 1.
func TestCoefficient_twice_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawn(t, 7, 4, 4)
		if rapid.Bool().Draw(t, "complete") {
			all = slices.Collect(tableOf(t, full(t, 7, 4, 4)).All())
		}
		r := mustNew(t, all)
		for name, of := range coefficients(agreement.Options{Weights: agreement.Quadratic}) {
			a, err := of(r)
			if err != nil {
				continue
			}
			b, err := of(twice(t, r))
			want := a.Value()
			if kappas[name] == nil {
				n := float64(a.Ratings())
				want = 1 - (1-want)*(2*n-1)/(2*n-2)
			}
			if err != nil || !near(b.Value(), want) {
				t.Errorf("%v, twice %v, %v, want %v", a, b, err, want)
			}
		}
	})
}

// With quadratic weights, kappa is close to ICC(A,1) for many units.
func TestCohen_icc_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := make([][]float64, rapid.IntRange(100, 300).Draw(t, "units"))
		noise := rapid.IntRange(0, 4).Draw(t, "noise")
		for u := range rows {
			a := rapid.IntRange(1, 5).Draw(t, "value")
			b := min(5, max(1, a+rapid.IntRange(-noise, noise).Draw(t, "off")))
			rows[u] = []float64{float64(a), float64(b)}
		}
		r := tableOf(t, rows)
		k, err := agreement.Cohen(r, agreement.Options{Categories: []float64{1, 2, 3, 4, 5}, Weights: agreement.Quadratic})
		if err != nil {
			return
		}
		c, err := agreement.ICC(r, agreement.Absolute)
		if err != nil || math.Abs(c.Value()-k.Value()) > 3/float64(len(rows)) {
			t.Errorf("%v, %v, %v", k, c, err)
		}
	})
}
