package population

import (
	"fmt"
	"hash/crc32"
	"math"
)

// section is where a piece of the index is in the file, and its checksum.
type section struct {
	offset, length int64
	sum            uint32
}

// read returns the bytes of a section when they are those that were written.
func (f *File) read(s section, what func() string) ([]byte, error) {
	if s.length > math.MaxInt {
		return nil, fmt.Errorf("%w: the %s of %d bytes", ErrLimit, what(), s.length)
	}
	b, err := f.bytes(s.offset, s.length)
	if err != nil {
		return nil, err
	}
	if crc32.Checksum(b, castagnoli) != s.sum {
		return nil, damaged(what(), s.offset, "another checksum than that of its %d bytes", len(b))
	}
	return b, nil
}

// columnSection is where a column is, and what it has.
type columnSection struct {
	section
	ranks           int
	planes, entries int64
}

// length returns the number of bytes of a column.
func (c columnSection) length(blocks int) int64 {
	return c.headsLength(blocks) + c.planes*blockPeople/8 + aligned(2*c.entries)
}

func (c columnSection) headsLength(blocks int) int64 {
	return aligned(4 * int64(blocks) * int64(c.ranks+2))
}

// column reads the column of a skill.
func (f *File) column(s *skillIndex, at columnSection, people int, convert bool) (*column, error) {
	what := func() string { return fmt.Sprintf("skill %q", s.id) }
	b, err := f.read(at.section, what)
	if err != nil {
		return nil, err
	}
	n := blocks(people)
	planes, lists := at.headsLength(n), at.headsLength(n)+at.planes*blockPeople/8
	c := &column{
		ranks:  at.ranks,
		heads:  view[uint32](b[:4*n*(at.ranks+2)], convert),
		planes: planesOf(view[uint64](b[planes:lists], convert)),
		lists:  view[uint16](b[lists:][:2*at.entries], convert),
	}
	if block, ok := c.sound(people); !ok {
		return nil, damaged(what(), at.offset, "the sets of block %d can't be", block)
	}
	return c, nil
}

// sound reports whether the heads, codes and lists are such as building makes
// them, else the block that is not: whatever else a file says, looking sets up
// then stays within the column and its people.
func (c *column) sound(people int) (block int, ok bool) {
	planes, entries := uint64(0), uint64(0)
	for b := range blocks(people) {
		heads, n := c.heads[b*c.stride():][:c.stride()], peopleOf(b, people)
		if uint64(heads[0]) != planes || uint64(heads[1]) != entries {
			return b, false
		}
		p, e, ok := soundCodes(heads[2:], n)
		if !ok {
			return b, false
		}
		if planes+uint64(p) > uint64(len(c.planes)) || entries+uint64(e) > uint64(len(c.lists)) {
			return b, false
		}
		for _, i := range c.lists[entries:][:e] {
			if int(i) >= n {
				return b, false
			}
		}
		if n < blockPeople {
			for i := range c.planes[planes:][:p] {
				if c.planes[int(planes)+i].reaches(n) {
					return b, false
				}
			}
		}
		planes, entries = planes+uint64(p), entries+uint64(e)
	}
	return blocks(people), planes == uint64(len(c.planes)) && entries == uint64(len(c.lists))
}

// soundCodes checks the codes of a block of n people by the rules of arrange, and
// returns how many planes and entries they take.
func soundCodes(codes []uint32, n int) (planes, entries uint32, ok bool) {
	last := uint32(0)
	for r := len(codes) - 1; r >= 0; r-- {
		code := codes[r]
		where, to := code>>codeBits, code%(1<<codeBits)
		switch {
		case code == last: // also nobody at the highest rank
		case last>>codeBits == everyone:
			return 0, 0, false
		case where == everyone && to == entries:
		case where == planes+1 && where < beside && to == entries:
			planes++
		case (where == 0 && planes == 0 || planes > 0 && where == planes|beside) && to > entries:
			entries = to
		default:
			return 0, 0, false
		}
		last = code
	}
	return planes, entries, entries <= uint32(n)
}

// reaches reports whether somebody from n up is in the plane.
func (p *plane) reaches(n int) bool {
	for i, w := range p {
		if w&bitsFrom(n-64*i) != 0 {
			return true
		}
	}
	return false
}

// codes reads codes up to the largest one.
func (f *File) codes(what func() string, at section, people, width int, most uint32, convert bool) (*codes, error) {
	b, err := f.read(at, what)
	if err != nil {
		return nil, err
	}
	b = b[:people*width]
	c := new(codes)
	largest := uint32(0)
	switch width {
	case 1:
		c.one = view[uint8](b, convert)
		largest = largestOf(c.one)
	case 2:
		c.two = view[uint16](b, convert)
		largest = largestOf(c.two)
	default:
		c.four = view[uint32](b, convert)
		largest = largestOf(c.four)
	}
	if largest > most {
		return nil, damaged(what(), at.offset, "the code %d where %d is the largest", largest, most)
	}
	return c, nil
}

func largestOf[T number](codes []T) uint32 {
	most := T(0)
	for _, c := range codes {
		most = max(most, c)
	}
	return uint32(most)
}

// rowsLength returns the number of bytes of the rows of some people.
func rowsLength(people int, entries int64) int64 {
	return aligned(4*int64(people+1)) + aligned(2*entries)
}

// rows reads the rows of block b.
func (f *File) rows(b int, at section, people int, entries int64, skills int, convert bool) (*rowBlock, error) {
	what := func() string { return fmt.Sprintf("rows of block %d", b) }
	raw, err := f.read(at, what)
	if err != nil {
		return nil, err
	}
	r := &rowBlock{
		starts: view[uint32](raw[:4*(people+1)], convert),
		skills: view[uint16](raw[aligned(4*(people+1)):][:2*entries], convert),
	}
	if !r.sound(skills) {
		return nil, damaged(what(), at.offset, "rows that can't be")
	}
	return r, nil
}

// sound reports whether the rows begin where the ones before end, and have the
// skills of an index, ascending.
func (r *rowBlock) sound(skills int) bool {
	people := len(r.starts) - 1
	if r.starts[0] != 0 || uint64(r.starts[people]) != uint64(len(r.skills)) {
		return false
	}
	for i := range people {
		from, to := r.starts[i], r.starts[i+1]
		if to < from || uint64(to) > uint64(len(r.skills)) {
			return false
		}
		least := 0
		for _, s := range r.skills[from:to] {
			if int(s) < least || int(s) >= skills {
				return false
			}
			least = int(s) + 1
		}
	}
	return true
}
