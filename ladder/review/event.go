package review

import (
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Event is one thing that happened in a case: a plain record, checked when it is
// applied. Fields that its kind does not read must be zero.
type Event struct {
	Seq  int       `json:"seq"`  // 1, 2, 3, ... within the case
	Date date.Date `json:"date"` // a day, not before that of the event before
	Kind Kind      `json:"kind"`
	By   string    `json:"by"` // id of the person who did it

	// Of Opened: the person under review, the id of the review, and for a way of
	// the ladder its ends.
	Person string `json:"person,omitzero"`
	Review string `json:"review,omitzero"`
	From   string `json:"from,omitzero"`
	To     string `json:"to,omitzero"`

	// Of Opened and Joined: who takes part, by the ids of deciders, and the grades
	// that people hold. Of Left: what of it holds no more.
	Participants map[string][]string `json:"participants,omitempty"`
	Grades       map[string]string   `json:"grades,omitempty"`

	// Of Submitted: the name of the document, and where it is.
	Document string `json:"document,omitzero"`
	Link     string `json:"link,omitzero"`

	// Of Decided: what the person decides, and the id of the step of the review's
	// scale where the stage rates.
	Answer Answer `json:"answer,omitzero"`
	Rating string `json:"rating,omitzero"`

	// Of Corrected: the sequence number of the event of which Link, Answer, Rating
	// and Comment take the place.
	Corrects int `json:"corrects,omitzero"`

	Comment text.Text `json:"comment,omitzero"`
}

func (e Event) clone() Event {
	e.Participants = maps.Clone(e.Participants)
	for id, people := range e.Participants {
		e.Participants[id] = slices.Clone(people)
	}
	e.Grades = maps.Clone(e.Grades)
	return e
}

// Equal reports whether both events say the same. A list without members says
// what no list says.
func (e Event) Equal(f Event) bool {
	return e.Seq == f.Seq && e.Date == f.Date && e.Kind == f.Kind && e.By == f.By &&
		e.Person == f.Person && e.Review == f.Review && e.From == f.From && e.To == f.To &&
		maps.EqualFunc(e.Participants, f.Participants, slices.Equal[[]string]) && maps.Equal(e.Grades, f.Grades) &&
		e.Document == f.Document && e.Link == f.Link && e.Answer == f.Answer && e.Rating == f.Rating &&
		e.Corrects == f.Corrects && e.Comment.Equal(f.Comment)
}

// stray returns the name of a field that is set although the kind of the event
// does not read it, "" when there is none.
func (e Event) stray() string {
	is := func(kinds ...Kind) bool { return slices.Contains(kinds, e.Kind) }
	for _, field := range []struct {
		name      string
		set, read bool
	}{
		{"person", e.Person != "", is(Opened)},
		{"review", e.Review != "", is(Opened)},
		{"from", e.From != "", is(Opened)},
		{"to", e.To != "", is(Opened)},
		{"participants", len(e.Participants) > 0, is(Opened, Joined, Left)},
		{"grades", len(e.Grades) > 0, is(Opened, Joined, Left)},
		{"document", e.Document != "", is(Submitted)},
		{"link", e.Link != "", is(Submitted, Corrected)},
		{"answer", e.Answer != Answer{}, is(Decided, Corrected)},
		{"rating", e.Rating != "", is(Decided, Corrected)},
		{"corrects", e.Corrects != 0, is(Corrected)},
	} {
		if field.set && !field.read {
			return field.name
		}
	}
	return ""
}

// readable reports whether all that the event says can be written down: texts
// always can, ids and ratings are checked by themselves.
func (e Event) readable() bool { return utf8.ValidString(e.Link) }
