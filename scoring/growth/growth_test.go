package growth_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestSpace_Between(t *testing.T) {
	three := space(t, growth.Options{}, growth.Ability{Skill: "build", Scale: hours}, growth.Ability{Skill: "foresee", Scale: hours, Weight: 2}, growth.Ability{Skill: "spread", Scale: hours})
	at := func(id string) skills.Level { return hours.MustParse(id) }
	g := three.Between(standing("build", at("2"), "foresee", at("1"), "spread", at("4")), standing("build", at("3"), "foresee", at("2")))
	ratio, err := g.Ratio()
	if want := (growth.Range{Lo: 0, Hi: 1.5 * 4 * 2.5}); err != nil || ratio != want {
		t.Errorf("Ratio = %v, %v; want %v", ratio, err, want)
	}
	if want := (growth.Range{Lo: -8, Hi: 120 - 8}); g.Difference() != want {
		t.Errorf("Difference = %v, want %v", g.Difference(), want)
	}
	if got, want := g.String(), "8 -> 0 to 120"; got != want {
		t.Errorf("String = %q, want %q", got, want)
	}
	back := three.Between(standing("build", at("3"), "foresee", at("2")), standing("build", at("2"), "foresee", at("1"), "spread", at("4")))
	if ratio, err := back.Ratio(); err != nil || !near(ratio.Lo, 1/15.) || ratio.Hi != inf {
		t.Errorf("Ratio = %v, %v; want 1/15 or more", ratio, err)
	}
	gone := three.Between(standing("build", at("3")), standing("build", at("none"), "foresee", at("2"), "spread", at("4")))
	if ratio, err := gone.Ratio(); err != nil || ratio != r(0) {
		t.Errorf("Ratio = %v, %v; want 0", ratio, err)
	}
	lost := three.Between(standing("build", at("3")), standing("build", at("2"), "foresee", at("none"), "spread", at("4")))
	if c := slices.Collect(lost.Changes())[1]; c.Factor != r(0) || c.Log() != r(-inf) {
		t.Errorf("from nobody knows what to none: %v", c.Factor)
	}
	fresh := three.Between(standing("build", at("none"), "foresee", at("2"), "spread", at("none")), standing("build", at("3"), "foresee", at("2"), "spread", at("4")))
	_, err = fresh.Ratio()
	if want := "Ratio: nothing can be divided by a volume of 0: build, spread was at none"; !errors.Is(err, growth.ErrZero) || err.Error() != want {
		t.Errorf("Ratio: %v, want %s", err, want)
	}
	for c := range fresh.Changes() {
		if none := c.Skill != "foresee"; c.FromNone != none || none && (c.Factor != growth.Range{} || c.Log() != growth.Range{} || c.Part != r(24)) {
			t.Errorf("%s: %+v", c.Skill, c)
		}
	}
}

// What each ability gave adds up, and is what it adds on average over all orders,
// written out.
func TestChange_Part_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 6, 0)
		g := space(t, growth.Options{}, w.abilities...).Between(w.profile(w.before), w.profile(w.after))
		n := len(w.abilities)
		value := func(grown []bool) float64 {
			v := 1.0
			for i, numbers := range w.numbers {
				number := numbers[w.before[i]]
				if grown[i] {
					number = numbers[w.after[i]]
				}
				v *= math.Pow(number, w.weight(i))
			}
			return v
		}
		want, orders := make([]float64, n), 0.0
		var walk func(grown []bool, left int)
		walk = func(grown []bool, left int) { // every order once
			if left == 0 {
				orders++
				return
			}
			for i := range n {
				if !grown[i] {
					without := value(grown)
					grown[i] = true
					after := orders
					walk(grown, left-1)
					want[i] += (value(grown) - without) * (orders - after)
					grown[i] = false
				}
			}
		}
		walk(make([]bool, n), n)
		sum, slack := 0.0, 1e-12*g.Before().Space().Top()
		for i, c := range slices.Collect(g.Changes()) {
			if !c.Part.IsKnown() || math.Abs(c.Part.Lo-want[i]/orders) > slack {
				t.Fatalf("part %d is %v, want %v", i, c.Part, want[i]/orders)
			}
			sum += c.Part.Lo
		}
		if d := g.Difference(); math.Abs(sum-d.Lo) > slack || !d.IsKnown() {
			t.Fatalf("the parts add up to %v, the difference is %v", sum, d)
		}
	})
}

