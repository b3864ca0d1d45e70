package growth_test

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

func TestVolume_Next(t *testing.T) {
	s := space(t, growth.Options{}, growth.Ability{Skill: "build", Scale: hours}, growth.Ability{Skill: "foresee", Scale: hours}, growth.Ability{Skill: "spread", Scale: hours, Weight: 2}, growth.Ability{Skill: "top", Scale: hours}, growth.Ability{Skill: "unknown", Scale: hours})
	at := func(id string) skills.Level { return hours.MustParse(id) }
	order := func(cost plan.Cost, levels ...any) (ids []skills.ID) {
		steps, err := s.Volume(standing(levels...)).Next(cost)
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range steps {
			ids = append(ids, step.Skill)
		}
		return ids
	}
	levels := []any{"build", at("2"), "foresee", at("4"), "spread", at("4"), "top", at("10")}
	if got, want := order(nil, levels...), []skills.ID{"spread", "build", "foresee"}; !slices.Equal(got, want) {
		t.Errorf("Next: %v, want %v", got, want) // 2 ln 4.5/4 = .236, ln 2.5/2 = .223, ln 4.5/4 = .118
	}
	if got, want := order(func(id skills.ID, l skills.Level) float64 {
		return map[skills.ID]float64{"spread": 3, "build": 2, "foresee": 0.5}[id]
	}, levels...), []skills.ID{"foresee", "build", "spread"}; !slices.Equal(got, want) {
		t.Errorf("Next by cost: %v, want %v", got, want)
	}
	if got, want := order(nil, "build", at("0"), "foresee", at("1"), "spread", at("0"), "top", at("10")), []skills.ID{"build", "spread", "foresee"}; !slices.Equal(got, want) {
		t.Errorf("Next from none: %v, want %v", got, want)
	}
	dear := func(id skills.ID, _ skills.Level) float64 { return map[skills.ID]float64{"build": 3, "spread": 2}[id] }
	if got, want := order(dear, "build", at("0"), "foresee", at("10"), "spread", at("0"), "top", at("10")), []skills.ID{"spread", "build"}; !slices.Equal(got, want) {
		t.Errorf("Next from none by cost: %v, want %v", got, want)
	}
	free := func(skills.ID, skills.Level) float64 { return 0 }
	if got, want := order(free, "build", at("4"), "foresee", at("2"), "top", at("9")), []skills.ID{"foresee", "build", "top"}; !slices.Equal(got, want) {
		t.Errorf("Next where nothing costs anything: %v, want %v", got, want)
	}
	steps, _ := s.Volume(standing(levels...)).Next(nil)
	if got, want := steps[1].String(), "build 2 -> 2.5: x1.25, cost 1"; got != want || steps[1].After.Value() != (growth.Range{Hi: 2.5 * 4 * 16 * 10 * 10}) {
		t.Errorf("%q, want %q; after it %v", got, want, steps[1].After.Value())
	}
	for _, bad := range []float64{-1, math.NaN(), inf} {
		if _, err := s.Volume(standing(levels...)).Next(func(skills.ID, skills.Level) float64 { return bad }); !errors.Is(err, growth.ErrCost) {
			t.Errorf("a cost of %v: %v", bad, err)
		}
		if _, err := s.Volume(standing(levels...)).Best(1, func(skills.ID, skills.Level) float64 { return bad }); !errors.Is(err, growth.ErrCost) {
			t.Errorf("a cost of %v: %v", bad, err)
		}
	}
}

// To take always the step of the most gain for its cost goes wrong where a scale rises
// more and more, or steps differ in cost. Best does not.
func TestVolume_Best_greedyFails(t *testing.T) {
	leap := scale(skills.ScaleSpec{ID: "leap", Ratio: true, Steps: steps("one=10", "two=11", "three=100")})
	s := space(t, growth.Options{}, growth.Ability{Skill: "a", Scale: leap}, growth.Ability{Skill: "b", Scale: hours})
	v := s.Volume(standing("a", leap.MustParse("one"), "b", hours.MustParse("4")))
	c, err := v.Best(2, nil)
	if want := "40 -> 400: a to 100, cost 2 of 2"; err != nil || c.String() != want || !c.IsExact() {
		t.Errorf("Best = %v, %v; want %s", c, err, want)
	}
	if steps, _ := v.Next(nil); steps[0].Skill != "b" {
		t.Errorf("the next step is %v", steps[0])
	}
}

