package ladder_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// TestRequirement_Reads_law: what a requirement does not look at may be anything,
// and neither the verdict nor a way to meet it changes.
func TestRequirement_Reads_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, _, r := drawPlaced(t)
		m, other := drawRemembered(t), drawRemembered(t)
		reads := r.Reads()
		mixed := m
		mixed.known = known{maps.Clone(other.known.steps), maps.Clone(other.alien)}
		looked := slices.Collect(reads.Skills())
		for _, id := range world {
			if reads.Anything() || slices.Contains(looked, id) {
				take(mixed.known.steps, m.known.steps, id)
				take(mixed.alien, m.alien, id)
			}
		}
		if !reads.Stints() {
			mixed.stints = other.stints
		}
		if !reads.Evidence() {
			mixed.evidence = other.evidence
		}
		if !reads.Ratings() {
			mixed.ratings = other.ratings
		}
		said := func(f ladder.Facts) string {
			all := r.Verdict(f).Explain(language.English)
			for _, way := range r.Completions(f, 4) {
				for need := range way.Needs() {
					all += need.Line(language.English)
				}
				all += "\n"
			}
			return all
		}
		if diff := cmp.Diff(said(m.facts()), said(mixed.facts())); diff != "" {
			t.Fatalf("%v looks at %v: (-as it is +with other facts)\n%s", r, looked, diff)
		}
	})
}

// TestRequirement_Reads names what each kind of condition looks at, and no more.
func TestRequirement_Reads(t *testing.T) {
	spec := placedSpec
	asks := map[string]ladder.RequirementSpec{
		"level":    ladder.AtLeast{Skill: "a", Level: "1"},
		"twice":    ladder.All{ladder.AtLeast{Skill: "b", Level: "1"}, ladder.Any{ladder.AtLeast{Skill: "a", Level: "2"}, ladder.AtLeast{Skill: "b", Level: "2"}}},
		"tenure":   ladder.Tenure{In: "g1", Months: 1},
		"held":     ladder.Held{Place: "g1"},
		"evidence": ladder.Evidence{N: 1, Skill: "a"},
		"rating":   ladder.Rating{Review: "rated", Level: "1"},
		"own":      ladder.Own{Condition: badge{1}},
		"include":  ladder.Include{Of: "level"},
		"nothing":  ladder.All{},
		"unstated": nil,
	}
	spec.Roles = []ladder.RoleSpec{{ID: "coach", Requires: ladder.All{}}}
	for _, id := range slices.Sorted(maps.Keys(asks)) {
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: id, Requires: asks[id]})
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	type reads struct {
		Skills                              []skills.ID
		Stints, Evidence, Ratings, Anything bool
	}
	want := map[string]reads{
		"level": {Skills: []skills.ID{"a"}}, "twice": {Skills: []skills.ID{"b", "a"}}, "tenure": {Stints: true}, "held": {Stints: true},
		"evidence": {Evidence: true}, "rating": {Ratings: true}, "own": {nil, true, true, true, true}, "include": {Skills: []skills.ID{"a"}},
		"nothing": {}, "unstated": {},
	}
	got := make(map[string]reads)
	for id := range asks {
		role, _ := l.Role(id)
		r := role.Requirement().Reads()
		got[id] = reads{slices.Collect(r.Skills()), r.Stints(), r.Evidence(), r.Ratings(), r.Anything()}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// take makes what one map says of a key what another one says.
func take[M ~map[skills.ID]int](into, from M, id skills.ID) {
	delete(into, id)
	if step, ok := from[id]; ok {
		into[id] = step
	}
}
