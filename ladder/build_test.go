package ladder_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestNew_everyMistakeAtOnce(t *testing.T) {
	spec := acme()
	spec.ID = ""
	spec.Competencies[0].Scale = "mastary"
	spec.Tracks[0].Grades[1].ID = "p1"
	spec.Roles[0].Requires = ladder.AtLeast{Skill: "incident-response", Level: "expart"}
	spec.Transitions[1].To = []string{"p9"}
	_, err := ladder.New(spec)
	want := []string{
		"unknown-scale competencies[go].scale",
		"missing-id id",
		"unknown-step roles[sre].requires.level",
		"duplicate-id tracks[professional].grades[p1]",
		"no-requirement tracks[professional].grades[p4]", // a warning beside the errors
		"unknown-place transitions[0].from",              // p2 is gone
		"unknown-place transitions[1].to",
		"unknown-place transitions[3].to[1]",
		"unknown-grade tracks[management].forks-from",
	}
	slices.Sort(want)
	got := found(problems(t, err))
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	for _, code := range []error{ladder.UnknownScale, skills.MissingID, skills.UnknownStep, ladder.UnknownPlace, ladder.NoRequirement} {
		if !errors.Is(err, code) {
			t.Errorf("errors.Is(err, %v) is false", code)
		}
	}
}

// The order of a record's parts does not change what is wrong with it, where
// the parts are named by id.
func TestNew_problemsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := acme()
		spec.Transitions = nil
		for i := range rapid.IntRange(0, 4).Draw(t, "mistakes") {
			switch rapid.IntRange(0, 4).Draw(t, "mistake") {
			case 0:
				spec.Competencies[i].Scale = "mastary"
			case 1:
				spec.Competencies[i].ID = "go"
			case 2:
				spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "sre", Requires: ladder.Any{}})
			case 3:
				spec.Tracks[0].ForksFrom = "m4"
			case 4:
				spec.Skills[i%2].Scale = "x"
			}
		}
		before := textOf(ladder.New(spec))
		spec.Scales = rapid.Permutation(spec.Scales).Draw(t, "scales")
		spec.Skills = rapid.Permutation(spec.Skills).Draw(t, "skills")
		spec.Tracks = rapid.Permutation(spec.Tracks).Draw(t, "tracks")
		after := textOf(ladder.New(spec))
		if diff := cmp.Diff(before, after); diff != "" {
			t.Fatalf("problems by order (-before +after):\n%s", diff)
		}
	})
}

func textOf(l ladder.Ladder, err error) string {
	if err != nil {
		var e *problem.Error
		errors.As(err, &e)
		return e.Text(language.Japanese)
	}
	return l.Warnings().Text(language.Japanese)
}

func TestNew_catalogAndCompetency(t *testing.T) {
	twoScales := func(change func(*ladder.Spec)) ladder.Spec {
		spec := acme()
		fixP4(&spec)
		spec.Skills = append(spec.Skills, skills.SkillSpec{ID: "go", Scale: "reach"})
		if change != nil {
			change(&spec)
		}
		return spec
	}
	l := must(ladder.New(twoScales(nil)))
	if scale, _ := l.ScaleOf("go"); !scale.Equal(mastery) {
		t.Errorf("go is measured on %v, want the competency's scale", scale)
	}
	_, err := ladder.New(twoScales(func(s *ladder.Spec) { s.Competencies[0].Scale = "x" }))
	if diff := cmp.Diff([]string{"unknown-scale competencies[go].scale"}, found(problems(t, err))); diff != "" {
		t.Errorf("wrong competency over a right skill (-want +got):\n%s", diff)
	}
	_, err = ladder.New(twoScales(func(s *ladder.Spec) { s.Skills[2].Scale = "x" }))
	if diff := cmp.Diff([]string{"unknown-scale skills[go].scale"}, found(problems(t, err))); diff != "" {
		t.Errorf("right competency over a wrong skill (-want +got):\n%s", diff)
	}
	_, err = ladder.New(twoScales(func(s *ladder.Spec) { s.Skills[0].Broader = []skills.ID{"containers"} }))
	if diff := cmp.Diff([]string{"unknown-skill skills[kubernetes].broader[0]"}, found(problems(t, err))); diff != "" {
		t.Errorf("wrong catalog (-want +got):\n%s", diff)
	}
}

func TestNew_depth(t *testing.T) {
	nested := func(depth int) ladder.RequirementSpec {
		var r ladder.RequirementSpec = ladder.AtLeast{Skill: "a", Level: "1"}
		for range depth - 1 {
			r = ladder.All{r}
		}
		return r
	}
	spec := worldSpec
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: nested(ladder.MaxDepth)}}
	if _, err := ladder.New(spec); err != nil {
		t.Errorf("nested %d deep: %v", ladder.MaxDepth, err)
	}
	spec.Roles[0].Requires = nested(ladder.MaxDepth + 1)
	if _, err := ladder.New(spec); !errors.Is(err, ladder.TooDeep) {
		t.Errorf("nested %d deep: %v, want %v", ladder.MaxDepth+1, err, ladder.TooDeep)
	}
}

// A requirement that contains itself twice has more parts than there are
// atoms, and one that contains itself often fills the memory, if followed.
func TestNew_requirementThatContainsItself(t *testing.T) {
	for _, n := range []int{1, 2, 1000, ladder.MaxParts} {
		spec := worldSpec
		spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: endless(n)}}
		_, err := ladder.New(spec)
		if len(problems(t, err)) > 2 {
			t.Errorf("%d times: %d problems, want each limit once", n, len(problems(t, err)))
		}
		if !errors.Is(err, ladder.TooDeep) && !errors.Is(err, ladder.TooLarge) {
			t.Errorf("%d times: %v", n, err)
		}
	}
}

