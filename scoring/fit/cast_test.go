package fit

import (
	"fmt"
	"strconv"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// points is a scale of five steps named by their numbers.
func points() skills.ScaleSpec {
	s := skills.ScaleSpec{ID: "points"}
	for i := range 5 {
		s.Steps = append(s.Steps, skills.StepSpec{ID: strconv.Itoa(i + 1)})
	}
	return s
}

func level(t interface{ Fatal(...any) }, step int) skills.Level {
	scale, err := skills.NewScale(points())
	if err != nil {
		t.Fatal(err)
	}
	l, ok := scale.Step(step)
	if !ok {
		t.Fatal("no such step:", step)
	}
	return l
}

// stepID returns the id of a step of points.
func stepID(step int) string {
	if step == 0 {
		return skills.None
	}
	return strconv.Itoa(step)
}

// one returns a ladder of the competencies s0, s1, ... with weights, and one
// role that requires what is given.
func oneRole(t interface{ Fatal(...any) }, weights []int, requires ladder.RequirementSpec) ladder.Ladder {
	spec := ladder.Spec{
		ID: "test", Scales: []skills.ScaleSpec{points()},
		Roles: []ladder.RoleSpec{{ID: "role", Name: text.Plain("Role"), Requires: requires}},
	}
	for i, w := range weights {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{
			ID: skillID(i), Scale: "points", Weight: decimal.MustParse(strconv.Itoa(w)),
		})
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func skillID(i int) skills.ID { return skills.ID(fmt.Sprintf("s%d", i)) }

// facts returns the facts of levels by step, -1 for unknown.
func facts(t interface{ Fatal(...any) }, steps ...int) ladder.Facts {
	var p skills.Profile
	for i, step := range steps {
		if step >= 0 {
			p = p.With(skillID(i), level(t, step))
		}
	}
	return ladder.FactsOf(p)
}

func fitTo(l ladder.Ladder, f ladder.Facts) Fit {
	role, _ := l.Role("role")
	return To(role, f, Options{})
}

// allOf asks for each step of s0, s1, ...; 0 asks for nothing.
func allOf(steps []int) ladder.All {
	requires := ladder.All{}
	for i, step := range steps {
		requires = append(requires, ladder.AtLeast{Skill: skillID(i), Level: stepID(step)})
	}
	return requires
}

func drawSteps(t *rapid.T, label string, n, lowest int) []int {
	return rapid.SliceOfN(rapid.IntRange(lowest, 5), n, n).Draw(t, label)
}
