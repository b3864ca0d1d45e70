// Package survey2016 is a reference population for the examples: aggregate
// statistics of the Stack Overflow Developer Survey 2016.
//
// It holds how many of the 49,025 people who answered use each of 42
// technologies, how many use each pair of them, and how many technologies
// people use; no answer of any single person. Nothing but the examples imports
// it: which population a person is compared with is for the caller to choose,
// and programmers who answered a survey in 2016 are not programmers in general.
//
// # Licence
//
// The data are under the Open Database License (ODbL) 1.0, see LICENSE and
// ATTRIBUTION.md in this folder, and not under the licence of the code. Whoever
// shows results from them shows [Attribution] as well.
package survey2016
