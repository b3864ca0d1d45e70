package ladder

import "github.com/kakezan/kakezan/skills"

// RequirementSpec is the record of a requirement, as it is written: a tree of
// [AtLeast], [All], [Any] and [Count], with levels by the ids of their steps.
//
//	ladder.All{
//		ladder.AtLeast{"incident-response", "practitioner"},
//		ladder.Any{
//			ladder.AtLeast{"architecture", "practitioner"},
//			ladder.AtLeast{"product-thinking", "practitioner"},
//		},
//	}
//
// A ladder turns it into a [Requirement], which can be evaluated.
type RequirementSpec interface {
	// compile resolves ids and levels; it reports what it can't resolve.
	compile(c compiler) node
}

// AtLeast asks for a skill at a level or above. The level is the id of a step
// of the scale on which the ladder measures the skill.
type AtLeast struct {
	Skill skills.ID
	Level string
}

// All asks for every one of its parts. All{} asks for nothing and is met.
type All []RequirementSpec

// Any asks for at least one of its parts. It needs one.
type Any []RequirementSpec

// Count asks for at least N of its parts, N from 1 to their number.
type Count struct {
	N  int
	Of []RequirementSpec
}
