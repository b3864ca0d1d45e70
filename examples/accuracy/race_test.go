//go:build race

package main

// Under the race detector, which takes ten times as long, fewer splits and triples
// are enough: what is looked for is races.
func init() { splits, most = 5, 300 }
