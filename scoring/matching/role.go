package matching

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// RoleSpec is the record of a role: what it asks for.
type RoleSpec struct {
	ID    string
	Needs []NeedSpec // each skill once; a role that asks for nothing fits everybody
}

// NeedSpec is the record of a skill that a role asks for.
type NeedSpec struct {
	Skill skills.ID
	Level skills.Level // above none

	// Weight is how much the need counts beside the others of its role, from
	// MinWeight to MaxWeight. The zero value means 1.
	Weight float64

	// Must says that the role is closed to who falls short of the level. The zero
	// value means that the need counts in the fit alone.
	Must bool
}

// Roles are what people are compared with, prepared once for as many people as
// there are. They are immutable and safe for concurrent use. The zero Roles are no
// roles.
type Roles struct{ *index }

// role is a role with what is known of it beforehand.
type role struct {
	id     string
	target ladder.Target // nil for a role from a record
	needs  []NeedSpec    // with their weights
	total  float64       // the sum of their weights, in their order

	// gated says that something besides levels is asked, which is unknown of people
	// who state levels only.
	gated bool

	// whole says that the fit is not this formula over fixed needs: it is asked of
	// package fit as a whole.
	whole bool
}

// NewRoles checks records and returns their roles, in order. All problems are
// reported at once: the error, if any, is a *problem.Error with paths such as
// roles[sre].needs[go].weight. The records are copied. It takes time in proportion to
// the needs.
func NewRoles(specs []RoleSpec) (Roles, error) {
	list := tooMany(len(specs))
	if list.HasFatal() {
		return Roles{}, list.Err()
	}
	roles := make([]role, len(specs))
	seen := make(map[string]bool, len(specs))
	for i, spec := range specs {
		path := problem.Path("roles").Index(i)
		list = append(list, skills.CheckID(spec.ID, whatRole, path.Field("id"))...)
		if spec.ID != "" {
			path = problem.Path("roles").Item(spec.ID)
			if seen[spec.ID] {
				list = append(list, skills.DuplicateID.At(path.Field("id"), spec.ID))
			}
			seen[spec.ID] = true
		}
		needs, problems := checkNeeds(spec.Needs, path)
		list = append(list, problems...)
		roles[i] = role{id: spec.ID, needs: needs, total: totalWeight(needs)}
	}
	if err := list.Err(); err != nil {
		return Roles{}, err
	}
	return newIndex(roles), nil
}

var whatRole = text.EnJa("a role", "職種")

func tooMany(roles int) problem.List {
	if roles > MaxRoles {
		return problem.List{TooManyRoles.At("roles", roles, MaxRoles)}
	}
	return nil
}

// checkNeeds returns a copy of the needs of the role at a path, with their weights,
// and what is wrong with them.
func checkNeeds(specs []NeedSpec, path problem.Path) ([]NeedSpec, problem.List) {
	if len(specs) > MaxNeeds {
		return nil, problem.List{TooManyNeeds.At(path.Field("needs"), len(specs), MaxNeeds)}
	}
	var list problem.List
	needs := slices.Clone(specs)
	seen := make(map[skills.ID]bool, len(needs))
	for i := range needs {
		n := &needs[i]
		at := path.Field("needs").Index(i)
		list = append(list, n.Skill.Check(at.Field("skill"))...)
		if n.Skill != "" {
			at = path.Field("needs").Item(string(n.Skill))
			if seen[n.Skill] {
				list = append(list, AskedTwice.At(at, n.Skill))
			}
			seen[n.Skill] = true
		}
		if n.Level.Step() <= 0 {
			list = append(list, NothingAsked.At(at.Field("level"), n.Skill))
		}
		if n.Weight == 0 {
			n.Weight = 1
		}
		if !(n.Weight >= MinWeight && n.Weight <= MaxWeight) {
			list = append(list, WeightOutOfRange.At(at.Field("weight"), n.Weight, MinWeight, MaxWeight))
		}
	}
	return needs, list
}

func totalWeight(needs []NeedSpec) float64 {
	total := 0.0
	for _, n := range needs {
		total += n.Weight
	}
	return total
}

// Len returns the number of roles.
func (r Roles) Len() int { return len(r.list()) }

// ID returns the id of a role by its number, counted from 0 in the order in which
// the roles were given, "" when there is no such role. Roles of two ladders can have
// one id, see [Roles.Target].
func (r Roles) ID(i int) string {
	if i < 0 || i >= r.Len() {
		return ""
	}
	return r.roles[i].id
}

// Target returns the grade or role of a ladder by its number, nil when there is no
// such role or it is from a record.
func (r Roles) Target(i int) ladder.Target {
	if i < 0 || i >= r.Len() {
		return nil
	}
	return r.roles[i].target
}

// Find returns the number of the first role with an id, and whether there is one. It
// takes time in the number of roles.
func (r Roles) Find(id string) (int, bool) {
	i := slices.IndexFunc(r.list(), func(one role) bool { return one.id == id })
	return max(i, 0), i >= 0
}

// Whole returns how many of the roles are evaluated person by person as package fit
// does it, see [RolesOf] for what that costs.
func (r Roles) Whole() int {
	if r.index == nil {
		return 0
	}
	return len(r.whole)
}

// String returns what there is, such as "1000 roles, 500 skills".
func (r Roles) String() string {
	if r.index == nil {
		return "0 roles, 0 skills"
	}
	return fmt.Sprintf("%d roles, %d skills", r.Len(), len(r.skills))
}

func (r Roles) list() []role {
	if r.index == nil {
		return nil
	}
	return r.roles
}
