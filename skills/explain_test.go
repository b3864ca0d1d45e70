package skills_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

func TestExplain(t *testing.T) {
	all := []skills.Claim{self2020, peer2022, test2021, lost2024, undated, ended2023, notExpert, noChance, {}}
	tests := []struct {
		name   string
		asOf   string
		policy skills.Policy
		want   []string // by claim: its fate, and by which of all
	}{
		{"before the negative claims", "2022-12-31", skills.Policy{}, []string{"overruled 1", "counts", "overruled 1", "not-yet", "overruled 1", "not-yet", "not-yet", "overruled 1", ""}},
		{"one ends all", "2023-03", skills.Policy{}, []string{"ended 5", "ended 5", "ended 5", "not-yet", "ended 5", "negative", "not-yet", "ended 5", ""}},
		{"the first of two ends", "2023-07", skills.Policy{}, []string{"ended 6", "ended 5", "ended 5", "not-yet", "ended 5", "negative", "negative", "ended 5", ""}},
		{"it has expired, and the other ends experts alone", "2026", skills.Policy{}, []string{"ended 6", "overruled 3", "expired", "counts", "overruled 3", "expired", "negative", "overruled 3", ""}},
		{"it ends none of those that are more trusted", "2023-03", skills.Policy{Trust: []skills.Source{skills.ByTest, skills.ByPeer}}, []string{"ended 5", "overruled 2", "counts", "not-yet", "ended 5", "negative", "not-yet", "ended 5", ""}},
		{"but it does where the newest comes first", "2023-03", skills.Policy{Order: skills.NewestFirst, Trust: []skills.Source{skills.ByTest, skills.ByPeer}}, []string{"ended 5", "ended 5", "ended 5", "not-yet", "ended 5", "negative", "not-yet", "ended 5", ""}},
		{"the surest", "2022-12-31", skills.Policy{Order: skills.SurestFirst, Decay: skills.Decay{Catalog: fading}}, []string{"overruled 1", "counts", "overruled 1", "not-yet", "overruled 1", "not-yet", "not-yet", "overruled 1", ""}},
		{"the old ones have faded", "2023-01-31", skills.Policy{Decay: skills.Decay{Catalog: fading}, Least: decimal.MustParse("0.6")}, []string{"faded", "counts", "faded", "not-yet", "faded", "not-yet", "not-yet", "faded", ""}},
		{"a negative one has faded as well", "2025-10", skills.Policy{Decay: skills.Decay{Catalog: fading}, Least: decimal.MustParse("0.3")}, []string{"faded", "faded", "expired", "counts", "faded", "faded", "faded", "faded", ""}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for i, e := range skills.Explain(all, date.MustParse(test.asOf), test.policy) {
				s := e.Fate.String()
				if e.By.Skill() != "" {
					s += " " + string(rune('0'+slices.IndexFunc(all, e.By.Equal)))
				}
				got = append(got, s)
				if !e.Claim.Equal(all[i]) {
					t.Errorf("%d is %v, want %v", i, e.Claim, all[i])
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Of equal claims one counts.
func TestExplain_equal(t *testing.T) {
	got := skills.Explain([]skills.Claim{peer2022, peer2022, self2020}, date.Date{}, skills.Policy{})
	if got[0].Fate != skills.FateCounts || got[1].Fate != skills.FateOverruled || got[2].Fate != skills.FateOverruled || !got[2].By.Equal(peer2022) {
		t.Errorf("%v", got)
	}
}

func TestFate(t *testing.T) {
	roundTrip(t, slices.Collect(skills.Fates()), []string{"counts", "overruled", "ended", "negative", "faded", "expired", "not-yet"})
	for fate := range skills.Fates() {
		if fate.Text(language.English) == "" || fate.Text(language.English) == fate.Text(language.Japanese) {
			t.Errorf("%v has no texts", fate)
		}
	}
}

// The claim that counts is that of Resolve, and every other has a reason that
// holds.
func TestExplain_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 0, 8).Draw(t, "claims")
		asOf, policy := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy")
		p := skills.Resolve(claims, asOf, policy)
		counted := make(map[skills.ID]bool)
		for _, e := range skills.Explain(claims, asOf, policy) {
			c := e.Claim
			if e.Confidence != policy.ConfidenceOf(c, asOf) {
				t.Fatalf("confidence %v in %v", e.Confidence, c)
			}
			holds := false
			switch counts, known := p.Claim(c.Skill()); e.Fate {
			case skills.FateCounts:
				holds = known && counts.Equal(c) && !counted[c.Skill()]
				counted[c.Skill()] = true
			case skills.FateOverruled:
				holds = known && counts.Equal(e.By) && !c.IsNegative()
			case skills.FateEnded:
				holds = e.By.IsNegative() && e.By.InForce(asOf) && c.Date().Compare(e.By.Date()) <= 0 && !c.IsNegative()
			case skills.FateNegative:
				holds = c.IsNegative() && c.InForce(asOf)
			case skills.FateFaded:
				holds = c.InForce(asOf) && e.Confidence < policy.Least.Float64()
			case skills.FateExpired:
				holds = !c.InForce(asOf) && !c.Expiry().IsZero() && c.Expiry().Latest().Compare(asOf.Earliest()) < 0
			case skills.FateNotYet:
				holds = !c.InForce(asOf) && c.Date().Earliest().Compare(asOf.Latest()) > 0
			}
			if !holds {
				t.Fatalf("%v, and the profile says %v", e, p)
			}
		}
		for _, id := range []skills.ID{"go", "sql"} {
			if _, known := p.Claim(id); known != counted[id] {
				t.Fatalf("the profile says %v, of %s something counts: %v", p, id, counted[id])
			}
		}
	})
}

func TestExplanation_Text(t *testing.T) {
	all := []skills.Claim{self2020, peer2022, test2021, lost2024, undated, ended2023, notExpert, noChance, {}}
	policy := skills.Policy{Decay: skills.Decay{HalfLives: map[skills.Kind]int{skills.KindLanguage: 12}, Catalog: catalog}, Least: decimal.MustParse("0.4")}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		var s string
		for _, asOf := range []string{"2021", "2022-12", "2023-06", "2024-06"} {
			s += asOf + "\n"
			for _, e := range skills.Explain(all, date.MustParse(asOf), policy) {
				s += e.Text(tag, catalog, mastery) + "\n"
			}
		}
		golden.Check(t, "explain."+tag.String()+".golden", s)
	}
	for i, want := range []string{
		"expired: go mastery/aware by test on 2021-03 until 2023",
		"ended: go mastery/expert by self on 2020 <- go no longer mastery/expert by peer on 2023-06-01",
		": ",
	} {
		if got := skills.Explain([]skills.Claim{test2021, self2020, {}, notExpert}, date.MustParse("2024"), skills.Policy{})[i].String(); got != want {
			t.Errorf("String() = %q, want %q", got, want)
		}
	}
}
