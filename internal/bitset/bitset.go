// Package bitset holds sets of small numbers, such as the places of people and skills in
// their lists, a bit for each: to compare two of them takes a step for 64 numbers.
package bitset

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// Set is a set of numbers from 0 up to below the number that [New] was told, 64 to a
// word. Copying it copies a reference, see [Set.Clone]. Two sets that meet in one call
// are of the same numbers. The methods panic on a number or a set of another size; it is
// for the insides of other packages, which know their sizes.
type Set []uint64

// New returns the empty set of numbers below n, which is 0 or more.
func New(n int) Set { return make(Set, (n+63)/64) }

// Clone returns a set of the same numbers that shares no memory.
func (s Set) Clone() Set { return slices.Clone(s) }

// Has reports whether a number is in the set.
func (s Set) Has(i int) bool { return s[i>>6]>>(i&63)&1 != 0 }

// Add adds a number.
func (s Set) Add(i int) { s[i>>6] |= 1 << (i & 63) }

// Remove takes a number out.
func (s Set) Remove(i int) { s[i>>6] &^= 1 << (i & 63) }

// Len returns how many numbers are in the set. It takes a step for 64 of them.
func (s Set) Len() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// Within reports whether all of the set is in t.
func (s Set) Within(t Set) bool {
	for i, w := range s {
		if w&^t[i] != 0 {
			return false
		}
	}
	return true
}

// Meets reports whether both sets have a number in common.
func (s Set) Meets(t Set) bool {
	for i, w := range s {
		if w&t[i] != 0 {
			return true
		}
	}
	return false
}

// And returns a set of what both have in common.
func (s Set) And(t Set) Set {
	u := make(Set, len(s))
	for i, w := range s {
		u[i] = w & t[i]
	}
	return u
}

// Without returns a set of what is in the first one and not in t.
func (s Set) Without(t Set) Set {
	u := make(Set, len(s))
	for i, w := range s {
		u[i] = w &^ t[i]
	}
	return u
}

// Join adds what is in both t and u.
func (s Set) Join(t, u Set) {
	for i := range s {
		s[i] |= t[i] & u[i]
	}
}

// All yields the numbers, from the lowest up, and can be run again. What is added or
// removed meanwhile counts from the next 64 numbers on.
func (s Set) All(yield func(int) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if !yield(i<<6 + bits.TrailingZeros64(w)) {
				return
			}
		}
	}
}

// AppendKey appends bytes to key that tell the set from all others of its size.
func (s Set) AppendKey(key []byte) []byte {
	for _, w := range s {
		key = binary.LittleEndian.AppendUint64(key, w)
	}
	return key
}
