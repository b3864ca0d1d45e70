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
//   - [Best] is the one to use: a count, which is steadied by what pairs of skills
//     foretell where people are few. [NewBest] prepares it from people,
//     [NewBestOf] from counts alone.
//   - [Counted] counts the people of a population: nothing is assumed.
//   - [Pairwise] needs the counts of skills and pairs only, and how many skills
//     people hold. [MaxEnt] assumes no dependence of three or more skills beyond
//     their pairs, [Tree] that each skill depends on one other, [Copula] that
//     abilities with a normal or Student's t distribution are behind them.
//   - [Bounded] assumes nothing and says what is possible.
//   - [Independent] multiplies; a baseline to compare with.
//
// The parts work alone, on numbers: [Product], [Frechet], [FromPairs],
// intervals of a count ([Wilson], [ClopperPearson], [Jeffreys], [Unseen]), of what
// a prior and a count say ([Beta]), and of how many other people will have
// something ([Predictive]). Package heldout measures on anybody's own data how
// right the estimators are, and chooses among them.
//
// # How sure it is
//
// Sampling is in the interval. All else is apart: [Answer.Sensitivity] is the range
// of what other models say, and of the answer when only those are believed whom a
// [Policy] believes. A few people tick everything, and make up most of those who
// "know" F#, Haskell and Clojure in a survey; an answer that moves by more than a
// factor 2 without them is [Fragile]. [Answer.Foretell] says how many other people
// will be found.
//
// # Which skill next
//
// [Next] says which specialty would make a combination rarest, in bits, and [Parts]
// which part of a profile is the rarest and which the most typical. What goes
// together with what is in package complementarity.
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
// The order of a question does not matter, bit for bit, nor does the number of
// cores. Adding a skill never makes an answer commoner, on one base: estimates that
// would are lowered to the smallest one among the question's parts, and say
// [Clamped]. Estimates lie within the bounds, intervals contain their estimates, and
// one skill and two are exact wherever they were counted.
//
// # Errors
//
// Errors are returned in the following cases: numbers that are no probability,
// count or level ([ErrProbability]); a question without a specialty
// ([ErrEmptyQuestion]), with more skills than an estimator takes
// ([ErrTooManySkills]), or of which nobody is known on all ([ErrNoBase]);
// shares that contradict each other ([ErrNoFit]); degrees of freedom that are none
// ([ErrDegrees]); what is not a policy ([ErrPolicy]); other people foretold from a
// model ([ErrNoForetelling]); and the errors of the package
// population for skills, levels and pairs that are not there or whose counts
// are suppressed. No function panics on any input, except [MustShare].
package rarity
