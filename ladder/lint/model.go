package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// model is a ladder as the rules read it: its record, with indexes.
type model struct {
	ladder ladder.Ladder
	spec   ladder.Spec
	grades []grade
	// gradeByID has the ids of grades, their aliases and their sub-steps.
	gradeByID map[string]int
	trackByID map[string]int
	groupByID map[string]int
	roleByID  map[string]int
	scoreByID map[string]int
	floors    map[string]floor // of grades and roles, once asked for
	meetables map[string]bool
	classes   map[skills.ID]string // of competencies
	within    map[string]*model    // of the ladder in its disciplines, once asked for
	idles     problem.List         // of conditions that never matter
	idleFound bool
	askedBy   map[string]map[skills.ID]bool
}

// grade is a grade of the record with its place.
type grade struct {
	spec  *ladder.GradeSpec
	track int
	rank  int
	path  problem.Path
}

func newModel(l ladder.Ladder) *model {
	m := &model{
		ladder: l, spec: l.Spec(),
		gradeByID: make(map[string]int), trackByID: make(map[string]int), groupByID: make(map[string]int), roleByID: make(map[string]int),
		scoreByID: make(map[string]int),
		floors:    make(map[string]floor), meetables: make(map[string]bool), classes: make(map[skills.ID]string), within: make(map[string]*model), askedBy: make(map[string]map[skills.ID]bool),
	}
	for t := range m.spec.Tracks {
		track := &m.spec.Tracks[t]
		m.trackByID[track.ID] = t
		for i := range track.Grades {
			g := &track.Grades[i]
			path := problem.Path("tracks").Item(track.ID).Field("grades").Item(g.ID)
			for _, id := range append([]string{g.ID}, g.Aliases...) {
				m.gradeByID[id] = len(m.grades)
			}
			for _, step := range g.Steps {
				m.gradeByID[step.ID] = len(m.grades)
			}
			m.grades = append(m.grades, grade{g, t, max(track.FirstRank, 1) + i, path})
		}
	}
	for i, g := range m.spec.Groups {
		m.groupByID[g.ID] = i
	}
	for i, r := range m.spec.Roles {
		m.roleByID[r.ID] = i
	}
	for _, c := range m.spec.Competencies {
		m.classes[c.ID] = c.Class
	}
	for i, s := range m.spec.Scores {
		m.scoreByID[s.ID] = i
	}
	return m
}

// in returns the ladder within a discipline, where scales, weights and what is
// included may differ; itself outside of one. A discipline that has none, which
// ladder tells, is taken as the ladder.
func (m *model) in(discipline string) *model {
	if discipline == "" {
		return m
	}
	if m.within[discipline] == nil {
		m.within[discipline] = m
		if l, err := m.ladder.In(discipline); err == nil {
			m.within[discipline] = newModel(l)
		}
	}
	return m.within[discipline]
}

func (m *model) grade(id string) (*grade, bool) {
	i, ok := m.gradeByID[id]
	if !ok {
		return nil, false
	}
	return &m.grades[i], true
}

// below returns the grade right below one in its track.
func (m *model) below(i int) (*grade, bool) {
	if i == 0 || m.grades[i-1].track != m.grades[i].track {
		return nil, false
	}
	return &m.grades[i-1], true
}

func (m *model) track(g *grade) *ladder.TrackSpec { return &m.spec.Tracks[g.track] }

func (m *model) transitionPath(i int) problem.Path {
	return problem.Path("transitions").Index(i)
}

// places yields the ids of the grades, roles and Outside that the end of a
// transition or a group stands for: tracks and groups as what they hold.
func (m *model) places(ids []string, yield func(id string)) {
	seen := make(map[string]bool) // groups may hold groups
	var walk func(ids []string)
	walk = func(ids []string) {
		for _, id := range ids {
			if seen[id] {
				continue
			}
			seen[id] = true
			if i, ok := m.gradeByID[id]; ok {
				yield(m.grades[i].spec.ID)
			} else if t, ok := m.trackByID[id]; ok {
				for _, g := range m.spec.Tracks[t].Grades {
					yield(g.ID)
				}
			} else if g, ok := m.groupByID[id]; ok {
				walk(m.spec.Groups[g].Of)
			} else {
				yield(id)
			}
		}
	}
	walk(ids)
}

// asker is something that has a requirement.
type asker struct {
	id       string
	path     problem.Path // of the requirement
	requires ladder.RequirementSpec
	draft    bool
	main     bool // a grade, role or transition: not what is asked on top of one

	discipline string // in which it asks; "": anywhere
}

// askers yields all that have a requirement that is stated.
func (m *model) askers(yield func(a asker)) {
	ask := func(a asker) {
		if a.requires != nil {
			yield(a)
		}
	}
	for _, g := range m.grades {
		ask(asker{g.spec.ID, g.path.Field("requires"), g.spec.Requires, g.spec.Draft, true, ""})
		for _, s := range g.spec.Steps {
			ask(asker{s.ID, g.path.Field("steps").Item(s.ID).Field("requires"), s.Requires, g.spec.Draft, true, ""})
		}
	}
	for _, d := range m.spec.Disciplines {
		for _, g := range d.Grades {
			path := problem.Path("disciplines").Item(d.ID).Field("grades").Item(g.Grade)
			ask(asker{g.Grade, path.Field("adds"), g.Adds, false, false, d.ID})
			ask(asker{g.Grade, path.Field("replaces"), g.Replaces, false, true, d.ID})
		}
	}
	for _, r := range m.spec.Roles {
		ask(asker{r.ID, problem.Path("roles").Item(r.ID).Field("requires"), r.Requires, false, true, ""})
	}
	for i, t := range m.spec.Transitions {
		path := m.transitionPath(i)
		ask(asker{string(path), path.Field("requires"), t.Requires, false, true, ""})
	}
}

// visit calls f for a requirement and each of its parts, with paths.
func visit(r ladder.RequirementSpec, path problem.Path, f func(r ladder.RequirementSpec, path problem.Path)) {
	f(r, path)
	parts, field := partsOf(r)
	for i, part := range parts {
		visit(part, path.Field(field).Index(i), f)
	}
}

// partsOf returns the parts of a requirement and the field that holds them.
func partsOf(r ladder.RequirementSpec) ([]ladder.RequirementSpec, string) {
	switch r := r.(type) {
	case ladder.All:
		return r, "all"
	case ladder.Any:
		return r, "any"
	case ladder.Count:
		return r.Of, "of"
	}
	return nil, ""
}

// skillsOf calls f for each skill of which a condition asks for a level.
func (m *model) skillsOf(r ladder.RequirementSpec, f func(skills.ID)) {
	switch r := r.(type) {
	case ladder.AtLeast:
		f(r.Skill)
	case ladder.Score:
		for _, term := range m.sum(r).Terms {
			f(term.Skill)
		}
	case ladder.Evidence:
		if r.Skill != "" {
			f(r.Skill)
		}
	}
}

// sum returns the sum that a score condition is about.
func (m *model) sum(s ladder.Score) ladder.SumSpec {
	if s.Of == "" {
		return s.Sum
	}
	if i, ok := m.scoreByID[s.Of]; ok {
		return m.spec.Scores[i].SumSpec
	}
	return ladder.SumSpec{}
}

// step returns the step that a level condition asks for, false when the ladder
// measures the skill in some disciplines only.
func (m *model) step(r ladder.AtLeast) (skills.Level, bool) {
	scale, ok := m.ladder.ScaleOf(r.Skill)
	if !ok {
		return skills.Level{}, false
	}
	level, err := scale.Parse(r.Level)
	return level, err == nil
}
