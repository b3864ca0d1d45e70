package change

import (
	"maps"
	"slices"
)

// RequirementTypes are the kinds of requirement that the package knows.
var RequirementTypes = requirementTypes

// UsedFields returns the fields of records that hold ids, sorted.
func UsedFields() []string { return slices.Sorted(maps.Keys(uses)) }
