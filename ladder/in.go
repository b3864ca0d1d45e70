package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// In returns the ladder as it is within the discipline with the given id. It is
// a ladder like any other, with a record of its own, made by these rules:
//
//   - It has the tracks that the discipline names, all where it names none. What
//     is about a track that it does not have goes with it: ends of transitions,
//     members of groups and equivalences, title and pay bands, the place of a
//     stage of a role; a transition, an equivalence or a band goes when too
//     little of it is left, and a fork from such a track starts from the ground.
//     A requirement, an included grade or a decider that names one is an error,
//     [NotInDiscipline].
//   - A competency of the discipline takes the place of the ladder's with the
//     same id, or is added behind the others. A weight takes the place of that of
//     the competency and of every term on it in a score.
//   - A skill that is not applicable is no competency; the catalog keeps it.
//     Conditions on its level and on evidence of it are left out of all, any and
//     count, and its terms out of scores; a count never asks for more than the
//     parts that are left. A part of which nothing is left is left out itself, and
//     so is a score with no weight above 0 among the terms that are left; caps of
//     classes go with the last competency of the class. A
//     grade, a step or a role of which nothing is left asks for nothing, with the
//     warning [NothingLeft]; what a transition asks on top is gone then. A sum
//     keeps its minimum, however many of its terms are left.
//   - At a grade, what the discipline states in place of the requirement stands
//     as it is stated; what it adds is asked as well, and alone where the grade
//     has not said what it asks. Its titles take the place of the grade's, else
//     the template with the discipline's word does, see [Grade.TitleIn]. Its
//     expectations take the place of those in the same competency, or are added.
//   - Pay bands of other disciplines are left out.
//   - The disciplines stay known by name, and change nothing any more: what is
//     within a discipline is within it once and for all.
//
// The error, if any, is a *problem.Error: of [UnknownDiscipline], of
// [NotInDiscipline], or of what [New] finds wrong with the ladder within the
// discipline, such as a level that a competency's other scale does not have;
// paths are in the record of that ladder. It takes as long as New.
func (l Ladder) In(discipline string) (Ladder, error) {
	d, ok := l.Discipline(discipline)
	if !ok {
		var ids []string
		for d := range l.Disciplines() {
			ids = append(ids, d.ID())
		}
		return Ladder{}, problem.List{UnknownDiscipline.At("", discipline).WithSuggestion(problem.Nearest(discipline, ids))}.Err()
	}
	w := within{ladder: l, discipline: d.Spec(), word: d.Word(), na: make(map[skills.ID]bool), weights: make(map[skills.ID]decimal.Decimal)}
	for _, id := range w.discipline.NotApplicable {
		w.na[id] = true
	}
	for _, weight := range w.discipline.Weights {
		w.weights[weight.Skill] = weight.Weight
	}
	s := l.Spec()
	w.tracks(&s)
	w.competencies(&s)
	w.scores(&s)
	w.grades(&s)
	w.rest(&s)
	if err := w.problems.Err(); err != nil {
		return Ladder{}, err
	}
	in, err := New(s)
	if err != nil {
		return Ladder{}, err
	}
	in.data.warnings = append(in.data.warnings, w.problems...).Sorted()
	return in, nil
}

// within turns the record of a ladder into that of the ladder within a
// discipline, part by part.
type within struct {
	ladder     Ladder
	discipline DisciplineSpec
	word       text.Text
	na         map[skills.ID]bool
	weights    map[skills.ID]decimal.Decimal
	classes    map[string]bool // of the competencies that are left
	gone       map[string]bool // ids of tracks that are not there, and of what is in them
	goneScores map[string]bool
	problems   problem.List
}

func (w *within) competencies(s *Spec) {
	at := make(map[skills.ID]int, len(s.Competencies))
	for i, c := range s.Competencies {
		at[c.ID] = i
	}
	for _, c := range w.discipline.Competencies {
		if i, ok := at[c.ID]; ok {
			s.Competencies[i] = c
		} else {
			s.Competencies = append(s.Competencies, c)
		}
	}
	s.Competencies = slices.DeleteFunc(s.Competencies, func(c CompetencySpec) bool {
		if _, ok := w.ladder.Catalog().Skill(c.ID); w.na[c.ID] && !ok {
			s.Skills = append(s.Skills, skills.SkillSpec{ID: c.ID, Name: c.Name, Description: c.Description, Scale: c.Scale})
		}
		return w.na[c.ID]
	})
	w.classes = make(map[string]bool)
	for i := range s.Competencies {
		c := &s.Competencies[i]
		if weight, ok := w.weights[c.ID]; ok {
			c.Weight = weight
		}
		w.classes[c.Class] = true
	}
}

func (w *within) scores(s *Spec) {
	w.goneScores = make(map[string]bool)
	s.Scores = slices.DeleteFunc(s.Scores, func(score ScoreSpec) bool {
		_, left := w.sum(score.SumSpec)
		w.goneScores[score.ID] = !left
		return !left
	})
	for i := range s.Scores {
		s.Scores[i].SumSpec, _ = w.sum(s.Scores[i].SumSpec)
	}
	s.Titles = slices.DeleteFunc(s.Titles, func(t TitleBandSpec) bool { return w.goneScores[t.Score] || w.gone[t.Track] })
}

