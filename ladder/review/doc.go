// Package review runs the reviews of a ladder: an evaluation or a promotion of
// one person is a [Case], and a case is the log of its events.
//
// # Model
//
// An [Event] says who did what on which day: opened the case, named somebody who
// takes part or does no more, handed a document in, decided, corrected an earlier event,
// withdrew the case or closed it. Events are only ever added; what was wrong is
// corrected by a later event. [Case.Apply] returns the case with one more event,
// or refuses it. All else follows from the log: the stage, the documents that
// are there, the decisions, the outcome, the results. [Replay] of the same log
// gives the same case.
//
// A case goes through the stages of its review in order. A stage is done when
// the documents that it needs are there, its deciders have decided and the
// documents that it yields are there. Documents that no stage yields, and those
// of a stage whose decider is [ladder.Self], are handed in by the person, all
// others by those who decide at the stage. When somebody declines, the others of
// the stage still decide, and the case has been declined when all have.
//
// # Who may decide
//
// A stage asks for a number of people in a relation to the person, from a grade
// upwards, or both. They are distinct: one decision counts for one of the places
// to fill, whoever comes first, so that the order in which the deciders of a
// stage speak does not matter. Without a number everybody who is named in the
// relation decides; somebody named in two such relations decides once, for both.
// Nobody decides about themselves, and nobody twice at one stage. Grades compare
// as [ladder.Ladder.Reaches] says.
//
// # Text form
//
// A log is text: one event per line as JSON, see [ParseLog] and [Case.Log], to be
// kept in git beside the ladder.
//
// # Errors
//
// An event that is refused gives a *problem.Error of the codes of this package
// ([OutOfSequence], [NotEntitled], [TwiceDecided], ...) with what would be legal
// instead, in English and Japanese; the case stays as it was. No function panics
// on any input.
package review
