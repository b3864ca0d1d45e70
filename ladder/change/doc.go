// Package change compares two versions of a ladder: what is different, what
// became of the ids, and whom it touches.
//
// # The parts
//
//   - [Between] returns the [Diff] of two ladders: every difference as a
//     [Change] with its place, as text for people, and as JSON for programs.
//     [Diff.Apply] makes the second ladder of the first.
//   - [IDs] says what became of the ids of one version in the next: kept,
//     renamed, split, merged or retired. It carries what is recorded of people
//     over ([IDs.Carry]) and renames what a ladder refers to ([Rename]).
//     [Match] proposes a map; nothing uses a proposal by itself.
//   - [Compare] tells two grades apart: which levels stay, which texts differ.
//   - [Behaviours] counts the behaviours that two versions share.
//   - [Assess] tells which people the new version places elsewhere, and why.
//
// # The model
//
// A difference is found on records ([ladder.Spec]), field by field over
// whatever fields they have, so that a field that a later version of this
// module adds is compared without a word here. Items of a list that have an id
// are told apart by it, others by what they refer to or by what they say. A
// list without elements and no list are the same.
//
// # Errors
//
// Errors are a *problem.Error of the codes of this package, with paths in the
// record of the ladder or of the map: ids that neither version has
// ([UnknownName]), a map that says two things of one id ([TwiceMapped]), and a
// difference that is applied to another ladder than its own ([Conflict]). What
// cannot be carried over is a warning that names it.
package change
