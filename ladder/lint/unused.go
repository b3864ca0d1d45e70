package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// unused looks for what is declared and never referred to. A catalog may know
// more skills than a ladder asks for, a scale may be there for those who build on
// the ladder, and a review that comes round by itself needs no transition.
func unused(m *model, report func(problem.Problem)) {
	use := newUses()
	m.conditions(func(r ladder.RequirementSpec, _ problem.Path) {
		switch r := r.(type) {
		case ladder.Score:
			use.scores[r.Of] = true
		case ladder.Tenure:
			use.groups[r.In] = true
		case ladder.Held:
			use.groups[r.Place] = true
		case ladder.Rating:
			use.reviews[r.Review] = true
		}
	})
	m.uses(use)
	check := func(used map[string]bool, id, field string, what text.Text) {
		if !used[id] {
			report(Unused.At(problem.Path(field).Item(id), what, id))
		}
	}
	for _, s := range m.spec.Scores {
		check(use.scores, s.ID, "scores", words.score)
	}
	for _, a := range m.spec.Attributes {
		check(use.attributes, a.ID, "attributes", words.attribute)
	}
	for _, g := range m.spec.Groups {
		check(use.groups, g.ID, "groups", words.group)
	}
	for _, r := range m.spec.Reviews {
		if r.Every == 0 {
			check(use.reviews, r.ID, "reviews", words.review)
		}
	}
}

type uses struct{ scores, attributes, groups, reviews map[string]bool }

func newUses() uses {
	return uses{make(map[string]bool), make(map[string]bool), make(map[string]bool), make(map[string]bool)}
}

// uses adds what is referred to outside of requirements.
func (m *model) uses(use uses) {
	for _, t := range m.spec.Titles {
		use.scores[t.Score] = true
	}
	for _, g := range m.grades {
		for _, a := range g.spec.Attributes {
			use.attributes[a.Attribute] = true
		}
	}
	for _, g := range m.spec.Groups {
		for _, id := range g.Of {
			use.groups[id] = true
		}
	}
	for _, t := range m.spec.Transitions {
		use.reviews[t.Review] = true
		for _, id := range t.From {
			use.groups[id] = true
		}
		for _, id := range t.To {
			use.groups[id] = true
		}
	}
}
