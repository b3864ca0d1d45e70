// Package plan says what to learn next: the cheapest way to be ready for a role, what
// several roles are worth at every price, the best that a budget allows, what each
// missing skill is worth, and which one opens most.
//
// # A person and roles
//
// [For] takes grades and roles, and the facts of a person. What the person lacks
// become steps: a skill brought up from a level to a higher one, in front of it the
// level below, and in front of the first level what the skill essentially builds on.
// A [Course] is steps in an order in which they can be taken, each with what it is
// for, what it opens, and what role guides say on how to learn it:
//
//	learning, err := plan.For(targets, person.Facts(today, policy), plan.Options{})
//	course, err := learning.Cheapest(role)             // toward one target
//	courses, err := learning.Frontier(ctx)             // value against cost
//	course, proof, err := learning.Within(ctx, 40, plan.Limits{})
//	next := learning.Next()                            // what opens most
//	fmt.Print(course.Explain(language.Japanese))
//
// # Items and targets
//
// Below that is a problem that knows nothing of skills: [Problem] has items, each with
// a cost and the items that it needs, and targets, each with a value and the items that
// open it. What is there already costs nothing, and what it needs does not matter any
// more. A target opens when all of its items are there: half of them open nothing.
//
// # What is exact
//
// The cheapest plan for one target ([Problem.Cheapest]) is all that it needs. The best
// plan at a price of costs ([Problem.Penalised]) is a minimum cut, and a few of them
// give all corners of the frontier of value against cost ([Problem.Frontier]): between
// two corners no plan is above the straight line.
//
// What is best within a budget ([Problem.Within]), or the cheapest for a number of
// targets ([Problem.CheapestOf]), nobody knows how to find quickly in every case: skills
// open targets together, so that to learn one after the other the skill that helps
// most can go wrong without limit. Up to 22 missing skills it is exact, always; and beyond,
// partial plans are looked at, the most promising first, up to [Limits]. What comes
// out has a [Certificate]: a bound that no plan exceeds, so that the gap is never larger
// than it says. Roles as they are, in families that share skills, are usually solved
// exactly. Where 200 roles ask for 200 skills without any order, the gap is about a
// fifth.
//
// Costs and values are counted as decimals, as they are written, in whole numbers of up
// to 18 digits: 0.1 and 0.2 cost as much as 0.3, sums do not depend on their order, and
// which of two plans is better is never left to rounding.
//
// # What a skill is worth
//
// [Problem.Shapley] shares the value of each target fairly among what is missing for
// it; [Problem.Interaction] says what two skills are worth together; [Problem.Next]
// lists what can be learned next, what opens most first.
//
// # Unknown
//
// An unknown level counts as none, so that no plan is too short. The steps that may
// have been taken already are marked ([Step.Maybe]), and the cost of a course is an
// interval ([Course.Cost]). Of a person of whom nothing is known all of it may be there
// ([Learning.NothingKnown]); a course says so.
//
// # What it does not say
//
// A time in a place, evidence and ratings can't be learned. They stand beside a target
// ([Course.Beside]), and a way that can do without is preferred. Where requirements
// leave a choice, each target is taken by the way that is cheapest for itself. Whether
// a requirement is met is said by its verdict, not by a plan.
//
// # Laws
//
// Who has learned a plan needs no other for the same. One more skill in hand never
// makes a plan dearer, one more target asked for never cheaper, a larger budget never
// worth less. The frontier is the concave hull of what budgets allow. The same record
// gives the same plan; among equals the order of the record decides.
//
// # Errors
//
// Every error is an [*Error] with a text in English and Japanese: no id ([ErrID]), two
// of one id ([ErrDuplicate]), what is not there ([ErrUnknown], with what was probably
// meant), what is no cost or value ([ErrCost], [ErrValue]), prerequisites in a circle
// ([ErrCycle], with the circle), what is no grade or role ([ErrTarget]), a target that
// nobody has stated ([ErrNotStated]), more targets than there are ([ErrTooFew]), a
// negative limit ([ErrLimit]); or the cause of a context that is done. No function
// panics on any input.
package plan
