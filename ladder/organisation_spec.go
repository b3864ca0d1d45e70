package ladder

import (
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// OrganisationSpec is the record of an organisation: what it says besides its
// ladders, its people and its charter. A place is the id of a grade, sub-step,
// group, track or role of one of the ladders; where several have that id, it is
// written with the id of the ladder in front: "ladder/place".
type OrganisationSpec struct {
	ID           string
	Name         text.Text
	Description  text.Text
	Problems     []BusinessProblemSpec
	Goals        []BusinessGoalSpec // ids are none of a problem, so that people's goals can answer either
	Undertakings []UndertakingSpec
	Seats        []SeatSpec
	Proposals    []ProposalSpec
	Equivalences []EquivalenceSpec // of grades of several ladders
	Transitions  []TransitionSpec  // between ladders; Review is of the ladder of the target
}

// BusinessProblemSpec is the record of a problem that the organisation has
// stated.
type BusinessProblemSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Area        Area
	Rank        int       // 1 is the most pressing of its area; the zero value means that nobody has said
	Since       date.Date // zero means that nobody has said
	Solved      date.Date // zero means that it is open
}

// SeatSpec is the record of a seat: a position that one person can hold.
type SeatSpec struct {
	ID     string
	Place  string
	Team   text.Text
	Holder string    // id of the person; "" means that the seat is open
	From   date.Date // first day on which there is the seat; zero means that nobody has said
	To     date.Date // last day; zero means that it stays
}

// ProposalSpec is the record of a position that somebody proposes to make: it
// answers a problem that nobody solves today.
type ProposalSpec struct {
	ID      string
	Name    text.Text
	Problem string // id of an open problem of the organisation
	Place   string // where the position would be; "" means none that there is yet
	By      string // id of the person who proposes it
	Date    date.Date
	Why     text.Text
	Stage   ProposalStage // the zero value means proposed
	Decided date.Date     // zero while it is open
	Seat    string        // id of the seat that was made of it; "" means none
}
