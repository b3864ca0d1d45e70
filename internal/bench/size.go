package bench

import (
	"fmt"
	"runtime/debug"
	"unsafe"

	"github.com/kakezan/kakezan/internal/synthetic"
)

// Size is how large a population is.
type Size struct{ People, Skills int }

// The populations that are measured. Small is for tests. Large takes minutes
// and about 8 GB.
var (
	Small   = Size{20_000, 100}
	Million = Size{1_000_000, 500}
	Wide    = Size{1_000_000, 5_000}
	Large   = Size{10_000_000, 500}
)

const seed = 6

// String returns the size as a part of a benchmark's name:
// "people=1000000/skills=500".
func (s Size) String() string { return fmt.Sprintf("people=%d/skills=%d", s.People, s.Skills) }

// Population makes the population of a size, always the same one. It is kept
// outside Go's heap where the system allows it, so that the heap holds what the
// contestants keep, and nothing else.
func (s Size) Population() *synthetic.Population {
	p := synthetic.New(synthetic.Options{People: s.People, Skills: s.Skills, Seed: seed})
	p.Occupation, p.Country = move(p.Occupation), move(p.Country)
	p.Start, p.Skills, p.Level = move(p.Start), move(p.Skills), move(p.Level)
	debug.FreeOSMemory()
	return p
}

func move[T uint8 | uint16 | int64](from []T) []T {
	if len(from) == 0 {
		return from
	}
	room := outside(len(from) * int(unsafe.Sizeof(from[0])))
	to := unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(room))), len(from))
	copy(to, from)
	return to
}

// Questions makes n questions for a population of the size, always the same
// ones.
func (s Size) Questions(n int) [][3]synthetic.Condition {
	return synthetic.Questions(s.Skills, n, seed)
}
