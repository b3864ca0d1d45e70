// Package lint finds what is probably not meant in a ladder that loads: what
// an experienced colleague would point at when reading it.
//
// [ladder.New] refuses what contradicts itself and warns of what is
// unfinished. Lint goes on from there: a level that falls as people rise, a
// grade that nobody can get to, a title that two grades share, a text that
// lacks a language, bands with a gap, a competency that nobody asks for.
//
// # Model
//
// [Check] applies every rule of [Rules] to a ladder and returns a [Report].
// Each rule has one code, under which its findings are known; CODES.md beside
// this file lists all of them: what each means, why it matters, how to mend it.
// A finding is a [problem.Problem] with a path in the ladder's record. The
// warnings of the ladder itself are among the findings.
//
// A finding can be as it should be. A ladder says so in its own file, with a
// reason:
//
//	silences:
//	  - code: falling-requirement
//	    at: tracks[tech-lead].grades[tl4]
//	    because: The influence starts anew with the first team that one leads.
//
// Such a silence holds for findings of its code at the path and below it. What
// it silences stands in the report apart, with the reason. A silence that
// silences nothing is a finding of its own, so that none outlives its cause.
//
// # Errors
//
// No function returns an error. Findings of severity error are what nobody can
// ever satisfy; all others are warnings. [problem.List.Err] of the findings
// tells whether there is one of the former.
package lint
