package population

import (
	"cmp"
	"context"
	"slices"
	"sync"
)

// Pairs are counted person by person: each pair of skills that a person holds is
// a count in a square table. The table is small enough for a cache because it has
// the most popular skills only, and because most pairs are of the most popular
// of these, which are next to each other. Pairs with a rarer skill are counted in
// the triangle of all pairs right away.
const (
	tableSkills = 1 << 10
	tableWidth  = tableSkills + 32 // so that the beginnings of rows do not compete for a place in the cache
	tableBlocks = 1<<16/blockPeople - 1
)

// pairTriangles bounds the memory of counting: each worker has a triangle of its
// own, as long as all of them take this many bytes or less.
const pairTriangles = 1 << 28

// pairCounter counts pairs for one worker.
type pairCounter struct {
	p        Population
	triangle []uint32             // of all pairs
	table    [][tableWidth]uint16 // pairs of the group's most popular skills, in either order
	place    []uint16             // of each skill its row in the table, or tableSkills
	skills   []uint16             // of each row of the table
	held     []int                // of each skill, in the group
	common   []uint16             // of a person, the rows of the table
	starts   []int                // of each skill the index of its pair with skill 0, if it came later
	u        *unpacked
	row      []uint16
}

// pairs returns of each pair of skills how many people hold both, in the order of
// pairIndex.
func (p Population) pairs(ctx context.Context) ([]int, error) {
	d := p.read()
	n := len(d.skills)
	if n < 2 {
		return nil, nil
	}
	var (
		counters []*pairCounter
		adding   sync.Mutex
	)
	size := n * (n - 1) / 2
	workers := max(1, pairTriangles/(4*size))
	err := parallelOn(ctx, workers, pieces(blocks(d.known), tableBlocks), func() func(int) error {
		c := newPairCounter(p, n, size)
		adding.Lock()
		defer adding.Unlock()
		counters = append(counters, c)
		return c.group
	})
	if err != nil {
		return nil, err
	}
	sums := make([]int, size)
	for _, c := range counters {
		for i, k := range c.triangle {
			sums[i] += int(k)
		}
	}
	return sums, nil
}

func newPairCounter(p Population, n, size int) *pairCounter {
	c := &pairCounter{
		p: p, triangle: make([]uint32, size), table: make([][tableWidth]uint16, min(n, tableSkills)),
		place: make([]uint16, n), skills: make([]uint16, n), held: make([]int, n), u: new(unpacked),
	}
	for i, s := range p.data.skills {
		c.starts = append(c.starts, rowStart(i, n)-i-1)
		c.held[i] = s.at(s.holds())
	}
	c.choose()
	return c
}

// group counts a few blocks, as many people as a uint16 can count.
func (c *pairCounter) group(g int) error {
	from, to := g*tableBlocks, min((g+1)*tableBlocks, blocks(c.p.data.known))
	if len(c.place) > tableSkills { // they do not all fit, so those of the group
		clear(c.held)
		for b := from; b < to; b++ {
			if err := c.each(b, func(row []uint16) {
				for _, s := range row {
					c.held[s]++
				}
			}); err != nil {
				return err
			}
		}
		c.choose()
	}
	for b := from; b < to; b++ {
		if err := c.each(b, c.person); err != nil {
			return err
		}
	}
	c.flush()
	return nil
}

// choose puts the most popular skills into the table.
func (c *pairCounter) choose() {
	for i := range c.skills {
		c.skills[i] = uint16(i)
	}
	slices.SortFunc(c.skills, func(i, j uint16) int { return cmp.Or(cmp.Compare(c.held[j], c.held[i]), cmp.Compare(i, j)) })
	for rank, s := range c.skills {
		c.place[s] = uint16(min(rank, tableSkills))
	}
}

// each calls visit for the rows of the people of block b, which must not be kept.
func (c *pairCounter) each(b int, visit func(row []uint16)) error {
	d := c.p.data
	n := min(d.known-b*blockPeople, blockPeople)
	in := func(i int) bool { return c.p.part == nil || c.p.part.planes[b].has(uint16(i)) }
	if d.rows != nil {
		rows, err := d.rows[b].get()
		if err != nil {
			return err
		}
		for i := range n {
			if in(i) {
				visit(rows.of(uint16(i)))
			}
		}
		return nil
	}
	if err := c.u.unpack(d, b); err != nil {
		return err
	}
	for i := range n {
		if !in(i) {
			continue
		}
		c.row = c.row[:0]
		for _, e := range c.u.of(i) {
			if int(uint16(e)) >= d.skills[e>>16].holds() {
				c.row = append(c.row, uint16(e>>16))
			}
		}
		visit(c.row)
	}
	return nil
}

// person counts the pairs of one person.
func (c *pairCounter) person(row []uint16) {
	c.common = slices.Grow(c.common[:0], len(row))[:len(row)]
	common := c.common[:len(row)]
	if len(c.place) <= tableSkills {
		for i, s := range row {
			common[i] = c.place[s]
		}
		c.count(common)
		return
	}
	n := 0
	for i, s := range row {
		if place := c.place[s]; place < tableSkills {
			common[n] = place
			n++
			continue
		}
		for j, t := range row { // once: of two rare skills at the later one
			if j < i || j > i && c.place[t] < tableSkills {
				c.triangle[c.index(s, t)]++
			}
		}
	}
	c.count(common[:n])
}

// count counts the pairs of some rows of the table: after the first few, four rows
// at a time.
func (c *pairCounter) count(rows []uint16) {
	first := len(rows) % 4
	for i, a := range rows[:first] {
		p := &c.table[a]
		for _, b := range rows[:i] {
			p[b]++
		}
	}
	for i := first; i+4 <= len(rows); i += 4 {
		j, k, l := rows[i], rows[i+1], rows[i+2]
		p, q, r, s := &c.table[j], &c.table[k], &c.table[l], &c.table[rows[i+3]]
		for _, b := range rows[:i] {
			p[b]++
			q[b]++
			r[b]++
			s[b]++
		}
		q[j]++
		r[j]++
		r[k]++
		s[j]++
		s[k]++
		s[l]++
	}
}

// flush adds the table to the triangle, and empties it.
func (c *pairCounter) flush() {
	for a := range c.table {
		counts := c.table[a][:len(c.table)]
		s := c.skills[a]
		for b, n := range counts {
			if n > 0 {
				c.triangle[c.index(s, c.skills[b])] += uint32(n)
				counts[b] = 0
			}
		}
	}
}

// index is pairIndex of two skills in either order.
func (c *pairCounter) index(s, t uint16) int {
	return c.starts[min(s, t)] + int(max(s, t))
}
