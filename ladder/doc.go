// Package ladder says what an organisation asks: tracks of grades, roles, the
// competencies that they measure, requirements, and the ways from one to
// another.
//
// # Model
//
// A [Ladder] has tracks; a [Track] has grades from the lowest up; a [Grade]
// has titles, a [Requirement] and perhaps steps within it ([SubStep]). For people
// to read, it has attributes ([Attribute]) and expectations with behaviours
// ([Expectation]); [Grade.AllExpectations] yields those of included grades, too.
// A competency is a skill that the ladder measures on one of its scales. A
// [Group] calls several places by one name. A [TitleBand] gives a title by score.
//
// A [Role] is a job beside the grades, with all that a guide to it says. A
// [Discipline] is what differs in one field of work; [Ladder.In] is the ladder
// within it. Grades of several tracks compare by what the ladder declares
// ([Grade.Equivalents]); their ranks say nothing about each other.
//
// A [Transition] leads from grades, steps within grades, groups, tracks or roles
// to others and names the [Review] that decides; package review runs one as a
// case. A [Person] has claims, stints, evidence, ratings and goals;
// [Person.Facts] is what they show as of a date. An [Organisation] has several
// ladders, people, seats, stated problems and proposals of new positions, and
// resolves references between its ladders.
//
// What makes a person valuable to an organisation is told between the two: whose
// evidence answers which of its problems ([Organisation.EvidenceFor]), who can
// name the most pressing ones ([Organisation.Naming]), what is entrusted to whom
// ([Person.Trusted]), and whose ideal lies over which problem or goal
// ([Organisation.GoalsFor]). So are the maps: where all of it should lead
// ([BusinessGoalSpec]) and what it takes to start something ([UndertakingSpec]).
// These are data and no scores.
//
// # Requirements
//
// A requirement is a tree. Its leaves ask for the level of a skill ([AtLeast]),
// an exact sum over levels ([Score]), a time in a place ([Tenure]), a place held
// ([Held]), pieces of evidence ([Evidence]), results of a review ([Rating]), what
// another grade or role asks ([Include]), or a condition of the program's own
// ([Own]); [All], [Any] and [Count] combine them. "At most two misses of ten" is
// a Count of eight; a grade that is the lowest of several placements is an All
// of includes; "no level skipped" is a cumulative track, and "no skipping" a
// track without skipping ([TrackSpec]).
//
// Evaluated over facts a requirement is [Met], [NotMet] or [Unknown], and
// explains itself as a [Verdict]: part by part, what was asked and what is
// there. [Requirement.MustHaves] are what every way to meet it asks,
// [Requirement.Completions] tells what is missing, by the cheapest way first,
// and [Requirement.Witness] makes up facts that meet it. [Track.Place] finds the
// grade that facts support, and why not the next one.
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
// value; [Ladder.Spec] gives the record back, as it was written. The things of a
// ladder are views of it: small comparable values.
//
// Package ladderfile reads and writes records as files, change compares them,
// lint finds what is probably not meant, and laddertest runs the laws on a
// company's own ladder. Amounts and bands of pay are in package pay, the values
// of a group in package charter.
//
// # Errors
//
// [New], [NewPerson] and [NewOrganisation] return a *problem.Error that holds
// every problem of the record, each with its path, of the codes of this package ([UnknownScale],
// [UnknownPlace], [CountOutOfRange], ...) and of package skills. What looks
// unfinished but works is a warning, see [Ladder.Warnings]. No function panics
// on any input.
package ladder
