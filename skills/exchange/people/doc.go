// Package people reads and writes what many people can do, as CSV.
//
// # Three forms
//
// Surveys and HR exports have one row per person, and in one column all the
// skills that the person ticked; [MultiSelect] is that form:
//
//	id,country,skills
//	1,JP,"Go; R; Spark"
//	2,DE,NA
//
// Skill matrices have one row per person and a column per skill, with 0 and 1 or
// a level in the cells ([Wide]):
//
//	id,Go,R
//	1,1,0
//	2,,1
//
// Assessments have one row per claim, with who made it, when, until when and how
// sure ([Long]):
//
//	person,skill,level,by,date
//	1,Go,expert,manager,2024-05
//	1,R,aware,self,2023
//
// Each is a record of options whose zero value reads most files, with the same
// four methods: People streams a file, Read keeps it, Population counts it, Write
// writes it.
//
// # Model
//
// A [Person] has an id, claims in order of skills, and attributes: every other
// column, so that nothing in the file is lost. [Person.Profile] is what the claims
// amount to. A skill that somebody has at a level that nobody said is claimed on a
// scale of one step, [HeldScale]. Not to have it, [NotHeld], is a claim too, where
// the file says it: a 0 in a wide table, or what a person did not tick of the skills
// that were offered. Whoever answered a multi-select answered in full
// ([Person.Complete]): what they did not tick they do not have. An empty cell of a
// wide table and a skill without a row are unknown. Whoever did not answer is a
// person of whom nothing is known.
//
// Labels are the ids of skills as they are written, or are found in a catalog. One
// that the catalog does not have ([UnknownLabel]), or that can mean several skills
// ([AmbiguousLabel]), is reported and kept with its person ([Person.Unresolved]),
// whose answer is then not complete.
//
// # Populations
//
// Population counts a file of any length: people are not kept, memory is that of
// the index. Their attributes go with them, so that the population can group
// people by occupation or country. What has a value for nearly everybody, such as
// a name, groups nobody and is left out, with a warning, unless GroupBy names it;
// the id never is an attribute.
//
// # What a form can't hold
//
// A date has no place in a wide table, and a level none in a list of ticks. Writers
// list what they leave out ([exchange.NotWritten]) and refuse what would be read back as
// something else ([NotReadBack]), such as a label with the separator in it. What is
// not listed is read back as it was.
//
// Cells that begin with =, +, -, @, a tab or a carriage return are formulas to a
// spreadsheet. Writers do not change them, because then they would not be read back
// as they were; they say how many there are ([LooksFormula]). Who hands a file of
// other people's words to a spreadsheet should look at that warning.
//
// # Goroutines
//
// A long file is split into rows by another goroutine, beside the one that takes
// the people. It has ended when the sequence has, or the call; a sequence that is
// left early may wait for one Read of the file for that. Profiles can be made from
// several goroutines at once. A population is counted by a third goroutine, in the
// order of the file, and indexed on all cores.
//
// # Errors
//
// A file is either readable or not; a row is either good or bad, see the package
// exchange. The caller chooses to refuse a file with bad rows, the default, or to
// keep the rest. Problems have file, line and column. No function panics on any
// input.
package people
