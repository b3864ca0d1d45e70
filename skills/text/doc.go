// Package text is the localised text that every other package speaks.
//
// A [Text] is one message in one or more languages: the title of a grade, the
// name of a skill, the wording of a problem. A ladder is read by people who do
// not all share a language, so nothing that a person reads is a bare string.
//
// # Model
//
// A Text maps BCP 47 language tags to strings. A string whose language nobody
// stated is kept under the tag "und" (undetermined). The zero Text says
// nothing in any language. Texts are immutable and safe for concurrent use.
//
// # Choosing a language
//
// [Text.In] never fails: it returns the closest language that the text has and
// at the last the first one, because a title in another language serves a
// reader better than an empty line. [Text.Lookup] also tells which language
// was found, and [Text.Has] answers strictly.
//
// # Errors
//
// Errors are returned in the following cases: a string that is not valid
// UTF-8 ([ErrInvalid]); a language tag that does not parse, or one language
// given twice, perhaps in two spellings ([ErrLanguage]); JSON of another shape
// ([ErrShape]).
package text
