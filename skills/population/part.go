package population

// part is some of the people of an index.
type part struct {
	planes   []plane // of each block
	people   int
	complete int // how many of them answered in full
	known    int // of how many of them something is known
}

// newPart returns the part of the people in the planes.
func newPart(d *data, planes []plane) *part {
	x := &part{planes: planes}
	for b := range planes {
		x.people += planes[b].count()
		x.complete += planes[b].countTo(d.complete - b*blockPeople)
		x.known += planes[b].countTo(d.known - b*blockPeople)
	}
	return x
}

// size returns the numbers of people, of those who answered in full, and of
// those of whom something is known.
func (p Population) size() (people, complete, known int) {
	if p.part != nil {
		return p.part.people, p.part.complete, p.part.known
	}
	d := p.read()
	return d.people, d.complete, d.known
}

// has reports whether person i of the index is in the population.
func (p Population) has(i int) bool {
	return p.part == nil || p.part.planes[i/blockPeople].has(uint16(i%blockPeople))
}

// stretch is the people of block b from lo to hi-1 who are in the population, as
// a plane that may use the room; nil is the whole block.
func (p Population) stretch(b, lo, hi int, room *plane) *plane {
	var within *plane
	if lo > 0 || hi < peopleOf(b, p.data.people) {
		room.fill(lo, hi)
		within = room
	}
	switch {
	case p.part == nil:
		return within
	case within == nil:
		return &p.part.planes[b]
	}
	room.intersect(&p.part.planes[b])
	return room
}
