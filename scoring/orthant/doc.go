// Package orthant computes upper orthant probabilities of the multivariate
// normal and t distribution, in logarithms.
package orthant
