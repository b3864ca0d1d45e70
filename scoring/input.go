package scoring

import (
	"errors"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Input is what the three maps are drawn from.
type Input struct {
	// Ladder is what the person is compared with. The zero value means the home ladder
	// that the organisation has for the person; without one, a ladder without grades and
	// roles, to which nothing can be compared.
	Ladder ladder.Ladder

	// Person is whose maps they are. [ladder.Ladder.CheckPerson] tells what does
	// not fit the ladder; maps are drawn all the same. The zero value means
	// somebody of whom nothing is known.
	Person ladder.Person

	// AsOf is the day on which the person is looked at. The zero value means
	// that every claim counts, whatever its date.
	AsOf date.Date

	// Since is the earlier day from which growth is told. The zero value means AsOf: how
	// large the volume of abilities is, and not how it grew.
	Since date.Date

	// Policy says which of several claims counts. The zero value means the
	// newest.
	Policy skills.Policy

	// Reference is the population that rarity is measured in. The zero value
	// means that nothing is said about rarity.
	Reference Reference

	// Organisation is where the person works: its seats, the positions that are
	// proposed, its problems and goals, and the people in it. Where it has the
	// ladder, routes may lead to its other ladders, and the person's record is read
	// as it reads it. The zero value means that nothing is said of these.
	Organisation ladder.Organisation

	// Net is the network in which routes are looked for: prepared once, by routes.Of
	// or routes.New, for as many maps as are drawn. The zero value means that it is
	// prepared from Organisation where that has the ladder, else from Ladder.
	Net routes.Net

	// Cost is what a step up of a skill takes, for routes and learning plans. The
	// zero value means 1 for every step.
	Cost plan.Cost

	// Value is what it is worth to be ready for a grade or role, for learning plans
	// toward several: 0 or above. The zero value means 1 for each.
	Value func(ladder.Target) float64

	// Fit says how fits are taken, such as with credit for related skills. The zero
	// value means the plain fit, without any.
	Fit fit.Options

	// Options says what is known of the options of a career: chances, common causes and
	// options at other employers. Its Net, From, Facts, FactsIn and AsOf are those of the
	// maps. The zero value means that nothing is said: options are open or not by the
	// requirements and seats of the day.
	Options options.Question

	// Growth says how volumes of abilities are taken. The zero value means that abilities
	// on a scale without a true zero have none, and [Locator.Growth] says so.
	Growth growth.Options

	// Weights are how much crossing, deepening and accompanying count in market value.
	// The zero value means 1 for each.
	Weights market.Weights

	// Goal is the id of the grade or role of the topographic map. The zero
	// value means the person's next goal; without one, the grade above the one
	// that the person holds; without that, the person's long-term goal; and
	// without that, the lowest grade not yet supported in the first track that
	// has one.
	Goal string

	market market.Market // of people beside whom market value is told
}

// Reference is a population to compare with. The zero Reference knows no skill.
type Reference struct {
	// Name is what people call the population. The zero value means that it
	// has no name.
	Name text.Text

	// Notice goes with figures from the population, such as an attribution. The
	// zero value means that none is needed.
	Notice text.Text

	// Rarity is how rare skills and their combinations are in it: prepared once,
	// by rarity.NewBest from people or by rarity.NewBestOf from counts alone, for
	// as many maps as are drawn. The zero value means that nothing is said about
	// rarity.
	Rarity rarity.Best
}

// Len returns the number of people in the population, those of whom nothing is
// known among them; 0 when there is none to compare with.
func (r Reference) Len() int { return r.Rarity.Len() }

// prepared returns the input with the network of routes that it leaves out, and with what
// market values have in common.
func (in Input) prepared() (Input, error) {
	if own, ok := in.Organisation.Ladder(in.Ladder.ID()); ok && own.Equal(in.Ladder) {
		in.Ladder = own // compared once: an equal ladder may be of another load
	}
	var err error
	in.market, err = market.Prepare(market.Input{
		Ladder: in.Ladder, Organisation: in.Organisation, AsOf: in.AsOf, Policy: in.Policy, Weights: in.Weights,
		Outside: market.Holders(in.Reference.Name, in.Reference.Rarity.Find, in.Reference.Rarity.Holders),
	})
	if err != nil || !in.Net.IsZero() {
		return in, err
	}
	switch {
	case in.atHome() || in.Ladder.IsZero() && !in.Organisation.IsZero():
		in.Net, err = routes.Of(in.Organisation)
	case !in.Ladder.IsZero():
		in.Net, err = routes.New(routes.Spec{Ladders: []ladder.Ladder{in.Ladder}})
	}
	if errors.Is(err, routes.ErrNoPlaces) { // a ladder of texts alone
		err = nil
	}
	return in, err
}

// placed returns the input with the ladder that it leaves out.
func (in Input) placed() Input {
	if in.Ladder.IsZero() {
		in.Ladder = in.Organisation.Home(in.Person.ID())
	}
	return in
}

// atHome reports whether the organisation has the ladder.
func (in Input) atHome() bool {
	own, ok := in.Organisation.Ladder(in.Ladder.ID())
	return ok && own == in.Ladder
}

// facts returns what the person's record shows, as a ladder reads it.
func (in Input) facts() ladder.Facts {
	if in.isMember() {
		return in.Organisation.Facts(in.Person.ID(), in.Ladder, in.AsOf, in.Policy)
	}
	return in.Person.Facts(in.AsOf, in.Policy)
}

// factsIn returns the facts as other ladders of the organisation read them, nil for who
// is not in it.
func (in Input) factsIn() func(ladder.Ladder) ladder.Facts {
	if !in.isMember() {
		return nil
	}
	return func(other ladder.Ladder) ladder.Facts {
		return in.Organisation.Facts(in.Person.ID(), other, in.AsOf, in.Policy)
	}
}

// isMember reports whether the organisation has the ladder and the person.
func (in Input) isMember() bool {
	known, ok := in.Organisation.Person(in.Person.ID())
	return ok && in.atHome() && known.Equal(in.Person)
}
