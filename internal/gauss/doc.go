// Package gauss has the scalar functions of the normal and the Student t
// distribution that rare events need: upper tails in logarithms, to far below
// the smallest float64.
//
// # Model
//
// Z is a standard normal variable with density phi, and Q(x) = P(Z > x). A
// probability p is carried as log p, the natural logarithm, because a
// combination of many rare skills can be rarer than 1e-308. [LogQ] and
// [UpperQuantile] are inverse to each other; [LogBivariate] is the same for two
// correlated variables. Everything is a sum of positive terms, so that nothing
// cancels: a probability of 1e-27 is as exact as one of 1/2.
//
// # Accuracy
//
// Each function is accurate to a few units in the last place of the logarithm
// or of the probability, whichever is the worse one to ask for, unless its
// comment says otherwise. (The logarithm of 1e-60 is -138.2; its last place is
// 3e-14, and that is then the relative error of the probability.)
//
// # Errors
//
// There are none. NaN gives NaN, arguments outside of a function's domain give
// NaN, and infinities give the limits. No function allocates or panics.
package gauss
