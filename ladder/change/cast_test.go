package change_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// asWritten compares records: values as values, no elements like no list.
var asWritten = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateComparable(ladder.Equivalence{}, ladder.Visibility{}, pay.Period{}, date.Date{}, decimal.Decimal{}, skills.Level{}, skills.Kind{}, skills.Source{},
		change.Kind{}, change.Op{}, change.Fate{}, ladder.Tier{}, ladder.Move{}, ladder.Mode{}, ladder.Horizon{}),
}

var english, japanese = language.English, language.Japanese

// tiny returns the record of a ladder of one grade.
func tiny() ladder.Spec {
	return ladder.Spec{
		ID:     "tiny",
		Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "low"}, {ID: "high"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "mastery", Anchors: []ladder.AnchorSpec{
			{Step: "low", Summary: text.Plain("reads it")},
		}}},
		Tracks: []ladder.TrackSpec{{ID: "ic", Grades: []ladder.GradeSpec{{
			ID:           "p1",
			Requires:     ladder.All{ladder.AtLeast{Skill: "go", Level: "low"}, ladder.Rating{Review: "senior", Level: "high"}, ladder.AtLeast{}},
			Expectations: []ladder.ExpectationSpec{{Competency: "go", Summary: text.Plain("writes Go")}},
		}}}},
		Transitions: []ladder.TransitionSpec{{From: []string{ladder.Outside}, To: []string{"p1"}, Review: "senior"}},
		Reviews:     []ladder.ReviewSpec{{ID: "senior", Scale: "mastery", Stages: []ladder.StageSpec{{ID: "talk"}}}},
		Silences:    []ladder.SilenceSpec{{Code: "x", At: "tracks[ic].grades[p1].requires"}, {Code: "y", At: "competencies[go]"}},
	}
}

// The cast of the tests is a ladder of two grades in two versions:
//
//	2025   junior < senior, in Go and reviewing
//	2026   senior is renamed to expert, asks more and says it in other words;
//	       the behaviour b2 goes from senior to junior; a grade comes
func versions() (a, b ladder.Spec) {
	behaviour := func(id, en, ja string) ladder.BehaviourSpec {
		return ladder.BehaviourSpec{ID: id, Text: text.EnJa(en, ja)}
	}
	a = ladder.Spec{
		ID: "acme", Name: text.EnJa("Acme", "Acme"), Version: "2025",
		Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{
			{ID: "low", Name: text.EnJa("working", "実務")}, {ID: "mid", Name: text.EnJa("solid", "確か")}, {ID: "high", Name: text.EnJa("leading", "先導")},
		}}},
		Competencies: []ladder.CompetencySpec{
			{ID: "go", Name: text.Plain("Go"), Scale: "mastery"},
			{ID: "review", Name: text.EnJa("reviewing", "レビュー"), Scale: "mastery"},
			{ID: "ops", Name: text.EnJa("operations", "運用"), Scale: "mastery", Weight: decimal.MustParse("2")},
		},
		Tracks: []ladder.TrackSpec{{ID: "ic", Name: text.EnJa("Engineering", "エンジニアリング"), Grades: []ladder.GradeSpec{
			{
				ID: "junior", Titles: []text.Text{text.EnJa("Engineer", "エンジニア")},
				Requires: ladder.All{ladder.AtLeast{Skill: "go", Level: "low"}, ladder.AtLeast{Skill: "review", Level: "low"}},
				Expectations: []ladder.ExpectationSpec{
					{Competency: "go", Summary: text.EnJa("Writes code that works.", "動くコードを書く。"), Behaviours: []ladder.BehaviourSpec{behaviour("b1", "asks early", "早めに質問する")}},
					{Competency: "review", Summary: text.EnJa("Reads the code of others.", "他の人のコードを読む。")},
				},
			},
			{
				ID: "senior", Titles: []text.Text{text.EnJa("Senior Engineer", "シニアエンジニア")},
				Requires: ladder.All{ladder.AtLeast{Skill: "go", Level: "mid"}, ladder.AtLeast{Skill: "review", Level: "low"}, ladder.AtLeast{Skill: "ops", Level: "mid"}},
				Expectations: []ladder.ExpectationSpec{
					{Competency: "go", Summary: text.EnJa("Writes code that others can change.", "他の人が直せるコードを書く。"), Behaviours: []ladder.BehaviourSpec{behaviour("b2", "shares what was learned", "学びを共有する"), behaviour("b3", "cuts scope", "範囲を絞る")}},
					{Competency: "review", Summary: text.EnJa("Reads the code of others.", "他の人のコードを読む。")},
				},
			},
		}}},
		Transitions: []ladder.TransitionSpec{{From: []string{"junior"}, To: []string{"senior"}, Kind: ladder.Promotion, Mode: ladder.Nomination}},
	}
	b = change.Rename(a, func(n change.Name) string {
		if n.ID == "senior" {
			return "expert"
		}
		return n.ID
	})
	b.Version = "2026"
	b.Competencies[2].Weight = decimal.MustParse("3")
	grades := b.Tracks[0].Grades
	grades[0].Expectations[0].Behaviours = append(grades[0].Expectations[0].Behaviours, behaviour("b2", "shares what was learned", "学びを共有する"))
	grades[0].Requires = ladder.Any(grades[0].Requires.(ladder.All))
	grades[1].Requires = ladder.All{ladder.AtLeast{Skill: "go", Level: "high"}, ladder.AtLeast{Skill: "review", Level: "low"}, ladder.Tenure{In: "junior", Months: 12}}
	grades[1].Expectations[0].Summary = text.EnJa("Writes code that others want to change.", "他の人が直したくなるコードを書く。")
	grades[1].Expectations[0].Behaviours = []ladder.BehaviourSpec{behaviour("b3", "cuts scope early", "早めに範囲を絞る")}
	b.Tracks[0].Grades = append(grades, ladder.GradeSpec{
		ID: "chief", Titles: []text.Text{text.EnJa("Chief Engineer", "チーフエンジニア")}, Requires: ladder.AtLeast{Skill: "ops", Level: "high"},
		Expectations: []ladder.ExpectationSpec{{Summary: text.EnJa("Sets the direction.", "方向を決める。"), Behaviours: []ladder.BehaviourSpec{behaviour("b4", "says no", "断る")}}},
	})
	b.Transitions[0].Mode = ladder.SelfNomination
	return a, b
}

// renamedSenior is what has become of the ids.
func renamedSenior() change.IDs {
	a, b := versions()
	ids, err := change.NewIDs(a, b, []change.IDSpec{{From: "senior", To: []string{"expert"}}})
	if err != nil {
		panic(err)
	}
	return ids
}

// ladders returns both versions as ladders.
func ladders(t testing.TB) (a, b ladder.Ladder) {
	t.Helper()
	old, new := versions()
	// Levels alone, so that nothing but claims is needed to stand there.
	new.Tracks[0].Grades[1].Requires = new.Tracks[0].Grades[1].Requires.(ladder.All)[:2]
	for _, of := range []struct {
		spec ladder.Spec
		into *ladder.Ladder
	}{{old, &a}, {new, &b}} {
		l, err := ladder.New(of.spec)
		if err != nil {
			t.Fatal(err)
		}
		*of.into = l
	}
	return a, b
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// found is a list of problems in the shortest form: what and where.
func found(list problem.List) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Code().ID()+" "+string(p.Path()))
	}
	return all
}

func problemsOf(t testing.TB, err error) problem.List {
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
