// Package report writes the scores of package scoring for people to read.
//
// [Text] writes the three maps as plain lines in English or Japanese. Each
// line states one fact together with what it rests on, and depends on nothing
// else: when a person, a ladder or a population changes, the lines that rest
// on the change differ and no others. For that reason columns have a fixed
// width, and a long name pushes only its own line.
package report
