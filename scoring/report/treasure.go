package report

import (
	"strconv"

	"github.com/kakezan/kakezan/scoring"
)

func (p printer) treasure(t scoring.Treasure) {
	p.section(says.treasure)
	goal, ok := t.Goal()
	if !ok {
		p.line(1, says.noLongTermGoal)
		p.opens(t.Learning())
		return
	}
	p.line(1, says.longTermGoal, "place", p.place(goal.Target))
	if !goal.Ideal.IsZero() {
		p.line(2, says.ideal, "ideal", p.in(goal.Ideal))
	}
	if !goal.Problem.IsZero() {
		p.line(2, says.problem, "problem", p.in(goal.Problem))
	}
	p.over(t)
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
	if c := t.Course(); c.Len() > 0 {
		p.line(1, says.distance, "steps", strconv.Itoa(c.Len()), "cost", c.Cost().Text(p.tag))
	}
	p.opens(t.Learning())
}

// over writes what the goal is laid over, and who else aims there.
func (p printer) over(t scoring.Treasure) {
	var problems, shared, others []string
	for problem := range t.Problems() {
		problems = append(problems, p.in(problem.Name))
	}
	for goal := range t.Shared() {
		shared = append(shared, p.in(goal.Name))
	}
	for person := range t.Others() {
		others = append(others, p.in(person.Name()))
	}
	p.listed(says.shared, shared)
	p.listed(says.problems, problems)
	p.listed(says.others, others)
}
