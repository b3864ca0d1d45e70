package population

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills"
)

// BuildOptions say how a population is indexed. The zero value keeps rows.
type BuildOptions struct {
	// NoRows leaves the rows out, which say of each person what the person holds,
	// in two bytes a skill and four a person. Counting does not need them, but
	// [Population.Together] takes many times as long without. The zero value
	// means that rows are kept.
	NoRows bool

	// Progress is called with how many steps of how many are done, never from two
	// goroutines at once. The zero value means that nobody is told.
	Progress func(done, total int)
}

// Build returns the population of the people added, and empties the builder,
// also when it fails. It takes all cores, and time in the number of standings.
//
// It fails with the cause when the context is done before.
func (b *Builder) Build(ctx context.Context, o BuildOptions) (Population, error) {
	if b == nil {
		return Population{}, fmt.Errorf("Builder.Build: %w", ErrNil)
	}
	taken := *b
	*b = Builder{}
	people := taken.people
	d, err := taken.build(ctx, o)
	if err != nil {
		return Population{}, fmt.Errorf("Builder.Build(%d people): %w", people, err)
	}
	return Population{data: d}, nil
}

// collected is of how many people what is done with is collected at once, which
// takes some milliseconds and is worth it where it is hundreds of megabytes.
const collected = 1 << 20

// assembly is an index in the making.
type assembly struct {
	staged  *staged
	data    *data
	order   []uint32 // the people
	columns []*column
	blocks  []sorted
	held    []uint16 // how many skills each person holds

	adding sync.Mutex // to data and progress
	progress
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
		staged: s, order: order, blocks: make([]sorted, blocks(b.people)), held: make([]uint16, b.people),
		data:     &data{people: b.people, complete: complete, known: known, index: map[skills.ID]int{}},
		progress: progress{tell: o.Progress, total: 2 * blocks(b.people)},
	}
	a.begin(o)
	if err := (parallel.Loop{}).DoWith(ctx, len(a.blocks), a.sort); err != nil {
		return nil, err
	}
	b.slabs, b.at, a.order = nil, nil, nil // is in the blocks now
	if b.people >= collected {
		runtime.GC() // or what the builder kept and the index would take room together
	}
	a.allocate()
	if err := (parallel.Loop{}).DoWith(ctx, len(a.blocks), a.fill); err != nil {
		return nil, err
	}
	a.data.labels = newLabels(Population{data: a.data}.Skills())
	return a.data, nil
}

// begin makes the skills with columns that have no content, and the attributes.
func (a *assembly) begin(o BuildOptions) {
	for i, stage := range a.staged.skills {
		n := len(a.staged.ranks[i])
		c := &column{ranks: n, heads: make([]uint32, len(a.blocks)*(n+2))}
		s := &skillIndex{id: stage.id, base: a.data.complete, counts: make([]int, n)}
		for _, standing := range a.staged.ranks[i] {
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
	if !o.NoRows {
		a.data.rows = make([]lazy[rowBlock], len(a.blocks))
	}
}

// allocate makes room for what was sorted, and keeps how many skills people hold
// in as few bytes as that takes.
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
	most := uint16(0)
	for _, n := range a.held {
		most = max(most, n)
	}
	totals := newCodes(len(a.held), uint32(most))
	for i, n := range a.held {
		totals.set(i, uint32(n))
	}
	a.data.totals.keep(&totals)
}

// progress tells how far work has come.
type progress struct {
	tell        func(done, total int)
	done, total int
}

func (p *progress) step() {
	p.done++
	if p.tell != nil {
		p.tell(p.done, p.total)
	}
}
