package review

import (
	"maps"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// state is what follows from a log. It changes while events are applied, and
// never once it is in a Case.
type state struct {
	ladder     ladder.Ladder
	review     ladder.Review
	stages     []ladder.StageSpec
	transition ladder.Transition
	log        []Event
	relations  map[string][]string // people by the id of a decider
	grades     map[string]string   // by person
	documents  []Document
	decisions  []Decision
	at         int // the stage that is not done yet
	outcome    Outcome
	over       bool  // closed or withdrawn
	tried      Event // the last event that was tried
}

// Document is a document that has been handed in. It is a copy.
type Document struct {
	Name, Link, By string
	Stage          string // at which it was handed in
	Date           date.Date
	Seq            int // of the event
	Comment        text.Text
}

// Decision is what somebody has decided, with later corrections. It is a copy.
type Decision struct {
	By      string
	Stage   string
	Answer  Answer
	Rating  skills.Level // zero where the stage does not rate
	Date    date.Date
	Seq     int // of the event
	Comment text.Text
}

func (s *state) clone() *state {
	t := *s
	t.log, t.documents, t.decisions = slices.Clone(s.log), slices.Clone(s.documents), slices.Clone(s.decisions)
	t.relations, t.grades = maps.Clone(s.relations), maps.Clone(s.grades)
	for id, people := range t.relations {
		t.relations[id] = slices.Clone(people)
	}
	return &t
}

// step applies an event. On a refusal the state may have changed.
func (s *state) step(e Event) error {
	s.tried = e
	last := date.MustParse("0001-01-01")
	if n := len(s.log); n > 0 {
		last = s.log[n-1].Date
	}
	switch {
	case e.Seq != len(s.log)+1:
		return s.refuse(OutOfSequence, e.Seq, len(s.log)+1)
	case e.Date.Day() == 0 || e.Date.Compare(last) < 0:
		return s.refuse(OutOfDate, e.Date, last)
	case e.Kind == Kind{}:
		return s.refuse(UnknownKind)
	case e.stray() != "":
		return s.refuse(StrayField, e.Kind, e.stray())
	case !e.readable():
		return s.refuse(Unreadable)
	case len(skills.CheckID(e.By, text.Text{}, "")) > 0:
		return s.refuse(BadName, e.By)
	case e.Kind == Opened && len(s.log) > 0:
		return s.refuse(AlreadyOpen)
	case e.Kind != Opened && len(s.log) == 0, s.over:
		return s.refuse(NotOpen)
	}
	var err error
	switch e.Kind {
	case Opened:
		err = s.open(e)
	case Joined:
		err = s.join(e)
	case Left:
		err = s.leave(e)
	case Submitted:
		err = s.submit(e)
	case Decided:
		err = s.decide(e)
	case Corrected:
		err = s.correct(e)
	case Withdrawn:
		if e.By != s.person() && e.By != s.log[0].By {
			err = s.refuse(NotEntitled, e.By, s.when())
		}
		s.outcome, s.over = Dropped, true
	case Closed:
		if !s.mayClose(e.By) {
			err = s.refuse(NotEntitled, e.By, s.when())
		}
		s.over = true
	}
	if err != nil {
		return err
	}
	s.log = append(s.log, e.clone())
	s.advance()
	return nil
}

func (s *state) person() string {
	if len(s.log) == 0 {
		return ""
	}
	return s.log[0].Person
}

// stage returns the stage that is not done yet, a stage of nothing when all are.
func (s *state) stage() ladder.StageSpec {
	if s.outcome != Undecided || s.at >= len(s.stages) {
		return ladder.StageSpec{}
	}
	return s.stages[s.at]
}

// advance finds the stage that is not done, and the outcome, from the first
// stage on: a correction may have changed any.
func (s *state) advance() {
	if s.over {
		return
	}
	s.outcome = Undecided
	for s.at = 0; s.at < len(s.stages) && s.done(s.at); s.at++ {
		if slices.ContainsFunc(s.decisions, func(d Decision) bool { return d.Stage == s.stages[s.at].ID && d.Answer == Decline }) {
			s.outcome = Declined
			return
		}
	}
	if s.at == len(s.stages) {
		s.outcome = Passed
	}
}

func (s *state) done(i int) bool {
	stage := s.stages[i]
	for _, names := range [][]string{stage.Needs, stage.Yields} {
		for _, name := range names {
			if !s.has(name) {
				return false
			}
		}
	}
	return s.filled(stage)
}

func (s *state) has(document string) bool {
	return slices.ContainsFunc(s.documents, func(d Document) bool { return d.Name == document })
}

// missing returns a document that the stage needs and that is not there.
func (s *state) missing(stage ladder.StageSpec) (string, bool) {
	for _, name := range stage.Needs {
		if !s.has(name) {
			return name, true
		}
	}
	return "", false
}

func (s *state) open(e Event) error {
	if len(skills.CheckID(e.Person, text.Text{}, "")) > 0 {
		return s.refuse(BadName, e.Person)
	}
	review, ok := s.ladder.Review(e.Review)
	if !ok {
		var known []string
		for r := range s.ladder.Reviews() {
			known = append(known, r.ID())
		}
		return s.unknown(NoReview, e.Review, known)
	}
	if e.From != "" || e.To != "" {
		for t := range s.ladder.Transitions() {
			if t.Review() == review && t.Joins(e.From, e.To) {
				s.transition = t
				break
			}
		}
		mode := s.transition.Mode()
		switch {
		case s.transition.IsZero():
			return s.refuse(NoTransition, e.From, e.To, e.Review)
		case mode == ladder.SelfNomination && e.By != e.Person, (mode == ladder.Nomination || mode == ladder.Appointment) && e.By == e.Person:
			return s.refuse(WrongStart, e.By, modeText(mode))
		}
	}
	s.review, s.stages = review, slices.Collect(review.Stages())
	_, err := s.name(e, e.Person)
	return err
}

func (s *state) submit(e Event) error {
	stage := s.stage()
	missing, isMissing := s.missing(stage)
	yielded, needed := slices.Contains(stage.Yields, e.Document), slices.Contains(stage.Needs, e.Document)
	switch {
	case s.outcome != Undecided:
		return s.refuse(StageOver)
	case s.has(e.Document):
		return s.refuse(Unexpected, e.Document, stageText(stage))
	case !yielded && !needed:
		return meaning(s.refuse(Unexpected, e.Document, stageText(stage)), e.Document, slices.Concat(stage.Needs, stage.Yields))
	case yielded && isMissing:
		return s.refuse(Missing, missing)
	case yielded && !s.takesPart(stage, e.By), needed && e.By != s.person(): // what an earlier stage yields is there
		return s.refuse(NotEntitled, e.By, s.when())
	}
	s.documents = append(s.documents, Document{e.Document, e.Link, e.By, stage.ID, e.Date, e.Seq, e.Comment})
	return nil
}

func (s *state) decide(e Event) error {
	stage := s.stage()
	missing, isMissing := s.missing(stage)
	fits := slices.ContainsFunc(stage.Deciders, func(d ladder.DeciderSpec) bool { return s.fits(d, e.By) })
	switch {
	case s.outcome != Undecided:
		return s.refuse(StageOver)
	case e.By == s.person():
		return s.refuse(AboutSelf)
	case isMissing && fits:
		return s.refuse(Missing, missing)
	case !fits: // which says what is missing, too
		if unnamed := s.unnamed(stage); len(unnamed) > 0 {
			return s.refuse(NobodyDecides, e.By, s.when(), deciderTexts(unnamed))
		}
		return s.refuse(NotEntitled, e.By, s.when())
	case slices.Contains(s.deciders(stage), e.By):
		return s.refuse(TwiceDecided, e.By, stageText(stage))
	case !s.hasRoom(stage, e.By):
		return s.refuse(EnoughDecided, e.By, stageText(stage))
	}
	d := Decision{By: e.By, Stage: stage.ID, Date: e.Date, Seq: e.Seq}
	if err := s.fill(&d, stage, e); err != nil {
		return err
	}
	s.decisions = append(s.decisions, d)
	return nil
}

// fill sets what a decision says.
func (s *state) fill(d *Decision, stage ladder.StageSpec, e Event) error {
	if !s.transition.IsZero() && e.Answer == (Answer{}) {
		return s.refuse(NoAnswer)
	}
	d.Answer, d.Rating, d.Comment = e.Answer, skills.Level{}, e.Comment
	if stage.Rates != (e.Rating != "") {
		return s.refuse(WrongRating, e.Rating)
	}
	if stage.Rates {
		level, err := s.review.Scale().Parse(e.Rating)
		if err != nil || level.IsNone() {
			var known []string
			for step := range s.review.Scale().Levels() {
				if !step.IsNone() {
					known = append(known, step.ID())
				}
			}
			return meaning(s.refuse(WrongRating, e.Rating), e.Rating, known)
		}
		d.Rating = level
	}
	return nil
}

func (s *state) correct(e Event) error {
	for i := range s.documents {
		if d := &s.documents[i]; d.Seq == e.Corrects && d.By == e.By {
			if e.Answer != (Answer{}) || e.Rating != "" {
				return s.refuse(StrayField, e.Kind, "answer, rating")
			}
			d.Link, d.Comment = e.Link, e.Comment
			return nil
		}
	}
	for i := range s.decisions {
		if d := &s.decisions[i]; d.Seq == e.Corrects && d.By == e.By {
			if e.Link != "" {
				return s.refuse(StrayField, e.Kind, "link")
			}
			stage := slices.IndexFunc(s.stages, func(st ladder.StageSpec) bool { return st.ID == d.Stage })
			return s.fill(d, s.stages[stage], e)
		}
	}
	return s.refuse(NotCorrected, e.Corrects, e.By)
}

// closers returns who decided at the last stage at which somebody did, once
// nothing is left to decide.
func (s *state) closers() []string {
	for i := min(s.at, len(s.stages)-1); i >= 0; i-- {
		if people := s.deciders(s.stages[i]); len(people) > 0 {
			return people
		}
	}
	return nil
}

func (s *state) mayClose(by string) bool {
	if s.outcome == Undecided {
		return false
	}
	people := s.closers()
	return slices.Contains(people, by) || len(people) == 0 && by != s.person()
}