// Factors multiply to the ratio, logarithms add up, and growth from a to b and from b
// to c is growth from a to c.
func TestGrowth_Ratio_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 6, 0)
		s := space(t, growth.Options{}, w.abilities...)
		middle := make([]int, len(w.after))
		for i := range middle {
			middle[i] = rapid.IntRange(0, len(w.numbers[i])-1).Draw(t, "middle")
		}
		a, b, c := w.profile(w.before), w.profile(middle), w.profile(w.after)
		whole := s.Between(a, c)
		ratio, err := whole.Ratio()
		if slices.Contains(w.before, 0) {
			if !errors.Is(err, growth.ErrZero) || ratio != (growth.Range{}) {
				t.Fatalf("Ratio = %v, %v of a volume of 0", ratio, err)
			}
			return
		}
		if err != nil || !near(ratio.Lo, whole.After().Value().Lo/whole.Before().Value().Lo) || !ratio.IsKnown() {
			t.Fatalf("Ratio = %v, %v; want %v / %v", ratio, err, whole.After().Value(), whole.Before().Value())
		}
		factor, log := 1.0, 0.0
		for x := range whole.Changes() {
			factor, log = factor*x.Factor.Lo, log+x.Log().Lo
		}
		if !near(factor, ratio.Lo) || ratio.Lo > 0 && !near(log, math.Log(ratio.Lo)) || ratio.Lo == 0 && !math.IsInf(log, -1) {
			t.Fatalf("the factors multiply to %v and add up to %v, the ratio is %v", factor, log, ratio)
		}
		if slices.Contains(middle, 0) {
			return
		}
		first, _ := s.Between(a, b).Ratio()
		second, _ := s.Between(b, c).Ratio()
		if !near(first.Lo*second.Lo, ratio.Lo) {
			t.Fatalf("%v times %v is not %v", first, second, ratio)
		}
	})
}

// Whatever the levels turn out to be that are not known, every interval holds what
// then comes out; and some level leads to each of its ends.
func TestGrowth_unknown_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 3, 1)
		s := space(t, growth.Options{}, w.abilities...)
		g := s.Between(w.profile(w.before), w.profile(w.after))
		type bounds struct{ lo, hi float64 }
		seen := make(map[string]*bounds)
		see := func(name string, in growth.Range, x growth.Range) {
			slack := 1e-10 * max(1, math.Abs(x.Lo))
			if math.IsInf(x.Lo, 0) {
				slack = 0
			}
			if x.Lo < in.Lo-slack || x.Lo > in.Hi+slack || !x.IsKnown() {
				t.Fatalf("%s is %v, and can be %v", name, in, x)
			}
			b := seen[name]
			if b == nil {
				b = &bounds{inf, -inf}
				seen[name] = b
			}
			b.lo, b.hi = min(b.lo, x.Lo), max(b.hi, x.Lo)
		}
		ratio, errRatio := g.Ratio()
		changes := slices.Collect(g.Changes())
		var fill func(at []int, i int, done func([]int))
		fill = func(at []int, i int, done func([]int)) {
			switch {
			case i == len(at):
				done(at)
			case at[i] >= 0:
				fill(at, i+1, done)
			default:
				for step := range w.numbers[i] {
					at[i] = step
					fill(at, i+1, done)
				}
				at[i] = -1
			}
		}
		fill(slices.Clone(w.before), 0, func(before []int) {
			fill(slices.Clone(w.after), 0, func(after []int) {
				h := s.Between(w.profile(before), w.profile(after))
				see("before", g.Before().Value(), h.Before().Value())
				see("after", g.After().Value(), h.After().Value())
				see("side", g.After().Side(), h.After().Side())
				see("difference", g.Difference(), h.Difference())
				for i, c := range slices.Collect(h.Changes()) {
					name := string(c.Skill)
					see(name+" part", changes[i].Part, c.Part)
					see(name+" marginal", changes[i].After.Marginal, c.After.Marginal)
					if !c.FromNone {
						see(name+" factor", changes[i].Factor, c.Factor)
					}
				}
				if x, err := h.Ratio(); err == nil {
					if errRatio != nil {
						t.Fatalf("Ratio fails with %v, and can be %v", errRatio, x)
					}
					see("ratio", ratio, x)
				}
			})
		})
		ends := map[string]growth.Range{"before": g.Before().Value(), "after": g.After().Value(), "side": g.After().Side(), "difference": g.Difference()}
		for _, c := range changes {
			ends[string(c.Skill)+" part"], ends[string(c.Skill)+" marginal"] = c.Part, c.After.Marginal
		}
		for name, want := range ends {
			if got := seen[name]; !near(got.lo, want.Lo) || !near(got.hi, want.Hi) {
				t.Fatalf("%s is %v, and can be %v to %v only", name, want, got.lo, got.hi)
			}
		}
	})
}

