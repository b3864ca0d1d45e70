// Package problem says what is wrong with somebody's data, and where.
//
// A company keeps its ladder as a file that people write by hand. When the
// file is wrong they need every mistake at once, each with its place, in their
// own language, and a guess at what they meant. A [Problem] is one such
// mistake: a [Code] and its arguments first, wording last.
//
// # Model
//
// A [Code] is a kind of problem: a stable id, a severity and a message in
// English and Japanese with named parameters. Packages declare their codes in
// one table with [Define]. A Problem is a code with arguments, a [Path] in the
// model ("tracks[professional].grades[p4].requires"), a [Range] in the file
// when there is one, and a suggestion when a near word exists. A [List] is all
// the problems of one input.
//
// # Errors
//
// A Problem is an error, and so is its Code, as the sentinel of its kind:
// errors.Is(err, code) tells whether a problem of that kind is among the
// causes of err. [List.Err] turns a list into one error of type *[Error], or
// nil when the list has nothing of severity [Fatal].
package problem
