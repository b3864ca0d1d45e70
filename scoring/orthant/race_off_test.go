//go:build !race

package orthant

// thinned is the share of the slow cases, one in so many, that run.
const thinned = 1
