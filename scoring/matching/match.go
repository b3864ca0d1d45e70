package matching

import (
	"cmp"
	"fmt"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// Match is how well a person fits a role.
type Match struct {
	Role int       // its number among the roles
	Fit  fit.Range // see the package, or [fit.To]

	// Gate is Met when the person is known to have every must-have, NotMet when one
	// is known to fall short, and Unknown otherwise. A role without must-haves is Met.
	// Of a grade or role of a ladder it is [fit.Fit.Gate].
	Gate ladder.Outcome
}

// Compare puts the matches of one person in order, the best first: by the lower end
// of the fit, then by the upper end, then by the number of the role. It returns -1, 0
// or +1.
func (m Match) Compare(n Match) int {
	switch {
	case m.Fit.Lo != n.Fit.Lo:
		return cmp.Compare(n.Fit.Lo, m.Fit.Lo)
	case m.Fit.Hi != n.Fit.Hi:
		return cmp.Compare(n.Fit.Hi, m.Fit.Hi)
	default:
		return cmp.Compare(m.Role, n.Role)
	}
}

// String returns the match in one line, for logs, such as "role 7: 0.67 to 1.00,
// unknown".
func (m Match) String() string { return fmt.Sprintf("role %d: %v, %v", m.Role, m.Fit, m.Gate) }
