package ladder

import "github.com/kakezan/kakezan/skills"

// Facts are what is known of one person as of a date: everything that a
// [Requirement] is evaluated over. The zero Facts know nothing.
type Facts struct{ profile skills.Profile }

// FactsOf returns the facts of a profile alone.
func FactsOf(profile skills.Profile) Facts { return Facts{profile} }

// Profile returns the levels among the facts.
func (f Facts) Profile() skills.Profile { return f.profile }
