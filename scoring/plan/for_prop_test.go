package plan_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

// The cheapest course for one target costs the least of all levels that meet its
// requirement, whatever steps cost and skills build on.
func TestLearning_cheapest_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, true)
		l := w.learning(t)
		for _, target := range w.targets {
			c, err := l.Cheapest(target)
			if err != nil {
				t.Fatal(err)
			}
			w.check(t, c)
			if want := amount(w.cheapest(target), w.unit); c.Cost().Hi != want || !c.Exact() {
				t.Fatalf("%v: %v, exact %v, want cost %v", w, c, c.Exact(), want)
			}
		}
	})
}

// check takes the steps of a course one by one: each begins where the skill is, what
// a skill builds on is there when it is learned, and a target's requirement is met
// when the course says that it opens.
func (w world) check(t *rapid.T, c plan.Course) {
	t.Helper()
	var p skills.Profile
	for i := range worldSkills {
		p = p.With(skill(i), worldLevel(max(w.held[i], 0)))
	}
	cost, n := 0, 0 // in units
	opened := make(map[string]int)
	for target, after := range c.Opens() {
		opened[target.ID()] = after
	}
	for s := range c.Steps() {
		n++
		i := int(s.Skill[1] - '0')
		at := p.Level(s.Skill)
		if s.Maybe != (w.held[i] < 0) {
			t.Fatalf("%v: %v may be there: %v", w, s.Skill, s.Maybe)
		}
		if !s.From.IsZero() && s.From != at || s.From.IsZero() && (!at.IsNone() || !s.Maybe) || s.To.Step() <= at.Step() {
			t.Fatalf("%v: %v from %v to %v, and it is at %v", w, s.Skill, s.From, s.To, at)
		}
		if at.IsNone() {
			for _, on := range w.builds[i] {
				if p.Level(skill(on)).IsNone() {
					t.Fatalf("%v: %v is learned before %v in %v", w, s.Skill, skill(on), c)
				}
			}
		}
		if len(s.For) == 0 && len(s.Before) == 0 {
			t.Fatalf("%v: %v to %v is for nothing in %v", w, s.Skill, s.To, c)
		}
		step := 0
		for level := max(at.Step(), 0) + 1; level <= s.To.Step(); level++ {
			step += w.costs[i][level]
		}
		if s.Cost != amount(step, w.unit) {
			t.Fatalf("%v: %v to %v costs %v, want %v", w, s.Skill, s.To, s.Cost, amount(step, w.unit))
		}
		cost, p = cost+step, p.With(s.Skill, s.To)
		for _, target := range s.Opens {
			if opened[target.ID()] != n || target.Requirement().Outcome(ladder.FactsOf(p)) != ladder.Met {
				t.Fatalf("%v: %v does not open after %d steps of %v", w, target.ID(), n, c)
			}
			delete(opened, target.ID())
		}
	}
	if all := amount(cost, w.unit); len(opened) > 0 || all != c.Cost().Hi || n != c.Len() || c.Cost().Lo > all || c.Cost().Lo < 0 {
		t.Fatalf("%v: %v opens %v; %d steps cost %v", w, c, opened, n, all)
	}
}

// A course toward all targets opens all of them, courses of the frontier rise, and
// the least cost is what is left when all that is unknown is there.
func TestLearning_all_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, rapid.Bool().Draw(t, "choices"))
		l := w.learning(t)
		all := l.All()
		w.check(t, all)
		if all.Value() != float64(len(w.targets)) {
			t.Fatalf("%v: %v", w, all)
		}
		courses, err := l.Frontier(ctx)
		if err != nil {
			t.Fatal(err)
		}
		last := plan.Course{}
		for i, c := range courses {
			w.check(t, c)
			if i > 0 && (c.Value() <= last.Value() || c.Cost().Hi <= last.Cost().Hi) {
				t.Fatalf("%v: %v behind %v", w, c, last)
			}
			last = c
		}
		if last.Value() != all.Value() || last.Cost() != all.Cost() {
			t.Fatalf("%v: the last course is %v, all is %v", w, last, all)
		}
		for q := range len(w.targets) + 1 {
			c, proof, err := l.CheapestOf(ctx, q, plan.Limits{})
			if err != nil || !proof.Exact || c.Value() < float64(q) {
				t.Fatalf("%v: %d targets: %v, %+v, %v", w, q, c, proof, err)
			}
			w.check(t, c)
			within, proof, err := l.Within(ctx, c.Cost().Hi, plan.Limits{})
			if err != nil || !proof.Exact || within.Value() < c.Value() {
				t.Fatalf("%v: within the cost of %v there is %v, %+v, %v", w, c, within, proof, err)
			}
			w.check(t, within)
		}
	})
}

// Where nothing is left to choose, the least cost of a course is that of somebody who
// has all that is not known.
func TestCourse_cost_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, false)
		knowing := w
		for i, held := range w.held {
			if held < 0 {
				knowing.held[i] = worldTop
			}
		}
		got, want := w.learning(t).All(), knowing.learning(t).All()
		if got.Cost().Lo != want.Cost().Hi || want.Cost().Lo != want.Cost().Hi {
			t.Fatalf("%v: %v costs %v at the least, want %v", w, got, got.Cost(), want.Cost())
		}
	})
}

// Skills share the targets that lack them, and the next steps are those for which
// nothing is missing.
func TestLearning_shares_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, true)
		l := w.learning(t)
		lacking, sum := 0, 0.0
		for _, target := range w.targets {
			if c, err := l.Cheapest(target); err != nil || c.Len() > 0 {
				lacking++
			}
		}
		var seen []skills.ID
		for _, s := range l.Shapley() {
			sum += s.Share
			if slices.Contains(seen, s.Skill) || len(s.Targets) == 0 || s.Share <= 0 {
				t.Fatalf("%v: %+v", w, s)
			}
			seen = append(seen, s.Skill)
		}
		if d := sum - float64(lacking); d > 1e-9 || d < -1e-9 {
			t.Fatalf("%v: shares of %v, %d targets are lacking", w, sum, lacking)
		}
		for _, n := range l.Next() {
			i := int(n.Skill[1] - '0')
			if from := max(w.held[i], 0); from != max(n.From.Step(), 0) {
				t.Fatalf("%v: next is %v from %v", w, n.Skill, n.From)
			}
			if len(n.Opens) != int(n.Gain) || !slices.Contains(seen, n.Skill) {
				t.Fatalf("%v: %v opens %v, worth %v", w, n.Skill, n.Opens, n.Gain)
			}
			for _, target := range n.Opens {
				p := w.facts().Profile().With(n.Skill, n.To)
				for j, held := range w.held {
					if held < 0 && skill(j) != n.Skill {
						p = p.With(skill(j), worldLevel(0))
					}
				}
				if target.Requirement().Outcome(ladder.FactsOf(p)) != ladder.Met {
					t.Fatalf("%v: %v to %v does not open %v", w, n.Skill, n.To, target.ID())
				}
			}
		}
	})
}
