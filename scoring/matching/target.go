package matching

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// RolesOf returns the roles that are grades and roles of ladders, one ladder or
// several, in order. Each fits as [fit.To] says, with the weights of its ladder, and
// its gate is [fit.Fit.Gate]: its must-haves are what every way to meet the
// requirement asks.
//
// A requirement that leaves no choice - levels, in all and include, however deep - is
// a list of needs and as fast as one from a record. What it asks besides levels - a
// time in a place, evidence, a rating - is unknown of people who state levels only: it
// keeps the lower end of the fit below 1 and the gate from being met.
//
// A requirement that leaves a choice (any, count, score), has a condition of the
// program's own, or has not been stated is evaluated as a whole, person by person, by
// package fit: tens of microseconds for each person and such role, where a list of
// needs takes a few nanoseconds. A thousand people against a hundred of them take
// seconds; a million take the better part of an hour. [Roles.Whole] says how many there
// are.
//
// All problems are reported at once: the error, if any, is a *problem.Error of
// [NoTarget], and DuplicateID of package skills for a target that is given twice. Two
// targets of two ladders may have one id.
func RolesOf(targets ...ladder.Target) (Roles, error) {
	list := tooMany(len(targets))
	if list.HasFatal() {
		return Roles{}, list.Err()
	}
	roles := make([]role, len(targets))
	seen := make(map[ladder.Target]bool, len(targets))
	for i, target := range targets {
		path := problem.Path("roles").Index(i)
		if !ladder.IsTarget(target) {
			list = append(list, NoTarget.At(path))
			continue
		}
		path = problem.Path("roles").Item(target.ID())
		if seen[target] {
			list = append(list, skills.DuplicateID.At(path, target.ID()))
		}
		seen[target] = true
		roles[i] = roleOf(target)
		if n := len(roles[i].needs); n > MaxNeeds {
			list = append(list, TooManyNeeds.At(path, n, MaxNeeds))
		}
	}
	if err := list.Err(); err != nil {
		return Roles{}, err
	}
	return newIndex(roles), nil
}

func roleOf(target ladder.Target) role {
	r := role{id: target.ID(), target: target}
	var nobody ladder.Facts
	if !fixed(target.Requirement().Verdict(nobody)) {
		r.whole = true
		return r
	}
	ways := target.Requirement().Completions(nobody, 1)
	if len(ways) == 0 {
		r.whole = true // a part has not been stated
		return r
	}
	weights := target.Ladder()
	for need := range ways[0].Needs() {
		if !need.IsLevel() {
			r.gated = true
			continue
		}
		r.needs = append(r.needs, NeedSpec{need.Skill, need.Asked, weights.Weight(need.Skill).Float64(), true})
	}
	r.total = totalWeight(r.needs)
	return r
}

// fixed reports whether a requirement asks the same of everybody: it leaves no
// choice, and whether its conditions are met does not depend on levels. Then there
// is one completion, whoever it is for.
func fixed(v ladder.Verdict) bool {
	parts := 0
	for part := range v.Parts() {
		if !fixed(part) {
			return false
		}
		parts++
	}
	switch r := v.Requirement().Spec().(type) {
	case ladder.AtLeast, ladder.Tenure, ladder.Held, ladder.Evidence, ladder.Rating, ladder.All:
		return true
	case ladder.Any:
		return parts == 1
	case ladder.Count:
		return parts == r.N
	}
	return v.NeedsAll() && parts > 0 // what is included
}
