package population

import (
	"math/bits"
	"slices"
)

// term is one condition of a conjunction: the people of a column at a rank or
// above.
type term struct {
	column *column
	rank   int
	people int // how many they are
}

// intersector counts the people of a block who are in every one of some sets. It
// holds the room that this takes, and is used by one goroutine at a time.
type intersector struct {
	planes []*plane
	lists  [][]uint16
	rooms  []*plane               // for sets of a plane and a list; the first is the caller's
	marks  [blockPeople]uint8     // 0 between calls, 1 for the people of a list
	kept   [2][blockPeople]uint16 // the people who are in all lists so far, and in one less
}

// gather looks the sets of a block up, and returns false when one is empty.
func (x *intersector) gather(terms []term, b int) bool {
	x.planes, x.lists = x.planes[:0], x.lists[:0]
	mixed := 0
	for i := range terms {
		c, rank := terms[i].column, terms[i].rank
		heads := c.heads[b*c.stride():]
		code := heads[2+rank]
		where := code >> codeBits
		switch {
		case code == 0:
			return false
		case where == 0:
			x.lists = append(x.lists, c.lists[heads[1]:][:code])
		case where == everyone:
		case where&beside == 0:
			x.planes = append(x.planes, &c.planes[heads[0]+where-1])
		default:
			mixed++
			x.planes = append(x.planes, c.set(b, rank).asPlane(x.room(mixed), 0))
		}
	}
	return true
}

// room returns one of the planes that may be written to; the first is the
// caller's.
func (x *intersector) room(i int) *plane {
	for i >= len(x.rooms) {
		x.rooms = append(x.rooms, new(plane))
	}
	return x.rooms[i]
}

// count returns how many people of block b are in every term and in the plane
// within; nil is everyone, the n people of the block.
func (x *intersector) count(terms []term, b, n int, within *plane) int {
	if !x.gather(terms, b) {
		return 0
	}
	if within != nil {
		x.planes = append(x.planes, within)
	}
	switch len(x.lists) {
	case 0:
		return countPlanes(x.planes, n)
	case 1:
		return countList(x.lists[0], x.planes)
	}
	return countList(x.meet(), x.planes)
}

// people returns those whom count counts, in any order, until the next call.
func (x *intersector) people(terms []term, b, n int, within *plane) []uint16 {
	if !x.gather(terms, b) {
		return nil
	}
	if within != nil {
		x.planes = append(x.planes, within)
	}
	switch len(x.lists) {
	case 0:
		return x.listPlanes(n)
	case 1:
		return x.filter(x.lists[0])
	}
	return x.filter(x.meet())
}

// countPlanes returns the number of people in every plane, of n people.
func countPlanes(planes []*plane, n int) int {
	switch len(planes) {
	case 0:
		return n
	case 1:
		return planes[0].count()
	case 2:
		n, p, q := 0, planes[0], planes[1]
		for i, w := range p {
			n += bits.OnesCount64(w & q[i])
		}
		return n
	case 3:
		n, p, q, r := 0, planes[0], planes[1], planes[2]
		for i, w := range p {
			n += bits.OnesCount64(w & q[i] & r[i])
		}
		return n
	}
	n = 0
	for i, w := range planes[0] {
		for _, p := range planes[1:] {
			w &= p[i]
		}
		n += bits.OnesCount64(w)
	}
	return n
}

// listPlanes returns the people in every plane, of n people.
func (x *intersector) listPlanes(n int) []uint16 {
	if len(x.planes) == 0 {
		for i := range n {
			x.kept[0][i%blockPeople] = uint16(i)
		}
		return x.kept[0][:n]
	}
	k := 0
	for i, w := range x.planes[0] {
		for _, p := range x.planes[1:] {
			w &= p[i]
		}
		for ; w != 0; w &= w - 1 {
			x.kept[0][k%blockPeople] = uint16(64*i + bits.TrailingZeros64(w))
			k++
		}
	}
	return x.kept[0][:k]
}

// countList returns the number of people of a list who are in every plane.
func countList(list []uint16, planes []*plane) int {
	n := uint64(0)
	switch len(planes) {
	case 0:
		return len(list)
	case 1:
		p := planes[0]
		for _, i := range list {
			n += p[i/64%blockWords] >> (i % 64) & 1
		}
	case 2:
		p, q := planes[0], planes[1]
		for _, i := range list {
			n += p[i/64%blockWords] & q[i/64%blockWords] >> (i % 64) & 1
		}
	default:
		for _, i := range list {
			w := ^uint64(0)
			for _, p := range planes {
				w &= p[i/64%blockWords]
			}
			n += w >> (i % 64) & 1
		}
	}
	return int(n)
}

// filter returns the people of a list who are in every plane.
func (x *intersector) filter(list []uint16) []uint16 {
	k := uint64(0)
	for _, i := range list {
		w := ^uint64(0)
		for _, p := range x.planes {
			w &= p[i/64%blockWords]
		}
		x.kept[0][k%blockPeople] = i
		k += w >> (i % 64) & 1
	}
	return x.kept[0][:k]
}

// meet returns the people who are in every list, of which there are two or more.
// It marks the shortest and counts how many of the next one are marked, mostly
// nobody: then the longest is not looked at. Else it looks for these, and goes on
// with them.
func (x *intersector) meet() []uint16 {
	sortLists(x.lists)
	left := x.lists[0]
	for n, list := range x.lists[1:] {
		for _, i := range left {
			x.marks[i%blockPeople] = 1
		}
		found := 0
		for _, i := range list {
			found += int(x.marks[i%blockPeople])
		}
		k, to := 0, &x.kept[n%2]
		for at := 0; k < found; at++ { // mostly nobody
			to[k%blockPeople] = list[at]
			k += int(x.marks[list[at]%blockPeople])
		}
		for _, i := range left {
			x.marks[i%blockPeople] = 0
		}
		if left = to[:k]; k == 0 {
			break
		}
	}
	return left
}

// sortLists puts the shortest list first. There are a few, and a question's rarest
// skills come first.
func sortLists(lists [][]uint16) {
	if len(lists) > 64 {
		slices.SortFunc(lists, func(a, b []uint16) int { return len(a) - len(b) })
		return
	}
	for i := range lists {
		for j := i; j > 0 && len(lists[j]) < len(lists[j-1]); j-- {
			lists[j], lists[j-1] = lists[j-1], lists[j]
		}
	}
}
