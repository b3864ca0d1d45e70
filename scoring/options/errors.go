package options

import (
	"errors"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns besides those of the packages
// availability and routes; test for them with errors.Is.
var (
	// ErrNoOptions: no move leads away from the place, and no option outside is named.
	ErrNoOptions = errors.New("no options")

	// ErrTarget: a target to which no move leads from the place, or an option outside
	// whose target is none.
	ErrTarget = errors.New("not a target one move away")

	// ErrChance: a chance that the caller gave is not from 0 to 1.
	ErrChance = errors.New("not a chance")
)

func fail(call string, kind error, words text.Text, pairs ...string) error {
	return fault.New(call, kind, words, pairs...)
}
