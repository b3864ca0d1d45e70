// Package calibration takes out of ratings what comes from the raters: who is lenient
// and who severe, what a rating would be without that, how far it can be believed, and
// what follows for a claim and for a promotion.
//
// # What it is for
//
// Two people are evaluated, one by a manager who gives a point more than everybody
// else, one by a manager who gives a point less. Their marks do not compare, and the
// mean of what each manager gives does not say which of them is lenient: perhaps the
// one leads the better team. Only units that both have rated tell. So this package
// compares what raters say of the same units, through others where they have none in
// common, and refuses where nothing joins them.
//
// Nothing here is a verdict on a rater. A leniency is a habit of reading a scale, it is
// relative to those who rated the same, and it comes with the interval in which it may
// lie.
//
// # Model
//
//	rating of unit s by rater r = mu + a_s + b_r + rest
//
// Ratings come as [agreement.Ratings].
//
//   - [LeastSquares] takes a_s and b_r as they are ([Additive]). It is what the
//     ratings say and nothing else, and it is wild where they say little.
//     [Additive.Severity] says who differs from the others beyond scatter, with as
//     many tests as raters taken into account; [Additive.Consistency] whether some
//     scatter more than others; [Drift] whether somebody has changed between rounds.
//   - [REML] takes raters and units as draws from populations ([Mixed]). What is known
//     by few ratings is drawn towards the mean. It says how much of the variance is the
//     units' own, which is the [Reliability] of a rating.
//
// An adjusted rating is mu + a_s: what all these raters together would say. It is on the
// scale of the ratings, and no step of it.
//
// # What follows
//
//   - The reliability is the confidence with which a claim by such a rater counts:
//     [Mixed.Confidence] is for [skills.ClaimSpec], and [Mixed.Read] reads claims with
//     their adjusted values beside them. It never overwrites a level, for a level is
//     what somebody said.
//   - Whether somebody is ready is then a probability: [Ready] asks how probable it is
//     that all true abilities are at least what a grade or role asks, given that the
//     ratings of them err, and err together where raters are in common
//     ([Mixed.Errors]).
//
// # What it does not say
//
// That all raters are too lenient: effects are relative to each other. That a rater is
// wrong who differs: perhaps the others are. That somebody is lenient with everybody
// alike: the model has one number for each rater. And ratings of steps that are not
// equally far apart have no means in the first place: all of this takes the distances
// of the scale at their word.
//
// # Laws
//
// Ratings that are exactly unit plus rater are found exactly. A constant added to what
// one rater says moves that leniency by it, less the mean of all. A constant added to
// everything moves the adjusted ratings and no leniency; a factor scales both. More
// units like the ones that there are change no least-squares leniency. Shrinkage draws
// towards 0, and vanishes as the residual variance does. The order of the ratings
// changes nothing, to the last bit, and other ids for units and raters nothing beyond
// rounding.
//
// # Unknown
//
// A place in the table that is empty says nothing, and is never 0. A unit that nobody
// rates has no adjusted rating ([ErrUnknown]). A skill that nobody has rated makes the
// probability of being ready an interval from 0.
//
// # Errors
//
// Errors are returned in the following cases: no ratings ([ErrRatings]); one rater
// ([ErrOneRater]); groups that never met, with their names and what would join them
// ([ErrDisconnected]); no degrees of freedom for the scatter ([ErrFreedom]); more than
// [MaxRaters] ([ErrLimit]); a rater or unit without ratings ([ErrUnknown]); arguments
// out of range ([ErrInput]); a target that is none ([ErrTarget]); and the cause of a
// context that is done. Each error of a kind has the method Text(language.Tag) string,
// which says what is wrong in English and Japanese. No function panics on any input.
package calibration
