package skills_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// fading tells half-lives: of go its own, of sql that of tools. It lacks c#.
var fading = must(skills.NewCatalog([]skills.SkillSpec{{ID: "go", Kind: skills.KindTool, HalfLife: 12}, {ID: "sql", Kind: skills.KindTool}}))

func genPolicy() *rapid.Generator[skills.Policy] {
	return rapid.Custom(func(t *rapid.T) skills.Policy {
		return skills.Policy{
			Trust:      rapid.SliceOfN(rapid.SampledFrom(append(slices.Collect(skills.Sources()), skills.Source{})), 0, 3).Draw(t, "trust"),
			Order:      rapid.SampledFrom(slices.Collect(skills.Orders())).Draw(t, "order"),
			Confidence: rapid.SampledFrom([]map[skills.Source]decimal.Decimal{nil, {skills.BySelf: decimal.MustParse("0.5"), skills.ByPeer: decimal.MustParse("2")}}).Draw(t, "confidence"),
			Decay: rapid.SampledFrom([]skills.Decay{
				{}, {Catalog: fading}, {Catalog: fading, HalfLives: map[skills.Kind]int{skills.KindTool: 6, {}: 3}}, {HalfLives: map[skills.Kind]int{{}: 24}},
			}).Draw(t, "decay"),
			Least: rapid.SampledFrom([]decimal.Decimal{{}, {}, decimal.MustParse("0.25"), decimal.MustParse("0.5"), decimal.MustParse("0.6")}).Draw(t, "least"),
		}
	})
}

// resolve is the rule as the documentation tells it: leave out what does not
// count, then keep the best by one criterion after the other.
func resolve(claims []skills.Claim, skill skills.ID, asOf date.Date, policy skills.Policy) []skills.Claim {
	keep := func(ok func(skills.Claim) bool) {
		claims = slices.DeleteFunc(slices.Clone(claims), func(c skills.Claim) bool { return !ok(c) })
	}
	confidence := func(c skills.Claim) float64 { return policy.ConfidenceOf(c, asOf) }
	trust := func(c skills.Claim) int { // more is better
		for i, trusted := range policy.Trust {
			if c.By() == trusted {
				return len(policy.Trust) - i
			}
		}
		return 0
	}
	criteria := []func(c, d skills.Claim) int{
		func(c, d skills.Claim) int { return trust(c) - trust(d) },
		func(c, d skills.Claim) int { return c.Date().Compare(d.Date()) },
		func(c, d skills.Claim) int { return cmp.Compare(confidence(c), confidence(d)) },
	}
	switch policy.Order {
	case skills.NewestFirst:
		criteria[0], criteria[1] = criteria[1], criteria[0]
	case skills.SurestFirst:
		criteria[0], criteria[1], criteria[2] = criteria[2], criteria[0], criteria[1]
	}

	keep(func(c skills.Claim) bool {
		return c.Skill() == skill && c.InForce(asOf) && confidence(c) >= policy.Least.Float64()
	})
	all := claims
	keep(func(c skills.Claim) bool {
		return !c.IsNegative() && !slices.ContainsFunc(all, func(n skills.Claim) bool {
			if !n.IsNegative() || c.Date().Compare(n.Date()) > 0 {
				return false
			}
			for _, better := range criteria {
				if order := better(c, n); order > 0 {
					return false
				} else if order < 0 {
					break
				}
			}
			order, ok := c.Level().Compare(n.Level())
			return n.Level().IsZero() || ok && order >= 0
		})
	})
	for _, better := range append(criteria,
		func(c, d skills.Claim) int { return len(c.Waiver().String()) - len(d.Waiver().String()) }, // all waivers are alike
		func(c, d skills.Claim) int { return strings.Compare(d.Level().ScaleID(), c.Level().ScaleID()) },
		func(c, d skills.Claim) int { order, _ := d.Level().Compare(c.Level()); return order }, // 0 between scales
	) {
		all := claims
		keep(func(c skills.Claim) bool {
			return !slices.ContainsFunc(all, func(d skills.Claim) bool { return better(d, c) > 0 })
		})
	}
	return claims
}

