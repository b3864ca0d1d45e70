package scoring

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// Step is one move on the way from one place of a ladder to another.
type Step struct {
	From, To   string // ids of grades or roles, or [ladder.Outside]
	Transition ladder.Transition
}

// String returns the move, such as "p3 -> p4".
func (s Step) String() string { return s.From + " -> " + s.To }

// Route returns the way from one grade or role to another by the fewest
// transitions; of equally short ones the one whose first transition comes first
// in the ladder, then the second one, and so on. A way may begin and end at
// [ladder.Outside] but does not lead through it: to leave and to come back is no
// career inside the ladder.
//
// It returns none when the ladder knows no way, and when both are the same. What
// the transitions require is not looked at. It takes time in proportion to the
// ends of all transitions. The slice is the caller's own.
//
// The way is found by breadth-first search (E. F. Moore, The shortest path
// through a maze, 1959).
func Route(l ladder.Ladder, from, to string) []Step {
	leads := make(map[string][]int)
	transitions := slices.Collect(l.Transitions())
	for i, t := range transitions {
		for place := range t.From() {
			leads[place] = append(leads[place], i)
		}
	}
	came := map[string]Step{from: {}}
	taken := make([]bool, len(transitions)) // all its ends have been reached
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if at == ladder.Outside && at != from {
			continue
		}
		for _, i := range leads[at] {
			if taken[i] {
				continue
			}
			taken[i] = true
			for next := range transitions[i].To() {
				if _, seen := came[next]; !seen {
					came[next] = Step{at, next, transitions[i]}
					queue = append(queue, next)
				}
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
