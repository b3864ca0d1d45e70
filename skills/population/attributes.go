package population

// Attribute is something known about a person apart from skills, such as an
// occupation or a country: a name and a value. As a [Condition] it is fulfilled
// by the people who have this value; those of whom the attribute is not known
// are outside its base.
type Attribute struct{ Name, Value string }

// attributeIndex is one attribute of a population.
type attributeIndex struct {
	name   string
	values []string // ascending
	counts []int    // of each value; those of whom it is not known are left over
	codes  lazy[codes]
	ranges codeRanges
	bases  attributeBases
}

// codes has a number for each person, in as few bytes as the largest takes: one,
// two or four. Of an attribute it is the number of the value plus 1, and 0 where
// the value is not known.
type codes struct {
	one  []uint8
	two  []uint16
	four []uint32
}

// newCodes returns n codes of 0 with room for the largest one.
func newCodes(n int, largest uint32) codes {
	switch {
	case largest < 1<<8:
		return codes{one: make([]uint8, n)}
	case largest < 1<<16:
		return codes{two: make([]uint16, n)}
	}
	return codes{four: make([]uint32, n)}
}

func (c *codes) set(i int, code uint32) {
	switch {
	case c.one != nil:
		c.one[i] = uint8(code)
	case c.two != nil:
		c.two[i] = uint16(code)
	default:
		c.four[i] = code
	}
}

// at returns the code of a person.
func (c *codes) at(i int) uint32 {
	switch {
	case c.one != nil:
		return uint32(c.one[i])
	case c.two != nil:
		return uint32(c.two[i])
	}
	return c.four[i]
}

// size returns the number of bytes that the codes take.
func (c *codes) size() int {
	return len(c.one) + 2*len(c.two) + 4*len(c.four)
}
