package agreement_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// drawn are ratings of up to so many units by up to so many raters, each pair at most
// once, in any order, with values of a few steps.
func drawn(t *rapid.T, units, raters, steps int) []agreement.Rating {
	var all []agreement.Rating
	n, m := rapid.IntRange(1, units).Draw(t, "units"), rapid.IntRange(1, raters).Draw(t, "raters")
	for u := range n {
		for r := range m {
			if rapid.IntRange(0, 3).Draw(t, "missing") > 0 {
				all = append(all, agreement.Rating{
					Unit: fmt.Sprintf("u%02d", u), Rater: fmt.Sprintf("r%02d", r),
					Value: float64(rapid.IntRange(1, steps).Draw(t, "value")),
				})
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	return rapid.Permutation(all).Draw(t, "order")
}

func mustNew(t interface{ Fatal(...any) }, all []agreement.Rating) agreement.Ratings {
	r, err := agreement.New(all)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A table has what it was made of, as a map has it, in one order.
func TestNew_map_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawn(t, 8, 5, 4)
		r := mustNew(t, all)
		want := map[[2]string]float64{}
		units, raters := map[string]bool{}, map[string]bool{}
		for _, g := range all {
			want[[2]string{g.Unit, g.Rater}] = g.Value
			units[g.Unit], raters[g.Rater] = true, true
		}
		got := map[[2]string]float64{}
		var before agreement.Rating
		for g := range r.All() {
			got[[2]string{g.Unit, g.Rater}] = g.Value
			if !(before.Unit < g.Unit || before.Unit == g.Unit && before.Rater < g.Rater) {
				t.Errorf("%v comes after %v", g, before)
			}
			before = g
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("All (-want +got):\n%s", diff)
		}
		if r.Len() != len(all) {
			t.Errorf("Len() = %d, want %d", r.Len(), len(all))
		}
		known, who := slices.Collect(r.Units()), slices.Collect(r.Raters())
		if !slices.IsSorted(known) || len(known) != len(units) || !slices.IsSorted(who) || len(who) != len(raters) {
			t.Errorf("units %v, raters %v, want %v and %v in order", known, who, units, raters)
		}
		for u := range 9 {
			for m := range 6 {
				unit, rater := fmt.Sprintf("u%02d", u), fmt.Sprintf("r%02d", m)
				v, ok := r.At(unit, rater)
				w, there := want[[2]string{unit, rater}]
				if v != w || ok != there {
					t.Errorf("At(%s, %s) = %v, %v, want %v, %v", unit, rater, v, ok, w, there)
				}
			}
		}
		again := mustNew(t, slices.Collect(r.All()))
		if !again.Equal(r) || (len(all) > 0) == r.Equal(agreement.Ratings{}) {
			t.Errorf("%v made of its own ratings is %v", r, again)
		}
	})
}

// A table that is given as one is the same as its ratings one by one.
func TestFromTable_new_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 8, 5, 4))
		units := rapid.Permutation(slices.Collect(r.Units())).Draw(t, "units in order")
		raters := rapid.Permutation(slices.Collect(r.Raters())).Draw(t, "raters in order")
		values := make([][]float64, len(units))
		for i, u := range units {
			for _, m := range raters {
				v, ok := r.At(u, m)
				if !ok {
					v = math.NaN()
				}
				values[i] = append(values[i], v)
			}
		}
		got, err := agreement.FromTable(units, raters, values)
		if err != nil || !got.Equal(r) {
			t.Errorf("FromTable = %v, %v, want %v", got, err, r)
		}
	})
}

// By keeps the ratings of those who are named, and all units.
func TestRatings_By_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 8, 5, 4))
		all := slices.Collect(r.Raters())
		var some []string
		for _, id := range rapid.Permutation(append(all, all...)).Draw(t, "twice") {
			if rapid.IntRange(0, 3).Draw(t, "kept") == 0 {
				some = append(some, id)
			}
		}
		got, err := r.By(some...)
		if err != nil {
			t.Fatal(err)
		}
		var want []agreement.Rating
		for g := range r.All() {
			if slices.Contains(some, g.Rater) {
				want = append(want, g)
			}
		}
		if diff := cmp.Diff(want, slices.Collect(got.All())); diff != "" {
			t.Errorf("By(%v) (-want +got):\n%s", some, diff)
		}
		if diff := cmp.Diff(slices.Collect(r.Units()), slices.Collect(got.Units())); diff != "" {
			t.Errorf("units of By(%v) (-want +got):\n%s", some, diff)
		}
	})
}

