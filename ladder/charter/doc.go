// Package charter says what a group has agreed to be: its mission, vision and
// values, why it states them, how it came to them, and what follows.
//
// # Model
//
// A [Charter] has purposes, a mission, a vision, and values, whose initials may
// spell an acronym. Its statements may echo those of a wider charter, as a
// team's echo its company's; [Charter.CheckEchoes] looks whether they do.
//
// A charter also holds the process that makes it: meetings in order, each with
// the documents that it needs, yields and decides. Drafts rest between
// meetings. What has been done so far is the charter's history, which a group
// keeps up as it goes: [Charter.Progress] tells the next meeting and what still
// stands in its way, and [Charter.Replay] does so for another history.
//
// The roadmap says what will be possible by when. [Charter.Align] tells how
// much of the values pieces of evidence live.
//
// # Errors
//
// [New] returns a *problem.Error that holds every problem of the record, of
// the codes of this package and of package skills, with paths in the record.
// What looks unfinished but works is a warning, see [Charter.Warnings].
// [Charter.Replay] refuses a history that the process does not allow, and says
// of each meeting in it what was missing. No function panics on any input.
package charter