// Choices that are a little better count, and of those that are as good, the cheapest,
// whatever their logarithms round to.
func TestVolume_Best_close(t *testing.T) {
	fine := scale(skills.ScaleSpec{ID: "fine", Ratio: true, Numeric: skills.NumericSpec{Max: whole(200), By: whole(1)}})
	s := space(t, growth.Options{}, growth.Ability{Skill: "a", Scale: fine}, growth.Ability{Skill: "b", Scale: fine})
	at := func(n int) skills.Level { l, _ := fine.Step(n); return l }
	c, err := s.Volume(standing("a", at(100), "b", at(100))).Best(2, func(id skills.ID, l skills.Level) float64 {
		return map[skills.ID][]float64{"a": {1, 9}, "b": {1.99, 0}}[id][min(l.Step()-101, 1)]
	})
	if err != nil || c.After().Value() != r(100*200) || c.Cost() != 1.99 {
		t.Errorf("Best = %v, %v; want all of b, which is free from the second step on", c, err)
	}
	c, err = s.Volume(standing("a", at(100), "b", at(99))).Best(2, func(id skills.ID, l skills.Level) float64 {
		return map[skills.ID][]float64{"a": {2, 9}, "b": {1.5, 9}}[id][min(l.Step()-map[skills.ID]int{"a": 101, "b": 100}[id], 1)]
	})
	if err != nil || c.After().Value() != r(100*100) || c.Cost() != 1.5 {
		t.Errorf("Best = %v, %v; want b to 100", c, err)
	}
	little := scale(skills.ScaleSpec{ID: "little", Ratio: true, Steps: steps("base=1000", "more=1020")})
	wide := scale(skills.ScaleSpec{ID: "wide", Ratio: true, Steps: steps("base=1000", "more=1031")})
	three := space(t, growth.Options{}, growth.Ability{Skill: "a", Scale: little}, growth.Ability{Skill: "b", Scale: wide}, growth.Ability{Skill: "c", Scale: little})
	base := three.Volume(standing("a", little.MustParse("base"), "b", wide.MustParse("base"), "c", little.MustParse("base")))
	c, err = base.Best(4, func(id skills.ID, _ skills.Level) float64 { return map[skills.ID]float64{"a": 2, "b": 3, "c": 2}[id] })
	if err != nil || c.After().Value() != r(1020*1000*1020) {
		t.Errorf("Best = %v, %v; want a and c, though b is the steepest", c, err)
	}
	for n := 1; n <= 40; n++ {
		for m := 1; m <= 40; m++ {
			double := func(id string, from int) growth.Ability {
				return growth.Ability{Skill: skills.ID(id), Scale: scale(skills.ScaleSpec{ID: "d" + id, Ratio: true, Steps: []skills.StepSpec{{ID: "x", Number: new(whole(int64(from)))}, {ID: "y", Number: new(whole(int64(2 * from)))}}})}
			}
			a, b := double("a", n), double("b", m)
			pair := space(t, growth.Options{}, a, b)
			c, err := pair.Volume(standing("a", a.Scale.MustParse("x"), "b", b.Scale.MustParse("x"))).Best(2, func(id skills.ID, _ skills.Level) float64 { return float64('b'-id[0]) + 1 })
			if err != nil || c.Cost() != 1 {
				t.Fatalf("twice %d or twice %d: %v, %v; want the cheaper one", n, m, c, err)
			}
		}
	}
}

func TestVolume_Best_none(t *testing.T) {
	s := space(t, growth.Options{}, growth.Ability{Skill: "a", Scale: hours}, growth.Ability{Skill: "b", Scale: hours}, growth.Ability{Skill: "c", Scale: hours})
	none, one := hours.MustParse("none"), hours.MustParse("1")
	v := s.Volume(standing("a", none, "b", none, "c", one))
	_, err := v.Best(1.5, nil)
	if want := "Best: the volume stays 0: to bring a, b above none costs 2, and the budget is 1.5"; !errors.Is(err, growth.ErrZero) || err.Error() != want {
		t.Errorf("Best: %v, want %s", err, want)
	}
	c, err := v.Best(2, nil)
	if want := "0 -> 0.25: a to 0.5, b to 0.5, cost 2 of 2"; err != nil || c.String() != want {
		t.Errorf("Best = %v, %v; want %s", c, err, want)
	}
	if _, err := s.Volume(skills.Profile{}).Best(2, nil); !errors.Is(err, growth.ErrUnknown) {
		t.Errorf("of nobody: %v", err)
	}
	part, err := s.Volume(standing("a", one)).Best(inf, nil)
	if err != nil || part.After().Value() != (growth.Range{Hi: 1000}) || part.Cost() != 18 {
		t.Errorf("Best = %v, %v; want a at the top and nothing for b and c", part, err)
	}
	for _, budget := range []float64{-1, math.NaN()} {
		if _, err := v.Best(budget, nil); !errors.Is(err, growth.ErrCost) {
			t.Errorf("a budget of %v: %v", budget, err)
		}
	}
}

