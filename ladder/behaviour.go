package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Behaviour is something that people do and that has an id of its own: a part of
// what a grade expects, of what a discipline expects at a grade, or of what
// marks a step of a competency's scale.
type Behaviour struct {
	ladder *data
	spec   *BehaviourSpec
	at     behaviourAt
}

// behaviourAt is where a behaviour stands.
type behaviourAt struct {
	discipline, grade int // -1: none
	competency        skills.ID
	step              string
}

func (b Behaviour) read() *BehaviourSpec {
	if b.spec == nil {
		return &noBehaviour
	}
	return b.spec
}

// Behaviour returns the behaviour with the given id, wherever it stands, and
// whether there is one. Behaviours without an id are not found.
func (l Ladder) Behaviour(id string) (Behaviour, bool) {
	b, ok := l.read().behaviours[id]
	return b, ok
}

// IsZero reports whether the behaviour is of no ladder.
func (b Behaviour) IsZero() bool { return b.spec == nil }

// ID returns the behaviour's id.
func (b Behaviour) ID() string { return b.read().ID }

// Text returns what people do.
func (b Behaviour) Text() text.Text { return b.read().Text }

// Discipline returns the discipline that expects it or has the competency, the
// zero Discipline when it is the ladder itself.
func (b Behaviour) Discipline() Discipline {
	if b.IsZero() || b.at.discipline < 0 {
		return Discipline{}
	}
	return Discipline{b.ladder, b.at.discipline}
}

// Grade returns the grade at which it is expected, the zero Grade when it marks
// a step of a competency.
func (b Behaviour) Grade() Grade {
	if b.IsZero() || b.at.grade < 0 {
		return Grade{}
	}
	return Grade{b.ladder, b.at.grade}
}

// Competency returns the id of the competency, "" when it is expected at a grade
// as a whole.
func (b Behaviour) Competency() skills.ID { return b.at.competency }

// Step returns the id of the step of the competency's scale that it marks, ""
// when it is expected at a grade.
func (b Behaviour) Step() string { return b.at.step }

// String returns the behaviour's id.
func (b Behaviour) String() string { return b.ID() }

// Spec returns a copy of the behaviour's record.
func (b Behaviour) Spec() BehaviourSpec { return record.Clone(*b.read()) }

// Competency returns a copy of the record of a competency, and whether the
// ladder has it.
func (l Ladder) Competency(id skills.ID) (CompetencySpec, bool) {
	i, ok := l.read().competency[id]
	if !ok {
		return CompetencySpec{}, false
	}
	return record.Clone(l.read().competencies[i]), true
}

// Anchor returns a copy of the record of what people at a level of a competency
// do, and whether the ladder says so for this competency alone. What they do in
// any is the description of the scale's step.
func (l Ladder) Anchor(id skills.ID, level skills.Level) (AnchorSpec, bool) {
	d := l.read()
	if scale, ok := d.skillScales[id]; !ok || !scale.Has(level) {
		return AnchorSpec{}, false
	}
	if i, ok := d.competency[id]; ok {
		for _, a := range d.competencies[i].Anchors {
			if a.Step == level.ID() {
				return record.Clone(a), true
			}
		}
	}
	return AnchorSpec{}, false
}

// Silences yields copies of the records of the findings of lint that are as they
// should be, in their order. It can be run again.
func (l Ladder) Silences() iter.Seq[SilenceSpec] { return record.Copies(l.read().spec.Silences) }
