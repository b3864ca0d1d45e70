// Package exchange is what the readers and writers of formats have in common, in
// which people's skills and catalogs of skills are passed around. Each format is a
// package below this one; see there for what it reads and writes.
//
// # Contract
//
// A format is read into a record of its own, in its own terms, and from there to
// the model; what has no place in the model is listed ([NoPlace]), never dropped
// silently. [Reading] says what becomes of a file in which something is bad: it is
// refused, the default, or the rest is kept. Contexts end a reading, and
// [Progress] tells how far it has come. [LevelWords] reads levels that are free
// text.
//
// # Errors
//
// A file is either readable or not; a row or an item of it is either good or bad.
// What makes the whole file unreadable ends the reading: no header, no such
// column, a damaged gzip stream, a row without end, a failing reader, an ended
// context. What makes one row bad is a [problem.Problem] with file, line and
// column, in English and Japanese, and reading can go on: a wrong number of
// fields, stray quotes, bytes that are not UTF-8. A strict reading fails with all
// of them in one *problem.Error, up to [MaxProblems]. The codes are variables, for
// errors.Is: those that several formats share are here, the others in the package
// of their format. No function panics on any input.
package exchange
