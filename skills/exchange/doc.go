// Package exchange reads people's skills from the formats in which they are
// passed around, one file to a format.
//
// # Multi-select CSV
//
// Surveys and HR exports have one row per person, and in one column all the
// skills that the person ticked:
//
//	id,skills
//	1,"Go; R; Spark"
//	2,NA
//	3,Go
//
// [MultiSelect.Rows] streams such a file, compressed by gzip or not, and
// [MultiSelect.Population] counts it. Whoever answered, answered in full: what
// a person did not tick, the person does not hold. Whoever did not answer ("NA",
// and an empty cell unless the options say otherwise) is a person of whom
// nothing is known, outside of every base.
//
// # Errors
//
// A file is either readable or not; a row is either good or bad. What makes
// the whole file unreadable ends the reading: no header, no such column, a
// damaged gzip stream, a row without end, a failing reader, an ended context. What makes one row
// bad is a [problem.Problem] with file, line and column, in English and
// Japanese, and reading can go on: a wrong number of fields, stray quotes, bytes
// that are not UTF-8, a label that can't be an id. The caller chooses to refuse
// a file with bad rows, the default, or to keep the rest. The codes are
// variables of this package, for errors.Is. No function panics on any input.
package exchange
