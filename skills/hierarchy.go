package skills

import "iter"

// Roots yields the skills that have no broader one, in order of id. It can be run
// again.
func (c Catalog) Roots() iter.Seq[Skill] {
	return func(yield func(Skill) bool) {
		for s := range c.All() {
			if len(s.spec.Broader) == 0 && !yield(s) {
				return
			}
		}
	}
}

// Broader yields the wider skills of which a skill is directly a part or a sort,
// each once, in the order of its record; none for an unknown id. It can be run
// again.
func (c Catalog) Broader(id ID) iter.Seq[Skill] { return c.near(id, c.read().broader) }

// Narrower yields the skills that are directly a part or a sort of a skill, in
// order of id; none for an unknown id. It can be run again.
func (c Catalog) Narrower(id ID) iter.Seq[Skill] { return c.near(id, c.read().narrower) }

// Ancestors yields the skills that are broader than a skill, directly or through
// others, each once: breadth first, and of equally near ones in the order of the
// records that lead there. None is broader than an unknown id. It can be run again.
//
// It takes time in proportion to the relations of what it yields, as does
// [Catalog.Descendants], and beyond a few skills memory of a bit for each skill of
// the catalog.
func (c Catalog) Ancestors(id ID) iter.Seq[Skill] { return c.far(id, c.read().broader) }

// Descendants yields the skills that are narrower than a skill, directly or
// through others, each once: breadth first, and those below one skill in order of
// id. None is narrower than an unknown id. It can be run again.
func (c Catalog) Descendants(id ID) iter.Seq[Skill] { return c.far(id, c.read().narrower) }

// IsBroader reports whether one skill is broader than another, directly or through
// others. No skill is broader than itself, nor than or through an unknown id.
func (c Catalog) IsBroader(broad, narrow ID) bool {
	for s := range c.Ancestors(narrow) {
		if s.ID() == broad {
			return true
		}
	}
	return false
}

// Related yields the skills that are near a skill, each once: those that its
// record names, in that order, then those whose records name it, in order of id.
// None is near an unknown id. It can be run again.
func (c Catalog) Related(id ID) iter.Seq[Skill] { return c.near(id, c.read().related) }

// near yields what a skill points to.
func (c Catalog) near(id ID, g graph) iter.Seq[Skill] {
	return func(yield func(Skill) bool) {
		i, ok := c.read().byID[id]
		if !ok {
			return
		}
		seen := walker{nodes: c.Len()}
		for _, to := range g.of(i) {
			if !seen.add(reach{node: to}) {
				continue
			}
			if !yield(c.data.skill(to)) {
				return
			}
		}
	}
}

// far yields what is reached from a skill.
func (c Catalog) far(id ID, g graph) iter.Seq[Skill] {
	return func(yield func(Skill) bool) {
		if i, ok := c.read().byID[id]; ok {
			walk(i, c.Len(), func(r reach) bool { return yield(c.data.skill(r.node)) }, g)
		}
	}
}
