package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/date"
)

// EvidenceFor yields the pieces of evidence that answer the problem with the given
// id by a day, and whose they are, in the order of the people: those of claims in
// force, with the claim's skill, and behind them those that stand for themselves.
// A piece under two claims comes twice. Of people who do not state what evidence
// there is besides that of their claims, there may be more. It can be run again,
// and takes time in proportion to all claims and evidence.
func (o Organisation) EvidenceFor(id string, asOf date.Date) iter.Seq2[Person, PieceSpec] {
	return func(yield func(Person, PieceSpec) bool) {
		for p := range o.People() {
			for piece := range p.answers(asOf) {
				if piece.Problem == id && !yield(p, piece) {
					return
				}
			}
		}
	}
}

// ProblemsOf yields the problems of the organisation that the evidence of the
// person with the given id touches by a day, solved ones too, in the order of
// [Organisation.Problems]; see [Organisation.EvidenceFor] for what counts and what
// may be missing. It can be run again, and takes time in proportion to the
// problems and to the person's claims and evidence.
func (o Organisation) ProblemsOf(person string, asOf date.Date) iter.Seq[BusinessProblemSpec] {
	return func(yield func(BusinessProblemSpec) bool) {
		p, _ := o.Person(person)
		touched := make(map[string]bool)
		for piece := range p.answers(asOf) {
			touched[piece.Problem] = true
		}
		for stated := range o.Problems() {
			if touched[stated.ID] && !yield(stated) {
				return
			}
		}
	}
}

// answers yields the evidence by a day that answers a problem.
func (p Person) answers(asOf date.Date) iter.Seq[PieceSpec] {
	return func(yield func(PieceSpec) bool) {
		d := p.read()
		for _, c := range d.claims {
			if !c.InForce(asOf) {
				continue
			}
			for _, e := range c.Spec().Evidence {
				if e.Problem != "" && begun(e.Date, asOf) && !yield(PieceSpec{c.Skill(), e}) {
					return
				}
			}
		}
		for _, piece := range d.spec.Evidence {
			if piece.Problem != "" && begun(piece.Date, asOf) && !yield(piece) {
				return
			}
		}
	}
}

// GoalsFor yields copies of the goals of people that answer the problem or goal of
// the organisation with the given id, and whose they are, in the order of the
// people; for "" the goals of which nobody has said that they answer one of the
// organisation's. It can be run again, and takes time in proportion to all goals
// and what they answer.
func (o Organisation) GoalsFor(id string) iter.Seq2[Person, GoalSpec] {
	return func(yield func(Person, GoalSpec) bool) {
		for p := range o.People() {
			for _, goal := range p.read().spec.Goals {
				answers := slices.Contains(goal.Answers, id)
				if id == "" {
					answers = !slices.ContainsFunc(goal.Answers, o.states)
				}
				if answers && !yield(p, record.Clone(goal)) {
					return
				}
			}
		}
	}
}

// states reports whether an id is of a problem or goal of the organisation.
func (o Organisation) states(id string) bool {
	d := o.read()
	_, isProblem := d.problemByID[id]
	_, isGoal := d.goalByID[id]
	return isProblem || isGoal
}
