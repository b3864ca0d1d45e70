// Package engineeringladders reads engineeringladders.com: four ladders of
// positions on shared levels, each position described on five axes.
//
// It shows tracks that begin at different ranks, grades of one rank that are
// declared equal, a scale of its own for each axis, and requirements that fall
// once from one rank to the next, between two tracks.
//
// The ladders are Apache-2.0, github.com/jorgef/engineeringladders; nothing of
// them is in this folder.
package engineeringladders
