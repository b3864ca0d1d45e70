package routes

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Route is a way from one place to another over places that are all different. It
// is immutable. The zero Route has no step.
type Route struct {
	net            Net
	steps          []Step
	cost, once     plan.Span
	rank, costRank int
	ups            []LevelUp
	inexact        bool
}

// LevelUp is a skill that is to be brought from one level to a higher one.
type LevelUp struct {
	Skill skills.ID
	Name  text.Text    // what the ladder calls the skill
	Scale skills.Scale // of both levels
	From  skills.Level // zero: not known, and counted from "none"
	To    skills.Level
	Cost  float64 // of all steps in between
}

// String returns the level-up in one line, for logs, such as
// "slo: aware -> practitioner".
func (u LevelUp) String() string {
	from := u.From.ID()
	if u.From.IsZero() {
		from = "not known"
	}
	return string(u.Skill) + ": " + from + " -> " + u.To.ID()
}

// IsZero reports whether the route is the zero Route.
func (r Route) IsZero() bool { return len(r.steps) == 0 }

// Steps returns the steps, at least one. The slice is the caller's own.
func (r Route) Steps() []Step { return slices.Clone(r.steps) }

// moves returns the moves of the steps.
func (r Route) moves() []int32 {
	moves := make([]int32, len(r.steps))
	for i, s := range r.steps {
		moves[i] = s.index
	}
	return moves
}

// Len returns the number of steps.
func (r Route) Len() int { return len(r.steps) }

// Cost returns the sum of the costs of the steps, see [Step.Cost]. It counts a
// level again at a step after a place that does not ask for it, so that it is never
// below [Route.Once].
func (r Route) Cost() plan.Span { return r.cost }

// Once returns the cost of the route when every level-up is paid once, the highest
// level that any step asks of a skill: that of the cheapest set of level-ups with
// which all that the steps ask is met, plus the effort of the moves. It is what the
// route takes of the person, and never above [Route.Cost].
func (r Route) Once() plan.Span { return r.once }

// Rank returns the route's place among those that were found by what they cost
// once, 1 for the cheapest; 0 for the zero Route.
func (r Route) Rank() int { return r.rank }

// CostRank returns the route's place among those that were found by the sum of its
// steps' costs, 1 for the cheapest; 0 for the zero Route.
func (r Route) CostRank() int { return r.costRank }

// LevelUps returns all level-ups of the route, each skill once from the level held
// to the highest that is asked: what Once counts. The slice is the caller's own.
func (r Route) LevelUps() []LevelUp { return slices.Clone(r.ups) }

// Closed returns why the route can't be gone today, each reason once in the order
// of [Reasons]; none when it is open. What is missing of the person closes nothing,
// nor does a seat of which nobody knows whether it is open, see [Route.SeatsKnown].
func (r Route) Closed() []Reason {
	var all []Reason
	for _, s := range r.steps {
		all = append(all, s.Closed()...)
	}
	return inOrder(all)
}

// IsOpen reports whether nothing that is known closes the route today; it is false
// for the zero Route. Where a step needs a seat and no seat is recorded at all, the
// route counts as open, and nobody knows whether it is: [Route.SeatsKnown] tells.
func (r Route) IsOpen() bool { return !r.IsZero() && len(r.Closed()) == 0 }

// SeatsKnown reports whether it is known of every step that needs a seat whether one
// is open: true when none needs a seat, false when one does and the network records
// no seat at all. It is false for the zero Route.
func (r Route) SeatsKnown() bool {
	return !r.IsZero() && !slices.ContainsFunc(r.steps, func(s Step) bool {
		_, known := s.Seats()
		return s.NeedsSeat() && !known
	})
}

// String returns the ids of the places, such as "p4 -> p5 -> p6"; "" for the zero
// Route.
func (r Route) String() string {
	if r.IsZero() {
		return ""
	}
	var b strings.Builder
	b.WriteString(r.steps[0].From().ID())
	for _, s := range r.steps {
		b.WriteString(" -> " + s.To().ID())
	}
	return b.String()
}

// Equal reports whether both routes are the same: over the same steps, at the same
// costs and ranks, of the same network.
func (r Route) Equal(s Route) bool {
	return r.net == s.net && r.cost == s.cost && r.once == s.once && r.rank == s.rank && r.costRank == s.costRank &&
		slices.EqualFunc(r.steps, s.steps, func(x, y Step) bool { return x.move == y.move && x.cost == y.cost }) &&
		slices.Equal(levelUps(r.ups), levelUps(s.ups))
}

func levelUps(ups []LevelUp) []string {
	words := make([]string, len(ups))
	for i, u := range ups {
		words[i] = u.String()
	}
	return words
}

// Found is the answer to a [Question]. It is immutable. The zero Found has no route.
type Found struct {
	net      Net
	from, to ladder.Place
	routes   []Route
	exact    bool
	bound    float64
	closed   []Reason
}

// Routes returns the routes, the one that costs least once first; none when there
// is no route. The slice is the caller's own.
func (f Found) Routes() []Route { return slices.Clone(f.routes) }

// Len returns the number of routes.
func (f Found) Len() int { return len(f.routes) }

// Exact reports whether the routes are surely those of all routes between the two
// places that cost least once, see [Net.Find]. While it is false, a route that is not
// among them can cost less; never less than Bound. It is false, too, where a
// requirement offers so many ways ([MaxWays]) that some were not looked at.
func (f Found) Exact() bool { return f.exact }

// Bound returns a cost below which no route lies once, whichever it is: that of the
// first route when it is surely the cheapest. It is 0 when there is no route.
func (f Found) Bound() float64 { return f.bound }

// From returns the place from which the routes lead.
func (f Found) From() ladder.Place { return f.from }

// To returns the place to which the routes lead.
func (f Found) To() ladder.Place { return f.to }

// Closed returns why there is no route, in the order of [Reasons]; none where there
// is one. The slice is the caller's own.
func (f Found) Closed() []Reason { return slices.Clone(f.closed) }
