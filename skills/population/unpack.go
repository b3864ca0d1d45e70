package population

// unpacked is what the people of one block stated, person by person, as it was
// before it was indexed: of each person the end in entries, and the entries as a
// skill's place in the upper half and a rank in the lower one, ascending.
type unpacked struct {
	ends    []uint32
	entries []uint32

	people []uint16 // scratch: of all entries in order of skills, whose they are
	all    []uint32 // likewise the entries
	ranks  [blockPeople]uint16
	room   plane
}

// of returns the entries of a person of the block.
func (u *unpacked) of(i int) []uint32 {
	if i == 0 {
		return u.entries[:u.ends[0]]
	}
	return u.entries[u.ends[i-1]:u.ends[i]]
}

// unpack reads block b back from the columns.
func (u *unpacked) unpack(d *data, b int) error {
	n := peopleOf(b, d.people)
	u.people, u.all = u.people[:0], u.all[:0]
	for i, s := range d.skills {
		if len(s.counts) == 0 || s.counts[0] == 0 {
			continue
		}
		c, err := s.column.get()
		if err != nil {
			return err
		}
		first := len(u.people)
		u.people = c.set(b, 0).append(u.people, &u.room, n)
		stated := u.people[first:]
		for _, person := range stated {
			u.ranks[person%blockPeople] = 0
		}
		for r := 1; r < c.ranks; r++ {
			end := len(u.people)
			u.people = c.set(b, r).append(u.people, &u.room, n)
			for _, person := range u.people[end:] {
				u.ranks[person%blockPeople] = uint16(r)
			}
			u.people = u.people[:end]
		}
		for _, person := range stated {
			u.all = append(u.all, uint32(i)<<16|uint32(u.ranks[person%blockPeople]))
		}
	}
	u.regroup(n)
	return nil
}

// append appends the people of a set, of a block of n.
func (s set) append(to []uint16, room *plane, n int) []uint16 {
	switch {
	case s.empty():
		return to
	case s.all || s.plane != nil:
		return s.asPlane(room, n).list(to)
	}
	return append(to, s.list...)
}

// regroup puts the entries in order of the people.
func (u *unpacked) regroup(n int) {
	u.ends = append(u.ends[:0], make([]uint32, n)...)
	for _, person := range u.people {
		u.ends[person]++
	}
	sum := uint32(0)
	for i, k := range u.ends {
		u.ends[i], sum = sum, sum+k
	}
	if cap(u.entries) < len(u.all) {
		u.entries = make([]uint32, len(u.all))
	}
	u.entries = u.entries[:len(u.all)]
	for k, person := range u.people {
		u.entries[u.ends[person]] = u.all[k]
		u.ends[person]++
	}
}
