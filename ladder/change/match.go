package change

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// Proposal is a guess at what has become of an id that a new version no longer
// has.
type Proposal struct {
	IDSpec
	Likeness float64 `json:"likeness"` // from 0 to 1: the share of words that both have in what they are called and say
}

// minLikeness is what two things of different ids must have in common to be
// proposed as one.
const minLikeness = 0.6

// Match proposes what has become of the ids that the record a defines and b does
// not: the thing of the same kind that a does not have and whose names and texts
// are most like its own, the likeliest first. A thing is proposed once. Nothing
// uses a proposal by itself; the [IDSpec] of those that are right go into
// [NewIDs]. It takes time in proportion to the product of what has gone and what
// has come of one kind.
func Match(a, b ladder.Spec) []Proposal {
	old, new := textsOf(a), textsOf(b)
	var all []Proposal
	for n, texts := range old {
		if _, kept := new[n]; kept {
			continue
		}
		for m, others := range new {
			if _, known := old[m]; known || m.Kind != n.Kind || m.In != n.In {
				continue
			}
			if like := alike(texts, others); like >= minLikeness {
				all = append(all, Proposal{IDSpec{n.Kind, n.In, n.ID, []string{m.ID}}, like})
			}
		}
	}
	name := func(p Proposal) Name { return Name{p.Kind, p.In, p.From} }
	slices.SortFunc(all, func(p, q Proposal) int {
		return cmp.Or(cmp.Compare(q.Likeness, p.Likeness), name(p).compare(name(q)), slices.Compare(p.To, q.To))
	})
	taken := make(map[Name]bool)
	return slices.DeleteFunc(all, func(p Proposal) bool {
		to := Name{p.Kind, p.In, "\x00" + p.To[0]} // apart from the old names
		if taken[name(p)] || taken[to] {
			return true
		}
		taken[name(p)], taken[to] = true, true
		return false
	})
}

// alike returns the mean likeness of the texts that both things have.
func alike(a, b []text.Text) float64 {
	sum, n := 0.0, 0.0
	for i := range min(len(a), len(b)) {
		if a[i].IsZero() && b[i].IsZero() {
			continue
		}
		sum += textLikeness(a[i], b[i])
		n++
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// textsOf returns what the things that a ladder defines are called and say,
// field by field. Things of no text are none.
func textsOf(spec ladder.Spec) map[Name][]text.Text {
	all := make(map[Name][]text.Text)
	put := func(k Kind, in, id string, texts ...text.Text) {
		if id != "" {
			all[Name{k, in, id}] = texts
		}
	}
	behaviours := func(list []ladder.BehaviourSpec) {
		for _, b := range list {
			put(Behaviour, "", b.ID, b.Text)
		}
	}
	for _, s := range spec.Scales {
		put(Scale, "", s.ID, s.Name)
		for _, step := range s.Steps {
			put(Step, s.ID, step.ID, step.Name, step.Description)
		}
	}
	for _, s := range spec.Skills {
		put(Skill, "", string(s.ID), s.Name, s.Description)
	}
	for _, c := range spec.Competencies {
		put(Skill, "", string(c.ID), c.Name, c.Description)
		for _, anchor := range c.Anchors {
			behaviours(anchor.Behaviours)
		}
	}
	for _, s := range spec.Scores {
		put(Score, "", s.ID, s.Name, s.Description)
	}
	for _, s := range spec.Attributes {
		put(Attribute, "", s.ID, s.Name, s.Description)
	}
	for _, t := range spec.Tracks {
		put(Place, "", t.ID, t.Name, t.Description)
		for _, g := range t.Grades {
			var title text.Text
			if len(g.Titles) > 0 {
				title = g.Titles[0]
			}
			put(Place, "", g.ID, title, g.Description)
			for _, e := range g.Expectations {
				behaviours(e.Behaviours)
			}
			for _, s := range g.Steps {
				put(Place, "", s.ID, s.Name, s.Description)
			}
		}
	}
	for _, s := range spec.Groups {
		put(Place, "", s.ID, s.Name)
	}
	for _, s := range spec.Disciplines {
		put(Discipline, "", s.ID, s.Name, s.Description)
	}
	for _, s := range spec.Roles {
		put(Place, "", s.ID, s.Name, s.Mission)
	}
	for _, s := range spec.Reviews {
		put(Review, "", s.ID, s.Name, s.Description)
		for _, stage := range s.Stages {
			put(Stage, s.ID, stage.ID, stage.Name, stage.Description)
		}
	}
	for _, s := range spec.Pay {
		put(Band, "", s.ID, s.Name, s.Marks)
	}
	return all
}
