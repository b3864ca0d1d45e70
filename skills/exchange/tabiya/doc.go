// Package tabiya reads and writes the files of Tabiya's Open Taxonomy platform: a
// model of skills and occupations as nine CSV files.
//
// # The files
//
//	model_info.csv                     the model: name, version, release notes
//	skill_groups.csv                   groups of skills
//	skills.csv                         skills
//	occupation_groups.csv              groups of occupations; before: isco_groups.csv
//	occupations.csv                    occupations, of ESCO and local ones
//	skill_hierarchy.csv                which skill or group is below which
//	occupation_hierarchy.csv           which occupation or group is below which
//	skill_to_skill_relations.csv       which skill needs which
//	occupation_to_skill_relations.csv  which occupation needs which skill
//
// and the text of a licence in the file LICENSE, if there is one. A [Model] is what
// they say, in their own terms: every column has its field, columns that this
// package does not know are kept as they are ([Extra]), and [Model].Headers tells
// which columns a file has and in which order. Lists have an entry per line of
// their field, the newest UUID first; words are closed sets, whose zero value
// stands for an empty field.
//
// # Contract
//
// [Read] checks what the format's documentation and platform ask for: ids that are
// there and unique among skills and their groups, and among occupations and theirs;
// references to objects that are there and have the type that is stated; what can
// stand below what ([ObjectType.CanHold]); no object related to itself, or twice to
// another one; no cycle in a hierarchy. Limits (4,000 characters in a text, 256 in
// a label, 100 labels, 10,000 UUIDs, 4,096 characters in a URI) are warnings, as is
// a date that is none. Every problem has file, line and column.
//
// What [Write] writes, Read reads as the same model, where no row is longer than a
// mebibyte.
//
// [Model.Spec] gives the records of a taxonomy, and [FromSpec] makes a model of
// them. Each lists what the other side has no place for, as [exchange.NoPlace] and
// [exchange.NotWritten]. What the format can hold of a taxonomy survives the way
// into a model, into files and back.
//
// # Errors
//
// Problems are a *problem.Error, or in the list beside a result; their codes are
// variables of this package and of package exchange, for errors.Is. No function
// panics on any input, but a create of [Write] that is nil or does.
package tabiya
