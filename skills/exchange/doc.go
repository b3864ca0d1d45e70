// Package exchange is the door to the formats in which people's skills and
// catalogs of skills are passed around. Each format is a package below this one;
// here is what they have in common.
//
// # Formats
//
//   - people: person x skill tables in CSV, with one row per person and skill, one
//     column per skill, or all skills of a person in one cell; read and written
//   - jsonresume: JSON Resume and its job schema; read and written
//   - cfpackage: CASE, the format of competency frameworks; read and written
//   - tabiya: the nine CSV files of Tabiya's taxonomies; read and written
//   - esco: the official CSV files of ESCO, in several languages at once; read
//   - onet: the text files of O*NET; read
//
// # Reading
//
// A format is first read into a record of its own, in its own terms and complete,
// and goes from there to the model: to people with claims, or by the methods Spec
// and Taxonomy to skills and occupations. What has no place in the model is listed
// ([NoPlace]), and so is, on the way back, what a format can't hold
// ([NotWritten]). Nothing is dropped silently.
//
// What can be refused returns a value, a problem.List and an error; what can only
// be incomplete returns a value and a list. [Reading] says what becomes of a file in
// which something is bad: it is refused, the default, or the rest is kept and the
// list says what was left out. Contexts end a reading with their cause, and
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
