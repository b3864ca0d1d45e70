// Package onet reads O*NET, the taxonomy of work that the U.S. Department of Labor
// publishes: some thousand occupations, and how much of each skill, knowledge and
// ability they need.
//
// [Read] takes the text files of a release (onetcenter.org/database.html), as
// they are in the zip or compressed one by one:
//
//	db, list, err := onet.Read(ctx, os.DirFS("db_29_0_text"), exchange.Reading{})
//	work, left, err := db.Taxonomy() // left lists what has no place in a taxonomy
//
// # Model
//
// A [Database] is what the files say, in their own terms. The heart of it are
// ratings ([Rating]): an occupation, an element of the content model, a scale and
// a value, with how many people answered, how far they differed, and when. The
// importance of an element ("IM") and its level ("LV") are two ratings and never
// one number. A rating that O*NET recommends not to use stays, and says so
// ([Rating.Suppress]).
//
// [Database.Spec] makes a taxonomy of it: the elements with their hierarchy and
// the products of technology are skills, the occupations need them, and ratings
// stay as they are. Each element has a level scale of its own, since the anchors
// that say what 2, 4 or 6 means are its own: level 4 of Reading Comprehension and
// level 4 of Repairing are two things, and do not compare.
//
// # Not stated
//
// An empty cell, a cell with "n/a" and a missing file or column mean that nothing
// is stated, which is neither zero nor no: [Flag] has three values, and numbers
// that may be absent are pointers.
//
// # Errors
//
// A file is either readable or not; a row is either good or bad. What ends the
// reading: no files ([NoFiles]), two sets of them, a missing column, a damaged
// gzip stream, an ended context. What makes one row bad has file, line and column
// in English and Japanese: a wrong number of fields, bytes that are not UTF-8, a
// code, number, month or flag of another form, a row that was there before. The
// caller chooses to refuse a database with bad rows, the default, or to keep the
// rest. No function panics on any input.
package onet
