package matching

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

// TestGuard_law holds the sums of units against the fits: they are never further from
// each other than the guard says, with weights over all magnitudes, and up to a
// thousand steps.
func TestGuard_law(t *testing.T) {
	spec := skills.ScaleSpec{ID: "long"}
	for i := range skills.MaxSteps {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: fmt.Sprint(i + 1)})
	}
	scale, err := skills.NewScale(spec)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		steps := rapid.SampledFrom([]int{1, 5, skills.MaxSteps}).Draw(t, "steps")
		power := rapid.SampledFrom([]int{0, 3, 60, 300}).Draw(t, "power")
		role := RoleSpec{ID: "role"}
		var b PeopleBuilder
		levels := map[skills.ID]skills.Level{}
		enough := rapid.Bool().Draw(t, "enough")
		for i := range rapid.IntRange(1, 60).Draw(t, "needs") {
			id := skills.ID(fmt.Sprint(i))
			asked := rapid.IntRange(1, steps).Draw(t, "asked")
			have := rapid.IntRange(0, steps).Draw(t, "have")
			if enough {
				have = max(have, asked)
			}
			level, _ := scale.Step(asked)
			levels[id], _ = scale.Step(have)
			weight := math.Ldexp(rapid.Float64Range(1, 2).Draw(t, "weight"), rapid.IntRange(-power, power).Draw(t, "magnitude"))
			role.Needs = append(role.Needs, NeedSpec{Skill: id, Level: level, Weight: weight})
		}
		b.Add(func(yield func(skills.ID, skills.Level) bool) {
			for id, level := range levels {
				if !yield(id, level) {
					return
				}
			}
		})
		people := b.Build()
		roles, err := NewRoles([]RoleSpec{role})
		if err != nil {
			t.Fatal(err)
		}
		s := newScorer(search{index: roles.index, people: people, plan: roles.plan(people), k: 1})
		stated, _ := people.person(0)
		s.add(stated)
		lo := s.match(0).Fit.Lo
		if away := math.Abs(float64(s.sums[0]) - lo*one); away > float64(roles.guard) {
			t.Fatalf("the sum is %v units from the fit %v, the guard is %d", away, lo, roles.guard)
		}
		if (s.sums[0] == 0) != (lo == 0) {
			t.Fatalf("the sum is %d, the fit %v: only one of them is 0", s.sums[0], lo)
		}
	})
}

// TestExpected_law holds that the sums that are expected of a person, which the person
// before told, change nothing: close to the sum that counts least of all.
func TestExpected_law(t *testing.T) {
	spec := skills.ScaleSpec{ID: "five"}
	for i := range 5 {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: fmt.Sprint(i + 1)})
	}
	scale, err := skills.NewScale(spec)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		needs := make([]NeedSpec, rapid.IntRange(1, 6).Draw(t, "needs"))
		for i := range needs {
			level, _ := scale.Step(rapid.IntRange(1, 5).Draw(t, "asked"))
			needs[i] = NeedSpec{Skill: skills.ID(fmt.Sprint(i)), Level: level, Weight: rapid.Float64Range(1, 2).Draw(t, "weight")}
		}
		specs := make([]RoleSpec, rapid.IntRange(1, 12).Draw(t, "roles"))
		for i := range specs {
			specs[i] = RoleSpec{ID: fmt.Sprint(i), Needs: rapid.Permutation(needs).Draw(t, "in another order")}
		}
		roles, err := NewRoles(specs)
		if err != nil {
			t.Fatal(err)
		}
		var b PeopleBuilder
		b.Add(func(yield func(skills.ID, skills.Level) bool) {
			for i := range needs {
				level, _ := scale.Step(rapid.IntRange(0, 5).Draw(t, "have"))
				if !yield(skills.ID(fmt.Sprint(i)), level) {
					return
				}
			}
		})
		people := b.Build()
		k := rapid.IntRange(1, len(specs)).Draw(t, "k")
		s := newScorer(search{index: roles.index, people: people, plan: roles.plan(people), k: k})
		want := slices.Clone(s.best(0))
		near := int64(0)
		if len(s.top) > 0 {
			near = int64(s.top[0])
		}
		s.expected = uint64(max(1, near+rapid.Int64Range(-3, 3).Draw(t, "off")))
		if got := s.best(0); !slices.Equal(got, want) {
			t.Fatalf("best are %v, without an expectation %v", got, want)
		}
	})
}
