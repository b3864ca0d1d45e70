package ladder

import "github.com/kakezan/kakezan/skills/text"

// Outside is the place from which people join and to which they leave, in the
// From and To of a transition.
const Outside = "outside"

// TransitionSpec is the record of a way from somewhere to somewhere.
type TransitionSpec struct {
	ID        string   // by which a new version is compared; "" means none
	From, To  []string // ids of grades, sub-steps, groups, tracks (all their grades) and roles, or Outside
	Kind      Move
	Mode      Mode
	Review    string          // id of the review that decides; "" means none is stated
	Seat      bool            // whether an open seat is needed
	Requires  RequirementSpec // on top of what the target asks; nil means nothing more
	Obstacles []ObstacleSpec
	Note      text.Text
}

// ReviewSpec is the record of a review process: its stages, in order.
type ReviewSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Visibility  Visibility // who may read it; the zero value means that nobody has said
	Every       int        // months from one round to the next; the zero value means when somebody asks for it
	Scale       string     // id of the scale of its ratings; "" means that it gives none
	Stages      []StageSpec
}

// StageSpec is the record of one stage of a review.
type StageSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Needs       []string // names of the documents that must be there before anybody decides
	Yields      []string // names of the documents that the stage produces
	Rates       bool     // whether deciders give a rating on the review's scale
	Deciders    []DeciderSpec
}

// DeciderSpec says who decides at a stage: people in a relation to the person
// under review, people from a grade upwards, or both. A stage is done when
// every decider of it is.
type DeciderSpec struct {
	ID       string    // by which a case names the people in this relation, such as "manager"; "" means that the grade alone tells
	Relation text.Text // what people call it, such as "their manager"
	Grade    string    // lowest grade; people of a higher rank may decide too; "" means any
	Count    int       // how many decide together; the zero value means one or more, as they see fit
}
