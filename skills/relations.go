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

// relate makes the relations, and reports ids that no skill has and skills that
// can't stand in a relation to themselves.
func (c *catalogData) relate() (list problem.List) {
	r := relator{catalogData: c}
	c.broader = r.graph("broader", func(s *SkillSpec) []ID { return s.Broader })
	c.essential = r.graph("prerequisites.essential", func(s *SkillSpec) []ID { return s.Prerequisites.Essential })
	c.optional = r.graph("prerequisites.optional", func(s *SkillSpec) []ID { return s.Prerequisites.Optional })
	c.related = r.graph("related", func(s *SkillSpec) []ID { return s.Related })
	c.replacedBy = r.graph("replaced-by", func(s *SkillSpec) []ID { return s.ReplacedBy })

	report := func(i int32, field problem.Path, code *problem.Code) {
		id := c.skills[i].ID
		list = append(list, code.At(skillPath(id).Join(field), id))
	}
	toItself := func(g graph, field problem.Path) {
		for i := range c.skills {
			if slices.Contains(g.of(int32(i)), int32(i)) {
				report(int32(i), field, SelfReference)
			}
		}
	}
	onCycle := func(g graph, field problem.Path, code *problem.Code) {
		for _, set := range g.cycles() {
			for _, i := range set {
				report(i, field, code)
			}
		}
	}
	toItself(c.essential, "prerequisites.essential")
	toItself(c.optional, "prerequisites.optional")
	toItself(c.related, "related")
	onCycle(c.broader, "broader", CyclicBroader)
	onCycle(c.replacedBy, "replaced-by", CyclicReplacement)
	c.narrower = c.broader.reversed()
	c.related = c.bothWays(c.related)
	return append(r.unknown, list...)
}

// relator turns ids into numbers, and gathers those that no skill has.
type relator struct {
	*catalogData
	unknown problem.List
}

func (r *relator) graph(field problem.Path, ids func(*SkillSpec) []ID) graph {
	size := 0
	for i := range r.skills {
		size += len(ids(&r.skills[i]))
	}
	if size == 0 {
		return graph{}
	}
	g := graph{make([]int32, 1, len(r.skills)+1), make([]int32, 0, size)}
	for i := range r.skills {
		for _, id := range ids(&r.skills[i]) {
			if to, ok := r.byID[id]; ok {
				g.to = append(g.to, to)
				continue
			}
			unknown := UnknownSkill.At(skillPath(r.skills[i].ID).Join(field), id)
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
