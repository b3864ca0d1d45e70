// Package builtin has the ladders, roles, charters and skills that come with
// the library, as embedded files.
//
// A company starts from one of them: its own file says
//
//	extends: builtin:dual-track
//
// and is read with [Bases], which offers every built-in document by that name.
//
// # What there is
//
//	dual-track           ladder   two tracks, three abilities, open evaluation, promotion   DualTrack
//	sre-next             ladder   dual-track with the roles after SRE and the ways there     SRENext
//	vpoe                 role     guide to the VP of Engineering                             VPoE
//	head-of-engineering  role     guide to the Head of Engineering                           HeadOfEngineering
//	cto                  role     the CTO beside both                                        CTO
//	sre-charter          charter  mission, vision and values of an SRE group                 SRECharter
//	engineer-values      charter  values of engineers as a guideline of action               EngineerValues
//	skills               skills   the skills under all of them                               Skills
//
// What a document takes from a published source and what is this library's own
// modelling is said at the head of its file, which [ladderfile.Document.String]
// shows.
//
// # Contract
//
// No function returns an error and none panics: the files are part of the
// package and its tests read every one of them. A document is parsed when it is
// first asked for, and then kept. A program that imports package ladder without
// this one does not carry the files.
package builtin
