// Package ladderfile reads and writes ladders, catalogs of skills, roles,
// people, charters and organisations as YAML files that a company keeps in git.
//
// A ladder is written by hand, by people who are not programmers all day. So a
// file is read strictly, and whoever made mistakes in it gets all of them at
// once: each with file, line and column, in English or Japanese, and with a
// guess at what was meant.
//
// # A ladder
//
// Files are YAML 1.2; JSON is a part of it. Each names its kind and its id. A
// company that builds on a ladder of this library writes down only what
// differs:
//
//	kind: ladder
//	id: acme-engineering
//	name: {en: Acme engineering ladder, ja: Acme エンジニアリングラダー}
//	version: 2026-10
//	extends: builtin:dual-track
//	scales:
//	  - {id: mastery, steps: [aware, working, practitioner, expert]}
//	competencies:
//	  - {id: incident-response, scale: mastery}
//	  - {id: go, scale: mastery, weight: 0.7, tier: optional}
//	tracks:
//	  - id: professional
//	    grades:
//	      - {id: p2, title: {en: Developer, ja: 開発者}} # a changed title
//	      - id: p4a                                      # a grade of one's own
//	        after: p4
//	        title: Senior Engineer (operations)
//	        requires: {incident-response: practitioner, go: working}
//	roles:
//	  - {id: sre, name: SRE, mission: Reliability., requires: {incident-response: expert}}
//	transitions:
//	  - {from: [p4, p4a], to: m4, kind: track-switch, mode: self-nomination, review: senior, seat: true}
//	reviews:
//	  - {id: senior, visibility: everyone, stages: [{id: interview, deciders: [{grade: p6, count: 2}]}]}
//
// The file FORMAT.md beside this package's sources, in English and Japanese,
// lists every key of every kind of file with what can be written there.
//
// A text is a string, or a map from language tags to strings; {} is a text
// that says nothing. Single values are taken as they are written: 2026-10 and
// 1 are texts where a text is expected, 0.7 is seven tenths exactly, and a
// date is as exact as it is written: 2026, 2026-10 or 2026-10-01. Only true
// and false are true and false. A key without a value counts as not given, with
// a warning.
//
// # Requirements
//
// A requirement is a kind word with its content:
//
//	level: {skill: go, at: working}
//	all: [...]
//	any: [...]
//	count: {at-least: 2, of: [...]}
//	score: {of: points, min: 36}
//	score: {of: {build: 0.5, foresee: 0.3}, above: 2.4}
//	tenure: {in: p3, months: 12, or-above: true}
//	held: p3
//	evidence: {n: 3, skill: go, value: craft, months: 24}
//	rating: {review: half-year, at: meets, times: 2}
//	include: p3
//
// or, for levels, the short form {go: working, sql: aware}, which asks for all
// of them. "all: []" asks for nothing; a grade without requires has not been
// stated. The words above and all that begin with x- are reserved: a skill of
// such a name needs the long form.
//
// A program brings kinds of its own along, which stand below a word that begins
// with x-: it passes what [OwnKind] returns to [Document.Ladder] and to the
// other functions that read requirements. There is no registry.
//
// # Texts for people
//
// What is said of a grade is a map from what it is about:
//
//	attributes: {scope: A service., reach: {en: The team, ja: チーム}}
//	expectations:
//	  overall: Learns with the team.
//	  go: {en: Writes small changes., ja: 小さな変更を書く。}
//	  sql: [Reads queries., {id: sql-plans, text: Explains a plan., examples: [...]}]
//	  speaking-up: {summary: Asks., behaviours: [Asks early.]}
//
// A text is the summary, a list is what people do. overall is the grade as a
// whole. Written as a list, {competency: …, summary: …}, two items can be about
// the same, and a competency can be called overall.
//
// # Building on another file
//
// extends names what a ladder builds on: a document that the caller passes
// among the [Bases], such as builtin:dual-track from package builtin, or the
// path of another file, relative to this one. Name, description, version and
// effective are those of the file itself, never of what it extends. One rule
// holds for all lists whose items have an id: an item with a known id changes
// the fields that it gives and keeps the others; one with a new id is added at
// the end, and a grade where its after or before says.
//
//   - {id: p2, remove: true}  # takes p2 of the base away
//   - {id: junior, was: p2}   # is p2 of the base, with another id
//
// What still refers to something that was removed is a problem where it is
// written, or, where that is in a file below, where it is removed.
// Whatever the base says of p2 is said of junior then, in paths of silences
// too, and the file that renames it calls it junior everywhere.
//
// In a map, an entry takes the place of the base's, and {remove: true} as its
// value takes it away. Transitions, equivalences, pay bands and silences may go
// without an id: such an item takes the place of the one that is about the same
// (from, to and kind; grades; for whom the band is; code and at), and with
// remove: true takes it away; so does the comparison of a role with another one.
// The steps of a scale, the stages of a review, the terms of a sum, titles by
// score and lists of items that have no id are taken as a whole.
//
// What a role's guide lists, such as its questions, may have ids, and a skill of
// a role is known by its skill. A list none of whose items has an id takes the
// place of the whole list of the base, with a warning where that one has ids:
//
//	kind: role
//	id: head-of-engineering
//	extends: builtin:head-of-engineering
//	questions:
//	  - {id: bakery, question: How would you run the software of a bakery?} # one more
//	pay:
//	  - {id: junior, max: 13000000 JPY} # all else of the band stays
//	stakeholders:
//	  - {id: sales, remove: true}
//
// Roles, charters and catalogs of skills extend others of their kind in the same
// way. A company says of a role of this library what is different:
//
//	kind: role
//	id: vpoe
//	extends: builtin:vpoe
//	mission: Engineers ship every week.
//
// The role belongs to the ladder of the file that it extends, unless it names
// one. It may have another id than that one's role, and what is said there of the
// role itself is said of it then. The history of a charter is that of the file
// itself.
//
// # Bringing files in
//
// A ladder has one base, and needs skills and roles from several places. with
// names files that it brings in:
//
//	kind: ladder
//	id: acme-engineering
//	extends: builtin:dual-track
//	with: [builtin:skills, builtin:vpoe, roles/dba.yaml]
//	skills:
//	  - {id: kubernetes, name: Our platform} # one of the catalog's, with another name
//	roles:
//	  - {id: vpoe, mission: Engineers ship every week.}
//
// A catalog brings its scales, skills and practice transfers in; a role file its
// role, its own scales and skills, and what it brings in itself, but not the
// ladder that it names: grades to which it refers are those of the ladder that
// brings it in. All of them are then as if they stood in the ladder: other
// parts refer to them by id, and the file changes, removes and renames them as it
// does with what it extends. Problems in them stand in the file in which they are
// written. Role files have with, too.
//
// First comes what the file extends, then what it brings in, in the order of
// with, then the file itself. What is there already by an id stays; if it says
// something else than what is brought in, a warning tells so.
//
// # A person
//
//	kind: person
//	id: aki
//	ladder: builtin:dual-track
//	scales: [{id: years, steps: [1, 2, 5, 10]}]
//	scale: years
//	claims:
//	  - {skill: build, level: department, by: manager, date: 2026-04}
//	  - {skill: haskell, level: 5, by: self}
//	  - {skill: rust, level: none, evidence: [{title: A talk, link: "https://example.com", date: 2025}]}
//	stints:
//	  - {title: SRE, organisation: An ISP, place: p4, from: 2020}
//	goals:
//	  - {target: m5, horizon: long-term, by: 2030, ideal: Build things that last., problem: Few people lead.}
//
// The scale of a level is the one that its claim states (scale: …), else the
// one on which the ladder measures the skill, else the file's.
//
// A list of stints, evidence or ratings that is written is complete: "stints:
// []" is none, and one that is left out has not been stated. A claim says in
// waiver, in place of its level, why there was no opportunity.
//
// # A role, a charter, an organisation
//
// A role stands in a ladder, or in a file of its own that names its ladder. A
// charter states mission, vision and values. An organisation names the files of
// its ladders, its people and its charter:
//
//	kind: organisation
//	id: acme
//	ladders: [builtin:dual-track, shop.yaml]
//	people: [aki.yaml]
//	charter: charter.yaml
//	problems:
//	  - {id: pages, name: Pages at night, area: service, rank: 1, since: 2026}
//	seats:
//	  - {id: reliability, place: p4, holder: aki, from: 2026-04}
//	proposals:
//	  - {id: night-desk, problem: pages, place: shop/ic2, by: aki}
//
// A place is the id of something that one of its ladders alone has, or
// "ladder/id". What a person's file names is first looked up in the ladder that
// the file names, which is one of the organisation's. Problems stand in the file
// in which they can be mended.
//
// # A catalog of skills
//
//	kind: skills
//	id: languages
//	scales: [{id: mastery, steps: [aware, working]}]
//	skills:
//	  - {id: F#, name: F#, kind: language, aliases: [fsharp], broader: [functional], scale: mastery}
//	  - {id: functional, kind: knowledge}
//
// # Model
//
// A [Document] is a file as it was written, with comments, order and what it
// extends; [Read] and [Parse] make one, and [Document.Bytes] writes it as it
// was. Its methods Ladder, Role, Person, Charter, Organisation and Skills
// resolve it to a value of the model, with all that it extends, and return every
// problem, warnings among them. LadderOf gives the ladder that the file of a
// person or role names. [LoadLadder] and its like do both in one call.
// [MarshalLadder] and its like write records in canonical form; reading them
// back gives equal records. [Schema] gives an editor what it needs to complete
// and check a file of a kind.
//
// # Edits
//
// [Document.Set], [Document.Append] and [Document.Remove] change one part of a
// file and keep all else as people wrote it, byte by byte: comments, order, blank
// lines, quotes. What a program has to say to a file of people, such as that a
// finding of package lint is meant, it says so. [Document.Locate] tells where in
// the files such findings are.
//
// # Errors
//
// The errors of the Load functions are of type *problem.Error, and hold every
// problem of the file and of the model that it makes, in order of place. Each
// has a range: that of the word that is wrong, or of the nearest part around
// it, in the file in which it is written. Errors are returned in the following
// cases, each a code for errors.Is:
//
//   - the file can't be read or is over a limit: [Unreadable], [FileTooLarge]
//     ([MaxSize]), [TooNested] ([MaxDepth]), [TooManyAliases] ([MaxAliased]),
//     [CyclicAlias];
//   - it is no YAML: [EmptyFile], [InvalidUTF8], [ControlCharacter], [Tab],
//     [OddSpace], [GluedKey], [OpenQuote], [Syntax]; or YAML of more than this
//     format needs: [ManyDocuments], [MergeKey], [ComplexKey], [CustomTag];
//   - keys are wrong: [MissingKind], [UnknownKind], [WrongKind], [UnknownKey],
//     [DuplicateKey], [MissingKey], [ConflictingKeys];
//   - values are wrong: [WrongType], [NotNumber], [NotDate], [UnknownWord],
//     [NotAmount], [NoRatingScale], [UnknownLanguage], [OwnNeighbour],
//     [OtherTrack];
//   - requirements are wrong: [MixedRequirement], [UnknownRequirementKind],
//     [KeyOfScore], [UnknownOwnKind], [InvalidOwnKind];
//   - what is to be removed or renamed is not there, or says more: [UnknownItem],
//     [NothingAlike], [KeyOfRemoved], or is still referred to: [RemovedInUse];
//   - what it extends or brings in is not there, is of a kind that can't be, runs
//     in a circle or comes twice: [MissingBase], [WrongKind], [CyclicExtends],
//     [TooManyExtends] ([MaxExtends]), [CyclicWith], [TooManyWith] ([MaxWith]),
//     [RepeatedWith];
//   - and all codes of packages skills and ladder.
//
// [EmptyValue], [WholeList] and [OtherDefinition] are warnings. [NotWritable] and [EmptyItem] are problems of
// writing, [NoPart], [AliasedPart] and [NotEditable] of edits. No function panics
// on any input.
//
// A problem that only follows from another is left out: where a part can't be
// read, that it is missing is not reported too, nor are references to it. A key
// that is nearly right counts as the key that was meant, with a value that can't
// be read.
package ladderfile
