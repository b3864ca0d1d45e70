package ladder_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast of the tests: the ladder of a company called Acme.
//
//	mastery        aware < working < practitioner < expert, of the technical skills
//	reach          team < department < company, of "spread"
//	professional   p1 < p2 < p3 < p4; p1 asks for nothing, p4 has not been stated
//	management     m3 < m4, forks from p2
//	sre            a role beside the grades
//
// Its people:
//
//	aki     joined today: nothing is known
//	beni    go at working, incident-response not known: surely p2, perhaps p3
//	chika   everything at the top
//	dai     go at none, stated: p1 and no more
var (
	acmeLadder = must(ladder.New(acme()))

	mastery = scaleOf(acmeLadder, "mastery")
	reach   = scaleOf(acmeLadder, "reach")

	aki   = knows(nil)
	beni  = knows(map[skills.ID]skills.Level{"go": mastery.MustParse("working")})
	chika = knows(map[skills.ID]skills.Level{
		"go":                mastery.MustParse("expert"),
		"incident-response": mastery.MustParse("expert"),
		"architecture":      mastery.MustParse("expert"),
		"product-thinking":  mastery.MustParse("expert"),
		"kubernetes":        mastery.MustParse("expert"),
		"spread":            reach.MustParse("company"),
	})
	dai = knows(map[skills.ID]skills.Level{"go": mastery.MustParse("none")})
)

// acme returns Acme's ladder as a record that the test may change.
func acme() ladder.Spec {
	return ladder.Spec{
		ID: "acme", Name: text.EnJa("Acme ladder", "Acme のラダー"), Version: "2026-10", Effective: date.MustParse("2026-10-01"),
		Description: text.Plain("how Acme's engineers grow"),
		Scales: []skills.ScaleSpec{
			scaleSpec("mastery", "aware", "working", "practitioner", "expert"),
			scaleSpec("reach", "team", "department", "company"),
		},
		Skills: []skills.SkillSpec{
			{ID: "kubernetes", Name: text.Plain("Kubernetes"), Scale: "mastery"},
			{ID: "sql"},
		},
		Competencies: []ladder.CompetencySpec{
			{ID: "go", Name: text.Plain("Go"), Scale: "mastery"},
			{ID: "incident-response", Name: text.EnJa("incident response", "障害対応"), Scale: "mastery"},
			{ID: "architecture", Scale: "mastery", Weight: decimal.MustParse("2")},
			{ID: "product-thinking", Scale: "mastery", Tier: ladder.Optional},
			{ID: "spread", Name: text.EnJa("spread", "広める力"), Scale: "reach"},
		},
		Tracks: []ladder.TrackSpec{
			{ID: "professional", Name: text.EnJa("Professional", "専門職"), Grades: []ladder.GradeSpec{
				{ID: "p1", Titles: titles("Engineer I"), Requires: ladder.All{}},
				{ID: "p2", Titles: titles("Engineer II"), Requires: ladder.AtLeast{Skill: "go", Level: "aware"}},
				{ID: "p3", Titles: titles("Senior Engineer", "Tech Lead"), Requires: ladder.All{
					ladder.AtLeast{Skill: "go", Level: "working"},
					ladder.AtLeast{Skill: "incident-response", Level: "practitioner"},
					ladder.Any{
						ladder.AtLeast{Skill: "architecture", Level: "practitioner"},
						ladder.AtLeast{Skill: "product-thinking", Level: "practitioner"},
						ladder.AtLeast{Skill: "kubernetes", Level: "aware"},
					},
				}},
				{ID: "p4", Titles: titles("Staff Engineer")},
			}},
			{ID: "management", ForksFrom: "p2", FirstRank: 3, Grades: []ladder.GradeSpec{
				{ID: "m3", Titles: titles("Engineering Manager"), Requires: ladder.AtLeast{Skill: "spread", Level: "team"}},
				{ID: "m4", Titles: titles("Head of Engineering"), Requires: ladder.Count{N: 2, Of: []ladder.RequirementSpec{
					ladder.AtLeast{Skill: "spread", Level: "company"},
					ladder.AtLeast{Skill: "architecture", Level: "expert"},
					ladder.AtLeast{Skill: "product-thinking", Level: "expert"},
				}}},
			}},
		},
		Roles: []ladder.RoleSpec{{
			ID: "sre", Name: text.Plain("SRE"), Mission: text.Plain("reliability that pays"),
			Requires: ladder.AtLeast{Skill: "incident-response", Level: "expert"},
		}},
		Transitions: []ladder.TransitionSpec{
			{From: []string{"p2"}, To: []string{"p3"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Review: "senior"},
			{From: []string{"professional"}, To: []string{"management"}, Kind: ladder.TrackSwitch, Mode: ladder.Nomination, Seat: true, Requires: ladder.AtLeast{Skill: "spread", Level: "team"}},
			{From: []string{"professional", "p4", "management"}, To: []string{"sre"}, Kind: ladder.RoleChange, Mode: ladder.Appointment, Note: text.Plain("where a service needs one")},
			{From: []string{ladder.Outside}, To: []string{"p1", "p2"}, Kind: ladder.NewPosition, Mode: ladder.Appointment},
		},
		Reviews: []ladder.ReviewSpec{{
			ID: "senior", Name: text.EnJa("Senior review", "シニア審査"), Visibility: ladder.Everyone,
			Stages: []ladder.StageSpec{
				{ID: "document", Name: text.Plain("Document"), Deciders: []ladder.DeciderSpec{{Relation: text.EnJa("their manager", "上司")}}},
				{ID: "interview", Deciders: []ladder.DeciderSpec{{Grade: "p4", Count: 2}, {Grade: "m4"}}},
			},
		}},
	}
}

func scaleSpec(id string, steps ...string) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: id}
	for _, s := range steps {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: s})
	}
	return spec
}

