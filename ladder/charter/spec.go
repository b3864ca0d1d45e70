package charter

import (
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Spec is the record of a charter. [New] checks it and returns the [Charter].
type Spec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Version     string
	Effective   date.Date
	Purposes    []StatementSpec // why the group states all this
	Mission     StatementSpec
	Vision      VisionSpec
	Acronym     string // of the initials of the values, such as "SRE"; "" means none
	Values      []ValueSpec
	Brought     []string      // names of the documents that come from outside the process
	Process     []MeetingSpec // how it is made, in order
	History     HistorySpec   // what has been done of it so far
	Roadmap     []MilestoneSpec
}

// StatementSpec is the record of something that a charter says.
type StatementSpec struct {
	ID     string
	Name   text.Text
	Text   text.Text
	Echoes []string // what of a wider charter it takes up: ids, "mission" or "vision"
}

// VisionSpec is the record of a vision: what will be, some years ahead.
type VisionSpec struct {
	StatementSpec
	FromYears, ToYears int // how far it looks ahead; zero means that nobody has said
}

// ValueSpec is the record of a value.
type ValueSpec struct {
	StatementSpec
	Initial string // its letter of the acronym; "" means none
}

// MeetingSpec is the record of one meeting of the process that makes a charter.
type MeetingSpec struct {
	ID                 string
	Name               text.Text
	Agenda             text.Text
	Needs              []string // names of what must be there before
	Yields             []string // names of what it produces
	Decides            []string // names among Needs and Yields that are final afterwards
	Rests              int      // days for which what it needs has to rest before; the zero value means none
	MinHours, MaxHours int      // how long it takes; zero means that nobody has said
}

// MilestoneSpec is the record of a point of a roadmap.
type MilestoneSpec struct {
	ID       string
	By       date.Date
	Possible text.Text // what will be possible by then
	State    text.Text // in which state the group will be
}
