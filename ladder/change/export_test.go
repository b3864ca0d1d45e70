package change

import (
	"maps"
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
)

// RequirementTypes are the kinds of requirement that the package knows.
var RequirementTypes = requirementTypes

// UsedFields returns the fields of records that hold ids, sorted.
func UsedFields() []string { return slices.Sorted(maps.Keys(uses)) }

// Words are what people call records and fields.
var Words = words

// Reworded shows two texts as one.
var Reworded = reworded

// Spoken returns the words for all records and fields of a ladder.
func Spoken() []string {
	var all []string
	for t, s := range shapes {
		if s.form != recordForm || isRequirement(t) {
			continue
		}
		all = append(all, s.word)
		for _, f := range s.fields {
			all = append(all, f.name)
		}
	}
	return all
}

// Codes are the kinds of problem of the package.
var Codes = []*problem.Code{
	UnknownName, TwiceMapped, TwiceTarget, Conflict, SplitName, GoneName, SplitSkill, MergedSkill, GoneSkill, TakenSkill, SplitStep, GoneLevel,
}
