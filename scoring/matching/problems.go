package matching

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports beside those of package skills;
// test for them with errors.Is.
var (
	// NothingAsked: a need states no level, or the level none, which nobody can
	// fall short of.
	NothingAsked = problem.Define("nothing-asked", problem.Fatal,
		text.EnJa("no level of {skill} is asked: state one above none, or leave the need out",
			"「{skill}」に求めるレベルがありません。none より上のレベルを書くか、この項目を外してください"), "skill")

	// AskedTwice: a role has two needs of one skill.
	AskedTwice = problem.Define("asked-twice", problem.Fatal,
		text.EnJa("the skill {skill} is asked for twice", "スキル「{skill}」が重複して求められています"), "skill")

	// WeightOutOfRange: a weight is negative, not a number, or so small or large
	// that sums of weights could leave the range of float64.
	WeightOutOfRange = problem.Define("weight-out-of-range", problem.Fatal,
		text.EnJa("the weight {weight} can't be used: it must be a number from {min} to {max}",
			"重み {weight} は使えません。{min} から {max} までの数にしてください"), "weight", "min", "max")

	// NoTarget: what is given is no grade or role of a ladder.
	NoTarget = problem.Define("no-target", problem.Fatal,
		text.EnJa("this is no grade or role of a ladder", "ラダーの等級でも職種でもありません"))

	// TooManyRoles: there are more roles than [MaxRoles].
	TooManyRoles = problem.Define("too-many-roles", problem.Fatal,
		text.EnJa("there are {n} roles; at most {max} are possible", "職種が {n} 個あります。上限は {max} 個です"), "n", "max")

	// TooManyNeeds: a role asks for more skills than [MaxNeeds].
	TooManyNeeds = problem.Define("too-many-needs", problem.Fatal,
		text.EnJa("the role asks for {n} skills; at most {max} are possible", "職種の求めるスキルが {n} 個あります。上限は {max} 個です"), "n", "max")

	// CountOutOfRange: the number of matches that is asked for is not above 0.
	CountOutOfRange = problem.Define("count-out-of-range", problem.Fatal,
		text.EnJa("the best {k} roles can't be asked for; it must be 1 or more", "上位 {k} 件は求められません。1 以上にしてください"), "k")

	// NobodyTold: the function that is to be told the matches is nil.
	NobodyTold = problem.Define("nobody-told", problem.Fatal,
		text.EnJa("there is no function to tell the matches to", "結果を受け取る関数がありません"))
)

// The limits of [NewRoles] and [RolesOf].
const (
	MaxRoles = 1 << 20 // how many roles there may be
	MaxNeeds = 10_000  // how many skills a role may ask for

	MinWeight = 1e-100 // the smallest weight of a need
	MaxWeight = 1e100  // the largest weight of a need
)
