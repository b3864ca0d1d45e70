package report

import "github.com/kakezan/kakezan/scoring"

func (p printer) treasure(t scoring.Treasure) {
	p.section(says.treasure)
	goal, ok := t.Goal()
	if !ok {
		p.line(1, says.noLongTermGoal)
		return
	}
	p.line(1, says.longTermGoal, "place", p.place(goal.Target))
	if !goal.Ideal.IsZero() {
		p.line(2, says.ideal, "ideal", p.in(goal.Ideal))
	}
	if !goal.Problem.IsZero() {
		p.line(2, says.problem, "problem", p.in(goal.Problem))
	}
	p.fit(t.Fit())
	for i, item := range t.Next() {
		depth, wording := 2, says.then
		switch {
		case i > 0:
		case item.Gain().Lo > 0:
			depth, wording = 1, says.next
		default: // nothing need be missing
			depth, wording = 1, says.mayBeNext
		}
		p.line(depth, wording, "skill", p.in(item.Name), "asked", p.asked(item.Need), "gain", p.points(item.Gain()))
	}
}
