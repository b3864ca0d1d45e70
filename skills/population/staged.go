package population

import (
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
)

// staged is what a [Builder] kept, on the way to an index: skills are in order of
// their ids, and entries have these places and ranks, and are ascending.
type staged struct {
	*Builder
	ranks      [][]uint16 // of each skill the standings that occur, by rank, as in entries of the Builder
	firstRank  []int      // of each skill among the ranks of all skills; and the end
	firstHeld  []uint16   // of each skill the lowest rank of those who hold it
	holders    []int      // of each skill
	bit        []uint64   // of each skill, see popular
	bitmapBits int
}

// peoplePiece is a number of people that is worth a piece of work.
const peoplePiece = 1 << 14

// stage puts what the builder kept into the order of skills and ranks.
func (b *Builder) stage(ctx context.Context) (*staged, error) {
	s := &staged{Builder: b}
	counts, err := s.countStandings(ctx)
	if err != nil {
		return nil, err
	}
	old := make([]int, len(b.skills)) // of each place by id, the place in the builder
	for i := range old {
		old[i] = i
	}
	slices.SortFunc(old, func(i, j int) int { return strings.Compare(string(b.skills[i].id), string(b.skills[j].id)) })
	places, ranks := make([]uint32, len(old)), make([][]uint16, len(old))
	sorted := make([]stage, len(old))
	s.firstRank = append(s.firstRank, 0)
	for i, o := range old {
		sorted[i], places[o] = b.skills[o], uint32(i)<<16
		ranks[o] = make([]uint16, len(counts[o]))
		var occur []uint16
		holders := 0
		for standing, n := range counts[o] {
			ranks[o][standing] = uint16(len(occur))
			if n > 0 {
				occur = append(occur, uint16(standing))
			}
			if standing != entryNotHeld {
				holders += n
			}
		}
		s.ranks, s.holders = append(s.ranks, occur), append(s.holders, holders)
		s.firstRank = append(s.firstRank, s.firstRank[i]+len(occur))
		first := uint16(0)
		if len(occur) > 0 && occur[0] == entryNotHeld {
			first = 1
		}
		s.firstHeld = append(s.firstHeld, first)
	}
	b.skills, b.index = sorted, nil
	for _, a := range b.attributes {
		a.sortValues()
	}
	slices.SortFunc(b.attributes, func(a, c *attributeStage) int { return strings.Compare(a.name, c.name) })
	err = parallel.Loop{Chunk: peoplePiece}.Do(ctx, b.people, func(from, to int) error {
		for person := from; person < to; person++ {
			entries, _ := b.entries(person)
			for i, e := range entries {
				entries[i] = places[e>>16] | uint32(ranks[e>>16][uint16(e)])
			}
			sortEntries(entries)
		}
		return nil
	})
	return s, err
}

// entries returns what a person stated, and whether in full.
func (b *Builder) entries(person int) ([]uint32, bool) {
	at := b.at[person]
	slab := b.slabs[at>>slabBits][at%slabSize:]
	return slab[1:][:slab[0]&^completely], slab[0]&completely != 0
}

// countStandings returns of each skill how many people are at each standing.
func (s *staged) countStandings(ctx context.Context) ([][]int, error) {
	counts := make([][]int, len(s.skills))
	starts := make([]int, len(s.skills)+1)
	for i, skill := range s.skills {
		starts[i+1] = starts[i] + max(entryHeld+1, entryLevel+len(skill.levels))
	}
	all := make([]int, starts[len(s.skills)])
	for i := range counts {
		counts[i] = all[starts[i]:starts[i+1]]
	}
	var adding sync.Mutex
	err := parallel.Loop{Chunk: 16 * peoplePiece}.DoWith(ctx, s.people, func() func(int, int) error {
		some := make([]uint32, len(all))
		return func(from, to int) error {
			clear(some)
			for person := from; person < to; person++ {
				entries, _ := s.entries(person)
				for _, e := range entries {
					some[starts[e>>16]+int(uint16(e))]++
				}
			}
			adding.Lock()
			defer adding.Unlock()
			for i, n := range some {
				all[i] += int(n)
			}
			return nil
		}
	})
	return counts, err
}

// sortEntries sorts the entries of a person, which are few and often in order.
func sortEntries(entries []uint32) {
	if len(entries) > 64 {
		slices.Sort(entries)
		return
	}
	for i := 1; i < len(entries); i++ {
		e, j := entries[i], i
		for ; j > 0 && entries[j-1] > e; j-- {
			entries[j] = entries[j-1]
		}
		entries[j] = e
	}
}
