package plan

import "github.com/kakezan/kakezan/skills"

// Cost says what it takes to bring a skill up to a level from the step below: in
// whatever unit the caller counts, such as hours, money or effort. It is finite and
// 0 or above. What it says of a skill is asked once for each step, so that a skill
// brought up by three steps costs the sum of three. A nil Cost means 1 for every
// step.
//
// The zero Level is that of a skill which nobody measures on a scale: it stands for
// having it at all.
type Cost func(skills.ID, skills.Level) float64

// Of returns the cost of the last step up to a level, and 1 for the nil Cost.
func (c Cost) Of(id skills.ID, level skills.Level) float64 {
	if c == nil {
		return 1
	}
	return c(id, level)
}
