package ladder

import "github.com/kakezan/kakezan/skills/problem"

// maxComparisons bounds how many words are compared to find out what was meant
// by unknown ones. It is far more than a file by people needs, and keeps a
// large file in which every reference is wrong from taking hours.
const maxComparisons = 1_000_000

// suggester guesses what was meant by an unknown id.
type suggester struct {
	comparisons                              int
	scales, skills, grades, places, reviews  vocabulary
	tracks, scores, attributes, competencies vocabulary
	targets, roles, fields                   vocabulary
}

// vocabulary is a list of known ids, written down when it is first needed.
type vocabulary struct {
	listed bool
	ids    []string
}

func (s *suggester) nearest(word string, v *vocabulary, list func() []string) string {
	if !v.listed {
		v.listed, v.ids = true, list()
	}
	if s.comparisons += len(v.ids); s.comparisons > maxComparisons {
		return ""
	}
	return problem.Nearest(word, v.ids)
}

func (s *suggester) scale(id string, d *data) string {
	return s.nearest(id, &s.scales, func() []string { return d.scaleIDs })
}

func (s *suggester) skill(id string, d *data) string {
	return s.nearest(id, &s.skills, d.allSkills)
}

func (s *suggester) grade(id string, d *data) string {
	return s.nearest(id, &s.grades, d.gradeIDs)
}

// place guesses at either end of a transition.
func (s *suggester) place(id string, d *data) string {
	return s.nearest(id, &s.places, func() []string {
		return append(d.placeIDs(), Outside)
	})
}

func (s *suggester) role(id string, d *data) string {
	return s.nearest(id, &s.roles, d.roleIDs)
}

// target guesses at a grade or role.
func (s *suggester) target(id string, d *data) string {
	return s.nearest(id, &s.targets, func() []string { return append(d.gradeIDs(), d.roleIDs()...) })
}

func (s *suggester) discipline(id string, d *data) string {
	return s.nearest(id, &s.fields, func() []string {
		ids := make([]string, len(d.spec.Disciplines))
		for i, spec := range d.spec.Disciplines {
			ids[i] = spec.ID
		}
		return ids
	})
}

func (s *suggester) review(id string, d *data) string {
	return s.nearest(id, &s.reviews, func() []string {
		ids := make([]string, len(d.reviews))
		for i, r := range d.reviews {
			ids[i] = r.ID
		}
		return ids
	})
}

func (s *suggester) track(id string, d *data) string {
	return s.nearest(id, &s.tracks, func() []string {
		ids := make([]string, len(d.tracks))
		for i, t := range d.tracks {
			ids[i] = t.spec.ID
		}
		return ids
	})
}

func (s *suggester) score(id string, specs []ScoreSpec) string {
	return s.nearest(id, &s.scores, func() []string {
		ids := make([]string, len(specs))
		for i, spec := range specs {
			ids[i] = spec.ID
		}
		return ids
	})
}

func (s *suggester) attribute(id string, d *data) string {
	return s.nearest(id, &s.attributes, func() []string {
		ids := make([]string, len(d.spec.Attributes))
		for i, spec := range d.spec.Attributes {
			ids[i] = spec.ID
		}
		return ids
	})
}

func (s *suggester) competency(id string, d *data) string {
	return s.nearest(id, &s.competencies, func() []string {
		ids := make([]string, len(d.competencies))
		for i, spec := range d.competencies {
			ids[i] = string(spec.ID)
		}
		return ids
	})
}

// allSkills returns the ids of the competencies, then of the catalog's skills.
func (d *data) allSkills() []string {
	var ids []string
	for _, c := range d.competencies {
		ids = append(ids, string(c.ID))
	}
	for s := range d.catalog.All() {
		ids = append(ids, string(s.ID()))
	}
	return ids
}

// gradeIDs returns the ids of the grades, each with its aliases.
func (d *data) gradeIDs() []string {
	ids := make([]string, 0, len(d.grades))
	for _, g := range d.grades {
		ids = append(append(ids, g.spec.ID), g.spec.Aliases...)
	}
	return ids
}

// placeIDs returns the ids of tracks, grades, steps, roles and groups.
func (d *data) placeIDs() []string {
	var ids []string
	for _, t := range d.tracks {
		ids = append(ids, t.spec.ID)
	}
	ids = append(ids, d.gradeIDs()...)
	for _, p := range d.places.steps {
		ids = append(ids, d.placeID(p))
	}
	return append(append(ids, d.roleIDs()...), d.places.groupIDs...)
}

func (d *data) roleIDs() []string {
	ids := make([]string, len(d.roles))
	for i, r := range d.roles {
		ids[i] = r.spec.ID
	}
	return ids
}
