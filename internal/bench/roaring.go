package bench

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/kakezan/kakezan/internal/synthetic"
)

// Roaring is a compressed bitmap of github.com/RoaringBitmap/roaring for each
// skill and level: the people who hold the skill at that level or above.
//
// RunOptimize is not called. People who arrive in no order leave no runs, so it
// would take time in building and make no bitmap smaller.
type Roaring struct{}

type roaringIndex struct {
	occupation []uint8
	sets       []*roaring.Bitmap // by skill, then by level
	sizes      []uint64          // of the sets, so that a question begins with the smallest
	close      func() error
}

// Name returns "roaring".
func (Roaring) Name() string { return "roaring" }

// Build adds a person to one bitmap for each of their skills, that of exactly
// their level. At the end the levels are united from the top down, on all cores.
func (Roaring) Build(people *synthetic.Population) (Index, error) {
	ix := &roaringIndex{sets: make([]*roaring.Bitmap, len(people.Names)*synthetic.Levels)}
	for i := range ix.sets {
		ix.sets[i] = roaring.New()
	}
	for person, occupation := range people.Occupation {
		ix.occupation = append(ix.occupation, occupation)
		for at := people.Start[person]; at < people.Start[person+1]; at++ {
			ix.sets[place(people.Skills[at], people.Level[at])].Add(uint32(person))
		}
	}
	parallel(len(people.Names), 1, func(_, s int) {
		levels := ix.sets[s*synthetic.Levels:][:synthetic.Levels]
		above := roaring.New()
		for l := len(levels) - 1; l >= 0; l-- {
			// A new bitmap, without the room to grow that Add left.
			above = roaring.Or(levels[l], above)
			levels[l] = above
		}
	})
	ix.measure()
	return ix, nil
}

func (ix *roaringIndex) measure() {
	ix.sizes = make([]uint64, len(ix.sets))
	for i, s := range ix.sets {
		ix.sizes[i] = s.GetCardinality()
	}
}

// held is the people who hold a skill at any level.
func (ix *roaringIndex) held(skill int) *roaring.Bitmap { return ix.sets[skill*synthetic.Levels] }

func (ix *roaringIndex) Ask(questions [][3]synthetic.Condition) (Asked, error) {
	return &roaringAsked{ix, questions}, nil
}

func (ix *roaringIndex) Pairs() (func(i, j int) int, error) {
	counts := newTriangle(len(ix.sets) / synthetic.Levels)
	parallel(counts.n, 1, func(_, i int) {
		a := ix.held(i)
		for k := range counts.row(i) {
			counts.row(i)[k] = uint32(a.AndCardinality(ix.held(i + 1 + k)))
		}
	})
	return counts.at, nil
}

type roaringAsked struct {
	*roaringIndex
	questions [][3]synthetic.Condition
}

// ascending returns the sets of a question, the smallest first.
func (a *roaringAsked) ascending(i int) (x, y, z *roaring.Bitmap) {
	q := &a.questions[i]
	p := [3]int{place(q[0].Skill, q[0].Level), place(q[1].Skill, q[1].Level), place(q[2].Skill, q[2].Level)}
	for _, s := range [3][2]int{{0, 1}, {1, 2}, {0, 1}} {
		if a.sizes[p[s[0]]] > a.sizes[p[s[1]]] {
			p[s[0]], p[s[1]] = p[s[1]], p[s[0]]
		}
	}
	return a.sets[p[0]], a.sets[p[1]], a.sets[p[2]]
}

func (a *roaringAsked) Count(i int) (int, error) {
	x, y, z := a.ascending(i)
	return int(roaring.And(x, y).AndCardinality(z)), nil
}

func (a *roaringAsked) CountAll(into []int) error {
	parallel(len(into), 4, func(_, i int) { into[i], _ = a.Count(i) })
	return nil
}

func (a *roaringAsked) Groups(i int, into *[synthetic.Occupations]int) error {
	*into = [synthetic.Occupations]int{}
	x, y, z := a.ascending(i)
	people := roaring.And(x, y)
	people.And(z)
	var some [256]uint32
	for it := people.ManyIterator(); ; {
		n := it.NextMany(some[:])
		if n == 0 {
			return nil
		}
		for _, person := range some[:n] {
			into[a.occupation[person]]++
		}
	}
}

func (a *roaringAsked) Together(i, k int) ([]Companion, error) {
	q := a.questions[i][:2]
	both := roaring.And(a.sets[place(q[0].Skill, q[0].Level)], a.sets[place(q[1].Skill, q[1].Level)])
	return top(k, len(a.sets)/synthetic.Levels, q, func(s int) int {
		return int(both.AndCardinality(a.held(s)))
	}), nil
}

// Save writes the bitmaps one after the other.
func (ix *roaringIndex) Save(path string) error {
	return save(path, len(ix.sets), ix.occupation, func(w io.Writer) error {
		for _, s := range ix.sets {
			if _, err := s.WriteTo(w); err != nil {
				return err
			}
		}
		return nil
	})
}

func (ix *roaringIndex) Close() error {
	if ix.close == nil {
		return nil
	}
	return ix.close()
}

// Open maps the file into memory. The bitmaps read their containers there.
func (Roaring) Open(path string) (Index, error) {
	data, unmap, err := mapFile(path)
	if err != nil {
		return nil, err
	}
	ix, err := openRoaring(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	ix.close = unmap
	return ix, nil
}

func openRoaring(data []byte) (*roaringIndex, error) {
	if len(data) < 16 {
		return nil, io.ErrUnexpectedEOF
	}
	sets, people := binary.LittleEndian.Uint64(data), binary.LittleEndian.Uint64(data[8:])
	data = data[16:]
	if uint64(len(data)) < people {
		return nil, io.ErrUnexpectedEOF
	}
	ix := &roaringIndex{occupation: data[:people], sets: make([]*roaring.Bitmap, sets)}
	data = data[people:]
	for i := range ix.sets {
		ix.sets[i] = roaring.New()
		n, err := ix.sets[i].FromUnsafeBytes(data)
		if err != nil {
			return nil, err
		}
		data = data[n:]
	}
	ix.measure()
	return ix, nil
}
