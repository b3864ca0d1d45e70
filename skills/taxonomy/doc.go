// Package taxonomy holds a public taxonomy of work: a catalog of skills, the
// occupations that need them, and how much they do.
//
// # Model
//
// A [Spec] is the record of a taxonomy, as the readers below skills/exchange fill
// it. [New] checks it and returns the [Taxonomy]: an immutable value with a
// [skills.Catalog], the scales of the ratings, and the occupations.
//
// An [Occupation] is found by id or by what it is called. It stands below
// broader ones: groups, which nobody has as occupation, and wider occupations.
// A [Need] is a skill that an occupation needs, with a [Relation] (essential,
// optional, or that nobody has said) and with ratings, at most one per scale:
// O*NET rates the importance of a skill and its level, which are two things. Each
// need is reached from both ends, by [Occupation.Needs] and by
// [Taxonomy.NeededBy].
//
// # Not stated is not zero
//
// A skill that an occupation does not name is unknown for it, not unneeded. A
// rating that is not there is unknown. A rating that its publisher would rather
// not have used is there, and says so.
//
// # Errors
//
// [New] reports every problem of a record at once, as a *problem.Error; the
// codes are variables of this package and of package skills, for errors.Is. No
// function panics on any input.
package taxonomy
