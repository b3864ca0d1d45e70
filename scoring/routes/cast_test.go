package routes_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

// few are the skills of small random ladders, each with three levels.
var few = []skills.ID{"a", "b", "c", "d"}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func fewSkills() ladder.Spec {
	spec := ladder.Spec{ID: "small", Scales: []skills.ScaleSpec{{ID: "s", Steps: []skills.StepSpec{{ID: "one"}, {ID: "two"}, {ID: "three"}}}}}
	for _, id := range few {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: id, Scale: "s"})
	}
	return spec
}

func drawLevel(t *rapid.T) ladder.RequirementSpec {
	return ladder.AtLeast{Skill: rapid.SampledFrom(few).Draw(t, "skill"), Level: rapid.SampledFrom([]string{"one", "two", "three"}).Draw(t, "level")}
}

// drawRequirement draws levels with and without a choice; nil has not been stated.
func drawRequirement(t *rapid.T) ladder.RequirementSpec {
	levels := func(least int) []ladder.RequirementSpec {
		return rapid.SliceOfN(rapid.Custom(drawLevel), least, 3).Draw(t, "levels")
	}
	switch rapid.IntRange(0, 5).Draw(t, "form") {
	case 0:
		return ladder.Any(levels(1))
	case 1:
		return ladder.All{ladder.Any(levels(1)), ladder.All(levels(0))}
	case 2:
		return ladder.Count{N: 1, Of: levels(1)}
	default:
		return ladder.All(levels(0))
	}
}

// drawLadder draws a ladder of a few roles and transitions: some join several
// places, some ask for more.
func drawLadder(t *rapid.T) ladder.Spec {
	spec := fewSkills()
	n := rapid.IntRange(2, 6).Draw(t, "roles")
	var ids []string
	for i := range n {
		ids = append(ids, fmt.Sprintf("r%d", i))
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: ids[i], Requires: drawRequirement(t)})
	}
	for range rapid.IntRange(1, 9).Draw(t, "transitions") {
		spec.Transitions = append(spec.Transitions, drawTransition(t, ids))
	}
	return spec
}

func drawTransition(t *rapid.T, ids []string) ladder.TransitionSpec {
	ends := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 2, rapid.ID[string])
	var requires ladder.RequirementSpec
	if rapid.IntRange(0, 3).Draw(t, "asks") == 0 {
		requires = drawRequirement(t)
	}
	return ladder.TransitionSpec{From: ends.Draw(t, "from"), To: ends.Draw(t, "to"), Requires: requires}
}

// drawProfile draws levels of some of the skills; the others are not known.
func drawProfile(t *rapid.T, l ladder.Ladder) skills.Profile {
	scale, _ := l.Scale("s")
	p := skills.Resolve(nil, today, skills.Policy{})
	for _, id := range few {
		if i := rapid.IntRange(-1, 3).Draw(t, "level of "+string(id)); i >= 0 {
			level, _ := scale.Step(i)
			p = p.With(id, level)
		}
	}
	return p
}

// drawCost draws whole costs, so that sums are exact.
func drawCost(t *rapid.T) func(skills.ID, skills.Level) float64 {
	table := make(map[string]float64)
	for _, id := range few {
		for step := 1; step <= 3; step++ {
			table[fmt.Sprint(id, step)] = float64(rapid.IntRange(0, 8).Draw(t, "cost"))
		}
	}
	return func(id skills.ID, level skills.Level) float64 { return table[fmt.Sprint(id, level.Step())] }
}

func network(t interface{ Fatal(...any) }, spec ladder.Spec) (ladder.Ladder, routes.Net) {
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	net, err := routes.New(routes.Spec{Ladders: []ladder.Ladder{l}})
	if err != nil {
		t.Fatal(err)
	}
	return l, net
}
