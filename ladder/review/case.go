package review

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// Case is a review of one person: the log of its events and what follows from
// them. It is immutable. The zero Case is of no ladder and takes no event.
type Case struct{ state *state }

// New returns a case against a ladder in which nothing has happened.
func New(l ladder.Ladder) Case {
	return Case{&state{ladder: l, relations: make(map[string][]string), grades: make(map[string]string)}}
}

// Replay returns the case that a log leads to, see [Case.Apply]. On a refusal it
// returns the case up to the event that is refused.
func Replay(l ladder.Ladder, events []Event) (Case, error) {
	c := New(l)
	s := c.state
	for i, e := range events {
		if err := s.step(e); err != nil {
			clean := New(l) // a refused event may have left a trace
			for _, e := range events[:i] {
				_ = clean.state.step(e) // was taken before
			}
			return clean, err
		}
	}
	return c, nil
}

func (c Case) read() *state {
	if c.state == nil {
		return New(ladder.Ladder{}).state
	}
	return c.state
}

// Apply returns the case with one more event. It refuses an event that is not
// legal with a *problem.Error of the codes of this package, which says what would
// be, and returns the case as it is. The event is copied. It takes time in
// proportion to the log and the people in it, and at most to the cube of the
// number of people who decide at one stage.
func (c Case) Apply(e Event) (Case, error) {
	s := c.read().clone()
	if err := s.step(e); err != nil {
		return c, err
	}
	return Case{s}, nil
}

// Next returns what is legal now, and who can do it: in the order of the kinds
// of event, documents and corrections in order of the record and the log, people
// in order of id. It is empty when the case is over.
func (c Case) Next() []Step { return c.read().next() }

// IsZero reports whether nothing has happened in the case.
func (c Case) IsZero() bool { return len(c.read().log) == 0 }

// Events yields the events, in order. It can be run again.
func (c Case) Events() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, e := range c.read().log {
			if !yield(e.clone()) {
				return
			}
		}
	}
}

// Len returns the number of events.
func (c Case) Len() int { return len(c.read().log) }

// Log returns the events as lines, as [ParseLog] reads them.
func (c Case) Log() []byte {
	var b bytes.Buffer
	_ = WriteLog(&b, c.read().log) // checked events can be written, and so can a buffer
	return b.Bytes()
}

// Person returns the id of the person under review, "" before the case is opened.
func (c Case) Person() string { return c.read().person() }

// Review returns the review of which it is a case, the zero Review before it is
// opened.
func (c Case) Review() ladder.Review { return c.read().review }

// Transition returns the transition that is decided, the zero Transition for an
// evaluation.
func (c Case) Transition() ladder.Transition { return c.read().transition }

// Stage returns the record of the stage that is not done yet, and whether there
// is one.
func (c Case) Stage() (ladder.StageSpec, bool) {
	s := c.read()
	if s.outcome != Undecided || len(s.log) == 0 {
		return ladder.StageSpec{}, false
	}
	return s.stage(), true
}

// Unnamed returns the records of the deciders of the stage that is not done yet
// for whom fewer people have been named than it takes: until more are named, the
// case can't go on, see [Case.Candidates]. Whom anybody may be, nobody has to name.
func (c Case) Unnamed() []ladder.DeciderSpec {
	stage, _ := c.Stage()
	return c.read().unnamed(stage)
}

// Documents yields the documents that are there, in the order in which they were
// handed in. It can be run again.
func (c Case) Documents() iter.Seq[Document] { return slices.Values(c.read().documents) }

// Decisions yields what has been decided, in order, as corrected. It can be run
// again.
func (c Case) Decisions() iter.Seq[Decision] { return slices.Values(c.read().decisions) }

// Outcome returns what has become of the case so far. Until the case is closed a
// correction can change it.
func (c Case) Outcome() Outcome { return c.read().outcome }

// IsOver reports whether the case has been closed or withdrawn.
func (c Case) IsOver() bool { return c.read().over }

// Stint returns the stint that the case adds to the person's record, and whether
// it does: one that begins at the place to which the transition leads on the day
// on which a case that has passed was closed. It goes on; the one that it ends
// ends the day before.
func (c Case) Stint() (ladder.StintSpec, bool) {
	s := c.read()
	if !s.over || s.outcome != Passed || s.transition.IsZero() {
		return ladder.StintSpec{}, false
	}
	place := s.log[0].To
	if g, ok := s.ladder.Grade(place); ok {
		place = g.ID()
	}
	return ladder.StintSpec{Place: place, From: s.log[len(s.log)-1].Date}, true
}

// Result returns the rating that the case adds to the person's record, and
// whether it does: that of a case that has been closed and in which somebody has rated. It is
// the lowest of those given at the last stage that has any, so that it never says
// more than one of the deciders does.
func (c Case) Result() (ladder.RatingSpec, bool) {
	s := c.read()
	if !s.over || s.outcome == Dropped {
		return ladder.RatingSpec{}, false
	}
	for i := min(s.at, len(s.stages)-1); i >= 0; i-- {
		result := ladder.RatingSpec{Review: s.review.ID(), Date: s.log[len(s.log)-1].Date}
		var by []string
		for _, d := range s.decisions {
			if d.Stage != s.stages[i].ID || d.Rating.IsZero() {
				continue
			}
			by = append(by, d.By)
			if result.Level.IsZero() || d.Rating.Step() < result.Level.Step() {
				result.Level = d.Rating
			}
		}
		if len(by) > 0 {
			slices.Sort(by)
			result.By = text.Plain(strings.Join(by, ", "))
			return result, true
		}
	}
	return ladder.RatingSpec{}, false
}

// MayRead reports whether a person of the organisation may read the case, by the
// review's visibility: everyone, or those who take part, without the person under
// review where only deciders may. Where nobody has said, it is those who take
// part. Nobody may read a case that has not been opened.
func (c Case) MayRead(person string) bool {
	s := c.read()
	if person == "" || len(s.log) == 0 {
		return false
	}
	switch s.review.Visibility() {
	case ladder.Everyone:
		return true
	case ladder.DecidersOnly:
	default:
		if person == s.person() {
			return true
		}
	}
	return person != s.person() && (slices.Contains(s.people(), person) ||
		slices.ContainsFunc(s.decisions, func(d Decision) bool { return d.By == person }))
}

// String returns the case in short, such as "nao: senior, interview, undecided".
func (c Case) String() string {
	s := c.read()
	if len(s.log) == 0 {
		return ""
	}
	parts := []string{s.review.ID()}
	if stage, ok := c.Stage(); ok {
		parts = append(parts, stage.ID)
	}
	return s.person() + ": " + strings.Join(append(parts, s.outcome.String()), ", ")
}
