package ladder_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// lives calls do with ways in which what is known could be completed: with all of
// them when they are few, and with some of them otherwise. It returns whether
// they were all.
func (m remembered) lives(seed uint64, asked map[string]ladder.RequirementSpec, do func(life)) bool {
	const few, some = 200, 40
	choices, complete := m.choices()
	ways := 1
	for _, c := range choices {
		ways = min(ways*len(c), few+1)
	}
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range ways {
		if ways > few && i == some {
			return false
		}
		l := life{
			steps: maps.Clone(m.steps), today: m.asOf, asked: asked,
			stints: slices.Clone(m.stints), evidence: slices.Clone(m.evidence), ratings: slices.Clone(m.ratings),
		}
		for _, c := range choices {
			if ways > few {
				c[random.IntN(len(c))](&l)
				continue
			}
			c[i%len(c)](&l)
			i /= len(c)
		}
		do(l)
	}
	return complete
}

func TestOutcome_kinds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asked, r, req := drawPlaced(t)
		m := drawRemembered(t)
		f := m.facts()
		got := req.Outcome(f)
		met, failed := 0, 0
		all := m.lives(rapid.Uint64().Draw(t, "seed"), asked, func(l life) {
			if meets := l.meets(r); meets {
				met++
			} else {
				failed++
			}
		})
		if got == ladder.Met && failed > 0 || got == ladder.NotMet && met > 0 || got == ladder.Unknown && all && met*failed == 0 {
			t.Fatalf("%s over %v with %v: %v, but %d lives meet it and %d fail it\n%s", describe(r), m, asked, got, met, failed, req.Verdict(f))
		}
		checkProgress(t, req, f)
	})
}

// checkProgress checks what a verdict promises of its outcome and its ends, in
// all its parts.
func checkProgress(t *rapid.T, req ladder.Requirement, f ladder.Facts) {
	v := req.Verdict(f)
	if v.Outcome() != req.Outcome(f) {
		t.Fatalf("%v: the verdict is %v, the outcome %v", req, v.Outcome(), req.Outcome(f))
	}
	want := ladder.Unknown
	p := v.Progress()
	switch {
	case p.Lo == 1 && p.Hi == 1:
		want = ladder.Met
	case 0 <= p.Lo && p.Lo <= p.Hi && p.Hi < 1:
		want = ladder.NotMet
	case !(0 <= p.Lo && p.Lo < 1 && p.Hi == 1):
		t.Fatalf("%v: no progress: %v", req, p)
	}
	if v.Outcome() != want {
		t.Fatalf("%v: %v with the progress %v", req, v.Outcome(), p)
	}
	for part := range v.Parts() {
		checkProgress(t, part.Requirement(), f)
	}
}

// Raising a level or a rating, or adding a stint or a piece of evidence, never
// makes an outcome or a progress worse.
func TestOutcome_kindsMonotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, r, req := drawPlaced(t)
		m := drawRemembered(t)
		before := req.Verdict(m.facts())
		switch rapid.IntRange(0, 3).Draw(t, "more") {
		case 0:
			for _, id := range world {
				if i, ok := m.steps[id]; ok && i < worldTops[id] {
					m.steps = m.steps.with(id, i+1)
				}
			}
		case 1:
			if m.stints != nil {
				m.stints = append(m.stints, drawStint(t))
			}
		case 2:
			if m.evidence != nil {
				p := ladder.PieceSpec{Skill: rapid.SampledFrom([]skills.ID{"", "a", "b"}).Draw(t, "shows")}
				p.Date, p.Link = drawDate(t), "more"
				m.evidence = append(m.evidence, p)
			}
		case 3:
			m.ratings = slices.Clone(m.ratings)
			for i, r := range m.ratings {
				if level := r.Level; level.SameScale(step("a", 1)) {
					m.ratings[i].Level = step("a", min(level.Step()+1, 2))
				}
			}
		}
		after := req.Verdict(m.facts())
		if after.Outcome().Compare(before.Outcome()) < 0 || after.Progress().Lo < before.Progress().Lo || after.Progress().Hi < before.Progress().Hi {
			t.Fatalf("%s: %v %v turns to %v %v by more of something: %v", describe(r), before.Outcome(), before.Progress(), after.Outcome(), after.Progress(), m)
		}
	})
}

// Learning to the day what is unknown never flips met and not met, and narrows
// the progress.
func TestOutcome_kindsLearning_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asked, r, req := drawPlaced(t)
		m := drawRemembered(t)
		before := req.Verdict(m.facts())
		m.lives(rapid.Uint64().Draw(t, "seed"), asked, func(l life) {
			learned := m
			learned.known = known{steps: l.steps}
			learned.stints, learned.evidence, learned.ratings = slices.Clip(l.stints), l.evidence, l.ratings
			for i := range m.stints { // what goes on goes on
				learned.stints[i].To = m.stints[i].To
			}
			after := req.Verdict(learned.facts())
			if before.Outcome() != ladder.Unknown && after.Outcome() != before.Outcome() || after.Progress().Lo < before.Progress().Lo || after.Progress().Hi > before.Progress().Hi {
				t.Fatalf("%s: %v %v turns to %v %v when %v is known to be %v", describe(r), before.Outcome(), before.Progress(), after.Outcome(), after.Progress(), m, learned)
			}
		})
	})
}

// Whatever can be met has a witness, and it meets the requirement.
func TestRequirement_Witness_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asked, r, req := drawPlaced(t)
		m := drawRemembered(t)
		f := m.facts()
		g, ok := req.Witness(f)
		if ok && req.Outcome(g) != ladder.Met {
			t.Fatalf("%s: the witness %v does not meet it", describe(r), g.Spec())
		}
		best := life{steps: make(steps), today: today, asked: asked}
		for _, id := range world {
			best.steps[id] = worldTops[id]
		}
		for _, place := range placeIDs {
			best.stints = append(best.stints, ladder.StintSpec{Place: place, From: longAgo, To: today})
		}
		for i := range 4 {
			best.evidence = append(best.evidence, ladder.PieceSpec{Skill: []skills.ID{"a", "b"}[i%2]})
			best.evidence[i].Title, best.evidence[i].Value, best.evidence[i].Date = titles(string(rune('1' + i)))[0], "v", today
			best.ratings = append(best.ratings, ladder.RatingSpec{Review: "rated", Level: step("a", 2), Date: today})
		}
		if can := best.meets(r); can != ok {
			t.Fatalf("%s with %v: can be met is %v, a witness from %v is %v", describe(r), asked, can, m, ok)
		}
		for id, had := range f.Profile().All() {
			if order, same := g.Profile().Level(id).Compare(had); ok && same && order < 0 {
				t.Fatalf("%s: the witness lowers %s from %v to %v", describe(r), id, had, g.Profile().Level(id))
			}
		}
	})
}
