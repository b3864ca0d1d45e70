package population

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"sync/atomic"
)

// Group is the people who have one value of an attribute, or those of whom the
// attribute is not known, and how many of them fulfil a condition. It is a small
// comparable value.
type Group struct {
	Value string // "" where Known is false
	Known bool
	Count Count // of the people of the group of whom the condition is known
}

// String returns the group as "JP: 3 of 10", "unknown: 3 of 10".
func (g Group) String() string {
	if !g.Known {
		return "unknown: " + g.Count.String()
	}
	return quoteWords(g.Value) + ": " + g.Count.String()
}

// GroupBy returns how many people fulfil a condition, for each value of an
// attribute, in order of the values, and last for those of whom the attribute is
// not known, when there are any. Values that nobody in this part of a population
// has are there too, as 0 of 0. Together the groups are what [Population.CountOf]
// counts: the attribute need not be known for that, unless the condition names it.
//
// It fails like [Population.CountOf], also on an attribute that nobody in the
// population has. Where people are put together by the attribute it takes hardly
// longer than CountOf: a block of one value is counted, and otherwise the people
// who fulfil the condition are looked up one by one. The population puts people
// together by the attribute that tells most about their skills.
func (p Population) GroupBy(attribute string, c Condition) ([]Group, error) {
	const fn = "Population.GroupBy"
	d := p.read()
	if err := d.file.enter(); err != nil {
		return nil, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	g, err := d.grouping(fn, attribute)
	if err != nil {
		return nil, err
	}
	q := inquiries.Get().(*inquiry)
	defer q.release()
	asked, err := q.conjunction(d, fn, c)
	switch {
	case err != nil:
		return nil, err
	case asked != nil:
		defer asked.release()
		holders, bases := g.count(p, asked)
		return g.groups(p, holders, bases), nil
	}
	if err := q.resolve(d, fn, c); err != nil {
		return nil, err
	}
	holders, bases := g.none(), g.none()
	narrow := len(q.known)+len(q.attributes) > 0
	if !narrow {
		bases = g.people(p, q.limit)
	}
	for b := range blocks(q.limit) {
		if q.evaluator.run(p, q, b) {
			if narrow {
				g.addPlane(bases, b, &q.evaluator.base)
			}
			g.addPlane(holders, b, &q.evaluator.value)
		}
	}
	return g.groups(p, holders, bases), nil
}

// Values yields the values of an attribute, ascending, and how many people have
// each: 0 where nobody in this part of a population does. It can be run again. It
// fails with [ErrNoAttribute] on an attribute that nobody in the population has,
// and like [Open] when the population is in a file that turns out to be damaged.
func (p Population) Values(attribute string) (iter.Seq2[string, int], error) {
	const fn = "Population.Values"
	d := p.read()
	if err := d.file.enter(); err != nil {
		return nil, fmt.Errorf("%s: %w", fn, err)
	}
	defer d.file.leave()
	g, err := d.grouping(fn, attribute)
	if err != nil {
		return nil, err
	}
	people := g.people(p, d.people)
	return func(yield func(string, int) bool) {
		for i, value := range g.of.values {
			if !yield(value, people[i+1]) {
				return
			}
		}
	}, nil
}

// grouping is an attribute by whose codes people are counted.
type grouping struct {
	measure
	of *attributeIndex
}

func (d *data) grouping(fn, attribute string) (grouping, error) {
	x, err := d.attribute(fn, attribute)
	if err != nil {
		return grouping{}, err
	}
	m, err := x.measure(d)
	if err != nil {
		return grouping{}, fmt.Errorf("%s(%q): %w", fn, attribute, err)
	}
	return grouping{m, x}, nil
}

// none returns no people of any code.
func (g grouping) none() []int { return make([]int, len(g.of.values)+1) }

// groups returns the groups of which these are the counts by code.
func (g grouping) groups(p Population, holders, bases []int) []Group {
	all := make([]Group, 0, len(bases))
	for i, value := range g.of.values {
		all = append(all, Group{value, true, Count{holders[i+1], bases[i+1]}})
	}
	if g.of.unknown(p.data) > 0 && g.people(p, p.data.people)[0] > 0 {
		all = append(all, Group{Count: Count{holders[0], bases[0]}})
	}
	return all
}

// count answers a question for each code.
func (g grouping) count(p Population, q *question) (holders, bases []int) {
	d := p.data
	limit := d.known
	if q.full || len(q.known) > 0 {
		limit = d.complete
	}
	bases = g.people(p, limit)
	if !q.full && len(q.known) > 0 {
		bases = slices.Clone(bases)
		g.addTerms(bases, p, q, q.known, d.complete, d.known)
	}
	switch {
	case q.nobody:
		return g.none(), bases
	case len(q.holds) == 0:
		return bases, bases
	}
	holders = g.none()
	g.addTerms(holders, p, q, q.holds, 0, d.complete)
	if !q.full {
		g.addTerms(holders, p, q, q.both, d.complete, d.known)
	}
	return holders, bases
}

// addTerms adds those of the people from .. to-1 who fulfil all terms.
func (g grouping) addTerms(counts []int, p Population, x *question, terms []term, from, to int) {
	for b := from / blockPeople; b*blockPeople < to; b++ {
		lo, hi := max(from-b*blockPeople, 0), min(to-b*blockPeople, blockPeople)
		within := p.stretch(b, lo, hi, x.room(0))
		if !g.several(b) {
			counts[g.ranges[b].low] += x.count(terms, b, hi-lo, within)
			continue
		}
		people := x.people(terms, b, hi-lo, within)
		switch first := b * blockPeople; {
		case g.codes.one != nil:
			addPeople(counts, g.codes.one[first:], people)
		case g.codes.two != nil:
			addPeople(counts, g.codes.two[first:], people)
		default:
			addPeople(counts, g.codes.four[first:], people)
		}
	}
}

func addPeople[T uint8 | uint16 | uint32](counts []int, codes []T, people []uint16) {
	for _, i := range people {
		counts[codes[i]]++
	}
}

// addPlane adds the people of block b who are in a plane.
func (g grouping) addPlane(counts []int, b int, people *plane) {
	if !g.several(b) {
		counts[g.ranges[b].low] += people.count()
		return
	}
	for i, w := range people {
		if code, ok := g.only(b*blockPeople + 64*i); ok {
			counts[code] += bits.OnesCount64(w)
			continue
		}
		for ; w != 0; w &= w - 1 {
			counts[g.codes.at(b*blockPeople+64*i+bits.TrailingZeros64(w))]++
		}
	}
}

// only returns the code of 64 people in a row, and whether they have but one. It
// looks at codes of one byte only, and not at the last people.
func (g grouping) only(first int) (code uint8, ok bool) {
	if first+64 > len(g.codes.one) {
		return 0, false
	}
	codes := g.codes.one[first : first+64]
	all := uint64(codes[0]) * 0x0101010101010101
	for i := 0; i < len(codes); i += 8 {
		if binary.LittleEndian.Uint64(codes[i:]) != all {
			return 0, false
		}
	}
	return codes[0], true
}

// people returns of each code how many people of the population have it who are
// before the number to: all people, those of whom something is known, or those
// who answered in full. Nobody may write to it.
func (g grouping) people(p Population, to int) []int {
	if p.part == nil {
		return g.of.bases.of(g.codes, p.data, len(g.of.values)+1, to)
	}
	counts := g.none()
	var room plane
	for b := range blocks(to) {
		g.addPlane(counts, b, p.stretch(b, 0, min(to-b*blockPeople, blockPeople), &room))
	}
	return counts
}

// attributeBases are how many people have each code of an attribute: of all, of
// those of whom something is known, and of those who answered in full. They are
// counted when they are first needed.
type attributeBases struct {
	counts atomic.Pointer[[3][]int]
}

func (a *attributeBases) of(c *codes, d *data, n, to int) []int {
	v := a.counts.Load()
	if v == nil {
		v = new([3][]int)
		for i, to := range [...]int{d.people, d.known, d.complete} {
			v[i] = make([]int, n)
			for person := range to {
				v[i][c.at(person)]++
			}
		}
		a.counts.Store(v)
	}
	switch to {
	case d.people:
		return v[0]
	case d.known:
		return v[1]
	}
	return v[2]
}
