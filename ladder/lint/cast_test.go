package lint_test

import (
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// good returns the record of a ladder in which there is nothing to find. The
// tests spoil it, one thing at a time.
//
//	five           1 < 2 < 3 < 4 < 5, with the steps' numbers, of all skills
//	professional   p1 < p2 < p3
//	management     m3 < m4, forks from p2
//	impact         a score over go and spread
func good() ladder.Spec {
	return ladder.Spec{
		ID: "acme", Name: text.EnJa("Acme ladder", "Acme のラダー"),
		Scales: []skills.ScaleSpec{numbered("five", 5)},
		Competencies: []ladder.CompetencySpec{
			{ID: "go", Name: text.Plain("Go"), Scale: "five", Class: "building"},
			{ID: "spread", Name: text.EnJa("spread", "広める力"), Scale: "five"},
			{ID: "lead", Name: text.EnJa("lead", "率いる力"), Scale: "five"},
		},
		Scores: []ladder.ScoreSpec{{ID: "impact", SumSpec: ladder.SumSpec{Terms: terms("go", "1", "spread", "2")}}},
		Tracks: []ladder.TrackSpec{
			{ID: "professional", Name: text.EnJa("Professional", "専門職"), Grades: []ladder.GradeSpec{
				{ID: "p1", Titles: titles("Engineer I", "エンジニア I"), Requires: ladder.All{}},
				{ID: "p2", Titles: titles("Engineer II", "エンジニア II"), Requires: ladder.All{at("go", 2), at("spread", 1)}},
				{ID: "p3", Titles: titles("Senior Engineer", "シニアエンジニア"), Requires: ladder.All{at("go", 3), at("spread", 2)}},
			}},
			{ID: "management", Name: text.EnJa("Management", "管理職"), ForksFrom: "p2", FirstRank: 3, Grades: []ladder.GradeSpec{
				{ID: "m3", Titles: titles("Manager", "マネージャー"), Requires: ladder.All{at("go", 2), at("spread", 2), at("lead", 2)}},
				{ID: "m4", Titles: titles("Head", "部長"), Requires: ladder.All{at("go", 2), at("spread", 2), at("lead", 3)}},
			}},
		},
		Titles: []ladder.TitleBandSpec{
			{Title: text.Plain("Apprentice"), Score: "impact", Min: dec("0"), Below: below("5")},
			{Title: text.Plain("Master"), Score: "impact", Min: dec("5")},
		},
		Transitions: []ladder.TransitionSpec{
			{From: []string{"p1"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.Automatic},
			{From: []string{"p2"}, To: []string{"p3"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Review: "senior"},
			{From: []string{"p2"}, To: []string{"m3"}, Kind: ladder.TrackSwitch, Mode: ladder.SelfNomination, Review: "senior"},
			{From: []string{"m3"}, To: []string{"m4"}, Kind: ladder.Promotion, Mode: ladder.Appointment},
		},
		Reviews: []ladder.ReviewSpec{{ID: "senior", Visibility: ladder.Everyone, Stages: []ladder.StageSpec{
			{ID: "interview", Deciders: []ladder.DeciderSpec{{Grade: "p3"}}},
		}}},
	}
}

// at asks for a skill at a step of the scale five.
func at(skill skills.ID, step int) ladder.AtLeast {
	return ladder.AtLeast{Skill: skill, Level: level(step)}
}

func level(step int) string {
	if step == 0 {
		return skills.None
	}
	return "l" + strconv.Itoa(step)
}

func numbered(id string, steps int) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: id}
	for i := 1; i <= steps; i++ {
		number := dec(strconv.Itoa(i))
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: level(i), Number: &number})
	}
	return spec
}

func titles(en, ja string) []text.Text { return []text.Text{text.EnJa(en, ja)} }

func dec(s string) decimal.Decimal { return decimal.MustParse(s) }

func below(s string) *decimal.Decimal {
	d := dec(s)
	return &d
}

// terms returns terms of pairs of a skill and a weight.
func terms(pairs ...string) []ladder.TermSpec {
	var list []ladder.TermSpec
	for i := 0; i+1 < len(pairs); i += 2 {
		list = append(list, ladder.TermSpec{Skill: skills.ID(pairs[i]), Weight: dec(pairs[i+1])})
	}
	return list
}

func check(t testing.TB, spec ladder.Spec) lint.Report {
	t.Helper()
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatalf("the ladder does not load: %v", err)
	}
	return lint.Check(l)
}

// found is a finding in the shortest form: what and where.
func found(list problem.List) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Code().ID()+" "+string(p.Path()))
	}
	return all
}
