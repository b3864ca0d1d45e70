package options_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
)

// state is a firm, a person and what the caller knows.
type state struct {
	seats     []ladder.SeatSpec
	proposals []ladder.ProposalSpec
	levels    map[skills.ID]int
	outside   []options.Outside
	employer  float64
	market    float64
	made      fit.Range
	vacancy   fit.Range
	known     bool // whether the caller knows of vacancies and positions
}

func drawShare(t *rapid.T) float64 {
	return rapid.OneOf(rapid.Float64Range(0.001, 1), rapid.SampledFrom([]float64{0, 0.25, 0.5, 1})).Draw(t, "share")
}

func drawRange(t *rapid.T) fit.Range {
	x, y := drawShare(t), drawShare(t)
	return fit.Range{Lo: min(x, y), Hi: max(x, y)}
}

func drawStated(t *rapid.T) *fit.Range {
	r := drawRange(t)
	return &r
}

func drawState(t *rapid.T) state {
	s := state{levels: make(map[skills.ID]int), employer: drawShare(t), market: drawShare(t), made: drawRange(t), vacancy: drawRange(t), known: rapid.Bool().Draw(t, "known")}
	for i := range rapid.IntRange(1, 3).Draw(t, "seats") {
		seat := ladder.SeatSpec{ID: fmt.Sprint("seat", i), Place: rapid.SampledFrom([]string{"lead", "guide"}).Draw(t, "place")}
		if rapid.IntRange(0, 3).Draw(t, "held") > 0 {
			seat.Holder = "ann"
		}
		s.seats = append(s.seats, seat)
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "proposals") {
		s.proposals = append(s.proposals, ladder.ProposalSpec{ID: fmt.Sprint("proposal", i), Problem: "nights", Place: "lead"})
	}
	for _, id := range []skills.ID{"craft", "people"} {
		if level := rapid.IntRange(-1, 2).Draw(t, string(id)); level >= 0 {
			s.levels[id] = level
		}
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "outside") {
		x := options.Outside{ID: fmt.Sprint("outside", i), Seat: drawStated(t)}
		if rapid.Bool().Draw(t, "asks") {
			x.Target = role("lead")
		} else {
			x.Feasible = drawStated(t)
		}
		if rapid.Bool().Draw(t, "market") {
			x.Needs = []string{"market"}
		}
		s.outside = append(s.outside, x)
	}
	return s
}

func (s state) question() options.Question {
	q := options.Question{
		Net: network(firm(s.seats, s.proposals)), From: "e1", Facts: facts(s.levels), AsOf: today,
		Outside: s.outside, Employer: stated(s.employer), Causes: []availability.Cause{{ID: "market", Chance: exactly(s.market)}},
	}
	if s.known {
		q.Made = func(ladder.Proposal) (fit.Range, bool) { return s.made, true }
		q.Vacancy = func(ladder.Place) (fit.Range, bool) { return s.vacancy, true }
	}
	return q
}

func (s state) options() options.Options { return must(options.Of(s.question())) }

// oracle returns the chance that an option is open at one end: over the states of the
// employer and the market, with what each option of the cast asks written out.
func (s state) oracle(high bool) float64 {
	end := func(r fit.Range) float64 {
		if high {
			return r.Hi
		}
		return r.Lo
	}
	has := func(id skills.ID, level int) float64 {
		held, known := s.levels[id]
		switch {
		case !known && high, known && held >= level:
			return 1
		}
		return 0
	}
	lead := has("craft", 1) * has("people", 1)
	made, vacancy := end(fit.Range{Lo: 0, Hi: 1}), 0.0
	if s.known {
		made = end(s.made)
		if slices.ContainsFunc(s.seats, func(seat ladder.SeatSpec) bool { return seat.Place == "lead" }) {
			vacancy = end(s.vacancy)
		}
	}
	noSeat := 1 - vacancy
	for range s.proposals {
		noSeat *= 1 - made
	}
	for _, seat := range s.seats {
		if seat.Place == "lead" && seat.Holder == "" {
			noSeat = 0
		}
	}
	guide := end(fit.Range{Lo: 0, Hi: 1}) // nobody has said what it asks
	closedInside := (1 - has("craft", 2)) * (1 - guide) * (1 - lead*(1-noSeat))
	up := 0.0
	for _, market := range []bool{false, true} {
		closedOutside := 1.0
		for _, x := range s.outside {
			feasible := lead
			if x.Feasible != nil {
				feasible = end(*x.Feasible)
			}
			if market || x.Needs == nil {
				closedOutside *= 1 - feasible*end(*x.Seat)
			}
		}
		chance := s.market
		if !market {
			chance = 1 - s.market
		}
		up += chance * (s.employer*(1-closedInside*closedOutside) + (1-s.employer)*(1-closedOutside))
	}
	return up
}

