package population

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/skills"
)

// BuildOptions say how a population is indexed. The zero value keeps rows.
type BuildOptions struct {
	// NoRows leaves the rows out, which say of each person what the person holds,
	// in two bytes a skill and four a person. Counting does not need them, but
	// [Population.Together] takes many times as long without. The zero value
	// means that rows are kept.
	NoRows bool

	// Progress is called with how many of the people are indexed so far, twice
	// over, because there are two passes; never from two goroutines at once. The
	// zero value means that nobody is told.
	Progress func(done, total int)
}

// Build returns the population of the people added, and empties the builder,
// also when it fails. It takes all cores, and time in the number of standings;
// while it runs, there is room for both what the builder kept and the index.
//
// It fails with the cause when the context is done before.
func (b *Builder) Build(ctx context.Context, o BuildOptions) (Population, error) {
	taken := *b
	*b = Builder{}
	d, err := taken.build(ctx, o)
	if err != nil {
		return Population{}, fmt.Errorf("Builder.Build(%d people): %w", taken.people, err)
	}
	return Population{data: d}, nil
}

// assembly is an index in the making.
type assembly struct {
	*staged
	*data
	order    []uint32 // the people
	columns  []*column
	blocks   int
	progress progress
	adding   sync.Mutex
}

func (b *Builder) build(ctx context.Context, o BuildOptions) (*data, error) {
	s, err := b.stage(ctx)
	if err != nil {
		return nil, err
	}
	order, complete, known, err := s.order(ctx)
	if err != nil {
		return nil, err
	}
	a := &assembly{
		staged: s, order: order, blocks: blocks(b.people),
		data:     &data{people: b.people, complete: complete, known: known, index: map[skills.ID]int{}},
		progress: progress{tell: o.Progress, total: 2 * b.people},
	}
	a.begin(o)
	if err := parallel(ctx, a.blocks, a.counting); err != nil {
		return nil, err
	}
	a.allocate()
	if err := parallel(ctx, a.blocks, a.filling); err != nil {
		return nil, err
	}
	a.labels = newLabels(func(yield func(skills.ID) bool) {
		for _, s := range a.data.skills {
			if !yield(s.id) {
				return
			}
		}
	})
	return a.data, nil
}

// begin makes the columns, without any content, and the attributes.
func (a *assembly) begin(o BuildOptions) {
	for i, stage := range a.staged.skills {
		n := len(a.ranks[i])
		c := &column{ranks: n, heads: make([]uint32, a.blocks*(n+2))}
		s := &skillIndex{id: stage.id, base: a.complete, counts: make([]int, n)}
		for _, standing := range a.ranks[i] {
			switch standing {
			case entryNotHeld:
				s.notHeld = true
			case entryHeld:
				s.unlevelled = true
			default:
				s.levels = append(s.levels, stage.levels[standing-entryLevel])
			}
		}
		s.column.keep(c)
		a.columns = append(a.columns, c)
		a.data.skills = append(a.data.skills, s)
		a.data.index[s.id] = i
	}
	for _, stage := range a.staged.attributes {
		x := &attributeIndex{name: stage.name, values: stage.values, counts: make([]int, len(stage.values))}
		codes := newCodes(a.data.people, uint32(len(stage.values)))
		x.codes.keep(&codes)
		a.data.attributes = append(a.data.attributes, x)
	}
	totals := newCodes(a.data.people, a.largest())
	a.totals.keep(&totals)
	if !o.NoRows {
		a.rows = make([]lazy[rowBlock], a.blocks)
	}
}

// largest returns the largest number of skills that one person holds.
func (a *assembly) largest() uint32 {
	most := 0
	for person := range a.staged.people {
		entries, _ := a.entries(person)
		if len(entries) > most {
			most = max(most, len(a.held(nil, entries)))
		}
	}
	return uint32(most)
}

// held appends the skills that a person holds.
func (s *staged) held(to []uint16, entries []uint32) []uint16 {
	for _, e := range entries {
		if uint16(e) >= s.firstHeld[e>>16] {
			to = append(to, uint16(e>>16))
		}
	}
	return to
}

// of returns the people of block b, by their places in the builder.
func (a *assembly) of(b int) []uint32 {
	return a.order[b*blockPeople : min((b+1)*blockPeople, len(a.order))]
}

// counting counts who is at each rank in a block, which says what sets look like
// there; so the heads of the columns come to be, with numbers of planes and
// entries in place of their beginnings.
func (a *assembly) counting() func(b int) error {
	exact := make([]uint32, a.firstRank[len(a.columns)])
	stated := make([]uint32, len(a.columns))
	return func(b int) error {
		clear(exact)
		clear(stated)
		people := a.of(b)
		for i, person := range people {
			entries, full := a.entries(int(person))
			for _, e := range entries {
				exact[a.firstRank[e>>16]+int(uint16(e))]++
			}
			if !full {
				for _, e := range entries {
					stated[e>>16]++
				}
			}
			a.describe(b*blockPeople+i, int(person), entries)
		}
		for i, c := range a.columns {
			above := exact[a.firstRank[i]:a.firstRank[i+1]]
			sum := uint32(0)
			for r := len(above) - 1; r >= 0; r-- {
				sum += above[r]
				above[r] = sum
			}
			heads := c.heads[b*c.stride():][:c.stride()]
			planes, entries := arrange(heads[2:], above, len(people))
			heads[0], heads[1] = uint32(planes), uint32(entries)
		}
		a.adding.Lock()
		defer a.adding.Unlock()
		for i, s := range a.data.skills {
			for r, n := range exact[a.firstRank[i]:a.firstRank[i+1]] {
				s.counts[r] += int(n)
			}
			s.base += int(stated[i])
		}
		a.progress.add(len(people))
		return nil
	}
}

