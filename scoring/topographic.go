package scoring

import (
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/scoring/routes"
)

// Topographic is the map of the way to a grade or role: what is missing, what is
// not known, which routes lead there, what to learn on the way, and what it takes to
// start something in the organisation. It is immutable. The zero Topographic has no
// goal.
type Topographic struct {
	fit          fit.Fit
	by           chosenBy
	start        string
	held         bool // whether the record names the start
	options      options.Options
	found        routes.Found
	course       plan.Course
	undertakings []ladder.UndertakingSpec
}

// MaxRoutes is how many routes a topographic map shows.
const MaxRoutes = 3

func survey(in Input, facts ladder.Facts, l Locator) (Topographic, error) {
	id, by := goalOf(in, l)
	goal, err := target(in.Ladder, id)
	if err != nil {
		return Topographic{}, err
	}
	t := Topographic{fit: fit.To(goal, facts, in.Fit), by: by, start: l.start(), held: l.held != ""}
	if t.options, err = weigh(in, facts, t.start); err != nil {
		return Topographic{}, err
	}
	if goal == nil {
		return t, nil
	}
	if err := t.fit.Err(); err != nil {
		return Topographic{}, err
	}
	if t.found, err = seek(in, facts, t.start, goal); err != nil {
		return Topographic{}, err
	}
	if t.course, err = learn(in, facts, goal); err != nil {
		return Topographic{}, err
	}
	t.undertakings = undertakings(in, goal.ID())
	return t, nil
}

// seek returns the routes to a goal, none from a place that the network does not
// have.
func seek(in Input, facts ladder.Facts, start string, goal ladder.Target) (routes.Found, error) {
	from, ok := from(in, start)
	if !ok {
		return routes.Found{}, nil
	}
	return in.Net.Find(context.Background(), routes.Question{
		From: from, To: in.Ladder.ID() + "/" + goal.ID(), K: MaxRoutes, Facts: facts, AsOf: in.AsOf, Cost: in.Cost,
		FactsIn: in.factsIn(),
	})
}

// from returns the reference of the network to the start, and whether it has the place:
// the record may name one of another company.
func from(in Input, start string) (string, bool) {
	if start == ladder.Outside {
		return start, true
	}
	if within := in.Ladder.ID() + "/" + start; isPlace(in, within) {
		return within, true
	}
	return start, isPlace(in, start)
}

func isPlace(in Input, ref string) bool {
	_, err := in.Net.Organisation().Place(ref)
	return err == nil
}

// weigh returns the options of the person, none where no move leads away from the start
// and no other employer is named.
func weigh(in Input, facts ladder.Facts, start string) (options.Options, error) {
	q := in.Options
	q.Facts, q.FactsIn, q.AsOf = facts, in.factsIn(), in.AsOf
	q.Net, q.From = routes.Net{}, ""
	if from, ok := from(in, start); ok {
		q.Net, q.From = in.Net, from
	}
	found, err := options.Of(q)
	if errors.Is(err, options.ErrNoOptions) {
		return options.Options{}, nil
	}
	return found, err
}

// learn returns the cheapest plan toward a goal, none where nobody has stated what
// it asks, or no learning leads there.
func learn(in Input, facts ladder.Facts, goal ladder.Target) (plan.Course, error) {
	toward, err := plan.For([]ladder.Target{goal}, facts, plan.Options{Cost: in.Cost, Value: in.Value})
	if errors.Is(err, plan.ErrNotStated) {
		return plan.Course{}, nil
	}
	if err != nil {
		return plan.Course{}, err
	}
	return toward.Cheapest(goal)
}

// undertakings returns what the organisation says of starting what answers the
// problems that a goal of the person is laid over.
func undertakings(in Input, target string) []ladder.UndertakingSpec {
	answers := make(map[string]bool)
	for goal := range in.Person.Goals() {
		if goal.Target == target {
			for _, id := range goal.Answers {
				answers[id] = true
				if aim, ok := in.Organisation.Goal(id); ok {
					for _, problem := range aim.Problems {
						answers[problem] = true
					}
				}
			}
		}
	}
	var found []ladder.UndertakingSpec
	for u := range in.Organisation.Undertakings() {
		if slices.ContainsFunc(u.Problems, func(id string) bool { return answers[id] }) {
			found = append(found, u)
		}
	}
	return found
}

// chosenBy says by which rule of [Input.Goal] a goal was chosen.
type chosenBy int

const (
	byAsked chosenBy = iota
	byNext
	byAbove
	byLongTerm
	byLowest
)

// goalOf returns the id of the topographic goal by the rule of [Input.Goal],
// "" when there is nothing left to aim at.
func goalOf(in Input, l Locator) (string, chosenBy) {
	if in.Goal != "" {
		return in.Goal, byAsked
	}
	if next, ok := in.Person.Goal(ladder.Next); ok {
		return next.Target, byNext
	}
	if held, ok := in.Ladder.Grade(l.held); ok {
		if above, ok := held.Above(); ok {
			return above.ID(), byAbove
		}
	}
	if goal, ok := in.Person.Goal(ladder.LongTerm); ok {
		return goal.Target, byLongTerm
	}
	for _, p := range l.placements {
		if !p.Next().IsZero() {
			return p.Next().ID(), byLowest
		}
	}
	return "", byLowest
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

// Start returns the id of the grade or role from which the routes start: the
// one that the person holds, else the highest that the facts support in the
// first track that supports one, else [ladder.Outside]. It is "" for the zero
// Topographic.
func (t Topographic) Start() string { return t.start }

// Routes returns the routes from Start to the goal, at most [MaxRoutes], the one
// first that takes least, see [routes.Net.Find]; or why there is none. It is the zero
// Found without a goal, and where the start is no place of the network.
func (t Topographic) Routes() routes.Found { return t.found }

// Options returns what is open to the person from Start by one move, and at other
// employers that the input names, as availability: how likely it is that at least one
// is open, what each adds, and what would raise it. It is the zero Options where there
// is none.
func (t Topographic) Options() options.Options { return t.options }

// Course returns the cheapest way to learn what the goal asks, see [plan.For]. It is
// the zero Course without a goal, and where nobody has stated what the goal asks.
func (t Topographic) Course() plan.Course { return t.course }

// Undertakings yields what the organisation says of starting something that answers
// a problem over which the person has laid the goal: what it needs, what stands in
// between, who decides. It can be run again.
func (t Topographic) Undertakings() iter.Seq[ladder.UndertakingSpec] {
	return record.Copies(t.undertakings)
}
