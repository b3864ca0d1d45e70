package population

import "sync/atomic"

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

// between makes the plane the set of the people of block b, n in number, whose
// code is from low to high.
func (m *measure) between(b, n int, low, high uint32, to *plane) {
	switch s := m.ranges[b]; {
	case s.low >= low && s.high <= high:
		to.fill(0, n)
		return
	case s.high < low || s.low > high:
		*to = plane{}
		return
	}
	*to = plane{}
	from, c := b*blockPeople, m.codes
	switch {
	case c.one != nil:
		mark(c.one[from:from+n], low, high, to)
	case c.two != nil:
		mark(c.two[from:from+n], low, high, to)
	default:
		mark(c.four[from:from+n], low, high, to)
	}
}

// mark adds those whose code is from low to high.
func mark[T uint8 | uint16 | uint32](codes []T, low, high uint32, to *plane) {
	beyond := uint64(high-low) + 1
	for i, c := range codes {
		in := (uint64(uint32(c)-low) - beyond) >> 63
		to[i/64%blockWords] |= in << (i % 64)
	}
}
