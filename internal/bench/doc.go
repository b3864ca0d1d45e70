// Package bench measures counting over very many people beside what one would
// pick instead: a plain bit set per skill and level (bits-and-blooms/bitset) and
// a compressed one (RoaringBitmap). All contestants get the same people, in the
// order in which they arrive, and the same questions; a test holds their answers
// against each other before anything is timed.
//
// The module is nested so that nothing of the peers reaches an importer of the
// library.
package bench
