package population

import "slices"

// sorted is what the people of a block stated, by skill and rank: exact says of
// each rank of each skill how many people are at it, and people has them one rank
// after the other.
type sorted struct {
	exact  []uint16
	people []uint16
}

// sort takes the people of a block from the builder, once and for all. What they
// stated says what sets look like there; so the heads of the columns come to be,
// with numbers of planes and entries in place of their beginnings.
func (a *assembly) sort() func(b, _ int) error {
	s := a.staged
	ends := make([]uint32, s.firstRank[len(a.columns)]) // of each rank of each skill in sorted.people
	stated := make([]int, len(a.columns))               // by how many who did not answer in full
	var ranks, starts, rows []uint32                    // all that is stated, person by person, and the ends of their rows
	var skills []uint16                                 // the rows
	return func(b, _ int) error {
		people := a.order[b*blockPeople : min((b+1)*blockPeople, len(a.order))]
		clear(ends)
		clear(stated)
		ranks, starts, rows, skills = ranks[:0], append(starts[:0], 0), append(rows[:0], 0), skills[:0]
		for i, person := range people {
			if i%ahead == 0 {
				s.touch(people[i:min(i+ahead, len(people))])
			}
			entries, full := s.entries(int(person))
			for _, e := range entries {
				rank := s.firstRank[e>>16] + int(uint16(e))
				ends[rank]++
				ranks = append(ranks, uint32(rank))
				if uint16(e) >= s.firstHeld[e>>16] {
					skills = append(skills, uint16(e>>16))
				}
			}
			if !full {
				for _, e := range entries {
					stated[e>>16]++
				}
			}
			starts = append(starts, uint32(len(ranks)))
			a.held[b*blockPeople+i] = uint16(len(skills) - int(rows[i]))
			rows = append(rows, uint32(len(skills)))
		}
		if a.data.rows != nil {
			a.data.rows[b].keep(&rowBlock{slices.Clone(rows), slices.Clone(skills)})
		}
		block := sorted{make([]uint16, len(ends)), make([]uint16, len(ranks))}
		sum := uint32(0)
		for r, n := range ends {
			block.exact[r] = uint16(n)
			ends[r], sum = sum, sum+n
		}
		for i := range people {
			for _, r := range ranks[starts[i]:starts[i+1]] {
				block.people[ends[r]] = uint16(i)
				ends[r]++
			}
		}
		a.blocks[b] = block
		a.describe(b, people)
		a.note(b, stated)
		return nil
	}
}

// describe notes the attributes of the people of a block.
func (a *assembly) describe(b int, people []uint32) {
	for k, stage := range a.staged.attributes {
		codes := a.data.attributes[k].codes.value.Load()
		for i, person := range people {
			codes.set(b*blockPeople+i, stage.code(int(person)))
		}
	}
}

// ahead is of how many people the entries are fetched from memory at once, where
// they lie in any order.
const ahead = 32

// touch reads a little of what each of the people stated, so that the waits for
// memory overlap.
func (s *staged) touch(people []uint32) (sum uint32) {
	for _, person := range people {
		at := s.at[person]
		sum += s.slabs[at>>slabBits][at%slabSize]
	}
	return sum
}

// note arranges the sets of a block, and adds it to the counts.
func (a *assembly) note(b int, stated []int) {
	n := peopleOf(b, a.data.people)
	var above []uint32
	a.adding.Lock()
	defer a.adding.Unlock()
	for i, c := range a.columns {
		above = above[:0]
		sum, s := uint32(0), a.data.skills[i]
		exact := a.blocks[b].exact[a.staged.firstRank[i]:a.staged.firstRank[i+1]]
		for _, n := range slices.Backward(exact) {
			sum += uint32(n)
			above = append(above, sum)
		}
		slices.Reverse(above)
		for r, n := range above {
			s.counts[r] += int(n)
		}
		s.base += stated[i]
		heads := c.heads[b*c.stride():][:c.stride()]
		planes, entries := arrange(heads[2:], above, n)
		heads[0], heads[1] = uint32(planes), uint32(entries)
	}
	for _, x := range a.data.attributes {
		codes := x.codes.value.Load()
		for i := range n {
			if c := codes.at(b*blockPeople + i); c > 0 {
				x.counts[c-1]++
			}
		}
	}
	a.step()
}

// fill writes the sets of a block, from the highest rank of each skill down.
func (a *assembly) fill() func(b, _ int) error {
	var above plane
	return func(b, _ int) error {
		people := a.blocks[b].people
		exact := a.blocks[b].exact
		for i, c := range a.columns {
			exact := exact[a.staged.firstRank[i]:a.staged.firstRank[i+1]]
			n := 0
			for _, k := range exact {
				n += int(k)
			}
			c.write(b, exact, people[:n], &above)
			people = people[n:]
		}
		a.blocks[b] = sorted{}
		a.adding.Lock()
		defer a.adding.Unlock()
		a.step()
		return nil
	}
}

// write writes the sets of block b, of people who are in order of their ranks from
// the lowest up, of which exact are at each. It needs room for a plane.
func (c *column) write(b int, exact, people []uint16, above *plane) {
	heads := c.heads[b*c.stride():][:c.stride()]
	lists := c.lists[heads[1]:]
	last, dense := uint32(0), c.dense(b)
	if dense {
		*above = plane{}
	}
	for r := len(exact) - 1; r >= 0; r-- {
		at := people[len(people)-int(exact[r]):]
		people = people[:len(people)-len(at)]
		where := heads[2+r] >> codeBits
		if where == everyone {
			return
		}
		if dense {
			above.addAll(at)
		}
		switch {
		case where == 0 || where&beside != 0:
			lists = lists[copy(lists, at):]
		case where != last:
			c.planes[heads[0]+where-1] = *above
			last = where
		}
	}
}

// dense reports whether a block has planes.
func (c *column) dense(b int) bool {
	end := uint32(len(c.planes))
	if next := (b + 1) * c.stride(); next < len(c.heads) {
		end = c.heads[next]
	}
	return c.heads[b*c.stride()] < end
}
