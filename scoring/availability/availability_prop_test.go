package availability_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
)

func TestOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 5, 4)
		a := must(availability.Of(q))
		up, down := a.Chance().Up(), a.Chance().Down()
		if !a.IsExact() {
			t.Fatal("not exact")
		}
		for _, high := range []bool{false, true} {
			wantUp, wantDown := enumerate(q, high)
			gotUp, gotDown := up.Lo, down.Hi
			if high {
				gotUp, gotDown = up.Hi, down.Lo
			}
			if !near(gotUp, wantUp) || !near(gotDown, wantDown) {
				t.Fatalf("high %v: %v and %v, by enumeration %v and %v", high, gotUp, gotDown, wantUp, wantDown)
			}
		}
		least, most := a.Chance().Nines()
		if least > most || least < 0 || !near(least, max(0, -math.Log10(down.Hi))) || !near(most, max(0, -math.Log10(down.Lo))) {
			t.Fatalf("%v to %v nines of %v", least, most, down)
		}
		if !a.Chance().IsExact() && up.Lo == up.Hi && down.Lo == down.Hi || a.Chance().IsExact() && up.Lo != up.Hi {
			t.Fatalf("%v: exact %v", up, a.Chance().IsExact())
		}
	})
}

// Too few states make an interval that holds the chance, and more states no wider one.
func TestOf_states_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 8, 7)
		full := must(availability.Of(q))
		q.States = rapid.IntRange(1, 12).Draw(t, "states")
		few := must(availability.Of(q))
		a, b := few.Chance(), full.Chance()
		if !notAbove(a.Up().Lo, b.Up().Lo) || !notAbove(b.Up().Hi, a.Up().Hi) ||
			!notAbove(a.Down().Lo, b.Down().Lo) || !notAbove(b.Down().Hi, a.Down().Hi) {
			t.Fatalf("%v with few states, %v with enough", a, b)
		}
		if i := full.Independent(); q.AtLeast <= 1 && !notAbove(a.Up().Hi, i.Up().Hi) {
			t.Fatalf("%v with few states, and %v if independent", a, i)
		}
		if few.IsExact() && a != b {
			t.Fatalf("%v, not %v", a, b)
		}
		for _, p := range few.Parts() {
			for _, want := range full.Parts() {
				if p.ID == want.ID && (!notAbove(p.Adds.Lo, want.Adds.Lo+1e-15) || !notAbove(want.Adds.Hi, p.Adds.Hi+1e-15)) {
					t.Fatalf("%s adds %v with few states, %v with enough", p.ID, p.Adds, want.Adds)
				}
			}
		}
	})
}

func TestAvailability_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 5, 3)
		a := must(availability.Of(q)).Chance()
		raised := q
		raised.Things, raised.Causes = slices.Clone(q.Things), slices.Clone(q.Causes)
		raise := func(r *fit.Range) {
			other := drawRange(t)
			*r = fit.Range{Lo: max(r.Lo, other.Lo), Hi: max(r.Hi, other.Hi)}
		}
		for i := range raised.Things {
			raise(&raised.Things[i].Chance)
		}
		for i := range raised.Causes {
			raise(&raised.Causes[i].Chance)
		}
		higher := func(what string, a, b availability.Chance) {
			if !notAbove(a.Up().Lo, b.Up().Lo) || !notAbove(a.Up().Hi, b.Up().Hi) || !notAbove(b.Down().Lo, a.Down().Lo) || !notAbove(b.Down().Hi, a.Down().Hi) {
				t.Fatalf("%s: %v, then %v", what, a, b)
			}
		}
		higher("raised", a, must(availability.Of(raised)).Chance())
		more := must(availability.Of(q))
		more = must(more.With(drawThing(t, "more", q.Causes)))
		higher("one more", a, more.Chance())
		if got := must(more.Without("more")); !got.Equal(must(availability.Of(q))) || got.Chance() != a {
			t.Fatalf("%v after one came and went, not %v", got, a)
		}
		fewer := q
		fewer.AtLeast = max(1, q.AtLeast) + 1
		higher("fewer asked", must(availability.Of(fewer)).Chance(), a)
	})
}

