package laddertest_test

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Laws that fail on purpose leave no files behind.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("rapid.nofailfile", "true"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// failing is a test that only remembers what was said.
type failing struct {
	failed bool
	said   strings.Builder
}

// run runs f as a test and reports whether it failed, and what it said.
func run(f func(t *failing)) (failed bool, said string) {
	t, done := new(failing), make(chan struct{})
	go func() {
		defer close(done)
		f(t)
	}()
	<-done
	return t.failed, t.said.String()
}

func (t *failing) Helper()                   {}
func (t *failing) Name() string              { return "failing" }
func (t *failing) Logf(f string, a ...any)   { fmt.Fprintf(&t.said, f+"\n", a...) }
func (t *failing) Log(a ...any)              { fmt.Fprintln(&t.said, a...) }
func (t *failing) Skipf(string, ...any)      { runtime.Goexit() }
func (t *failing) Skip(...any)               { runtime.Goexit() }
func (t *failing) SkipNow()                  { runtime.Goexit() }
func (t *failing) Errorf(f string, a ...any) { t.Logf(f, a...); t.failed = true }
func (t *failing) Error(a ...any)            { t.Log(a...); t.failed = true }
func (t *failing) Fatalf(f string, a ...any) { t.Logf(f, a...); t.FailNow() }
func (t *failing) Fatal(a ...any)            { t.Log(a...); t.FailNow() }
func (t *failing) FailNow()                  { t.failed = true; runtime.Goexit() }
func (t *failing) Fail()                     { t.failed = true }
func (t *failing) Failed() bool              { return t.failed }

// acme is a small ladder: e1 asks for nothing, e2 and e3 for ever more Go, and
// e3 besides for one of two others.
func acme() ladder.Spec {
	return ladder.Spec{
		ID:           "acme",
		Scales:       []skills.ScaleSpec{numbered("five", 5)},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "five"}, {ID: "sql", Scale: "five"}, {ID: "lead", Scale: "five"}},
		Tracks: []ladder.TrackSpec{{ID: "engineer", Grades: []ladder.GradeSpec{
			{ID: "e1", Titles: []text.Text{text.Plain("Junior")}, Requires: ladder.All{}},
			{ID: "e2", Titles: []text.Text{text.Plain("Engineer")}, Requires: at("go", 2)},
			{ID: "e3", Titles: []text.Text{text.Plain("Senior")}, Requires: ladder.All{at("go", 4), ladder.Any{at("sql", 3), at("lead", 3)}}},
		}}},
	}
}

func numbered(id string, steps int) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: id}
	for i := 1; i <= steps; i++ {
		number := decimal.MustParse(fmt.Sprint(i))
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: fmt.Sprint("l", i), Number: &number})
	}
	return spec
}

func at(skill skills.ID, step int) ladder.AtLeast {
	return ladder.AtLeast{Skill: skill, Level: fmt.Sprint("l", step)}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// own is a condition of a program's own, on how much Go somebody knows.
type own struct {
	judge    func(step int) (ladder.Outcome, ladder.Progress) // of -1 for unknown
	helpless bool                                             // can't make a witness
}

func (own) Kind() string                           { return "x-own" }
func (own) Check(ladder.Ladder) problem.List       { return nil }
func (own) Line(ladder.Facts, language.Tag) string { return "own" }
func (own) Equal(c ladder.Condition) bool          { _, ok := c.(own); return ok }

func (o own) Evaluate(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	return o.judge(f.Profile().Level("go").Step())
}

func (o own) Witness(f ladder.Facts) (ladder.Facts, bool) {
	scale := must(skills.NewScale(numbered("five", 5)))
	return ladder.FactsOf(f.Profile().With("go", scale.MustParse("l3"))), !o.helpless
}

// whole is a ladder with a requirement of every kind, tracks of every sort and
// a grade that is a draft.
func whole() ladder.Spec {
	s := acme()
	s.Effective = date.MustParse("2026-10")
	s.Scores = []ladder.ScoreSpec{{ID: "impact", SumSpec: ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: "go", Weight: decimal.MustParse("0.7")}, {Skill: "lead", Weight: decimal.MustParse("1")}}}}}
	s.Reviews = []ladder.ReviewSpec{{ID: "yearly", Every: 12, Scale: "five", Stages: []ladder.StageSpec{{ID: "talk", Rates: true, Deciders: []ladder.DeciderSpec{{Grade: "e3"}}}}}}
	s.Tracks[0].NoSkipping = true
	s.Tracks[0].Grades = append(s.Tracks[0].Grades,
		ladder.GradeSpec{ID: "e4", Titles: []text.Text{text.Plain("Staff")}, Requires: ladder.All{
			ladder.Include{Of: "e3"},
			ladder.Tenure{In: "e3", OrAbove: true, Months: 12},
			ladder.Evidence{N: 2, Skill: "go", Months: 24},
			ladder.Count{N: 2, Of: []ladder.RequirementSpec{
				ladder.Score{Of: "impact", Min: decimal.MustParse("5.1"), Exclusive: true},
				ladder.Score{Sum: ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: "sql", Weight: decimal.MustParse("2")}}, Average: true}, Min: decimal.MustParse("4")},
				ladder.Rating{Review: "yearly", Level: "l4", Times: 2, Months: 36},
			}},
		}},
		ladder.GradeSpec{ID: "e5", Titles: []text.Text{text.Plain("Principal")}, Draft: true},
	)
	s.Tracks = append(s.Tracks, ladder.TrackSpec{ID: "lead", ForksFrom: "e3", FirstRank: 4, Cumulative: true, Grades: []ladder.GradeSpec{
		{ID: "m4", Titles: []text.Text{text.Plain("Lead")}, Requires: ladder.All{at("go", 4), at("lead", 2)}},
		{ID: "m5", Titles: []text.Text{text.Plain("Head")}, Requires: ladder.All{ladder.Held{Place: "m4"}, ladder.Evidence{N: 1, Value: "candour"}, at("lead", 4)}},
	}})
	s.Roles = []ladder.RoleSpec{{ID: "guide", Name: text.Plain("Guide"), Requires: ladder.Any{ladder.Held{Place: "e4"}, ladder.Rating{Review: "yearly", Level: "l3"}}}}
	s.Transitions = []ladder.TransitionSpec{
		{From: []string{"engineer"}, To: []string{"engineer"}, Kind: ladder.Promotion, Mode: ladder.Nomination, Review: "yearly"},
		{From: []string{"e3"}, To: []string{"lead"}, Kind: ladder.TrackSwitch, Mode: ladder.SelfNomination, Review: "yearly", Requires: at("lead", 1)},
		{From: []string{"e3"}, To: []string{"guide"}, Kind: ladder.RoleChange, Mode: ladder.Appointment},
	}
	return s
}
