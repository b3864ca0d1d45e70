package skills_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

func TestConflicts(t *testing.T) {
	on := func(spec skills.ClaimSpec) skills.Claim {
		spec.Skill = "go"
		if spec.Date.IsZero() {
			spec.Date = date.MustParse("2024-05")
		}
		return claim(spec)
	}
	var (
		low     = on(skills.ClaimSpec{Level: aware, By: skills.BySelf})
		high    = on(skills.ClaimSpec{Level: expert, By: skills.ByPeer})
		again   = on(skills.ClaimSpec{Level: expert, By: skills.ByPeer, Author: "kim"})
		later   = on(skills.ClaimSpec{Level: working, By: skills.BySelf, Date: date.MustParse("2024-06")})
		waived  = on(skills.ClaimSpec{Waiver: text.Plain("on leave"), By: skills.BySelf})
		noMore  = on(skills.ClaimSpec{Negative: true, By: skills.BySelf})
		noLong  = on(skills.ClaimSpec{Negative: true, Level: working, By: skills.BySelf})
		expired = on(skills.ClaimSpec{Level: none, By: skills.BySelf, Expiry: date.MustParse("2024-12-31")})
	)
	pair := func(a, b skills.Claim) skills.Conflict { return skills.Conflict{A: a, B: b} }
	tests := []struct {
		name   string
		claims []skills.Claim
		policy skills.Policy
		want   []skills.Conflict
	}{
		{"two levels", []skills.Claim{high, low}, skills.Policy{}, []skills.Conflict{pair(low, high)}},
		{"one is trusted more", []skills.Claim{low, high}, skills.Policy{Trust: []skills.Source{skills.ByPeer}}, nil},
		{"one is newer", []skills.Claim{low, later}, skills.Policy{}, nil},
		{"they agree", []skills.Claim{high, again}, skills.Policy{}, nil},
		{"a level and a waiver", []skills.Claim{low, waived}, skills.Policy{}, []skills.Conflict{pair(waived, low)}},
		{"a level and a negative claim", []skills.Claim{low, noMore}, skills.Policy{}, []skills.Conflict{pair(noMore, low)}},
		{"a level and a negative claim of what is above", []skills.Claim{low, noLong, high}, skills.Policy{}, []skills.Conflict{pair(low, high), pair(noLong, high)}},
		{"two negative claims", []skills.Claim{noMore, noLong}, skills.Policy{}, nil},
		{"one has expired", []skills.Claim{low, expired}, skills.Policy{}, nil},
		{"claims of nothing", []skills.Claim{{}, {}}, skills.Policy{}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := skills.Conflicts(test.claims, date.MustParse("2025"), test.policy)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	line := pair(noLong, again)
	for tag, want := range map[language.Tag]string{
		language.English:  "Go no longer at Working (self, 2024-05) contradicts Go at expert (peer kim, 2024-05)",
		language.Japanese: "Go 言語 はもう「使える」ではない（本人、2024-05）とGo 言語「expert」（同僚 kim、2024-05）が矛盾しています",
	} {
		if got := line.Text(tag, catalog, mastery); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if got, want := pair(waived, noMore).String(), "go waived: on leave (self, 2024-05) contradicts go no longer (self, 2024-05)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Sources of claims are sets.
func TestMergeClaims_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfN(genClaim(), 0, 5)
		a, b, c := some.Draw(t, "a"), some.Draw(t, "b"), some.Draw(t, "c")
		if len(a) > 0 && rapid.Bool().Draw(t, "one is in both") {
			b = append(b, rapid.SampledFrom(a).Draw(t, "both"))
		}
		before := slices.Clone(a)
		same := func(what string, p, q []skills.Claim) {
			if !slices.EqualFunc(p, q, skills.Claim.Equal) {
				t.Fatalf("%s: %v and %v", what, p, q)
			}
		}
		merged := skills.MergeClaims(a, b)
		same("in the other order", merged, skills.MergeClaims(b, a))
		same("three", skills.MergeClaims(merged, c), skills.MergeClaims(a, skills.MergeClaims(b, c)))
		same("three at once", skills.MergeClaims(merged, c), skills.MergeClaims(a, b, c))
		same("with itself", skills.MergeClaims(merged, merged), merged)
		same("the source", before, a)
		for i := 1; i < len(merged); i++ {
			if merged[i-1].Compare(merged[i]) >= 0 {
				t.Fatalf("%v before %v", merged[i-1], merged[i])
			}
		}
		all := slices.Concat(a, b)
		for _, c := range all {
			if !slices.ContainsFunc(merged, c.Equal) {
				t.Fatalf("%v is lost in %v", c, merged)
			}
		}
		for _, c := range merged {
			if !slices.ContainsFunc(all, c.Equal) {
				t.Fatalf("%v is made up", c)
			}
		}
		asOf, policy := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy")
		if p, q := skills.Resolve(all, asOf, policy), skills.Resolve(merged, asOf, policy); facts(p) != facts(q) {
			t.Fatalf("%s, merged %s", facts(p), facts(q))
		}
	})
}

// Every two claims are in conflict of which leaving out the one or the other
// gives two answers, where no third claim is about and the policy does not tell
// them apart.
func TestConflicts_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 0, 6).Draw(t, "claims")
		asOf, policy := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy")
		all := skills.MergeClaims(claims)
		var want []skills.Conflict
		for i, a := range all {
			for _, b := range all[i+1:] {
				place := func(c skills.Claim) int {
					i := slices.Index(policy.Trust, c.By())
					return (i + len(policy.Trust) + 1) % (len(policy.Trust) + 1)
				}
				if a.Skill() != b.Skill() || a.Date() != b.Date() || place(a) != place(b) || policy.ConfidenceOf(a, asOf) != policy.ConfidenceOf(b, asOf) {
					continue
				}
				alone := func(c skills.Claim) skills.Fate { return skills.Explain([]skills.Claim{c}, asOf, policy)[0].Fate }
				counts := []skills.Fate{skills.FateCounts, skills.FateNegative}
				if !slices.Contains(counts, alone(a)) || !slices.Contains(counts, alone(b)) {
					continue
				}
				contradict := false
				switch together := skills.Explain([]skills.Claim{a, b}, asOf, policy); {
				case a.IsNegative() || b.IsNegative():
					contradict = together[0].Fate == skills.FateEnded || together[1].Fate == skills.FateEnded
				default:
					contradict = a.Level() != b.Level()
				}
				if contradict {
					want = append(want, skills.Conflict{A: a, B: b})
				}
			}
		}
		if diff := cmp.Diff(want, skills.Conflicts(claims, asOf, policy)); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}