func titles(en ...string) []text.Text {
	var list []text.Text
	for _, s := range en {
		list = append(list, text.Plain(s))
	}
	return list
}

func scaleOf(l ladder.Ladder, id string) skills.Scale {
	s, ok := l.Scale(id)
	if !ok {
		panic("no scale " + id)
	}
	return s
}

func knows(levels map[skills.ID]skills.Level) ladder.Facts {
	var p skills.Profile
	for id, level := range levels {
		p = p.With(id, level)
	}
	return ladder.FactsOf(p)
}

// with returns facts in which one more level is known.
func with(f ladder.Facts, id skills.ID, level skills.Level) ladder.Facts {
	return ladder.FactsOf(f.Profile().With(id, level))
}

func grade(t testing.TB, l ladder.Ladder, id string) ladder.Grade {
	t.Helper()
	g, ok := l.Grade(id)
	if !ok {
		t.Fatalf("no grade %s", id)
	}
	return g
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// asWritten compares records: values as values, no elements like no list.
var asWritten = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateComparable(ladder.Equivalence{}, ladder.Visibility{}, ladder.Area{}, ladder.ProposalStage{}, ladder.TrustStage{}, ladder.RoleAspect{}, pay.Period{}, date.Date{}, decimal.Decimal{}, skills.Level{}, skills.Kind{}, skills.Source{},
		ladder.Tier{}, ladder.Move{}, ladder.Mode{}, ladder.Horizon{}, ladder.Outcome{}),
}

// found is a problem in the shortest form: what and where.
func found(list problem.List) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Code().ID()+" "+string(p.Path()))
	}
	return all
}

// problems returns what an error holds, warnings among it.
func problems(t testing.TB, err error) problem.List {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := err.(*problem.Error)
	if !ok {
		t.Fatalf("error %v is a %T, want a *problem.Error", err, err)
	}
	return e.Problems()
}
