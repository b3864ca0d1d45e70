package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// Spec is the record of a ladder: plain data, with references by id and levels
// by the ids of their steps. [New] checks it and returns the [Ladder].
type Spec struct {
	ID           string
	Name         text.Text
	Description  text.Text
	Version      string
	Effective    date.Date // first day on which the ladder is in force; zero means that nobody has said
	Scales       []skills.ScaleSpec
	Skills       []skills.SkillSpec // skills that the ladder knows besides its competencies
	Competencies []CompetencySpec
	Tracks       []TrackSpec
	Roles        []RoleSpec
	Transitions  []TransitionSpec
	Reviews      []ReviewSpec
}

// CompetencySpec is the record of a competency: a skill that is an axis of the
// ladder, with the scale on which the ladder measures it.
type CompetencySpec struct {
	ID          skills.ID
	Name        text.Text
	Description text.Text
	Scale       string
	Weight      decimal.Decimal // share in weighted scores, above 0; the zero value means 1
	Tier        Tier            // the zero value means core
}

// TrackSpec is the record of a track: a line of grades from the lowest up.
type TrackSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	ForksFrom   string // the grade of another track from which this one starts; "" means from the ground
	FirstRank   int    // rank of the lowest grade; the zero value means 1
	Grades      []GradeSpec
}

// GradeSpec is the record of a grade.
type GradeSpec struct {
	ID          string
	Titles      []text.Text // the first is the one to show
	Description text.Text   // what is expected, for people; it is no part of the requirement

	// Requires is what a person's facts must show. The zero value, nil, means
	// that nobody has said yet: such a grade is neither met nor not met. A grade
	// that asks for nothing says All{}.
	Requires RequirementSpec
}

// RoleSpec is the record of a role: a job with its own mission, beside the
// grades.
type RoleSpec struct {
	ID       string
	Name     text.Text
	Mission  text.Text
	Requires RequirementSpec // as in GradeSpec
}

// Outside is the place from which people join and to which they leave, in the
// From and To of a transition.
const Outside = "outside"

// TransitionSpec is the record of a way from somewhere to somewhere.
type TransitionSpec struct {
	From, To []string // ids of grades, tracks (all their grades) and roles, or Outside
	Kind     Move
	Mode     Mode
	Review   string          // id of the review that decides; "" means none is stated
	Seat     bool            // whether an open seat is needed
	Requires RequirementSpec // on top of what the target asks; nil means nothing more
	Note     text.Text
}

// ReviewSpec is the record of a review process: its stages, in order.
type ReviewSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Open        bool // whether everyone in the organisation may read it
	Stages      []StageSpec
}

// StageSpec is the record of one stage of a review.
type StageSpec struct {
	ID       string
	Name     text.Text
	Deciders []DeciderSpec
}

// DeciderSpec says who decides at a stage: people in a relation to the person
// under review, people from a grade upwards, or both.
type DeciderSpec struct {
	Relation text.Text // such as "their manager"; the zero value means that the grade alone tells
	Grade    string    // lowest grade; people of a higher rank may decide too; "" means any
	Count    int       // how many decide together; the zero value means one or more, as they see fit
}