// A level that rises never makes the volume smaller.
func TestVolume_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 5, 1)
		s := space(t, growth.Options{}, w.abilities...)
		i := rapid.IntRange(0, len(w.before)-1).Draw(t, "raised")
		up := slices.Clone(w.before)
		if up[i] >= 0 {
			up[i] = rapid.IntRange(up[i], len(w.numbers[i])-1).Draw(t, "to")
		}
		low, high := s.Volume(w.profile(w.before)).Value(), s.Volume(w.profile(up)).Value()
		if high.Lo < low.Lo || high.Hi < low.Hi {
			t.Fatalf("%v rises to %v", low, high)
		}
	})
}

// From a ladder, a person and two dates: of several claims, the newest one on the day
// counts.
func TestBetween(t *testing.T) {
	l := builtin.DualTrack()
	reach, _ := l.Scale("reach")
	claim := func(id skills.ID, level, day string) skills.ClaimSpec {
		return skills.ClaimSpec{Skill: id, Level: reach.MustParse(level), By: skills.ByManager, Date: date.MustParse(day)}
	}
	p, err := ladder.NewPerson(ladder.PersonSpec{ID: "cto", Claims: []skills.ClaimSpec{
		claim("build", "field", "2018"), claim("build", "department", "2020"),
		claim("foresee", "field", "2018"), claim("foresee", "department", "2020"), claim("foresee", "strategy", "2024"),
		claim("spread", "field", "2018"), claim("spread", "department", "2020"), claim("spread", "company", "2024"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	from, to := date.MustParse("2018-12"), date.MustParse("2026-01")
	if _, err := growth.Between(l, p, from, to, skills.Policy{}, growth.Options{}); !errors.Is(err, growth.ErrScale) {
		t.Errorf("Between: %v, want %v: reach is an order of steps", err, growth.ErrScale)
	}
	g, err := growth.Between(l, p, from, to, skills.Policy{}, growth.Options{Insist: true})
	if err != nil || g.Before().Value() != r(27) || g.After().Value() != r(120) || !g.Before().Space().IsInsisted() {
		t.Errorf("Between = %v, %v; want 27 -> 120", g, err)
	}
	if g.Before().AsOf() != from || g.After().AsOf() != to {
		t.Errorf("between %v and %v", g.Before().AsOf(), g.After().AsOf())
	}
	if g, err := growth.Between(l, p, to, from, skills.Policy{}, growth.Options{Insist: true}); !errors.Is(err, growth.ErrDates) || !g.Equal(growth.Growth{}) {
		t.Errorf("from %v back to %v: %v, %v", to, from, g, err)
	} else if ja := err.(interface{ Text(language.Tag) string }).Text(language.Japanese); !strings.Contains(ja, "逆向き") {
		t.Errorf("%v is told as %q", err, ja)
	}
	if g, err := growth.Between(l, p, to, to, skills.Policy{}, growth.Options{Insist: true}); err != nil || g.Difference() != (growth.Range{}) {
		t.Errorf("on one day: %v, %v", g, err)
	}
	early, err := growth.Between(l, p, date.MustParse("2011"), from, skills.Policy{}, growth.Options{Insist: true})
	if err != nil || early.Before().Value() != (growth.Range{Hi: 343}) || len(slices.Collect(early.Before().Unknown())) != 3 {
		t.Errorf("before anybody said something: %v, %v", early, err)
	}
}

func TestOf(t *testing.T) {
	l, err := ladder.New(ladder.Spec{ID: "firm", Scales: []skills.ScaleSpec{reached.Spec(), grade.Spec()}, Competencies: []ladder.CompetencySpec{
		{ID: "spread", Name: text.EnJa("Spread", "広める力"), Scale: "reached", Weight: decimal.MustParse("2")},
		{ID: "attitude"},
		{ID: "golf", Scale: "grade", Tier: ladder.Optional},
		{ID: "build", Scale: "reached"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	s, err := growth.Of(l, growth.Options{})
	if want := "spread^2 x build"; err != nil || s.String() != want || s.Top() != 300*300*300 || s.Len() != 2 {
		t.Errorf("Of = %v, %v; want %s", s, err, want)
	}
	if a := slices.Collect(s.Abilities())[0]; a.Name.In(language.Japanese) != "広める力" {
		t.Errorf("%+v", a)
	}
	if s, err := growth.Of(l, growth.Options{}, "build"); err != nil || s.String() != "build" {
		t.Errorf("Of(build) = %v, %v", s, err)
	}
	for id, want := range map[skills.ID]error{"attitude": growth.ErrAbility, "other": growth.ErrAbility, "golf": growth.ErrScale} {
		if _, err := growth.Of(l, growth.Options{}, id); !errors.Is(err, want) {
			t.Errorf("Of(%s): %v, want %v", id, err, want)
		}
	}
	if _, err := growth.Of(ladder.Ladder{}, growth.Options{}); !errors.Is(err, growth.ErrAbility) {
		t.Errorf("Of(): %v", err)
	}
}
