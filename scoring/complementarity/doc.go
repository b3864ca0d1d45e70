// Package complementarity says what goes together: which skills are held by the
// same people more often than by chance, how closely, and how surely.
//
// # What it is for
//
// Who writes Hadoop jobs mostly writes Spark jobs as well. That is why shares can't
// be multiplied (see the package rarity), and it is worth knowing by itself: a
// person who has the one is near the other, a team that needs both finds both in
// the same people, and a skill without its usual companions is a gap or an edge.
//
// # Model
//
// A [Pair] is four numbers: how many people hold the first skill, how many the
// second, how many both, of how many. All measures follow from them:
//
//   - [Pair.Lift], [Pair.PMI] and [Pair.NPMI]: how much oftener than by chance
//   - [Pair.Phi], [Pair.OddsRatio], [Pair.YuleQ]: as a correlation, as odds
//   - [Pair.Tetrachoric]: as the correlation of the abilities behind the ticks
//   - [Pair.FirstGivenSecond], [Pair.SecondGivenFirst], their difference
//     [Pair.Direction] and the smaller one, [Pair.Relatedness]
//   - [Pair.Z], [Pair.UpperP]: how surely it is no chance
//
// A [Measure] is one of them with its name and what it says, in English and
// Japanese. A pair comes from numbers ([New]), from a population that is asked
// ([FromPopulation]), or from published counts ([FromAggregate]).
//
// A [Network] is all pairs of many skills. [Network.Companions] is the list of what
// goes with one skill, [Network.Links] the edges of a map of all, [Network.Tree] a
// picture of which skills are found within which.
//
// A [Table] says how much roles or groups of people use skills. What stands out in
// each of them ([Table.RCA], [Table.Effective]) has pairs and a network as well,
// with roles in the place of people; and rows are compared by what they have in
// common ([Table.Coverage], [Table.Jaccard], [Table.Cosine]) or by how related what
// stands out in them is ([Usage.Similarity]).
//
// A skill that is mostly found with a broader one, and not the other way round, is a
// [Dependency] ([Network.Dependencies]), and [Usage.Nestedness] says how far a table as
// a whole is made so: a trunk and branches, or trades side by side.
//
// # One base
//
// The numbers of a pair are of the same people: those of whom both skills are known.
// A population counts them so. An aggregate whose skills are known of different
// people does not say them, and that is an error ([ErrBase]) rather than a guess.
// A count that is suppressed is not zero: it is an error, and a network leaves the
// pair out and says how many it left out.
//
// # Small counts
//
// One person who has two rare skills lifts the pair a thousandfold. So nothing here
// is ranked by the lift or the PMI as such. What is in a list has passed an exact
// test, adjusted for how many pairs were tested, and is ranked by the lower end of
// an interval. And what nobody has is not known to go with anything: measures are
// NaN where they are not defined, and never 0.
//
// # What it does not say
//
// That two skills are found in the same people says neither that one leads to the
// other nor that they are worth more together: the name of the field, complementarity,
// promises more than counts can keep ([Caution]). People who tick every box go
// with everything; leave them out of the population first. In advertisements skills
// go together because somebody copied a list.
//
// # Laws
//
// Measures do not change when the two skills are exchanged; conditional shares
// change places, and the direction its sign. Lift is 1 exactly when the skills are
// independent. More people without either skill raise the lift and leave
// the conditional shares alone. Relatedness is at most either share. RCA does not
// change when a table is scaled, and is 1 on average in each row. Nestedness is 100 where
// each line is a part of every longer one and no two are equally long, 0 where all are,
// and changes its columns for its rows when the table does. The same input
// gives the same links in the same order, on any number of cores.
//
// # Errors
//
// Errors are returned in the following cases: counts that no group of people can
// have ([ErrCount]) or that are of different people ([ErrBase]); a level that is
// none ([ErrLevel]) and an option that means nothing ([ErrOptions]); numbers that
// are no table ([ErrTable]); what the table does not have, or a skill paired with
// itself ([ErrUnknown]); too many skills ([ErrLimit]); and the errors of the package
// population, such as ErrUnknownSkill and ErrSuppressed. No function panics on any
// input.
package complementarity