func close(x, y float64) bool { return math.Abs(x-y) <= 1e-12 }

func TestOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t)
		o := s.options()
		got := o.Chance().Up()
		if !close(got.Lo, s.oracle(false)) || !close(got.Hi, s.oracle(true)) {
			t.Fatalf("%v, written out %v to %v", got, s.oracle(false), s.oracle(true))
		}
		for _, x := range o.List() {
			seat, _ := x.Seat()
			own, feasible := x.Own(), x.Feasible()
			if own.Lo != feasible.Lo*seat.Lo || own.Hi != feasible.Hi*seat.Hi || own.Lo > own.Hi {
				t.Fatalf("%v: %v of %v and %v", x, own, feasible, seat)
			}
			if again, ok := o.Option(x.ID()); !ok || again.Adds() != x.Adds() || again.Without() != x.Without() {
				t.Fatalf("%v is another one", x)
			}
		}
		if !o.Equal(s.options()) {
			t.Fatal("the same question has another answer")
		}
	})
}

// higher reports whether a chance is at least as high as before but for rounding.
func higher(before, after availability.Chance) bool {
	a, b := before.Up(), after.Up()
	return b.Lo >= a.Lo-1e-12 && b.Hi >= a.Hi-1e-12
}

func TestOptions_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t)
		before := s.options()
		check := func(what string, after options.Options, up bool) {
			if up && !higher(before.Chance(), after.Chance()) || !up && !higher(after.Chance(), before.Chance()) {
				t.Fatalf("%s: %v, then %v", what, before, after)
			}
			c := options.Compare(before, after)
			if c.Before != before.Chance() || c.After != after.Chance() {
				t.Fatalf("%s: compared %v and %v", what, c.Before, c.After)
			}
			differs := make(map[string]bool)
			for _, d := range c.Differs {
				differs[d.ID] = true
			}
			for _, id := range []string{"craft/e2", "craft/lead", "craft/guide", "craft/ghost", "new"} {
				x, had := before.Option(id)
				y, has := after.Option(id)
				if differs[id] != (had != has || x.Own() != y.Own()) {
					t.Fatalf("%s: %s differs %v", what, id, differs[id])
				}
			}
		}
		open := func(where string) ladder.SeatSpec { return ladder.SeatSpec{ID: "new", Place: where} }

		seated := s
		seated.seats = append(slices.Clone(s.seats), open("lead"))
		check("a seat is made", must(before.With(network(firm(seated.seats, s.proposals)))), true)
		taken := s
		taken.seats = slices.Clone(s.seats)
		for i := range taken.seats {
			taken.seats[i].Holder = "ann"
		}
		check("seats are taken", must(before.With(network(firm(taken.seats, s.proposals)))), false)
		proposed := s
		proposed.proposals = append(slices.Clone(s.proposals), ladder.ProposalSpec{ID: "new", Problem: "nights", Place: "lead"})
		check("a position is proposed", proposed.options(), true)
		if len(s.proposals) > 0 {
			accepted := must(firm(s.seats, s.proposals).Accept("proposal0", open(""), today))
			check("a position is made", must(before.With(network(accepted))), true)
			declined := must(firm(s.seats, s.proposals).Decline("proposal0", today))
			check("a position is declined", must(before.With(network(declined))), false)
		}
		id := rapid.SampledFrom([]skills.ID{"craft", "people"}).Draw(t, "raised")
		if level, known := s.levels[id]; known && level < 2 {
			raised := s
			raised.levels = map[skills.ID]int{"craft": s.levels["craft"], "people": s.levels["people"]}
			for other := range raised.levels {
				if _, known := s.levels[other]; !known {
					delete(raised.levels, other)
				}
			}
			raised.levels[id]++
			check("a level is raised", raised.options(), true)
		}
		more := s
		more.outside = append(slices.Clone(s.outside), options.Outside{ID: "new", Seat: drawStated(t)})
		check("one more option", more.options(), true)
	})
}

