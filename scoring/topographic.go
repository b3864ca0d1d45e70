package scoring

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// Topographic is the map of the way to a grade or role: what is missing, what
// is not known, and which moves lead there. It is immutable. The zero
// Topographic has no goal.
type Topographic struct {
	fit   fit.Fit
	start string
	route []Step
}

func survey(in Input, facts ladder.Facts, l Locator) (Topographic, error) {
	goal, err := target(in.Ladder, goalOf(in, l))
	if err != nil {
		return Topographic{}, err
	}
	t := Topographic{fit: fit.To(goal, facts, fit.Options{}), start: l.start()}
	if goal != nil {
		t.route = Route(in.Ladder, t.start, goal.ID())
	}
	return t, nil
}

// goalOf returns the id of the topographic goal by the rule of [Input.Goal],
// "" when there is nothing left to aim at.
func goalOf(in Input, l Locator) string {
	if in.Goal != "" {
		return in.Goal
	}
	if next, ok := in.Person.Goal(ladder.Next); ok {
		return next.Target
	}
	if held, ok := in.Ladder.Grade(l.held); ok {
		if above, ok := held.Above(); ok {
			return above.ID()
		}
	}
	if goal, ok := in.Person.Goal(ladder.LongTerm); ok {
		return goal.Target
	}
	for _, p := range l.placements {
		if !p.Next().IsZero() {
			return p.Next().ID()
		}
	}
	return ""
}

// target returns the grade or role with the given id, nil for "".
func target(l ladder.Ladder, id string) (ladder.Target, error) {
	if id == "" {
		return nil, nil
	}
	t, ok := l.Target(id)
	if !ok {
		return nil, &UnknownTargetError{l.ID(), id, l.SuggestTarget(id)}
	}
	return t, nil
}

// Fit returns the fit to the goal; its target is nil when there is no goal.
func (t Topographic) Fit() fit.Fit { return t.fit }

// Start returns the id of the grade or role from which the route starts: the
// one that the person holds, else the highest that the facts support in the
// first track that supports one, else [ladder.Outside]. It is "" for the zero
// Topographic.
func (t Topographic) Start() string { return t.start }

// Route yields the moves that lead from Start to the goal, see [Route]; none
// when the ladder knows no way. It can be run again.
func (t Topographic) Route() iter.Seq[Step] { return slices.Values(t.route) }
