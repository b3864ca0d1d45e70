// Package fit measures how well the facts of a person cover what a grade or role
// requires: skill by skill, what is missing, which skill closes most of the gap,
// and what speaks for and against it besides.
//
// # Model
//
// There is one fit ([To]): the weighted mean of how much of each required level is
// held. It has a direction, there is nothing for what is held beyond it, and it is
// 1 only where the requirement is met. [Fit.Items] are its skills, [Fit.Next] the
// open ones in the order of what they gain, and [Fit.Explain] says every figure in
// words.
//
// Beside the mean, and never in it, stand
//
//   - the gates ([Fit.Gates], [Fit.Gate]): what every way to meet the requirement
//     asks. A mean would average a missing must away;
//   - the conditions that are no level ([Fit.Conditions]): times, evidence, ratings;
//   - what is nice to have ([Fit.NiceToHave]): named by the target, not required;
//   - other figures ([Fit.Readings]), from the weakest link to the share of skills
//     that are met.
//
// Other skills may count for one that falls short, if the caller says so
// ([Options], [Credit]): by practice transfer, and by similarity. Credit moves the
// fit, shows its reason, never decides a requirement and never makes a whole skill.
//
// [Rank] is for several targets, the best first, and [Many] for many people. A
// [Translation] reads what one company says of somebody in the skills and on the
// scales of another one, and tells what gets lost.
//
// # Unknown
//
// What is not known is not none. Every figure is an interval ([Range]) from unknown
// counted as none to unknown counted as enough, and whatever turns out to be true,
// the figure of that lies within, as long as the requirement leaves no choice.
//
// # Laws
//
// The fit is in [0, 1], and its lower end is 1 exactly when the requirement is met.
// Where the requirement leaves no choice it never falls when a level rises, never
// rises when a higher level of a skill is asked, and does not change with a skill
// that is not asked.
// Weakest <= harmonic <= geometric <= fit at both ends. While a gate is not met the
// requirement is not met; when the requirement is met all gates are.
//
// # Errors
//
// Fits do not fail: of what is no target nothing is known. [Fit.Err] tells of a
// similarity that is none ([ErrSimilarity]); [Many] fails when its context is done,
// and [NewTranslation] on mappings that say nothing, or two things ([ErrMapping]).
// No function panics on any input.
package fit
