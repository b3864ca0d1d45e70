package review

import (
	"maps"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

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