func TestResolve_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 0, 8).Draw(t, "claims")
		asOf, policy := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy")
		before := slices.Clone(claims)
		p := skills.Resolve(claims, asOf, policy)
		if !slices.EqualFunc(before, claims, skills.Claim.Equal) {
			t.Fatal("Resolve rewrites its input")
		}
		known := 0
		for _, skill := range []skills.ID{"go", "sql"} {
			want := resolve(claims, skill, asOf, policy)
			got, ok := p.Claim(skill)
			if ok != (len(want) > 0) || ok && !slices.ContainsFunc(want, got.Equal) || p.Level(skill) != got.Level() {
				t.Fatalf("%v counts, at %v; want one of %v", got, p.Level(skill), want)
			}
			if why, waived := p.Waived(skill); waived != (ok && got.Level().IsZero()) || waived && !why.Equal(got.Waiver()) {
				t.Fatalf("%v counts, waived is %v", got, waived)
			}
			if confidence, sure := p.Confidence(skill); sure != ok || ok && confidence != policy.ConfidenceOf(got, asOf) {
				t.Fatalf("%v counts, with confidence %v, %v", got, confidence, sure)
			}
			if !p.Level(skill).IsZero() {
				known++
			}
		}
		if p.Len() != known || p.AsOf() != asOf {
			t.Fatalf("Len() = %d, AsOf() = %v; want %d, %v", p.Len(), p.AsOf(), known, asOf)
		}
	})
}

// The order of the claims does not matter, nor that one is made twice.
func TestResolve_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 1, 8).Draw(t, "claims")
		asOf, policy := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy")
		for _, c := range slices.Clone(claims) { // beside each a twin that differs in what decides last
			twin, other := c.Spec(), genClaim().Draw(t, "other").Spec()
			if rapid.Bool().Draw(t, "another expiry") {
				twin.Expiry = date.Date{}
			} else {
				twin.Evidence = other.Evidence
			}
			claims = append(claims, claim(twin))
		}
		twice := append(slices.Clone(claims), rapid.SampledFrom(claims).Draw(t, "twice"))
		p := skills.Resolve(claims, asOf, policy)
		q := skills.Resolve(rapid.Permutation(twice).Draw(t, "shuffled"), asOf, policy)
		if !p.Equal(q) || p.String() != q.String() {
			t.Fatalf("%v, in another order %v", p, q)
		}
		for id := range p.All() {
			c, _ := p.Claim(id)
			if d, _ := q.Claim(id); !c.Equal(d) {
				t.Fatalf("%+v counts, in another order %+v", c.Spec(), d.Spec())
			}
		}
	})
}

// A claim that does not count as of a day changes nothing as of that day.
func TestResolve_history_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 0, 6).Draw(t, "claims")
		asOf, policy, later := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy"), genClaim().Draw(t, "later")
		if later.InForce(asOf) {
			return
		}
		before, after := skills.Resolve(claims, asOf, policy), skills.Resolve(append(claims, later), asOf, policy)
		if !before.Equal(after) {
			t.Fatalf("%v became %v with %v", before, after, later)
		}
	})
}

// Nor does a claim about another skill, for this one.
func TestResolve_otherSkill_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(genClaim(), 0, 6).Draw(t, "claims")
		asOf, policy, other := genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy"), genClaim().Draw(t, "other")
		before, after := skills.Resolve(claims, asOf, policy), skills.Resolve(append(claims, other), asOf, policy)
		for _, id := range []skills.ID{"go", "sql"} {
			was, _ := before.Claim(id)
			if is, _ := after.Claim(id); id != other.Skill() && !is.Equal(was) {
				t.Fatalf("%v counts instead of %v because of %v", is, was, other)
			}
		}
	})
}

