package calibration

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// TestSeverity_rate draws tables of raters who are all alike: one of them is said to
// differ in at most 5 of 100, and one who does differ is found.
func TestSeverity_rate(t *testing.T) {
	source := rand.New(rand.NewPCG(5, 1979))
	const tables = 1000
	false_, found := 0, 0
	for range tables {
		c := full(8, 4, func(u, _ int) float64 { return float64(u) + source.NormFloat64() })
		tests, err := mustLS(t, c).Severity()
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range tests {
			if x.Adjusted() <= 0.05 {
				false_++
				break
			}
		}
		tests, _ = mustLS(t, c.with(func(_, r, y float64) float64 {
			if r == 2 {
				return y + 2.5
			}
			return y
		})).Severity()
		if tests[2].Adjusted() <= 0.05 && tests[2].T() > 0 {
			found++
		}
	}
	// Four tests of one table hang together, so that Holm keeps well below 5 %.
	if false_ > 65 || false_ < 20 || found < 990 {
		t.Errorf("of %d tables %d say that somebody differs, and %d find who does", tables, false_, found)
	}
}

// TestHolm_law compares with the definition: of the tests in order, each probability
// times how many are left, and never below one before.
func TestHolm_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		p := rapid.SliceOfN(rapid.Float64Range(0, 1), 1, 8).Draw(t, "p")
		list := make([]Test, len(p))
		for i := range p {
			list[i].p = p[i]
		}
		holm(list)
		for i := range p {
			want := 0.0
			for j := range p {
				if p[j] > p[i] {
					continue
				}
				notLess := 0
				for k := range p {
					if p[k] >= p[j] {
						notLess++
					}
				}
				want = max(want, min(1, float64(notLess)*p[j]))
			}
			if list[i].adjusted != want {
				t.Fatalf("%v adjusted to %v, want %v", p[i], list[i].adjusted, want)
			}
		}
	})
}

// TestInterval_coverage holds the truth in 95 of 100 tables, also with few ratings.
func TestInterval_coverage(t *testing.T) {
	source := rand.New(rand.NewPCG(95, 100))
	const tables = 2000
	rater, unit := 0, 0
	for range tables {
		c := cells{4, 3, [][3]float64{{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 0}, {2, 2}, {3, 0}, {3, 1}}}
		a := mustLS(t, c.with(func(u, r, _ float64) float64 { return u + (r - 1) + source.NormFloat64() }))
		e, _ := a.Rater(raterID(0))
		if lo, hi, err := e.Interval(0.95); err != nil || lo <= -1 && -1 <= hi {
			rater++
		}
		e, _ = a.Unit(unitID(3))
		if lo, hi, err := e.Interval(0.95); err != nil || lo <= 3 && 3 <= hi {
			unit++
		}
	}
	for what, n := range map[string]int{"leniency": rater, "adjusted rating": unit} {
		if math.Abs(float64(n)/tables-0.95) > 0.015 {
			t.Errorf("%s: %d of %d intervals hold the truth", what, n, tables)
		}
	}
}

// TestConsistency tells who scatters, takes nobody for it who does not, and its
// freedoms add up.
func TestConsistency(t *testing.T) {
	source := rand.New(rand.NewPCG(19, 37))
	const tables = 60
	false_, found := 0, 0
	for i := range tables {
		noise := func(r float64) float64 { return source.NormFloat64() * (1 + 5*r) }
		c := full(10, 4, func(u, r int) float64 { return float64(u+r) + noise(0) })
		if i%2 == 0 {
			c = c.with(func(u, r, _ float64) float64 {
				if r == 1 {
					return u + noise(1)
				}
				return u + noise(0)
			})
		}
		a := mustLS(t, c)
		got, err := a.Consistency()
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for _, s := range got.Raters() {
			sum += s.Freedom()
		}
		if math.Abs(sum-float64(a.Freedom())) > 1e-9 {
			t.Errorf("freedoms add up to %v, want %d", sum, a.Freedom())
		}
		if got.P() <= 0.05 {
			if i%2 == 0 {
				found++
			} else {
				false_++
			}
		}
	}
	if false_ > 5 || found < 28 {
		t.Errorf("of 30 and 30 tables %d say that somebody scatters who does not, %d find who does", false_, found)
	}
}

// TestConsistency_scatter compares with residuals that are computed from the effects.
func TestConsistency_scatter(t *testing.T) {
	c := full(5, 3, func(u, r int) float64 { return float64((7*u*u+3*r*r*u+2*r)%11) / 2 })
	a := mustLS(t, c)
	got, err := a.Consistency()
	if err != nil {
		t.Fatal(err)
	}
	rater, unit := values(a.Raters()), values(a.Units())
	squares := make([]float64, 3)
	for _, g := range c.list {
		rest := g[2] - rater[int(g[1])] - unit[int(g[0])]
		squares[int(g[1])] += rest * rest
	}
	for r, s := range got.Raters() {
		sd, ok := s.SD()
		if want := math.Sqrt(squares[r] / (8.0 / 3)); !ok || math.Abs(sd-want) > 1e-12 || math.Abs(s.Freedom()-8.0/3) > 1e-12 {
			t.Errorf("%v: sd %v, want %v of the freedom %v", s, sd, want, s.Freedom())
		}
	}
	// Bartlett's statistic by hand, for equal freedoms.
	var logs, all float64
	for _, x := range squares {
		logs += 8.0 / 3 * math.Log(x*3/8)
		all += x
	}
	want := (8*math.Log(all/8) - logs) / (1 + (9.0/8-1.0/8)/6)
	if math.Abs(got.Statistic()-want) > 1e-12 {
		t.Errorf("statistic %v, want %v", got.Statistic(), want)
	}
	two := mustLS(t, full(5, 2, func(u, r int) float64 { return float64((5*u + r*u*u) % 7) }))
	if _, err := two.Consistency(); !errors.Is(err, ErrFreedom) {
		t.Errorf("two raters are compared: %v", err)
	}
}

