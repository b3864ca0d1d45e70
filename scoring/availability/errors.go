package availability

import (
	"errors"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with errors.Is.
var (
	// ErrNoThings: there is nothing that could be up.
	ErrNoThings = errors.New("nothing that could be up")

	// ErrChance: a chance that is not from 0 to 1, or whose ends are the wrong way round.
	ErrChance = errors.New("not a chance")

	// ErrID: an id that is empty or comes twice, or that nothing has.
	ErrID = errors.New("wrong id")

	// ErrCause: a thing needs a cause that is not among the causes.
	ErrCause = errors.New("unknown cause")

	// ErrQuestion: a number in the question that means nothing.
	ErrQuestion = errors.New("meaningless question")

	// ErrLimit: more things or causes than [MaxThings].
	ErrLimit = errors.New("too many things")
)

func fail(call string, kind error, words text.Text, pairs ...string) error {
	return fault.New(call, kind, words, pairs...)
}
