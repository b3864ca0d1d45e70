package people

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// ticked makes claims of ticked labels. People share the claims: of each skill
// there are two, that it is held and that it is not.
type ticked struct {
	labels labels
	by     skills.Source
	date   date.Date

	skillOf []int32 // of each label, its skill, -1 for none
	skillOrder
	table   []skills.Claim // of skill i, held at 2i and not held at 2i+1
	offered []int32        // skills that could be ticked

	held, stated []uint64 // a bit of each skill in order of ids, for one row
	refs         arena[uint32]
	slow         []int32
}

func newTicked(m MultiSelect) ticked {
	return ticked{labels: newLabels(m.Catalog), by: m.By, date: m.Date}
}

// find returns the number of a label.
func (c *ticked) find(label string) int32 {
	i := c.labels.find(label)
	for int(i) >= len(c.skillOf) {
		c.skillOf = append(c.skillOf, c.claim(c.labels.means[len(c.skillOf)].skill))
	}
	return i
}

// claim returns the number of a skill, of which there are claims then.
func (c *ticked) claim(id skills.ID) int32 {
	if id == "" {
		return -1
	}
	n, added := c.number(id)
	if !added {
		return n
	}
	for _, level := range []skills.Level{Held, NotHeld} {
		claim, _ := skills.NewClaim(skills.ClaimSpec{Skill: id, Level: level, By: c.by, Date: c.date}) // the id was checked
		c.table = append(c.table, claim)
	}
	return n
}

// offer makes a skill known that could be ticked.
func (c *ticked) offer(label string) (problem.Problem, *problem.Code) {
	i := c.find(label)
	m := c.labels.means[i]
	if s := c.skillOf[i]; s >= 0 && !slices.Contains(c.offered, s) {
		c.offered = append(c.offered, s)
	}
	return m.bad, m.code
}

// claims returns the claims of a person who ticked some labels, as places in the
// table and in order of skills, each once.
func (c *ticked) claims(labels []int32, complete bool) []uint32 {
	var offered []int32
	if complete {
		offered = c.offered
	}
	if len(labels)+len(offered) == 0 {
		return nil
	}
	if !c.ordered() {
		return c.sorted(labels, offered)
	}
	if words := (len(c.skills) + 63) / 64; len(c.held) < words {
		c.held, c.stated = make([]uint64, words), make([]uint64, words)
	}
	for _, label := range labels {
		r := c.rank[c.skillOf[label]]
		c.held[r/64] |= 1 << (r % 64)
	}
	for _, skill := range offered {
		r := c.rank[skill]
		c.stated[r/64] |= 1 << (r % 64)
	}
	refs := c.refs.take(len(labels) + len(offered))
	for i, held := range c.held {
		all := held | c.stated[i]
		c.held[i], c.stated[i] = 0, 0
		for ; all != 0; all &= all - 1 {
			bit := bits.TrailingZeros64(all)
			ref := 2 * uint32(c.byRank[64*i+bit])
			if held>>bit&1 == 0 {
				ref++
			}
			refs = append(refs, ref)
		}
	}
	return refs
}

// sorted is claims where the order of all skills is not known.
func (c *ticked) sorted(labels, offered []int32) []uint32 {
	c.slow = c.slow[:0]
	for _, label := range labels {
		c.slow = append(c.slow, c.skillOf[label])
	}
	held := slices.Clone(c.slow)
	slices.Sort(held)
	c.slow = append(c.slow, offered...)
	slices.SortFunc(c.slow, func(a, b int32) int { return cmp.Compare(c.skills[a], c.skills[b]) })
	refs := c.refs.take(len(c.slow))
	for _, skill := range slices.Compact(c.slow) {
		ref := 2 * uint32(skill)
		if _, ok := slices.BinarySearch(held, skill); !ok {
			ref++
		}
		refs = append(refs, ref)
	}
	return refs
}
