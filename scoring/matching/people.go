package matching

import (
	"fmt"
	"iter"
	"unsafe"

	"github.com/kakezan/kakezan/skills"
)

// People hold the levels that people state, packed: four bytes for each level and
// eight for each person. They are immutable and safe for concurrent use. The zero
// People are nobody.
type People struct {
	blocks     []block
	n          int
	statements []statement
	ids        []skills.ID // of the statements
}

// statement is one level of one skill, which many people state.
type statement struct {
	skill int32 // among the ids
	level skills.Level
}

// block is some people in a row, blockSize of them but for the last one.
type block struct {
	stated []uint32 // numbers of statements, of one person after another
	ends   []uint64 // of each person: twice the end in stated, one more for a complete person
}

const blockSize = 1 << 10

func (b *block) person(i int) (stated []uint32, complete bool) {
	from := uint64(0)
	if i > 0 {
		from = b.ends[i-1] >> 1
	}
	return b.stated[from : b.ends[i]>>1], b.ends[i]&1 == 1
}

// Len returns the number of people.
func (p People) Len() int { return p.n }

// Levels yields what a person states, by the person's number in the order of adding:
// each skill once, in the order in which it was first stated. The zero Level is
// yielded where it was stated. Nobody has a number below 0 or from Len up. It can be
// run again.
func (p People) Levels(person int) iter.Seq2[skills.ID, skills.Level] {
	return func(yield func(skills.ID, skills.Level) bool) {
		stated, _ := p.person(person)
		for _, s := range stated {
			if !yield(p.ids[p.statements[s].skill], p.statements[s].level) {
				return
			}
		}
	}
}

// person returns what a person states, and whether what is not stated is none.
func (p People) person(i int) (stated []uint32, complete bool) {
	if i < 0 || i >= p.n {
		return nil, false
	}
	return p.blocks[i/blockSize].person(i % blockSize)
}

// Complete reports whether what a person does not state is none, by the person's
// number. It is false for nobody.
func (p People) Complete(person int) bool {
	_, complete := p.person(person)
	return complete
}

// Size returns about how many bytes of memory the people take.
func (p People) Size() int {
	size := cap(p.statements)*int(unsafe.Sizeof(statement{})) + cap(p.ids)*int(unsafe.Sizeof(skills.ID("")))
	for _, b := range p.blocks {
		size += cap(b.stated)*4 + cap(b.ends)*8
	}
	return size
}

// String returns how many there are, such as "1000000 people".
func (p People) String() string { return fmt.Sprintf("%d people", p.n) }
