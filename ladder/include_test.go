package ladder_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// What a grade takes over: from "generic" in one competency, all of "everyone",
// and what those take over in turn.
func TestGrade_AllExpectations(t *testing.T) {
	say := func(s string) text.Text { return text.Plain(s) }
	l, err := ladder.New(ladder.Spec{
		ID:           "inherited",
		Competencies: []ladder.CompetencySpec{{ID: "impact"}, {ID: "mastery"}},
		Tracks: []ladder.TrackSpec{
			{ID: "common", Grades: []ladder.GradeSpec{
				{ID: "everyone", Expectations: []ladder.ExpectationSpec{{Summary: say("is kind")}}},
				{ID: "base", Expectations: []ladder.ExpectationSpec{{Competency: "impact", Summary: say("base impact")}, {Competency: "mastery", Summary: say("base mastery")}}},
				{ID: "generic", Includes: []string{"everyone"}, Expectations: []ladder.ExpectationSpec{
					{Competency: "impact", Summary: say("generic impact"), Includes: []string{"base"}},
					{Competency: "mastery", Summary: say("generic mastery")},
				}},
			}},
			{ID: "web", Grades: []ladder.GradeSpec{
				{ID: "w1", Includes: []string{"everyone"}, Expectations: []ladder.ExpectationSpec{
					{Competency: "mastery", Summary: say("web mastery")},
					{Competency: "impact", Includes: []string{"generic", "everyone"}},
				}},
				{ID: "w2", Includes: []string{"w1", "generic"}},
			}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string][]string{
		"everyone": {"everyone"},
		"generic":  {"generic/impact", "generic/mastery", "base/impact", "everyone"},
		"w1":       {"w1/mastery", "w1/impact", "generic/impact", "base/impact", "everyone"},
		"w2":       {"w1/mastery", "w1/impact", "generic/impact", "base/impact", "everyone", "generic/mastery"},
	} {
		g, _ := l.Grade(id)
		var got []string
		for e := range g.AllExpectations() {
			got = append(got, e.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("what %s expects (-want +got):\n%s", id, diff)
		}
		for range g.AllExpectations() {
			break // may be left early
		}
	}
	if e := (ladder.Expectation{}); e.Grade() != (ladder.Grade{}) {
		t.Error("the zero Expectation is of a grade")
	}
	for range (ladder.Expectation{}).Includes() {
		t.Error("the zero Expectation includes something")
	}
}
