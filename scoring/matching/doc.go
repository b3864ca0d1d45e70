// Package matching says which roles fit a person best, for very many people against
// many roles: a million people against a thousand roles take a few seconds.
//
// # What it is for
//
// An internal job market, a staffing desk or a survey of a whole profession has the
// levels that people state and the levels that roles ask for, and wants, for each
// person, the few roles that fit best. Package fit answers that with every reason
// for one person and one role. This package gives the same figures, to the last bit,
// without the reasons, for very many at once.
//
// # Model
//
// [Roles] are what people are compared with: from plain records ([NewRoles]), each a
// list of needs with a level, a weight and perhaps the mark of a must-have, or from
// the grades and roles of ladders ([RolesOf]). [People] hold the levels that people
// state, packed; a [PeopleBuilder] takes them one person at a time. [Roles.Best]
// tells the best roles of everyone, person by person, and keeps none of them;
// [Roles.Of] does it for one person of whom more may be known than levels.
//
// A [Match] is a role with the fit of the person to it,
//
//	fit = sum over needs of w min(x/t, 1) / sum of w,  in [0, 1],
//
// where x is the level held and t the level asked, counted in steps of the scale, and
// w the weight of the need. There is no credit beyond t. See package fit for what it
// means, and why it is for showing and comparing and not for deciding.
//
// # Unknown
//
// A level that a person does not state is unknown, which is not none. So a fit is an
// interval: its lower end counts what is unknown as none, its upper end as enough. So
// is a level on another scale than that of the need: levels of two scales never
// compare. Of people who are added as complete ([PeopleBuilder.AddComplete]) what is
// not stated is none.
//
// # Order
//
// The best role has the highest lower end; of equal ones, the highest upper end; of
// equal ones, it comes first in the list of roles. Equal means equal bits, and the
// figures are the same on any number of cores, so that the order is, too.
//
// # Must-haves
//
// A must-have that is known to fall short closes the gate of a role
// ([Match.Gate]), whatever the fit. That is said beside the fit and changes neither
// the fit nor the order; [Options.Open] leaves such roles out before the best are
// taken. The must-haves of a grade or role of a ladder are what every way to meet its
// requirement asks, as in package fit ([fit.Fit.Gates]): all of it where the requirement
// leaves no choice.
//
// # How it is done
//
// For each skill there is a list of the needs that ask for it. One pass over these
// lists adds up the fit to all roles at once, in whole units of 2^-52, for the levels
// that a person states and not for those that a role asks. How far such a sum can be
// from the figure of package fit is known beforehand (see the comment on guard);
// roles that can be among the best by it are evaluated by the formula itself. So
// nothing is approximate in what is told. The idea is that of a search engine: an
// inverted index whose bounds are safe (H. Turtle and J. Flood, 1995,
// doi:10.1016/0306-4573(95)00020-H).
//
// # Laws
//
// What is told of a person equals what sorting all roles by [fit.To] gives, bit for
// bit, and does not depend on other people, on the number of cores or on how people
// are cut into batches. Asking for fewer roles gives the first ones of the longer
// list. A skill that no role asks for changes nothing.
//
// # Errors
//
// NewRoles, RolesOf, Best and Of fail with a *problem.Error that lists every problem of
// their input: [NothingAsked], [AskedTwice], [WeightOutOfRange], [NoTarget],
// [TooManyRoles], [TooManyNeeds], [CountOutOfRange], [NobodyTold], and MissingID,
// DuplicateID and InvalidID of package skills. Best fails with the cause of a context
// that is done, and with the error of the function that it tells, as it is. No
// function panics on any input.
package matching
