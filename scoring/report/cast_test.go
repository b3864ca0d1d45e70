package report_test

import (
	"context"
	"fmt"
	"iter"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// counted counts people by what they hold.
func counted(t *testing.T, add func(*population.Builder, iter.Seq2[skills.ID, population.Standing], ...population.Attribute) error, people ...[]skills.ID) population.Population {
	t.Helper()
	var b population.Builder
	for _, held := range people {
		err := add(&b, func(yield func(skills.ID, population.Standing) bool) {
			for _, id := range held {
				if !yield(id, population.Held) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

// village is a population of n people, of whom every third has Go, every
// fourth SQL and every fifth Perl.
func village(t *testing.T, n int) population.Population {
	t.Helper()
	people := make([][]skills.ID, n)
	for i := range people {
		for k, id := range []skills.ID{"Go", "SQL", "Perl"} {
			if i%(k+3) == 0 {
				people[i] = append(people[i], id)
			}
		}
	}
	return counted(t, (*population.Builder).AddComplete, people...)
}

// few are three people, of whom two know Go.
func few(t *testing.T) population.Population {
	t.Helper()
	return counted(t, (*population.Builder).AddComplete, []skills.ID{"Go"}, []skills.ID{"Go"}, nil)
}

// apart are two people, of whom neither is known on both Go and SQL.
func apart(t *testing.T) population.Population {
	t.Helper()
	return counted(t, (*population.Builder).Add, []skills.ID{"Go"}, []skills.ID{"SQL"})
}

func withoutPairs(t *testing.T, a population.Aggregate) population.Aggregate {
	t.Helper()
	c := a.Counts()
	c.Pairs, c.Histogram = nil, nil
	a, err := population.NewAggregate(c)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// suppressed leaves out Perl, which 48 of the village know, and pairs.
func suppressed(t *testing.T, a population.Aggregate) population.Aggregate {
	t.Helper()
	a, err := a.Suppress(50)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// polymath holds three skills more than can be estimated with, s00 the
// commonest.
func polymath(t *testing.T) scoring.Input {
	t.Helper()
	people := make([][]skills.ID, 60)
	spec := ladder.PersonSpec{ID: "kim"}
	for s := range rarity.MaxSkills + 3 {
		c := claim(t, skills.ID(fmt.Sprintf("s%02d", s)), "mastery", "aware")
		spec.Claims = append(spec.Claims, c)
		for i := range people {
			if i%(s+2) == 0 {
				people[i] = append(people[i], c.Skill)
			}
		}
	}
	all := counted(t, (*population.Builder).AddComplete, people...)
	return scoring.Input{Person: person(t, spec), Reference: scoring.Reference{Rarity: overCounts(must(all.Aggregate(context.Background())))}, Goal: "p1"}
}

// odd is a ladder that leaves out what can be left out, with a choice of very
// many ways.
func odd(t *testing.T) ladder.Ladder {
	t.Helper()
	spec := ladder.Spec{
		ID:     "odd",
		Scales: []skills.ScaleSpec{{ID: "yes", Steps: []skills.StepSpec{{ID: "yes"}}}},
		Tracks: []ladder.TrackSpec{
			{ID: "track", Grades: []ladder.GradeSpec{{ID: "one"}, {ID: "two", Requires: ladder.All{}}, {ID: "three"}}},
			{ID: "empty"},
		},
		Transitions: []ladder.TransitionSpec{
			{From: []string{"one"}, To: []string{"two"}, Requires: ladder.AtLeast{Skill: "s0", Level: "yes"}},
			{From: []string{"two"}, To: []string{"three"}, Kind: ladder.NewPosition, Review: "round"},
		},
		Reviews: []ladder.ReviewSpec{{ID: "round", Stages: []ladder.StageSpec{
			{ID: "alone"},
			{ID: "together", Deciders: []ladder.DeciderSpec{{Grade: "two", Count: 3}, {Relation: text.EnJa("peers", "同僚"), Count: 2}, {Grade: "three"}}},
		}}},
	}
	var pairs ladder.All
	for i := range 20 {
		id := skills.ID(fmt.Sprint("s", i))
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: id, Scale: "yes"})
		if i%2 == 1 {
			pairs = append(pairs, ladder.Any{
				ladder.AtLeast{Skill: spec.Competencies[i-1].ID, Level: "yes"}, ladder.AtLeast{Skill: id, Level: "yes"},
			})
		}
	}
	spec.Tracks[0].Grades[2].Requires = pairs
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// gated is the dual-track ladder with a role that asks for more than levels.
func gated(t *testing.T) ladder.Ladder {
	t.Helper()
	spec := builtin.DualTrack().Spec()
	spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "veteran", Requires: ladder.All{
		ladder.AtLeast{Skill: "build", Level: "company"},
		ladder.Tenure{In: "p4", Months: 24},
		ladder.Any{ladder.Evidence{N: 2}, ladder.Held{Place: "m4"}},
		ladder.Held{Place: "professional"},
	}})
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func claim(t *testing.T, skill skills.ID, scale, level string) skills.ClaimSpec {
	t.Helper()
	s, _ := builtin.DualTrack().Scale(scale)
	l, err := s.Parse(level)
	if err != nil {
		t.Fatal(err)
	}
	return skills.ClaimSpec{Skill: skill, Level: l, By: skills.BySelf, Date: date.MustParse("2024-05")}
}

func person(t *testing.T, spec ladder.PersonSpec) ladder.Person {
	t.Helper()
	p, err := ladder.NewPerson(spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// cast is a person and a population in every state that a report has words for.
func cast(t *testing.T) map[string]scoring.Input {
	t.Helper()
	since := []ladder.StintSpec{{Place: "p4", From: date.MustParse("2023")}}
	build, foresee := claim(t, "build", "reach", "department"), claim(t, "foresee", "reach", "field")
	goSkill, sql, perl := claim(t, "GO", "mastery", "expert"), claim(t, "SQL", "mastery", "working"), claim(t, "Perl", "mastery", "aware")
	top := []skills.ClaimSpec{claim(t, "build", "reach", "direction"), claim(t, "foresee", "reach", "direction"), claim(t, "spread", "reach", "direction")}
	otherScale := claim(t, "spread", "mastery", "expert")
	people := village(t, 240)
	hamlet := scoring.Reference{Name: text.EnJa("a village", "ある村"), Notice: text.EnJa("Made up.", "架空の村です。"), Rarity: overPeople(t, people)}
	return map[string]scoring.Input{
		"nobody": {},
		"unknown": {
			Person: person(t, ladder.PersonSpec{ID: "ann", Name: text.EnJa("Ann", "アン"), Claims: []skills.ClaimSpec{build, foresee}, Stints: since}),
			Goal:   "division-cto",
		},
		"counted": {
			Person: person(t, ladder.PersonSpec{
				ID: "ben", Claims: []skills.ClaimSpec{build, foresee, goSkill, sql, perl, claim(t, "weaving", "mastery", "expert")}, Stints: since,
				Goals: []ladder.GoalSpec{{Target: "m7", Horizon: ladder.LongTerm, Ideal: text.EnJa("calm", "平穏"), Problem: text.EnJa("pagers", "呼び出し")}},
			}),
			AsOf: date.MustParse("2025"), Reference: hamlet, Goal: "m4",
		},
		"estimated": {
			Person:    person(t, ladder.PersonSpec{ID: "cid", Claims: []skills.ClaimSpec{goSkill, sql, perl}}),
			Reference: scoring.Reference{Name: hamlet.Name, Rarity: overCounts(must(people.Aggregate(context.Background())))}, Goal: "p2",
		},
		"suppressed": {
			Person:    person(t, ladder.PersonSpec{ID: "cid", Claims: []skills.ClaimSpec{goSkill, sql, perl}}),
			Reference: scoring.Reference{Name: hamlet.Name, Rarity: overCounts(suppressed(t, must(people.Aggregate(context.Background()))))}, Goal: "p2",
		},
		"top": {
			Person: person(t, ladder.PersonSpec{
				ID: "dan", Claims: top, Stints: []ladder.StintSpec{{Place: "m7", From: date.MustParse("2023")}},
				Goals: []ladder.GoalSpec{{Target: "m7", Horizon: ladder.Next}, {Target: "p7", Horizon: ladder.LongTerm}},
			}),
		},
		"no-way": {
			Person: person(t, ladder.PersonSpec{ID: "eve", Claims: []skills.ClaimSpec{otherScale}, Stints: []ladder.StintSpec{{Place: "m7", From: date.MustParse("2023")}}}),
			Goal:   "p1",
		},
		"single": {
			Person:    person(t, ladder.PersonSpec{ID: "fay", Claims: []skills.ClaimSpec{goSkill, sql, perl}}),
			Reference: scoring.Reference{Rarity: overPeople(t, few(t))}, Goal: "p1",
		},
		"no-pairs": {
			Person:    person(t, ladder.PersonSpec{ID: "gil", Claims: []skills.ClaimSpec{goSkill, sql}}),
			Reference: scoring.Reference{Rarity: overCounts(withoutPairs(t, must(people.Aggregate(context.Background()))))}, Goal: "p1",
		},
		"no-base": {
			Person:    person(t, ladder.PersonSpec{ID: "hal", Claims: []skills.ClaimSpec{goSkill, sql}}),
			Reference: scoring.Reference{Rarity: overPeople(t, apart(t))}, Goal: "p1",
		},
		"stranger": {
			Person:    person(t, ladder.PersonSpec{ID: "ida", Claims: []skills.ClaimSpec{claim(t, "weaving", "mastery", "expert")}}),
			Reference: hamlet, Goal: "p1",
		},
		"odd": {
			Ladder: odd(t),
			Person: person(t, ladder.PersonSpec{
				ID: "jon", Stints: []ladder.StintSpec{{Place: "one", From: date.MustParse("2023")}},
				Goals: []ladder.GoalSpec{{Target: "three", Horizon: ladder.LongTerm}},
			}),
			Goal: "three",
		},
		"polymath": polymath(t),
		"gates": {
			Ladder: gated(t),
			Person: person(t, ladder.PersonSpec{
				ID: "kai", Claims: []skills.ClaimSpec{build}, Stints: since, Goals: []ladder.GoalSpec{{Target: "veteran", Horizon: ladder.LongTerm}},
			}),
			AsOf: date.MustParse("2024-06"), Goal: "veteran",
		},
	}
}

// must returns what cannot fail in a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// overPeople prepares what is rare among people.
func overPeople(t testing.TB, p population.Population) rarity.Best {
	t.Helper()
	best, err := rarity.NewBest(context.Background(), p, rarity.BestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return best
}

// overCounts prepares what is rare by counts alone.
func overCounts(a population.Aggregate) rarity.Best { return rarity.NewBestOf(a, rarity.BestOptions{}) }
