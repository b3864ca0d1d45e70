//go:build race

package path_test

// allocations is how many a question makes: with the race detector, sync.Pool forgets
// at random, and everything is allocated anew then.
const allocations = 200
