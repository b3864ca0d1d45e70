// Package ladder says what an organisation asks: tracks of grades, roles, the
// competencies that they measure, requirements, and the ways from one to
// another.
//
// # Model
//
// A [Ladder] has tracks; a [Track] has grades from the lowest up; a [Grade]
// has titles and a [Requirement]. A [Role] is a job beside the grades. A
// competency is a skill that the ladder measures on one of its scales. A
// [Transition] leads from grades or roles to others and names the [Review]
// that decides. A [Person] has claims, stints and goals; [Person.Facts] is what
// they show as of a date.
//
// What a ladder says for people stands beside what it requires: an [Attribute]
// and an [Expectation] of a grade, with behaviours; [Grade.AllExpectations] yields
// those of included grades, too. A grade may have steps, each a [SubStep], and
// other ids. A [Group] calls several places by one name. Grades of several
// tracks compare by what is declared, see [Grade.Equivalents]; their ranks say
// nothing about each other. A [Discipline] says what differs in a field of work,
// and [Ladder.In] is the ladder within it. A [TitleBand] gives a title by score.
//
// A requirement is a tree of [AtLeast], [All], [Any] and [Count]. Evaluated
// over facts it is [Met], [NotMet] or [Unknown], and explains itself as a
// [Verdict]: part by part, what was asked and what is there.
// [Requirement.Completions] tells what is missing, by the cheapest way first.
// [Track.Place] finds the grade that facts support, and why not the next one.
//
// # Unknown
//
// A skill that nobody has said anything about makes a condition unknown, not
// failed. A requirement is met (not met) only when every way to complete the
// unknowns meets (fails) it. A grade without a stated requirement is unknown
// for everybody.
//
// # Records, values and views
//
// A ladder is written down as a [Spec]: plain data with references by id. [New]
// checks all of it at once, resolves every reference, and returns an immutable
// value; [Ladder.Spec] gives the record back. The things of a ladder are views
// of it: small comparable values.
//
// # Errors
//
// [New] and [NewPerson] return a *problem.Error that holds every problem of
// the record, each with its path, of the codes of this package ([UnknownScale],
// [UnknownPlace], [CountOutOfRange], ...) and of package skills. What looks
// unfinished but works is a warning, see [Ladder.Warnings]. No function panics
// on any input.
package ladder
