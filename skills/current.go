package skills

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Current yields the skills in use that an id stands for today: the skill itself
// unless it is retired, else what took its place, and of that what took its place
// in turn. There are several where a skill was split, and none where nothing took
// its place or the id is unknown. Each is yielded once, in the order of the
// records that lead there, breadth first. The sequence can be run again.
func (c Catalog) Current(id ID) iter.Seq[Skill] {
	return func(yield func(Skill) bool) {
		i, ok := c.read().byID[id]
		if !ok {
			return
		}
		if s := c.data.skill(i); !s.Retired() {
			yield(s)
			return
		}
		walk(i, c.Len(), func(r reach) bool {
			s := c.data.skill(r.node)
			return s.Retired() || yield(s)
		}, c.data.replacedBy)
	}
}

// CarryOver returns the claims with those of a retired skill put under the one
// skill that took its place. Where several or none did, nobody but the people
// concerned can tell what the claim is worth: it stays under the old id, and is
// listed as [RetiredClaimed] at its index. Nothing else about a claim changes, its
// level included, and claims of skills in use or unknown to the catalog stay as they
// are. The claims keep their order.
func (c Catalog) CarryOver(claims []Claim) ([]Claim, problem.List) {
	carried := slices.Clone(claims)
	var list problem.List
	for i, claim := range claims {
		s, ok := c.Skill(claim.Skill())
		if !ok || !s.Retired() {
			continue
		}
		successors := slices.Collect(c.Current(s.ID()))
		if len(successors) != 1 {
			list = append(list, RetiredClaimed.At(problem.Path("claims").Index(i).Field("skill"), s.ID(), callList(successors)))
			continue
		}
		spec := claim.Spec()
		spec.Skill = successors[0].ID()
		if moved, err := NewClaim(spec); err == nil { // always: it differs in a checked id alone
			carried[i] = moved
		}
	}
	return carried, list
}

// callList returns the ids of skills, or says that there are none.
func callList(list []Skill) any {
	if len(list) == 0 {
		return noSkills
	}
	return listed(list)
}

var noSkills = text.EnJa("(none)", "（なし）")

// DoubtClaims lists, at their indexes, the claims that a reader should look at
// again: [RetiredClaimed], as by [Catalog.CarryOver], and [GroupClaimed], the claim
// of a heading. Claims of skills that the catalog does not know are no cause for
// doubt, as no catalog knows all skills.
func (c Catalog) DoubtClaims(claims []Claim) problem.List {
	_, list := c.CarryOver(claims)
	for i, claim := range claims {
		if s, ok := c.Skill(claim.Skill()); ok && s.Kind() == KindGroup {
			list = append(list, GroupClaimed.At(problem.Path("claims").Index(i).Field("skill"), s.ID()))
		}
	}
	return list.Sorted()
}
