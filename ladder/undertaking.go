package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// BusinessGoalSpec is the record of a goal of the organisation: the direction that
// everybody can follow, as on a treasure map.
type BusinessGoalSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	By          date.Date // until when; zero means that nobody has said
	Problems    []string  // ids of the problems that stand before it
	Values      []string  // ids of the charter's values that lead there
}

// UndertakingSpec is the record of what it takes to start something in the
// organisation, such as a project, a new instance or a standard: what lies in
// between, and who decides, as on a topographic map.
type UndertakingSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Problems    []string       // ids of the problems that it answers
	Needs       []text.Text    // what has to be there before it starts
	Obstacles   []ObstacleSpec // what lies in between
	Deciders    []DeciderSpec  // who lets it start, in their order; Grade may be written "ladder/grade"
}

// Goals yields copies of the records of the organisation's goals, in their order.
// It can be run again.
func (o Organisation) Goals() iter.Seq[BusinessGoalSpec] { return record.Copies(o.read().spec.Goals) }

// Goal returns a copy of the record of the goal with the given id, and whether
// the organisation has one.
func (o Organisation) Goal(id string) (BusinessGoalSpec, bool) {
	i, ok := o.read().goalByID[id]
	if !ok {
		return BusinessGoalSpec{}, false
	}
	return record.Clone(o.data.spec.Goals[i]), true
}

// Undertakings yields copies of the records of what it takes to start something,
// in their order. It can be run again.
func (o Organisation) Undertakings() iter.Seq[UndertakingSpec] {
	return record.Copies(o.read().spec.Undertakings)
}

// Undertaking returns a copy of the record of the undertaking with the given id,
// and whether the organisation has one.
func (o Organisation) Undertaking(id string) (UndertakingSpec, bool) {
	i, ok := o.read().undertakingByID[id]
	if !ok {
		return UndertakingSpec{}, false
	}
	return record.Clone(o.data.spec.Undertakings[i]), true
}
