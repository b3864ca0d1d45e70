package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// drafts looks for what is in force and refers to a grade that is not.
func drafts(m *model, report func(problem.Problem)) {
	check := func(id string, path problem.Path) {
		if g, ok := m.grade(id); ok && g.spec.Draft {
			report(DraftReference.At(path, id))
		}
	}
	ends := func(ids []string, path problem.Path) {
		for i, id := range ids {
			at := path
			if len(ids) > 1 {
				at = path.Index(i)
			}
			check(id, at)
		}
	}
	for _, t := range m.spec.Tracks {
		check(t.ForksFrom, problem.Path("tracks").Item(t.ID).Field("forks-from"))
	}
	for _, g := range m.grades {
		if !g.spec.Draft {
			for i, id := range g.spec.Includes {
				check(id, g.path.Field("includes").Index(i))
			}
		}
	}
	m.askers(func(a asker) {
		if a.draft {
			return
		}
		visit(a.requires, a.path, func(r ladder.RequirementSpec, path problem.Path) {
			switch r := r.(type) {
			case ladder.Tenure:
				check(r.In, path.Field("in"))
			case ladder.Held:
				check(r.Place, path.Field("place"))
			case ladder.Include:
				check(r.Of, path.Field("of"))
			}
		})
	})
	for i, t := range m.spec.Transitions {
		if from, drafts := m.count(t.From); from > drafts {
			ends(t.From, m.transitionPath(i).Field("from"))
		}
		if to, drafts := m.count(t.To); to > drafts {
			ends(t.To, m.transitionPath(i).Field("to"))
		}
	}
	for _, r := range m.spec.Reviews {
		for _, s := range r.Stages {
			for i, d := range s.Deciders {
				check(d.Grade, problem.Path("reviews").Item(r.ID).Field("stages").Item(s.ID).Field("deciders").Index(i).Field("grade"))
			}
		}
	}
}