// Without the employer, options outside alone are left; with it, they are not fewer.
func TestOptions_employer_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t)
		o := s.options()
		down := must(o.Availability().Given(options.Employer, false)).Chance()
		want := fit.Range{}
		if len(s.outside) > 0 {
			alone := s
			alone.employer = 0
			want = must(options.Of(alone.question())).Chance().Up()
		}
		if !close(down.Up().Lo, want.Lo) || !close(down.Up().Hi, want.Hi) {
			t.Fatalf("%v without the employer, %v outside", down, want)
		}
		certain := s.question()
		certain.Employer = nil
		s.employer = 1
		if got := must(options.Of(certain)).Chance(); got != s.options().Chance() {
			t.Fatalf("%v where nobody has said, %v for sure", got, s.options())
		}
	})
}

// contains reports whether one lesson has all of another one.
func contains(l, m options.Lever) bool {
	for _, u := range m.LevelUps {
		if !slices.ContainsFunc(l.LevelUps, func(v routes.LevelUp) bool { return v.Skill == u.Skill && v.To.Step() >= u.To.Step() }) {
			return false
		}
	}
	return l.Means == options.Learn && m.Means == options.Learn
}

// A lever does what it says: the seat, the position or the level is really there.
func TestOptions_Levers_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t)
		o := s.options()
		last := -1.0
		for i, l := range o.Levers() {
			for j, m := range o.Levers() {
				if i != j && close(l.With.Down().Lo, m.With.Down().Lo) && close(l.With.Down().Hi, m.With.Down().Hi) && contains(l, m) {
					t.Fatalf("%v asks more than %v, which does as much", l, m)
				}
			}
			if !higher(o.Chance(), l.With) || l.With == o.Chance() || len(l.Raises) == 0 {
				t.Fatalf("%v raises %v to %v at %v", l, o, l.With, l.Raises)
			}
			if down := l.With.Down().Hi; down < last*(1-2e-12) { // equal to 12 digits is equal
				t.Fatalf("%v comes too late", l)
			} else {
				last = down
			}
			after := s
			switch l.Means {
			case options.Learn:
				after.levels = make(map[skills.ID]int)
				for id, level := range s.levels {
					after.levels[id] = level
				}
				for _, u := range l.LevelUps {
					after.levels[u.Skill] = max(after.levels[u.Skill], u.To.Step())
				}
			case options.Seat:
				if l.Option.IsOutside() {
					after.outside = slices.Clone(s.outside)
					for i := range after.outside {
						if after.outside[i].ID == l.Option.ID() {
							after.outside[i].Seat = stated(1)
						}
					}
					break
				}
				after.seats = append(slices.Clone(s.seats), ladder.SeatSpec{ID: "new", Place: l.Option.Target().ID()})
			case options.Made:
				made := must(firm(s.seats, s.proposals).Accept(l.Position.ID(), ladder.SeatSpec{ID: "new"}, today))
				if got := must(o.With(network(made))).Chance(); !close(got.Up().Lo, l.With.Up().Lo) || !close(got.Up().Hi, l.With.Up().Hi) {
					t.Fatalf("%v makes %v, not %v", l, got, l.With)
				}
				continue
			}
			if got := after.options().Chance(); !close(got.Up().Lo, l.With.Up().Lo) || !close(got.Up().Hi, l.With.Up().Hi) {
				t.Fatalf("%v makes %v, not %v", l, got, l.With)
			}
		}
	})
}
