package skills

import (
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
)

// maxSuggestions bounds the search for near words: a catalog of thousands of
// records whose broader ids are all of another catalog should fail soon, too.
const maxSuggestions = 20

// relations is how the skills of a catalog hang together, by their numbers.
type relations struct {
	broader, narrower   graph
	essential, optional graph
	related             graph // both ways, each skill once
	replacedBy          graph
}

// relation is a list of ids in a record.
type relation struct {
	field problem.Path
	ids   func(*SkillSpec) []ID
}

var (
	broader    = relation{"broader", func(s *SkillSpec) []ID { return s.Broader }}
	essential  = relation{"prerequisites.essential", func(s *SkillSpec) []ID { return s.Prerequisites.Essential }}
	optional   = relation{"prerequisites.optional", func(s *SkillSpec) []ID { return s.Prerequisites.Optional }}
	related    = relation{"related", func(s *SkillSpec) []ID { return s.Related }}
	replacedBy = relation{"replaced-by", func(s *SkillSpec) []ID { return s.ReplacedBy }}
)

// at returns the path of one of the ids.
func (r relation) at(s *SkillSpec, i int) problem.Path {
	return skillPath(s.ID).Join(r.field).Index(i)
}

// relate makes the relations, and reports ids that no skill has and skills that
// can't stand in a relation to themselves.
func (c *catalogData) relate() (list problem.List) {
	r := relator{catalogData: c}
	c.broader, c.essential, c.optional = r.graph(broader), r.graph(essential), r.graph(optional)
	c.related, c.replacedBy = r.graph(related), r.graph(replacedBy)

	toItself := func(rel relation) {
		for i := range c.skills {
			ids := rel.ids(&c.skills[i])
			if at := slices.Index(ids, c.skills[i].ID); at >= 0 {
				list = append(list, SelfReference.At(rel.at(&c.skills[i], at), c.skills[i].ID))
			}
		}
	}
	onCycle := func(g graph, rel relation, code *problem.Code) {
		for _, set := range g.cycles() {
			for _, i := range set {
				list = append(list, code.At(rel.at(&c.skills[i], c.firstOf(rel.ids(&c.skills[i]), set)), c.skills[i].ID))
			}
		}
	}
	toItself(essential)
	toItself(optional)
	toItself(related)
	onCycle(c.broader, broader, CyclicBroader)
	onCycle(c.replacedBy, replacedBy, CyclicReplacement)
	c.narrower = c.broader.reversed()
	c.related = c.bothWays(c.related)
	return append(r.unknown, list...)
}

// firstOf returns the index of the first of some ids whose skill is in a rising
// set of them, of which there is one.
func (c *catalogData) firstOf(ids []ID, set []int32) int {
	return slices.IndexFunc(ids, func(id ID) bool {
		to, ok := c.byID[id]
		_, found := slices.BinarySearch(set, to)
		return ok && found
	})
}

// relator turns ids into numbers, and gathers those that no skill has.
type relator struct {
	*catalogData
	unknown problem.List
}

func (r *relator) graph(rel relation) graph {
	size := 0
	for i := range r.skills {
		size += len(rel.ids(&r.skills[i]))
	}
	if size == 0 {
		return graph{}
	}
	g := graph{make([]int32, 1, len(r.skills)+1), make([]int32, 0, size)}
	for i := range r.skills {
		for at, id := range rel.ids(&r.skills[i]) {
			if to, ok := r.byID[id]; ok {
				g.to = append(g.to, to)
				continue
			}
			unknown := UnknownSkill.At(rel.at(&r.skills[i], at), id)
			if len(r.unknown) < maxSuggestions {
				unknown = unknown.WithSuggestion(r.nearest(string(id)))
			}
			r.unknown = append(r.unknown, unknown)
		}
		g.first = append(g.first, int32(len(g.to)))
	}
	return g
}

// bothWays returns a relation that holds between two skills when either states it:
// first those that a skill states, then those that state it.
func (c *catalogData) bothWays(g graph) graph {
	if len(g.to) == 0 {
		return graph{}
	}
	back := g.reversed()
	both := graph{make([]int32, 1, len(g.first)), make([]int32, 0, 2*len(g.to))}
	last := make([]int32, len(c.skills)) // the skill, from 1, that was last found to be related to each
	for i := range int32(len(c.skills)) {
		for _, list := range [][]int32{g.of(i), back.of(i)} {
			for _, to := range list {
				if last[to] != i+1 {
					last[to] = i + 1
					both.to = append(both.to, to)
				}
			}
		}
		both.first = append(both.first, int32(len(both.to)))
	}
	return both
}
