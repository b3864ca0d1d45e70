package heldout

import (
	"errors"
	"fmt"

	"github.com/kakezan/kakezan/scoring/rarity"
)

// The kinds of error that this package returns besides those of contestants and
// of the package population; test for them with errors.Is.
var (
	// ErrOptions: a number that an option can't be, or a contestant without a
	// name or something to learn by.
	ErrOptions = errors.New("options that make no sense")

	// ErrNobody: the population is empty.
	ErrNobody = errors.New("there is nobody")

	// ErrNoCombination: no combination is held by enough people to judge by, or
	// none of these could be judged.
	ErrNoCombination = errors.New("no combination to judge by")

	// ErrPrediction: a contestant foretold what can't be, such as more people
	// than there are.
	ErrPrediction = errors.New("not a prediction")
)

// Options say how contestants are compared. The zero value is 20 splits and up to
// 2,000 combinations of three skills for the contestants of [Contestants].
type Options struct {
	// Splits is the number of splits into halves, at most 10,000. The zero value
	// means 20.
	Splits int

	// Size is the number of skills of a combination, from 2 to rarity.MaxSkills.
	// The zero value means 3.
	Size int

	// Least is the number of people of the whole population who must hold a
	// combination that is judged. The zero value means 20.
	Least int

	// Most is the largest number of combinations that are judged; of more of them
	// a sample is taken. The zero value means 2,000.
	Most int

	// Seed says which splits and which sample. The zero value means the first
	// ones.
	Seed uint64

	// Contestants are compared, in the order of the report. The zero value means
	// those of [Contestants], and so does none.
	Contestants []Contestant

	// Progress is called with how many splits of how many are done, never from
	// two goroutines at once. The zero value means that nobody is told.
	Progress func(done, total int)
}

// mostSplits is where every further split says nothing new: all are of the same
// people.
const mostSplits = 10_000

// withDefaults returns the options with what the zero values mean.
func (o Options) withDefaults() (Options, error) {
	set := func(into *int, zero int) {
		if *into == 0 {
			*into = zero
		}
	}
	set(&o.Splits, 20)
	set(&o.Size, 3)
	set(&o.Least, 20)
	set(&o.Most, 2000)
	switch {
	case o.Splits < 0 || o.Splits > mostSplits:
		return o, fmt.Errorf("%w: %d splits", ErrOptions, o.Splits)
	case o.Size < 2 || o.Size > rarity.MaxSkills:
		return o, fmt.Errorf("%w: combinations of %d skills, not 2 to %d", ErrOptions, o.Size, rarity.MaxSkills)
	case o.Least < 0:
		return o, fmt.Errorf("%w: combinations that at least %d people hold", ErrOptions, o.Least)
	case o.Most < 0:
		return o, fmt.Errorf("%w: at most %d combinations", ErrOptions, o.Most)
	}
	if len(o.Contestants) == 0 {
		o.Contestants = Contestants()
	}
	for i, c := range o.Contestants {
		if c.Name.IsZero() || c.Learn == nil {
			return o, fmt.Errorf("%w: contestant %d has no name or nothing to learn by", ErrOptions, i)
		}
	}
	return o, nil
}
