// Package rarity says how rare a combination of skills is in a reference
// population: "1 in 434", and what that rests on.
//
// # Multiplying skills
//
// Three skills that one in a hundred people has each make one in a million,
// if the skills have nothing to do with each other ([Product]). They hardly
// ever do: who knows Hadoop often knows Spark. In a survey of 49,025
// programmers the shares of R, Hadoop and Spark multiply to 1 in 100,910,
// while 113 people have all three, 1 in 434. So an [Answer] is never one
// number. It is an estimate with an interval, the independent product beside it
// and the factor between them (the lift), the bounds outside which the share
// can't be, and the people who were counted.
//
// # Model
//
// A [Probability] is kept as a logarithm, and where it is the share of people
// counted also as that exact ratio. An [Interval] is the sampling error of a
// named [Quantity], at 95 %. An [Estimator] answers questions, which are lists
// of specialties (skill, at least a level):
//
//   - [Counted] counts the people of a population: nothing is assumed.
//   - [Pairwise] needs the counts of skills and pairs only, and assumes no
//     dependence of three or more skills beyond their pairs.
//   - [Bounded] assumes nothing and says what is possible.
//   - [Independent] multiplies; a baseline to compare with.
//
// The parts work alone, on numbers: [Product], [Frechet], [FromPairs],
// [Wilson], [Unseen], [ClopperPearson], [Jeffreys], [Beta], [Predictive].
//
// # What it does not say
//
// Rare is not good, and not valuable: those are other numbers. A skill that the
// population does not know is an error of the kind population.ErrUnknownSkill;
// it is not rare, it is not in this population. Nobody among a million is not
// "1 in infinity"; it proves "rarer than 1 in 333,808" and no more. The interval
// covers sampling, not the model, and not people who tick every box.
//
// # Laws
//
// The order of a question does not matter, bit for bit. Adding a skill never
// makes an answer commoner, on one base. Estimates lie within the bounds,
// intervals contain their estimates, and one skill and two are exact wherever
// they were counted.
//
// # Errors
//
// Errors are returned in the following cases: numbers that are no probability,
// count or level ([ErrProbability]); a question without a specialty
// ([ErrEmptyQuestion]), with more skills than an estimator takes
// ([ErrTooManySkills]), or of which nobody is known on all ([ErrNoBase]);
// shares that contradict each other ([ErrNoFit]); and the errors of the package
// population for skills, levels and pairs that are not there or whose counts
// are suppressed. No function panics on any input, except [MustShare].
package rarity
