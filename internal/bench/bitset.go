package bench

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
	"os"

	"github.com/bits-and-blooms/bitset"

	"github.com/kakezan/kakezan/internal/synthetic"
)

// Bitset is a plain bit set of github.com/bits-and-blooms/bitset for each skill
// and level: the people who hold the skill at that level or above.
//
// Its own calls are used where it has one. It has none that counts three sets
// at once, so that is a loop over their words, which takes about half the time
// of copying, intersecting and counting.
type Bitset struct{}

type bitsetIndex struct {
	occupation []uint8
	sets       []*bitset.BitSet // by skill, then by level
}

// Name returns "bitset".
func (Bitset) Name() string { return "bitset" }

// Build sets one bit for each skill of a person, in the set of exactly their
// level. Sets grow by doubling. At the end the levels are united from the top
// down, into sets of the right size, on all cores.
func (Bitset) Build(people *synthetic.Population) (Index, error) {
	ix := &bitsetIndex{sets: make([]*bitset.BitSet, len(people.Names)*synthetic.Levels)}
	for i := range ix.sets {
		ix.sets[i] = &bitset.BitSet{}
	}
	for person, occupation := range people.Occupation {
		ix.occupation = append(ix.occupation, occupation)
		for at := people.Start[person]; at < people.Start[person+1]; at++ {
			ix.sets[place(people.Skills[at], people.Level[at])].Set(uint(person))
		}
	}
	parallel(len(people.Names), 1, func(_, s int) {
		levels := ix.sets[s*synthetic.Levels:][:synthetic.Levels]
		for l := len(levels) - 1; l >= 0; l-- {
			cumulative := bitset.MustNew(uint(len(people.Occupation)))
			cumulative.InPlaceUnion(levels[l])
			if l+1 < len(levels) {
				cumulative.InPlaceUnion(levels[l+1])
			}
			levels[l] = cumulative
		}
	})
	return ix, nil
}

// place is where the set of a skill and level is.
func place(skill uint16, level uint8) int { return int(skill)*synthetic.Levels + int(level) - 1 }

func (ix *bitsetIndex) set(c synthetic.Condition) *bitset.BitSet {
	return ix.sets[place(c.Skill, c.Level)]
}

// held is the people who hold a skill at any level.
func (ix *bitsetIndex) held(skill int) *bitset.BitSet { return ix.sets[skill*synthetic.Levels] }

func (ix *bitsetIndex) Ask(questions [][3]synthetic.Condition) (Asked, error) {
	return &bitsetAsked{ix, questions, &bitset.BitSet{}}, nil
}

func (ix *bitsetIndex) Pairs() (func(i, j int) int, error) {
	counts := newTriangle(len(ix.sets) / synthetic.Levels)
	parallel(counts.n, 1, func(_, i int) {
		a := ix.held(i)
		for k := range counts.row(i) {
			counts.row(i)[k] = uint32(a.IntersectionCardinality(ix.held(i + 1 + k)))
		}
	})
	return counts.at, nil
}

type bitsetAsked struct {
	*bitsetIndex
	questions [][3]synthetic.Condition
	both      *bitset.BitSet // scratch of Together
}

func (a *bitsetAsked) words(i int) (x, y, z []uint64) {
	q := &a.questions[i]
	x = a.set(q[0]).Words()
	return x, a.set(q[1]).Words()[:len(x)], a.set(q[2]).Words()[:len(x)]
}

func (a *bitsetAsked) Count(i int) (int, error) {
	x, y, z := a.words(i)
	n := 0
	for w := range x {
		n += bits.OnesCount64(x[w] & y[w] & z[w])
	}
	return n, nil
}

func (a *bitsetAsked) CountAll(into []int) error {
	parallel(len(into), 4, func(_, i int) { into[i], _ = a.Count(i) })
	return nil
}

func (a *bitsetAsked) Groups(i int, into *[synthetic.Occupations]int) error {
	*into = [synthetic.Occupations]int{}
	x, y, z := a.words(i)
	for w := range x {
		for people := x[w] & y[w] & z[w]; people != 0; people &= people - 1 {
			into[a.occupation[64*w+bits.TrailingZeros64(people)]]++
		}
	}
	return nil
}

func (a *bitsetAsked) Together(i, k int) ([]Companion, error) {
	q := a.questions[i][:2]
	a.set(q[0]).CopyFull(a.both)
	a.both.InPlaceIntersection(a.set(q[1]))
	return top(k, len(a.sets)/synthetic.Levels, q, func(s int) int {
		return int(a.both.IntersectionCardinality(a.held(s)))
	}), nil
}

// Save writes the sets one after the other.
func (ix *bitsetIndex) Save(path string) error {
	return save(path, len(ix.sets), ix.occupation, func(w io.Writer) error {
		for _, s := range ix.sets {
			if _, err := s.WriteTo(w); err != nil {
				return err
			}
		}
		return nil
	})
}

func (ix *bitsetIndex) Close() error { return nil }

// Open reads the whole file: the sets can't be used where they are.
func (Bitset) Open(path string) (ix Index, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	r := bufio.NewReaderSize(f, 1<<20)
	var head [2]uint64
	if err := binary.Read(r, binary.LittleEndian, head[:]); err != nil {
		return nil, err
	}
	opened := &bitsetIndex{make([]uint8, head[1]), make([]*bitset.BitSet, head[0])}
	if _, err := io.ReadFull(r, opened.occupation); err != nil {
		return nil, err
	}
	for i := range opened.sets {
		opened.sets[i] = &bitset.BitSet{}
		if _, err := opened.sets[i].ReadFrom(r); err != nil {
			return nil, err
		}
	}
	return opened, nil
}

// save writes the number of sets, that of people, each one's occupation, and
// what sets writes.
func save(path string, n int, occupation []uint8, sets func(io.Writer) error) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriterSize(f, 1<<20)
	head := [2]uint64{uint64(n), uint64(len(occupation))}
	if err := binary.Write(w, binary.LittleEndian, head[:]); err != nil {
		return err
	}
	if _, err := w.Write(occupation); err != nil {
		return err
	}
	if err := sets(w); err != nil {
		return err
	}
	return w.Flush()
}
