package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// RequirementSpec is the record of a requirement, as it is written: a tree of
// [AtLeast], [All], [Any], [Count], [Score], [Tenure], [Held], [Evidence],
// [Rating], [Include] and [Own], with levels by the ids of their steps.
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

// Score asks that a sum over level numbers reaches a minimum: by the id of a
// score of the ladder, or by a sum of its own. It is computed exactly: three
// times 0.7 reaches 2.1.
type Score struct {
	Of        string  // id of a score of the ladder; "" means Sum
	Sum       SumSpec // read when Of is ""
	Min       decimal.Decimal
	Exclusive bool // whether Min itself is too low
}

// Tenure asks for a time in a place: at least so many months in all, in one
// stint or several, with time in two of them at once counted once.
type Tenure struct {
	In      string // id of a grade, sub-step, group, track or role
	OrAbove bool   // whether higher grades of the track count, too
	Months  int    // above 0
}

// Held asks that the person holds or has held a place.
type Held struct {
	Place   string // id of a grade, sub-step, group, track or role
	OrAbove bool   // whether higher grades of the track count, too
}

// Evidence asks for a number of pieces of evidence.
type Evidence struct {
	N      int       // above 0
	Skill  skills.ID // that they show; "" means any
	Value  string    // id of the value that they live; "" means any
	Months int       // how old they may be at the as-of date; the zero value means any age
}

// Rating asks for results of a review at a level or above.
type Rating struct {
	Review string // id of a review that has a scale
	Level  string // id of a step of that scale
	Times  int    // how many such results; the zero value means 1
	Months int    // how old they may be at the as-of date; the zero value means any age
}

// Include asks for what a grade or role asks.
type Include struct{ Of string }

// Own asks for a condition of a kind that the program brings along.
type Own struct{ Condition Condition }
