package ladder

import (
	"github.com/kakezan/kakezan/skills/text"
)

// SubStep is a step within a [Grade]: a place of its own for people, transitions
// and what a requirement asks of the past.
type SubStep struct {
	ladder *data
	i      int
}

func (s SubStep) read() *stepData {
	if s.ladder == nil {
		return &noStep
	}
	return &s.ladder.steps[s.i]
}

func (s SubStep) record() *SubStepSpec {
	if s.ladder == nil {
		return &noSubStep
	}
	d := s.read()
	return &s.ladder.grades[d.grade].spec.Steps[d.rank-1]
}

// SubStep returns the step within a grade that has the given id, and whether
// there is one.
func (l Ladder) SubStep(id string) (SubStep, bool) {
	i, ok := l.read().stepByID[id]
	if !ok {
		return SubStep{}, false
	}
	return SubStep{l.data, i}, true
}

// IsZero reports whether the step is of no ladder.
func (s SubStep) IsZero() bool { return s.ladder == nil }

// ID returns the step's id.
func (s SubStep) ID() string { return s.record().ID }

// Name returns the step's name, or its id where it has none.
func (s SubStep) Name() text.Text { return nameOr(s.record().Name, s.ID()) }

// Description returns what the step is about, the zero Text when nobody has
// said.
func (s SubStep) Description() text.Text { return s.record().Description }

// Grade returns the grade of which it is a step.
func (s SubStep) Grade() Grade {
	if s.IsZero() {
		return Grade{}
	}
	return Grade{s.ladder, s.read().grade}
}

// Rank returns the step's place in the order of its grade, from 1 up.
func (s SubStep) Rank() int { return s.read().rank }

// Requirement returns what the step asks on top of what its grade asks; zero
// when nobody has said.
func (s SubStep) Requirement() Requirement { return s.read().requires }

// String returns the step's id.
func (s SubStep) String() string { return s.ID() }

// Spec returns a copy of the step's record.
func (s SubStep) Spec() SubStepSpec {
	spec := *s.record()
	spec.Requires = s.Requirement().Spec()
	return spec
}
