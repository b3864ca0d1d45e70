package scoring

import (
	"fmt"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills/date"
)

// Maps are the three maps of one person: where am I, how do I get there, and
// what is it for. They are those of T. Reilly (The Staff Engineer's Path,
// 2022), who draws them for an organisation; here they are extended to one
// career. Every figure is held together with what it came from. Maps are
// immutable and safe for concurrent use. The zero Maps are empty.
type Maps struct {
	input       Input
	facts       ladder.Facts
	locator     Locator
	topographic Topographic
	treasure    Treasure
}

// NewMaps draws the three maps. It fails with [ErrUnknownTarget] when the goal,
// or the long-term goal of the person, is no grade or role of the ladder; and with the
// errors of packages routes, plan, fit, market and options on what the input says, such as
// plan.ErrCost for a cost that is negative, plan.ErrCycle for skills that need each other,
// market.ErrWeight and options.ErrChance. That rarity or growth can't be told is no error
// here, see [Locator.Rarity] and [Locator.Growth]; nor that nothing leads to the goal.
//
// It takes the time of placing the facts, of a fit and a plan for each grade and role
// that is open, of the routes to one goal and of one answer of rarity.Best; and that of
// preparing [Input.Net], unless it is there, and of market.Prepare.
func NewMaps(in Input) (Maps, error) {
	in, err := in.prepared()
	if err != nil {
		return Maps{}, err
	}
	return draw(in)
}

// draw draws the maps of an input that is prepared.
func draw(in Input) (Maps, error) {
	in = in.placed()
	facts := in.facts()
	unmet := unmet(in.Ladder, facts)
	locator, err := locate(in, facts, unmet)
	if err != nil {
		return Maps{}, err
	}
	topographic, err := survey(in, facts, locator)
	if err != nil {
		return Maps{}, err
	}
	treasure, err := dig(in, facts, unmet)
	if err != nil {
		return Maps{}, err
	}
	return Maps{in, facts, locator, topographic, treasure}, nil
}

// Ladder returns the ladder.
func (m Maps) Ladder() ladder.Ladder { return m.input.Ladder }

// Person returns the person.
func (m Maps) Person() ladder.Person { return m.input.Person }

// Facts returns what the person's record shows on the day of the maps, under the
// policy of the input.
func (m Maps) Facts() ladder.Facts { return m.facts }

// AsOf returns the day of the maps, the zero Date when every claim counts.
func (m Maps) AsOf() date.Date { return m.input.AsOf }

// Reference returns the reference population.
func (m Maps) Reference() Reference { return m.input.Reference }

// Cost returns what a step up of a skill takes in the maps, nil for 1 each.
func (m Maps) Cost() plan.Cost { return m.input.Cost }

// Organisation returns where the person works, the zero Organisation when nothing is
// said of that.
func (m Maps) Organisation() ladder.Organisation { return m.input.Organisation }

// Locator returns the map of where the person stands.
func (m Maps) Locator() Locator { return m.locator }

// Topographic returns the map of the way to the goal.
func (m Maps) Topographic() Topographic { return m.topographic }

// Treasure returns the map of the long-term goal.
func (m Maps) Treasure() Treasure { return m.treasure }

// String returns what the maps are of, such as "three maps: ann on dual-track
// 2026-11". Package report writes the maps themselves.
func (m Maps) String() string { return fmt.Sprintf("three maps: %v on %v", m.Person(), m.Ladder()) }
