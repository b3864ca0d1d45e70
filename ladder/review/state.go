package review

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
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

// refuse returns the refusal with what would be legal.
func (s *state) refuse(code *problem.Code, args ...any) error {
	return problem.List{code.At(problem.Path("events").Index(len(s.log)), append(args, s.legal())...)}.Err()
}

// unknown returns the refusal of an id that is none of those there are.
func (s *state) unknown(code *problem.Code, id string, known []string) error {
	there := text.EnJa(listOf(known, ", ", lines.nothing.In(english)), listOf(known, "、", lines.nothing.In(japanese)))
	return problem.List{code.At(problem.Path("events").Index(len(s.log)), id, there).WithSuggestion(problem.Nearest(id, known))}.Err()
}

func listOf(ids []string, comma, none string) string {
	const most = 20
	switch {
	case len(ids) == 0:
		return none
	case len(ids) > most:
		ids = append(slices.Clone(ids[:most]), "…")
	}
	return strings.Join(ids, comma)
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

// when says where in the case it stands.
func (s *state) when() text.Text {
	stage := s.stage()
	if stage.ID == "" {
		return lines.after
	}
	var waits []string
	for _, name := range slices.Concat(stage.Needs, stage.Yields) {
		if !s.has(name) {
			waits = append(waits, name)
		}
	}
	at := places{"stage": stageText(stage)}
	if len(waits) == 0 {
		return filled(lines.at, at)
	}
	at["documents"] = text.EnJa(strings.Join(waits, ", "), strings.Join(waits, "、"))
	return filled(lines.waits, at)
}

func stageText(stage ladder.StageSpec) text.Text { return called(stage.Name, stage.ID) }

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

func modeText(m ladder.Mode) text.Text { return text.EnJa(m.Text(english), m.Text(japanese)) }

// name enters who takes part, and returns what undoes it, nil when it names
// nobody new. When it refuses somebody, nobody is entered.
func (s *state) name(e Event, person string) (undo func(), err error) {
	had := make(map[string][]string) // of the relations that it adds to
	var graded []string
	undo = func() {
		maps.Copy(s.relations, had)
		for _, p := range graded {
			delete(s.grades, p)
		}
	}
	refuse := func(code *problem.Code, args ...any) (func(), error) {
		undo()
		return nil, s.refuse(code, args...)
	}
	unknown := func(code *problem.Code, id string, known []string) (func(), error) {
		undo()
		return nil, s.unknown(code, id, known)
	}
	for _, id := range slices.Sorted(maps.Keys(e.Participants)) {
		if known := s.relationIDs(); !slices.Contains(known, id) {
			return unknown(NoRelation, id, known)
		}
		for _, p := range e.Participants[id] {
			switch {
			case len(skills.CheckID(p, text.Text{}, "")) > 0:
				return refuse(BadName, p)
			case p == person:
				return refuse(AboutSelf)
			case !slices.Contains(s.relations[id], p):
				if _, ok := had[id]; !ok {
					had[id] = s.relations[id]
				}
				s.relations[id] = append(s.relations[id], p)
			}
		}
	}
	for _, p := range slices.Sorted(maps.Keys(e.Grades)) {
		grade, ok := s.ladder.Grade(e.Grades[p])
		held := s.grades[p]
		switch {
		case len(skills.CheckID(p, text.Text{}, "")) > 0:
			return refuse(BadName, p)
		case !ok:
			var known []string
			for g := range s.ladder.Grades() {
				known = append(known, g.ID())
			}
			return unknown(NoGrade, e.Grades[p], known)
		case held != "" && held != grade.ID():
			return refuse(OtherGrade, p, held)
		case held == "":
			s.grades[p], graded = grade.ID(), append(graded, p)
		}
	}
	if len(had)+len(graded) == 0 {
		return nil, nil
	}
	return undo, nil
}

// relationIDs returns the ids of the deciders who can be named, in order of the
// stages.
func (s *state) relationIDs() []string {
	var ids []string
	for _, stage := range s.stages {
		for _, d := range stage.Deciders {
			if d.ID != "" && d.ID != ladder.Self && !slices.Contains(ids, d.ID) {
				ids = append(ids, d.ID)
			}
		}
	}
	return ids
}

func (s *state) join(e Event) error {
	if s.outcome != Undecided {
		return s.refuse(StageOver)
	}
	undo, err := s.name(e, s.person())
	switch {
	case err != nil:
		return err
	case undo == nil:
		return s.refuse(NamesNobody)
	}
	for i := range s.at {
		if !s.done(i) {
			undo()
			return s.refuse(TooLate)
		}
	}
	return nil
}

// leave takes back what has been said of who takes part. Who has decided stays,
// so that no stage that is done is opened again.
func (s *state) leave(e Event) error {
	switch {
	case s.outcome != Undecided:
		return s.refuse(StageOver)
	case e.By == s.person():
		return s.refuse(NotEntitled, e.By, s.when())
	case len(e.Grades) == 0 && !slices.ContainsFunc(slices.Collect(maps.Values(e.Participants)), func(people []string) bool { return len(people) > 0 }):
		return s.refuse(NamesNobody)
	}
	for _, id := range slices.Sorted(maps.Keys(e.Participants)) {
		for _, p := range e.Participants[id] {
			if !slices.Contains(s.relations[id], p) {
				return s.refuse(NotNamed, p, id)
			} else if s.hasDecided(p) {
				return s.refuse(HasDecided, p)
			}
		}
	}
	for _, p := range slices.Sorted(maps.Keys(e.Grades)) {
		grade, _ := s.ladder.Grade(e.Grades[p])
		if s.grades[p] == "" || s.grades[p] != grade.ID() {
			return s.refuse(NotNamed, p, e.Grades[p])
		} else if s.hasDecided(p) {
			return s.refuse(HasDecided, p)
		}
	}
	for id, people := range e.Participants {
		s.relations[id] = slices.DeleteFunc(s.relations[id], func(p string) bool { return slices.Contains(people, p) })
	}
	for p := range e.Grades {
		delete(s.grades, p)
	}
	return nil
}

func (s *state) hasDecided(p string) bool {
	return slices.ContainsFunc(s.decisions, func(d Decision) bool { return d.By == p })
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

// meaning returns a refusal of a word with the one that was probably meant.
func meaning(refused error, word string, known []string) error {
	var e *problem.Error
	if !errors.As(refused, &e) {
		return refused
	}
	list := slices.Clone(e.Problems())
	for i := range list {
		list[i] = list[i].WithSuggestion(problem.Nearest(word, known))
	}
	return list.Err()
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
