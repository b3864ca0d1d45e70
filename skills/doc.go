// Package skills says what people can do: levels on scales, skills in a
// catalog, claims about a person, and the profile that follows from them.
//
// # Model
//
// A [Scale] is a list of named steps above "none", or a range of numbers such as
// 0 to 7 in hundredths. A [Level] is one step of
// one scale, a small comparable value; levels of two scales do not compare. A
// [Mapping] reads those of one scale on another, by stated cut-offs, and says what
// gets lost; a [Subset] is the levels that make sense for one skill. A
// [Catalog] holds skills by id and finds them by name or alias in any
// language. A [Claim] is somebody's statement that a person has a skill at a
// level. A [Profile] is what a set of claims amounts to as of a date, under a
// stated [Policy].
//
// # Unknown is not none
//
// A skill that nobody has said anything about is unknown. That is not the same
// as "none", the step below the first named one, which somebody has to claim.
// The zero [Level] is unknown; [Profile.Level] returns it for every skill
// without a claim. Every function of this module says what it does with it.
//
// # Catalog
//
// A catalog holds tens of thousands of skills, as public taxonomies do.
// [Catalog.Find] looks for a label, in any language, whatever its case, width and
// spaces ([Fold]), and returns all skills that it can mean: labels are ambiguous
// ([Catalog.Ambiguities]), ids are not. [Catalog.Near] tells what was probably meant
// by a label that is not found, [Catalog.Search] what a person may be about to type.
//
// Skills hang together in four ways. One is broader than another, with several
// parents where it has them and never in a circle ([Catalog.Ancestors],
// [Catalog.Descendants]); one builds on another ([Catalog.Essential],
// [Catalog.Prerequisites]), in a circle where a taxonomy says so; two are near each
// other ([Catalog.Related]); and one took the place of another that is retired.
// Nothing is deleted: [Catalog.Current] leads from an old id to what it stands for
// today, [Catalog.CarryOver] takes claims along where that is one skill.
//
// [Merge] makes one catalog of several, and lists what they do not agree on.
// [Catalog.Doubts] lists what is allowed and still looks like a slip.
//
// # Claims over time
//
// A claim is never changed: whoever knows better makes another. What a person can
// do as of a day is resolved anew from all claims ([Resolve]), so that adding a
// claim rewrites nothing of the days before it, and nothing of other skills. A
// claim counts from its date to its expiry. A negative claim ends earlier ones,
// at its level and above; what it leaves counts again. The confidence in a claim
// fades by half-lives ([Decay]), its level never: a claim whose confidence has
// become too low for the policy counts no more, and a skill of which no claim
// counts is unknown, which is not none.
//
// The [Policy] is a value: whether the most trusted, the newest or the surest
// claim goes first. [Explain] tells what became of every claim and because of
// which other; [Diff] what has changed between two profiles; [Conflicts] what
// sources that were merged ([MergeClaims]) contradict each other in.
//
// # Records and values
//
// Types whose names end in Spec are records: plain data to be filled in. The
// constructors check a record, copy it, and return an immutable value that is
// safe for concurrent use; its Spec method gives the record back.
//
// # Errors
//
// Constructors report every problem of their input at once: their errors are
// of type *problem.Error, and errors.Is finds the codes of this package in
// them ([MissingID], [DuplicateID], [UnknownStep], ...). No function panics on
// any input, except those named Must….
package skills
