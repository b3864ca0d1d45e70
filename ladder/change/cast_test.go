package change_test

import (
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// asWritten compares records: values as values, no elements like no list.
var asWritten = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateComparable(ladder.Equivalence{}, ladder.Visibility{}, pay.Period{}, date.Date{}, decimal.Decimal{}, skills.Level{}, skills.Kind{}, skills.Source{},
		change.Kind{}, ladder.Tier{}, ladder.Move{}, ladder.Mode{}, ladder.Horizon{}),
}

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
