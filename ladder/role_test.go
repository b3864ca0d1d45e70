package ladder_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func roleOf(t testing.TB, l ladder.Ladder, id string) ladder.Role {
	t.Helper()
	r, ok := l.Role(id)
	if !ok {
		t.Fatalf("no role %s", id)
	}
	return r
}

// Every field of every record of a role is somewhere in the guide, and comes
// back as it was written.
func TestRole_Spec(t *testing.T) {
	if unset := record.Unset(vp()); unset != nil {
		t.Fatalf("nothing tests %v", unset)
	}
	for _, want := range []ladder.RoleSpec{vp(), head()} {
		got := roleOf(t, guidedLadder, want.ID).Spec()
		if diff := cmp.Diff(want, got, asWritten); diff != "" {
			t.Errorf("record (-want +got):\n%s", diff)
		}
	}
}

// What the record says comes back list by list, and what is given out can't
// change the role.
func TestRole_views(t *testing.T) {
	r, spec := roleOf(t, guidedLadder, "vp"), vp()
	if got := []string{r.Name().In(language.Japanese), r.Mission().String(), r.Description().String(), r.SkillName("architecture").String(), r.SkillName("go").String()}; strings.Join(got, "|") != "開発担当役員|people who want to come to work|leads those who lead|big pictures|Go" {
		t.Errorf("the role says of itself %q", got)
	}
	got := ladder.RoleSpec{
		ID: r.ID(), Name: r.Name(), Mission: r.Mission(), Description: r.Description(), Requires: r.Requirement().Spec(),
		Metaphors: all(t, r.Metaphors()), Responsibilities: all(t, r.Responsibilities()), HardSkills: all(t, r.HardSkills()), SoftSkills: all(t, r.SoftSkills()),
		Tools: all(t, r.Tools()), Stakeholders: all(t, r.Stakeholders()), Stages: all(t, r.Stages()), Trends: all(t, r.Trends()), Learning: all(t, r.Learning()),
		Employers: all(t, r.Employers()), Questions: all(t, r.Questions()), Pay: r.Pay().Spec(), Related: all(t, r.Related()), Obstacles: all(t, r.Obstacles()), Advice: all(t, r.Advice()),
		Tags: all(t, r.Tags()), Sources: all(t, r.Sources()),
	}
	if diff := cmp.Diff(spec, got, asWritten); diff != "" {
		t.Errorf("views (-want +got):\n%s", diff)
	}
	got.Responsibilities[0].Activities[0], got.Tools[0].Tools[0], got.Stakeholders[0].Together[0] = text.Plain("x"), "x", text.Plain("x")
	got.Learning[0].Books[0].Authors[0], got.Questions[0].Skills[0], got.Related[0].Differences[0].Here = "x", "x", text.Plain("x")
	got.Obstacles[0].Answers[0], got.Advice[0].Tips[0], *got.Pay[0].From = text.Plain("x"), text.Plain("x"), decimal.MustParse("99")
	if diff := cmp.Diff(vp(), r.Spec(), asWritten); diff != "" {
		t.Errorf("a change of what was given out changes the role (-want +got):\n%s", diff)
	}
	years := decimal.MustParse("5")
	if band, err := r.Pay().Find(pay.Query{Track: "management", Grade: "m4", Discipline: "backend", Region: "JP", Experience: &years}); err != nil || band.ID() != "first" {
		t.Errorf("pay: %v, %v", band, err)
	}
}

func TestRole_zero(t *testing.T) {
	var r ladder.Role
	if !r.IsZero() || !r.Mission().IsZero() || r.SkillName("go").String() != "go" || r.Pay().Len() != 0 || all(t, r.Questions()) != nil || all(t, r.LearningFor("go")) != nil {
		t.Error("the zero Role says something")
	}
	if diff := cmp.Diff(ladder.RoleSpec{}, r.Spec(), asWritten); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
}

// The questions and learning steps for some skills, against a look at each pair.
func TestRole_for_law(t *testing.T) {
	r := roleOf(t, guidedLadder, "vp")
	rapid.Check(t, func(t *rapid.T) {
		lacks := rapid.SliceOf(rapid.SampledFrom([]skills.ID{"go", "spread", "architecture", "product-thinking", "sql", "welding"})).Draw(t, "lacks")
		count := func(ids []skills.ID) int {
			n := 0
			for _, id := range ids {
				for _, lack := range lacks {
					if id == lack {
						n++
					}
				}
			}
			return n
		}
		var questions, goals []string
		for _, q := range vp().Questions {
			if count(q.Skills) > 0 {
				questions = append(questions, q.Question.String())
			}
		}
		for _, s := range vp().Learning {
			if count(s.Skills) > 0 {
				goals = append(goals, s.Goal.String())
			}
		}
		var gotQuestions, gotGoals []string
		for q := range r.QuestionsFor(lacks...) {
			gotQuestions = append(gotQuestions, q.Question.String())
		}
		for s := range r.LearningFor(lacks...) {
			gotGoals = append(gotGoals, s.Goal.String())
		}
		if diff := cmp.Diff([][]string{questions, goals}, [][]string{gotQuestions, gotGoals}); diff != "" {
			t.Fatalf("for %v (-want +got):\n%s", lacks, diff)
		}
	})
	for range r.QuestionsFor("go", "spread") {
		break
	}
}

// all gathers what a sequence yields, and stops it once before.
func all[T any](t *testing.T, seq func(yield func(T) bool)) []T {
	t.Helper()
	for range seq {
		break
	}
	var list []T
	for v := range seq {
		list = append(list, v)
	}
	return list
}

