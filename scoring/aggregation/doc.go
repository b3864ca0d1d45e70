// Package aggregation makes one number of several: the fits on single skills, say,
// into the fit on all of them.
//
// # Which one
//
// What one number should say depends on whether much of one thing makes up for
// little of another:
//
//   - [PowerMean] has that as a dial. The mean makes up for everything, the
//     geometric mean for little, the minimum for nothing. Weights say what matters.
//   - [OWA] weights by rank in place of name: "the best three of five count" and
//     "all but the worst" are weights of it, from the maximum ([Orness] 1) to the
//     minimum (0).
//   - [Capacity] weights sets of criteria. Two that say the same count together for
//     less than their sum, two that need each other for more, and
//     [Capacity.Choquet] is the mean under such weights. [Capacity.Shapley] says how
//     much each counts overall and [Capacity.Interaction] which pairs do so
//     together.
//
// A must is none of these. Whoever misses it should be told so beside any mean,
// which a mean would only hide.
//
// # Laws
//
// All of them lie between the smallest and the largest value, give back a value
// that all have in common, and never fall when a value rises; the Choquet integral
// for capacities whose worth of everything is 1. They are monotone in floating
// point as far as rounding goes, some 1e-15 of the largest value. Power means grow
// with their order: minimum <= harmonic <= geometric <= arithmetic <= maximum. An
// OWA does not care who has which value. An integral over an additive capacity is a
// weighted mean, and adds up over values of the same ranking.
//
// # Unknown
//
// There is no unknown value here: NaN is an error. Since everything is monotone, an
// unknown value makes an interval: once with the least it can be, once with the most.
//
// # Errors
//
// Every error says itself in English and Japanese, by a method
// Text(language.Tag) string, and is of one of these kinds: no values, or numbers of them
// that do not go together ([ErrLength]); weights that are negative, NaN or infinite,
// or all zero ([ErrWeight]); values that are NaN or infinite, or negative where the
// mean has no meaning below 0 ([ErrValue]); an order that is NaN ([ErrOrder]);
// names of criteria that are empty, come twice or are not there, or too many of them
// ([ErrCriteria]); and what is no capacity, with the sets that show it
// ([ErrCapacity]). No function panics on any input.
package aggregation
