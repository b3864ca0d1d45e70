// Package ladderdoc writes what a ladder says for people to read: the guide to
// a role, roles side by side, a set of questions for an interview and steps to
// learn.
//
// # Model
//
// A [Document] is something to read, before it has a language and a form. [Role]
// is the guide to a role, [Comparison] sets roles side by side. For one person,
// [Gaps] says what is missing for a role, [Interview] and [Learning] what the
// guide has for those skills, and [Pay] what the role pays. [Document.Text]
// writes for a terminal, [Document.Markdown] for a site or a repository. Both
// forms say the same.
//
// # What is said, and what is not
//
// A document says everything that the record states and nothing that it does
// not: what is not stated has no heading. That something is an estimate, was
// added to what the sources say, or is derived from the records is said beside
// it. Where a part has no name of its own, the name of what it refers to
// stands for it.
//
// # Languages
//
// Headings are in the closest language to the tag, of English and Japanese. What
// the record says is in the closest language that it has.
//
// # Errors
//
// A document fails only where its writer does, with the writer's error. No
// function panics on any input; a zero value has nothing to say.
package ladderdoc