// TestDrift finds the one who has changed, whoever else comes and goes, and whatever
// happens to the units.
func TestDrift(t *testing.T) {
	source := rand.New(rand.NewPCG(3, 14))
	round := func(raters []float64, grown float64, bias map[float64]float64) agreement.Ratings {
		var c cells
		for u := range 12 {
			for _, r := range raters {
				c.list = append(c.list, [3]float64{float64(u), r, float64(u) + grown + bias[r] + 0.1*source.NormFloat64()})
			}
		}
		return c.ratings(t)
	}
	course, err := Drift(
		Round{"spring", round([]float64{0, 1, 2, 3}, 0, map[float64]float64{3: 9})},
		Round{"autumn", round([]float64{0, 1, 2, 4}, 5, map[float64]float64{1: 1, 4: -7})},
	)
	if err != nil {
		t.Fatal(err)
	}
	changes := course.Changes()
	if len(changes) != 3 {
		t.Fatalf("%v", course)
	}
	for i, want := range []float64{-1.0 / 3, 2.0 / 3, -1.0 / 3} {
		c := changes[i]
		if e := c.Test().Estimate(); math.Abs(e.Value()-want) > 0.15 || e.ID() != raterID(float64(i)) || c.Test().Adjusted() > 0.05 || c.Stayed() != 3 {
			t.Errorf("%v, want %.2f", c, want)
		}
	}
	for name, rounds := range map[string][]Round{
		"one round":         {{"spring", round([]float64{0, 1, 2}, 0, nil)}},
		"nobody has stayed": {{"spring", round([]float64{0, 1, 2}, 0, nil)}, {"autumn", round([]float64{2, 3, 4}, 0, nil)}},
	} {
		if _, err := Drift(rounds...); !errors.Is(err, ErrInput) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Drift(Round{"a", round([]float64{0, 1}, 0, nil)}, Round{"b", agreement.Ratings{}}); !errors.Is(err, ErrRatings) || err.Error()[:8] != "Drift(b)" {
		t.Errorf("a round without ratings: %v", err)
	}
}

// TestDrift_law compares the variance of a change with that of contrasts of one model of
// both rounds, in which units and raters of different rounds are different.
func TestDrift_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		c, d := drawn(t, 2), drawn(t, 2)
		course, err := Drift(Round{"a", c.ratings(t)}, Round{"b", d.ratings(t)})
		if err != nil {
			return
		}
		stayed := min(c.raters, d.raters)
		a, b := mustLS(t, c), mustLS(t, d)
		was, is := values(a.Raters())[:stayed], values(b.Raters())[:stayed]
		sum := 0.0
		for i, x := range course.Changes() {
			e := x.Test().Estimate()
			want := is[i] - meanOf(is) - was[i] + meanOf(was)
			if math.Abs(e.Value()-want) > 1e-11 || x.Stayed() != stayed {
				t.Fatalf("%v, want %v", e, want)
			}
			sum += e.Value()
			if c.raters == stayed && d.raters == stayed { // then the mean is that of the models
				p, _ := a.Rater(e.ID())
				q, _ := b.Rater(e.ID())
				before, _ := p.StdErr()
				after, _ := q.StdErr()
				if got, _ := e.StdErr(); math.Abs(got-math.Hypot(before, after)) > 1e-9 {
					t.Fatalf("error %v, want %v", got, math.Hypot(before, after))
				}
			}
		}
		if math.Abs(sum) > 1e-10 {
			t.Fatalf("changes add up to %v", sum)
		}
	})
}

// TestReliability compares the interval with the likelihood on a grid, and with the
// classic one of a table without empty places in its value.
func TestReliability(t *testing.T) {
	for _, c := range references(t) {
		m, err := REML(context.Background(), c.table(t))
		if err != nil {
			t.Fatal(err)
		}
		r, err := m.Reliability(context.Background(), 0.95)
		if err != nil {
			t.Fatal(err)
		}
		v := m.Components()
		lo, hi, _ := r.Interval()
		if want := v.Unit / (v.Unit + v.Rater + v.Residual); math.Abs(r.Value()-want) > 1e-15 || !(lo < want && want < hi) || lo < 0 || hi > 1 {
			t.Errorf("%s: %v, want %v", c.ID, r, want)
		}
		l := newLikelihood(m.design)
		least, most := 1.0, 0.0
		for i := range 120 {
			for j := range 120 {
				g := [2]float64{math.Exp(float64(i-45) / 7.5), math.Exp(float64(j-60) / 7.5)}
				if j == 0 {
					g[1] = 0
				}
				if len(l.raters) == 3 && l.at(g) <= m.deviance+3.841458820694124 {
					share := g[0] / (1 + g[0] + g[1])
					least, most = min(least, share), max(most, share)
				}
			}
		}
		if len(l.raters) == 3 && (least < lo-1e-4 || most > hi+1e-4 || least > lo+0.03 || most < hi-0.03) {
			t.Errorf("%s: %v, on a grid %v to %v", c.ID, r, least, most)
		}
	}
}
