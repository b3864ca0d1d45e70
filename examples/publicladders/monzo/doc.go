// Package monzo reads Monzo's progression frameworks: for each job, what people
// do at a level in a topic.
//
// It shows topics that a framework takes over from a generic one, by name and
// beside its own; levels that do not begin at 1; cells that nobody has filled;
// and a file that is not the YAML it claims to be, which is reported with its
// place while the others load.
//
// The frameworks are under the MIT licence, github.com/monzo/progression-framework;
// nothing of them is in this folder.
package monzo
