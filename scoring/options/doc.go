// Package options says how likely it is that a career has at least one open option: as
// the availability of a system that has several parts to fall back on.
//
//	o, err := options.Of(options.Question{
//		Net: net, From: "p5", Facts: facts, // what is open inside
//		Outside: []options.Outside{{ID: "elsewhere", Seat: &fit.Range{Lo: 0.3, Hi: 0.5}, Needs: []string{"market"}}},
//		Causes:  []availability.Cause{{ID: "market", Chance: fit.Range{Lo: 0.9, Hi: 0.9}}},
//	})
//	fmt.Print(o.Explain(language.English))
//
// # Model
//
// An [Option] is a grade or role of the organisation to which one move leads from where
// the person stands, or one outside that the caller names ([Outside]). It is open when
// three things hold: the person has what is asked ([Option.Feasible]), there is a
// seat or none is needed ([Option.Seat]), and its causes are up. All options inside
// share one cause, the employer ([Employer]); a market or anything else can be another
// one. So options inside fall together, and three of them are not three.
//
// Seats are few. A position that somebody proposes to make, for a problem that nobody
// solves, is a seat with a chance ([Position], [Question.Made]). When a seat is taken
// or made, [Options.With] answers the same question in the organisation after that,
// and [Compare] says what differs.
//
// [Options.Chance] is the availability, [Options.List] the options, the one that adds
// most first, and [Options.Levers] what would raise it most: to learn something, a
// seat, a position. [Options.Availability] has everything else.
//
// # Unknown
//
// Where it is unknown whether a requirement is met, an option is feasible from 0 to 1.
// Where an organisation records no seats, whether one is free is from 0 to 1; where it
// does and all are taken, it is 0 today. The chance is an interval whose ends are those
// of everything unknown.
//
// # What it does not say
//
// The figures are of one day and one move. That an option is open says neither that
// it is a good one nor that the person wants it, and a free seat may be given to
// somebody else. Staying is no option here. What the caller leaves out, such as the
// employer's own chance, is assumed and printed.
//
// # Laws
//
// The chance is that of package availability over the options. It never falls when a
// level rises, a seat gets free, a position is proposed or made, or an option
// comes, as far as the organisation records seats; and never rises when a seat is
// taken. With an employer that is down, options outside alone are left.
//
// # Errors
//
// Errors are returned in the following cases: nothing to choose from ([ErrNoOptions]); a
// target to which no single move leads, or that is none ([ErrTarget]); a chance of the
// caller's that is none ([ErrChance]); and those of routes.Net.Next for a place that is
// none and of availability.Of for ids and causes. Each has the method
// Text(language.Tag) string with its reason in English and Japanese. No function panics
// on any input.
package options
