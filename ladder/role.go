package ladder

import (
	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/text"
)

// Role is a job of a [Ladder], beside its grades.
type Role struct {
	ladder *data
	i      int
}

func (r Role) read() *roleData {
	if r.ladder == nil {
		return &noRole
	}
	return &r.ladder.roles[r.i]
}

// IsZero reports whether the role is of no ladder.
func (r Role) IsZero() bool { return r.ladder == nil }

// Ladder returns the ladder of which the role is a part.
func (r Role) Ladder() Ladder { return Ladder{r.ladder} }

// ID returns the role's id.
func (r Role) ID() string { return r.read().spec.ID }

// Name returns the role's name, or its id where it has none.
func (r Role) Name() text.Text { return nameOr(r.read().spec.Name, r.ID()) }

// Mission returns what the role is for, the zero Text when nobody has said.
func (r Role) Mission() text.Text { return r.read().spec.Mission }

// Requirement returns what the role asks; zero when nobody has said.
func (r Role) Requirement() Requirement { return r.read().requires }

// String returns the role's id.
func (r Role) String() string { return r.ID() }

// Spec returns a copy of the role's record.
func (r Role) Spec() RoleSpec {
	s := record.Clone(r.read().spec)
	s.Requires = r.Requirement().Spec()
	return s
}