// roleMistakes are those in roles and bands of pay.
var roleMistakes = []mistake{
	{skills.UnknownSkill, "skills of a role that the ladder does not know", func(s *ladder.Spec) {
		r := guide(s)
		r.HardSkills[0].Skill, r.SoftSkills[0].Skill, r.Tools[0].Tools[0], r.Learning[1].Skills[1], r.Questions[1].Skills[0] = "architectur", "", "cubernetes", "x", "goo"
	}, []string{
		"unknown-skill roles[vp].hard-skills[0].skill", "unknown-skill roles[vp].learning[1].skills[1]", "unknown-skill roles[vp].questions[1].skills[0]",
		"missing-id roles[vp].soft-skills[0].skill", "unknown-skill roles[vp].tools[platforms].tools[0]",
	}},
	{skills.DuplicateID, "skills that a role names twice", func(s *ladder.Spec) {
		r := guide(s)
		r.HardSkills[0].Skill, r.Tools[0].Tools[0], r.Questions[1].Skills[0] = "go", "sql", "go"
	}, []string{"duplicate-id roles[vp].hard-skills[1].skill", "duplicate-id roles[vp].questions[1].skills[1]", "duplicate-id roles[vp].tools[platforms].tools[1]"}},
	{skills.DuplicateID, "items of a role with one id", func(s *ladder.Spec) {
		r := guide(s)
		r.Questions[0].ID, r.Questions[1].ID = "same", "same"
	}, []string{"duplicate-id roles[vp].questions[same]"}},
	{ladder.UnknownRole, "roles beside it that there are not", func(s *ladder.Spec) {
		r := guide(s)
		r.Stakeholders[0].Role, r.Related[0].Role = "haed", "p1"
	}, []string{"unknown-role roles[vp].related[0].role", "unknown-role roles[vp].stakeholders[head].role"}},
	{ladder.UnknownTarget, "stage that there is not", func(s *ladder.Spec) { guide(s).Stages[0].Place = "management" }, []string{"unknown-target roles[vp].stages[lead].place"}},
	{ladder.RelatedToItself, "role compared with itself", func(s *ladder.Spec) { guide(s).Related[0].Role = "vp" }, []string{"related-to-itself roles[vp].related[0].role"}},
	{ladder.NoName, "parts of a role without names", func(s *ladder.Spec) {
		*guide(s) = ladder.RoleSpec{
			ID: "vp", Requires: ladder.All{},
			Responsibilities: make([]ladder.ResponsibilitySpec, 1), Tools: make([]ladder.ToolCategorySpec, 1), Stakeholders: make([]ladder.StakeholderSpec, 1),
			Stages: make([]ladder.CareerStageSpec, 1), Trends: make([]ladder.TrendSpec, 1), Employers: make([]ladder.EmployerSpec, 1), Questions: make([]ladder.QuestionSpec, 1),
			Obstacles: make([]ladder.ObstacleSpec, 1),
			Learning:  []ladder.LearningStepSpec{{Books: make([]ladder.BookSpec, 1)}}, Related: []ladder.RelatedRoleSpec{{Differences: make([]ladder.DifferenceSpec, 1)}},
		}
	}, []string{
		"no-name roles[vp].employers[0]", "no-name roles[vp].learning[0]", "no-name roles[vp].learning[0].books[0]", "no-name roles[vp].obstacles[0]", "no-name roles[vp].questions[0]",
		"no-name roles[vp].related[0]", "no-name roles[vp].related[0].differences[0]", "no-name roles[vp].responsibilities[0]", "no-name roles[vp].stages[0]",
		"no-name roles[vp].stakeholders[0]", "no-name roles[vp].tools[0]", "no-name roles[vp].trends[0]",
	}},
	{pay.OtherCurrency, "bands that are wrong themselves", func(s *ladder.Spec) {
		r := guide(s)
		r.Pay[0].Max, r.Pay[1].Min = pay.MustParseAmount("1 EUR"), pay.Amount{}
	}, []string{"no-minimum roles[vp].pay[1]", "other-currency roles[vp].pay[first].max"}},
	{pay.NoMinimum, "band without a lower end", func(s *ladder.Spec) { guide(s).Pay[1].Min = pay.Amount{} }, []string{"no-minimum roles[vp].pay[1]"}},
	{ladder.UnknownTrack, "bands for nobody", func(s *ladder.Spec) {
		r := guide(s)
		r.Pay[0].Tracks, r.Pay[0].Grades, r.Pay[0].Discipline = []string{"mangement"}, []string{"m44"}, "backed"
		r.Pay[1].Tracks = []string{"m4"}
	}, []string{"unknown-track roles[vp].pay[1].tracks[0]", "unknown-discipline roles[vp].pay[first].discipline", "unknown-grade roles[vp].pay[first].grades[0]", "unknown-track roles[vp].pay[first].tracks[0]"}},
	{ladder.UnknownDiscipline, "band for no discipline", func(s *ladder.Spec) { guide(s).Pay[1].Discipline = "backend " }, []string{"unknown-discipline roles[vp].pay[1].discipline"}},
}

// guide adds the role guides to Acme's ladder and returns the first.
func guide(s *ladder.Spec) *ladder.RoleSpec {
	*s = guided()
	fixP4(s)
	return &s.Roles[1]
}

func TestNew_roleMistakes(t *testing.T) {
	testMistakes(t, roleMistakes)
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, m := range roleMistakes {
			b.WriteString("# " + m.name + "\n")
			messages(&b, report(t, m.change), lang)
		}
		golden.Check(t, "problems-role."+lang.String()+".txt", b.String())
	}
}
