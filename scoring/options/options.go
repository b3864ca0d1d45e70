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

// Options is what is open to a person, as the answer to a [Question]. It is immutable
// and safe for concurrent use as far as the functions of the question are. The zero
// Options has no option, and of its chance nothing is known.
type Options struct {
	question     Question
	day          date.Date
	list         []Option // in the order of the record, those outside at the end
	availability availability.Availability
}

// Chance returns the chance that at least one option is open, at the day of the
// question.
func (o Options) Chance() availability.Chance { return o.availability.Chance() }

// Availability returns the options as things that can be up, with all figures that
// package availability has: what independence would say, bounds, single points of
// failure, and what is left when a cause is down. The ids of the things are those of the
// options.
func (o Options) Availability() availability.Availability { return o.availability }

// IsZero reports whether the options are the zero Options.
func (o Options) IsZero() bool { return len(o.list) == 0 }

// Len returns the number of options.
func (o Options) Len() int { return len(o.list) }

// List returns the options, the one that adds most to the chance first, by the lower
// ends, then by the upper ones, then in order of their ids. The slice is the caller's
// own. It takes the time of availability.Availability.Parts.
func (o Options) List() []Option {
	parts := o.availability.Parts()
	list := make([]Option, 0, len(parts))
	for _, p := range parts {
		x, _ := o.find(p.ID)
		x.part = p
		list = append(list, x)
	}
	return list
}

// Option returns the option with the given id, and whether there is one.
func (o Options) Option(id string) (Option, bool) {
	for _, x := range o.List() {
		if x.id == id {
			return x, true
		}
	}
	return Option{}, false
}

func (o Options) find(id string) (Option, bool) {
	at := slices.IndexFunc(o.list, func(x Option) bool { return x.id == id })
	if at < 0 {
		return Option{}, false
	}
	return o.list[at], true
}

// With returns the answer to the same question in another state of the organisation: a
// network of one in which a seat was taken or a position made, such as by
// ladder.Organisation.Accept. The error, if any, is as that of [Of].
func (o Options) With(net routes.Net) (Options, error) {
	q := o.question
	q.Net = net
	return Of(q)
}

// Equal reports whether both have the same options, with equal chances and causes.
func (o Options) Equal(p Options) bool {
	return o.availability.Equal(p.availability) && slices.EqualFunc(o.list, p.list, func(x, y Option) bool {
		return x.id == y.id && x.feasible == y.feasible && x.seat == y.seat && x.seating == y.seating && x.outcome == y.outcome
	})
}

// String returns the chance and of how many options it is, for logs, such as "0.85 of
// 3 options".
func (o Options) String() string {
	return o.Chance().String() + " of " + strconv.Itoa(len(o.list)) + " options"
}

// Option is a grade or role to which the person could go, or an option outside. It is
// immutable. The zero Option is of no options.
type Option struct {
	id      string
	name    text.Text
	target  ladder.Target
	outside bool
	ways    []routes.Step

	outcome  ladder.Outcome
	feasible fit.Range
	stated   bool // feasible is the caller's word
	seat     fit.Range
	seating  Seating
	made     []Position
	own      fit.Range
	needs    []string
	part     availability.Part
}

// Position is a position that is proposed at the place of an option.
type Position struct {
	Proposal ladder.Proposal
	Chance   fit.Range // that it is made
}

// ID returns the option's id: "ladder/id" of the grade or role, or what the caller
// calls it.
func (o Option) ID() string { return o.id }

// Name returns what people call the option.
func (o Option) Name() text.Text { return o.name }

// Target returns the grade or role, nil for an option outside of which nobody has said
// what is asked.
func (o Option) Target() ladder.Target { return o.target }

// IsOutside reports whether the option is at another employer.
func (o Option) IsOutside() bool { return o.outside }

// Steps returns the moves that lead there, in the order of the record; none for an
// option outside. The slice is the caller's own.
func (o Option) Steps() []routes.Step { return slices.Clone(o.ways) }

// Outcome returns the verdict on what is asked: of several moves the best.
func (o Option) Outcome() ladder.Outcome { return o.outcome }

// Feasible returns the chance that the person has what is asked: what the caller says,
// else by the verdict.
func (o Option) Feasible() fit.Range { return o.feasible }

// IsStated reports whether the caller has said how feasible the option is.
func (o Option) IsStated() bool { return o.stated }

// Seat returns the chance that there is a seat, and what is known of seats: its reason.
// Positions that are proposed are in the chance, see [Option.Positions].
func (o Option) Seat() (fit.Range, Seating) { return o.seat, o.seating }

// Positions returns the positions that are proposed there and neither made nor declined.
// The slice is the caller's own.
func (o Option) Positions() []Position { return slices.Clone(o.made) }

// Needs returns the ids of the causes that the option needs. The slice is the caller's
// own.
func (o Option) Needs() []string { return slices.Clone(o.needs) }

// Own returns feasible times seat: the chance that the option is open, given its
// causes.
func (o Option) Own() fit.Range { return o.own }

// Chance returns the chance that the option is open: its own times those of its causes.
func (o Option) Chance() availability.Chance { return o.part.Chance }

// Without returns the chance that at least one of the other options is open.
func (o Option) Without() availability.Chance { return o.part.Without }

// Adds returns by how much the option raises the chance that at least one is open: the
// chance that it is the only one.
func (o Option) Adds() fit.Range { return o.part.Adds }

// Importance returns what the option would add if it were surely open as far as it
// alone is concerned, its causes apart.
func (o Option) Importance() fit.Range { return o.part.Importance }

// String returns the option's id.
func (o Option) String() string { return o.id }
