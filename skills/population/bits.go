package population

import "math/bits"

// set is a set of people, bit i of word i/64 for person i. Sets of one
// population have the same number of words; the bits beyond the last person
// are 0.
type set []uint64

const wordBits = 64

// words returns the number of words that n people take.
func words(n int) int { return (n + wordBits - 1) / wordBits }

// add returns the set with person i in it, grown as needed.
func (s set) add(i int) set {
	w := i / wordBits
	for len(s) <= w {
		s = append(s, 0)
	}
	s[w] |= 1 << (i % wordBits)
	return s
}

// grow returns the set with n words.
func (s set) grow(n int) set {
	for len(s) < n {
		s = append(s, 0)
	}
	return s
}

// union adds the people of t, which has no more words than s.
func (s set) union(t set) {
	for i, w := range t {
		s[i] |= w
	}
}

// within reports whether everyone of s is in t.
func (s set) within(t set) bool {
	for i, w := range s {
		if i >= len(t) && w != 0 || i < len(t) && w&^t[i] != 0 {
			return false
		}
	}
	return true
}

// count returns the number of people in the set.
func (s set) count() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// countAll returns the number of people who are in every one of the sets, at
// least one. It reads each word once and allocates nothing; up to three sets
// have loops of their own, because they are what is asked most.
func countAll(sets []set) int {
	n := 0
	switch len(sets) {
	case 0:
		return 0
	case 1:
		return sets[0].count()
	case 2:
		a, b := sets[0], sets[1]
		b = b[:len(a)]
		for i, w := range a {
			n += bits.OnesCount64(w & b[i])
		}
	case 3:
		a, b, c := sets[0], sets[1], sets[2]
		b, c = b[:len(a)], c[:len(a)]
		for i, w := range a {
			n += bits.OnesCount64(w & b[i] & c[i])
		}
	default:
		first, rest := sets[0], sets[1:]
		for i, w := range first {
			for _, s := range rest {
				w &= s[i]
			}
			n += bits.OnesCount64(w)
		}
	}
	return n
}