// Many skills are told apart whatever their ids, in whatever order the claims
// come: against a map.
func TestResolve_manySkills_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		prefix := strings.Repeat("x", rapid.IntRange(0, 9).Draw(t, "alike"))
		letters := rapid.SampledFrom([]string{"a", "ab", "abcdefgh", "aé語"}).Draw(t, "letters")
		longest := rapid.IntRange(1, 12).Draw(t, "longest")
		var claims []skills.Claim
		newest := make(map[skills.ID]skills.Claim)
		for range rapid.SampledFrom([]int{0, 1, 3, 5, 20, 255, 256, 257, 600}).Draw(t, "n") {
			id := prefix
			for range random.IntN(longest + 1) {
				all := []rune(letters)
				id += string(all[random.IntN(len(all))])
			}
			if id == "" {
				claims = append(claims, skills.Claim{})
				continue
			}
			level, _ := mastery.Step(random.IntN(5))
			c := claim(skills.ClaimSpec{Skill: skills.ID(id), Level: level, Date: must(date.Of(2000+random.IntN(20), 1, 1))})
			claims = append(claims, c)
			old, ok := newest[c.Skill()]
			order, _ := level.Compare(old.Level())
			if !ok || c.Date().Compare(old.Date()) > 0 || c.Date() == old.Date() && order < 0 {
				newest[c.Skill()] = c
			}
		}
		if rapid.Bool().Draw(t, "in order") {
			slices.SortFunc(claims, skills.Claim.Compare)
		}
		p := skills.Resolve(claims, date.Date{}, skills.Policy{})
		var ids []skills.ID
		for id, level := range p.All() {
			ids = append(ids, id)
			if c, _ := p.Claim(id); !c.Equal(newest[id]) || p.Level(id) != level {
				t.Fatalf("%v counts, want %v", c, newest[id])
			}
		}
		if want := slices.Sorted(maps.Keys(newest)); !slices.Equal(ids, want) || p.Len() != len(want) {
			t.Fatalf("the profile has %q, want %q", ids, want)
		}
		for _, no := range []skills.ID{"", "b", skills.ID(prefix + "z")} {
			if _, ok := p.Claim(no); ok || !p.Level(no).IsZero() {
				if _, ok := newest[no]; !ok {
					t.Fatalf("something counts for %q", no)
				}
			}
		}
	})
}

// A profile with suppositions is a map with assignments.
func TestProfile_With_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := skills.Resolve(rapid.SliceOfN(genClaim(), 0, 4).Draw(t, "claims"), genDate().Draw(t, "asOf"), skills.Policy{})
		id := rapid.SampledFrom([]skills.ID{"go", "sql", "c#"})
		for range rapid.IntRange(0, 5).Draw(t, "n") {
			before, model := facts(p), maps.Collect(p.All())
			at, level := id.Draw(t, "id"), rapid.SampledFrom(levels).Draw(t, "level")
			model[at] = level
			if level.IsZero() {
				delete(model, at)
			}
			q := p.With(at, level)
			if after := facts(p); after != before {
				t.Fatalf("With changed %s to %s", before, after)
			}
			if _, ok := q.Claim(at); ok || q.Level(at) != level || !maps.Equal(maps.Collect(q.All()), model) || q.Len() != len(model) || q.AsOf() != p.AsOf() {
				t.Fatalf("%v.With(%s, %v) = %v", p, at, level, q)
			}
			_, waived := p.Waived(at)
			if !q.With(at, level).Equal(q) || !waived && !q.With(at, p.Level(at)).Equal(p) {
				t.Fatalf("With(%s, %v) again, or back, is another profile", at, level)
			}
			p = q
		}
	})
}

// facts is all that a profile tells.
func facts(p skills.Profile) string {
	s := p.AsOf().String()
	for id, level := range p.All() {
		c, ok := p.Claim(id)
		s += fmt.Sprint("; ", id, level, c, ok)
	}
	return s
}