// Components are what is reached from each other over ratings, as following them
// step by step finds.
func TestRatings_Components_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawn(t, 9, 9, 2)
		all = all[:min(len(all), rapid.IntRange(0, 20).Draw(t, "few"))]
		r := mustNew(t, all)
		seen := map[string]bool{}
		var want []agreement.Component
		for unit := range r.Units() {
			if seen[unit] {
				continue
			}
			reached := map[string]bool{unit: true}
			for range all {
				for _, g := range all {
					if reached[g.Unit] || reached[g.Rater] {
						reached[g.Unit], reached[g.Rater], seen[g.Unit] = true, true, true
					}
				}
			}
			var c agreement.Component
			for id := range r.Units() {
				if reached[id] {
					c.Units = append(c.Units, id)
				}
			}
			for id := range r.Raters() {
				if reached[id] {
					c.Raters = append(c.Raters, id)
				}
			}
			want = append(want, c)
		}
		if diff := cmp.Diff(want, r.Components()); diff != "" {
			t.Errorf("Components (-want +got):\n%s", diff)
		}
	})
}

func TestNew_error(t *testing.T) {
	one := agreement.Rating{Unit: "nao", Rater: "kim", Value: 3}
	for _, c := range []struct {
		in   []agreement.Rating
		want string
	}{
		{[]agreement.Rating{one, {"", "kim", 1}}, "New(2 ratings): rating 2 names no unit"},
		{[]agreement.Rating{one, {"nao", "", 1}}, "New(2 ratings): rating 2 names no rater"},
		{[]agreement.Rating{one, {"rei", "kim", math.NaN()}}, "New(2 ratings): rating 2, of rei by kim, is NaN, not a number from -1e100 to 1e100"},
		{[]agreement.Rating{{"rei", "kim", math.Inf(-1)}}, "New(1 ratings): rating 1, of rei by kim, is -Inf, not a number from -1e100 to 1e100"},
		{[]agreement.Rating{{"rei", "kim", 2e100}}, "New(1 ratings): rating 1, of rei by kim, is 2e+100, not a number from -1e100 to 1e100"},
		{[]agreement.Rating{one, {"nao", "lee", 3}, {"nao", "kim", 2}}, "New(3 ratings): kim rates nao twice, in ratings 1 and 3"},
	} {
		r, err := agreement.New(c.in)
		if !errors.Is(err, agreement.ErrRating) || err.Error() != c.want || !r.IsZero() {
			t.Errorf("New = %v, %v, want ErrRating %q", r, err, c.want)
		}
	}
}

func TestFromTable_error(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		units, raters []string
		values        [][]float64
		want          string
	}{
		{[]string{"a"}, nil, nil, "FromTable(1 units, 0 raters): 0 rows for 1 units"},
		{[]string{"a", "a"}, nil, nil, "FromTable(2 units, 0 raters): unit a comes twice"},
		{nil, []string{"k", "l", "k"}, nil, "FromTable(0 units, 3 raters): rater k comes twice"},
		{[]string{"a", ""}, nil, nil, "FromTable(2 units, 0 raters): unit 2 has no id"},
		{[]string{"a"}, []string{"k"}, [][]float64{{1, 2}}, "FromTable(1 units, 1 raters): the row of a has 2 values for 1 raters"},
		{[]string{"a"}, []string{"k", "l"}, [][]float64{{nan, math.Inf(1)}}, "FromTable(1 units, 2 raters): l rates a as +Inf, not as a number from -1e100 to 1e100 (NaN where there is no rating)"},
	} {
		r, err := agreement.FromTable(c.units, c.raters, c.values)
		if !errors.Is(err, agreement.ErrRating) || err.Error() != c.want || !r.IsZero() {
			t.Errorf("FromTable = %v, %v, want ErrRating %q", r, err, c.want)
		}
	}
}

// What nobody rates stays, by name, and is in no component.
func TestFromTable_unrated(t *testing.T) {
	r, err := agreement.FromTable([]string{"b", "a"}, []string{"l", "k"}, [][]float64{{math.NaN(), math.Copysign(0, -1)}, {math.NaN(), math.NaN()}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := r.String(), "2 units, 2 raters, 1 ratings"; got != want {
		t.Errorf("String() = %q, want %q", got, want)
	}
	if v, ok := r.At("b", "k"); v != 0 || math.Signbit(v) || !ok {
		t.Errorf("At(b, k) = %v, %v, want 0", v, ok)
	}
	if diff := cmp.Diff([]agreement.Component{{[]string{"b"}, []string{"k"}}}, r.Components()); diff != "" {
		t.Errorf("Components (-want +got):\n%s", diff)
	}
}

func TestRatings_zero(t *testing.T) {
	var r agreement.Ratings
	s, err := r.By()
	made, errNew := agreement.New(nil)
	table, errTable := agreement.FromTable(nil, nil, nil)
	for _, z := range []agreement.Ratings{r, s, made, table} {
		if !z.IsZero() || z.Len() != 0 || len(z.Components()) != 0 || !z.Equal(r) || z.String() != "0 units, 0 raters, 0 ratings" {
			t.Errorf("%v is not zero", z)
		}
	}
	if err := errors.Join(err, errNew, errTable); err != nil {
		t.Error(err)
	}
	if _, err := r.By("kim"); !errors.Is(err, agreement.ErrUnknown) {
		t.Errorf("By of nobody: %v, want ErrUnknown", err)
	}
}