func TestAvailability_bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 5, 3)
		a := must(availability.Of(q))
		c, b, i := a.Chance(), a.Bounds(), a.Independent()
		inside := func(x, y availability.Chance) bool {
			return notAbove(x.Up().Lo-1e-15, y.Up().Lo) && notAbove(y.Up().Hi, x.Up().Hi) && notAbove(x.Down().Lo-1e-15, y.Down().Lo) && notAbove(y.Down().Hi, x.Down().Hi)
		}
		if !inside(b, c) || !inside(b, i) {
			t.Fatalf("%v, and %v if independent, of bounds %v", c, i, b)
		}
		if q.AtLeast <= 1 {
			if !notAbove(c.Up().Lo, i.Up().Lo) || !notAbove(c.Up().Hi, i.Up().Hi) {
				t.Fatalf("%v, and only %v if independent", c, i)
			}
			if least, most := a.Overstated(); least < 1-1e-12 || most < least {
				t.Fatalf("overstated %v to %v times", least, most)
			}
			// The largest chance of one, and the sum of all.
			var lo, hi, none float64 = 0, 0, 1
			for _, p := range a.Parts() {
				lo, hi = max(lo, p.Chance.Up().Lo), hi+p.Chance.Up().Hi
				none *= p.Chance.Down().Hi
			}
			if !near(b.Up().Lo, lo) || !near(b.Up().Hi, min(1, hi)) || !near(i.Down().Hi, none) {
				t.Fatalf("bounds %v, independent %v, not %v to %v and %v", b, i.Down(), lo, hi, none)
			}
		}
	})
}

func TestAvailability_Parts_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 5, 3)
		a := must(availability.Of(exact(q)))
		for _, p := range a.Parts() {
			if d := a.Chance().Up().Lo - p.Without.Up().Lo; math.Abs(d-p.Adds.Lo) > 1e-12 || p.Adds.Lo != p.Adds.Hi {
				t.Fatalf("%s adds %v, not %v", p.ID, p.Adds, d)
			}
			// The importance is what the chance rises by from never to surely.
			sure, never := exact(q), exact(q)
			at := slices.IndexFunc(sure.Things, func(t availability.Thing) bool { return t.ID == p.ID })
			sure.Things[at].Chance, never.Things[at].Chance = exactly(1), exactly(0)
			if d := must(availability.Of(sure)).Chance().Up().Lo - must(availability.Of(never)).Chance().Up().Lo; math.Abs(d-p.Importance.Lo) > 1e-12 {
				t.Fatalf("%s is worth %v, not %v", p.ID, p.Importance, d)
			}
			without, err := a.Without(p.ID)
			if err == nil && without.Chance() != p.Without {
				t.Fatalf("%v without %s, not %v", p.Without, p.ID, without.Chance())
			}
		}
		// With intervals, whatever is within them adds what is within.
		wide := make(map[string]availability.Part)
		for _, p := range must(availability.Of(q)).Parts() {
			wide[p.ID] = p
		}
		inner := q
		inner.Things, inner.Causes = slices.Clone(q.Things), slices.Clone(q.Causes)
		pick := func(r *fit.Range) {
			*r = exactly(rapid.SampledFrom([]float64{r.Lo, r.Hi, r.Lo/2 + r.Hi/2}).Draw(t, "picked"))
		}
		for i := range inner.Things {
			pick(&inner.Things[i].Chance)
		}
		for i := range inner.Causes {
			pick(&inner.Causes[i].Chance)
		}
		for _, p := range must(availability.Of(inner)).Parts() {
			for what, pair := range map[string][2]fit.Range{"adds": {p.Adds, wide[p.ID].Adds}, "importance": {p.Importance, wide[p.ID].Importance}} {
				if !notAbove(pair[1].Lo, pair[0].Lo+1e-15) || !notAbove(pair[0].Hi, pair[1].Hi+1e-15) {
					t.Fatalf("%s of %s is %v, outside of %v", what, p.ID, pair[0], pair[1])
				}
			}
		}
		candidate := drawThing(t, "more", q.Causes)
		best := must(must(availability.Of(exact(q))).Best(candidate))[0]
		more := must(a.With(candidate))
		if best.With != more.Chance() || candidate.Chance.Lo == candidate.Chance.Hi && math.Abs(best.Adds.Lo-(more.Chance().Up().Lo-a.Chance().Up().Lo)) > 1e-12 {
			t.Fatalf("%v would add %v, and make %v of %v", candidate, best.Adds, best.With, a)
		}
	})
}

