// Package esco reads the classification of European Skills, Competences,
// Qualifications and Occupations, as the European Commission publishes it in CSV.
//
// ESCO may be reused free of charge under Commission Decision 2011/833/EU. Whoever
// shows it to others says where it is from; in a service, the sentence is
// [Dataset.Attribution]. Who changes something says that, too. The package holds nothing
// of ESCO itself; the files are at https://esco.ec.europa.eu/en/use-esco/download.
//
// # Files
//
// ESCO comes as zips: one "classification" per language, and one of "relations".
// [Read] takes them opened, several at once:
//
//	classification  skills, skillGroups, occupations, ISCOGroups; conceptSchemes,
//	                skillsHierarchy, and collections such as greenSkillsCollection
//	relations       broaderRelationsSkillPillar, broaderRelationsOccPillar,
//	                occupationSkillRelations, skillSkillRelations
//
// The classifications of several languages give one concept with its labels in
// all of them. In the tables of concepts labels stand one to a line within a
// field, in the collections between " | ".
//
// # Model
//
// A [Dataset] is what the files say, in ESCO's own terms. [Dataset.Taxonomy]
// makes a [taxonomy.Taxonomy] of it: skills and skill groups become the catalog,
// and occupations and ISCO groups the occupations. It lists what a taxonomy has
// no place for.
//
// In a skill-skill relation the original skill is the one that needs the other,
// so that related skills become its prerequisites. The files do not say so; ESCO's
// pages list for each skill its essential and optional knowledge, and of version
// 1.1.1's 5,899 rows 5,655 lead from a skill to knowledge, such as from "plan
// marketing strategy" to "marketing principles".
//
// # Flaws of the files
//
// Version 1.1.1 has some flaws, and later ones have others; that is no reason to
// refuse them. A skill that is related to itself is left out. A concept that only
// relations name is kept without a name, unless the skills hierarchy has its
// label: seven groups of the English classification are only there, and an
// occupation with 67 skills is in none of its files. The columns
// originalSkillType and relatedSkillType do not agree with the skills' types in
// most rows; they are kept in the dataset and not used. Each is a warning.
//
// # Errors
//
// [Read] fails with a *problem.Error when a file is missing or unreadable or a
// row is bad, or with the cause of an ended context; a caller can choose to keep
// the rest. Every problem of a row has file, line and column. No function panics
// on any input.
package esco
