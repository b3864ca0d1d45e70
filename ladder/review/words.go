package review

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Kind says what an event is. It is a closed set; the zero Kind is none of it.
type Kind struct{ word string }

// The kinds of event.
var (
	Opened    = Kind{"opened"}
	Joined    = Kind{"joined"}    // somebody is named who takes part, or their grade is
	Submitted = Kind{"submitted"} // a document is handed in
	Decided   = Kind{"decided"}
	Corrected = Kind{"corrected"} // an earlier document or decision of the same person
	Left      = Kind{"left"}      // what has been said of who takes part, or of a grade, holds no more
	Withdrawn = Kind{"withdrawn"}
	Closed    = Kind{"closed"} // what has been decided stands
)

var kinds = []Kind{Opened, Joined, Submitted, Decided, Corrected, Left, Withdrawn, Closed}

var kindTexts = map[Kind]text.Text{
	Opened:    text.EnJa("open the case", "審査を始める"),
	Joined:    text.EnJa("name who takes part", "関係者を加える"),
	Submitted: text.EnJa("hand in", "提出する"),
	Decided:   text.EnJa("decide", "決定する"),
	Corrected: text.EnJa("correct", "訂正する"),
	Left:      text.EnJa("name who takes part no more", "関係者を外す"),
	Withdrawn: text.EnJa("withdraw the case", "審査を取り下げる"),
	Closed:    text.EnJa("close the case", "審査を終える"),
}

// Kinds yields the kinds of event. It can be run again.
func Kinds() iter.Seq[Kind] { return slices.Values(kinds) }

// String returns the kind's word, "" for the zero Kind.
func (k Kind) String() string { return k.word }

// Text returns what people call doing it in the closest language to tag.
func (k Kind) Text(tag language.Tag) string { return kindTexts[k].In(tag) }

// MarshalText writes the kind's word.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.word), nil }

// UnmarshalText reads what [Kind.MarshalText] writes; the empty text gives the
// zero Kind. On an error the kind stays unchanged.
func (k *Kind) UnmarshalText(word []byte) error { return closed.Unmarshal(k, word, kinds) }

// Answer is what somebody decides. It is a closed set; the zero Answer is none.
type Answer struct{ word string }

// The answers.
var (
	Approve = Answer{"approve"}
	Decline = Answer{"decline"}
)

var answers = []Answer{Approve, Decline}

var answerTexts = map[Answer]text.Text{
	Approve: text.EnJa("approve", "賛成"),
	Decline: text.EnJa("decline", "反対"),
}

// Answers yields the answers. It can be run again.
func Answers() iter.Seq[Answer] { return slices.Values(answers) }

// String returns the answer's word, "" for the zero Answer.
func (a Answer) String() string { return a.word }

// Text returns what people call the answer in the closest language to tag.
func (a Answer) Text(tag language.Tag) string { return answerTexts[a].In(tag) }

// MarshalText writes the answer's word.
func (a Answer) MarshalText() ([]byte, error) { return []byte(a.word), nil }

// UnmarshalText reads what [Answer.MarshalText] writes; the empty text gives the
// zero Answer. On an error the answer stays unchanged.
func (a *Answer) UnmarshalText(word []byte) error { return closed.Unmarshal(a, word, answers) }

// Outcome says what has become of a case. It is a closed set; the zero Outcome
// is that nothing has been decided.
type Outcome struct{ word string }

// The outcomes.
var (
	Undecided = Outcome{}
	Passed    = Outcome{"passed"}   // every stage is done and nobody has declined
	Declined  = Outcome{"declined"} // a stage is done and somebody has declined
	Dropped   = Outcome{"dropped"}  // the case has been withdrawn
)

var outcomes = []Outcome{Undecided, Passed, Declined, Dropped}

var outcomeTexts = map[Outcome]text.Text{
	Undecided: text.EnJa("undecided", "未決"),
	Passed:    text.EnJa("passed", "通過"),
	Declined:  text.EnJa("declined", "見送り"),
	Dropped:   text.EnJa("dropped", "取り下げ"),
}

// Outcomes yields the outcomes. It can be run again.
func Outcomes() iter.Seq[Outcome] { return slices.Values(outcomes) }

// String returns "undecided", "passed", "declined" or "dropped".
func (o Outcome) String() string {
	if o == Undecided {
		return "undecided"
	}
	return o.word
}

// Text returns what people call the outcome in the closest language to tag.
func (o Outcome) Text(tag language.Tag) string { return outcomeTexts[o].In(tag) }

// MarshalText writes the outcome's word.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what [Outcome.MarshalText] writes; the empty text gives
// [Undecided]. On an error the outcome stays unchanged.
func (o *Outcome) UnmarshalText(word []byte) error { return closed.Unmarshal(o, word, outcomes) }