// describe notes the attributes of person i, and how many skills they hold.
func (a *assembly) describe(i, person int, entries []uint32) {
	n := uint32(0)
	for _, e := range entries {
		if uint16(e) >= a.firstHeld[e>>16] {
			n++
		}
	}
	a.totals.value.Load().set(i, n)
	for k, stage := range a.staged.attributes {
		a.data.attributes[k].codes.value.Load().set(i, stage.code(person))
	}
}

// allocate makes room for what was counted, and counts the values of attributes.
func (a *assembly) allocate() {
	for _, c := range a.columns {
		planes, entries := uint32(0), uint32(0)
		for b := range a.blocks {
			heads := c.heads[b*c.stride():]
			heads[0], planes = planes, planes+heads[0]
			heads[1], entries = entries, entries+heads[1]
		}
		c.planes, c.lists = make([]plane, planes), make([]uint16, entries)
	}
	for _, x := range a.data.attributes {
		codes := x.codes.value.Load()
		for i := range a.data.people {
			if c := codes.at(i); c > 0 {
				x.counts[c-1]++
			}
		}
	}
}

// Where a rank's people of a block go: to the plane of this number, or into the
// list at this place.
const (
	toPlane = 1 << 63
	nowhere = 1<<64 - 1 // everyone is at the rank
)

// filling writes the sets of a block: first each person at their own rank, then
// those at a rank into the planes below.
func (a *assembly) filling() func(b int) error {
	targets := make([]uint64, a.firstRank[len(a.columns)])
	return func(b int) error {
		for i, c := range a.columns {
			c.targets(b, targets[a.firstRank[i]:a.firstRank[i+1]])
		}
		people := a.of(b)
		for i, person := range people {
			entries, _ := a.entries(int(person))
			for _, e := range entries {
				c, to := a.columns[e>>16], &targets[a.firstRank[e>>16]+int(uint16(e))]
				switch {
				case *to == nowhere:
				case *to&toPlane != 0:
					c.planes[*to&^toPlane].add(uint16(i))
				default:
					c.lists[*to] = uint16(i)
					*to++
				}
			}
		}
		for _, c := range a.columns {
			c.accumulate(b)
		}
		if a.rows != nil {
			a.rows[b].keep(a.rowsOf(people))
		}
		a.adding.Lock()
		defer a.adding.Unlock()
		a.progress.add(len(people))
		return nil
	}
}

// targets says where the people of each rank of block b go.
func (c *column) targets(b int, to []uint64) {
	heads := c.heads[b*c.stride():][:c.stride()]
	codes := heads[2:]
	above := uint32(0)
	for r := len(codes) - 1; r >= 0; r-- {
		code := codes[r]
		switch where := code >> codeBits; {
		case where == everyone:
			to[r] = nowhere
		case where != 0 && where&beside == 0:
			to[r] = toPlane | uint64(heads[0]+where-1)
		default:
			to[r] = uint64(heads[1] + above%(1<<codeBits))
		}
		above = code
	}
}

// accumulate puts the people of block b who are at a rank into the planes of the
// ranks below.
func (c *column) accumulate(b int) {
	heads := c.heads[b*c.stride():][:c.stride()]
	codes := heads[2:]
	last, listed := uint32(0), uint32(0)
	for r := len(codes) - 1; r >= 0; r-- {
		where, to := codes[r]>>codeBits, codes[r]%(1<<codeBits)
		if where == last || where == 0 || where&beside != 0 {
			continue
		}
		p := &c.planes[heads[0]+where-1]
		if last != 0 {
			p.union(&c.planes[heads[0]+last-1])
		}
		p.addAll(c.lists[heads[1]:][listed:to])
		last, listed = where, to
	}
}

// rowsOf returns the rows of the people of a block.
func (a *assembly) rowsOf(people []uint32) *rowBlock {
	n := 0
	for _, person := range people {
		entries, _ := a.entries(int(person))
		n += len(entries)
	}
	r := &rowBlock{make([]uint32, 1, len(people)+1), make([]uint16, 0, n)}
	for _, person := range people {
		entries, _ := a.entries(int(person))
		r.skills = a.held(r.skills, entries)
		r.starts = append(r.starts, uint32(len(r.skills)))
	}
	r.skills = slices.Clip(r.skills)
	return r
}

// progress tells how far work has come, at most a few hundred times.
type progress struct {
	tell              func(done, total int)
	done, told, total int
}

func (p *progress) add(n int) {
	p.done += n
	if p.tell != nil && (p.done-p.told >= p.total/256 || p.done == p.total) {
		p.told = p.done
		p.tell(p.done, p.total)
	}
}