// drawCost draws costs in tenths, the same for all steps or not, some 0.
func drawCost(t *rapid.T, w world, equal bool) (plan.Cost, [][]int64) {
	tenths := make([][]int64, len(w.numbers))
	for i, numbers := range w.numbers {
		tenths[i] = make([]int64, len(numbers))
		for j := range numbers {
			tenths[i][j] = 10
			if !equal {
				tenths[i][j] = rapid.Int64Range(0, 30).Draw(t, "tenths")
			}
		}
	}
	return func(id skills.ID, l skills.Level) float64 {
		for i, a := range w.abilities {
			if a.Skill == id {
				return float64(tenths[i][l.Step()]) / 10
			}
		}
		return math.NaN()
	}, tenths
}

// Against every choice, in exact costs and logarithms: nothing within the budget spans
// more, and nothing that spans as much costs less.
func TestVolume_Best_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 4, 1)
		cost, tenths := drawCost(t, w, rapid.Bool().Draw(t, "equal"))
		budget := rapid.Int64Range(0, 120).Draw(t, "budget")
		if rapid.Bool().Draw(t, "fits") { // some choice to the last tenth
			budget = 0
			for i, step := range w.before {
				for to := step + 1; step >= 0 && to < len(w.numbers[i]) && rapid.Bool().Draw(t, "up"); to++ {
					budget += tenths[i][to]
				}
			}
		}
		s := space(t, growth.Options{}, w.abilities...)
		v := s.Volume(w.profile(w.before))
		got, err := v.Best(float64(budget)/10, cost)
		best, cheapest, found, known := math.Inf(-1), int64(0), false, false
		var try func(i int, paid int64, value float64)
		try = func(i int, paid int64, value float64) {
			if i == len(w.before) {
				if paid <= budget && !math.IsInf(value, -1) && (!found || value > best+1e-11 || math.Abs(value-best) <= 1e-11 && paid < cheapest) {
					found, best, cheapest = true, max(value, best), paid
				}
				return
			}
			if w.before[i] < 0 {
				try(i+1, paid, value)
				return
			}
			known = true
			for to := w.before[i]; to < len(w.numbers[i]); to++ {
				if to > w.before[i] {
					paid += tenths[i][to]
				}
				try(i+1, paid, value+w.weight(i)*math.Log(w.numbers[i][to]))
			}
		}
		try(0, 0, 0)
		switch {
		case !known:
			if !errors.Is(err, growth.ErrUnknown) {
				t.Fatalf("nothing known: %v", err)
			}
			return
		case !found:
			if !errors.Is(err, growth.ErrZero) {
				t.Fatalf("nothing above 0: %v", err)
			}
			return
		case err != nil:
			t.Fatal(err)
		}
		value, paid := 0.0, new(big.Rat)
		for x := range got.After().Axes() {
			if x.Doubt.IsZero() {
				value += x.Weight * math.Log(x.Number.Lo)
			}
		}
		for step := range got.Steps() {
			for i, a := range w.abilities {
				if a.Skill == step.Skill {
					for to := step.From.Step() + 1; to <= step.To.Step(); to++ {
						paid.Add(paid, big.NewRat(tenths[i][to], 10))
					}
				}
			}
		}
		exact, _ := paid.Float64()
		if !near(value, best) || exact != float64(cheapest)/10 || got.Cost() != exact || !got.IsExact() || got.Bound() != got.After().Value() {
			t.Fatalf("%v: logarithm %v for %v, want %v for %v tenths", got, value, exact, best, cheapest)
		}
	})
}

