// Package orthant computes how probable it is that correlated variables are all
// above their thresholds, however small that is.
//
// # What for
//
// In a copula every skill is a normal variable and a person has the skill when
// the variable is above a threshold. The share of people who have all skills of a
// combination is then an upper orthant probability
//
//	P(X_1 > h_1, ..., X_d > h_d),   X normal with correlations R
//
// For rare combinations it is tiny, and what counts is its relative error: the
// usual programs are accurate to so many decimals, which for 1e-9 is nothing, and
// some return negative numbers. Here everything is in logarithms, sums of
// positive terms, down to far below the smallest float64. Three skills of 1 in 100
// with a latent correlation of 0.5 are 1 in 2,734, not 1 in a million.
//
// # Model
//
// [Normal] and [StudentT] answer a list of thresholds and a correlation.Matrix
// with a [Result]: the logarithm, its error bar at about 95 %, relative to the
// probability, and the [Path] by which it was found. [Gradient] also says how the
// probability answers to each threshold and each correlation.
//
// A question is made smaller first. Then structure is looked for, in this order,
// because where there is some the answer takes microseconds and is exact to 1e-10
// and better:
//
//   - groups that are not correlated with each other are multiplied
//   - one and two variables
//   - one factor, rho_ij = l_i l_j, also with different signs; equal positive
//     correlations are that
//   - three variables of any correlations
//   - a Markov tree, a chain (AR(1)) among them
//   - Gauss's rules within each other for what is left of up to about seven
//     variables, in a tenth of a millisecond for five; how exact is said by
//     [Options]
//   - tilted quasi-Monte Carlo for everything else, up to [MaxDim] variables;
//     how hard it tries is said by [Options]
//
// # Laws
//
// The order of the variables does not matter. A probability is never above the
// smallest single tail, never below Frechet's bound, falls with every variable
// that is added, and rises with every correlation (D. Slepian, 1962). A variable
// turned around completes it: P(A, B) + P(A, not B) = P(A). The same question has
// the same bits on every run and any number of processors, unless a time limit
// ends it early. All of it within the error bars.
//
// # Errors
//
// Errors are returned in the following cases: thresholds and correlations of
// different numbers of variables, NaN, degrees of freedom that are not above 0,
// options out of range, and a gradient that does not exist ([ErrInput]); too many
// variables ([ErrTooLarge]). No function panics on any input. A question that was
// stopped before its goal of accuracy is no error: [Result.Reached] says so.
package orthant
