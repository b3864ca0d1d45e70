// Package population counts people by what they can do.
//
// The question is always the same: how many people hold at least these
// specialties? A [Population] answers it exactly, from an index over the
// people. An [Aggregate] answers it for one skill and for two, from counts in
// which nobody can be found, and is small enough to be embedded in a program.
// How rare a combination is follows from either, see the package
// scoring/rarity.
//
// # Model
//
// A person has a [Standing] in each skill: not held, held, held at a level of
// a scale, or unknown. A [Specialty] is one condition of a question: a skill,
// held at least at a level, or at all. A [Count] is x people of a base of n.
//
// A [Builder] takes people one at a time. People who ticked boxes in a list
// answered in full ([Builder.AddComplete]): what they did not tick they do not
// hold. Of other people some skills are known ([Builder.Add]) and the rest is
// unknown. Somebody who did not answer at all is added with nothing stated,
// and is in no base.
//
// # One question has one base
//
// The base of a question is the people of whom everything that is asked is
// known. People of whom something is unknown are left out of the holders and
// out of the base alike; they are not counted as if they held nothing. A skill
// that the population does not know has no base. Asking for it is an error of
// the kind [ErrUnknownSkill], because nothing follows from it: least of all
// that the skill is rare. In the same way a level is refused, with
// [ErrNoLevels], when some people hold the skill at a level that nobody
// stated: leaving out holders only would make the skill look rarer than it is.
//
// # Conditions
//
// A question with "not" and "or", about attributes such as the occupation, or
// about how many skills somebody holds is a [Condition]: [Population.CountOf]
// counts it, [Population.GroupBy] for each value of an attribute, and
// [Population.Where] makes a population of those who fulfil it. A condition has
// one base, too: who is unknown in one of the things it names is outside, even
// where the others would decide. [Population.LeaveOut] leaves one person out, who
// is to be compared with the rest.
//
// # Percentiles
//
// A [Distribution] is one skill by levels, counted ([Population.Levels]) or
// published ([NewDistribution]). It says where a level stands among people
// ([Distribution.Percentile]). People rate themselves high, so that a self-rating
// means little by its name; a [Calibration] reads it by its percentile.
//
// # Merging
//
// [Aggregate.Merge] makes aggregates a commutative monoid: people counted in
// parts give the same aggregate as all at once, in any split and order.
//
// # Small counts
//
// "One person holds both" may tell who. [Aggregate.Suppress] leaves out counts
// of fewer people than a minimum, together with those from which they would
// follow. A suppressed count is unknown: asking for it is an error of the kind
// [ErrSuppressed].
//
// # Errors
//
// Errors are returned in the following cases: a skill that the population does
// not know ([ErrUnknownSkill], typed as [*UnknownSkillError]); a level that it
// can't count ([ErrNoLevels], [ErrScale]); a person who contradicts themselves
// ([ErrConflict], [ErrScale]) or an id that skills.CheckID refuses; a pair
// count of an aggregate without ([ErrNoPairs]) or one that is too small to be
// told ([ErrSuppressed]); an attribute that the population does not have
// ([ErrNoAttribute]), a [Condition] that is none ([ErrCondition]) or is beyond all
// reason ([ErrLimit]), and a person who is not there ([ErrNoPerson]); a number
// that is no share ([ErrShare]); counts that no group of people can have
// ([ErrCount]); and data that is not an encoded aggregate ([ErrFormat]). No
// function panics on any input.
package population
