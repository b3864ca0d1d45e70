package ladder_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// A skill that is waived is at the level that each condition asks, whatever that
// is, and for a score it is unknown. A later claim of a level ends that, and a
// later waiver a level.
func TestOutcome_waiver_law(t *testing.T) {
	early, late := date.MustParse("2026-01-01"), date.MustParse("2026-02-01")
	rapid.Check(t, func(t *rapid.T) {
		r, seen := drawRequirement(t, 3), steps{}
		waived := make(map[skills.ID]bool)
		var claims []skills.Claim
		say := func(id skills.ID, i int, day date.Date) {
			spec := skills.ClaimSpec{Skill: id, Date: day}
			if i < 0 {
				spec.Waiver = text.Plain("no opportunity")
			} else {
				spec.Level = step(id, i)
			}
			claims = append(claims, must(skills.NewClaim(spec)))
		}
		for _, id := range world {
			claim := rapid.IntRange(-1, worldTops[id])
			n := rapid.IntRange(0, 2).Draw(t, "claims")
			if n == 2 {
				say(id, claim.Draw(t, "early"), early)
			}
			if n == 0 {
				continue
			}
			last := claim.Draw(t, "late")
			say(id, last, late)
			if waived[id] = last < 0; last >= 0 {
				seen[id] = last
			}
		}
		claims = rapid.Permutation(claims).Draw(t, "order")
		f := ladder.FactsOf(skills.Resolve(claims, late, skills.Policy{}))
		req, want := compiled(t, r), outcome(withoutWaived(r, waived), seen)
		if got := req.Outcome(f); got != want {
			t.Fatalf("%s over %v with %v waived: %v, want %v", describe(r), seen, waived, got, want)
		}
		if got := req.Verdict(f).Outcome(); got != want {
			t.Fatalf("%s over %v with %v waived: the verdict is %v, want %v", describe(r), seen, waived, got, want)
		}
	})
}

// withoutWaived replaces the conditions on skills that are waived by nothing to
// ask.
func withoutWaived(r ladder.RequirementSpec, waived map[skills.ID]bool) ladder.RequirementSpec {
	each := func(parts []ladder.RequirementSpec) []ladder.RequirementSpec {
		var left []ladder.RequirementSpec
		for _, part := range parts {
			left = append(left, withoutWaived(part, waived))
		}
		return left
	}
	switch r := r.(type) {
	case ladder.AtLeast:
		if waived[r.Skill] {
			return ladder.All{}
		}
	case ladder.All:
		return ladder.All(each(r))
	case ladder.Any:
		return ladder.Any(each(r))
	case ladder.Count:
		return ladder.Count{N: r.N, Of: each(r.Of)}
	}
	return r
}
