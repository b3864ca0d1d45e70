package ladder

import "github.com/kakezan/kakezan/skills/text"

// Self is the id of the decider that is the person under review. They do not
// decide about themselves: their part of a stage is done when they have handed
// in what the stage yields, such as a self-assessment.
const Self = "self"

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
	Needs       []string // names of the documents that must be there before anybody decides; the person brings those that no stage yields
	Yields      []string // names of the documents that its deciders, or with Self the person, hand in
	Rates       bool     // whether deciders give a rating on the review's scale
	Deciders    []DeciderSpec
}

// DeciderSpec says who decides at a stage: people in a relation to the person
// under review, people from a grade upwards, or both. A stage is done when
// every decider of it is, and its documents are there. One with neither ID nor
// Grade may be anybody but the person.
type DeciderSpec struct {
	ID       string    // by which a case names the people in this relation, such as "manager", or Self; "" means that the grade alone tells
	Relation text.Text // what people call it, such as "their manager"
	Grade    string    // lowest grade; people of a higher rank may decide too; "" means any
	Count    int       // how many decide together; the zero value means all whom a case names, and one where only the grade tells
}
