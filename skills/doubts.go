package skills

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
)

// Doubts lists what is allowed in a catalog and still worth a look, in order of
// place. All of it is of severity Warning:
//   - [CyclicPrerequisites], for each set of skills that essentially need each other;
//   - [RetiredNeeded], where a skill in use refers to a retired one, with the successor
//     as suggestion where there is exactly one;
//   - [GroupNeeded], where a heading is a prerequisite;
//   - [AmbiguousLabels], once, where labels mean several skills: [Catalog.Ambiguities]
//     yields them.
//
// It takes time in proportion to the catalog.
func (c Catalog) Doubts() problem.List {
	if c.data == nil {
		return nil
	}
	list := c.data.cyclicPrerequisites()
	for s := range c.All() {
		list = append(list, c.doubtSkill(s)...)
	}
	return append(list, c.ambiguousLabels()...).Sorted()
}

func (c *catalogData) cyclicPrerequisites() (list problem.List) {
	for _, set := range c.essential.cycles() {
		members := make([]Skill, len(set))
		for i, member := range set {
			members[i] = c.skill(member)
		}
		first := members[0].spec
		list = append(list, CyclicPrerequisites.At(essential.at(first, c.firstOf(first.Prerequisites.Essential, set)), listed(members)))
	}
	return list
}

// doubtSkill looks at what a skill refers to.
func (c Catalog) doubtSkill(s Skill) (list problem.List) {
	refer := func(rel relation, needs bool) {
		for i, id := range rel.ids(s.spec) {
			to, _ := c.Skill(id)
			if to.Retired() && !s.Retired() {
				doubt := RetiredNeeded.At(rel.at(s.spec, i), s.ID(), id)
				if now := slices.Collect(c.Current(id)); len(now) == 1 {
					doubt = doubt.WithSuggestion(now[0].String())
				}
				list = append(list, doubt)
			}
			if needs && to.Kind() == KindGroup {
				list = append(list, GroupNeeded.At(rel.at(s.spec, i), id, s.ID()))
			}
		}
	}
	refer(broader, false)
	refer(essential, true)
	refer(optional, true)
	refer(related, false)
	return list
}

func (c Catalog) ambiguousLabels() problem.List {
	n, example := 0, ""
	for label := range c.Ambiguities() {
		if n == 0 {
			example = label
		}
		n++
	}
	if n == 0 {
		return nil
	}
	return problem.List{AmbiguousLabels.At("skills", n, example)}
}

// listed returns the ids of skills as a message says them.
func listed(list []Skill) string {
	ids := make([]string, len(list))
	for i, s := range list {
		ids[i] = s.String()
	}
	return strings.Join(ids, ", ")
}
