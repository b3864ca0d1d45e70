package options

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Employer is the id of the cause that all options inside the organisation share.
const Employer = "employer"

// Question asks what is open to a person.
type Question struct {
	// Net is the network of the organisation or of the ladders, prepared once, by
	// routes.Of or routes.New, for as many people as are asked about. The zero value
	// means that there are options outside alone.
	Net routes.Net

	// From is where the person stands, as routes.Question.From: a grade, a role or
	// [ladder.Outside]. It is not looked at where Net is zero.
	From string

	// Facts are what is known of the person, as the ladder of From reads them. The zero
	// value means that nothing is known.
	Facts ladder.Facts

	// FactsIn returns the facts as another ladder reads them. The zero value means as
	// in routes.Question.
	FactsIn func(ladder.Ladder) ladder.Facts

	// AsOf is the day on which seats are looked at. The zero value means the day of
	// the facts, and where they are of no day, those seats that stay.
	AsOf date.Date

	// Targets are the grades and roles inside that count as options, by their ids,
	// "ladder/id" where several ladders have the id. The zero value means all to which
	// one move leads from where the person stands.
	Targets []string

	// Feasible returns the chance that the person has all that is asked for a grade or
	// role, what the move there asks on top included, and whether it is known. For
	// those of which it is not known, and of a zero Feasible, the verdict on the
	// requirements counts: 1 when they are met, 0 when they are not, and 0 to 1 when
	// that is unknown.
	Feasible func(ladder.Target) (fit.Range, bool)

	// Vacancy returns the chance that a seat at a place gets free in the time that the
	// caller looks at, and whether it is known. It counts where a seat is needed and all
	// that there are are held, or the organisation records none anywhere; where there is
	// none none gets free. The zero value means today: no chance where the organisation
	// records seats, and 0 to 1 where it records none.
	Vacancy func(ladder.Place) (fit.Range, bool)

	// Made returns the chance that a proposed position is made, and whether it is
	// known. The zero value means that it is not: 0 to 1.
	Made func(ladder.Proposal) (fit.Range, bool)

	// Outside are options at other employers. The zero value means none.
	Outside []Outside

	// Employer is the chance that the organisation goes on and that what it offers
	// stays open: the cause that all options inside have in common, see the constant
	// [Employer]; that it is surely gone is 0. The zero value, nil, means 1, and that it
	// is so is said to be assumed.
	Employer *fit.Range

	// Causes are what else options have in common, such as a market. The zero value
	// means nothing else.
	Causes []availability.Cause

	// Needs returns the ids of the causes that an option inside needs besides the
	// employer. The zero value means none.
	Needs func(ladder.Target) []string
}

// Outside is an option at another employer.
type Outside struct {
	ID   string    // not empty, unlike those of all other options
	Name text.Text // the zero value means the id

	// Target is what is asked there, in a ladder of any organisation. The zero value
	// means that nobody has said.
	Target ladder.Target

	// Feasible is the chance that the person has what is asked there; that they surely
	// have not is 0. The zero value, nil, means as for options inside where Target says
	// what is asked, else that nothing is known: 0 to 1.
	Feasible *fit.Range

	// Seat is the chance that the place is to be had; that it surely is not is 0. The
	// zero value, nil, means that nothing is known: 0 to 1.
	Seat *fit.Range

	// Needs are the ids of the causes that the option needs. The zero value means none:
	// it stands and falls by itself.
	Needs []string
}

// Of returns what is open to a person.
//
// An option is open when the person has what is asked (feasible), when there is a seat
// or none is needed, and when all its causes are up. The chance that at least one is
// open is worked out by package availability: own chances, feasible times seat, are
// independent of each other, and options of one employer fall together.
//
// The options inside are the grades and roles to which one move leads. Where several
// moves lead to the same one, or to steps within it, they are one option: with the
// moves whose requirements are met at the lower end and those that may be at the upper
// one, and a seat by any of them. Of a place to which people need a seat the chance of
// one is
//
//   - 1 when a seat is free on the day
//   - that of a vacancy when all are held: by Question.Vacancy, else 0 as it is today
//   - 0 when there is none
//   - 0 to 1 when the organisation records no seats, unless Question.Vacancy knows
//   - and on top the chances that positions are made which are proposed there, for a
//     problem that is still open, by Question.Made, independent of each other
//
// A move that makes a new position (ladder.NewPosition) has a seat when a position is
// proposed, or one that was made is free: where nobody proposes one there is none today.
//
// The error, if any, is of the kinds [ErrNoOptions], [ErrTarget] and [ErrChance], or as
// that of routes.Net.Next, such as a place that is none, or of availability.Of, such as
// two options of one id or a cause that is not there. It takes time in proportion to
// what the moves ask, and that of availability.Of.
func Of(q Question) (Options, error) {
	q.Targets, q.Outside, q.Causes = slices.Clone(q.Targets), slices.Clone(q.Outside), slices.Clone(q.Causes)
	q.Employer = clone(q.Employer)
	for i, x := range q.Outside {
		x.Needs, x.Feasible, x.Seat = slices.Clone(x.Needs), clone(x.Feasible), clone(x.Seat)
		q.Outside[i] = x
	}
	return of(q, supposed{})
}

// supposed is what is taken as so that is not.
type supposed struct {
	learned bool // the facts are those after learning: what is met by them is feasible
	seat    string
	made    string // id of a proposal
}

