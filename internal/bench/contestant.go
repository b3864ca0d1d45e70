package bench

import (
	"github.com/kakezan/kakezan/internal/synthetic"
)

// Contestant is a way to index people for counting.
type Contestant interface {
	Name() string

	// Build indexes the people, pushed one at a time in their order.
	Build(people *synthetic.Population) (Index, error)

	// Open opens what Index.Save wrote.
	Open(path string) (Index, error)
}

// Index is the people of a population, indexed.
type Index interface {
	// Ask brings questions into the form that the contestant asks them in. It is
	// not part of any measurement: a user would have them in that form.
	Ask(questions [][3]synthetic.Condition) (Asked, error)

	// Pairs counts for each two skills the people who hold both. The function
	// that it returns reads the count of two different skills.
	Pairs() (func(i, j int) int, error)

	// Save writes the index to a file, and Close frees an index that Open
	// returned.
	Save(path string) error
	Close() error
}

// Asked is a list of questions of three conditions each.
type Asked interface {
	// Count counts the people who fulfil question i, on one goroutine.
	Count(i int) (int, error)

	// CountAll counts for all questions, on all cores, into a slice as long as
	// the list.
	CountAll(into []int) error

	// Groups counts for question i by occupation.
	Groups(i int, into *[synthetic.Occupations]int) error

	// Together finds the k skills that most of the people hold who fulfil the
	// first two conditions of question i, apart from these two and from what
	// nobody of them holds: the most frequent first, of equally many in their
	// order.
	Together(i, k int) ([]Companion, error)
}

// Companion is a skill beside how many hold it.
type Companion struct{ Skill, Count int }

// Contestants returns all contestants.
func Contestants() []Contestant { return []Contestant{Kakezan{}, Bitset{}, Roaring{}} }

// CountsAllPairsAtOnce reports whether a contestant counts all pairs in time
// that does not grow with their number times that of the people: without it
// millions of pairs take minutes.
func CountsAllPairsAtOnce(c Contestant) bool {
	switch c.(type) {
	case Bitset, Roaring:
		return false
	default:
		return true
	}
}
