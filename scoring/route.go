package scoring

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// Step is one move on the way from one place of a ladder to another.
type Step struct {
	From, To   string // ids of grades or roles
	Transition ladder.Transition
}

// Route returns the way from one grade or role to another by the fewest
// transitions; of equally short ones the one whose transitions come first in the
// ladder. It returns none when the ladder knows no way, and when both are the
// same. It takes time in proportion to the ends of all transitions.
//
// The way is found by breadth-first search (E. F. Moore, The shortest path
// through a maze, 1959).
func Route(l ladder.Ladder, from, to string) []Step {
	leads := make(map[string][]Step)
	for t := range l.Transitions() {
		for a := range t.From() {
			for b := range t.To() {
				leads[a] = append(leads[a], Step{a, b, t})
			}
		}
	}
	came := map[string]Step{from: {}}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for _, step := range leads[queue[0]] {
			if _, seen := came[step.To]; !seen {
				came[step.To] = step
				queue = append(queue, step.To)
			}
		}
	}
	if _, ok := came[to]; !ok {
		return nil
	}
	var route []Step
	for at := to; at != from; at = came[at].From {
		route = append(route, came[at])
	}
	slices.Reverse(route)
	return route
}
