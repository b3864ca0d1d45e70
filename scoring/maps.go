package scoring

import (
	"errors"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// ErrUnknownTarget is the kind of error for a goal that is no grade or role of
// the ladder. The error is an [*UnknownTargetError].
var ErrUnknownTarget = errors.New("no such grade or role")

// ErrNothingKnown is the error of a rarity that was asked of no skill at all:
// the population knows none that the person holds.
var ErrNothingKnown = errors.New("the population knows none of the person's skills")

// UnknownTargetError says which goal the ladder does not have. It is of the
// kind [ErrUnknownTarget].
type UnknownTargetError struct {
	Ladder     string // id
	Target     string // as asked
	Suggestion string // id that was probably meant, "" when none is near
}

// Error returns the error in English, see [UnknownTargetError.Text].
func (e *UnknownTargetError) Error() string { return "NewMaps: " + e.Text(language.English) }

// Text returns the error as one line in the closest language to tag.
func (e *UnknownTargetError) Text(tag language.Tag) string {
	wording := unknownTarget
	if e.Suggestion != "" {
		wording = unknownTargetNear
	}
	return wording.Fill(tag, "ladder", e.Ladder, "target", e.Target, "suggestion", e.Suggestion)
}

var (
	unknownTarget = text.EnJa("the ladder {ladder} has no grade or role {target}",
		"ラダー「{ladder}」に「{target}」という等級・職種はありません")
	unknownTargetNear = text.EnJa("the ladder {ladder} has no grade or role {target} (did you mean {suggestion}?)",
		"ラダー「{ladder}」に「{target}」という等級・職種はありません(もしかして: {suggestion})")
)

// Unwrap returns [ErrUnknownTarget].
func (e *UnknownTargetError) Unwrap() error { return ErrUnknownTarget }

// Input is what the three maps are drawn from.
type Input struct {
	Ladder ladder.Ladder
	Person ladder.Person

	// AsOf is the day on which the person is looked at. The zero value means
	// that every claim counts, whatever its date.
	AsOf date.Date

	// Policy says which of several claims counts. The zero value means the
	// newest.
	Policy skills.Policy

	// Reference is the population that rarity is measured in. The zero value
	// knows no skill, so that nothing is said about rarity.
	Reference Reference

	// Goal is the id of the grade or role of the topographic map. The zero
	// value means the person's next goal; without one, the grade above the one
	// that the person holds; and without that, the lowest grade not yet
	// supported in the first track that has one.
	Goal string
}

// Reference is a population to compare with: people when they are at hand,
// otherwise their aggregate alone.
type Reference struct {
	Name   text.Text
	Notice text.Text // notice that goes with figures from the population, such as an attribution

	// People are counted exactly. The zero value means that only the aggregate
	// is known and that combinations of three skills and more are estimated.
	People population.Population

	// Aggregate is that of People when there are any; it is then filled in by
	// [NewMaps] and need not be given.
	Aggregate population.Aggregate
}

// estimator returns the way to estimate a combination.
func (r Reference) estimator() rarity.Estimator {
	if r.People.Len() > 0 {
		return rarity.Counted(r.People)
	}
	return rarity.Pairwise(r.Aggregate)
}

// Maps are the three maps of one person: where am I, how do I get there, and
// what is it for. They are those of T. Reilly (The Staff Engineer's Path,
// 2022), who draws them for an organisation; here they are extended to one
// career. Every figure is held together with what it came from. Maps are
// immutable. The zero Maps are empty.
type Maps struct {
	input       Input
	locator     Locator
	topographic Topographic
	treasure    Treasure
}

// NewMaps draws the three maps. It fails with [ErrUnknownTarget] when the goal,
// or the long-term goal of the person, is no grade or role of the ladder.
func NewMaps(in Input) (Maps, error) {
	if in.Reference.People.Len() > 0 {
		in.Reference.Aggregate = in.Reference.People.Aggregate()
	}
	facts := in.Person.Facts(in.AsOf, in.Policy)
	m := Maps{input: in}
	m.locator = locate(in, facts)
	goal, err := target(in.Ladder, goalOf(in, m.locator))
	if err != nil {
		return Maps{}, err
	}
	m.topographic = survey(in, facts, m.locator, goal)
	m.treasure, err = dig(in, facts)
	if err != nil {
		return Maps{}, err
	}
	return m, nil
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

// Ladder returns the ladder.
func (m Maps) Ladder() ladder.Ladder { return m.input.Ladder }

// Person returns the person.
func (m Maps) Person() ladder.Person { return m.input.Person }

// AsOf returns the day of the maps, the zero Date when every claim counts.
func (m Maps) AsOf() date.Date { return m.input.AsOf }

// Reference returns the reference population.
func (m Maps) Reference() Reference { return m.input.Reference }

// Locator returns the map of where the person stands.
func (m Maps) Locator() Locator { return m.locator }

// Topographic returns the map of the way to the goal.
func (m Maps) Topographic() Topographic { return m.topographic }

// Treasure returns the map of the long-term goal.
func (m Maps) Treasure() Treasure { return m.treasure }

// Topographic is the map of the way to a grade or role: what is missing, what
// is not known, and which moves lead there. The zero Topographic has no goal.
type Topographic struct {
	fit   Fit
	start string
	route []Step
}

func survey(in Input, facts ladder.Facts, l Locator, goal ladder.Target) Topographic {
	t := Topographic{fit: FitTo(in.Ladder, goal, facts), start: l.start()}
	if goal != nil {
		t.route = Route(in.Ladder, t.start, goal.ID())
	}
	return t
}

// Fit returns the fit to the goal; its target is nil when there is no goal.
func (t Topographic) Fit() Fit { return t.fit }

// Start returns the id of the grade or role from which the route starts: the
// one that the person holds, else the highest that the facts support in the
// first track that supports one, else [ladder.Outside].
func (t Topographic) Start() string { return t.start }

// Route yields the moves that lead from Start to the goal, see [Route]; none
// when the ladder knows no way. It can be run again.
func (t Topographic) Route() iter.Seq[Step] { return slices.Values(t.route) }

// Treasure is the map of the long-term goal. The zero Treasure has none.
type Treasure struct {
	goal ladder.GoalSpec
	fit  Fit
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
	return Treasure{goal, FitTo(in.Ladder, t, facts)}, nil
}

// Goal returns the person's first long-term goal, and whether there is one.
func (t Treasure) Goal() (ladder.GoalSpec, bool) { return t.goal, t.goal.Target != "" }

// Fit returns the fit to the goal; its target is nil when there is no goal.
func (t Treasure) Fit() Fit { return t.fit }

// Next returns the skills still open on the way to the goal, the one that
// closes most of the gap first, see [Fit.Next].
func (t Treasure) Next() []FitItem { return t.fit.Next() }
