package ladder

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
)

// Condition is a condition of a kind of a program's own, for what the kinds of
// this package can't say: a licence, a course, a number in the payroll. It
// enters a requirement as [Own].
//
// A Condition is a value that does not change. It is written to a file with
// encoding/json, under its kind word, and read back by what the program passes
// to package ladderfile. It must keep the laws of a [Requirement]: more of what
// it counts never turns met into not met, and it is met (not met) only when no
// completion of what is unknown can change that; package laddertest checks it.
type Condition interface {
	// Kind returns the word for the kind in files: "x-" and a name.
	Kind() string

	// Check returns what is wrong with the condition in a ladder; paths are
	// relative to the condition.
	Check(l Ladder) problem.List

	// Evaluate returns the outcome over facts and how far they go: met has the
	// progress 1 at both ends, not met is below 1 at both, unknown ends at 1.
	Evaluate(f Facts) (Outcome, Progress)

	// Line says what is asked and what is there, in the closest language to tag.
	Line(f Facts, tag language.Tag) string

	// Equal reports whether both conditions ask for the same.
	Equal(c Condition) bool

	// Witness returns facts that add to f what meets the condition, false when
	// it can't make any.
	Witness(f Facts) (Facts, bool)
}