// sum returns what is left of a sum, and whether anything is.
func (w *within) sum(s SumSpec) (SumSpec, bool) {
	had, left := len(s.Terms), false
	var terms []TermSpec
	for _, term := range s.Terms {
		if w.na[term.Skill] {
			continue
		}
		if weight, ok := w.weights[term.Skill]; ok {
			term.Weight = weight
		}
		terms = append(terms, term)
		left = left || term.Weight.Sign() > 0
	}
	if !left && had > 0 {
		return SumSpec{}, false
	}
	s.Caps = slices.DeleteFunc(slices.Clone(s.Caps), func(c CapSpec) bool { return !w.classes[c.Class] })
	s.Terms = terms
	return s, true
}

// requirement returns what is left of a requirement, and whether anything is.
func (w *within) requirement(spec RequirementSpec, path problem.Path) (RequirementSpec, bool) {
	switch r := spec.(type) {
	case AtLeast:
		return r, !w.na[r.Skill]
	case Evidence:
		return r, !w.na[r.Skill]
	case All:
		parts, left := w.parts(r, path.Field("all"))
		return All(parts), left
	case Any:
		parts, left := w.parts(r, path.Field("any"))
		return Any(parts), left
	case Count:
		parts, left := w.parts(r.Of, path.Field("of"))
		return Count{min(r.N, len(parts)), parts}, left
	case Score:
		if r.Of != "" {
			return r, !w.goneScores[r.Of]
		}
		var left bool
		r.Sum, left = w.sum(r.Sum)
		return r, left
	case Tenure:
		w.place(r.In, path.Field("in"))
	case Held:
		w.place(r.Place, path.Field("place"))
	case Include:
		w.place(r.Of, path.Field("of"))
	}
	return spec, true
}

// parts returns what is left of the parts of a requirement. Where there were
// none, nothing is missing.
func (w *within) parts(specs []RequirementSpec, path problem.Path) ([]RequirementSpec, bool) {
	parts := make([]RequirementSpec, 0, len(specs))
	for i, spec := range specs {
		if part, left := w.requirement(spec, path.Index(i)); left {
			parts = append(parts, part)
		}
	}
	return parts, len(parts) > 0 || len(specs) == 0
}

// asked returns what is left of what a grade, a step or a role asks.
func (w *within) asked(spec RequirementSpec, path problem.Path, id string) RequirementSpec {
	r, left := w.requirement(spec, path.Field("requires"))
	if left {
		return r
	}
	w.problems = append(w.problems, NothingLeft.At(path, id, w.discipline.ID))
	return All{}
}

func (w *within) grades(s *Spec) {
	differs := make(map[string]DisciplineGradeSpec, len(w.discipline.Grades))
	for _, g := range w.discipline.Grades {
		grade, _ := w.ladder.Grade(g.Grade) // by whichever of its ids
		differs[grade.ID()] = g
	}
	for t := range s.Tracks {
		path := problem.Path("tracks").Item(s.Tracks[t].ID).Field("grades")
		for i := range s.Tracks[t].Grades {
			g := &s.Tracks[t].Grades[i]
			w.grade(g, differs[g.ID], path.Item(g.ID))
		}
	}
}

func (w *within) grade(g *GradeSpec, d DisciplineGradeSpec, path problem.Path) {
	switch {
	case len(d.Titles) > 0:
		g.Titles = d.Titles
	case !g.Template.IsZero():
		g.Titles = []text.Text{fill(g.Template, w.word)}
	}
	g.Template = text.Text{}
	if d.Replaces != nil {
		g.Requires = d.Replaces
	} else {
		g.Requires = w.asked(g.Requires, path, g.ID)
	}
	g.Requires = both(g.Requires, d.Adds)
	for i := range g.Steps {
		g.Steps[i].Requires = w.asked(g.Steps[i].Requires, path.Field("steps").Item(g.Steps[i].ID), g.Steps[i].ID)
	}
	for i, id := range g.Includes {
		w.place(id, path.Field("includes").Index(i))
	}
	g.Expectations = slices.DeleteFunc(g.Expectations, func(e ExpectationSpec) bool { return w.na[e.Competency] })
	for _, e := range d.Expectations {
		if i := slices.IndexFunc(g.Expectations, func(of ExpectationSpec) bool { return of.Competency == e.Competency }); i >= 0 {
			g.Expectations[i] = e
		} else {
			g.Expectations = append(g.Expectations, e)
		}
	}
	for _, e := range g.Expectations { // those that hold here, not those whose place was taken
		for i, id := range e.Includes {
			w.place(id, path.Field("expectations").Item(string(e.Competency)).Field("includes").Index(i))
		}
	}
}

// both returns the requirement of what both ask; nil asks for nothing.
func both(a, b RequirementSpec) RequirementSpec {
	switch {
	case b == nil:
		return a
	case a == nil:
		return b
	}
	if parts, ok := a.(All); ok {
		return append(slices.Clone(parts), b)
	}
	return All{a, b}
}