func of(q Question, s supposed) (Options, error) {
	b := builder{Question: q, supposed: s, day: q.AsOf}
	if b.day.IsZero() {
		b.day = q.Facts.Profile().AsOf()
	}
	if err := b.inside(); err != nil {
		return Options{}, err
	}
	for _, x := range q.Outside {
		if err := b.outside(x); err != nil {
			return Options{}, err
		}
	}
	if len(b.list) == 0 && b.Net.IsZero() {
		return Options{}, fail(b.call(), ErrNoOptions, says.noNet)
	}
	if len(b.list) == 0 {
		return Options{}, fail(b.call(), ErrNoOptions, says.noOptions, "place", q.From)
	}
	if err := b.answer(); err != nil {
		return Options{}, err
	}
	return b.Options, nil
}

// builder makes options of a question.
type builder struct {
	Question
	supposed
	Options
	day    date.Date
	things []availability.Thing
}

func (b *builder) call() string { return "Of(" + strconv.Quote(b.From) + ")" }

func (b *builder) answer() error {
	a := availability.Question{Things: b.things, Causes: b.Causes}
	inside := slices.ContainsFunc(b.list, func(o Option) bool { return !o.outside })
	if inside {
		r := or(b.Employer, certain)
		if !isChance(r) {
			return fail(b.call(), ErrChance, says.badEmployer, "lo", number(r.Lo), "hi", number(r.Hi))
		}
		name := b.Net.Organisation().Name()
		a.Causes = append([]availability.Cause{{ID: Employer, Name: fill(says.employer, "name", name), Chance: r}}, a.Causes...)
	}
	found, err := availability.Of(a)
	if err != nil {
		return err
	}
	b.availability = found
	b.question, b.Options.day = b.Question, b.day
	return nil
}

func (b *builder) add(o Option) {
	o.own = fit.Range{Lo: o.feasible.Lo * o.seat.Lo, Hi: o.feasible.Hi * o.seat.Hi}
	b.list = append(b.list, o)
	b.things = append(b.things, availability.Thing{ID: o.id, Name: o.name, Chance: o.own, Needs: o.needs})
}

// outside adds an option at another employer.
func (b *builder) outside(x Outside) error {
	o := Option{id: x.ID, name: x.Name, outside: true, seat: or(x.Seat, unknown), seating: Stated, feasible: or(x.Feasible, unknown), stated: x.Feasible != nil, needs: x.Needs}
	if o.name.IsZero() {
		o.name = text.EnJa(x.ID, x.ID)
	}
	if !isChance(o.seat) {
		return fail(b.call(), ErrChance, says.badSeat, "id", x.ID, "lo", number(o.seat.Lo), "hi", number(o.seat.Hi))
	}
	if !isChance(o.feasible) {
		return fail(b.call(), ErrChance, says.badFeasible, "id", x.ID, "lo", number(o.feasible.Lo), "hi", number(o.feasible.Hi))
	}
	if b.supposed.seat == x.ID && x.ID != "" {
		o.seat = certain
	}
	o.outcome = ladder.Unknown
	if x.Target != nil {
		if !ladder.IsTarget(x.Target) {
			return fail(b.call(), ErrTarget, says.noTarget, "id", x.ID)
		}
		o.target = x.Target
		o.outcome = x.Target.Requirement().Outcome(b.factsIn(x.Target.Ladder()))
	}
	switch {
	case o.stated:
		if b.learned && o.outcome == ladder.Met {
			o.feasible = certain
		}
	case o.target != nil:
		if err := b.judge(&o); err != nil {
			return err
		}
	}
	b.add(o)
	return nil
}

// factsIn returns the facts as the ladder of an option outside reads them.
func (b *builder) factsIn(l ladder.Ladder) ladder.Facts {
	home := ladder.Ladder{}
	if p, err := b.Net.Organisation().Place(b.From); err == nil {
		home = p.Ladder()
	}
	switch {
	case l == home:
		return b.Facts
	case b.FactsIn != nil:
		return b.FactsIn(l)
	}
	spec := b.Facts.Spec()
	spec.Stints = nil
	if _, evidence, _ := b.Facts.Stated(); !evidence {
		spec.Evidence = nil
	}
	return ladder.NewFacts(spec)
}

// judge sets how feasible an option is of which the outcome and the target are known.
func (b *builder) judge(o *Option) error {
	if b.Feasible != nil {
		r, ok := b.Feasible(o.target)
		if ok && !isChance(r) {
			return fail(b.call(), ErrChance, says.badFeasible, "id", o.id, "lo", number(r.Lo), "hi", number(r.Hi))
		}
		if ok {
			o.feasible, o.stated = r, true
			if b.learned && o.outcome == ladder.Met {
				o.feasible = certain
			}
			return nil
		}
	}
	o.feasible, o.stated = byOutcome(o.outcome), false
	return nil
}

func byOutcome(o ladder.Outcome) fit.Range {
	switch o {
	case ladder.Met:
		return certain
	case ladder.NotMet:
		return fit.Range{}
	}
	return unknown
}

var (
	certain = fit.Range{Lo: 1, Hi: 1}
	unknown = fit.Range{Lo: 0, Hi: 1}
)

// or returns what the caller says, else what it is taken for.
func or(said *fit.Range, otherwise fit.Range) fit.Range {
	if said == nil {
		return otherwise
	}
	return *said
}

func clone(r *fit.Range) *fit.Range {
	if r == nil {
		return nil
	}
	c := *r
	return &c
}

func isChance(r fit.Range) bool { return 0 <= r.Lo && r.Lo <= r.Hi && r.Hi <= 1 }

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
