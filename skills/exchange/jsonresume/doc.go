// Package jsonresume reads and writes JSON Resume v1.0.0
// (https://jsonresume.org/schema), the format in which people keep their resume
// as one JSON file, and its schema for jobs. It takes skills from a resume into
// the model, and writes them back.
//
// # Two steps
//
// [Read] gives a [Resume]: what the file says, in the format's own terms. Labels
// and levels are free text in it. [Resume.Recognise] then takes labels for skills
// of a catalog and words for levels of a scale. Whatever it can't decide, it
// shows in place of guessing:
//
//   - a label that several skills have is ambiguous, with all of them; the caller
//     settles it ([Recognising] Means);
//   - a label that no skill has is unrecognised, with those that were probably
//     meant;
//   - a level that is absent, or in a word that nobody has explained
//     ([exchange.LevelWords]), stays unknown. The skill is recognised all the same;
//     it becomes a claim when the caller says at which level ([Recognising]
//     Named);
//   - what is neither is listed as having no place ([exchange.NoPlace]).
//
// [Resume.WithProfile] is the way back: the levels of a profile, in words, in the
// skills of a resume of which all else stays. It lists what a resume can't hold.
// [Job.Recognise] takes what a job asks for in the same way.
//
// # Laws
//
// A resume that is written and read again is equal ([Resume.Equal]): absent and
// empty are told apart, and keys that the schema does not name are kept as they
// are. A profile that is written into a resume is recognised in it again.
//
// # Errors
//
// [Read] and [ReadJob] fail with a *problem.Error of all problems, each with
// file, line and column; what is bad can be left out instead
// ([exchange.Reading] KeepRest). A file has up to [MaxSize] bytes, and up to
// [MaxDepth] objects and lists in each other. No function panics on any input.
package jsonresume
