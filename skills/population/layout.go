package population

import "math/bits"

// People are numbered in an order of their own (order.go) and taken in blocks.
// A block is small enough for a set of its people to be two kilobytes, and for the
// place of a person in it to be a uint16; and large enough for the work per
// block to be little.
const (
	blockBits   = 14
	blockPeople = 1 << blockBits
	blockWords  = blockPeople / 64

	// A set of so many people of a block, or more, is kept as a plane, a smaller
	// one as a list. A list of this length takes a third of the room of a plane, and
	// takes about as long to look up in two others as planes to be intersected.
	denseLeast = blockPeople / 48

	// A rank has a plane of its own where its set is larger than that of the
	// plane above by one in this many. Otherwise the few people between are
	// listed, so that a scale of a thousand levels has some fifty planes.
	planeStep = 16
)

// plane is a set of people of one block, bit i%64 of word i/64 for person i.
type plane [blockWords]uint64

func (p *plane) add(i uint16)      { p[i/64%blockWords] |= 1 << (i % 64) }
func (p *plane) remove(i uint16)   { p[i/64%blockWords] &^= 1 << (i % 64) }
func (p *plane) has(i uint16) bool { return p[i/64%blockWords]>>(i%64)&1 != 0 }

func (p *plane) addAll(list []uint16) {
	for _, i := range list {
		p.add(i)
	}
}

func (p *plane) union(q *plane) {
	for i, w := range q {
		p[i] |= w
	}
}

func (p *plane) intersect(q *plane) {
	for i, w := range q {
		p[i] &= w
	}
}

func (p *plane) count() int {
	n := 0
	for _, w := range p {
		n += bits.OnesCount64(w)
	}
	return n
}

// countTo returns how many of the people before one of them are in the set.
func (p *plane) countTo(to int) int {
	n := 0
	for i := 0; 64*i < min(to, blockPeople); i++ {
		n += bits.OnesCount64(p[i] &^ bitsFrom(to-64*i))
	}
	return n
}

// fill makes the plane the set of the people from .. to-1.
func (p *plane) fill(from, to int) {
	for i := range p {
		p[i] = bitsFrom(from-64*i) &^ bitsFrom(to-64*i)
	}
}

// bitsFrom is the word with the bits from i up: all of them where i is negative,
// none from 64 on.
func bitsFrom(i int) uint64 { return ^uint64(0) << max(i, 0) }

// list appends the people of the plane, ascending.
func (p *plane) list(to []uint16) []uint16 {
	for i, w := range p {
		for ; w != 0; w &= w - 1 {
			to = append(to, uint16(64*i+bits.TrailingZeros64(w)))
		}
	}
	return to
}

// blocks returns the number of blocks that n people take.
func blocks(n int) int { return (n + blockPeople - 1) / blockPeople }

// peopleOf returns the number of people in block b of n people.
func peopleOf(b, n int) int { return min(n-b*blockPeople, blockPeople) }