func TestAvailability_Causes_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := exact(drawQuestion(t, 5, 3))
		a := must(availability.Of(q))
		for _, c := range a.Causes() {
			p := c.Chance.Up().Lo
			mixed := p*c.IfUp.Up().Lo + (1-p)*c.IfDown.Up().Lo
			if math.Abs(mixed-a.Chance().Up().Lo) > 1e-12 {
				t.Fatalf("%s: %v of %v and %v, not %v", c.ID, mixed, c.IfUp, c.IfDown, a.Chance())
			}
			for _, up := range []bool{true, false} {
				want := c.IfDown
				if up {
					want = c.IfUp
				}
				if got := must(a.Given(c.ID, up)).Chance(); got != want {
					t.Fatalf("%s %v: %v, not %v", c.ID, up, got, want)
				}
			}
		}
		// A single point of failure is what can fail alone and leaves nothing.
		points := make(map[string]bool)
		for _, p := range a.SinglePoints() {
			points[p.ID] = true
		}
		possible := a.Chance().Up().Hi > 0
		for _, c := range q.Causes {
			if got := must(a.Given(c.ID, false)).Chance().Up().Hi == 0; points[c.ID] != (possible && got) {
				t.Fatalf("%s: a single point %v, needed %v", c.ID, points[c.ID], got)
			}
		}
		for _, p := range a.Parts() {
			if got := p.Without.Up().Hi == 0; points[p.ID] != (possible && got) {
				t.Fatalf("%s: a single point %v, needed %v", p.ID, points[p.ID], got)
			}
		}
	})
}

// The order of the question changes no bit, causes of one thing are its own, and
// another thing of the same cause brings nothing above the cause.
func TestOf_same_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 5, 3)
		a := must(availability.Of(q))
		shuffled := q
		shuffled.Things = rapid.Permutation(q.Things).Draw(t, "things")
		shuffled.Causes = rapid.Permutation(q.Causes).Draw(t, "causes")
		for i := range shuffled.Things {
			if needs := shuffled.Things[i].Needs; len(needs) > 0 {
				shuffled.Things[i].Needs = append(rapid.Permutation(needs).Draw(t, "needs"), needs[0])
			}
		}
		if b := must(availability.Of(shuffled)); b.Chance() != a.Chance() || !b.Equal(a) || b.Independent() != a.Independent() || b.Bounds() != a.Bounds() {
			t.Fatalf("%v, and %v in another order", a, b)
		}

		// A cause of its own is part of its own chance.
		own := q
		own.Causes = append(slices.Clone(q.Causes), availability.Cause{ID: "own", Chance: drawRange(t)})
		own.Things = slices.Clone(q.Things)
		own.Things[0].Needs = append(slices.Clone(own.Things[0].Needs), "own")
		cause := own.Causes[len(q.Causes)].Chance
		folded := q
		folded.Things = slices.Clone(q.Things)
		folded.Things[0].Chance.Lo *= cause.Lo
		folded.Things[0].Chance.Hi *= cause.Hi
		b, c := must(availability.Of(own)).Chance(), must(availability.Of(folded)).Chance()
		if !near(b.Up().Lo, c.Up().Lo) || !near(b.Up().Hi, c.Up().Hi) {
			t.Fatalf("%v with a cause of its own, %v without", b, c)
		}

		// A stack of two causes that always go together is one.
		p, r := drawChance(t), drawChance(t)
		two, one := availability.Question{
			Causes: []availability.Cause{{ID: "x", Chance: exactly(p)}, {ID: "y", Chance: exactly(r)}},
		}, availability.Question{Causes: []availability.Cause{{ID: "x", Chance: exactly(p * r)}}}
		for i := range rapid.IntRange(1, 4).Draw(t, "stacked") {
			thing := availability.Thing{ID: fmt.Sprint(i), Chance: drawRange(t), Needs: []string{"x"}}
			one.Things = append(one.Things, thing)
			thing.Needs = []string{"x", "y"}
			two.Things = append(two.Things, thing)
		}
		b, c = must(availability.Of(one)).Chance(), must(availability.Of(two)).Chance()
		if !near(b.Up().Lo, c.Up().Lo) || !near(b.Up().Hi, c.Up().Hi) || b.Up().Hi > p*r*(1+1e-15) {
			t.Fatalf("%v of one cause, %v of two, not above %v", b, c, p*r)
		}
	})
}
