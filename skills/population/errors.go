package population

import (
	"errors"
	"fmt"

	"github.com/kakezan/kakezan/skills"
)

// The kinds of error that this package returns; test for them with errors.Is.
var (
	// ErrUnknownSkill: the population does not know the skill. That is not
	// "nobody holds it", and never "rare". The error is an [*UnknownSkillError].
	ErrUnknownSkill = errors.New("the population does not know the skill")

	// ErrNoLevels: a level was asked of a skill whose levels the population
	// does not have, or not of everyone who holds it.
	ErrNoLevels = errors.New("the population does not have the skill's levels")

	// ErrNil: nil was given where something is needed, such as a writer.
	ErrNil = errors.New("nil in place of something")

	// ErrScale: levels of different scales were put together.
	ErrScale = errors.New("levels of different scales")

	// ErrConflict: of one person two things were stated that can't both be true,
	// such as two standings in a skill.
	ErrConflict = errors.New("what is stated contradicts itself")

	// ErrLimit: more than a population can hold.
	ErrLimit = errors.New("beyond what a population can hold")

	// ErrNoAttribute: an attribute was asked that nobody in the population has.
	ErrNoAttribute = errors.New("the population does not have the attribute")

	// ErrCondition: no [Condition], or something of another type around one.
	ErrCondition = errors.New("not a condition")

	// ErrNoPerson: somebody was to be left out whom the population does not have.
	ErrNoPerson = errors.New("the population has no such person")

	// ErrNoPairs: a pair count was asked of an aggregate that has none.
	ErrNoPairs = errors.New("the aggregate has no pair counts")

	// ErrSuppressed: the count was left out because a cell is smaller than the
	// minimum, see [Aggregate.Suppress]. It is not zero, it is not said.
	ErrSuppressed = errors.New("the count is suppressed: a cell is too small")

	// ErrCount: counts that no group of people can have.
	ErrCount = errors.New("impossible count")

	// ErrShare: a number that is no share of people, in [0, 1].
	ErrShare = errors.New("not a share in [0, 1]")

	// ErrCorrupt: a file is not that of a population, or not as it was written.
	ErrCorrupt = errors.New("the file is damaged")

	// ErrVersion: a file is of a newer version of the format than this program
	// knows.
	ErrVersion = errors.New("the file is of a newer version")

	// ErrClosed: a population was asked whose file is closed.
	ErrClosed = errors.New("the file of the population is closed")

	// ErrFormat: data that is not an encoded aggregate of this version.
	ErrFormat = errors.New("not an encoded aggregate")
)

// UnknownSkillError says which skill the population does not know. It is of
// the kind [ErrUnknownSkill].
type UnknownSkillError struct {
	Func  string    // the function that was asked
	Skill skills.ID // the skill as asked
}

// Error returns "Func(skill): the population does not know the skill".
func (e *UnknownSkillError) Error() string {
	if e == nil {
		return ErrUnknownSkill.Error()
	}
	return fmt.Sprintf("%s(%q): %v", e.Func, string(e.Skill), ErrUnknownSkill)
}

// Unwrap returns [ErrUnknownSkill].
func (e *UnknownSkillError) Unwrap() error { return ErrUnknownSkill }
