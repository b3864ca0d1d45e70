package ladder

// Witness returns facts that add to f what meets the requirement: levels, time
// in places, evidence, ratings. It is for tests of a ladder: that nobody is kept
// out of a grade by the requirement itself. It returns false when the requirement
// has not been stated, and when it finds none: a condition of a program's own may
// have no witness, and one of several parts that were tried in order may take
// from f what another one needs. Levels that f knows are raised, never lowered,
// and a waived skill is no longer waived when a level of it is asked.
func (r Requirement) Witness(f Facts) (Facts, bool) {
	if r.IsZero() {
		return f, false
	}
	g, ok := r.node.witness(f)
	if !ok || r.Outcome(g) != Met {
		return f, false
	}
	return g, true
}

func (n *node) witness(f Facts) (Facts, bool) {
	if n.outcome(&f) == Met {
		return f, true
	}
	switch n.form {
	case formLevel:
		return f.with(f.profile.With(n.leaf.skill, n.leaf.level)), true
	case formKind:
		return n.kind.witness(f)
	}
	// What meets one part may meet others, too.
	for i := range n.parts {
		if n.outcome(&f) == Met {
			break
		}
		if g, ok := n.parts[i].witness(f); ok {
			f = g
		}
	}
	return f, n.outcome(&f) == Met
}
