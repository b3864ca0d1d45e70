// Package people reads and writes what many people can do, as CSV: in one cell of
// a row per person ([MultiSelect]).
package people