// scoring-methods: where all steps cost the same and each step up a scale multiplies
// by less than the one below it, always the next best step is the best choice.
func TestVolume_Best_greedy_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "abilities")
		var abilities []growth.Ability
		var p skills.Profile
		for i := range n {
			a := growth.Ability{Skill: skills.ID(rune('a' + i)), Scale: hours, Weight: rapid.SampledFrom([]float64{1, 1, 2, 0.7}).Draw(t, "weight")}
			l, _ := hours.Step(rapid.IntRange(0, 20).Draw(t, "step"))
			abilities, p = append(abilities, a), p.With(a.Skill, l)
		}
		v := space(t, growth.Options{}, abilities...).Volume(p)
		budget := rapid.IntRange(len(slices.Collect(v.AtNone())), 30).Draw(t, "budget")
		greedy := v
		for range budget {
			steps, err := greedy.Next(nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(steps) > 0 {
				greedy = steps[0].After
			}
		}
		got, err := v.Best(float64(budget), nil)
		if err != nil || !near(got.After().Value().Lo, greedy.Value().Lo) {
			t.Fatalf("best %v, %v; step by step %v", got, err, greedy)
		}
	})
}

// A larger budget never leads to less, and the bound holds when choices are dropped.
func TestVolume_Best_bound_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 8, 0)
		cost, _ := drawCost(t, w, false)
		v := space(t, growth.Options{}, w.abilities...).Volume(w.profile(w.before))
		budget := rapid.Float64Range(0, 40).Draw(t, "budget")
		less, err := v.Best(budget, cost)
		if err != nil {
			return
		}
		more, err := v.Best(budget*rapid.Float64Range(1, 2).Draw(t, "more"), cost)
		if err != nil || more.After().Value().Lo < less.After().Value().Lo*(1-1e-11) || less.Cost() > budget {
			t.Fatalf("%v, and with more %v, %v", less, more, err)
		}
		for _, states := range []int{1, 2, 5} {
			rough, err := v.BestOf(states, budget, cost)
			if err != nil || rough.Cost() > budget || rough.After().Value().Lo > less.After().Value().Lo*(1+1e-11) || rough.Bound().Lo < less.After().Value().Lo*(1-1e-11) ||
				rough.IsExact() && !near(rough.After().Value().Lo, less.After().Value().Lo) {
				t.Fatalf("with %d states %v, bound %v; best %v", states, rough, rough.Bound(), less)
			}
		}
	})
}

// The balance spans at least what any other way to spend the budget does.
func TestSpace_Balance_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 5, 0)
		s := space(t, growth.Options{}, w.abilities...)
		budget := rapid.Float64Range(0, 100).Draw(t, "budget")
		prices := make(map[skills.ID]float64)
		for _, a := range w.abilities {
			prices[a.Skill] = rapid.Float64Range(0.1, 10).Draw(t, "price")
		}
		b, err := s.Balance(budget, func(id skills.ID) float64 { return prices[id] })
		if err != nil {
			t.Fatal(err)
		}
		spent, other, parts := 0.0, 1.0, 0.0
		var shares []float64
		for range w.abilities {
			shares = append(shares, rapid.Float64Range(0.01, 1).Draw(t, "share"))
			parts += shares[len(shares)-1]
		}
		for i, p := range slices.Collect(b.Portions()) {
			spent += p.Spend
			other *= math.Pow(budget*shares[i]/parts/prices[p.Skill], p.Weight)
			if !near(p.Number*p.Price, p.Spend) {
				t.Fatalf("%+v", p)
			}
		}
		if !near(spent, budget) || b.Volume() < other*(1-1e-11) {
			t.Fatalf("%v spends %v and spans %v, another way %v", b, spent, b.Volume(), other)
		}
	})
	s := space(t, growth.Options{}, growth.Ability{Skill: "a", Scale: hours}, growth.Ability{Skill: "b", Scale: hours, Weight: 2})
	if b, err := s.Balance(12, nil); err != nil || b.String() != "12: a 4, b 8" || b.Volume() != 256 || b.Budget() != 12 {
		t.Errorf("Balance = %v, %v", b, err)
	}
	for _, bad := range []float64{-1, math.NaN(), inf, 0} {
		if _, err := s.Balance(1, func(skills.ID) float64 { return bad }); !errors.Is(err, growth.ErrCost) {
			t.Errorf("a price of %v: %v", bad, err)
		}
		if _, err := s.Balance(bad, nil); bad != 0 && !errors.Is(err, growth.ErrCost) {
			t.Errorf("a budget of %v: %v", bad, err)
		}
	}
}
