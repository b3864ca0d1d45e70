package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// unusedCompetency looks for competencies that nothing asks for and no text
// explains.
func unusedCompetency(m *model, report func(problem.Problem)) {
	used := make(map[skills.ID]bool)
	m.conditions(func(r ladder.RequirementSpec, _ problem.Path) {
		m.skillsOf(r, func(id skills.ID) { used[id] = true })
	})
	for _, s := range m.spec.Scores {
		for _, term := range s.Terms {
			used[term.Skill] = true
		}
	}
	expected := func(specs []ladder.ExpectationSpec) {
		for _, e := range specs {
			used[e.Competency] = true
		}
	}
	for _, g := range m.grades {
		expected(g.spec.Expectations)
	}
	for _, d := range m.spec.Disciplines {
		for _, g := range d.Grades {
			expected(g.Expectations)
		}
	}
	for _, c := range m.spec.Competencies {
		if !used[c.ID] && len(c.Anchors) == 0 {
			report(UnusedCompetency.At(problem.Path("competencies").Item(string(c.ID)), m.ladder.SkillName(c.ID)))
		}
	}
}

// missingCore looks for core competencies that a track leaves out. It says
// nothing about a ladder all of whose competencies are core: nobody has chosen.
func missingCore(m *model, report func(problem.Problem)) {
	var core []skills.ID
	for _, c := range m.spec.Competencies {
		if c.Tier == ladder.Core {
			core = append(core, c.ID)
		}
	}
	if len(core) == len(m.spec.Competencies) {
		return
	}
	covered, asks := make([]map[skills.ID]bool, len(m.spec.Tracks)), make([]bool, len(m.spec.Tracks))
	for i := range covered {
		covered[i] = make(map[skills.ID]bool)
	}
	for _, g := range m.grades {
		for id := range m.asked(g.spec.ID) {
			covered[g.track][id], asks[g.track] = true, true
		}
		for _, e := range g.spec.Expectations {
			covered[g.track][e.Competency] = true
		}
	}
	for t, track := range m.spec.Tracks {
		for _, id := range core {
			if asks[t] && !covered[t][id] {
				report(MissingCore.At(problem.Path("tracks").Item(track.ID), track.ID, m.ladder.SkillName(id)))
			}
		}
	}
}

// asked returns the skills that a grade or role asks for itself, with what it
// includes, as a set that is not to be changed.
func (m *model) asked(id string) map[skills.ID]bool {
	if set, ok := m.askedBy[id]; ok {
		return set
	}
	set := make(map[skills.ID]bool)
	m.askedBy[id] = set
	var requires ladder.RequirementSpec
	if g, ok := m.grade(id); ok {
		requires = g.spec.Requires
	} else if r, ok := m.roleByID[id]; ok {
		requires = m.spec.Roles[r].Requires
	}
	if requires == nil {
		return set
	}
	visit(requires, "", func(r ladder.RequirementSpec, _ problem.Path) {
		if include, ok := r.(ladder.Include); ok {
			for id := range m.asked(include.Of) {
				set[id] = true
			}
		}
		m.skillsOf(r, func(id skills.ID) { set[id] = true })
	})
	return set
}

// unwritten and unasked look for grades whose requirement and whose texts speak of different
// competencies. Only competencies count that both speak of somewhere in the
// track: a ladder of texts alone, or of requirements alone, is whole.
func unwritten(m *model, report func(problem.Problem)) {
	explained := m.columns(func(g *grade, add func(skills.ID)) {
		for _, e := range g.spec.Expectations {
			add(e.Competency)
		}
	})
	for _, g := range m.grades {
		if len(g.spec.Expectations) == 0 || len(g.spec.Includes) > 0 || g.spec.Draft {
			continue
		}
		here := make(map[skills.ID]bool)
		for _, e := range g.spec.Expectations {
			here[e.Competency] = true
		}
		for _, c := range m.spec.Competencies {
			if m.asked(g.spec.ID)[c.ID] && explained[g.track][c.ID] && !here[c.ID] && len(c.Anchors) == 0 {
				report(UnwrittenExpectation.At(g.path.Field("expectations"), g.spec.ID, m.ladder.SkillName(c.ID)))
			}
		}
	}
}

func unasked(m *model, report func(problem.Problem)) {
	asks := m.columns(func(g *grade, add func(skills.ID)) {
		for id := range m.asked(g.spec.ID) {
			add(id)
		}
	})
	running, track := make(map[skills.ID]bool), -1 // what a cumulative track asks up to here
	for _, g := range m.grades {
		if g.track != track {
			running, track = make(map[skills.ID]bool), g.track
		}
		asked := m.asked(g.spec.ID)
		if m.track(&g).Cumulative {
			for id := range asked {
				running[id] = true
			}
			asked = running
		}
		if len(asked) == 0 {
			continue
		}
		for _, e := range g.spec.Expectations {
			if asks[g.track][e.Competency] && !asked[e.Competency] {
				report(UnaskedExpectation.At(g.path.Field("expectations").Item(string(e.Competency)), g.spec.ID, m.ladder.SkillName(e.Competency)))
			}
		}
	}
}

// columns returns, for each track, the competencies that its grades add.
func (m *model) columns(of func(g *grade, add func(skills.ID))) []map[skills.ID]bool {
	columns := make([]map[skills.ID]bool, len(m.spec.Tracks))
	for t := range columns {
		columns[t] = make(map[skills.ID]bool)
	}
	for i := range m.grades {
		g := &m.grades[i]
		of(g, func(id skills.ID) { columns[g.track][id] = true })
	}
	return columns
}
