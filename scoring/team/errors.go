package team

import "errors"

// The kinds of errors of this package; test for them with [errors.Is].
var (
	// ErrNobody is for a team without people, or none left to choose from.
	ErrNobody = errors.New("nobody is there")

	// ErrNoSkill is for a team of which no skill is asked, and for a target whose
	// requirement names none or has not been stated.
	ErrNoSkill = errors.New("no skill is asked")

	// ErrID is for somebody or something without an id.
	ErrID = errors.New("an id is missing")

	// ErrDuplicate is for two people, skills or causes with the same id.
	ErrDuplicate = errors.New("an id comes twice")

	// ErrUnknown is for an id of nobody and nothing in the team.
	ErrUnknown = errors.New("there is no such id")

	// ErrWeight is for a weight that is negative, infinite or no number.
	ErrWeight = errors.New("a weight is no weight")

	// ErrScale is for a level of another scale than the one that is asked.
	ErrScale = errors.New("a level is of another scale")

	// ErrShape is for an incidence whose rows are not as many as the people, or not as
	// long as the skills are many.
	ErrShape = errors.New("an incidence has another shape")

	// ErrShare is for a share that is not in [0, 1).
	ErrShare = errors.New("a share is no share below 1")

	// ErrChance is for a chance that is not in [0, 1].
	ErrChance = errors.New("a chance is not in [0, 1]")

	// ErrCost is for a cost of a level-up that is negative, infinite or no number.
	ErrCost = errors.New("a cost is no cost")

	// ErrCount is for a number of people to choose that is not from 1 to as many as
	// there are, and for a limit below 0.
	ErrCount = errors.New("a number is out of range")

	// ErrUncovered is for what is not defined where nobody is known to hold any skill:
	// nothing is there that could be lost.
	ErrUncovered = errors.New("no skill is known to have a holder")
)
