package matching_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// TestBest_nothingHeld is about people who have nothing of what is asked: what they
// say to be none, or not to know, decides.
func TestBest_nothingHeld(t *testing.T) {
	need := func(skill int, weight float64) matching.NeedSpec {
		return matching.NeedSpec{Skill: skillIDs[skill], Level: five[2], Weight: weight}
	}
	roles := must(matching.NewRoles([]matching.RoleSpec{
		{ID: "none of it", Needs: []matching.NeedSpec{need(2, 1)}},
		{ID: "a little", Needs: []matching.NeedSpec{need(0, 1), need(1, 3)}},
		{ID: "most", Needs: []matching.NeedSpec{need(0, 3), need(1, 1)}},
	}))
	s0 := func(level skills.Level) map[skills.ID]skills.Level {
		return map[skills.ID]skills.Level{skillIDs[0]: level}
	}
	tests := []struct {
		name   string
		person somebody
		want   matching.Match
	}{
		{"nothing is known", somebody{}, matching.Match{Role: 0, Fit: fit.Range{Lo: 0, Hi: 1}, Gate: ladder.Met}},
		{"one is none", somebody{levels: s0(five[0])}, matching.Match{Role: 0, Fit: fit.Range{Lo: 0, Hi: 1}, Gate: ladder.Met}},
		{"all is none", somebody{complete: true}, matching.Match{Role: 0, Fit: fit.Range{Lo: 0, Hi: 0}, Gate: ladder.Met}},
		{"all but one is none", somebody{s0(skills.Level{}), true}, matching.Match{Role: 2, Fit: fit.Range{Lo: 0, Hi: 0.75}, Gate: ladder.Met}},
		{"all but one of another scale is none", somebody{s0(seven[7]), true}, matching.Match{Role: 2, Fit: fit.Range{Lo: 0, Hi: 0.75}, Gate: ladder.Met}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := allBest(t, roles, packed([]somebody{test.person}), 1, matching.Options{})[0]
			if len(got) != 1 || got[0] != test.want {
				t.Errorf("best is %v, want %v", got, test.want)
			}
		})
	}
}

// TestRolesOf_complete: who has nothing else has none of the skills of the catalog
// either, whether the requirement leaves a choice or not.
func TestRolesOf_complete(t *testing.T) {
	spec := builtin.SRENext().Spec()
	trello, asana := ladder.AtLeast{Skill: "trello", Level: "expert"}, ladder.AtLeast{Skill: "asana", Level: "working"}
	spec.Roles = append(spec.Roles,
		ladder.RoleSpec{ID: "both", Name: text.Plain("Both"), Requires: ladder.All{trello, asana}},
		ladder.RoleSpec{ID: "either", Name: text.Plain("Either"), Requires: ladder.Any{trello, asana}},
	)
	l := must(ladder.New(spec))
	both, _ := l.Target("both")
	either, _ := l.Target("either")
	got := allBest(t, must(matching.RolesOf(both, either)), packed([]somebody{{complete: true}}), 2, matching.Options{})[0]
	want := []matching.Match{{Role: 0, Gate: ladder.NotMet}, {Role: 1, Gate: ladder.Met}}
	if !slices.Equal(got, want) {
		t.Errorf("best are %v, want %v", got, want)
	}
}

// TestPeopleBuilder_twice counts the last of several levels of a skill, also where the
// builder goes on after people were built.
func TestPeopleBuilder_twice(t *testing.T) {
	var b matching.PeopleBuilder
	for i := range 2050 {
		b.Add(func(yield func(skills.ID, skills.Level) bool) {
			_ = yield("go", five[1+i%5]) && yield("sql", five[1]) && yield("go", five[i%5])
		})
		if i == 1000 {
			if early := b.Build(); early.Len() != 1001 {
				t.Fatalf("%v so far", early)
			}
		}
	}
	people := b.Build()
	for i := range people.Len() {
		want := map[skills.ID]skills.Level{"go": five[i%5], "sql": five[1]}
		if got := maps.Collect(people.Levels(i)); !maps.Equal(got, want) {
			t.Fatalf("person %d has %v, want %v", i, got, want)
		}
	}
}
