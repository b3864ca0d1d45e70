package scoring

import (
	"errors"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/plan"
)

// Treasure is the map of the long-term goal: the person's own ideal beside the
// problem of the business, the direction in which everybody can follow, and what
// learning opens on the way. It is immutable. The zero Treasure has no goal.
type Treasure struct {
	goal     ladder.GoalSpec
	fit      fit.Fit
	course   plan.Course
	problems []ladder.BusinessProblemSpec
	shared   []ladder.BusinessGoalSpec
	others   []ladder.Person
	learning plan.Learning
}

func dig(in Input, facts ladder.Facts, unmet []ladder.Target) (Treasure, error) {
	t := Treasure{}
	var err error
	if t.learning, err = open(in, facts, unmet); err != nil {
		return Treasure{}, err
	}
	goal, ok := in.Person.Goal(ladder.LongTerm)
	if !ok {
		return t, nil
	}
	aim, err := target(in.Ladder, goal.Target)
	if err != nil {
		return Treasure{}, err
	}
	t.goal, t.fit = goal, fit.To(aim, facts, in.Fit)
	if err := t.fit.Err(); err != nil {
		return Treasure{}, err
	}
	if t.course, err = learn(in, facts, aim); err != nil {
		return Treasure{}, err
	}
	t.over(in)
	return t, nil
}

// unmet returns the grades and roles of a ladder of which somebody has stated what they
// ask, and that facts are not known to meet, in its order.
func unmet(l ladder.Ladder, facts ladder.Facts) []ladder.Target {
	var targets []ladder.Target
	for t := range aims(l) {
		if r := t.Requirement(); !r.IsZero() && r.Outcome(facts) != ladder.Met {
			targets = append(targets, t)
		}
	}
	return targets
}

// open returns what is left to learn for targets, as far as learning can reach them.
func open(in Input, facts ladder.Facts, targets []ladder.Target) (plan.Learning, error) {
	options := plan.Options{Cost: in.Cost, Value: in.Value}
	learning, err := plan.For(targets, facts, options)
	if errors.Is(err, plan.ErrNotStated) { // something is asked that nobody can learn
		targets = slices.DeleteFunc(targets, func(t ladder.Target) bool { return len(t.Requirement().Completions(facts, 1)) == 0 })
		return plan.For(targets, facts, options)
	}
	return learning, err
}

// aims yields the grades and roles of a ladder, in its order.
func aims(l ladder.Ladder) iter.Seq[ladder.Target] {
	return func(yield func(ladder.Target) bool) {
		for g := range l.Grades() {
			if !yield(g) {
				return
			}
		}
		for r := range l.Roles() {
			if !yield(r) {
				return
			}
		}
	}
}

// over fills in what the goal is laid over: problems and goals of the organisation,
// those that stand before its goals included, and who else answers them.
func (t *Treasure) over(in Input) {
	seen := make(map[string]bool)
	problem := func(id string) {
		if p, ok := in.Organisation.Problem(id); ok && !seen[id] {
			t.problems = append(t.problems, p)
		}
		seen[id] = true
	}
	for _, id := range t.goal.Answers {
		problem(id)
		if g, ok := in.Organisation.Goal(id); ok {
			t.shared = append(t.shared, g)
		}
	}
	for _, g := range t.shared {
		for _, id := range g.Problems {
			problem(id)
		}
	}
	for _, id := range t.goal.Answers {
		for other := range in.Organisation.GoalsFor(id) {
			if other.ID() != in.Person.ID() && !slices.ContainsFunc(t.others, func(p ladder.Person) bool { return p.ID() == other.ID() }) {
				t.others = append(t.others, other)
			}
		}
	}
}

// Goal returns the person's first long-term goal, and whether there is one.
func (t Treasure) Goal() (ladder.GoalSpec, bool) { return t.goal, t.goal.Target != "" }

// Fit returns the fit to the goal; its target is nil when there is no goal.
func (t Treasure) Fit() fit.Fit { return t.fit }

// Next returns the skills still open on the way to the goal, the one that
// closes most of the gap first, see [fit.Fit.Next].
func (t Treasure) Next() []fit.Item { return t.fit.Next() }

// Course returns the cheapest way to learn what the goal asks, as
// [Topographic.Course] does for the nearer one.
func (t Treasure) Course() plan.Course { return t.course }

// Problems yields the problems of the organisation over which the person has laid
// the goal, and those that stand before a goal of the organisation that it answers,
// each once. It can be run again.
func (t Treasure) Problems() iter.Seq[ladder.BusinessProblemSpec] { return record.Copies(t.problems) }

// Shared yields the goals of the organisation over which the person has laid the
// goal: the direction that everybody can follow. It can be run again.
func (t Treasure) Shared() iter.Seq[ladder.BusinessGoalSpec] { return record.Copies(t.shared) }

// Others yields the other people of the organisation whose goals answer the same
// problems and goals, each once, in the order of what is answered and then of the
// people. It can be run again.
func (t Treasure) Others() iter.Seq[ladder.Person] { return slices.Values(t.others) }

// Learning returns what the person lacks for all grades and roles of the ladder that
// the facts are not known to meet: which next step opens most ([plan.Learning.Next]),
// what each missing skill is worth ([plan.Learning.Shapley]), and what can be had at
// every price ([plan.Learning.Frontier]).
func (t Treasure) Learning() plan.Learning { return t.learning }
