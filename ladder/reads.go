package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// Reads says which facts a [Requirement] looks at: facts that differ in nothing of
// that meet it alike. The zero Reads looks at nothing.
type Reads struct {
	skills                              []skills.ID
	stints, evidence, ratings, anything bool
}

// Skills yields the skills of which a level is asked, as a condition or in a score,
// each once, in the order in which they are first named. It can be run again.
func (r Reads) Skills() iter.Seq[skills.ID] { return slices.Values(r.skills) }

// Stints reports whether it looks at places held and for how long.
func (r Reads) Stints() bool { return r.stints || r.anything }

// Evidence reports whether it looks at evidence, that of claims included.
func (r Reads) Evidence() bool { return r.evidence || r.anything }

// Ratings reports whether it looks at results of reviews.
func (r Reads) Ratings() bool { return r.ratings || r.anything }

// Anything reports whether it has a [Condition] of a program's own, which may look
// at any fact.
func (r Reads) Anything() bool { return r.anything }

// Reads returns which facts the requirement looks at; none when it has not been
// stated. It takes time in proportion to the requirement.
func (r Requirement) Reads() Reads {
	var found Reads
	if !r.IsZero() {
		found.add(r.node, make(map[skills.ID]bool))
	}
	return found
}

func (r *Reads) add(n *node, seen map[skills.ID]bool) {
	switch n.form {
	case formLevel:
		r.skill(n.leaf.skill, seen)
	case formKind:
		switch k := n.kind.(type) {
		case *score:
			for _, group := range k.sum.groups {
				for i := range group.terms {
					r.skill(group.terms[i].skill, seen)
				}
			}
		case *tenure, *held:
			r.stints = true
		case *evidence:
			r.evidence = true
		case *rating:
			r.ratings = true
		default:
			r.anything = true
		}
	}
	for i := range n.parts {
		r.add(&n.parts[i], seen)
	}
}

func (r *Reads) skill(id skills.ID, seen map[skills.ID]bool) {
	if !seen[id] {
		seen[id] = true
		r.skills = append(r.skills, id)
	}
}
