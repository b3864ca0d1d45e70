package population

// column is one skill of a population. Its ranks are the standings that occur,
// from "not held" up: whoever is at a rank is at those below. For each block and
// rank it has the set of people at that rank or above.
//
// A set is a plane, or a list, or a plane and a list beside it. The lists of a
// block are one, in order of the ranks from the highest down: the list of a rank
// is the part that begins where the plane beside it ends.
type column struct {
	ranks  int
	heads  []uint32 // of each block: its first plane, its first entry, and for each rank a code
	planes []plane
	lists  []uint16
}

// A code is the set of one rank in one block: in the lower half the end of its
// list, in the upper half its plane: 0 when it has none, everyone, or the number
// of the plane plus 1, with beside where a list belongs to it as well.
const (
	codeBits = 16
	everyone = 1<<codeBits - 1
	beside   = 1 << (codeBits - 1)
)

// stride is the number of heads of a block.
func (c *column) stride() int { return c.ranks + 2 }

// arrange sets the codes of a block of n people in which above[r] people are at
// rank r or above, and returns how many planes and entries they take.
func arrange(codes []uint32, above []uint32, n int) (planes, entries int) {
	next, last := uint32(0), uint32(0) // the people above this rank, and above the last plane
	for r := len(codes) - 1; r >= 0; r-- {
		a := above[r]
		switch {
		case a == next && r+1 < len(codes):
			codes[r] = codes[r+1]
		case int(a) == n:
			codes[r] = everyone<<codeBits | uint32(entries)
		case a >= denseLeast && (a-last)*planeStep > a:
			planes++
			last = a
			codes[r] = uint32(planes)<<codeBits | uint32(entries)
		default:
			entries += int(a - next)
			codes[r] = uint32(entries)
			if planes > 0 {
				codes[r] |= uint32(planes|beside) << codeBits
			}
		}
		next = a
	}
	return planes, entries
}

// set is the people of a block at a rank or above: the plane's and the list's.
type set struct {
	all   bool // everyone; there is neither plane nor list
	plane *plane
	list  []uint16
}

func (s set) empty() bool { return !s.all && s.plane == nil && len(s.list) == 0 }

// set returns the people of block b at rank r or above.
func (c *column) set(b, r int) set {
	heads := c.heads[b*c.stride():]
	code := heads[2+r]
	where, to := code>>codeBits, int(code%(1<<codeBits))
	switch {
	case where == everyone:
		return set{all: true}
	case where == 0:
		return set{list: c.lists[heads[1]:][:to]}
	case where&beside == 0:
		return set{plane: &c.planes[heads[0]+where-1]}
	}
	where &^= beside
	for heads[2+r]>>codeBits != where {
		r++
	}
	from := int(heads[2+r] % (1 << codeBits))
	return set{plane: &c.planes[heads[0]+where-1], list: c.lists[heads[1]:][from:to]}
}

// asPlane returns the set, of a block of n people, as a plane that may use the
// room.
func (s set) asPlane(room *plane, n int) *plane {
	switch {
	case s.all:
		room.fill(0, n)
		return room
	case s.plane != nil && len(s.list) == 0:
		return s.plane
	case s.plane != nil:
		*room = *s.plane
	default:
		*room = plane{}
	}
	room.addAll(s.list)
	return room
}
