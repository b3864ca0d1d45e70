package ladder_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// full returns a record in which every field of every record says something.
func full() ladder.Spec {
	spec := guided()
	behaviour := func(id string) []ladder.BehaviourSpec {
		return []ladder.BehaviourSpec{{
			ID: id, Text: text.EnJa("reviews "+id, id+" を確かめる"), Examples: titles("a review"), Tags: []string{"review"},
			Links: []ladder.LinkSpec{{Label: text.Plain("guide"), URL: "https://example.com/guide"}},
		}}
	}
	two, nine := decimal.MustParse("2"), decimal.MustParse("9.5")
	for i := range spec.Scales {
		spec.Scales[i].Name = text.EnJa("scale", "尺度")
		for j := range spec.Scales[i].Steps {
			n := must(decimal.FromInt(int64(j + 1)))
			spec.Scales[i].Steps[j] = skills.StepSpec{ID: spec.Scales[i].Steps[j].ID, Name: text.Plain("step"), Description: text.Plain("does it"), Number: &n}
		}
	}
	spec.Scales = append(spec.Scales, skills.ScaleSpec{
		ID: "importance", Name: text.Plain("importance"), Numeric: skills.NumericSpec{Min: decimal.MustParse("1"), Max: nine, By: decimal.MustParse("0.5")},
		Steps: []skills.StepSpec{{ID: "2", Name: text.Plain("two"), Description: text.Plain("little"), Number: &two}},
	}, skills.ScaleSpec{ID: "people-reached", Ratio: true, Steps: []skills.StepSpec{{ID: "team", Number: &nine}}})
	spec.Charter = "values"
	spec.Skills = append(spec.Skills, skills.SkillSpec{
		ID: "containers", Name: text.Plain("Containers"), Description: text.Plain("boxes"), Kind: skills.KindTool, Aliases: titles("OCI"), Broader: []skills.ID{"sql"}, Scale: "mastery",
		Steps: []string{"aware"}, Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"sql"}, Optional: []skills.ID{"sql"}}, Related: []skills.ID{"sql"}, HalfLife: 24,
		Retired: true, ReplacedBy: []skills.ID{"sql"}, Provenance: []skills.ProvenanceSpec{{Source: "own", Version: "1", Link: "https://example.com", Licence: "any"}},
	})
	c := &spec.Competencies[0]
	c.Description, c.Weight, c.Tier, c.Class, c.Values = text.Plain("the language"), two, ladder.Optional, "building", []string{"speak-up"}
	c.Anchors = []ladder.AnchorSpec{{Step: "expert", Summary: text.Plain("teaches it"), Behaviours: behaviour("anchor"), Examples: titles("a course")}}
	spec.Scores = []ladder.ScoreSpec{{ID: "points", Name: text.Plain("points"), Description: text.Plain("all of it"), SumSpec: ladder.SumSpec{
		Terms: []ladder.TermSpec{{Skill: "go", Weight: two}, {Skill: "architecture", Weight: two}}, Average: true, Caps: []ladder.CapSpec{{Class: "building", Max: nine}},
	}}}
	spec.Attributes = []ladder.AttributeSpec{{ID: "scope", Name: text.EnJa("scope", "範囲"), Description: text.Plain("of the work")}}
	t := &spec.Tracks[0]
	t.Description = text.Plain("for experts")
	spec.Tracks[1].Cumulative, spec.Tracks[1].NoSkipping = true, true
	expectation := func(id string) []ladder.ExpectationSpec {
		return []ladder.ExpectationSpec{{Competency: "go", Summary: text.Plain("writes it"), Behaviours: behaviour(id), Examples: titles("a library"), Includes: []string{"p3"}}, {Summary: text.Plain("works")}}
	}
	t.Grades[0].Aliases = []string{"e1"}
	t.Grades[0].Template = text.EnJa("{discipline} Engineer", "{discipline}エンジニア")
	t.Grades[0].Description = text.Plain("begins")
	t.Grades[0].Attributes = []ladder.AttributeValueSpec{{Attribute: "scope", Label: text.Plain("reach"), Value: text.Plain("own work")}}
	t.Grades[0].Expectations = expectation("expected")
	t.Grades[1].Includes = []string{"e1"}
	t.Grades[1].Steps = []ladder.SubStepSpec{{ID: "p2.1", Name: text.Plain("maturing"), Description: text.Plain("nearly"), Requires: ladder.All{}}}
	t.Grades[2].Terminal, t.Grades[2].Internal, t.Grades[2].Draft = true, true, true
	spec.Groups = []ladder.GroupSpec{{ID: "seniors", Name: text.Plain("seniors"), Of: []string{"p3", "p2.1", "management", "sre"}}}
	spec.Disciplines = []ladder.DisciplineSpec{{
		ID: "backend", Name: text.Plain("Backend"), Word: text.Plain("Server"), Description: text.Plain("what nobody sees"), Tracks: []string{"professional"},
		Competencies:  []ladder.CompetencySpec{{ID: "slo", Scale: "mastery", Anchors: []ladder.AnchorSpec{{Step: "expert", Behaviours: behaviour("objective")}}}},
		NotApplicable: []skills.ID{"architecture"},
		Weights:       []ladder.WeightSpec{{Skill: "go", Weight: nine}},
		Grades: []ladder.DisciplineGradeSpec{{
			Grade: "p2", Titles: titles("Gopher"), Adds: ladder.AtLeast{Skill: "slo", Level: "aware"}, Replaces: ladder.AtLeast{Skill: "go", Level: "expert"}, Expectations: expectation("served"),
		}},
	}}
	spec.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"p3", "m3"}, Note: text.Plain("the same pay")}}
	spec.Titles = []ladder.TitleBandSpec{{Title: text.Plain("Lead"), Score: "points", Min: two, Below: &nine, Track: "management"}}
	tr := &spec.Transitions[1]
	tr.ID, tr.Obstacles, tr.Review, tr.Note = "to-management", []ladder.ObstacleSpec{{Name: text.Plain("few seats"), Description: text.Plain("musical chairs"), Answers: titles("make one")}}, "senior", text.Plain("when there is a seat")
	r := &spec.Reviews[0]
	r.Description, r.Every, r.Scale = text.Plain("in the open"), 6, "mastery"
	st := &r.Stages[1]
	st.Name, st.Description, st.Needs, st.Yields, st.Rates = text.Plain("interview"), text.Plain("an hour"), []string{"document"}, []string{"minutes"}, true
	st.Deciders[0].ID, st.Deciders[0].Relation = "panel", text.Plain("a panel")
	r.Stages[0].Yields = []string{"document"}
	spec.Pay = []pay.BandSpec{{
		ID: "band", Name: text.Plain("band"), Tracks: []string{"professional"}, Grades: []string{"p2"}, Discipline: "backend", Region: "JP", From: &two, Below: &nine, Per: pay.Month,
		Min: yen("1"), Mid: yen("2"), Max: yen("3"), Effective: date.MustParse("2026"), Marks: text.Plain("begins"), Estimate: true, Source: text.Plain("advertisements"),
	}}
	spec.PracticeTransfers = []skills.PracticeTransferSpec{{From: "sql", To: "go", Credit: decimal.MustParse("0.25"), Why: text.Plain("both are typed")}}
	spec.Silences = []ladder.SilenceSpec{{Code: "falling-requirement", At: "tracks[management]", Because: text.Plain("another job")}}
	return spec
}

// What every field of every record says survives.
func TestLadder_Spec_everyField(t *testing.T) {
	if unset := record.Unset(full()); len(unset) > 0 {
		t.Fatalf("the record says nothing in %v", unset)
	}
	l, err := ladder.New(full())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(full(), l.Spec(), asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if again := must(ladder.New(l.Spec())); !again.Equal(l) {
		t.Error("the ladder of the record is another one")
	}
	for _, id := range []string{"go", "slo"} {
		b, ok := l.Behaviour(map[string]string{"go": "anchor", "slo": "objective"}[id])
		if !ok || b.Step() != "expert" || string(b.Competency()) != id || !b.Grade().IsZero() || b.Discipline().IsZero() == (id == "slo") {
			t.Errorf("the behaviour of %s stands at %q of %q in %v, %v", id, b.Step(), b.Competency(), b.Grade(), b.Discipline())
		}
	}
}
