// Package heldout measures how right estimators of rarity are, on people whom
// they have not seen.
//
// # The question
//
// Whoever says "1 in 434" of the people that were counted says nothing wrong. The
// question is how well it holds of other people of the same kind; and how well
// numbers hold that were not counted, but follow from skills and pairs by a model.
// That can be measured, on everybody's own data: learn from one half of the people,
// and foretell the other.
//
// # Protocol
//
// [Compare] splits a population into two halves at random, many times, both with
// as many people of few skills and of many (population.Population.Halves). From
// the first half each [Contestant] learns. On the second half it is judged: how
// many people hold a combination, of many combinations, which are the same for all
// contestants and all splits. They are those that at least so many people of the
// whole hold, all of them or a sample in which each has the same chance.
//
// Of a combination that the contestant expects mu people to hold, and y people do,
//
//	error     |log10(mu / y)|: 0.3 is wrong by a factor of 2, in either direction
//	deviance  2 (y ln(y/mu) - (y - mu)): that of the Poisson distribution, about 1
//	          on average for somebody who knows the true share
//
// and of a range that is to hold the count with a chance of 95 %, whether it does
// (coverage), and how wide it is. A [Report] has their means over the combinations,
// each with its mean and spread over the splits.
//
// The half that judges is a sample, too: nobody foretells it better than its noise.
// [Report.Noise] is what somebody would get who knows the true shares. Halves with
// as many people of many skills are more alike than two samples are, so that a
// contestant may be a little better than that.
//
// # What it does not say
//
// The error is that of combinations which people hold: at least so many of them,
// 20 by default. Of what nobody was seen to hold it says nothing. It also takes the
// people as they are recorded; people who tick everything are on both sides. Give a
// part of the population (population.Population.Where) to measure under a policy:
// then both halves and the choice of combinations are of those who are believed.
//
// Nothing is tuned here, and nothing may be tuned by what comes out, unless it is
// then measured on other people again.
//
// # Laws
//
// The same population, options and seed give the same report, bit for bit, on any
// number of cores. A contestant's row does not depend on who else takes part, as
// long as nobody refuses a combination. Somebody who knows the true shares is
// best, on average over populations.
//
// # Errors
//
// Errors are returned in the following cases: options that make no sense
// ([ErrOptions]); a population of nobody ([ErrNobody]), or in which there is no
// combination to judge by ([ErrNoCombination]); what a contestant foretells that
// can't be ([ErrPrediction]); the errors of contestants, with the contestant and
// the combination; those of the package population; and the cause of a context
// that is done. No function panics on any input.
package heldout
