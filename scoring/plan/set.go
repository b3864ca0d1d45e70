package plan

import "math/bits"

// set is a set of small numbers, a bit for each.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

func (s set) has(i int32) bool { return s[i>>6]>>(i&63)&1 != 0 }

func (s set) add(i int32) { s[i>>6] |= 1 << (i & 63) }

func (s set) len() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// join adds all of t.
func (s set) join(t set) {
	for i, w := range t {
		s[i] |= w
	}
}

// within reports whether all of s is in t.
func (s set) within(t set) bool {
	for i, w := range s {
		if w&^t[i] != 0 {
			return false
		}
	}
	return true
}

// all yields the numbers, from the lowest up, with their positions.
func (s set) all(yield func(int32) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if !yield(int32(i<<6 + bits.TrailingZeros64(w))) {
				return
			}
		}
	}
}

// beyond yields the numbers that t lacks, from the lowest up.
func (s set) beyond(t set) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		for i, w := range s {
			for w &^= t[i]; w != 0; w &= w - 1 {
				if !yield(int32(i<<6 + bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}
