package population

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
)

// A pair of skills is counted once for each of its holders, in a square of all
// pairs, in either order. Squares are larger than caches; so the most popular
// skills of some people have a table of their own, in which the pairs of one
// person after the other are counted, and which is added to the square before its
// counts could overflow. What a rarer skill is held with is counted skill by
// skill, so that one row of the square is written to for a while.
//
// Both orders of a pair add up to twice its holders: 2 for a pair of the table, 1
// at each of two rarer skills, and 2 at a rarer skill for one of the table.
const (
	tableSkills = 1 << 11
	tableWidth  = tableSkills + 32 // so that the beginnings of rows do not compete for a place in the cache
	tableBlocks = 1<<16/blockPeople - 1
)

const (
	// MaxPairSkills is the largest number of skills of which [Population.Aggregate]
	// counts pairs: of so many there are 200 million.
	MaxPairSkills = 20_000

	// Each worker has a square of its own, as long as all of them take this many
	// bytes or less.
	squareBytes = 1 << 28
)

// pairCounter counts pairs for one worker.
type pairCounter struct {
	p      Population
	n      int                  // how many skills there are
	square []uint32             // of each skill its row
	table  [][tableWidth]uint16 // of each of the most popular skills its row
	place  []uint16             // of each skill its row in the table, or tableSkills
	weight []uint8              // of each skill, beside a rarer one
	skills []uint16             // of each row of the table the skill, and then the others
	held   []int                // of each skill by how many people, or by how many of a group
	common []uint16             // of a person, the rows of the table
	rows   [tableBlocks]*rowBlock
	people []uint16
	room   plane
	u      *unpacked
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
	err := parallel.Loop{Chunk: tableBlocks, Workers: max(1, squareBytes/(4*n*n))}.DoWith(ctx, blocks(d.known), func() func(int, int) error {
		c := newPairCounter(p)
		adding.Lock()
		defer adding.Unlock()
		counters = append(counters, c)
		return c.group
	})
	if err != nil {
		return nil, err
	}
	sums := make([]int, n*(n-1)/2)
	return sums, parallel.Loop{Chunk: tile}.Do(ctx, n, func(from, to int) error {
		for _, c := range counters {
			c.add(from, to, sums)
		}
		return nil
	})
}

// tile is the side of the squares in which a square is read in both directions.
const tile = 64

// add adds the pairs of the skills of a tile and later ones.
func (c *pairCounter) add(from, to int, sums []int) {
	for j0 := from; j0 < c.n; j0 += tile {
		j1 := min(j0+tile, c.n)
		for i := from; i < to; i++ {
			row, start := c.square[i*c.n:][:c.n], rowStart(i, c.n)-i-1
			for j := max(i+1, j0); j < j1; j++ {
				sums[start+j] += (int(row[j]) + int(c.square[j*c.n+i])) / 2
			}
		}
	}
}

func newPairCounter(p Population) *pairCounter {
	n := len(p.data.skills)
	c := &pairCounter{
		p: p, n: n, square: make([]uint32, n*n), table: make([][tableWidth]uint16, min(n, tableSkills)),
		place: make([]uint16, n), weight: make([]uint8, n), skills: make([]uint16, n), held: make([]int, n), u: new(unpacked),
	}
	for i, s := range p.data.skills {
		c.held[i] = s.at(s.holds())
	}
	c.choose()
	return c
}

// group counts a few blocks, as many people as a uint16 can count.
func (c *pairCounter) group(from, to int) error {
	for b := from; b < to; b++ {
		rows, err := c.load(b, c.rows[b-from])
		if err != nil {
			return err
		}
		c.rows[b-from] = rows
	}
	if c.n > tableSkills { // they do not all fit, so those of the group
		clear(c.held)
		for b := from; b < to; b++ {
			for _, s := range c.rows[b-from].skills {
				c.held[s]++
			}
		}
		c.choose()
	}
	for b := from; b < to; b++ {
		n := min(c.p.data.known-b*blockPeople, blockPeople)
		for i := range n {
			if c.p.part == nil || c.p.part.planes[b].has(uint16(i)) {
				c.person(c.rows[b-from].of(uint16(i)))
			}
		}
	}
	c.flush()
	for _, s := range c.skills[len(c.table):] {
		if c.held[s] == 0 {
			break
		}
		for b := from; b < to; b++ {
			if err := c.rare(int(s), b, c.rows[b-from]); err != nil {
				return err
			}
		}
	}
	return nil
}

// choose puts the most popular skills into the table.
func (c *pairCounter) choose() {
	for i := range c.skills {
		c.skills[i] = uint16(i)
	}
	slices.SortFunc(c.skills, func(i, j uint16) int { return cmp.Or(cmp.Compare(c.held[j], c.held[i]), cmp.Compare(i, j)) })
	for rank, s := range c.skills {
		c.place[s], c.weight[s] = uint16(min(rank, tableSkills)), 1
		if rank < tableSkills {
			c.weight[s] = 2
		}
	}
}

// load returns the rows of the people of block b, which may overwrite old ones
// where rows are not kept.
func (c *pairCounter) load(b int, old *rowBlock) (*rowBlock, error) {
	d := c.p.data
	if d.rows != nil {
		return d.rows[b].get()
	}
	if err := c.u.unpack(d, b); err != nil {
		return nil, err
	}
	if old == nil {
		old = new(rowBlock)
	}
	old.starts, old.skills = append(old.starts[:0], 0), old.skills[:0]
	for i := range peopleOf(b, d.people) {
		for _, e := range c.u.of(i) {
			if int(uint16(e)) >= d.skills[e>>16].holds() {
				old.skills = append(old.skills, uint16(e>>16))
			}
		}
		old.starts = append(old.starts, uint32(len(old.skills)))
	}
	return old, nil
}

// rare counts what a skill that is not in the table is held with, in block b.
func (c *pairCounter) rare(s, b int, rows *rowBlock) error {
	d := c.p.data
	column, err := d.skills[s].column.get()
	if err != nil {
		return err
	}
	n := min(d.known-b*blockPeople, blockPeople)
	c.people = column.set(b, d.skills[s].holds()).append(c.people[:0], &c.room, n)
	counts := c.square[s*c.n:][:c.n]
	for _, i := range c.people {
		if c.p.part != nil && !c.p.part.planes[b].has(i) {
			continue
		}
		for _, t := range rows.of(i) {
			counts[t] += uint32(c.weight[t])
		}
	}
	return nil
}

// person counts the pairs of one person that are in the table.
func (c *pairCounter) person(row []uint16) {
	c.common = slices.Grow(c.common[:0], len(row))[:len(row)]
	common, n := c.common, 0
	for _, s := range row {
		place := c.place[s]
		common[n] = place
		if place < tableSkills {
			n++
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

// flush adds the table to the square, and empties it.
func (c *pairCounter) flush() {
	for a := range c.table {
		counts := c.table[a][:len(c.table)]
		row := c.square[int(c.skills[a])*c.n:][:c.n]
		for b, n := range counts {
			if n > 0 {
				row[c.skills[b]] += 2 * uint32(n)
			}
		}
		clear(counts)
	}
}
