package skills_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

func genPolicy() *rapid.Generator[skills.Policy] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(append(slices.Collect(skills.Sources()), skills.Source{})), 0, 3),
		func(trust []skills.Source) skills.Policy { return skills.Policy{Trust: trust} })
}

// resolve is the rule as the documentation tells it: leave out what does not
// count, then keep the best by one criterion after the other.
func resolve(claims []skills.Claim, skill skills.ID, asOf date.Date, policy skills.Policy) []skills.Claim {
	keep := func(ok func(skills.Claim) bool) {
		claims = slices.DeleteFunc(slices.Clone(claims), func(c skills.Claim) bool { return !ok(c) })
	}
	keep(func(c skills.Claim) bool { return c.Skill() == skill && c.InForce(asOf) })
	for _, trusted := range policy.Trust {
		if slices.ContainsFunc(claims, func(c skills.Claim) bool { return c.By() == trusted }) {
			keep(func(c skills.Claim) bool { return c.By() == trusted })
			break
		}
	}
	var newest date.Date
	for _, c := range claims {
		if c.Date().Compare(newest) > 0 {
			newest = c.Date()
		}
	}
	keep(func(c skills.Claim) bool { return c.Date() == newest })
	firstScale := ""
	for i, c := range claims {
		if i == 0 || c.Level().ScaleID() < firstScale {
			firstScale = c.Level().ScaleID()
		}
	}
	keep(func(c skills.Claim) bool { return c.Level().ScaleID() == firstScale })
	all := claims
	keep(func(c skills.Claim) bool { // nothing below it
		return !slices.ContainsFunc(all, func(d skills.Claim) bool {
			order, ok := d.Level().Compare(c.Level())
			return ok && order < 0
		})
	})
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
			if ok {
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
			if !q.With(at, level).Equal(q) || !q.With(at, p.Level(at)).Equal(p) {
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
