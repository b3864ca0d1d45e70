package population

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/parallel"
)

// The order of people is a function of what is known of them and of nothing
// else, so that it is the same however they were added. It also decides how fast
// and how small the index is: people who are alike should be near each other,
// because then many sets of a block are empty, and others are of everyone.
//
// First come the people who answered in full, then those of whom something is
// known, then the others. Within these, people of one occupation are together,
// or of whatever attribute tells most about skills. Within these, the holders of
// the most popular skill come last, and so on with the next popular ones as far
// as a word reaches. Whoever is alike in all of that is in order of the other
// attributes and of the entries.

// keyed is a person's place in what a [Builder] kept, with as much of the order
// as fits into a word.
type keyed struct {
	key    uint64
	person uint32
}

const (
	classComplete = iota
	classPartial
	classNothing
	classBits = 2
)

// maxClustered is the largest number of values of an attribute by which people
// are put together, maxSampled the share of the people by whom it is chosen.
const (
	maxClustered = 1 << 10
	sampleBits   = 3
)

// order returns the people in their order, and how many of them answered in full,
// and are known.
func (s *staged) order(ctx context.Context) (people []uint32, complete, known int, err error) {
	s.popular()
	cluster := s.cluster()
	values := 0
	if cluster != nil {
		values = len(cluster.values)
	}
	clusterBits := bits.Len(uint(values))
	s.bitmapBits = 64 - classBits - clusterBits
	all := make([]keyed, s.people)
	err = parallel.Loop{Chunk: peoplePiece}.Do(ctx, s.people, func(from, to int) error {
		for person := from; person < to; person++ {
			entries, full := s.entries(person)
			class := uint64(classPartial)
			switch {
			case full:
				class = classComplete
			case len(entries) == 0:
				class = classNothing
			}
			key := class << clusterBits
			if cluster != nil {
				key |= uint64(cluster.code(person))
			}
			all[person] = keyed{key<<s.bitmapBits | s.bitmap(entries), uint32(person)}
		}
		return nil
	})
	if err != nil {
		return nil, 0, 0, err
	}
	all = sortKeyed(all)
	s.settle(all)
	people = make([]uint32, len(all))
	for i, k := range all {
		people[i] = k.person
		switch class := k.key >> (64 - classBits); {
		case class == classComplete:
			complete++
			fallthrough
		case class == classPartial:
			known++
		}
	}
	return people, complete, known, parallel.Cause(ctx)
}

// sortKeyed sorts by key, 16 bits at a time from the lowest.
func sortKeyed(all []keyed) []keyed {
	if len(all) < 1<<12 {
		slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
		return all
	}
	to := make([]keyed, len(all))
	ends := make([]uint32, 1<<16)
	for shift := 0; shift < 64; shift += 16 {
		clear(ends)
		for i := range all {
			ends[uint16(all[i].key>>shift)]++
		}
		if ends[uint16(all[0].key>>shift)] == uint32(len(all)) {
			continue
		}
		sum := uint32(0)
		for i, n := range ends {
			ends[i] = sum
			sum += n
		}
		for _, k := range all {
			at := &ends[uint16(k.key>>shift)]
			to[*at] = k
			*at++
		}
		all, to = to, all
	}
	return all
}

// settle puts people with the same key in order.
func (s *staged) settle(all []keyed) {
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].key == all[i].key {
			j++
		}
		if j > i+1 {
			slices.SortFunc(all[i:j], func(a, b keyed) int { return s.compare(int(a.person), int(b.person)) })
		}
		i = j
	}
}

// compare is the order of two people who are in the same class.
func (s *staged) compare(a, b int) int {
	x, _ := s.entries(a)
	y, _ := s.entries(b)
	if c := slices.Compare(x, y); c != 0 {
		return c
	}
	for _, attribute := range s.attributes {
		if c := cmp.Compare(attribute.code(a), attribute.code(b)); c != 0 {
			return c
		}
	}
	return 0
}

// popular gives a bit to each of the most popular skills, the highest to the
// first.
func (s *staged) popular() {
	places := make([]int, len(s.skills))
	for i := range places {
		places[i] = i
	}
	slices.SortFunc(places, func(i, j int) int { return cmp.Or(cmp.Compare(s.holders[j], s.holders[i]), cmp.Compare(i, j)) })
	s.bit = make([]uint64, len(s.skills))
	for rank, i := range places[:min(len(places), 64)] {
		s.bit[i] = 1 << (63 - rank)
	}
}

// bitmap is the most popular skills that a person holds.
func (s *staged) bitmap(entries []uint32) uint64 {
	m := uint64(0)
	for _, e := range entries {
		if uint16(e) >= s.firstHeld[e>>16] {
			m |= s.bit[e>>16]
		}
	}
	return m >> (64 - s.bitmapBits)
}

// cluster returns the attribute that tells most about skills: the one with the
// largest sum over skills and values of holders^2/people, which is how well
// holding is predicted. It looks at a share of the people, which is chosen by
// what they hold. It returns nil when there is no attribute with few values.
func (s *staged) cluster() *attributeStage {
	var few []*attributeStage
	for _, a := range s.attributes {
		if len(a.values) > 1 && len(a.values) <= maxClustered {
			few = append(few, a)
		}
	}
	switch len(few) {
	case 0:
		return nil
	case 1:
		return few[0]
	}
	var best *attributeStage
	most := uint64(0)
	s.bitmapBits = 64
	for _, a := range few {
		if sum := s.told(a); best == nil || sum > most {
			best, most = a, sum
		}
	}
	return best
}

// told is the sum by which cluster chooses, of one attribute.
func (s *staged) told(a *attributeStage) uint64 {
	n := len(s.skills)
	held := make([]uint64, (len(a.values)+1)*n)
	people := make([]uint64, len(a.values)+1)
	for person := range s.people {
		entries, _ := s.entries(person)
		if s.bitmap(entries)*0x9e3779b97f4a7c15>>(64-sampleBits) != 0 && s.people >= 1<<12 {
			continue
		}
		code := int(a.code(person))
		people[code]++
		for _, e := range entries {
			if uint16(e) >= s.firstHeld[e>>16] {
				held[code*n+int(e>>16)]++
			}
		}
	}
	sum := uint64(0)
	for i, h := range held {
		if h > 0 {
			sum += h * h / people[i/n]
		}
	}
	return sum
}

// code returns the number of a person's value plus 1, 0 when it is not known.
func (a *attributeStage) code(person int) uint32 {
	if person >= len(a.codes) {
		return 0
	}
	return a.codes[person]
}

// sortValues numbers the values of an attribute in their order.
func (a *attributeStage) sortValues() {
	sorted := slices.Clone(a.values)
	slices.Sort(sorted)
	to := make([]uint32, len(a.values)+1)
	for i, v := range a.values {
		at, _ := slices.BinarySearchFunc(sorted, v, strings.Compare)
		to[i+1] = uint32(at + 1)
	}
	for i, c := range a.codes {
		a.codes[i] = to[c]
	}
	a.values, a.index = sorted, nil
}
