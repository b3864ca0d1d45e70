package heldout

import (
	"context"
	"math"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
)

// grower finds all combinations that enough people hold, from those of fewer
// skills: what too few people hold, too few hold with a further skill (R. Agrawal
// and R. Srikant, Fast Algorithms for Mining Association Rules, 1994; depth first
// as M. J. Zaki, 2000, doi:10.1109/69.846291). It keeps those with the smallest
// ranks, so that what is kept does not depend on the order in which they are found.
type grower struct {
	*rows
	size, least, most int
	seed              uint64

	counts []int // of each skill, 0 between calls
	found  int   // combinations
	kept   []combination
	limit  uint64 // ranks above it are not kept
}

// grow returns how many combinations there are, and all of them or a sample of at
// most so many, in which each has the same chance. It takes about as many steps as
// there are combinations that somebody holds, counted for each person.
func (r *rows) grow(ctx context.Context, o Options) (found int, kept []combination, err error) {
	newGrower := func() *grower {
		return &grower{rows: r, size: o.Size, least: o.Least, most: o.Most, seed: o.Seed, counts: make([]int, len(r.ids)), limit: math.MaxUint64}
	}
	all := newGrower()
	skills, rests := all.split(r.starts)
	var adding sync.Mutex
	err = parallel.Each(ctx, len(skills), func(i int) error {
		g := newGrower()
		adding.Lock()
		g.limit = all.limit
		adding.Unlock()
		g.extend(combination{skills: first(skills[i])}, 1, rests[i])
		adding.Lock()
		defer adding.Unlock()
		all.found += g.found
		all.keep(g.kept...)
		return nil
	})
	all.trim()
	return all.found, all.kept, err
}

// extend goes on with a combination of n skills; rests are where the rows of its
// holders go on behind its last skill, one for each of them.
func (g *grower) extend(c combination, n int, rests []int) {
	if n+1 < g.size {
		skills, further := g.split(rests)
		for i, s := range skills {
			c.skills[n] = s
			g.extend(c, n+1, further[i])
		}
		return
	}
	for _, s := range g.count(rests) {
		if c.skills[n], c.holders = s, g.counts[s]; c.holders >= g.least {
			g.add(c)
		}
		g.counts[s] = 0
	}
}

// count counts the skills in the rests of rows, and returns those that are there.
func (g *grower) count(rests []int) (skills []uint16) {
	for _, at := range rests {
		for ; g.skills[at] != end; at++ {
			s := g.skills[at]
			if g.counts[s] == 0 {
				skills = append(skills, s)
			}
			g.counts[s]++
		}
	}
	return skills
}

// split returns the skills that enough of the rests of rows have, and of each where
// these go on behind it.
func (g *grower) split(rests []int) (skills []uint16, further [][]int) {
	for _, s := range g.count(rests) {
		n := g.counts[s]
		g.counts[s] = 0
		if n >= g.least {
			skills, further = append(skills, s), append(further, make([]int, 0, n))
			g.counts[s] = len(skills) // its place, from 1
		}
	}
	for _, at := range rests {
		for ; g.skills[at] != end; at++ {
			if place := g.counts[g.skills[at]]; place > 0 {
				further[place-1] = append(further[place-1], at+1)
			}
		}
	}
	for _, s := range skills {
		g.counts[s] = 0
	}
	return skills, further
}

// add keeps a combination, unless there are enough of smaller ranks.
func (g *grower) add(c combination) {
	g.found++
	if c.rank = rank(g.seed, c.skills[:g.size]); c.rank > g.limit {
		return
	}
	g.keep(c)
}

// keep keeps combinations, and forgets the largest ranks now and then.
func (g *grower) keep(all ...combination) {
	if g.kept = append(g.kept, all...); len(g.kept)/2-1000 > g.most {
		g.trim()
	}
}

// trim forgets all but the smallest ranks.
func (g *grower) trim() {
	slices.SortFunc(g.kept, combination.compare)
	if len(g.kept) > g.most {
		g.kept = g.kept[:g.most]
		g.limit = g.kept[g.most-1].rank
	}
}

// rank is a random number of a combination's own.
func rank(seed uint64, skills []uint16) uint64 {
	h := mix(seed)
	for _, s := range skills {
		h = mix(h ^ uint64(s))
	}
	return h
}

// mix is a step of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, 2014,
// doi:10.1145/2660193.2660195).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
