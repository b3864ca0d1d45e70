// Package population counts people by what they can do.
//
// The question is always the same: how many people hold at least these
// specialties? A [Population] answers it exactly, from an index over the
// people. An [Aggregate] answers it for one skill and for two, from counts in
// which nobody can be found, and is small enough to be embedded in a program.
// How rare a combination is follows from either, see the package
// scoring/rarity.
//
// # Model
//
// A person has a [Standing] in each skill: not held, held, held at a level of
// a scale, or unknown. A [Specialty] is one condition of a question: a skill,
// held at least at a level, or at all. A [Count] is x people of a base of n.
//
// A [Builder] takes people one at a time. People who ticked boxes in a list
// answered in full ([Builder.AddComplete]): what they did not tick they do not
// hold. Of other people some skills are known ([Builder.Add]) and the rest is
// unknown. Somebody who did not answer at all is added with nothing stated,
// and is in no base.
//
// # One question has one base
//
// The base of a question is the people of whom everything that is asked is
// known. People of whom something is unknown are left out of the holders and
// out of the base alike; they are not counted as if they held nothing. A skill
// that the population does not know has no base. Asking for it is an error of
// the kind [ErrUnknownSkill], because nothing follows from it: least of all
// that the skill is rare. In the same way a level is refused, with
// [ErrNoLevels], when some people hold the skill at a level that nobody
// stated: leaving out holders only would make the skill look rarer than it is.
//
// # Questions
//
//   - [Population.Count]: how many hold at least all of this, without allocation;
//     [Population.CountAll] many such questions at once, on all cores
//   - [Population.CountOf]: any [Condition], put together by [All], [Any] and [Not]
//     from specialties, attributes and numbers of skills
//   - [Population.Where]: the people who fulfil a condition, as a population in
//     which everything can be asked; a policy such as "who names more than 20
//     skills is not believed" is such a condition ([AtMostSkills])
//   - [Population.LeaveOut]: everybody but one, so that nobody counts themselves
//   - [Population.GroupBy]: by occupation, country or any other [Attribute]
//   - [Population.Together]: the skills that most hold who hold these
//   - [Population.Levels]: one skill by levels
//   - [Population.Aggregate]: all pairs
//
// A condition has one base, too: who is unknown in one of the things it names is
// outside, even where the others would decide.
//
// # Percentiles
//
// A [Distribution] is one skill by levels, counted ([Population.Levels]) or
// published ([NewDistribution]). It says where a level stands among people
// ([Distribution.Percentile]). People rate themselves high, so that a self-rating
// means little by its name; a [Calibration] reads it by its percentile.
//
// # The index
//
// People are numbered in an order of their own: by what is known of them, so that
// it does not matter in which order they were added, and people who are alike are
// near each other. They are taken in blocks of 16,384. For each skill and level a
// block has the set of its people at that level or above: a bit for each person
// where they are many, a sorted list where they are few, and nothing at all where
// it is everybody. A question of several skills looks at the shortest two lists of
// a block first; mostly nobody is in both. So the work is in the rarest skills
// asked, and twice as many people take twice as long.
//
// 500 skills of a million people, 20 each at five levels, take some 80 MB where
// people of one occupation hold much the same, up to 190 MB where nobody is like
// anybody, and 45 more with rows, which say of each person what the person holds
// ([BuildOptions]); the peak while building is twice that. Nobody is recognised: the index keeps no names, so who is
// added twice counts twice. A population has at most [MaxSkills] skills and some 4
// billion standings, an aggregate pairs of at most [MaxPairSkills].
//
// # Files
//
// [Population.Save] writes a population into a file, and [Open] maps it into
// memory: what is not asked for is not read. Equal populations are equal bytes.
// Every byte is checked when it is first used, so that a damaged file gives an
// error and never a wrong number. FORMAT.md says what is where.
//
// # Merging
//
// [Merge] puts populations together, and [Aggregate.Merge] aggregates. Both make the
// same of parts as of all at once, in any split and order.
//
// # Small counts
//
// "One person holds both" may tell who. [Aggregate.Suppress] leaves out counts
// of fewer people than a minimum, together with those from which they would
// follow. A suppressed count is unknown: asking for it is an error of the kind
// [ErrSuppressed].
//
// # Errors
//
// Errors are returned in the following cases: a skill that the population does
// not know ([ErrUnknownSkill], typed as [*UnknownSkillError]), or an attribute
// ([ErrNoAttribute]); a level that it can't count ([ErrNoLevels], [ErrScale]); what
// is not a condition ([ErrCondition]); a person who contradicts themselves
// ([ErrConflict], [ErrScale]), an id that skills.CheckID refuses, or what is beyond
// all reason ([ErrLimit]); somebody to be left out who is not there ([ErrNoPerson]); a file
// that is damaged, newer or closed ([ErrCorrupt], [ErrVersion], [ErrClosed]); a pair
// count of an aggregate without ([ErrNoPairs]) or one that is too small to be
// told ([ErrSuppressed]); a number that is no share ([ErrShare]); counts that
// no group of people can have ([ErrCount]); nil where something is needed ([ErrNil]); data that is not an encoded aggregate
// ([ErrFormat]); and the cause of a context that is done. No function panics on any
// input.
package population
