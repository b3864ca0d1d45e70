package main

import (
	"bytes"
	"errors"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// story tells cases on a page.
type story struct {
	page.Page
	ladder ladder.Ladder
	firm   ladder.Organisation // of the people whose names are known
}

// person returns somebody's name with the id by which a log calls them, and their
// grade.
func (s story) person(id string) string {
	p, ok := s.firm.Person(id)
	if !ok {
		return id
	}
	grade := ""
	for stint := range p.Stints() {
		if g, ok := s.ladder.Grade(stint.Place); ok && stint.Holds(date.Date{}) {
			grade = says.comma.In(s.Tag) + g.ID()
		}
	}
	return p.Name().In(s.Tag) + " [" + id + grade + "]"
}

// tell replays a log event by event, and returns the case at its end. Where an
// event is refused it says so with the line of the log, and stops. An attempt is
// an event that is tried before the one of the same number.
func (s story) tell(file string, log []byte, attempts []review.Event) (review.Case, error) {
	events, err := review.ParseLog(log)
	if err != nil {
		return review.Case{}, inFile(file, err)
	}
	c := review.New(s.ladder)
	for i, e := range events {
		if i == 0 {
			s.title(e)
		}
		for _, a := range attempts {
			if a.Seq == e.Seq {
				_, err := c.Apply(a)
				s.refused(a, err)
			}
		}
		next, err := c.Apply(e)
		if err != nil {
			return c, at(file, line(log, i), err)
		}
		c = next
		s.event(e)
		s.state(c)
	}
	s.end(c)
	return c, nil
}

// title says what a case is about, by the event that opens it.
func (s story) title(e review.Event) {
	r, ok := s.ladder.Review(e.Review)
	if !ok {
		return // the event is refused
	}
	s.Title(says.title, "review", r.Name().In(s.Tag), "person", s.person(e.Person))
	for t := range s.ladder.Transitions() {
		if t.Review() == r && t.Joins(e.From, e.To) {
			s.Line(0, says.way, "from", s.place(e.From), "to", s.place(e.To), "mode", t.Mode().Text(s.Tag))
			break
		}
	}
	for stage := range r.Stages() {
		for _, d := range stage.Deciders {
			for _, id := range e.Participants[d.ID] {
				s.Item(1, says.member, "part", s.In(d.Relation), "person", s.person(id))
			}
		}
	}
}

func (s story) place(id string) string {
	if t, ok := s.ladder.Target(id); ok {
		return t.Name().In(s.Tag) + " (" + id + ")"
	}
	return id
}

// did says what an event is.
func (s story) did(e review.Event) string {
	what := review.Step{Kind: e.Kind, By: e.By, Document: e.Document, Corrects: e.Corrects}.Text(s.Tag)
	if e.Answer != (review.Answer{}) {
		what += says.colon.In(s.Tag) + e.Answer.Text(s.Tag)
	}
	if e.Rating != "" {
		what += says.colon.In(s.Tag) + e.Rating
	}
	if e.Link != "" {
		what += " <" + e.Link + ">"
	}
	return what
}

func (s story) event(e review.Event) {
	s.Section(says.event, "day", e.Date.String(), "what", s.did(e))
	if c := e.Comment.In(s.Tag); c != "" {
		s.Line(1, says.quote, "said", c)
	}
}

// state says where the case stands, and what would take it further.
func (s story) state(c review.Case) {
	if stage, ok := c.Stage(); ok {
		name := stage.Name.In(s.Tag)
		if name == "" {
			name = stage.ID
		}
		s.Line(1, says.stage, "stage", name)
	} else {
		s.Line(1, says.outcome, "outcome", c.Outcome().Text(s.Tag))
	}
	var next []string
	for _, step := range c.Next() {
		switch step.Kind {
		case review.Submitted, review.Decided, review.Closed:
			next = append(next, step.Text(s.Tag))
		}
	}
	if len(next) == 0 && len(c.Unnamed()) > 0 {
		next = append(next, review.Step{Kind: review.Joined}.Text(s.Tag))
	}
	if len(next) > 0 {
		s.Line(1, says.next, "steps", strings.Join(next, says.comma.In(s.Tag)))
	}
	s.unnamed(c)
}

// unnamed says of whom too few have been named, and whom their grade entitles.
func (s story) unnamed(c review.Case) {
	var today date.Date
	for e := range c.Events() {
		today = e.Date
	}
	for _, d := range c.Unnamed() {
		who := d.Relation.In(s.Tag)
		if who == "" {
			who = d.ID
		}
		if d.Grade != "" {
			who = says.fromGrade.Fill(s.Tag, "who", who, "grade", s.place(d.Grade))
		}
		var could []string
		for _, id := range c.Candidates(d, s.firm, today) {
			could = append(could, s.person(id))
		}
		if len(could) > 0 {
			s.Line(1, says.couldBe, "who", who, "people", strings.Join(could, says.comma.In(s.Tag)))
		} else {
			s.Line(1, says.unnamed, "who", who)
		}
	}
}

// refused says why an attempt was refused, and what would have been legal.
func (s story) refused(e review.Event, err error) {
	var refusal *problem.Error
	if errors.As(err, &refusal) {
		for _, p := range refusal.Problems() {
			s.Section(says.refused, "event", s.did(e))
			s.Say(1, p.Message(s.Tag))
		}
	}
}

// end says who may read the case, and what the person's record gains.
func (s story) end(c review.Case) {
	readers := c.Review().Visibility()
	if readers == (ladder.Visibility{}) {
		readers = ladder.Participants
	}
	s.Section(says.readers, "who", readers.Text(s.Tag))
	rating, rated := c.Result()
	stint, moved := c.Stint()
	switch {
	case !c.IsOver():
		s.Line(0, says.open)
	case moved:
		s.Line(0, says.stint, "person", s.person(c.Person()), "place", s.place(stint.Place), "date", stint.From.String())
	case rated:
		s.Line(0, says.rating, "person", s.person(c.Person()), "rating", rating.Level.ID())
	default:
		s.Line(0, says.nothing)
	}
}

// line returns the number of the line of a log on which an event stands.
func line(log []byte, event int) int {
	n := 0
	for row := range bytes.Lines(log) {
		if n++; len(bytes.TrimSpace(row)) == 0 {
			continue
		}
		if event--; event < 0 {
			return n
		}
	}
	return n
}

// at gives a refusal its place in a file.
func at(file string, line int, err error) error {
	var refusal *problem.Error
	if !errors.As(err, &refusal) {
		return err
	}
	var list problem.List
	start := problem.Pos{Line: line, Column: 1}
	for _, p := range refusal.Problems() {
		list = append(list, p.WithRange(problem.Range{File: file, Start: start, End: start}))
	}
	return list.Err()
}

// inFile says in which file the lines are that are no events.
func inFile(file string, err error) error {
	var wrong *problem.Error
	if !errors.As(err, &wrong) {
		return err
	}
	var list problem.List
	for _, p := range wrong.Problems() {
		r := p.Range()
		r.File = file
		list = append(list, p.WithRange(r))
	}
	return list.Err()
}
