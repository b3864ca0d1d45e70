package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// disciplines checks each discipline by itself: what it says must fit the
// ladder. Whether all of the ladder fits a discipline shows when it is applied,
// see [Ladder.In].
func (b *builder) disciplines(specs []DisciplineSpec) {
	seen := make(map[string]bool, len(specs))
	for i, spec := range specs {
		path := problem.Path("disciplines").Item(spec.ID)
		b.report(skills.CheckID(spec.ID, words.discipline, path)...)
		b.once(seen, spec.ID, path)
		b.discipline(spec, &b.data.spec.Disciplines[i], i, path)
	}
}

// discipline checks a record of which the ladder has the copy kept.
func (b *builder) discipline(spec DisciplineSpec, kept *DisciplineSpec, i int, path problem.Path) {
	tracks := make(map[string]bool, len(spec.Tracks))
	for j, id := range spec.Tracks {
		at := path.Field("tracks").Index(j)
		b.checkTrack(id, at)
		b.once(tracks, id, at)
	}
	defer b.measureWithin(spec.Competencies, path.Field("competencies"))() // while the discipline is read
	b.ofDiscipline = make(map[skills.ID]bool, len(spec.Competencies))
	defer func() { b.ofDiscipline = nil }()
	for j := range kept.Competencies {
		c := &kept.Competencies[j]
		at := path.Field("competencies").Item(string(c.ID))
		b.report(skills.CheckID(string(c.ID), words.competency, at)...)
		if b.ofDiscipline[c.ID] && c.ID != "" {
			b.report(skills.DuplicateID.At(at, c.ID))
		}
		b.ofDiscipline[c.ID] = true
		if c.Weight.Sign() < 0 {
			b.report(NotPositive.At(at.Field("weight"), c.Weight))
		}
		if c.Scale != "" {
			b.scaleOf(c.Scale, at.Field("scale"))
		}
		b.anchors(c, at, i)
	}
	na := make(map[skills.ID]bool, len(spec.NotApplicable))
	for j, id := range spec.NotApplicable {
		at := path.Field("not-applicable").Index(j)
		switch {
		case b.ofDiscipline[id]:
			b.report(ContradictingSkill.At(at, spec.ID, id))
			continue
		case !b.data.knows(id):
			b.report(skills.UnknownSkill.At(at, id).WithSuggestion(b.suggest.skill(string(id), b.data)))
		case na[id]:
			b.report(skills.DuplicateID.At(at, id))
		}
		na[id] = true
	}
	weighed := make(map[string]bool, len(spec.Weights))
	for _, w := range spec.Weights {
		at := path.Field("weights").Item(string(w.Skill))
		b.checkCompetency(w.Skill, at)
		b.once(weighed, string(w.Skill), at)
		if w.Weight.Sign() <= 0 {
			b.report(NotPositive.At(at, w.Weight))
		}
		if na[w.Skill] {
			b.report(ContradictingSkill.At(at, spec.ID, w.Skill))
		}
	}
	b.data.disciplines = append(b.data.disciplines, b.disciplineGrades(spec, kept, i, na, path))
}

// measureWithin measures skills on the scales of a discipline, and returns what
// undoes it.
func (b *builder) measureWithin(specs []CompetencySpec, path problem.Path) (undo func()) {
	type before struct {
		scale                     skills.Scale
		known, unusable, unscaled bool
		unscaledAt                problem.Path
	}
	was := make(map[skills.ID]before, len(specs))
	for _, c := range specs {
		if _, ok := was[c.ID]; !ok {
			scale, known := b.data.skillScales[c.ID]
			at, unscaled := b.unscaled[c.ID]
			was[c.ID] = before{scale, known, b.unusable[c.ID], unscaled, at}
		}
		b.measure(c.ID, b.data.scales[c.Scale])
		if delete(b.unscaled, c.ID); c.Scale == "" {
			b.unscaled[c.ID] = path.Item(string(c.ID))
		}
	}
	return func() {
		for id, w := range was {
			delete(b.data.skillScales, id)
			if w.known {
				b.data.skillScales[id] = w.scale
			}
			b.unusable[id] = w.unusable
			if delete(b.unscaled, id); w.unscaled {
				b.unscaled[id] = w.unscaledAt
			}
		}
	}
}

func (b *builder) disciplineGrades(spec DisciplineSpec, kept *DisciplineSpec, i int, na map[skills.ID]bool, path problem.Path) disciplineData {
	var d disciplineData
	seen := make(map[int]bool, len(spec.Grades))
	has := make(map[string]bool, len(spec.Tracks))
	for _, id := range spec.Tracks {
		has[id] = true
	}
	for j, grade := range spec.Grades {
		at := path.Field("grades").Item(grade.Grade)
		b.checkGrade(grade.Grade, at)
		g, known := b.data.gradeByID[grade.Grade]
		if known {
			if seen[g] {
				b.report(skills.DuplicateID.At(at, grade.Grade))
			}
			seen[g] = true
			if len(has) > 0 && !has[b.data.tracks[b.data.grades[g].track].spec.ID] {
				b.report(NotInDiscipline.At(at, grade.Grade, spec.ID))
			}
		}
		asked := disciplineGrade{b.compile(grade.Adds, at.Field("adds")), b.compile(grade.Replaces, at.Field("replaces"))}
		for field, r := range map[string]Requirement{"adds": asked.adds, "replaces": asked.replaces} {
			for skill := range r.Levels() {
				if na[skill] {
					b.report(ContradictingSkill.At(at.Field(field), spec.ID, skill))
				}
			}
		}
		for _, e := range grade.Expectations {
			if na[e.Competency] {
				b.report(ContradictingSkill.At(at.Field("expectations").Item(string(e.Competency)), spec.ID, e.Competency))
			}
		}
		b.expectations(kept.Grades[j].Expectations, at.Field("expectations"), behaviourAt{discipline: i, grade: g})
		d.grades = append(d.grades, asked)
	}
	return d
}
