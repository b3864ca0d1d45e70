package scoring_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
)

// TestNewMaps_wrong: what can't be drawn is told with what is wrong, in both languages.
func TestNewMaps_wrong(t *testing.T) {
	cost := func(c float64) plan.Cost { return func(skills.ID, skills.Level) float64 { return c } }
	for name, test := range map[string]struct {
		in    scoring.Input
		kinds []error
		says  string
	}{
		"a negative cost":     {scoring.Input{Ladder: builtin.DualTrack(), Person: ann(t), Cost: cost(-1)}, []error{plan.ErrCost, routes.ErrCost}, "-1"},
		"no number as a cost": {scoring.Input{Ladder: builtin.DualTrack(), Person: ann(t), Cost: cost(math.NaN())}, []error{plan.ErrCost, routes.ErrCost}, "NaN"},
		"a negative value": {scoring.Input{
			Ladder: builtin.DualTrack(), Person: ann(t), Value: func(ladder.Target) float64 { return -2 },
		}, []error{plan.ErrValue}, "-2"},
		"skills that need each other": {scoring.Input{Ladder: hatchery(t)}, []error{plan.ErrCycle}, "hen"},
	} {
		m, err := scoring.NewMaps(test.in)
		of := false
		for _, kind := range test.kinds {
			of = of || errors.Is(err, kind)
		}
		if !of || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v, %v", name, m, err)
			continue
		}
		var localised interface{ Text(language.Tag) string }
		if !errors.As(err, &localised) || localised.Text(language.Japanese) == localised.Text(language.English) {
			t.Errorf("%s: %v is not told in Japanese", name, err)
		}
	}
}

// hatchery is a ladder with one role that asks for an egg, for which a hen is needed,
// for which an egg is needed.
func hatchery(t *testing.T) ladder.Ladder {
	t.Helper()
	l, err := ladder.New(ladder.Spec{
		ID: "hatchery",
		Skills: []skills.SkillSpec{
			{ID: "egg", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"hen"}}},
			{ID: "hen", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"egg"}}},
		},
		Scales:       []skills.ScaleSpec{{ID: "yes", Steps: []skills.StepSpec{{ID: "yes"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "egg", Scale: "yes"}},
		Roles:        []ladder.RoleSpec{{ID: "farmer", Requires: ladder.AtLeast{Skill: "egg", Level: "yes"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestNothingKnownError says what is missing, whatever it is, in both languages.
func TestNothingKnownError(t *testing.T) {
	known := scoring.Reference{Rarity: overPeople(t, village(t))}
	weaver, err := ladder.NewPerson(ladder.PersonSpec{ID: "w", Claims: []skills.ClaimSpec{mastered("weaving", 2), mastered("Go", 0)}})
	if err != nil {
		t.Fatal(err)
	}
	for want, in := range map[string]scoring.Input{
		"Rarity: there is no population to compare with":                        {Person: weaver},
		"Rarity: no skill that the person holds is known":                       {Reference: known},
		"Rarity: the population knows none of the skills that the person holds": {Person: weaver, Reference: known},
	} {
		_, err := draw(t, in).Locator().Rarity()
		var nothing *scoring.NothingKnownError
		if !errors.Is(err, scoring.ErrNothingKnown) || !errors.As(err, &nothing) || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
			continue
		}
		if nothing.Text(language.Japanese) == nothing.Text(language.English) {
			t.Errorf("%s: not told in Japanese", want)
		}
	}
}
