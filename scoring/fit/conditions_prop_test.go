package fit

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
)

// TestFit_Conditions_law asks for levels and for what is no level: the fit is that of
// the levels alone, but for being 1 only where everything is met.
func TestFit_Conditions_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asked, have := drawSteps(t, "asked", 3, 0), drawSteps(t, "have", 3, -1)
		weights := []int{1, 2, 3}
		levels := oneRole(t, weights, allOf(asked))
		record := levels.Spec()
		record.Roles[0].Requires = append(allOf(asked), ladder.Evidence{N: 2}, ladder.Held{Place: "first"})
		record.Roles = append(record.Roles, ladder.RoleSpec{ID: "first", Requires: ladder.All{}})
		both, err := ladder.New(record)
		if err != nil {
			t.Fatal(err)
		}
		spec := facts(t, have...).Spec()
		if rapid.Bool().Draw(t, "evidence is stated") {
			spec.Evidence = make([]ladder.PieceSpec, rapid.IntRange(0, 3).Draw(t, "pieces"))
			for i := range spec.Evidence {
				spec.Evidence[i].Date = date.MustParse([]string{"2020", "2021", "2022"}[i])
			}
		}
		if rapid.Bool().Draw(t, "stints are stated") {
			spec.Stints = make([]ladder.StintSpec, 0, 1)
			if rapid.Bool().Draw(t, "held") {
				spec.Stints = append(spec.Stints, ladder.StintSpec{Place: "first", From: date.MustParse("2020")})
			}
		}
		f := ladder.NewFacts(spec)
		alone, fit := fitTo(levels, f), fitTo(both, f)
		share, outcome := fit.Share(), fit.Verdict().Outcome()
		if met := outcome == ladder.Met; met != (share.Lo == 1) || outcome == ladder.NotMet && share.Hi == 1 {
			t.Fatalf("fit %v while %v", share, outcome)
		}
		if share.Lo > alone.Share().Lo || alone.Share().Lo-share.Lo > ulps || alone.Share().Hi-share.Hi > ulps {
			t.Fatalf("fit %v, of the levels alone %v", share, alone.Share())
		}
		if diff := cmp.Diff(len(slices.Collect(alone.Items())), len(slices.Collect(fit.Items()))); diff != "" {
			t.Fatalf("items (-levels +both):\n%s", diff)
		}
		if asked := slices.Collect(fit.Conditions()); len(asked) != 2 || asked[0].IsLevel() || asked[1].IsLevel() {
			t.Fatalf("conditions %v, want the evidence and the place", asked)
		}
	})
}
