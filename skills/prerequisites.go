package skills

import "iter"

// Prerequisite is a skill that another one builds on, directly or through others.
type Prerequisite struct {
	Skill    Skill
	For      Skill // the skill that names it, on the shortest chain
	Distance int   // length of that chain: 1 for a direct prerequisite
}

// Essential yields everything without which nobody can have a skill: its essential
// prerequisites, theirs, and so on, each once and with the shortest chain that
// leads there. The direct ones come first, in the order of the record, then those
// at a distance of 2, and so on.
//
// Skills may need each other in a circle, see [Catalog.Doubts]; none is among its
// own prerequisites. Nothing is known of an unknown id. The sequence can be run
// again. It takes time in proportion to the relations that it follows.
func (c Catalog) Essential(id ID) iter.Seq[Prerequisite] {
	return c.builtOn(id, c.read().essential)
}

// Prerequisites yields what [Catalog.Essential] does and what helps, too:
// essential and optional prerequisites, in any order along a chain. Of equally
// near ones the essential prerequisites of one skill come before its optional
// ones.
func (c Catalog) Prerequisites(id ID) iter.Seq[Prerequisite] {
	return c.builtOn(id, c.read().essential, c.read().optional)
}

func (c Catalog) builtOn(id ID, graphs ...graph) iter.Seq[Prerequisite] {
	return func(yield func(Prerequisite) bool) {
		i, ok := c.read().byID[id]
		if !ok {
			return
		}
		reached := []int32{i} // in order of the walk
		walk(i, c.Len(), func(r reach) bool {
			reached = append(reached, r.node)
			return yield(Prerequisite{c.data.skill(r.node), c.data.skill(reached[r.from]), int(r.distance)})
		}, graphs...)
	}
}
