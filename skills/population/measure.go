package population

import (
	"encoding/binary"
	"math"
	"sync/atomic"
)

// measure is a code of each person, and of each block the lowest and the highest
// one. People are put together by an attribute, so that most blocks have but one
// of its codes.
type measure struct {
	codes  *codes
	ranges []codeRange
}

// codeRange is the lowest and the highest code of a block.
type codeRange struct{ low, high uint32 }

// codeRanges are found when they are first needed.
type codeRanges struct{ value atomic.Pointer[[]codeRange] }

func (s *codeRanges) of(c *codes, people int) []codeRange {
	if v := s.value.Load(); v != nil {
		return *v
	}
	v := make([]codeRange, blocks(people))
	for b := range v {
		from := b * blockPeople
		first := c.at(from)
		v[b] = codeRange{first, first}
		for i := from; i < from+peopleOf(b, people); i++ {
			code := c.at(i)
			v[b].low, v[b].high = min(v[b].low, code), max(v[b].high, code)
		}
	}
	s.value.Store(&v)
	return v
}

// measure returns the codes of an attribute.
func (a *attributeIndex) measure(d *data) (measure, error) {
	codes, err := a.codes.get()
	if err != nil {
		return measure{}, err
	}
	return measure{codes, a.ranges.of(codes, d.people)}, nil
}

// unknown returns of how many people the attribute is not known.
func (a *attributeIndex) unknown(d *data) int {
	n := d.people
	for _, c := range a.counts {
		n -= c
	}
	return n
}

// measureTotals returns how many skills each person holds, as codes.
func (d *data) measureTotals() (measure, error) {
	codes, err := d.totals.get()
	if err != nil {
		return measure{}, err
	}
	return measure{codes, d.totalRanges.of(codes, d.people)}, nil
}

// several reports whether people of block b have different codes.
func (m *measure) several(b int) bool { return m.ranges[b].low < m.ranges[b].high }

// between returns the set of the people of block b, n in number, whose code is
// from low to high, for which it may use the room.
func (m *measure) between(b, n int, low, high uint32, room *plane) set {
	switch r := m.ranges[b]; {
	case r.low >= low && r.high <= high:
		return set{all: true}
	case r.high < low || r.low > high:
		return set{}
	}
	*room = plane{}
	from, c := b*blockPeople, m.codes
	switch {
	case c.one != nil:
		markBytes(c.one[from:from+n], uint8(low), uint8(min(high, math.MaxUint8)), room)
	case c.two != nil:
		mark(c.two[from:from+n], low, high, room)
	default:
		mark(c.four[from:from+n], low, high, room)
	}
	return set{plane: room}
}

// mark adds those whose code is from low to high.
func mark[T uint16 | uint32](codes []T, low, high uint32, to *plane) {
	beyond := uint64(high-low) + 1
	for i, c := range codes {
		in := (uint64(uint32(c)-low) - beyond) >> 63
		to[i/64%blockWords] |= in << (i % 64)
	}
}

// markBytes is mark for eight people at a time. The lower seven bits of bytes are
// compared by a subtraction from which each byte's highest bit keeps the others.
func markBytes(codes []uint8, low, high uint8, to *plane) {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	least, most := uint64(low)*ones, uint64(high)*ones
	whole := len(codes) / 8 * 8
	for i := 0; i < whole; i += 8 {
		v := binary.LittleEndian.Uint64(codes[i:])
		atLeast := v&^least | ^(v^least)&((v|tops)-least&^tops)
		atMost := most&^v | ^(most^v)&((most|tops)-v&^tops)
		in := atLeast & atMost & tops >> 7
		to[i/64%blockWords] |= in * 0x0102040810204080 >> 56 << (i % 64) // the eight bits side by side
	}
	for i := whole; i < len(codes); i++ {
		if codes[i] >= low && codes[i] <= high {
			to.add(uint16(i))
		}
	}
}
