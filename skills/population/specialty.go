package population

import (
	"cmp"
	"strings"

	"github.com/kakezan/kakezan/skills"
)

// Specialty is one condition of a question: a skill, held at least at a level.
// It is a small comparable value.
//
// The zero AtLeast asks whether the person holds the skill at all, that is,
// above "none". The level "none" asks for nothing: everyone whose skill is
// known fulfils it. The zero Specialty names no skill, and so none that a
// population knows.
type Specialty struct {
	Skill   skills.ID
	AtLeast skills.Level
}

// Holds returns the specialty of holding the skill at all.
func Holds(skill skills.ID) Specialty { return Specialty{Skill: skill} }

// Specialties returns the specialties of holding each of the skills at all, in
// the order given.
func Specialties(ids ...skills.ID) []Specialty {
	q := make([]Specialty, len(ids))
	for i, id := range ids {
		q[i] = Holds(id)
	}
	return q
}

// Compare orders specialties by skill, then by scale, then by level: "none"
// first, "at all" next, then the steps from the lowest up. Specialties of one
// skill are in the order in which they ask for more, as long as their levels
// are of one scale.
func (s Specialty) Compare(t Specialty) int {
	return cmp.Or(
		strings.Compare(string(s.Skill), string(t.Skill)),
		cmp.Compare(s.rank(), t.rank()),
		strings.Compare(s.AtLeast.ScaleID(), t.AtLeast.ScaleID()),
		cmp.Compare(s.AtLeast.Step(), t.AtLeast.Step()),
	)
}

func (s Specialty) rank() int {
	switch {
	case s.AtLeast.IsNone():
		return 0
	case s.AtLeast.IsZero():
		return 1
	default:
		return 2
	}
}

// Implies reports whether everyone who fulfils s fulfils t as well: the same
// skill, asked at the same level or a lower one. "At all" is implied by every
// level above "none", and "none" by everything. Levels of different scales
// imply nothing of each other.
func (s Specialty) Implies(t Specialty) bool {
	if s.Skill != t.Skill {
		return false
	}
	if s.rank() < 2 || t.rank() < 2 {
		return s.rank() >= t.rank()
	}
	order, ok := s.AtLeast.Compare(t.AtLeast)
	return ok && order >= 0
}

// String returns the skill's id, followed by the level where one is asked:
// "go" or "go>=mastery/working".
func (s Specialty) String() string {
	if s.AtLeast.IsZero() {
		return string(s.Skill)
	}
	return string(s.Skill) + ">=" + s.AtLeast.String()
}
