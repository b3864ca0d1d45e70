package complementarity

import "errors"

// The kinds of error that this package returns besides those of the package
// population; test for them with errors.Is.
var (
	// ErrCount: counts that no group of people can have.
	ErrCount = errors.New("impossible count")

	// ErrBase: the counts are of different people. Whoever is known on one skill
	// but not on the other is in no pair, and can't be taken out of an aggregate.
	ErrBase = errors.New("the counts are of different people")

	// ErrLevel: a confidence level that is not between 0 and 1.
	ErrLevel = errors.New("not a confidence level")

	// ErrOptions: a number in the options, or of what is asked, that means nothing.
	ErrOptions = errors.New("meaningless option")

	// ErrTable: numbers that are no table of uses.
	ErrTable = errors.New("not a table of uses")

	// ErrUnknown: a row or a skill that the table does not have, or a pair of a
	// skill with itself where two are needed.
	ErrUnknown = errors.New("not in the table")

	// ErrLimit: more skills than a network takes.
	ErrLimit = errors.New("too many skills")
)
