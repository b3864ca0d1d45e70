//go:build !race

package path_test

// allocations is how many a question makes: the list of paths, and what they visit.
const allocations = 2
