package skills_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// A sheet's profile is that of its claims, in everything that a profile tells and
// in what becomes of it.
func TestSheet_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 0, 12).Draw(t, "claims")
		for i := range rapid.IntRange(0, 6).Draw(t, "more skills") {
			spec := skills.ClaimSpec{Skill: skills.ID(rune('p' + i)), Level: mastery.MustParse("aware")}
			if i == 2 {
				spec.Level, spec.Waiver = skills.Level{}, text.Plain("leave")
			}
			claims = append(claims, claim(spec))
		}
		claims = rapid.Permutation(append(claims, skills.Claim{})).Draw(t, "in order")
		asOf, policy := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy")
		sheet := skills.NewSheet(claims, asOf, policy)
		if sheet.Len() != len(claims) || !sheet.Serves(asOf, policy) {
			t.Fatal("another number of claims, or it does not serve")
		}

		places := rapid.SliceOfN(rapid.Uint32Range(0, uint32(len(claims)-1)), 0, 8).Draw(t, "places")
		if rapid.Bool().Draw(t, "by skill") {
			places = bySkill(claims, places, rapid.Bool().Draw(t, "once"))
		}
		own := make([]skills.Claim, len(places))
		for i, place := range places {
			own[i] = claims[place]
		}
		want := skills.Resolve(own, asOf, policy)
		p, ok := sheet.Profile(places)
		if !ok {
			t.Fatal("lacks a place that it has")
		}
		alike(t, want, p)
		other := skills.Resolve(rapid.SliceOfN(genClaim(), 0, 4).Draw(t, "other"), genDate().Draw(t, "other day"), skills.Policy{})
		for _, q := range []skills.Profile{want, p, other} {
			if there := skills.Diff(p, q); there.String() != skills.Diff(want, q).String() || !there.Apply(p).Equal(q) || !there.Apply(want).Equal(q) {
				t.Fatalf("from %v to %v it is %v", p, q, there)
			}
			if back := skills.Diff(q, p); back.String() != skills.Diff(q, want).String() || !back.Apply(q).Equal(p) {
				t.Fatalf("from %v to %v it is %v", q, p, back)
			}
		}
		id, level := rapid.SampledFrom([]skills.ID{"go", "p", "q", "zzz", ""}).Draw(t, "with"), rapid.SampledFrom(levels).Draw(t, "at")
		alike(t, want.With(id, level), p.With(id, level))
	})
}

// bySkill puts places in order of the skills, each skill once where that is asked.
func bySkill(claims []skills.Claim, places []uint32, once bool) (sorted []uint32) {
	for _, id := range []skills.ID{"c#", "go", "p", "q", "r", "s", "sql", "t", "u"} {
		for _, place := range places {
			if claims[place].Skill() == id {
				if sorted = append(sorted, place); once {
					break
				}
			}
		}
	}
	return sorted
}

// alike fails where one profile tells something else than another.
func alike(t *rapid.T, want, got skills.Profile) {
	tell := func(p skills.Profile) (all []string) {
		all = append(all, facts(p), p.String(), fmt.Sprint(p.Len()), p.AsOf().String())
		for _, id := range []skills.ID{"", "a", "c#", "go", "p", "q", "r", "s", "sql", "t", "u", "v"} {
			why, waived := p.Waived(id)
			confidence, sure := p.Confidence(id)
			c, counts := p.Claim(id)
			all = append(all, fmt.Sprint(id, p.Level(id), why, waived, confidence, sure, c.Spec(), counts))
		}
		return all
	}
	if diff := cmp.Diff(tell(want), tell(got)); diff != "" {
		t.Fatalf("(-want +got)\n%s", diff)
	}
	if !want.Equal(got) || !got.Equal(want) || !got.Equal(got) {
		t.Fatalf("%v is not equal to %v", want, got)
	}
}

// A place that the sheet lacks is told, and so is a sheet of another day or policy.
func TestSheet_limits(t *testing.T) {
	claims := []skills.Claim{self2020, peer2022}
	day, trust := date.MustParse("2023"), []skills.Source{skills.BySelf}
	sheet := skills.NewSheet(claims, day, skills.Policy{Trust: trust})
	claims[0], trust[0] = lost2024, skills.ByPeer // it has copies
	if p, ok := sheet.Profile([]uint32{0, 1}); !ok || p.Level("go") != self2020.Level() {
		t.Errorf("%v, %v; want %v", p, ok, self2020)
	}
	for _, places := range [][]uint32{{2}, {0, 1 << 31}, {1<<32 - 1}, {0, 0, 2}} {
		if p, ok := sheet.Profile(places); ok || p.Len() > 0 || !p.AsOf().IsZero() {
			t.Errorf("places %d: %v, %v", places, p, ok)
		}
	}
	if sheet.Serves(date.Date{}, skills.Policy{Trust: []skills.Source{skills.BySelf}}) || sheet.Serves(day, skills.Policy{}) || !sheet.Serves(day, skills.Policy{Trust: []skills.Source{skills.BySelf}}) {
		t.Error("it serves another day or policy, or not its own")
	}
	var zero skills.Sheet
	if p, ok := zero.Profile(nil); !ok || p.Len() > 0 || zero.Len() > 0 || !zero.Serves(date.Date{}, skills.Policy{}) {
		t.Errorf("the zero Sheet has %v, %v", p, ok)
	}
	if _, ok := zero.Profile([]uint32{0}); ok {
		t.Error("the zero Sheet has a claim")
	}
}

// A profile of a sheet costs its places, whatever the claims weigh.
func TestSheet_allocations(t *testing.T) {
	var claims []skills.Claim
	var places []uint32
	for i := range 200 {
		claims = append(claims, claim(skills.ClaimSpec{Skill: skills.ID(fmt.Sprintf("s%03d", i)), Level: mastery.MustParse("aware")}))
		places = append(places, uint32(i))
	}
	sheet := skills.NewSheet(claims, date.Date{}, skills.Policy{})
	if n := testing.AllocsPerRun(100, func() { sheet.Profile(places) }); n > 1 {
		t.Errorf("%v allocations, want 1", n)
	}
	p, _ := sheet.Profile(places)
	if n := testing.AllocsPerRun(100, func() { p.Level("s123") }); n > 0 {
		t.Errorf("%v allocations of a look-up", n)
	}
}
