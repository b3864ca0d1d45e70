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
