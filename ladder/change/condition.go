package change

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// ConditionChange is what has become of one condition of a requirement: it is
// [Added], [Removed], [Raised], [Lowered] or [Changed]. [Rearranged] is the
// requirement as a whole, whose conditions are the same in another order or
// under other words.
type ConditionChange struct {
	Op       Op
	Old, New ladder.RequirementSpec // nil where there is none
}

// MarshalJSON writes the change as an object of op, old and new.
func (c ConditionChange) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Op  Op  `json:"op"`
		Old any `json:"old,omitempty"`
		New any `json:"new,omitempty"`
	}{c.Op, encoded(c.Old), encoded(c.New)})
}

// Conditions returns what has become of the conditions of a requirement that
// has changed, in the order of the second one with what is removed at the end;
// none for a change of something else. A condition is known again by its kind
// and by what it is about, wherever it stands in the tree.
func (c Change) Conditions() []ConditionChange {
	if !c.isRequirement() || c.Op != Changed {
		return nil
	}
	old, _ := c.Old.(ladder.RequirementSpec)
	new, _ := c.New.(ladder.RequirementSpec)
	return conditions(old, new, c.steps)
}

// subject is what a condition is about.
type subject struct{ kind, about, more string }

// subjectOf returns what a condition is about.
func subjectOf(r ladder.RequirementSpec) subject {
	switch r := r.(type) {
	case ladder.AtLeast:
		return subject{"level", string(r.Skill), ""}
	case ladder.Score:
		return subject{"score", r.Of, ""}
	case ladder.Tenure:
		return subject{"tenure", r.In, ""}
	case ladder.Held:
		return subject{"held", r.Place, ""}
	case ladder.Evidence:
		return subject{"evidence", string(r.Skill), r.Value}
	case ladder.Rating:
		return subject{"rating", r.Review, ""}
	case ladder.Include:
		return subject{"include", r.Of, ""}
	case ladder.Own:
		if r.Condition != nil {
			return subject{"own", r.Condition.Kind(), ""}
		}
	}
	return subject{}
}

// leaves returns the conditions of a requirement, in the order in which they
// are written.
func leaves(r ladder.RequirementSpec) []ladder.RequirementSpec {
	if r == nil || !finite(reflect.ValueOf(r)) {
		return nil
	}
	var all []ladder.RequirementSpec
	var look func(ladder.RequirementSpec)
	look = func(r ladder.RequirementSpec) {
		var parts []ladder.RequirementSpec
		switch r := r.(type) {
		case nil:
			return
		case ladder.All:
			parts = r
		case ladder.Any:
			parts = r
		case ladder.Count:
			parts = r.Of
		default:
			all = append(all, r)
			return
		}
		for _, part := range parts {
			look(part)
		}
	}
	look(r)
	return all
}

func sameCondition(a, b ladder.RequirementSpec) bool {
	return sameRequirement(a, b)
}

// conditions compares the conditions of two requirements. Equal ones are
// paired first, then those about one thing in their order.
func conditions(old, new ladder.RequirementSpec, steps map[Name]int) []ConditionChange {
	if sameCondition(old, new) {
		return nil
	}
	before, after := leaves(old), leaves(new)
	partner := make([]int, len(after))
	free := make([]bool, len(before))
	for i := range free {
		free[i] = true
	}
	pairUp := func(same func(a, b ladder.RequirementSpec) bool) {
		for j := range after {
			if partner[j] > 0 {
				continue
			}
			for i := range before {
				if free[i] && same(before[i], after[j]) {
					free[i], partner[j] = false, i+1
					break
				}
			}
		}
	}
	if len(before)*len(after) <= maxWork {
		pairUp(sameCondition)
		pairUp(func(a, b ladder.RequirementSpec) bool { return subjectOf(a) == subjectOf(b) })
	}
	var all []ConditionChange
	for j, cond := range after {
		switch i := partner[j] - 1; {
		case i < 0:
			all = append(all, ConditionChange{Added, nil, cond})
		case !sameCondition(before[i], cond):
			all = append(all, ConditionChange{direction(before[i], cond, steps), before[i], cond})
		}
	}
	for i, cond := range before {
		if free[i] {
			all = append(all, ConditionChange{Removed, cond, nil})
		}
	}
	if all == nil && old != nil && new != nil {
		all = append(all, ConditionChange{Rearranged, old, new})
	}
	return all
}

// direction tells whether a condition about one thing asks for more than
// another one, for less, or for something else.
func direction(old, new ladder.RequirementSpec, steps map[Name]int) Op {
	order := 0
	level := func(of Name, a, b string) {
		x, okA := steps[Name{of.Kind, of.In, a}]
		y, okB := steps[Name{of.Kind, of.In, b}]
		if okA && okB {
			order = cmp.Compare(y, x)
		}
	}
	switch b := new.(type) {
	case ladder.AtLeast:
		level(Name{Kind: Skill, In: string(b.Skill)}, old.(ladder.AtLeast).Level, b.Level)
	case ladder.Rating:
		if a := old.(ladder.Rating); max(a.Times, 1) == max(b.Times, 1) && a.Months == b.Months {
			level(Name{Kind: Review, In: b.Review}, a.Level, b.Level)
		}
	case ladder.Tenure:
		if a := old.(ladder.Tenure); a.OrAbove == b.OrAbove {
			order = cmp.Compare(b.Months, a.Months)
		}
	case ladder.Evidence:
		if a := old.(ladder.Evidence); a.Months == b.Months {
			order = cmp.Compare(b.N, a.N)
		}
	case ladder.Score:
		if a := old.(ladder.Score); a.Exclusive == b.Exclusive && equal(shapeOf(reflect.TypeFor[ladder.SumSpec]()), reflect.ValueOf(a.Sum), reflect.ValueOf(b.Sum)) {
			order = b.Min.Compare(a.Min)
		}
	}
	switch order {
	case 1:
		return Raised
	case -1:
		return Lowered
	default:
		return Changed
	}
}

// stepsOf returns the numbers of the levels that a ladder can ask: by skill and
// by review, under the ids of the steps.
func stepsOf(spec ladder.Spec) map[Name]int {
	w := newWalker(spec)
	scales := make(map[string][]string)
	for _, s := range spec.Scales {
		ids := []string{"none"}
		for _, step := range s.Steps {
			ids = append(ids, step.ID)
		}
		scales[s.ID] = ids
	}
	steps := make(map[Name]int)
	for kind, of := range map[Kind]map[string]string{Skill: w.scaleOf, Review: w.rated} {
		for id, scale := range of {
			for i, step := range slices.Backward(scales[scale]) {
				steps[Name{kind, id, step}] = i
			}
		}
	}
	return steps
}
