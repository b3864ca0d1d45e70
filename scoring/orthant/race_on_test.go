//go:build race

package orthant

// thinned is the share of the slow cases, one in so many, that run: the race
// detector looks for races, which every case shows, and takes ten times as long.
const thinned = 4
