// Package cfpackage reads and writes competency frameworks as CFPackage JSON, the
// format of 1EdTech's (IMS Global's) Competencies and Academic Standards Exchange
// (CASE) 1.0, in which schools and employers pass around what people should know
// and the rubrics by which they rate it.
//
// # Model
//
// A [Package] is the record of a file, in the format's own terms: the document,
// its items, the associations between them, the definitions that they use, and
// rubrics, whose criteria have levels. Programs that write the format differ: a
// [Link] is an object in one file and its URI in another, a number is quoted, a
// list of one is no list. Each is read, and written back in the form in which it
// came. Keys that the standard does not have, and keys whose value is null, are in
// the field More of their object. Nothing of a file is dropped.
//
// [Package.Spec] says what a package is in the model, and [FromSpec] makes a package
// of a taxonomy; see there for what becomes what. Both list what has no place on
// the other side. Identifiers are UUIDs in this format; those of ids that are none
// are made of them, see [Identifier].
//
// # Bad items
//
// A file is either JSON or not ([NotJSON], [CutOff], [TooNested], [TooLarge],
// exchange.NotUTF8, each with line and column). An item of a list is bad when a
// value is of the wrong type ([WrongType]), a key that it needs is missing
// ([MissingKey]) or there twice ([DuplicateKey]). A strict reading fails with all
// of them; one that keeps the rest leaves the item out. Of an object that is no
// item of a list, such as the document, only the value is left out. The format
// asks for more keys than this package does: files without the others are common,
// and they are read.
//
// # Contract
//
// Reading what [Write] writes gives an equal package. A taxonomy of which [FromSpec]
// lists nothing comes back equal from [Package.Spec], but for a skill without a
// name, which is called by its id. No function panics on any
// input. Packages are plain data, for one goroutine at a time while they change.
package cfpackage
