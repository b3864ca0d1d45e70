// Package builtin has the ladders that come with the library, as embedded
// ladder files.
//
// A company starts from one of them: its own file says
//
//	extends: builtin:dual-track
//
// and is read with [Bases], which offers every built-in document by that name.
// In Go, [DualTrack] is the ladder itself.
//
// What a built-in ladder takes from a published source and what is this
// library's own modelling is said at the head of its file, which
// [ladderfile.Document.String] shows.
//
// No function returns an error: the files are part of the package and its
// tests read every one of them.
package builtin
