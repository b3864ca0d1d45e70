package scoring

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// Treasure is the map of the long-term goal. It is immutable. The zero Treasure
// has no goal.
type Treasure struct {
	goal ladder.GoalSpec
	fit  fit.Fit
}

func dig(in Input, facts ladder.Facts) (Treasure, error) {
	goal, ok := in.Person.Goal(ladder.LongTerm)
	if !ok {
		return Treasure{}, nil
	}
	t, err := target(in.Ladder, goal.Target)
	if err != nil {
		return Treasure{}, err
	}
	return Treasure{goal, fit.To(t, facts, fit.Options{})}, nil
}

// Goal returns the person's first long-term goal, and whether there is one.
func (t Treasure) Goal() (ladder.GoalSpec, bool) { return t.goal, t.goal.Target != "" }

// Fit returns the fit to the goal; its target is nil when there is no goal.
func (t Treasure) Fit() fit.Fit { return t.fit }

// Next returns the skills still open on the way to the goal, the one that
// closes most of the gap first, see [fit.Fit.Next].
func (t Treasure) Next() []fit.Item { return t.fit.Next() }
