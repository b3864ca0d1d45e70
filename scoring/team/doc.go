// Package team says what a team covers of what is asked of it, and how much of that hangs
// on few people: coverage, single points of failure, the exact bus factor, who backs up
// whom, who would complement the team best, what each person brings, and what is likely to
// be lost when people leave.
//
// # People, skills, levels
//
// A [Team] is people and skills, each skill with the level that is asked ([SkillSpec.At]).
// Who has that level is a holder of the skill: depth counts, a beginner is no backup of an
// expert. What is asked comes from a grade or role ([Asked]) or is written down; people
// come from an organisation ([Members]), from their own record ([Member]), or from a bare
// table of who holds what ([Incidence]):
//
//	asked, err := team.Asked(role)
//	people, err := team.Members(organisation, today, policy)
//	t, err := team.New(team.Spec{People: people, Skills: asked})
//	gaps := t.Coverage().Uncovered()
//	b, err := t.BusFactor(ctx, 0.5, team.Limits{})
//	fmt.Print(b.Explain(language.Japanese))
//
// # A gap is no weak spot
//
// A skill that nobody holds is a gap ([Coverage.Uncovered]): it can't be lost. A skill with
// one holder is a weak spot ([Coverage.Single]). The bus factor is about what can be lost,
// and leaves gaps out; the two are told apart everywhere. So a team that fills a gap
// with one person can have a smaller bus factor than before, and is better off.
//
// # Exact, and what that costs
//
// The usual truck factor takes out whoever holds the most, until more than half is lost. That is
// an upper bound: a smaller set of people may do, and the team be more fragile than
// it seems. [Team.BusFactor] finds the smallest set, proves it, and names who is in it.
// That is NP-hard, as are the smallest covering team ([Team.Smallest]) and the best
// candidates ([Team.Complement]); each says whether it is proved, and gives a bound
// where it is not.
//
// # Unknown
//
// A level that nobody knows makes a possible holder. Every figure is an interval from
// unknown counted as not held to unknown counted as held, or wherever the ends are that any
// completion of the unknown can reach; names are told for what is known.
//
// # What it does not say
//
// Who holds a level is all that counts: not how much time they have, nor who gets on with
// whom, nor what they know that is no skill. Departures are independent but for the
// causes that are given; what people have in common and nobody named is not in the
// figures.
//
// # Laws
//
// The bus factor is at least 1 and at the most the size of the team; a further holder of
// a covered skill never lowers it; the usual way never finds fewer people. Nobody who joins lowers the
// coverage. The shares that people bring add up to what is covered. The order of people and
// skills changes nothing but who is named among equals. Intervals hold every completion
// of what is unknown.
//
// # Errors
//
// Every error is of one of the kinds of this package ([ErrNobody], [ErrNoSkill],
// [ErrID], [ErrDuplicate], [ErrUnknown], [ErrWeight], [ErrScale], [ErrShape], [ErrShare],
// [ErrChance], [ErrCost], [ErrCount], [ErrUncovered]), or the cause of a context that is done. An error
// of a kind has the method Text(language.Tag) string, which says in English and
// Japanese what is wrong. No function panics on any input.
package team