// With 100,000 grades nothing may take quadratic time, not even when very many
// references are wrong: this test would not end.
func TestNew_large(t *testing.T) {
	const n, mistakes = 100_000, 5_000
	spec := worldSpec
	all := ladder.TrackSpec{ID: "all"}
	for i := range n {
		id := fmt.Sprintf("g%06d", i)
		all.Grades = append(all.Grades, ladder.GradeSpec{ID: id, Titles: titles("G"), Requires: ladder.AtLeast{Skill: "a", Level: "1"}})
	}
	spec.Tracks = []ladder.TrackSpec{all}
	for i := range 1000 {
		spec.Transitions = append(spec.Transitions, ladder.TransitionSpec{From: []string{"all"}, To: []string{all.Grades[i].ID}, Kind: ladder.Promotion, Mode: ladder.Automatic})
	}
	wrong := spec
	wrong.Transitions = nil
	for i := range mistakes {
		id := fmt.Sprintf("t%06d", i)
		wrong.Tracks = append(wrong.Tracks, ladder.TrackSpec{ID: id, ForksFrom: fmt.Sprintf("f%06d", i-1), Grades: []ladder.GradeSpec{{ID: fmt.Sprintf("f%06d", i), Requires: ladder.AtLeast{Skill: "x", Level: "1"}}}})
		wrong.Transitions = append(wrong.Transitions, ladder.TransitionSpec{From: []string{"p" + id}, To: []string{"q" + id}, Review: "r" + id})
	}
	l := must(ladder.New(spec))
	_, err := ladder.New(wrong)
	list := problems(t, err)
	if len(list) < 3*mistakes {
		t.Errorf("%d problems, want one for each wrong reference", len(list))
	}
	guessed := 0
	for _, p := range list {
		if p.Suggestion() != "" {
			guessed++
		}
	}
	if guessed == 0 || guessed > 100 {
		t.Errorf("%d suggestions, want a few", guessed)
	}
	for p := range l.Place(steps{"a": 1}.facts()) {
		if got := p.Supported().ID(); got != all.Grades[n-1].ID {
			t.Errorf("placed at %s", got)
		}
	}
}

// The record is copied: what the caller does with it later changes nothing.
func TestNew_copiesTheRecord(t *testing.T) {
	spec := acme()
	l := must(ladder.New(spec))
	want := acme()
	scribble(&spec)
	if diff := cmp.Diff(want, l.Spec(), asWritten); diff != "" {
		t.Errorf("after the caller changed the record (-want +got):\n%s", diff)
	}
	mine := l.Spec()
	scribble(&mine)
	if diff := cmp.Diff(want, l.Spec(), asWritten); diff != "" {
		t.Errorf("after the caller changed what Spec returned (-want +got):\n%s", diff)
	}
	w := l.Warnings()
	w[0] = problem.Problem{}
	if l.Warnings()[0].Code() == nil {
		t.Error("Warnings gives the ladder's own list away")
	}
}

func scribble(s *ladder.Spec) {
	s.Scales[0].Steps[0].ID = "x"
	s.Competencies[0].ID = "x"
	s.Tracks[0].Grades[0].Titles[0] = titles("x")[0]
	s.Tracks[0].Grades[2].Requires.(ladder.All)[0] = ladder.All{}
	s.Tracks[0].Grades[0].ID = "x"
	s.Tracks[0].ID = "x"
	s.Roles[0].ID = "x"
	s.Transitions[0].From[0], s.Transitions[0].To[0] = "x", "x"
	s.Reviews[0].Stages[0].Deciders[0].Count = 9
	s.Reviews[0].Stages[0].ID = "x"
}

func TestNew_competencyThatNobodyMeasures(t *testing.T) {
	spec := ladder.Spec{ID: "texts", Competencies: []ladder.CompetencySpec{{ID: "kindness"}}}
	l, err := ladder.New(spec)
	if err != nil || len(l.Warnings()) > 0 {
		t.Fatalf("a competency without a scale gives %v, %v", err, l.Warnings())
	}
	if scale, ok := l.ScaleOf("kindness"); ok {
		t.Errorf("it is measured on %v", scale)
	}
	if p, err := ladder.NewPerson(ladder.PersonSpec{ID: "aki"}); err != nil || len(l.CheckPerson(p)) > 0 {
		t.Errorf("nobody may stand beside it: %v, %v", err, l.CheckPerson(p))
	}
}

// What is wrong with one skill is told once: who refers to another skill of the
// catalog finds it.
func TestNew_wrongSkill(t *testing.T) {
	for name, spoil := range map[string]func(*skills.SkillSpec){
		"unknown prerequisite": func(s *skills.SkillSpec) { s.Prerequisites.Essential = []skills.ID{"nothing"} },
		"unknown broader":      func(s *skills.SkillSpec) { s.Broader = []skills.ID{"nothing"} },
		"related to itself":    func(s *skills.SkillSpec) { s.Related = []skills.ID{s.ID} },
		"negative half-life":   func(s *skills.SkillSpec) { s.HalfLife = -1 },
	} {
		spec := guided()
		spec.Skills = append(spec.Skills, skills.SkillSpec{ID: "odd"})
		spoil(&spec.Skills[len(spec.Skills)-1])
		_, err := ladder.New(spec)
		errs := 0
		for _, p := range problems(t, err) {
			if p.Severity() == problem.Fatal {
				errs++
			}
		}
		if errs != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}
